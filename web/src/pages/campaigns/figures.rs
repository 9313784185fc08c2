//! The year at a glance: how many were held, whom they reached, what they cost; and what each
//! figure leaves out.

use governance::present::campaigns::CampaignCalendar;
use leptos::prelude::*;

use super::seen::Seen;
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::{FigureCard, Tone};

/// Four figures.
#[component]
pub(super) fn Figures(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let of = move |figure: fn(&CampaignCalendar) -> usize| {
        Memo::new(move |_| seen.calendar.with(|calendar| figure(calendar)))
    };
    let held = of(|one| one.n_held);
    let (coming, untold) = (of(|one| one.n_coming), of(|one| one.n_untold));
    let (uncounted, unpriced) = (of(|one| one.n_uncounted), of(|one| one.n_unpriced));
    let people = Memo::new(move |_| {
        seen.calendar
            .with(|calendar| (calendar.women, calendar.men, calendar.expected))
    });
    let cost = Memo::new(move |_| seen.calendar.with(|calendar| calendar.cost));
    let whole = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
    let count = move |n: usize| text::count(i18n, n);
    let told_held = move || t_string!(i18n, campaigns.n_coming, count = coming.get()).to_string();
    // Of nobody known is not none: where no campaign tells, there is no figure.
    let is_counted = move || held.get() > uncounted.get();
    let is_priced = move || held.get() > unpriced.get();
    let reached = move || {
        let (women, men, _) = people.get();
        match is_counted() {
            true => count(whole(women.saturating_add(men))),
            false => "—".to_owned(),
        }
    };
    let told_reached = move || {
        let (women, men, expected) = people.get();
        let (women, men) = (count(whole(women)), count(whole(men)));
        let mut parts = Vec::new();
        if is_counted() {
            parts.push(t_string!(i18n, campaigns.women, n = women).to_string());
            parts.push(t_string!(i18n, campaigns.men, n = men).to_string());
        }
        if expected > 0 {
            let n = count(whole(expected));
            parts.push(t_string!(i18n, campaigns.of_expected, n = n).to_string());
        }
        if uncounted.get() > 0 {
            let n = uncounted.get();
            parts.push(t_string!(i18n, campaigns.n_uncounted, count = n).to_string());
        }
        parts.join(" · ")
    };
    let told_cost = move || match unpriced.get() {
        0 if held.get() == 0 => String::new(),
        0 => t_string!(i18n, campaigns.all_priced).to_owned(),
        n => t_string!(i18n, campaigns.n_unpriced, count = n).to_string(),
    };
    let warn = move |n: Memo<usize>| {
        Signal::derive(move || match n.get() {
            0 => Tone::Plain,
            _ => Tone::Warning,
        })
    };
    view! {
        <div class="cards plan-figures">
            <FigureCard
                name=move || t_string!(i18n, campaigns.figure_held, year = seen.year.get()).to_string()
                figure=move || count(held.get())
                told=told_held
            />
            <FigureCard
                name=move || t_string!(i18n, campaigns.figure_reached)
                figure=reached
                told=told_reached
            />
            <FigureCard
                name=move || t_string!(i18n, campaigns.figure_untold)
                figure=move || count(untold.get())
                told=move || t_string!(i18n, campaigns.told_untold)
                tone=warn(untold)
            />
            <FigureCard
                name=move || t_string!(i18n, campaigns.figure_cost)
                figure=move || match is_priced() {
                    true => text::campaigns::cost(i18n, cost.get()),
                    false => "—".to_owned(),
                }
                told=told_cost
            />
        </div>
    }
}
