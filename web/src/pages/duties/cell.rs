//! One cell: how a duty stands in a year, and the way to its proofs.

use governance::present::duties::Cell;
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::Status;

/// A cell of the table; pressing it shows its proofs, pressing it again hides them.
#[component]
pub(super) fn CellButton(cell: Cell) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let (code, year) = (cell.duty.clone(), cell.year);
    let own = code.clone();
    let is_open = Memo::new(move |_| seen.open_year(&own) == Some(year));
    let named = code.clone();
    let name =
        move || t_string!(i18n, duties.cell_of, code = named.as_str(), year = year).to_string();
    let (standing, _) = text::duties::honour(i18n, cell.honour);
    let honour = cell.honour;
    let n_void = cell.n_void;
    let void =
        move || (n_void > 0).then(|| t_string!(i18n, duties.n_void, count = n_void).to_string());
    let panel = panel_id(&code, year);
    let from = code.clone();
    let walk = move |ev: KeyboardEvent| {
        let target = neighbour(&ev.key(), &untrack(|| seen.codes()), &from, year);
        if focus_cell(target.as_deref()) {
            ev.prevent_default();
        }
    };
    view! {
        <td data-chosen=move || (seen.year.get() == year).then_some("")>
            <button
                type="button"
                class="duty-cell"
                id=cell_id(&code, year)
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                aria-controls=move || is_open.get().then(|| panel.clone())
                on:click=move |_| seen.toggle(&code, year)
                on:keydown=walk
            >
                <span class="unseen">{name} " "</span>
                <Status standing label=move || text::duties::honour(i18n, honour).1 />
                <small>{move || text::duties::counted(i18n, &cell)}</small>
                <small>{void}</small>
            </button>
        </td>
    }
}

/// Names the cell that an arrow leads to.
fn neighbour(key: &str, codes: &[String], code: &str, year: i32) -> Option<String> {
    let row = codes.iter().position(|known| known == code)?;
    let (row, year) = match key {
        "ArrowRight" => (row, year + 1),
        "ArrowLeft" => (row, year - 1),
        "ArrowDown" => (row + 1, year),
        "ArrowUp" => (row.checked_sub(1)?, year),
        _ => return None,
    };
    Some(cell_id(codes.get(row)?, year))
}

/// Gives the focus to a cell; tells whether there is one.
pub(super) fn focus_cell(id: Option<&str>) -> bool {
    let cell = id.and_then(|id| document().get_element_by_id(id));
    let cell = cell.and_then(|cell| cell.dyn_into::<web_sys::HtmlElement>().ok());
    cell.inspect(crate::ui::focus).is_some()
}

/// Names a cell in the page.
pub(super) fn cell_id(code: &str, year: i32) -> String {
    format!("cell-{code}-{year}")
}

/// Names what a cell opens.
pub(super) fn panel_id(code: &str, year: i32) -> String {
    format!("proofs-{code}-{year}")
}
