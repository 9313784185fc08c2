//! From the first read of the journal to the last moment before the page is left.

use governance::journal::{Entry, Line, read_lines};
use governance::present::clock_doubt;
use leptos::prelude::*;

use super::{App, keep_settings};
use crate::device::Settings;
use crate::moments::{after_paint, behind_paint};
use crate::storage::{Fault, SaveState, StorageError, Stores, Vault, Workspace};

impl App {
    /// Reads the journal from the tablet, then follows what other tabs write.
    pub(super) async fn open(self, stores: Stores, actor: String) {
        let (vault, opened) = Vault::open(stores, actor).await;
        self.unite_settings(opened.settings.as_deref(), &vault);
        self.admit_lines(opened.lines);
        vault.on_others(move |lines| self.admit_lines(lines));
        self.vault.set(Some(vault));
        self.begin_demonstration();
        mark_ready();
        // Every entry is asked for its day: the page answers first.
        behind_paint(move || self.look_at_clock());
    }

    /// The demonstration is never empty: opening it is enough to see the programme's known past.
    /// What a store holds and cannot be read stays there; its entries are the same on every tablet,
    /// so that nothing stands twice once it is read again.
    fn begin_demonstration(self) {
        let is_empty = self.read_untracked(|register| register.journal().is_empty());
        if is_empty && self.workspace == Workspace::Demonstration {
            // Refused only where a newer version has written, and the page says so.
            drop(self.load_demonstration());
        }
    }

    /// The later of the settings that the two stores have holds, and both are given it.
    fn unite_settings(self, copy: Option<&str>, vault: &Vault) {
        let known = self.settings.get_untracked();
        let copy = copy.and_then(Settings::read);
        if copy.is_some() {
            self.settings_trouble.update(|trouble| {
                if let Some(StorageError {
                    what: Fault::Damaged { copied, .. },
                    ..
                }) = trouble
                {
                    *copied = true;
                }
            });
        }
        match copy {
            Some(mut copy) if copy.is_later_than(&known) => {
                // What is open stays open.
                copy.demonstration = known.demonstration;
                // Settings that cannot be read stay where they are until a person makes new ones.
                if self.settings_trouble.with_untracked(Option::is_none) {
                    self.settings_trouble.set(copy.write().err());
                }
                self.settings.set(copy);
            }
            Some(copy) if !known.is_later_than(&copy) => {}
            None if known == Settings::default() => {}
            _ => keep_settings(vault, &known, true),
        }
    }

    /// Takes in lines that are kept already.
    fn admit_lines(self, lines: Vec<Line>) {
        let (entries, strange) = read_lines(lines);
        self.strange.update(|count| *count += strange.len());
        let is_news = self.read_untracked(|register| {
            let known = |entry: &Entry| {
                let here = register.journal().entry(entry.id());
                here.map(Entry::shared_line).map(Line::as_str) == Some(entry.line())
            };
            !entries.iter().all(known)
        });
        if is_news {
            self.register.update(|register| {
                register.admit_all(entries);
            });
        }
    }

    /// Asks the journal whether the tablet's clock can be right: at each opening and import, as
    /// what is written here meanwhile says nothing new.
    pub(super) fn look_at_clock(self) {
        self.clock
            .set(self.read_untracked(|register| clock_doubt(register, self.today())));
    }

    /// Lets the browser ask before the page is left, only while something would be lost by it.
    pub(super) fn warn_before_loss(self) {
        window_event_listener(leptos::ev::beforeunload, move |ev| {
            let vault = self.vault.get_untracked();
            let is_at_risk = match vault.map(|vault| vault.state().get_untracked()) {
                Some(SaveState::Saving { .. }) => true,
                Some(SaveState::Unsaved { .. }) => {
                    self.read_untracked(|register| !register.journal().is_empty())
                }
                _ => false,
            };
            if is_at_risk {
                ev.prevent_default();
            }
        });
    }
}

/// Says that the register is loaded and the page answers, once that is painted.
fn mark_ready() {
    let mark = || {
        if let Some(page) = document().document_element() {
            // A document without attributes does not exist.
            drop(page.set_attribute("data-ready", ""));
        }
    };
    after_paint(mark);
}
