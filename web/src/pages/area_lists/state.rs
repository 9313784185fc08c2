//! Lists of areas on their way in: read, compared, shown, and only then recorded.

use std::sync::Arc;

use governance::calendar::read_day;
use governance::drafts::areas::{AreaList, Choice, Gathering, Survey, Terms, read_lists};
use governance::drafts::table::Bounds;
use governance::register::Progress as Far;
use leptos::prelude::*;
use leptos::task::spawn_local;
use web_sys::File;

use super::super::pouring::{Outcome, Pour};
use crate::files::read_bytes;
use crate::i18n::t_string;
use crate::moments::pause;
use crate::state::App;
use crate::text;
use crate::ui::{Tone, focus_once_drawn};

/// So many rows between two answers of the page.
const SLICE: usize = 1_000;

/// Lists under way; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Taking {
    pub(super) app: App,
    round: StoredValue<u32>,
    /// The lists that were read, and how.
    pub(super) lists: RwSignal<Vec<AreaList>>,
    /// Files that are no lists: their name, and why.
    pub(super) refused: RwSignal<Vec<(String, String)>>,
    /// What is being done.
    pub(super) work: RwSignal<Option<Work>>,
    gathered: StoredValue<Option<Gathering>>,
    /// What the lists would bring.
    pub(super) survey: RwSignal<Option<Arc<Survey>>>,
    /// The names of the lists that it is of.
    pub(super) names: RwSignal<Vec<String>>,
    /// Since when they hold; empty: always.
    pub(super) valid_from: RwSignal<String>,
    /// Where they come from.
    pub(super) source: RwSignal<String>,
    /// What is taken of them.
    pub(super) choice: RwSignal<Choice>,
    /// The acts, while they are carried out.
    pub(super) pour: Pour,
}

/// What is being done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Work {
    /// Reads a file.
    Reading(String),
    /// Reads its rows.
    Comparing(Far),
}

impl Taking {
    pub(super) fn open(app: App) -> Self {
        Self {
            app,
            round: StoredValue::new(0),
            lists: RwSignal::new(Vec::new()),
            refused: RwSignal::new(Vec::new()),
            work: RwSignal::new(None),
            gathered: StoredValue::new(None),
            survey: RwSignal::new(None),
            names: RwSignal::new(Vec::new()),
            valid_from: RwSignal::new(String::new()),
            source: RwSignal::new(String::new()),
            choice: RwSignal::new(Choice::default()),
            pour: Pour::new(app),
        }
    }

    /// Reads files, beside those that are there.
    pub(super) fn take(self, i18n: text::Words, files: Vec<File>) {
        if files.is_empty() {
            return;
        }
        let round = self.begin();
        self.refused.set(Vec::new());
        spawn_local(async move {
            for file in files {
                let name = file.name();
                if self
                    .tell(round, Work::Reading(name.clone()))
                    .await
                    .is_none()
                {
                    return;
                }
                let read = match read_bytes(&file, Bounds::AREAS.bytes as u64).await {
                    Ok(bytes) => read_lists(&name, &bytes, None, None)
                        .map_err(|error| text::areas::list_error(i18n, error)),
                    Err(error) => Err(text::table::file_error(i18n, &error, Bounds::AREAS)),
                };
                match read {
                    Ok(lists) => self.lists.try_update(|all| all.extend(lists)),
                    Err(why) => self.refused.try_update(|refused| refused.push((name, why))),
                };
            }
            self.compare(round).await;
        });
    }

    /// Looks at the lists again: how they are read was changed.
    pub(super) fn look_again(self) {
        let round = self.begin();
        spawn_local(self.compare(round));
    }

    /// Changes how one list is read.
    pub(super) fn change(self, at: usize, change: impl FnOnce(&mut AreaList)) {
        self.lists.update(|lists| {
            if let Some(list) = lists.get_mut(at) {
                change(list);
            }
        });
        self.look_again();
    }

    /// Leaves a list out.
    pub(super) fn drop_list(self, at: usize) {
        self.lists.update(|lists| {
            if at < lists.len() {
                lists.remove(at);
            }
        });
        self.look_again();
    }

    /// Stops, and forgets all that was read: nothing has changed.
    pub(super) fn give_up(self) {
        self.begin();
        self.pour.stop();
        self.work.set(None);
        self.lists.set(Vec::new());
        self.refused.set(Vec::new());
        self.survey.set(None);
        self.choice.set(Choice::default());
    }

    /// Compares what was read with what is recorded, on the terms as they are now.
    pub(super) fn survey_again(self) {
        let terms = Terms {
            day: self.app.as_of(),
            valid_from: read_day(self.valid_from.get_untracked().trim()),
            source: Some(self.source.get_untracked().trim().to_owned())
                .filter(|source| !source.is_empty()),
        };
        let survey = self.gathered.with_value(|gathered| {
            let gathered = gathered.as_ref()?;
            let survey = self
                .app
                .read_untracked(|register| gathered.survey(register, terms));
            Some(Arc::new(survey))
        });
        self.survey.set(survey);
    }

    /// Records what was chosen, all or nothing.
    pub(super) fn record(self, i18n: text::Words) {
        let Some(survey) = self.survey.get_untracked() else {
            return;
        };
        let choice = self.choice.get_untracked();
        let chosen = survey.chosen(&choice);
        self.pour
            .run(survey.steps(&choice), move |outcome| match outcome {
                Outcome::Done(_) => {
                    let n = chosen.n_new + chosen.n_amended;
                    let told = t_string!(i18n, areas.done, count = n, n = text::count(i18n, n));
                    self.app.say(Tone::Done, told.to_string());
                    self.give_up();
                    focus_once_drawn(["main h1".to_owned()]);
                }
                Outcome::Refused(refusals) => {
                    let told = text::refusals(i18n, self.app, &refusals);
                    self.app.say(Tone::Trouble, told);
                }
                Outcome::Overtaken => {
                    self.survey_again();
                    self.app
                        .say(Tone::Warning, t_string!(i18n, areas.overtaken));
                }
            });
    }

    async fn compare(self, round: u32) {
        let lists: Vec<AreaList> = self.lists.with_untracked(|lists| {
            let readable = lists.iter().filter(|list| list.is_readable());
            readable.cloned().collect()
        });
        let names = lists.iter().map(|list| list.name.clone()).collect();
        let mut gathering = self
            .app
            .read_untracked(|register| Gathering::new(lists, register.charter()));
        loop {
            let far = gathering.step(SLICE);
            if far.is_done() {
                break;
            }
            if self.tell(round, Work::Comparing(far)).await.is_none() {
                return;
            }
        }
        if self.round.try_get_value() != Some(round) {
            return;
        }
        self.names.try_set(names);
        self.gathered.try_set_value(Some(gathering));
        self.survey_again();
        self.work.try_set(None);
    }

    fn begin(self) -> u32 {
        let round = self.round.get_value().wrapping_add(1);
        self.round.set_value(round);
        round
    }

    /// Shows how far it is and lets the page answer; none where it was stopped meanwhile.
    async fn tell(self, round: u32, work: Work) -> Option<()> {
        let is_wanted = || self.round.try_get_value() == Some(round);
        if !is_wanted() {
            return None;
        }
        self.work.try_set(Some(work));
        pause().await;
        is_wanted().then_some(())
    }
}
