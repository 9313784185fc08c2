//! Quick entry by keyboard: arrows walk the rows, a letter notes one and goes to the next.

use governance::facts::Presence;
use governance::ids::MembershipId;
use leptos::ev::KeyboardEvent;
use wasm_bindgen::JsCast as _;
use web_sys::Element;

use super::seen::Seen;
use crate::ui::focus_inside;

/// The letter of each way to be there or not, the same in both languages.
pub(super) const fn letter(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "P",
        Presence::Represented => "R",
        Presence::Excused => "E",
        Presence::Absent => "A",
    }
}

/// Answers a key pressed in the list.
pub(super) fn walk(seen: Seen, ev: &KeyboardEvent) {
    if ev.ctrl_key() || ev.alt_key() || ev.meta_key() {
        return;
    }
    let on = ev.target().and_then(|on| on.dyn_into::<Element>().ok());
    let Some((on, row)) = on.and_then(|on| Some((on.clone(), row_of(&on)?))) else {
        return;
    };
    let column = on.get_attribute("data-presence");
    let column = column.as_deref();
    match ev.key().as_str() {
        "ArrowDown" => go(next(&row), column),
        "ArrowUp" => go(previous(&row), column),
        "Home" => go(end(&row, Element::first_element_child), column),
        "End" => go(end(&row, Element::last_element_child), column),
        "ArrowRight" => step(&on, Element::next_element_sibling),
        "ArrowLeft" => step(&on, Element::previous_element_sibling),
        key => {
            let Some(presence) = named_by(key) else {
                return;
            };
            let member = row.get_attribute("data-member");
            let Some(member) = member.and_then(|id| id.parse::<MembershipId>().ok()) else {
                return;
            };
            let is_offered = format!("[data-presence='{}']:not(:disabled)", letter(presence));
            if row.query_selector(&is_offered).ok().flatten().is_none() {
                return;
            }
            seen.tap(member, presence);
            // Who represents is asked in a dialog, which gives the focus back here.
            match next(&row).filter(|_| presence != Presence::Represented) {
                Some(below) => go(Some(below), Some(letter(presence))),
                None => go(Some(row), Some(letter(presence))),
            }
        }
    }
    ev.prevent_default();
}

fn named_by(key: &str) -> Option<Presence> {
    let all = [
        Presence::Present,
        Presence::Represented,
        Presence::Excused,
        Presence::Absent,
    ];
    let is_key = |presence: &Presence| key.eq_ignore_ascii_case(letter(*presence));
    all.into_iter().find(is_key)
}

fn row_of(on: &Element) -> Option<Element> {
    on.closest("[data-member]").ok().flatten()
}

fn next(row: &Element) -> Option<Element> {
    along(row.next_element_sibling(), Element::next_element_sibling)
}

fn previous(row: &Element) -> Option<Element> {
    along(
        row.previous_element_sibling(),
        Element::previous_element_sibling,
    )
}

/// Goes on past what is no row: the heading of a group.
fn along(start: Option<Element>, on: fn(&Element) -> Option<Element>) -> Option<Element> {
    let mut at = start;
    while let Some(row) = at {
        if row.has_attribute("data-member") {
            return Some(row);
        }
        at = on(&row);
    }
    None
}

fn end(row: &Element, end: fn(&Element) -> Option<Element>) -> Option<Element> {
    let list = row.parent_element()?;
    end(&list).filter(|row| row.has_attribute("data-member"))
}

/// Moves the focus to a row, to the same way to be there where it is offered.
fn go(row: Option<Element>, column: Option<&str>) {
    let Some(row) = row else {
        return;
    };
    let same = column.map(|column| format!("[data-presence='{column}']:not(:disabled)"));
    if !same.is_some_and(|same| focus_inside(&row, &same)) {
        focus_inside(&row, "[role=radio][tabindex='0']");
    }
}

/// Moves the focus along the ways of one row.
fn step(on: &Element, to: fn(&Element) -> Option<Element>) {
    let found = to(on).filter(|found| found.has_attribute("data-presence"));
    if let Some(found) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        crate::ui::focus(&found);
    }
}
