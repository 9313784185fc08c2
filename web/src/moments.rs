//! When to do something: after a while, behind a paint, at rest.

use std::cell::RefCell;
use std::time::Duration;

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;

/// How long it takes at most until whoever waits for a paint is answered.
const ANSWERED: Duration = Duration::from_millis(20);
/// How long a paint may be in coming: a page out of sight is not painted at all.
const UNPAINTED: Duration = Duration::from_millis(200);

thread_local! {
    static BEHIND: RefCell<Behind> = RefCell::default();
}

/// What is to be done behind the next paint.
#[derive(Default)]
struct Behind {
    /// How many paints were waited for before this one.
    n_before: usize,
    acts: Vec<Box<dyn FnOnce()>>,
}

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
///
/// All that is to be done there is done at once, in the order in which it was asked for.
pub fn behind_paint(act: impl FnOnce() + 'static) {
    let first = BEHIND.with_borrow_mut(|behind| {
        behind.acts.push(Box::new(act));
        (behind.acts.len() == 1).then_some(behind.n_before)
    });
    if let Some(n) = first {
        after_paint(move || set_timeout(move || catch_up(n), ANSWERED));
        set_timeout(move || catch_up(n), UNPAINTED);
    }
}

/// Waits for the same moment.
pub async fn answered() {
    let come = Promise::new(&mut |resolve, _| {
        // Resolving a promise cannot fail.
        behind_paint(move || drop(resolve.call0(&JsValue::UNDEFINED)));
    });
    drop(JsFuture::from(come).await);
}

/// Does what is behind a paint, unless it is done.
fn catch_up(n: usize) {
    let due = BEHIND.with_borrow_mut(|behind| {
        let is_due = behind.n_before == n;
        behind.n_before += usize::from(is_due);
        is_due.then(|| std::mem::take(&mut behind.acts))
    });
    // What is done may ask for more, which has a paint of its own.
    for act in due.into_iter().flatten() {
        act();
    }
}
