//! Printing: lists that draw only what is in sight draw themselves whole for it.

use leptos::prelude::*;

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

/// Prints the page.
pub fn print() {
    if let Ok(event) = web_sys::Event::new("beforeprint") {
        // Said beforehand: the browser says it too late for what is drawn a moment after.
        drop(window().dispatch_event(&event));
    }
    super::after_paint(|| {
        // A tablet without a way to print has none to offer; the browser says so itself.
        drop(window().print());
    });
}
