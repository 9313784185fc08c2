//! How full the tablet is, and whether the browser has promised to keep what it holds.

use js_sys::Promise;
use wasm_bindgen::prelude::*;

use super::browser::{at, call, settled_within};
use super::{Store, Vault, local};

/// How long the browser may think about keeping the data before the question counts as open.
const ANSWER_LIMIT: i32 = 10_000;

/// What is used of each store.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Gauge {
    /// Characters taken in local storage, by everything in it.
    pub(crate) local_used: usize,
    /// Characters local storage takes at most.
    pub(crate) local_room: usize,
    /// Bytes this page takes in the browser, all its stores together, if the browser tells.
    pub(crate) used: Option<f64>,
    /// Bytes the browser grants this page.
    pub(crate) room: Option<f64>,
    /// Whether the browser has promised not to clear the data by itself.
    pub(crate) persisted: Option<bool>,
}

impl Vault {
    /// Measures both stores, and asks the browser to keep them if it has not promised to.
    pub(crate) async fn gauge(&self) -> Gauge {
        let estimate = answer("estimate").await;
        let number = |name| estimate.as_ref().and_then(|found| at(found, name).as_f64());
        Gauge {
            local_used: local::used().unwrap_or_else(|_| self.measure(Store::Local).1),
            local_room: local::ROOM,
            used: number("usage"),
            room: number("quota"),
            persisted: persisted().await,
        }
    }
}

async fn persisted() -> Option<bool> {
    match answer("persisted").await?.as_bool()? {
        true => Some(true),
        false => answer("persist").await?.as_bool(),
    }
}

/// Asks the browser's storage keeper; `None` where it has none or does not answer.
async fn answer(question: &str) -> Option<JsValue> {
    let window = JsValue::from(web_sys::window());
    let keeper = at(&at(&window, "navigator"), "storage");
    let promise: Promise = call(&keeper, question, &[]).ok()?.dyn_into().ok()?;
    settled_within(promise, ANSWER_LIMIT).await.ok()
}
