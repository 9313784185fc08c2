//! The figures that a steering committee looks at first, each beside a year before.

use governance::money::Rate;
use governance::present::glance::{Key, KeyFigure, key_figure};
use leptos::prelude::*;

use super::Seen;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::state::use_app;
use crate::text;
use crate::ui::FigureCard;

/// The four of them.
#[component]
pub(super) fn Keys(
    seen: Seen,
    /// Whether this is the whole dashboard: the plan is not that of a perimeter.
    is_all: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let cards = Key::ALL.into_iter().enumerate();
    let cards = cards.filter(|(_, key)| is_all || *key != Key::Execution);
    let cards = cards.map(|(place, key)| view! { <Card seen key place /> });
    view! {
        <div class="cards" role="group" aria-label=move || t_string!(i18n, glance.keys)>
            {cards.collect_view()}
        </div>
    }
}

#[component]
fn Card(seen: Seen, key: Key, place: usize) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let found = Memo::new(move |_| {
        let day = app.as_of();
        seen.is_drawn(place)
            .then(|| app.read(|register| key_figure(register, seen.posting, key, day)))
    });
    let figure = move || match found.get().flatten() {
        Some(figure) => text::money::rate(i18n, figure.rate),
        None => t_string!(i18n, glance.unknown).to_owned(),
    };
    let told = move || match found.get() {
        None => String::new(),
        Some(None) => without(i18n, key).to_owned(),
        Some(Some(figure)) => of(i18n, key, &figure),
    };
    let trend = move || {
        let told = found
            .get()
            .flatten()
            .and_then(|figure| trend(i18n, &figure));
        told.map(|told| view! { <span class="told">{told}</span> })
    };
    let route = match key {
        Key::Execution => Route::Plans,
        Key::Duties => Route::Duties,
        Key::Recommendations => Route::Recommendations,
        Key::Coverage => Route::Territory,
    };
    view! {
        <FigureCard name=move || name(i18n, key) figure told>
            {trend}
            <a href=move || router.href(&route)>{move || see(i18n, key)}</a>
        </FigureCard>
    }
}

fn name(i18n: text::Words, key: Key) -> &'static str {
    match key {
        Key::Execution => t_string!(i18n, glance.execution),
        Key::Duties => t_string!(i18n, glance.duties),
        Key::Recommendations => t_string!(i18n, glance.recommendations),
        Key::Coverage => t_string!(i18n, glance.coverage),
    }
}

fn see(i18n: text::Words, key: Key) -> &'static str {
    match key {
        Key::Execution => t_string!(i18n, glance.see_execution),
        Key::Duties => t_string!(i18n, glance.see_duties),
        Key::Recommendations => t_string!(i18n, home.see_asked),
        Key::Coverage => t_string!(i18n, glance.see_coverage),
    }
}

/// Says why there is no figure.
fn without(i18n: text::Words, key: Key) -> &'static str {
    match key {
        Key::Execution => t_string!(i18n, glance.execution_none),
        Key::Duties => t_string!(i18n, glance.duties_none),
        Key::Recommendations => t_string!(i18n, glance.recommendations_none),
        Key::Coverage => t_string!(i18n, glance.coverage_none),
    }
}

/// Says what the share is of.
fn of(i18n: text::Words, key: Key, figure: &KeyFigure) -> String {
    let size = |of: i128| usize::try_from(of).unwrap_or_default();
    let (part, count) = (text::count(i18n, size(figure.of.0)), size(figure.of.1));
    match key {
        Key::Execution => {
            let year = figure.year.unwrap_or_default();
            let day = figure.cut_off.map(|on| text::day(i18n, on));
            let day = day.unwrap_or_default();
            t_string!(i18n, glance.execution_of, year = year, day = day).to_string()
        }
        Key::Duties => {
            let (year, whole) = (figure.year.unwrap_or_default(), text::count(i18n, count));
            t_string!(
                i18n,
                glance.duties_of,
                part = part,
                whole = whole,
                year = year
            )
            .to_string()
        }
        Key::Recommendations => {
            t_string!(i18n, glance.recommendations_of, part = part, count = count).to_string()
        }
        Key::Coverage => {
            t_string!(i18n, glance.coverage_of, part = part, count = count).to_string()
        }
    }
}

/// By how much the share rose in a year, in hundredths of a point.
fn rise(figure: &KeyFigure) -> Option<i64> {
    let before = figure.before?;
    Some(figure.rate.hundredths() - before.hundredths())
}

fn trend(i18n: text::Words, figure: &KeyFigure) -> Option<String> {
    let rise = rise(figure)?;
    let points = text::money::n_points(i18n, Rate::from_hundredths(rise.saturating_abs()));
    Some(match rise {
        0 => t_string!(i18n, glance.same).to_owned(),
        1.. => t_string!(i18n, glance.more, points = points).to_string(),
        _ => t_string!(i18n, glance.less, points = points).to_string(),
    })
}
