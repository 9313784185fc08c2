//! The list: rows of one height, read once they are in sight.

use governance::ids::SessionId;
use governance::present::sessions::{SessionRow, session_row};
use leptos::prelude::*;

use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Status, VirtualList};

/// The height of a row, in `rem`: a name, its days, and what came of it.
const ROW: f64 = 5.75;

/// On a small screen days and place may take two lines, and the state one of its own.
const TALL_ROW: f64 = 7.75;

/// From so many `rem` on there is room beside the days.
const ROOMY: f64 = 56.25;

/// So many rows are shown whole, without scrolling within themselves.
const WHOLE: usize = 40;

/// The sessions that the filters let through.
#[component]
pub(super) fn SessionList() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let n_found = Memo::new(move |_| seen.found.with(Vec::len));
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let is_roomy = width.is_none_or(|width| width >= ROOMY * 16.0);
    let row_height = if is_roomy { ROW } else { TALL_ROW };
    let told = move || {
        let (found, all) = (n_found.get(), seen.index.with(|index| index.len()));
        match found {
            0 => t_string!(i18n, sessions.none_found).to_owned(),
            found if found == all => {
                t_string!(i18n, sessions.n_sessions, count = found).to_string()
            }
            found => {
                let (found, all) = (text::count(i18n, found), text::count(i18n, all));
                t_string!(i18n, sessions.n_of, found, all).to_string()
            }
        }
    };
    view! {
        <section class="stack" aria-labelledby="session-list">
            <div class="list-head">
                <h2 id="session-list" tabindex="-1">{t!(i18n, sessions.list)}</h2>
                <p role="status" class="soft">{told}</p>
            </div>
            <Show when=move || { n_found.get() > 0 }>
                // A short list takes no more room than its rows.
                <div
                    class="session-list"
                    data-whole=move || (n_found.get() <= WHOLE).then_some("")
                    style:--rows=move || n_found.get().to_string()
                    style:--row=format!("{row_height}rem")
                >
                    <VirtualList
                        label=move || t_string!(i18n, sessions.list)
                        rows=seen.found
                        key=SessionId::clone
                        row=row
                        row_height
                    />
                </div>
            </Show>
        </section>
    }
}

fn row(id: SessionId) -> impl IntoView {
    let app = use_app();
    let row = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| session_row(register, id, day))
    });
    move || row.get().map(|row| view! { <Row row /> })
}

/// One session.
#[component]
fn Row(row: SessionRow) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Session(row.id.to_string());
    let (state, n_decisions) = (row.state, row.n_decisions);
    let (name, place) = (row.name, row.place);
    let days = move || text::session_days(i18n, row.opens_on, row.closes_on);
    let place = move || place.as_ref().map(|place| format!(" · {place}"));
    let came = move || {
        let decisions = (n_decisions > 0)
            .then(|| t_string!(i18n, sessions.n_decisions, count = n_decisions).to_string());
        let there = row.opening.map(|opening| text::opening(i18n, opening));
        let told: Vec<String> = [there, decisions].into_iter().flatten().collect();
        told.join(" · ")
    };
    view! {
        <div class="session-row">
            <a class="name" href=move || router.href(&route)>{move || text::session(i18n, &name)}</a>
            <span class="state"><Status standing=text::standing(state) label=move || text::state(i18n, state) /></span>
            <span class="when">{days} {place}</span>
            <span class="came">{came}</span>
        </div>
    }
}
