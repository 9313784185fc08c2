//! Taking files in: read, merged on trial, shown, and only then kept.
//!
//! The work is cut into slices, between which the page answers and can be told to stop. Until
//! it is confirmed, nothing has changed; what is confirmed is the very state that was shown.

mod run;

use std::sync::Arc;

use governance::exchange::{Header, ImportError};
use governance::present::exchange::{PreviewRows, Room};
use governance::register::Register;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use self::run::Run;
use super::report::{ImportReport, Reports};
use crate::device;
use crate::files::FileError;
use crate::i18n::t_string;
use crate::state::App;
use crate::storage::StorageError;
use crate::text;

/// An import under way, or its outcome; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Import {
    stage: RwSignal<Stage>,
    /// Grows with every start and stop, so that a run knows when it is no longer wanted.
    round: StoredValue<u32>,
    /// The files of the present run, to be read again should the journal change meanwhile.
    files: StoredValue<Vec<File>, LocalStorage>,
    /// What would be kept, once confirmed.
    merged: StoredValue<Option<Merged>>,
}

/// The state that was shown, and the lines that lead to it.
struct Merged {
    register: Register,
    lines: Vec<String>,
    n_before: usize,
}

/// Where an import stands.
#[derive(Clone)]
pub(super) enum Stage {
    /// Waiting for files.
    Waiting,
    /// Under way.
    Working(Work),
    /// Everything was read, and is shown.
    Ready(Arc<Prepared>),
    /// Nothing could be taken in.
    Refused(Vec<Refused>),
    /// Stopped by hand: nothing has changed.
    Stopped,
    /// Confirmed and kept; what could not be noted of it is said.
    Done(Box<ImportReport>, Option<StorageError>),
}

/// What is being done, and how far it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Work {
    /// Reads a file.
    Reading {
        /// Its name.
        name: String,
        /// Bytes read of all files.
        done: usize,
        /// Bytes of all files.
        total: usize,
    },
    /// Merges what was read.
    Merging {
        /// Entries merged.
        done: usize,
        /// Entries read.
        total: usize,
    },
}

/// A merge ready to be confirmed, as it is shown.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Prepared {
    /// The files that it is of.
    pub(super) taken: Vec<Taken>,
    /// The files that could not be taken in.
    pub(super) refused: Vec<Refused>,
    /// What it would bring.
    pub(super) rows: PreviewRows,
    /// Whether the tablet would hold all of it at ease.
    pub(super) room: Room,
    /// Whether it was made anew because the journal had changed.
    pub(super) is_anew: bool,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Taken {
    /// Its name.
    pub(super) name: String,
    /// What it says of itself; none of a rescued store.
    pub(super) header: Option<Header>,
    /// How many entries it holds.
    pub(super) n_entries: usize,
    /// Pieces of a rescued store that no copy of is sound.
    pub(super) damaged: Vec<String>,
}

/// A file that could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Refused {
    /// Its name.
    pub(super) name: String,
    /// Why.
    pub(super) why: Why,
}

/// Why a file could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Why {
    /// The browser could not read it, or it is no text.
    File(FileError),
    /// It is no file of ours, or damaged, or of another version or workspace.
    Import(ImportError),
    /// A rescued store that holds nothing of this workspace.
    NothingRescued,
    /// A rescued store that cannot be read.
    RescueDamaged,
}

impl Why {
    /// Says why, and what to do.
    pub(super) fn told(&self, i18n: text::Words) -> String {
        match self {
            Self::File(error) => text::import::file_error(i18n, error),
            Self::Import(error) => text::import::import_error(i18n, error),
            Self::NothingRescued => t_string!(i18n, import.nothing_rescued).to_owned(),
            Self::RescueDamaged => t_string!(i18n, import.rescue_damaged).to_owned(),
        }
    }
}

impl Import {
    /// Waits for files.
    pub(super) fn new() -> Self {
        Self {
            stage: RwSignal::new(Stage::Waiting),
            round: StoredValue::new(0),
            files: StoredValue::new_local(Vec::new()),
            merged: StoredValue::new(None),
        }
    }

    /// Where it stands.
    pub(super) fn stage(self) -> RwSignal<Stage> {
        self.stage
    }

    /// Starts reading files.
    pub(super) fn start(self, app: App, files: Vec<File>) {
        if !files.is_empty() {
            self.files.set_value(files);
            self.run(app, false);
        }
    }

    /// Stops, and forgets what was read: nothing has changed.
    pub(super) fn stop(self) {
        self.forget();
        self.stage.set(Stage::Stopped);
    }

    /// Keeps what was shown; shows it anew if the journal has changed since.
    pub(super) fn confirm(self, app: App) {
        let Stage::Ready(prepared) = self.stage.get_untracked() else {
            return;
        };
        let Some(merged) = self.merged.try_update_value(Option::take).flatten() else {
            return;
        };
        if app.read_untracked(|register| register.journal().len()) != merged.n_before {
            return self.run(app, true);
        }
        let report = ImportReport::of(&prepared, &merged.lines, &device::now());
        let noted = Reports::add(app.workspace(), &report);
        self.forget();
        app.replace(merged.register, merged.lines);
        self.stage.set(Stage::Done(Box::new(report), noted.err()));
    }

    fn forget(self) {
        self.next_round();
        self.files.set_value(Vec::new());
        self.merged.set_value(None);
    }

    fn run(self, app: App, is_anew: bool) {
        let round = self.next_round();
        let files = self.files.get_value();
        let total = files.iter().map(|file| file.size() as usize).sum();
        let run = Run {
            import: self,
            app,
            round,
            total,
            is_anew,
        };
        spawn_local(async move {
            // Nothing comes of a run that was stopped.
            if let Some(stage) = run.take_in(files).await {
                run.import.stage.try_set(stage);
            }
        });
    }

    fn next_round(self) -> u32 {
        let round = self.round.get_value().wrapping_add(1);
        self.round.set_value(round);
        round
    }
}
