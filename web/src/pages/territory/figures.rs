//! What there is in the area looked into, at a glance.

use governance::status::territory::Figures;
use leptos::prelude::*;

use super::Here;
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::text;
use crate::ui::{FigureCard, Tone};

/// Four figures: areas, bodies, what is missing, seats.
#[component]
pub(super) fn Cards(here: Here) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let figures = Memo::new(move |_| {
        let area = here.area.get();
        here.index.with(|index| match area {
            Some(area) => app
                .read(|register| index.area(register, area))
                .map(|line| line.figures)
                .unwrap_or_default(),
            None => index.whole().clone(),
        })
    });
    let sum = |counts: &[u32]| counts.iter().map(|n| *n as usize).sum::<usize>();
    let count = move |of: fn(&Figures) -> &[u32]| {
        move || text::count(i18n, figures.with(|figures| sum(of(figures))))
    };
    let by_level = move || {
        let counts = figures.with(|figures| figures.n_areas.clone());
        let names = app.read(|register| {
            let levels = register.charter().area_levels().iter();
            levels
                .map(|level| text::charter(i18n, &level.label))
                .collect::<Vec<_>>()
        });
        text::territory::told(i18n, names, counts)
    };
    let by_kind = move |of: fn(&Figures) -> &[u32]| {
        move || {
            let counts = figures.with(|figures| of(figures).to_vec());
            let names = app.read(|register| {
                let kinds = register.charter().kinds().iter();
                kinds.map(|kind| kind.code.clone()).collect::<Vec<_>>()
            });
            text::territory::told(i18n, names, counts)
        }
    };
    let n_missing = Memo::new(move |_| figures.with(|figures| sum(&figures.n_missing)));
    let seats = Memo::new(move |_| figures.with(|figures| figures.seats));
    let newest = move || {
        let newest = figures.with(|figures| figures.newest);
        match newest {
            Some(day) => t_string!(i18n, territory.newest, day = text::day(i18n, day)).to_string(),
            None => t_string!(i18n, territory.newest_none).to_owned(),
        }
    };
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, territory.n_areas)
                figure=count(|figures| &figures.n_areas)
                told=by_level
            />
            <FigureCard
                name=move || t_string!(i18n, territory.n_bodies)
                figure=count(|figures| &figures.n_bodies)
                told=by_kind(|figures| &figures.n_bodies)
            />
            <FigureCard
                name=move || t_string!(i18n, territory.n_missing)
                figure=count(|figures| &figures.n_missing)
                told=by_kind(|figures| &figures.n_missing)
                tone=Signal::derive(move || match n_missing.get() {
                    0 => Tone::Plain,
                    _ => Tone::Warning,
                })
            />
            <FigureCard
                name=move || t_string!(i18n, territory.n_vacant)
                figure=move || text::count(i18n, seats.get().n_vacant as usize)
                told=newest
            />
        </div>
    }
}
