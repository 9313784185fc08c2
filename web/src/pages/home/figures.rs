//! The figures of the day, each with one way on.

use governance::present::home::Home;
use leptos::prelude::*;

use super::super::indicators::way_to_measure;
use super::super::validation::{BODY, TO_HAND_IN};
use super::Found;
use crate::device::Filing;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{FigureCard, Tone};

/// How many committees, sessions, figures, follow-ups and unsent things there are.
#[component]
pub(super) fn Figures(found: Found) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let count = move |count: fn(&Home) -> usize| {
        let n =
            Memo::new(move |_| found.with(|found| found.as_ref().map_or(0, |found| count(found))));
        Signal::derive(move || n.get())
    };
    let (committees, vacant) = (
        count(|home| home.committees.n_all),
        count(|home| usize::try_from(home.n_vacant).unwrap_or(usize::MAX)),
    );
    let (coming, unwritten) = (
        count(|home| home.coming.n_all),
        count(|home| home.without_minutes.n_all),
    );
    let (owed, late) = (count(|home| home.owed.n_all), count(|home| home.n_late));
    let (asked, overdue) = (count(|home| home.asked.n_all), count(|home| home.n_overdue));
    let kept = count(|home| home.kept.n_all);
    let figure = move |n: Signal<usize>| move || text::count(i18n, n.get());
    let tone = move |n: Signal<usize>| {
        Signal::derive(move || {
            if n.get() > 0 {
                Tone::Warning
            } else {
                Tone::Plain
            }
        })
    };
    // To the desk of the body that one works for or, where none was chosen, of one that has something
    // to hand up.
    let hand_up = move || {
        let body = found.with(|found| {
            let home = found.as_ref()?;
            let own = home.posted.body.as_ref().map(|body| body.id.to_string());
            let owing = || home.kept.rows.iter().find_map(|one| one.body);
            own.or_else(|| owing().map(|body| body.to_string()))
        });
        let body = body.as_deref().map(|body| (BODY, body));
        let filters: Vec<_> = body.into_iter().chain([TO_HAND_IN]).collect();
        router.href_to(&Route::Validation, &filters)
    };
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, home.committees)
                figure=figure(committees)
                told=move || t_string!(i18n, bodies.n_vacant_seats, count = vacant.get()).to_string()
            >
                <a href=move || router.href(&Route::Bodies)>{t!(i18n, home.see_bodies)}</a>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, home.coming)
                figure=figure(coming)
                told=move || t_string!(i18n, home.told_unwritten, count = unwritten.get()).to_string()
                tone=tone(unwritten)
            >
                <a href=move || router.href(&Route::Sessions)>{t!(i18n, home.see_sessions)}</a>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, home.owed)
                figure=figure(owed)
                told=move || t_string!(i18n, home.told_late, count = late.get()).to_string()
                tone=tone(late)
            >
                <a href=move || way_to_measure(app, router)>{t!(i18n, indicators.measure)}</a>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, home.asked)
                figure=figure(asked)
                told=move || t_string!(i18n, home.told_overdue, count = overdue.get()).to_string()
                tone=tone(overdue)
            >
                <a href=move || router.href(&Route::Recommendations)>{t!(i18n, home.see_asked)}</a>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, home.kept)
                figure=figure(kept)
                told=move || t_string!(i18n, home.told_kept)
                tone=tone(kept)
            >
                <a href=hand_up>{t!(i18n, home.hand_up)}</a>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, home.file)
                figure=move || unfiled(app, i18n)
                told=move || text::last_file(i18n, app).text
                tone=Signal::derive(move || text::last_file(i18n, app).tone)
            >
                <a href=move || router.href(&Route::Exchange)>{t!(i18n, settings.make_file)}</a>
            </FigureCard>
        </div>
    }
}

/// Says whether something is in no file yet; where there is nothing, not that it is in one.
fn unfiled(app: crate::state::App, i18n: text::Words) -> String {
    let exports = app.settings().exports(app.workspace());
    let told = match exports.filing() {
        Filing::Nothing => t_string!(i18n, home.nothing_to_file),
        Filing::Waiting => t_string!(i18n, home.unfiled),
        Filing::Whole => t_string!(i18n, home.all_filed),
    };
    told.to_owned()
}
