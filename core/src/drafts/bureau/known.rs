//! What is known of a bureau before anybody types: the kind that a territory still lacks, and the posts
//! that other bodies of a kind have here.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::Row;
use crate::charter::kind::BodyKind;
use crate::drafts::Draft;
use crate::ids::PostingId;
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};
use crate::status::areas::bodies_of;

/// So many posts of neighbours are offered; more would not be read.
const MOST: usize = 6;

/// Tells whether a text gives bodies of a kind a post: others are only foreseen.
#[must_use]
pub fn prescribes_posts(kind: &BodyKind) -> bool {
    kind.posts.iter().any(|post| post.source.is_some())
}

/// Returns the one kind that serves areas of the level a posting follows, where no body of that kind
/// lives there yet; none where several kinds do.
pub(super) fn lacking(
    register: &Register,
    posting: Option<PostingId>,
    day: NaiveDate,
) -> Option<&BodyKind> {
    let programme = register.programme();
    let area = programme.posting(posting?)?.area?;
    let level = &programme.area(area)?.level;
    let mut serving = register.charter().kinds().iter();
    let kind = serving.find(|kind| kind.serves == *level)?;
    let is_only = serving.all(|kind| kind.serves != *level);
    let is_there = bodies_of(programme, area, day).any(|body| {
        let of = programme.body(body).and_then(|body| body.kind.as_deref());
        of == Some(&kind.code)
    });
    (is_only && !is_there).then_some(kind)
}

/// Returns the posts that living bodies of a kind have beside those which the charter foresees, those
/// of most bodies first, without those that a row of the form has already.
#[must_use]
pub fn posts_of_neighbours(
    register: &Register,
    kind: &BodyKind,
    rows: &[Row],
    draft: &Draft,
    day: NaiveDate,
) -> Vec<String> {
    let programme = register.programme();
    let foreseen = kind.posts.iter();
    let foreseen = foreseen.flat_map(|post| [fold_name(post.name.fr()), fold_name(post.name.en())]);
    let in_rows = rows.iter();
    let in_rows =
        in_rows.flat_map(|row| [fold_name(&row.post), fold_name(row.text(draft, "post"))]);
    let left_out: Vec<String> = foreseen.chain(in_rows).collect();
    let mut found: BTreeMap<String, (usize, &str)> = BTreeMap::new();
    let living = programme.bodies().filter(|(_, body)| {
        body.kind.as_deref() == Some(kind.code.as_str()) && body.life().contains(day)
    });
    for (_, post) in living.flat_map(|(id, _)| programme.posts_of(id)) {
        let folded = fold_name(&post.name);
        if post.life().contains(day) && !left_out.contains(&folded) {
            found.entry(folded).or_insert((0, &post.name)).0 += 1;
        }
    }
    let mut found: Vec<(String, (usize, &str))> = found.into_iter().collect();
    found.order_by_key(|(folded, (n, _))| (Reverse(*n), folded.clone()));
    let names = found.into_iter().take(MOST);
    names.map(|(_, (_, name))| name.to_owned()).collect()
}
