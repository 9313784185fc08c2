//! The rows of the form of a bureau: one for each seat that can be given, post by post.

use chrono::NaiveDate;

use super::super::{Draft, NewBody};
use crate::charter::kind::BodyKind;
use crate::charter::words::Words;
use crate::ids::{BodyId, PostId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::seats_of;

/// The group of rows for posts that nobody has named yet.
pub const NEW_POSTS: &str = "new";
/// So many rows a post has at first where no text settles its seats.
const FIRST_ROWS: u32 = 2;
/// So many rows a post has at most: a longer list is filled in over several forms.
const MAX_ROWS: u32 = 40;

/// The post of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Office {
    /// One that is there.
    There(PostId),
    /// One that the body opens with: its place among those of the kind, from 0.
    Opened(usize),
    /// One that is named in the row itself.
    Named,
}

/// One seat, to be given to somebody.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Row {
    /// Names its texts in the form.
    pub key: String,
    /// The group that it belongs to: rows of one post.
    pub group: String,
    /// Its post.
    pub office: Office,
    /// The name of the post; empty where the row names it.
    pub post: String,
    /// Whether its group can have more rows.
    pub can_grow: bool,
}

impl Row {
    /// Names the text of the form that holds `what` of the row: `name`, `function`, `sex`, or
    /// `post` where the row names it.
    #[must_use]
    pub fn field(&self, what: &str) -> String {
        format!("{what}:{}", self.key)
    }

    pub(super) fn text<'a>(&self, draft: &'a Draft, what: &str) -> &'a str {
        draft.text(&self.field(what)).trim()
    }
}

/// Names the text of the form that holds how many rows a group has.
#[must_use]
pub fn rows_field(group: &str) -> String {
    format!("rows:{group}")
}

/// Returns how many rows a group has, once it has one more.
#[must_use]
pub fn one_more(typed: &Draft, group: &str) -> u32 {
    n_rows(typed, group).saturating_add(1).min(MAX_ROWS)
}

/// Returns how many rows a group has once its last one is taken away; none where it has no more than
/// it began with.
#[must_use]
pub fn one_less(typed: &Draft, group: &str) -> Option<u32> {
    let n_rows = n_rows(typed, group);
    (n_rows > first_rows(group)).then(|| n_rows - 1)
}

fn n_rows(typed: &Draft, group: &str) -> u32 {
    let asked = typed.text(&rows_field(group)).parse::<u32>();
    asked.unwrap_or(first_rows(group)).min(MAX_ROWS)
}

/// Returns how many rows a group begins with: a post that nobody has named has none.
fn first_rows(group: &str) -> u32 {
    if group == NEW_POSTS { 0 } else { FIRST_ROWS }
}

/// Returns the free seats of a body on a day, and rows for posts to be named.
#[must_use]
pub fn rows_of_body(register: &Register, body: BodyId, typed: &Draft, day: NaiveDate) -> Vec<Row> {
    let programme = register.programme();
    let life = programme.body(body).map(|body| body.life());
    let mut posts: Vec<_> = programme.posts_of(body).collect();
    posts.retain(|(_, post)| post.life().within(&life.unwrap_or_default()).contains(day));
    posts.order_by_key(|(id, _)| *id);
    let mut rows = Vec::new();
    for (id, post) in posts {
        let seats = seats_of(programme, id, post, day);
        let free = seats.seats.map(|_| seats.vacant());
        let group = id.to_string();
        push(
            &mut rows,
            &group,
            Office::There(id),
            &post.name,
            free,
            typed,
        );
    }
    push(&mut rows, NEW_POSTS, Office::Named, "", None, typed);
    rows
}

/// Returns the seats that a new body of a kind opens with, and rows for posts to be named.
#[must_use]
pub fn rows_of_kind(kind: &BodyKind, typed: &Draft, write: &dyn Fn(&Words) -> String) -> Vec<Row> {
    let mut rows = Vec::new();
    let kept = kind.posts.iter().filter(|post| {
        let left_out = NewBody::leaves_out(post);
        typed.text(&left_out).is_empty()
    });
    for (place, post) in kept.enumerate() {
        let (office, name) = (Office::Opened(place), write(&post.name));
        push(&mut rows, &post.code, office, &name, post.seats, typed);
    }
    push(&mut rows, NEW_POSTS, Office::Named, "", None, typed);
    rows
}

/// Adds the rows of one post: its free seats, or as many as were asked for.
fn push(
    rows: &mut Vec<Row>,
    group: &str,
    office: Office,
    post: &str,
    free: Option<u32>,
    typed: &Draft,
) {
    let count = free.map_or_else(|| n_rows(typed, group), |free| free.min(MAX_ROWS));
    rows.extend((1..=count).map(|place| Row {
        key: format!("{group}.{place}"),
        group: group.to_owned(),
        office,
        post: post.to_owned(),
        can_grow: free.is_none(),
    }));
}
