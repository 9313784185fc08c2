//! Printing: lists that draw only what is in sight draw themselves whole for it.

use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};

/// So many rows of a list are printed: some forty pages.
pub(super) const MOST_ON_PAPER: usize = 2_000;

/// Whether the page is being laid on paper; true from just before until just after.
pub fn on_paper() -> ReadSignal<bool> {
    let (is_printing, set_printing) = signal(false);
    let begin = window_event_listener(leptos::ev::Custom::new("beforeprint"), {
        move |_: web_sys::Event| set_printing.set(true)
    });
    let end = window_event_listener(leptos::ev::Custom::new("afterprint"), {
        move |_: web_sys::Event| set_printing.set(false)
    });
    on_cleanup(move || {
        begin.remove();
        end.remove();
    });
    is_printing
}

/// Says how many rows of a list are left out on paper; nothing where none is, nor on screen.
#[component]
pub(super) fn NotPrinted(
    /// How many there are.
    #[prop(into)]
    n_all: Signal<usize>,
    /// Whether the page is being laid on paper.
    is_printing: ReadSignal<bool>,
) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let n = n_all.get().saturating_sub(MOST_ON_PAPER);
        (is_printing.get() && n > 0).then(|| {
            let words = t_string!(i18n, ui.not_printed, count = n).to_string();
            view! { <p class="not-printed">{words}</p> }
        })
    }
}

/// Prints the page.
pub fn print() {
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        // Said beforehand: the browser says it too late for what is drawn a moment after.
        drop(window().dispatch_event(&event));
    }
    crate::moments::after_paint(|| {
        // A tablet without a way to print has none to offer; the browser says so itself.
        drop(window().print());
    });
}
