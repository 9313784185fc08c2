//! The few things asked of the browser that the bindings lack or cannot survive without.
//!
//! Everything here returns a [`Fault`] where the browser throws: a tablet may refuse any of it.

use js_sys::{Array, Function, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::{FORMAT, Fault};

/// Returns what a thrown value, or the event of a failed request, says went wrong.
pub(super) fn fault_of(thrown: &JsValue) -> Fault {
    let name = thrown
        .as_string()
        .or_else(|| text_at(thrown, "name"))
        .or_else(|| text_at(&at(&at(thrown, "target"), "error"), "name"))
        .unwrap_or_else(|| "Error".to_owned());
    fault_named(&name)
}

/// Returns what an error of this name means for a store.
fn fault_named(name: &str) -> Fault {
    match name {
        "QuotaExceededError" | "NS_ERROR_DOM_QUOTA_REACHED" => Fault::Full,
        "VersionError" => Fault::Newer { format: FORMAT + 1 },
        _ => Fault::Refused {
            name: name.to_owned(),
        },
    }
}

/// Returns a property, or `undefined` where there is none to have.
pub(super) fn at(object: &JsValue, name: &str) -> JsValue {
    if object.is_object() || object.is_function() {
        Reflect::get(object, &name.into()).unwrap_or(JsValue::UNDEFINED)
    } else {
        JsValue::UNDEFINED
    }
}

/// Returns a property that is text.
pub(super) fn text_at(object: &JsValue, name: &str) -> Option<String> {
    at(object, name).as_string()
}

/// Calls a method that the bindings do not know.
pub(super) fn call(
    object: &JsValue,
    method: &str,
    arguments: &[&JsValue],
) -> Result<JsValue, Fault> {
    let function: Function = (at(object, method).dyn_into()).map_err(|_| Fault::Unavailable)?;
    let arguments: Array = arguments.iter().copied().collect();
    function
        .apply(object, &arguments)
        .map_err(|thrown| fault_of(&thrown))
}

/// Waits for a promise.
pub(super) async fn settled(promise: Promise) -> Result<JsValue, Fault> {
    JsFuture::from(promise)
        .await
        .map_err(|thrown| fault_of(&thrown))
}

/// Waits for a promise, but no longer than so many milliseconds.
///
/// Listens at once, even if awaited later: a refusal nobody listens to would reach the page as
/// an error of its own.
pub(super) fn settled_within(
    promise: Promise,
    limit: i32,
) -> impl Future<Output = Result<JsValue, Fault>> + 'static {
    let clock = Promise::new(&mut |_, reject| {
        if let Some(window) = web_sys::window() {
            // Without a clock the promise alone decides.
            drop(
                window.set_timeout_with_callback_and_timeout_and_arguments_1(
                    &reject,
                    limit,
                    &"TimeoutError".into(),
                ),
            );
        }
    });
    let first = JsFuture::from(Promise::race(&Array::of2(&promise, &clock)));
    async move { first.await.map_err(|thrown| fault_of(&thrown)) }
}

/// Runs the work while no other tab holds the lock of that name; not at all if one does.
///
/// A browser without locks runs it anyhow: what is done under the lock may be done twice.
pub(super) async fn alone(lock: &str, work: impl Future<Output = ()> + 'static) {
    let locks = at(&at(&JsValue::from(web_sys::window()), "navigator"), "locks");
    if at(&locks, "request").is_undefined() {
        return work.await;
    }
    let options = js_sys::Object::new();
    drop(Reflect::set(&options, &"ifAvailable".into(), &true.into()));
    let work = std::cell::RefCell::new(Some(work));
    let granted =
        Closure::<dyn FnMut(JsValue) -> JsValue>::new(move |lock: JsValue| match work.take() {
            Some(work) if lock.is_object() => future_to_promise(async move {
                work.await;
                Ok(JsValue::UNDEFINED)
            })
            .into(),
            _ => JsValue::UNDEFINED,
        });
    let asked = call(
        &locks,
        "request",
        &[&lock.into(), &options, granted.as_ref()],
    );
    if let Ok(promise) = asked.map(|asked| asked.unchecked_into::<Promise>()) {
        // A refused lock only puts the work off.
        drop(JsFuture::from(promise).await);
    }
}

/// Seconds since 1970 by this tablet's clock.
pub(super) fn seconds() -> u64 {
    // Whole and positive: a clock before 1970 counts as 1970.
    (js_sys::Date::now() / 1000.0).max(0.0) as u64
}
