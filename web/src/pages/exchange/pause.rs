//! Lets the page answer between two slices of long work.

use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::set_timeout;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How many entries are worked on before the page may answer.
pub(in crate::pages) const SLICE: usize = 4_000;

/// Lets the page answer.
pub(crate) async fn pause() {
    let turn = Promise::new(&mut |resolve, _| {
        // Resolving a promise cannot fail.
        set_timeout(
            move || drop(resolve.call0(&JsValue::UNDEFINED)),
            Duration::ZERO,
        );
    });
    drop(JsFuture::from(turn).await);
}
