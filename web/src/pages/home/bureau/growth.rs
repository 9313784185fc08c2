//! Rows that are added to the form of a bureau, and taken away: one seat more, a post that somebody
//! names, one that neighbours have.

use governance::charter::kind::BodyKind;
use governance::drafts::bureau::{
    NEW_POSTS, Row, one_less, one_more, posts_of_neighbours, prescribes_posts, rows_field,
};
use leptos::prelude::*;

use super::ROW_TEXTS;
use crate::form::Form;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{Button, ButtonKind, focus_once_drawn};

/// Says that no text gives bodies of this kind a post, and offers those that others of it have here.
#[component]
pub(super) fn Neighbours(
    form: Form,
    /// The kind of the body.
    kind: Memo<Option<BodyKind>>,
    rows: Memo<Vec<Row>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let is_open = Memo::new(move |_| {
        kind.with(|kind| kind.as_ref().is_some_and(|kind| !prescribes_posts(kind)))
    });
    let posts = Memo::new(move |_| {
        let (kind, draft, day) = (kind.get()?, form.draft_now(), app.as_of());
        let offered = |register: &_| {
            rows.with(|rows| posts_of_neighbours(register, &kind, rows, &draft, day))
        };
        is_open.get().then(|| app.read(offered))
    });
    let take = move |post: &str| {
        let draft = form.draft();
        let is_blank = |row: &&Row| {
            row.group == NEW_POSTS
                && ["post", "name"].map(|what| draft.text(&row.field(what))) == ["", ""]
        };
        let blank = rows.with_untracked(|rows| rows.iter().find(is_blank).cloned());
        if let Some(row) = blank.or_else(|| one_row_more(form, rows, NEW_POSTS)) {
            form.set(&row.field("post"), post.to_owned());
            // The post is there: its holder comes next.
            focus_once_drawn([format!("{} > div:nth-of-type(2) input", place(&row))]);
        }
    };
    let offers = move || posts.get().unwrap_or_default();
    view! {
        <Show when=move || is_open.get()>
            <p class="soft">{t!(i18n, bureau.none_prescribed)}</p>
            <Show when=move || !offers().is_empty()>
                <p id="bureau-neighbours">{t!(i18n, bureau.neighbours)}</p>
                <div class="acts" role="group" aria-labelledby="bureau-neighbours">
                    <For each=offers key=String::clone let:post>
                        {
                            let words = post.clone();
                            view! { <Button on_press=move || take(&post)>{words}</Button> }
                        }
                    </For>
                </div>
            </Show>
        </Show>
    }
}

/// Adds a row to a group and returns it.
fn one_row_more(form: Form, rows: Memo<Vec<Row>>, group: &str) -> Option<Row> {
    let n_rows = one_more(&form.draft(), group);
    form.set(&rows_field(group), n_rows.to_string());
    rows.with_untracked(|rows| rows.iter().rfind(|row| row.group == group).cloned())
}

/// Where a row is on the page.
fn place(row: &Row) -> String {
    format!("dialog[open] [data-row=\"{}\"]", row.key)
}

/// One row more, of each post whose seats no text settles, and of posts to be named.
#[component]
pub(super) fn Growth(form: Form, rows: Memo<Vec<Row>>) -> impl IntoView {
    let i18n = use_i18n();
    let groups = Memo::new(move |_| {
        let mut groups: Vec<(String, String)> = rows.with(|rows| {
            let growing = rows
                .iter()
                .filter(|row| row.can_grow && row.group != NEW_POSTS);
            growing
                .map(|row| (row.group.clone(), row.post.clone()))
                .collect()
        });
        groups.dedup();
        groups
    });
    let grow = move |group: &str| {
        if let Some(row) = one_row_more(form, rows, group) {
            focus_once_drawn([format!("{} input", place(&row))]);
        }
    };
    let shrink = move |group: &str| {
        let Some(n_rows) = one_less(&form.draft(), group) else {
            return;
        };
        let last = rows.with_untracked(|rows| rows.iter().rfind(|row| row.group == group).cloned());
        form.set(&rows_field(group), n_rows.to_string());
        // What was typed in it leaves with it.
        for what in ROW_TEXTS {
            let field = last.as_ref().map(|row| row.field(what));
            let typed = field.filter(|field| !form.draft().text(field).is_empty());
            typed
                .into_iter()
                .for_each(|field| form.set(&field, String::new()));
        }
    };
    let can_shrink = move |group: &str| one_less(&form.draft_now(), group).is_some();
    view! {
        <p class="acts">
            <For each=move || groups.get() key=Clone::clone let:group>
                {
                    let (code, post) = group;
                    let (of, less) = (code.clone(), code.clone());
                    let (more_of, less_of) = (post.clone(), StoredValue::new(post));
                    view! {
                        <Button on_press=move || grow(&code)>
                            {move || t_string!(i18n, bureau.one_more, post = more_of.clone()).to_string()}
                        </Button>
                        <Show when=move || can_shrink(&of)>
                            <Button kind=ButtonKind::Plain on_press={let less = less.clone(); move || shrink(&less)}>
                                {move || t_string!(i18n, bureau.one_less, post = less_of.get_value()).to_string()}
                            </Button>
                        </Show>
                    }
                }
            </For>
            <Button on_press=move || grow(NEW_POSTS)>{t!(i18n, bureau.add_post)}</Button>
            <Show when=move || can_shrink(NEW_POSTS)>
                <Button kind=ButtonKind::Plain on_press=move || shrink(NEW_POSTS)>
                    {t!(i18n, bureau.one_post_less)}
                </Button>
            </Show>
        </p>
    }
}
