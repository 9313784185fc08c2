//! The staff at a glance: posts filled, vacant, missing; mandates that end; cercles with an agent.

use governance::present::staff::StaffView;
use leptos::prelude::*;

use super::Seen;
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::{FigureCard, Tone};

/// Five figures.
#[component]
pub(super) fn Figures(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let of = move |figure: fn(&StaffView) -> usize| {
        Memo::new(move |_| seen.view.with(|view| figure(view)))
    };
    let held = of(|view| view.tally.n_held as usize);
    let units = of(|view| view.units.len());
    let vacant = of(|view| view.tally.n_vacant as usize);
    let missing = of(|view| view.n_missing);
    let ending = of(|view| view.ending.len());
    let awaiting = of(|view| view.n_awaiting);
    let notice = Memo::new(move |_| seen.view.with(|view| view.notice_days));
    let covered = Memo::new(move |_| {
        let cover = seen.cover.get();
        cover.map(|cover| (cover.n_covered, cover.rows.len()))
    });
    let figure = move |n: Memo<usize>| move || text::count(i18n, n.get());
    let warn = move |n: Memo<usize>| {
        Signal::derive(move || match n.get() {
            0 => Tone::Plain,
            _ => Tone::Warning,
        })
    };
    let told_ending = move || match notice.get() {
        Some(days) => t_string!(i18n, staff.told_ending, count = days).to_string(),
        None => t_string!(i18n, staff.no_notice).to_owned(),
    };
    let told_covered = move || match covered.get() {
        Some((_, 0)) => t_string!(i18n, staff.no_areas).to_owned(),
        Some((_, of)) => t_string!(i18n, staff.told_covered, n = text::count(i18n, of)).to_string(),
        None => String::new(),
    };
    view! {
        <div class="cards">
            <FigureCard
                name=move || t_string!(i18n, staff.figure_held)
                figure=figure(held)
                told=move || t_string!(i18n, staff.told_held, count = units.get()).to_string()
            />
            <FigureCard
                name=move || t_string!(i18n, staff.figure_vacant)
                figure=figure(vacant)
                told=move || t_string!(i18n, staff.told_vacant, count = missing.get()).to_string()
                tone=Signal::derive(move || match vacant.get() + missing.get() {
                    0 => Tone::Plain,
                    _ => Tone::Warning,
                })
            />
            <FigureCard
                name=move || t_string!(i18n, staff.figure_ending)
                figure=figure(ending)
                told=told_ending
                tone=warn(ending)
            />
            <FigureCard
                name=move || t_string!(i18n, staff.figure_awaiting)
                figure=figure(awaiting)
                told=move || t_string!(i18n, staff.told_awaiting)
                tone=warn(awaiting)
            />
            <FigureCard
                name=move || t_string!(i18n, staff.figure_covered)
                figure=move || covered.get().map(|(n, _)| text::count(i18n, n)).unwrap_or_default()
                told=told_covered
            />
        </div>
    }
}
