//! The way out when the app cannot go on: the screen that needs no wasm.

use std::panic::PanicHookInfo;

/// Hands every panic to the failure screen, which still exports the data.
pub fn watch() {
    std::panic::set_hook(Box::new(|panic: &PanicHookInfo<'_>| {
        report(&panic.to_string())
    }));
}

/// Shows the failure screen with this reason.
pub fn report(reason: &str) {
    let page = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(page) = page {
        // The screen watches this attribute; where even that fails, nothing more can be done.
        drop(page.set_attribute("data-failed", reason));
    }
}
