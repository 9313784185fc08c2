//! Where it stands, why, how much is done, and how long is left.

use leptos::prelude::*;

use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::{Gauge, Standing, Status};

/// The answer at a glance.
#[component]
pub(super) fn Stands() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let stands = seen.part(|view| (view.standing.clone(), view.reason, view.days_left));
    let percent = Memo::new(move |_| {
        stands.with(|stands| stands.as_ref().map_or(0, |stands| stands.0.percent))
    });
    let drawn = move || {
        let (standing, reason, days_left) = stands.get()?;
        let stage = standing.stage;
        let late = standing.overdue.map(|days| {
            let label = move || text::recommendation::late(i18n, days);
            view! { <Status standing=Standing::Late label /> }
        });
        let left = days_left.map(|days| {
            view! { <span class="soft">{move || text::recommendation::left(i18n, days)}</span> }
        });
        let age = standing.age.map(|age| {
            let words = move || t_string!(i18n, recommendation.age, count = age).to_string();
            view! { <span class="soft">{words}</span> }
        });
        let carried = (standing.n_carried > 0).then(|| {
            let count = standing.n_carried;
            let words =
                move || t_string!(i18n, recommendation.carried_times, count = count).to_string();
            view! { <p class="soft">{words}</p> }
        });
        Some(view! {
            <p class="marks">
                <Status
                    standing=text::recommendation::standing(stage)
                    label=move || text::recommendation::stage(i18n, stage)
                />
                {late} {left} {age}
            </p>
            <p>{move || text::recommendation::reason(i18n, reason)}</p>
            {carried}
        })
    };
    view! {
        <Section id="stands" title=move || t_string!(i18n, recommendation.standing)>
            <div class="sheet-body">
                {drawn}
                <Gauge
                    label=move || t_string!(i18n, recommendation.rate)
                    full=Signal::derive(move || f64::from(percent.get()) / 100.0)
                    words=move || text::recommendation::rate(i18n, percent.get())
                />
            </div>
        </Section>
    }
}
