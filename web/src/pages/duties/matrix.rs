//! The table of a body: its duties down, the years across, and under a row the proofs of the
//! cell that is open.

use governance::present::body::DutyView;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::cell::CellButton;
use super::proofs::Proofs;
use super::seen::{Seen, YEAR, use_seen};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;

/// The table.
#[component]
pub(super) fn MatrixSheet() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let years = Memo::new(move |_| {
        seen.matrix.with(|matrix| {
            let years = matrix.as_ref().map(|matrix| matrix.years.clone());
            years.unwrap_or_default()
        })
    });
    let codes = Memo::new(move |_| seen.codes());
    let here = NodeRef::<html::Div>::new();
    bring_year_into_sight(here, seen);
    view! {
        <Section id="duties-matrix" title=move || t_string!(i18n, duties.matrix_title)>
            <p class="sheet-body soft only-screen">{t!(i18n, duties.matrix_note)}</p>
            <div
                class="table duty-table"
                node_ref=here
                tabindex="0"
                role="group"
                aria-label=move || t_string!(i18n, duties.matrix_caption)
            >
                <table>
                    <caption>{t!(i18n, duties.matrix_caption)}</caption>
                    <thead>
                        <tr>
                            <th scope="col">{t!(i18n, duties.duty)}</th>
                            <For each=move || years.get() key=|year| *year let:year>
                                <YearHead year />
                            </For>
                        </tr>
                    </thead>
                    <tbody>
                        <For each=move || codes.get() key=String::clone let:code>
                            <Row code />
                        </For>
                    </tbody>
                </table>
            </div>
        </Section>
    }
}

/// A year: pressing it looks into it.
#[component]
fn YearHead(year: i32) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let is_chosen = move || seen.year.get() == year;
    let choose = move |_| seen.router.set_filter(YEAR, Some(&year.to_string()));
    view! {
        <th scope="col" data-year=year data-chosen=move || is_chosen().then_some("")>
            <button
                type="button"
                class="year"
                aria-pressed=move || if is_chosen() { "true" } else { "false" }
                title=move || t_string!(i18n, duties.look_into, year = year).to_string()
                on:click=choose
            >
                {year}
            </button>
        </th>
    }
}

/// One duty over the years; below it the proofs of the cell that is open.
#[component]
fn Row(code: String) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let own = code.clone();
    let row = Memo::new(move |_| {
        seen.matrix.with(|matrix| {
            let mut rows = matrix.iter().flat_map(|matrix| &matrix.rows);
            rows.find(|row| row.duty.code == own).cloned()
        })
    });
    let text = move || {
        let words = row.with(|row| row.as_ref().map(|row| row.duty.text.clone()));
        words.map(|words| text::charter(i18n, &words))
    };
    let cells = move || row.get().map(|row| row.cells).unwrap_or_default();
    let n_columns = move || row.with(|row| row.as_ref().map_or(0, |row| row.cells.len())) + 1;
    let own = code.clone();
    let open = Memo::new(move |_| seen.open_year(&own).filter(|year| shows(seen, *year)));
    let duty = Memo::new(move |_| row.with(|row| row.as_ref().map(|row| row.duty.clone())));
    view! {
        <tr>
            <th scope="row">
                <b class="code">{code.clone()}</b>
                <span class="what">{text}</span>
            </th>
            <For each=cells key=|cell| cell.clone() let:cell>
                <CellButton cell />
            </For>
        </tr>
        {move || open.get().map(|year| view! {
            <tr class="proofs-row">
                <td colspan=move || n_columns().to_string()>
                    <OpenProofs duty year />
                </td>
            </tr>
        })}
    }
}

fn shows(seen: Seen, year: i32) -> bool {
    seen.matrix.with(|matrix| {
        matrix
            .as_ref()
            .is_some_and(|matrix| matrix.years.contains(&year))
    })
}

#[component]
fn OpenProofs(duty: Memo<Option<DutyView>>, year: i32) -> impl IntoView {
    move || duty.get().map(|duty| view! { <Proofs duty year /> })
}

/// Where the table is wider than the screen, the year looked into stands in sight.
fn bring_year_into_sight(here: NodeRef<html::Div>, seen: Seen) {
    Effect::new(move |_| {
        let Some(table) = here.get() else {
            return;
        };
        seen.year.track();
        seen.matrix.track();
        request_animation_frame(move || {
            let head = table.query_selector("thead [data-chosen]").ok().flatten();
            let head = head.and_then(|head| head.dyn_into::<web_sys::HtmlElement>().ok());
            if let Some(head) = head {
                let middle = head.offset_left() + head.offset_width() / 2;
                table.set_scroll_left(middle - table.client_width() / 2);
            }
        });
    });
}
