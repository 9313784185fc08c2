//! The settings of this tablet: who uses it, how it looks, when a file was last made.
//!
//! Kept as JSON under one key of local storage, read and written anew at each change so that two
//! tabs do not undo each other; IndexedDB has a copy, as local storage may lose its last seconds.
//! Each change counts one up: the copy with the higher count holds. Settings that cannot be read
//! are reported and left as they are until a person makes new ones, and even then kept aside;
//! fields of a newer program are kept.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::storage::{Fault, StorageError, Store, Workspace, local};

const KEY: &str = "jg1/device";
/// Where settings go that cannot be read.
const ASIDE: &str = "jg1/broken/device";

/// What this tablet remembers besides the journal.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Settings {
    /// What people call this tablet.
    pub(crate) name: String,
    /// How the page looks.
    pub(crate) theme: Theme,
    /// The language chosen, if one was.
    pub(crate) language: Option<String>,
    /// Whether the key « / » is left alone, for those whom it hinders; it calls the search else.
    pub(crate) no_slash: bool,
    /// Whether the demonstration is open, not the real work.
    pub(crate) demonstration: bool,
    /// Who works on it, by the key of each workspace.
    authors: BTreeMap<String, Author>,
    /// For which body one works, by the key of each workspace.
    bodies: BTreeMap<String, String>,
    /// By the key of each workspace.
    exports: BTreeMap<String, Exports>,
    /// How many changes have led here.
    revision: u64,
    /// What a newer program has added.
    #[serde(flatten)]
    other: BTreeMap<String, serde_json::Value>,
}

/// Who works in a workspace.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Author {
    /// In what function.
    pub(crate) function: String,
    /// By what name, if one was given.
    pub(crate) name: String,
    /// The posting in the journal that says for which territory, by its id; empty where none was
    /// chosen.
    pub(crate) posting: String,
}

/// How far the work on this tablet is also in a file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Exports {
    /// When a file was last handed out, in UTC to the second.
    pub(crate) last: Option<String>,
    /// When the first change was made that no file has yet.
    pub(crate) unfiled_since: Option<String>,
    /// When a file was last made to be handed up: the work of a body, not all of the tablet.
    pub(crate) handed_up: Option<String>,
    /// Whether nothing was recorded since.
    pub(crate) is_handed_up: bool,
}

/// How far the work is in a file of either sort.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Filing {
    /// No file was made, and nothing waits for one.
    Nothing,
    /// Something was recorded that no file has.
    Waiting,
    /// The last file has all that was to be handed up.
    Whole,
}

impl Exports {
    /// Tells how far the work is in a file.
    pub(crate) fn filing(&self) -> Filing {
        match (self.last_of_any(), &self.unfiled_since) {
            (None, None) => Filing::Nothing,
            (_, Some(_)) if !self.is_handed_up => Filing::Waiting,
            _ => Filing::Whole,
        }
    }

    /// When a file was last made, of either sort.
    pub(crate) fn last_of_any(&self) -> Option<&str> {
        self.last.as_deref().max(self.handed_up.as_deref())
    }
}

/// How the page looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(from = "String", into = "String")]
pub(crate) enum Theme {
    /// As the system asks.
    #[default]
    System,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As much contrast as can be.
    Contrast,
}

impl Settings {
    /// Reads the settings; the usual ones when there are none.
    pub(crate) fn load() -> Result<Self, StorageError> {
        match local::read(KEY) {
            Ok(Some(text)) => Self::read(&text).ok_or_else(damaged),
            Ok(None) => Ok(Self::default()),
            Err(fault) => Err(fault.of(Store::Local)),
        }
    }

    /// Reads settings as they are kept, if they can be.
    pub(crate) fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// Writes them as they are kept.
    pub(crate) fn text(&self) -> Option<String> {
        serde_json::to_string(self).ok()
    }

    /// Whether these came after the others.
    pub(crate) fn is_later_than(&self, other: &Self) -> bool {
        self.revision > other.revision
    }

    /// Changes the settings as a person asked; what local storage lacks of what is known is made
    /// good. Settings that cannot be read are set aside whole. Returns what holds now, and why
    /// local storage did not take it.
    pub(crate) fn change(
        known: &Self,
        change: impl FnOnce(&mut Self),
    ) -> (Self, Option<StorageError>) {
        let stored = match Self::load() {
            Err(StorageError {
                what: Fault::Damaged { .. },
                ..
            }) => set_aside().map(|()| None),
            stored => stored.map(Some),
        };
        let before = match &stored {
            Ok(Some(stored)) if !known.is_later_than(stored) => stored,
            _ => known,
        };
        let settings = before.changed(change);
        let written = match stored {
            Ok(Some(stored)) if stored == settings => Ok(()),
            Ok(_) => settings.write(),
            Err(trouble) => Err(trouble),
        };
        (settings, written.err())
    }

    /// Writes the settings to local storage.
    pub(crate) fn write(&self) -> Result<(), StorageError> {
        let text = self.text().ok_or_else(damaged)?;
        local::write(KEY, &text).map_err(|fault| fault.of(Store::Local))
    }

    /// Returns how far the work of a workspace is in a file.
    pub(crate) fn exports(&self, workspace: Workspace) -> Exports {
        (self.exports.get(workspace.key()).cloned()).unwrap_or_default()
    }

    /// Returns who works in a workspace.
    pub(crate) fn author(&self, workspace: Workspace) -> Author {
        (self.authors.get(workspace.key()).cloned()).unwrap_or_default()
    }

    /// Returns the same, to be changed.
    pub(crate) fn author_mut(&mut self, workspace: Workspace) -> &mut Author {
        (self.authors.entry(workspace.key().to_owned())).or_default()
    }

    /// Returns the body for which one works in a workspace, by its id; none where none was chosen.
    pub(crate) fn body(&self, workspace: Workspace) -> Option<&str> {
        self.bodies.get(workspace.key()).map(String::as_str)
    }

    /// Notes for which body one works in a workspace; an empty id forgets it.
    pub(crate) fn note_body(&mut self, workspace: Workspace, id: &str) {
        match id {
            "" => drop(self.bodies.remove(workspace.key())),
            id => drop(
                self.bodies
                    .insert(workspace.key().to_owned(), id.to_owned()),
            ),
        }
    }

    /// Notes that something was recorded at this moment that no file has.
    pub(crate) fn note_change(&mut self, workspace: Workspace, now: &str) {
        let exports = self.exports_mut(workspace);
        exports.unfiled_since.get_or_insert_with(|| now.to_owned());
        exports.is_handed_up = false;
    }

    /// Notes that a file was made at this moment to be handed up: it is no copy of all of the work.
    pub(crate) fn note_handing_up(&mut self, workspace: Workspace, now: &str) {
        let exports = self.exports_mut(workspace);
        exports.handed_up = Some(now.to_owned());
        exports.is_handed_up = true;
    }

    /// Notes that a file with all of the work was handed out at this moment.
    pub(crate) fn note_export(&mut self, workspace: Workspace, now: &str) {
        let exports = self.exports_mut(workspace);
        exports.last = Some(now.to_owned());
        exports.unfiled_since = None;
    }

    fn changed(&self, change: impl FnOnce(&mut Self)) -> Self {
        let mut settings = self.clone();
        change(&mut settings);
        if settings != *self {
            settings.revision += 1;
        }
        settings
    }

    fn exports_mut(&mut self, workspace: Workspace) -> &mut Exports {
        (self.exports.entry(workspace.key().to_owned())).or_default()
    }
}

impl From<String> for Theme {
    fn from(name: String) -> Self {
        match name.as_str() {
            "light" => Self::Light,
            "dark" => Self::Dark,
            "contrast" => Self::Contrast,
            _ => Self::System,
        }
    }
}

impl From<Theme> for String {
    fn from(theme: Theme) -> Self {
        match theme {
            Theme::System => "system",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
        .to_owned()
    }
}

/// Keeps the unreadable text under another key before new settings take its place.
fn set_aside() -> Result<(), StorageError> {
    let text = local::read(KEY).and_then(|text| match text {
        Some(text) => local::write(ASIDE, &text),
        None => Ok(()),
    });
    text.map_err(|fault| fault.of(Store::Local))
}

fn damaged() -> StorageError {
    Fault::Damaged {
        key: KEY.to_owned(),
        copied: false,
    }
    .of(Store::Local)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_newer_program_added_is_kept() {
        let text = r#"{"name":"Tablette 3","theme":"sepia","shade":{"depth":2}}"#;
        let settings: Settings = serde_json::from_str(text).unwrap();
        assert_eq!(settings.name, "Tablette 3");
        assert_eq!(settings.theme, Theme::System);
        let written = serde_json::to_string(&settings).unwrap();
        assert!(written.contains(r#""shade":{"depth":2}"#), "{written}");
    }

    #[test]
    fn a_change_counts_one_up_and_what_changes_nothing_does_not() {
        let first = Settings::default();
        let second = first.changed(|settings| settings.theme = Theme::Dark);
        assert!(second.is_later_than(&first));
        let same = second.changed(|settings| settings.theme = Theme::Dark);
        assert_eq!(same, second);
        assert_eq!(Settings::read(&second.text().unwrap()), Some(second));
    }

    #[test]
    fn the_first_unfiled_change_is_the_one_remembered() {
        let mut settings = Settings::default();
        let exports = settings.exports_mut(Workspace::Real);
        exports.unfiled_since = Some("2026-11-20T08:00:00Z".to_owned());
        let written = serde_json::to_string(&settings).unwrap();
        let read: Settings = serde_json::from_str(&written).unwrap();
        assert_eq!(read, settings);
        assert_eq!(read.exports(Workspace::Demonstration), Exports::default());
    }

    #[test]
    fn a_file_to_be_handed_up_is_no_copy_of_all_of_the_work() {
        let mut settings = Settings::default();
        // Before any work nothing is up to date: there is nothing.
        assert_eq!(settings.exports(Workspace::Real).filing(), Filing::Nothing);
        settings.note_change(Workspace::Real, "2026-11-20T08:00:00Z");
        let filing = |settings: &Settings| settings.exports(Workspace::Real).filing();
        assert_eq!(filing(&settings), Filing::Waiting);
        settings.note_handing_up(Workspace::Real, "2026-11-21T08:00:00Z");
        let exports = settings.exports(Workspace::Real);
        assert_eq!(exports.filing(), Filing::Whole);
        assert!(exports.unfiled_since.is_some() && exports.last.is_none());
        assert_eq!(exports.last_of_any(), Some("2026-11-21T08:00:00Z"));
        settings.note_change(Workspace::Real, "2026-11-22T08:00:00Z");
        assert_eq!(filing(&settings), Filing::Waiting);
        // A file with all of the work has what is to be handed up.
        settings.note_export(Workspace::Real, "2026-11-23T08:00:00Z");
        assert_eq!(filing(&settings), Filing::Whole);
    }
}
