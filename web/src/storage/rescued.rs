//! The rescue file, with the raw segments of both stores: asked of the script that makes it, and
//! read back.
//!
//! Each segment is checked as when the stores are opened; what cannot be read is named and the
//! rest is returned. The lines then go the way of any import.

use std::collections::{BTreeMap, BTreeSet};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use governance::journal::Line;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};

use super::browser::{at, call, settled};
use super::segment::{Body, SETTINGS, Segment};
use super::{Fault, Workspace, opening};

/// The name such a file begins with.
const FORMAT_NAME: &str = "jigisemejiri-rescue";

/// What a rescue file holds of one workspace.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct Rescued {
    /// The lines, in no order; some may come twice.
    pub(crate) lines: Vec<Line>,
    /// The keys of segments that no copy of is sound.
    pub(crate) damaged: Vec<String>,
}

#[derive(Deserialize)]
struct File {
    format: String,
    version: u32,
    segments: Vec<Kept>,
}

#[derive(Deserialize)]
struct Kept {
    workspace: String,
    key: String,
    sum: String,
    enc: String,
    made: u64,
    body: String,
}

impl Kept {
    fn segment(&self) -> Option<Segment> {
        let body = match self.enc.as_str() {
            "t" => Body::Text(self.body.clone()),
            "z" => Body::Sealed(BASE64.decode(&self.body).ok()?),
            _ => return None,
        };
        Segment::checked(&self.key, &self.sum, self.made, body)
    }
}

/// Hands out a rescue file, as the screen does that needs no wasm.
pub(crate) async fn export_rescue() -> Result<(), Fault> {
    let keeper = at(&JsValue::from(web_sys::window()), "jgRescue");
    let handed = call(&keeper, "export", &[])?.unchecked_into();
    settled(handed).await.map(drop)
}

/// Reads a rescue file, `None` if the text is not one that this program knows.
pub(crate) async fn read_rescued(text: &str, workspace: Workspace) -> Option<Rescued> {
    let file: File = serde_json::from_str(text).ok()?;
    if file.format != FORMAT_NAME || file.version != 1 {
        return None;
    }
    let mut rescued = Rescued::default();
    let mut sound: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut damaged = BTreeSet::new();
    for kept in (file.segments)
        .into_iter()
        .filter(|kept| kept.workspace == workspace.key() && kept.key != SETTINGS)
    {
        let Some(segment) = kept.segment() else {
            damaged.insert(kept.key);
            continue;
        };
        if !(sound.entry(kept.key.clone()).or_default()).insert(kept.sum) {
            continue;
        }
        match opening::lines_of(&segment).await {
            Some(lines) => rescued.lines.extend(lines),
            None => {
                sound.remove(&kept.key);
                damaged.insert(kept.key);
            }
        }
    }
    damaged.retain(|key| !sound.contains_key(key));
    rescued.damaged = damaged.into_iter().collect();
    Some(rescued)
}
