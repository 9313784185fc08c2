//! What a tab says while the session is still to come: from when, and the way to that day.

use governance::present::session::{Ahead, Counts};
use leptos::prelude::*;

use super::seen::use_seen;
use super::tabs::TabKey;
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::text;
use crate::ui::{EmptyState, LinkButton, Shape};

/// From when what a tab is for can be recorded, and how much is recorded for then.
#[component]
pub(super) fn NotYet(
    /// The tab.
    tab: TabKey,
    /// When the session opens.
    ahead: Ahead,
) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let Ahead { on, noted } = ahead;
    let day = move || text::day(i18n, on);
    let title = move || t_string!(i18n, session.not_yet_title, day = day()).to_string();
    let note = move || {
        let seen_on = text::day(i18n, app.as_of());
        let noted = n_noted(tab, noted);
        let parts = [
            t_string!(i18n, session.not_yet, day = seen_on).to_string(),
            from_when(i18n, tab).to_owned(),
            match noted {
                0 => String::new(),
                count => t_string!(i18n, session.not_yet_noted, count = count).to_string(),
            },
        ];
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" ")
    };
    let href = move || {
        let id = seen.id();
        id.map(|id| seen.on_day(id, tab, on)).unwrap_or_default()
    };
    view! {
        <EmptyState shape=Shape::Calendar title note>
            <LinkButton href>
                {move || t_string!(i18n, session.see_that_day, day = day()).to_string()}
            </LinkButton>
        </EmptyState>
    }
}

/// How much of what a tab is for is recorded for then.
const fn n_noted(tab: TabKey, noted: Counts) -> usize {
    match tab {
        TabKey::Attendance => noted.n_attendances,
        TabKey::Decisions => noted.n_decisions,
        TabKey::Recommendations => noted.n_recommendations,
        TabKey::Agenda | TabKey::Minutes => 0,
    }
}

fn from_when(i18n: text::Words, tab: TabKey) -> &'static str {
    match tab {
        TabKey::Attendance => t_string!(i18n, session.not_yet_attendance),
        TabKey::Decisions => t_string!(i18n, session.not_yet_decisions),
        TabKey::Minutes => t_string!(i18n, session.not_yet_minutes),
        TabKey::Recommendations => t_string!(i18n, session.not_yet_recommendations),
        TabKey::Agenda => "",
    }
}
