//! Moving the focus, for those who do not see where they are.

use std::cell::Cell;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

use crate::moments::behind_paint;

thread_local! {
    /// How often somebody has pressed a key or the page.
    static N_PRESSED: Cell<usize> = const { Cell::new(0) };
}

/// Counts presses from now on, each before the page answers it.
pub fn count_presses() {
    let count = Closure::<dyn Fn()>::new(|| N_PRESSED.set(N_PRESSED.get() + 1)).into_js_value();
    let window = window();
    for kind in ["keydown", "pointerdown"] {
        let listened =
            window.add_event_listener_with_callback_and_bool(kind, count.unchecked_ref(), true);
        // A browser that refuses its own window has no page to show.
        debug_assert!(listened.is_ok());
    }
}

/// Gives an element the focus. One that has just left the page takes none,
/// and then nothing is lost: whoever removed it says where the focus goes.
pub fn focus(element: &web_sys::HtmlElement) {
    super::dialog::close_those_left();
    if element.focus().is_err() {
        leptos::logging::debug_warn!("an element that left the page was to take the focus");
    }
}

/// Gives the focus to what a selector finds inside an element, if anything.
pub fn focus_inside(element: &web_sys::Element, selector: &str) -> bool {
    let found = element.query_selector(selector).ok().flatten();
    let found = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok());
    found.inspect(focus).is_some()
}

/// Leaves no text marked, and no place where one writes. Asked for before what holds it goes out of
/// sight: else the browser looks for the next place in sight, through the whole page, whenever it
/// draws it.
pub fn mark_nothing() {
    if let Ok(Some(marked)) = window().get_selection() {
        // Refused only where nothing is marked.
        drop(marked.remove_all_ranges());
    }
}

/// Gives the focus to the first of what these selectors find in the page, once it is drawn anew:
/// the browser asks the style of the page for it, so that what was done is seen first.
///
/// Not to one who has gone on meanwhile: what is typed on elsewhere stays there.
pub fn focus_once_drawn(selectors: impl IntoIterator<Item = String> + 'static) {
    let (n_pressed, was_at) = (N_PRESSED.get(), document().active_element());
    behind_paint(move || {
        let is_at = document().active_element();
        let is_somewhere = is_at.as_ref().is_some_and(|at| at.tag_name() != "BODY");
        if is_somewhere && is_at != was_at && N_PRESSED.get() != n_pressed {
            return;
        }
        if let Some(page) = document().document_element() {
            selectors
                .into_iter()
                .any(|selector| focus_inside(&page, &selector));
        }
    });
}
