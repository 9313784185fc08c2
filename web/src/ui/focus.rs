//! Moving the focus, for those who do not see where they are.

use std::time::Duration;

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use wasm_bindgen::closure::Closure;

/// How long something waits for a moment at rest, in milliseconds.
const AT_LATEST: u32 = 200;

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

/// Gives the focus to the first of what these selectors find in the page, once it is drawn anew:
/// the browser asks the style of the page for it, so that what was done is seen first.
pub fn focus_once_drawn(selectors: impl IntoIterator<Item = String> + 'static) {
    at_rest(move || {
        if let Some(page) = document().document_element() {
            selectors
                .into_iter()
                .any(|selector| focus_inside(&page, &selector));
        }
    });
}

/// Does something once what changed is painted: a task of its own behind the frame that draws it.
/// In the next frame it would hold that one up, and with it whatever waits to be answered.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(|| set_timeout(act, Duration::ZERO));
}

/// Does something once what changed is painted and the browser has nothing else to do: who waited
/// for the paint is answered first. It does not wait for ever where something moves all the time.
pub(super) fn at_rest(act: impl FnOnce() + 'static) {
    let act = Closure::once_into_js(act);
    // Asked for in the frame: before it, a moment at rest may come that is none.
    request_animation_frame(move || {
        let soon = web_sys::IdleRequestOptions::new();
        soon.set_timeout(AT_LATEST);
        let act = act.unchecked_ref();
        let asked = window().request_idle_callback_with_options(act, &soon);
        if asked.is_err() {
            // Safari knows no such moment; the next task comes soon enough there. A window
            // without timers does not exist.
            drop(window().set_timeout_with_callback(act));
        }
    });
}
