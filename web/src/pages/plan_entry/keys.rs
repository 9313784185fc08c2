//! The keys of a spreadsheet: from cell to cell without the mouse.

use governance::drafts::plan_lines::{Column, PlanLines};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use web_sys::HtmlInputElement;

use super::state::Entry;
use crate::ui::focus_inside;

/// So many rows a page is.
const PAGE: usize = 10;

/// Where a key leads from a cell; none where the browser does as it always does.
pub(super) fn follow(entry: Entry, ev: &KeyboardEvent, input: &HtmlInputElement) {
    let (at, column) = entry.active.get_untracked();
    let n_rows = entry.lines.with_untracked(|lines| lines.rows().len());
    let last = n_rows.saturating_sub(1);
    let has_control = ev.ctrl_key() || ev.meta_key();
    let key = ev.key();
    let to = match key.as_str() {
        "Enter" if !ev.shift_key() && at >= last && is_used(entry, at) => {
            ev.prevent_default();
            return entry.add_activity();
        }
        "Enter" if ev.shift_key() => Some((at.saturating_sub(1), column)),
        "Enter" | "ArrowDown" => Some(((at + 1).min(last), column)),
        "ArrowUp" => Some((at.saturating_sub(1), column)),
        "PageDown" => Some(((at + PAGE).min(last), column)),
        "PageUp" => Some((at.saturating_sub(PAGE), column)),
        "Home" if has_control => Some((0, Column::Code)),
        "End" if has_control => Some((last, Column::Q4)),
        "Tab" if ev.shift_key() => before(at, column),
        "Tab" => after(at, column, last),
        "ArrowLeft" if is_at(input, Edge::Start) => before(at, column),
        "ArrowRight" if is_at(input, Edge::End) => after(at, column, last),
        "F2" => {
            ev.prevent_default();
            return put_caret_last(input);
        }
        "Escape" => {
            ev.prevent_default();
            entry.leave();
            // At once: later it would take the focus from a cell that was entered meanwhile.
            if let Some(page) = document().document_element() {
                focus_inside(&page, "#entry-save");
            }
            return;
        }
        _ => None,
    };
    if let Some((at, column)) = to {
        ev.prevent_default();
        entry.go_to(at, column);
    }
}

fn is_used(entry: Entry, at: usize) -> bool {
    let has_text = |lines: &PlanLines| {
        let row = lines.rows().get(at);
        row.is_some_and(|row| row.cells.iter().any(|cell| !cell.is_empty()))
    };
    entry
        .typed
        .with_untracked(|typed| typed.as_ref().is_some_and(|text| !text.is_empty()))
        || entry.lines.with_untracked(has_text)
}

fn before(at: usize, column: Column) -> Option<(usize, Column)> {
    let place = column as usize;
    match place.checked_sub(1) {
        Some(place) => Some((at, Column::ALL.get(place).copied()?)),
        None => Some((at.checked_sub(1)?, Column::Q4)),
    }
}

fn after(at: usize, column: Column, last: usize) -> Option<(usize, Column)> {
    match Column::ALL.get(column as usize + 1) {
        Some(next) => Some((at, *next)),
        None => (at < last).then_some((at + 1, Column::Code)),
    }
}

/// An end of the text in a cell.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Start,
    End,
}

/// Tells whether the caret stands at an end, or all is selected: then arrows go from cell to cell.
fn is_at(input: &HtmlInputElement, edge: Edge) -> bool {
    let length = input.value().encode_utf16().count();
    let place = |place: Result<Option<u32>, _>| place.ok().flatten().map(|place| place as usize);
    let (start, end) = (place(input.selection_start()), place(input.selection_end()));
    let is_all = (start, end) == (Some(0), Some(length));
    match edge {
        _ if is_all => true,
        Edge::Start => (start, end) == (Some(0), Some(0)),
        Edge::End => (start, end) == (Some(length), Some(length)),
    }
}

fn put_caret_last(input: &HtmlInputElement) {
    let length = u32::try_from(input.value().encode_utf16().count()).unwrap_or(u32::MAX);
    // Every browser that has F2 has carets.
    drop(input.set_selection_range(length, length));
}
