//! The first store: the browser's local storage, read at once at start.
//!
//! Reached through gloo-storage, but only after asking whether it is there at all: gloo stops the
//! whole page where local storage is refused, and this page must go on.

use gloo_storage::{LocalStorage, Storage};
use js_sys::JsString;
use wasm_bindgen::JsCast;

use super::browser::{at, fault_of};
use super::segment::{Segment, is_key};
use super::{FORMAT, Fault, Workspace};

/// How many characters all of local storage takes in the browsers we know.
pub(super) const ROOM: usize = 5_200_000;
/// How many of them segments may take, so that settings and drafts always fit.
pub(super) const BUDGET: usize = 4_000_000;

const FORMAT_KEY: &str = "jg1/format";

/// Returns the browser's local storage, if it lets us.
pub(crate) fn raw() -> Result<web_sys::Storage, Fault> {
    let window = web_sys::window().ok_or(Fault::Unavailable)?;
    match window.local_storage() {
        Ok(Some(_)) => Ok(LocalStorage::raw()),
        Ok(None) => Err(Fault::Unavailable),
        Err(thrown) => Err(fault_of(&thrown)),
    }
}

/// Reads one value.
pub(crate) fn read(key: &str) -> Result<Option<String>, Fault> {
    raw()?.get_item(key).map_err(|thrown| fault_of(&thrown))
}

/// Writes one value.
pub(crate) fn write(key: &str, value: &str) -> Result<(), Fault> {
    (raw()?.set_item(key, value)).map_err(|thrown| fault_of(&thrown))
}

/// Removes one value.
pub(crate) fn remove(key: &str) -> Result<(), Fault> {
    (raw()?.remove_item(key)).map_err(|thrown| fault_of(&thrown))
}

/// Removes everything that a workspace has here: its segments, drafts and notes.
pub(super) fn forget(workspace: Workspace) -> Result<(), Fault> {
    let storage = raw()?;
    let thrown = |thrown| fault_of(&thrown);
    let name = workspace.key();
    let is_of_it = |key: &String| {
        let rest = key.strip_prefix("jg1/");
        rest.is_some_and(|rest| rest.split('/').take(2).any(|part| part == name))
    };
    let mut keys = Vec::new();
    for index in 0..storage.length().map_err(thrown)? {
        keys.extend(storage.key(index).map_err(thrown)?.filter(is_of_it));
    }
    for key in keys {
        storage.remove_item(&key).map_err(thrown)?;
    }
    Ok(())
}

/// Returns how many characters everything in local storage takes.
pub(super) fn used() -> Result<usize, Fault> {
    let storage = raw()?;
    let thrown = |thrown| fault_of(&thrown);
    let mut used = 0;
    for index in 0..storage.length().map_err(thrown)? {
        if let Some(key) = storage.key(index).map_err(thrown)? {
            // Measured where it is: the values themselves stay out of the program.
            let value = at(&storage, &key);
            used += key.len()
                + value
                    .dyn_ref::<JsString>()
                    .map_or(0, |text| text.length() as usize);
        }
    }
    Ok(used)
}

/// Returns the newest format that ever wrote here, if it is newer than ours.
pub(super) fn newer_format() -> Result<Option<u32>, Fault> {
    let stored = read(FORMAT_KEY)?;
    newer(stored.as_deref())
}

/// Whether the text of `jg1/format` names a format newer than ours.
pub(super) fn newer(stored: Option<&str>) -> Result<Option<u32>, Fault> {
    let Some(stored) = stored else {
        return Ok(None);
    };
    match stored.parse::<u32>() {
        Ok(format) => Ok((format > FORMAT).then_some(format)),
        Err(_) => Err(Fault::Damaged {
            key: FORMAT_KEY.to_owned(),
            copied: false,
        }),
    }
}

/// Whether this is the key that holds the format.
pub(super) fn is_format_key(key: &str) -> bool {
    key == FORMAT_KEY
}

/// The segments of one workspace in local storage.
#[derive(Debug)]
pub(super) struct LocalStore {
    prefix: String,
}

impl LocalStore {
    pub(super) fn new(workspace: Workspace) -> Self {
        Self {
            prefix: format!("jg1/{}/", workspace.key()),
        }
    }

    /// Returns the segment's key if this is the full key of one in this workspace.
    pub(super) fn key_in<'a>(&self, full: &'a str) -> Option<&'a str> {
        full.strip_prefix(&self.prefix)
    }

    /// Reads every segment; one that cannot be read is named without its content.
    pub(super) fn all(&self) -> Result<Vec<(String, Option<Segment>)>, Fault> {
        let storage = raw()?;
        let thrown = |thrown| fault_of(&thrown);
        let mut found = Vec::new();
        for index in 0..storage.length().map_err(thrown)? {
            let Some(full) = storage.key(index).map_err(thrown)? else {
                continue;
            };
            let Some(key) = self.key_in(&full) else {
                continue;
            };
            let value = storage.get_item(&full).map_err(thrown)?;
            let segment = value.and_then(|value| Segment::from_local(key, &value));
            found.push((key.to_owned(), segment));
        }
        Ok(found)
    }

    /// Reads one segment, `None` if it is not there or damaged.
    pub(super) fn read(&self, key: &str) -> Result<Option<Segment>, Fault> {
        let value = read(&self.full(key))?;
        Ok(value.and_then(|value| Segment::from_local(key, &value)))
    }

    /// Whether anything lies under this key, sound or not.
    pub(super) fn has(&self, key: &str) -> Result<bool, Fault> {
        Ok(read(&self.full(key))?.is_some())
    }

    /// Writes one segment, and first the format it is in.
    pub(super) fn put(&self, segment: &Segment) -> Result<(), Fault> {
        debug_assert!(is_key(&segment.key));
        if read(FORMAT_KEY)?.is_none() {
            write(FORMAT_KEY, &FORMAT.to_string())?;
        }
        write(&self.full(&segment.key), &segment.to_local())
    }

    /// Removes one segment.
    pub(super) fn remove(&self, key: &str) -> Result<(), Fault> {
        remove(&self.full(key))
    }

    fn full(&self, key: &str) -> String {
        format!("{}{key}", self.prefix)
    }
}
