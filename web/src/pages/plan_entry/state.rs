//! What the table holds while it is filled in, and where one is in it.

use governance::drafts::lent;
use governance::drafts::plan_lines::{Column, PlanLines, Poured, Tally, columns_of};
use governance::drafts::table::Bounds;
use governance::ids::WorkPlanId;
use leptos::prelude::*;

use crate::form::TableSource;
use crate::i18n::t_string;
use crate::state::App;
use crate::storage::local;
use crate::text;
use crate::ui::Tone;

/// The table under way. What is typed stays on the tablet until it is recorded or given up.
#[derive(Clone, Copy)]
pub(super) struct Entry {
    app: App,
    plan: WorkPlanId,
    key: StoredValue<String>,
    /// The rows.
    pub(super) lines: RwSignal<PlanLines>,
    /// What they add up to.
    pub(super) tally: Memo<Tally>,
    /// The cell that one is in.
    pub(super) active: RwSignal<(usize, Column)>,
    /// Whether it is being typed in.
    pub(super) is_typing: RwSignal<bool>,
    /// What is typed in it and not taken in yet.
    pub(super) typed: RwSignal<Option<String>>,
    /// A table that is brought.
    pub(super) source: TableSource,
    pub(super) is_bringing: RwSignal<bool>,
    /// Why rows are taken back.
    pub(super) reason: RwSignal<String>,
    /// Whether it was begun before.
    pub(super) was_resumed: RwSignal<bool>,
    /// Whether the tablet keeps what is typed.
    pub(super) is_kept: RwSignal<bool>,
}

impl Entry {
    pub(super) fn open(app: App, plan: WorkPlanId) -> Self {
        let key = format!("jg1/draft/{}/lines-{plan}", app.workspace().key());
        let mut lines = app.read_untracked(|register| PlanLines::of(register, plan));
        let stored = local::read(&key);
        let (was_resumed, is_kept) = match stored.as_ref().map(Option::as_deref) {
            Ok(Some(text)) => {
                let is_read = lines.take_up(text).is_ok();
                // Not ours to read: left as it is, and said.
                (is_read, is_read)
            }
            Ok(None) => (false, true),
            Err(_) => (false, false),
        };
        let lines = RwSignal::new(lines);
        Self {
            app,
            plan,
            key: StoredValue::new(key),
            lines,
            tally: Memo::new(move |_| lines.with(PlanLines::tally)),
            active: RwSignal::new((0, Column::Code)),
            is_typing: RwSignal::new(false),
            typed: RwSignal::new(None),
            source: TableSource::open(Bounds::PLAN, columns_of),
            is_bringing: RwSignal::new(false),
            reason: RwSignal::new(String::new()),
            was_resumed: RwSignal::new(was_resumed),
            is_kept: RwSignal::new(is_kept),
        }
    }

    /// Changes the rows, and keeps what is not recorded yet.
    fn change<T>(self, act: impl FnOnce(&mut PlanLines) -> T) -> Option<T> {
        let done = self.lines.try_update(act);
        self.keep();
        done
    }

    fn keep(self) {
        let unrecorded = self.lines.with_untracked(PlanLines::unrecorded);
        let key = self.key.read_value();
        let outcome = match unrecorded {
            Some(text) => local::write(&key, &text),
            None => local::remove(&key),
        };
        self.is_kept.set(outcome.is_ok());
    }

    /// Takes in what was typed in the cell that one is in.
    pub(super) fn take_in(self) {
        if let Some(text) = self.typed.get_untracked() {
            self.typed.set(None);
            let (at, column) = self.active.get_untracked();
            self.change(|lines| lines.write(at, column, &text));
        }
    }

    /// Goes to a cell, and types there.
    pub(super) fn go_to(self, at: usize, column: Column) {
        self.take_in();
        self.active.set((at, column));
        self.is_typing.set(true);
    }

    /// Leaves the cell without what was typed in it.
    pub(super) fn leave(self) {
        self.typed.set(None);
        self.is_typing.set(false);
    }

    /// Pastes a block of cells from the cell that one is in.
    pub(super) fn paste(self, block: &[Vec<String>]) {
        self.typed.set(None);
        let (at, column) = self.active.get_untracked();
        self.change(|lines| lines.paste(at, column, block));
    }

    /// Adds a row for a new activity, and goes there.
    pub(super) fn add_activity(self) {
        self.take_in();
        if let Some(at) = self.change(PlanLines::add) {
            self.go_to(at, Column::Code);
        }
    }

    /// Adds a row for a further source of an activity, and goes there.
    pub(super) fn add_source(self, at: usize) {
        self.take_in();
        if let Some(at) = self.change(|lines| lines.add_below(at)) {
            self.go_to(at, Column::Funding);
        }
    }

    /// Takes a row back, or leaves it in after all.
    pub(super) fn remove(self, at: usize, is_removed: bool) {
        self.take_in();
        self.is_typing.set(false);
        self.change(|lines| lines.remove(at, is_removed));
    }

    /// Pours the table that was brought into the rows.
    pub(super) fn pour(self) -> Option<Poured> {
        let table = self.source.table.get_untracked().ok()?;
        let columns = self.source.columns.get_untracked();
        self.leave();
        let poured = self.change(|lines| lines.pour(&table, &columns))?;
        self.is_bringing.set(false);
        self.source.give_up();
        if let Some(first) = poured.first {
            self.active.set((first, Column::Code));
        }
        Some(poured)
    }

    /// Goes to the next cell with something wrong.
    pub(super) fn go_to_flaw(self) {
        self.take_in();
        let (at, _) = self.active.get_untracked();
        let next = self.lines.with_untracked(|lines| lines.next_flaw(at));
        if let Some((at, column)) = next {
            self.go_to(at, column);
        }
    }

    /// Goes to the next amount that is unlike the others.
    pub(super) fn go_to_doubt(self) {
        self.take_in();
        let (at, _) = self.active.get_untracked();
        let usual = self.tally.with_untracked(|tally| tally.usual);
        let next = self
            .lines
            .with_untracked(|lines| lines.next_doubt(at, usual));
        if let Some(at) = next {
            self.go_to(at, Column::Q1);
        }
    }

    /// Records every row that was changed, or none.
    pub(super) fn save(self, i18n: text::Words) {
        self.take_in();
        let tally = self.tally.get_untracked();
        if tally.n_flaws > 0 {
            return self.go_to_flaw();
        }
        let reason = self.reason.get_untracked();
        let steps = self
            .lines
            .with_untracked(|lines| lines.steps(reason.trim()));
        match self.app.record_all(&lent(&steps)) {
            Ok(_) => {
                let n = tally.n_changed;
                let told = t_string!(i18n, entry.saved, count = n, n = text::count(i18n, n));
                self.app.say(Tone::Done, told.to_string());
                self.begin_anew();
            }
            Err(refusals) => {
                let told = text::refusals(i18n, self.app, &refusals);
                self.app.say(Tone::Trouble, told);
            }
        }
    }

    /// Forgets everything that is not recorded.
    pub(super) fn begin_anew(self) {
        self.leave();
        let plan = self.plan;
        let lines = self
            .app
            .read_untracked(|register| PlanLines::of(register, plan));
        self.lines.set(lines);
        self.active.set((0, Column::Code));
        self.reason.set(String::new());
        self.was_resumed.set(false);
        self.keep();
    }
}
