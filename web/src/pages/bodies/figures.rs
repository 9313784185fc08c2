//! The figures above the chart: how many there are, what is vacant, what ends soon.

use leptos::prelude::*;

use super::seen::{Listed, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{FigureCard, Tone};

/// The figures, each with the way to its list.
#[component]
pub(super) fn Figures() -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let figures = Memo::new(move |_| {
        seen.chart
            .with(|chart| (chart.n_bodies, chart.n_with_vacancies, chart.tally))
    });
    let (n_ended, notice) = (
        move || seen.index.with(|index| index.n_ended()),
        move || seen.index.with(|index| index.notice_days()),
    );
    let n_contested = Memo::new(move |_| app.read(|register| register.contested().count()));
    let warns = move |count: u32| if count > 0 { Tone::Warning } else { Tone::Done };
    let told_vacant = move || {
        let (_, n_with, tally) = figures.get();
        match tally.n_vacant {
            0 => t_string!(i18n, bodies.all_held).to_owned(),
            _ => t_string!(i18n, bodies.in_bodies, count = n_with).to_string(),
        }
    };
    let told_ending = move || match notice() {
        Some(days) => t_string!(i18n, bodies.within_days, count = days).to_string(),
        None => t_string!(i18n, bodies.no_notice).to_owned(),
    };
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, bodies.figure_bodies)
                figure=move || text::count(i18n, figures.get().0)
                told=move || t_string!(i18n, bodies.held_seats, count = figures.get().2.n_held).to_string()
            >
                <Show when=move || { n_ended() > 0 }>
                    <a href=move || seen.link(Listed::Ended)>
                        {move || t_string!(i18n, bodies.n_ended, count = n_ended()).to_string()}
                    </a>
                </Show>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, bodies.figure_vacant)
                figure=move || text::count(i18n, figures.get().2.n_vacant as usize)
                told=told_vacant
                tone=Signal::derive(move || warns(figures.get().2.n_vacant))
            >
                <Show when=move || { figures.get().2.n_vacant > 0 }>
                    <a href=move || seen.link(Listed::Vacant)>{t!(i18n, bodies.see_vacant)}</a>
                </Show>
            </FigureCard>
            <FigureCard
                name=move || t_string!(i18n, bodies.figure_ending)
                figure=move || text::count(i18n, figures.get().2.n_ending as usize)
                told=told_ending
                tone=Signal::derive(move || warns(figures.get().2.n_ending))
            >
                <Show when=move || { figures.get().2.n_ending > 0 }>
                    <a href=move || seen.link(Listed::Ending)>{t!(i18n, bodies.see_ending)}</a>
                </Show>
            </FigureCard>
            <Show when=move || { n_contested.get() > 0 }>
                <FigureCard
                    name=move || t_string!(i18n, bodies.figure_contested)
                    figure=move || text::count(i18n, n_contested.get())
                    told=move || t_string!(i18n, bodies.told_contested)
                    tone=Tone::Trouble
                >
                    <a href=move || router.href(&Route::Exchange)>{t!(i18n, bodies.see_contested)}</a>
                </FigureCard>
            </Show>
        </div>
    }
}
