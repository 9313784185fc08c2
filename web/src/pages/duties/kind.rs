//! All bodies of a kind in the year looked into: how many stand how, then one by one.

use std::sync::Arc;

use governance::present::duties::{Cell, KindDuty, KindRow, KindView, kind_view};
use leptos::prelude::*;

use super::seen::{BODY, WORDS, use_seen};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{SearchField, Status, VirtualList};

/// The bodies of a kind.
#[component]
pub(super) fn KindSheet() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let words = router.filter(WORDS);
    let view = Memo::new(move |_| {
        let (kind, year, day) = (seen.kind.get()?, seen.year.get(), app.as_of());
        let words = words.get().unwrap_or_default();
        app.read(|register| kind_view(register, &kind, year, &words, day))
            .map(Arc::new)
    });
    let title = move || {
        let name = view.with(|view: &Option<Arc<KindView>>| {
            let (_, name) = &view.as_ref()?.kind;
            Some(text::charter(i18n, name))
        });
        let kind = name.unwrap_or_default();
        t_string!(i18n, duties.kind_title, kind = kind, year = seen.year.get()).to_string()
    };
    let duties = Memo::new(move |_| {
        let duties = view.with(|view| view.as_ref().map(|view| view.duties.clone()));
        duties.unwrap_or_default()
    });
    let has_bodies = move || {
        let kind = seen.kind.get();
        seen.kinds.with(|kinds| {
            let own = kinds.iter().find(|one| Some(&one.code) == kind.as_ref());
            own.is_some_and(|own| own.n_bodies > 0)
        })
    };
    let n_duties = Memo::new(move |_| duties.with(Vec::len));
    let rows = Memo::new(move |_| {
        let rows = view.with(|view| view.as_ref().map(|view| view.rows.clone()));
        rows.unwrap_or_default()
    });
    view! {
        <Section id="duties-kind" title>
            <ul class="charges" role="list">
                <For each=move || duties.get() key=KindDuty::clone let:duty>
                    <Tally duty />
                </For>
            </ul>
        </Section>
        <Section id="duties-rows" title=move || t_string!(i18n, duties.kind_rows)>
            <Show when=has_bodies>
                <div class="sheet-body">
                    <SearchField
                        label=move || t_string!(i18n, duties.search)
                        value=Signal::derive(move || words.get().unwrap_or_default())
                        on_input=move |words: String| router.set_filter(WORDS, Some(&words))
                    />
                    <p class="soft">{t!(i18n, duties.kind_rows_note)}</p>
                </div>
            </Show>
            <Show
                when=move || !rows.with(Vec::is_empty)
                fallback=move || view! {
                    <p class="sheet-body soft">
                        {move || t_string!(i18n, duties.kind_none_row, year = seen.year.get()).to_string()}
                    </p>
                }
            >
                {move || view! {
                    <VirtualList
                        label=move || t_string!(i18n, duties.kind_rows)
                        rows
                        key=KindRow::clone
                        row=body_row
                        row_height=row_height(n_duties.get())
                    />
                }}
            </Show>
        </Section>
    }
}

/// Rows have room for the marks of all duties: one a line on a narrow screen.
fn row_height(n_duties: usize) -> f64 {
    const NARROW: f64 = 600.0;
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    let n_lines = u32::try_from(n_duties).unwrap_or(u32::MAX);
    match width.is_some_and(|width| width < NARROW) {
        true => 2.75 + 2.0 * f64::from(n_lines),
        false if n_duties > 3 => 4.75,
        false => 3.75,
    }
}

/// One duty of the kind: how many bodies stand how.
#[component]
fn Tally(duty: KindDuty) -> impl IntoView {
    let i18n = use_i18n();
    let words = duty.text;
    let counts = duty.counts.into_iter().map(move |(honour, count)| {
        let (standing, _) = text::duties::honour(i18n, honour);
        let label = move || {
            let (_, word) = text::duties::honour(i18n, honour);
            t_string!(i18n, duties.bodies_at, count = count, word = word).to_string()
        };
        view! { <Status standing label /> }
    });
    view! {
        <li>
            <b class="code">{duty.code}</b>
            <div>
                <p>{move || text::charter(i18n, &words)}</p>
                <p class="tallies">{counts.collect_view()}</p>
            </div>
        </li>
    }
}

/// One body: the way to its years, and its duties folded into their marks.
fn body_row(row: KindRow) -> AnyView {
    let seen = use_seen();
    let id = row.body.to_string();
    let marks = row.cells.into_iter().map(|cell| view! { <Mark cell /> });
    view! {
        <span class="grow">
            <a href=move || seen.link(BODY, &id)>{row.name}</a>
            <span class="soft">{row.area}</span>
        </span>
        <span class="marks">{marks.collect_view()}</span>
    }
    .into_any()
}

#[component]
fn Mark(cell: Cell) -> impl IntoView {
    let i18n = use_i18n();
    let (standing, _) = text::duties::honour(i18n, cell.honour);
    let label = move || {
        let (_, word) = text::duties::honour(i18n, cell.honour);
        let told = text::duties::counted(i18n, &cell);
        let parts = [Some(cell.duty.clone()), Some(word.to_owned()), told];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    view! { <Status standing label /> }
}
