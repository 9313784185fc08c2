//! Reads both stores at start and unites them.
//!
//! Never fails: what cannot be read is reported and left where it is, the rest is returned. A
//! segment sound in both stores is decoded once.

use std::collections::BTreeMap;

use futures_util::future::{join, join_all};
use governance::journal::{Line, unpack};

use super::catalogue::Catalogue;
use super::indexed::IndexedStore;
use super::local::LocalStore;
use super::segment::{Body, SETTINGS, Segment};
use super::{Fault, Store, gzip};

/// What was found on the tablet. What is wrong with it the vault tells, now and later.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Opened {
    /// Every line of either store; some may come twice.
    pub(crate) lines: Vec<Line>,
    /// The copy of this tablet's settings that IndexedDB keeps.
    pub(crate) settings: Option<String>,
}

/// What lies in both stores.
#[derive(Debug, Default)]
pub(super) struct Reading {
    pub(super) lines: Vec<Line>,
    pub(super) catalogue: Catalogue,
    /// Sound in local storage and not in IndexedDB, with their number of lines.
    pub(super) only_local: Vec<(Segment, usize)>,
    pub(super) settings: Option<String>,
    /// Why a whole store could not be read.
    pub(super) local: Option<Fault>,
    pub(super) indexed: Option<Fault>,
}

/// One segment found in a store, and its lines if it is sound.
type Found = (String, Option<(Segment, Vec<Line>)>);

/// Reads both stores.
pub(super) async fn read(local: &LocalStore, indexed: &IndexedStore) -> Reading {
    // IndexedDB is asked first: it opens while local storage is read.
    let (stored, found) = join(indexed.all(), async { decode_all(local.all()?).await }).await;
    let mut reading = Reading::default();
    let mut in_local = BTreeMap::new();
    match found {
        Ok(found) => reading.take_local(found, &mut in_local),
        Err(fault) => reading.local = Some(fault),
    }
    match stored {
        Ok(stored) => reading.take_indexed(stored, &mut in_local).await,
        Err(fault) => reading.indexed = Some(fault),
    }
    reading.only_local = in_local.into_values().collect();
    reading.only_local.sort_by_key(|(segment, _)| segment.made);
    reading
}

impl Reading {
    fn take_local(&mut self, found: Vec<Found>, in_local: &mut BTreeMap<String, (Segment, usize)>) {
        for (key, sound) in found {
            let Some((segment, lines)) = sound else {
                self.catalogue.damaged(Store::Local, &key);
                continue;
            };
            self.catalogue.sound(Store::Local, &segment);
            in_local.insert(key, (segment, lines.len()));
            self.lines.extend(lines);
        }
    }

    async fn take_indexed(
        &mut self,
        stored: Vec<(String, Option<Segment>)>,
        in_local: &mut BTreeMap<String, (Segment, usize)>,
    ) {
        let mut unknown = Vec::new();
        for (key, segment) in stored {
            if key == SETTINGS {
                // Only a copy: one that cannot be read is replaced by the next.
                self.settings = segment.and_then(Segment::into_text);
                continue;
            }
            let twin = in_local.remove(&key);
            match segment {
                Some(segment) if twin.is_some_and(|(twin, _)| twin.sum == segment.sum) => {
                    self.catalogue.sound(Store::Indexed, &segment);
                }
                segment => unknown.push((key, segment)),
            }
        }
        let decoded = join_all(unknown.into_iter().map(decode)).await;
        for (key, sound) in decoded {
            let Some((segment, lines)) = sound else {
                self.catalogue.damaged(Store::Indexed, &key);
                continue;
            };
            self.catalogue.sound(Store::Indexed, &segment);
            self.lines.extend(lines);
        }
    }
}

async fn decode_all(found: Vec<(String, Option<Segment>)>) -> Result<Vec<Found>, Fault> {
    Ok(join_all(found.into_iter().map(decode)).await)
}

async fn decode((key, segment): (String, Option<Segment>)) -> Found {
    let Some(segment) = segment else {
        return (key, None);
    };
    let lines = lines_of(&segment).await;
    (key, lines.map(|lines| (segment, lines)))
}

/// Returns the lines of a segment, `None` if it cannot be restored.
pub(super) async fn lines_of(segment: &Segment) -> Option<Vec<Line>> {
    match &segment.body {
        Body::Text(text) => Some(unpack(text)),
        Body::Sealed(bytes) => {
            let restored = gzip::restore(bytes).await.ok()?;
            Some(unpack(&String::from_utf8(restored).ok()?))
        }
    }
}
