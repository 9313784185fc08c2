//! What holds for every page, said once above it: nothing may be changed, the clock is in doubt.

use governance::present::ClockDoubt;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Notice, Tone};

/// The notices above the page.
#[component]
pub(super) fn Notices() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let clock = move || {
        app.clock_doubt().map(|doubt| {
            let today = text::long_day(i18n, app.today());
            match doubt {
                ClockDoubt::BeforeCharter { edition } => t_string!(
                    i18n,
                    clock.before_charter,
                    today = today,
                    day = text::long_day(i18n, edition)
                )
                .to_string(),
                ClockDoubt::BehindEntries { latest } => t_string!(
                    i18n,
                    clock.behind_entries,
                    today = today,
                    day = text::long_day(i18n, latest)
                )
                .to_string(),
            }
        })
    };
    view! {
        <Show when=move || app.is_read_only()>
            <Notice tone=Tone::Warning>{t!(i18n, refusal.newer)}</Notice>
        </Show>
        {move || clock().map(|told| view! { <Notice>{told} " " {t!(i18n, clock.harmless)}</Notice> })}
    }
}
