//! When to do something: after a while, behind a paint, at rest.

use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long it takes at most until whoever waits for a paint is answered.
const ANSWERED: Duration = Duration::from_millis(20);

/// Lets the page answer between two slices of long work.
pub async fn pause() {
    wait(0).await;
}

/// Lets so many milliseconds pass; zero lets the page answer first.
pub async fn wait(milliseconds: u32) {
    let over = Promise::new(&mut |resolve, _| {
        // Resolving a promise cannot fail.
        let over = move || drop(resolve.call0(&JsValue::UNDEFINED));
        set_timeout(over, Duration::from_millis(milliseconds.into()));
    });
    drop(JsFuture::from(over).await);
}

/// Waits until the browser has nothing better to do, at most so many milliseconds.
pub async fn idle(limit: u32) {
    let options = web_sys::IdleRequestOptions::new();
    options.set_timeout(limit);
    let mut is_known = true;
    let at_rest = Promise::new(&mut |resolve, _| {
        let asked = window().request_idle_callback_with_options(&resolve, &options);
        is_known = asked.is_ok();
    });
    match is_known {
        true => drop(JsFuture::from(at_rest).await),
        // Safari knows no such moment: the next task has to do.
        false => pause().await,
    }
}

/// Does something once what changed is painted: a task of its own behind the frame that draws it.
/// In the next frame it would hold that one up, and with it whatever waits to be answered.
pub fn after_paint(act: impl FnOnce() + 'static) {
    request_animation_frame(|| set_timeout(act, Duration::ZERO));
}

/// Does something behind the paint and behind whoever waits for it: what has the page laid out anew
/// would hold up the answer. A moment at rest may be long in coming, and somebody may press meanwhile
/// what is new; this is over before anybody can.
pub fn behind_paint(act: impl FnOnce() + 'static) {
    after_paint(|| set_timeout(act, ANSWERED));
}
