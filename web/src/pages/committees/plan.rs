//! What is asked of a founding in bulk, what would come of it, and the act.

use std::collections::BTreeSet;
use std::sync::Arc;

use governance::calendar::read_day;
use governance::charter::words::Words;
use governance::drafts::committees::{AREA, Asked, Foundings, propose_pattern};
use governance::ids::{AreaId, EntryId};
use governance::rules::Refusal;
use leptos::prelude::*;

use super::super::pouring::{Outcome, Pour};
use crate::i18n::t_string;
use crate::state::App;
use crate::text;
use crate::ui::{Tone, focus_once_drawn};

/// What is asked, and what would come of it; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Plan {
    pub(super) app: App,
    pub(super) kind: RwSignal<String>,
    pub(super) within: RwSignal<String>,
    pub(super) on: RwSignal<String>,
    pub(super) pattern: RwSignal<String>,
    pub(super) found: Memo<Option<Result<Arc<Foundings>, Vec<Refusal>>>>,
    pub(super) pour: Pour,
    /// The first act of what was founded last here.
    pub(super) last: RwSignal<Option<EntryId>>,
}

impl Plan {
    pub(super) fn open(app: App, i18n: text::Words) -> Self {
        let (kind, within) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
        let on = RwSignal::new(app.as_of().to_string());
        let pattern = RwSignal::new(String::new());
        let found = Memo::new(move |_| {
            let (kind, within) = (kind.get(), within.get());
            let on = read_day(&on.get())?;
            // The place of the name is written in the language of whoever writes.
            let pattern = pattern
                .get()
                .replace(t_string!(i18n, committees.blank), AREA);
            let within: Vec<AreaId> = within
                .parse::<EntryId>()
                .ok()
                .map(AreaId)
                .into_iter()
                .collect();
            let write = |words: &Words| text::charter(i18n, words);
            app.read(|register| {
                let kinds = register.charter().kinds().iter();
                let kind = kinds.into_iter().find(|one| one.code == kind)?;
                let asked = Asked {
                    kind,
                    within: &within,
                    on,
                    pattern: &pattern,
                    without: &BTreeSet::new(),
                    write: &write,
                };
                Some(Foundings::of(register, &asked).map(Arc::new))
            })
        });
        Self {
            app,
            kind,
            within,
            on,
            pattern,
            found,
            pour: Pour::new(app),
            last: RwSignal::new(None),
        }
    }

    pub(super) fn choose_kind(self, i18n: text::Words, code: String) {
        let proposed = self.app.read_untracked(|register| {
            let kinds = register.charter().kinds().iter();
            let kind = kinds.into_iter().find(|kind| kind.code == code)?;
            let pattern = propose_pattern(kind, &|words| text::charter(i18n, words));
            Some(pattern.replace(AREA, t_string!(i18n, committees.blank)))
        });
        self.pattern.set(proposed.unwrap_or_default());
        self.kind.set(code);
    }

    pub(super) fn foundings(self) -> Option<Arc<Foundings>> {
        self.found.get().and_then(Result::ok)
    }

    pub(super) fn record(self, i18n: text::Words) {
        let Some(foundings) = self.found.get_untracked().and_then(Result::ok) else {
            return;
        };
        let steps = self
            .app
            .read_untracked(|register| foundings.steps(register, &BTreeSet::new()));
        let n = foundings.tally.n_new();
        self.pour.run(steps, move |outcome| {
            if let Outcome::Done(ids) = &outcome {
                self.last.set(ids.first().copied());
            }
            let done = t_string!(i18n, committees.done, count = n, n = text::count(i18n, n));
            self.tell(i18n, outcome, done.to_string());
        });
    }

    fn tell(self, i18n: text::Words, outcome: Outcome, done: String) {
        match outcome {
            Outcome::Done(_) => {
                self.app.say(Tone::Done, done);
                focus_once_drawn(["#committees-preview".to_owned()]);
            }
            Outcome::Refused(refusals) => {
                let told = text::refusals(i18n, self.app, &refusals);
                self.app.say(Tone::Trouble, told);
            }
            Outcome::Overtaken => self
                .app
                .say(Tone::Warning, t_string!(i18n, areas.overtaken)),
        }
    }
}
