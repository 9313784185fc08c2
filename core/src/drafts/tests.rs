//! What forms hold, what becomes of it, and what is said of what cannot be read.

mod moving;
mod reading;
mod together;

use serde_json::json;

use super::*;
use crate::facts::{Placement, Standing};
use crate::ids::BodyId;
use crate::present::sample::{Sample, day, map};

fn id(sequence: u32) -> EntryId {
    format!("k3f9a2m7qx-{sequence}").parse().unwrap()
}

fn fields_of(refusals: &[Refusal]) -> Vec<&str> {
    refusals
        .iter()
        .map(|refusal| refusal.field().unwrap_or("-"))
        .collect()
}
