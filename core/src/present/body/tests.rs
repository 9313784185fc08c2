//! What the page of one body says, from its founding to its end.

mod apart;
mod charge;
mod past;
mod sitting;

use serde_json::json;

use super::*;
use crate::facts::Standing;
use crate::journal::Entry;
use crate::present::Shown;
use crate::present::sample::{Sample, day, map, stamp};
use crate::register::Intent;

fn found(sample: &Sample, id: EntryId, on: &str) -> BodyView {
    match body_page(&sample.register, &id.to_string(), day(on)) {
        BodyPage::Found(view) => std::sync::Arc::unwrap_or_clone(view),
        other => panic!("{other:?}"),
    }
}
