//! The tabs of a session, one at a time; the address says which.

use governance::ids::SessionId;
use governance::present::session::Counts;
use leptos::prelude::*;

use super::agenda::AgendaTab;
use super::ahead::NotYet;
use super::attendance::AttendanceTab;
use super::decisions::DecisionsTab;
use super::minutes::MinutesTab;
use super::recommendations::RecommendationsTab;
use super::seen::{TAB, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::text;
use crate::ui::{Tab, Tabs};

/// One of the tabs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TabKey {
    /// What it deals with.
    Agenda,
    /// Who is there.
    Attendance,
    /// What it decides.
    Decisions,
    /// What is written of it.
    Minutes,
    /// What it asks of others.
    Recommendations,
}

impl TabKey {
    const ALL: [Self; 5] = [
        Self::Agenda,
        Self::Attendance,
        Self::Decisions,
        Self::Minutes,
        Self::Recommendations,
    ];

    /// Its name in the address.
    pub(super) const fn code(self) -> &'static str {
        match self {
            Self::Agenda => "ordre-du-jour",
            Self::Attendance => "presences",
            Self::Decisions => "decisions",
            Self::Minutes => "pv",
            Self::Recommendations => "recommandations",
        }
    }

    /// Finds a tab by its name in the address; without one, the first.
    pub(super) fn named(code: Option<&str>) -> Self {
        let found = Self::ALL.into_iter().find(|tab| Some(tab.code()) == code);
        found.unwrap_or(Self::Agenda)
    }

    fn label(self, i18n: text::Words, counts: Counts) -> String {
        let (name, count) = match self {
            Self::Agenda => (t_string!(i18n, session.tab_agenda), counts.n_items),
            Self::Attendance => {
                let name = t_string!(i18n, session.tab_attendance);
                return match counts.n_attendances {
                    0 => name.to_owned(),
                    // Whoever is absent is noted as well: this is not how many are there.
                    noted => t_string!(i18n, session.n_noted, count = noted).to_string(),
                };
            }
            Self::Decisions => (t_string!(i18n, session.tab_decisions), counts.n_decisions),
            Self::Minutes => (t_string!(i18n, session.tab_minutes), 0),
            Self::Recommendations => (
                t_string!(i18n, session.tab_recommendations),
                counts.n_recommendations,
            ),
        };
        match count {
            0 => name.to_owned(),
            count => format!("{name} · {count}"),
        }
    }
}

/// The tabs, and the chosen one.
#[component]
pub(super) fn SessionTabs(session: SessionId) -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let named = router.filter(TAB);
    let chosen = Memo::new(move |_| named.with(|named| TabKey::named(named.as_deref())));
    let counts = seen.part(|view| view.counts);
    let ahead = seen.part(|view| view.ahead);
    let tabs = TabKey::ALL.map(|tab| Tab {
        key: tab.code(),
        label: TextProp::from(move || tab.label(i18n, counts.get().unwrap_or_default())),
    });
    view! {
        <div class="session-tabs">
            <Tabs
                label=move || t_string!(i18n, session.tabs)
                tabs=tabs.to_vec()
                chosen=Signal::derive(move || chosen.get().code().to_owned())
                on_choose=move |key| router.set_filter(TAB, Some(key))
            >
                {move || match (chosen.get(), ahead.get().flatten()) {
                    (TabKey::Agenda, _) => view! { <AgendaTab session /> }.into_any(),
                    (TabKey::Attendance, _) => view! { <AttendanceTab session /> }.into_any(),
                    // Nothing of it has happened: no act on that is offered in vain.
                    (tab, Some(ahead)) => view! { <NotYet tab ahead /> }.into_any(),
                    (TabKey::Decisions, None) => view! { <DecisionsTab session /> }.into_any(),
                    (TabKey::Minutes, None) => view! { <MinutesTab session /> }.into_any(),
                    (TabKey::Recommendations, None) => view! { <RecommendationsTab session /> }.into_any(),
                }}
            </Tabs>
        </div>
    }
}
