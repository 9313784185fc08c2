//! One row of the journal: made only while it is in sight.

use governance::ids::EntryId;
use governance::present::journal::{ActKind, EntryRow, entry_row};
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Icon, Shape};

/// Draws a row; pressed, it tells the whole entry.
pub(super) fn journal_row(id: EntryId) -> impl IntoView {
    let app = use_app();
    let row = Memo::new(move |_| app.read(|register| entry_row(register, id)));
    move || row.get().map(|row| view! { <Row row /> })
}

#[component]
fn Row(row: EntryRow) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let (act, fact, by, at) = (row.act, row.fact.clone(), row.by.clone(), row.at.clone());
    let shape = if row.is_clashing {
        Shape::Fork
    } else {
        shape(act)
    };
    let id = row.id.to_string();
    let what = move || fact.as_ref().map(|fact| text::journal::subject(i18n, fact));
    let changes = move || app.read(|register| text::journal::changes(i18n, register, &row));
    view! {
        <button
            type="button"
            class="journal-row"
            aria-haspopup="dialog"
            on:click=move |_| router.set_filter("entree", Some(&id))
        >
            <Icon shape />
            <span class="what"><b>{move || text::journal::act(i18n, act)}</b> " " {what}</span>
            <span class="changes">{changes}</span>
            <span class="who">{move || text::exchange::author(i18n, &by)}</span>
            <span class="at">{move || text::moment(i18n, &at)}</span>
        </button>
    }
}

/// The picture of an act.
const fn shape(act: ActKind) -> Shape {
    match act {
        ActKind::Record => Shape::Plus,
        ActKind::Amend => Shape::Pen,
        ActKind::Unite => Shape::Exchange,
        ActKind::Separate | ActKind::Restore => Shape::Back,
        ActKind::Withdraw => Shape::Cross,
        ActKind::Unknown => Shape::Lock,
    }
}
