//! Acts: the one door for changing anything. Rule, then entry kept, then state.

use governance::drafts::Draft;
use governance::ids::EntryId;
use governance::journal::Entry;
use governance::present::demonstration;
use governance::register::{
    Intent, NotPoured, OwnStep, Pouring, Register, Stamp, Step, founding_entries,
};
use governance::rules::Refusal;
use leptos::prelude::*;

use super::App;
use crate::device;
use crate::moments::behind_paint;
use crate::storage::Workspace;

impl App {
    /// Records one act. The only way a page changes anything.
    ///
    /// # Errors
    /// Every reason why the act is refused.
    pub fn record(self, intent: &Intent) -> Result<EntryId, Vec<Refusal>> {
        self.check_open()?;
        let stamp = self.stamp();
        let entry = self
            .register
            .with_untracked(|register| register.prepare(intent, &stamp))?;
        let id = entry.id();
        let line = entry.line().to_owned();
        self.register.update(|register| {
            register.admit(entry);
        });
        self.keep(vec![line]);
        Ok(id)
    }

    /// Amends a fact by those of the asked fields in which the draft differs from it.
    ///
    /// # Errors
    /// Every reason why it is refused.
    pub fn amend(
        self,
        id: EntryId,
        draft: &Draft,
        asked: &[&'static str],
    ) -> Result<EntryId, Vec<Refusal>> {
        let intent = self.read_untracked(|register| {
            let before = register.programme().fact(id);
            draft.amend(id, before.ok_or(vec![Refusal::NotHere])?, asked)
        })?;
        self.record(&intent)
    }

    /// Records several acts, all or none; each is given the names of those before it.
    ///
    /// # Errors
    /// Every reason why the first refused one is.
    pub fn record_all(self, intents: &[Step<'_>]) -> Result<Vec<EntryId>, Vec<Refusal>> {
        self.check_open()?;
        let stamp = self.stamp();
        let entries = self
            .register
            .try_update(|register| register.carry_out(intents, &stamp))
            .ok_or(vec![Refusal::NotHere])??;
        self.keep(
            entries
                .iter()
                .map(|entry| entry.line().to_owned())
                .collect(),
        );
        Ok(entries.iter().map(Entry::id).collect())
    }

    /// Begins many acts, to be carried out bit by bit.
    ///
    /// # Errors
    /// When nothing may be changed here.
    pub fn pour(self, steps: Vec<OwnStep>) -> Result<Pouring, Vec<Refusal>> {
        self.check_open()?;
        let stamp = self.stamp();
        Ok(self
            .register
            .with_untracked(|register| Pouring::new(register, steps, stamp)))
    }

    /// Takes over many acts that are all carried out, and keeps them; returns what they recorded.
    ///
    /// # Errors
    /// When some are left, or something else was changed meanwhile.
    pub fn take_poured(self, pouring: Pouring) -> Result<Vec<EntryId>, NotPoured> {
        let poured = self
            .register
            .with_untracked(|register| pouring.finish(register))?;
        let ids = poured.entries.iter().map(Entry::id).collect();
        let lines = poured.entries.iter();
        let lines = lines.map(|entry| entry.line().to_owned()).collect();
        self.replace(poured.register, lines);
        Ok(ids)
    }

    /// Records what the programme's charter says exists; nothing that is here already.
    ///
    /// # Errors
    /// When nothing may be changed here.
    pub fn load_charter(self) -> Result<(), Vec<Refusal>> {
        self.check_open()?;
        let entries = self.read_untracked(|register| founding_entries(register.charter()));
        self.load(entries);
        Ok(())
    }

    /// Records the known past of the programme, after what its charter says; nothing that is here
    /// already. In the demonstration alone: the real journal holds no made-ready past.
    ///
    /// # Errors
    /// When nothing may be changed here, or this is no demonstration.
    pub fn load_demonstration(self) -> Result<(), Vec<Refusal>> {
        self.check_open()?;
        let entries = match self.workspace {
            Workspace::Demonstration => self.read_untracked(demonstration::entries),
            Workspace::Real => None,
        };
        self.load(entries.ok_or(vec![Refusal::NotHere])?);
        Ok(())
    }

    /// Takes in entries that every tablet derives alike, and keeps those that are new here.
    fn load(self, entries: Vec<Entry>) {
        let lines: Vec<String> = entries
            .iter()
            .filter(|entry| {
                self.read_untracked(|register| register.journal().entry(entry.id()).is_none())
            })
            .map(|entry| entry.line().to_owned())
            .collect();
        self.register.update(|register| {
            register.admit_all(entries);
        });
        self.keep(lines);
    }

    /// Takes over the state of a confirmed merge, and keeps the lines it brought.
    pub fn replace(self, register: Register, lines: Vec<String>) {
        self.register.set(register);
        self.look_at_clock();
        self.keep(lines);
    }

    /// What is refused while the journal is not open, or may not be changed.
    fn check_open(self) -> Result<(), Vec<Refusal>> {
        let vault = self.vault.get_untracked();
        let may_write = vault.is_some_and(|vault| vault.newer().get_untracked().is_none());
        if may_write {
            Ok(())
        } else {
            Err(vec![Refusal::Newer])
        }
    }

    fn stamp(self) -> Stamp {
        Stamp {
            actor: self.actor.get_value(),
            at: device::now(),
            by: self.author(),
        }
    }

    fn keep(self, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        if let Some(vault) = self.vault.get_untracked() {
            vault.keep(lines);
        }
        // The work itself is kept above; when it last changed is noted once the result is painted.
        let now = device::now();
        let note = move || {
            self.set_settings(|settings| settings.note_change(self.workspace, &now));
        };
        behind_paint(note);
    }
}
