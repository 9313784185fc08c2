//! What the body may do and what it owes, by its kind, each with the text behind it.

use governance::charter::duty::{Rhythm, Timing};
use governance::present::body::{DutyView, ParameterView, PowerView};
use leptos::prelude::*;

use super::facts::Basis;
use super::seen::use_seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Standing, Status};

mod parameters;

pub(super) use parameters::Parameters;

/// Duties, then powers.
#[component]
pub(super) fn Charge() -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let duties = seen.part(|view| {
        view.charge
            .as_ref()
            .map(|charge| charge.duties.clone())
            .unwrap_or_default()
    });
    let powers = seen.part(|view| {
        view.charge
            .as_ref()
            .map(|charge| charge.powers.clone())
            .unwrap_or_default()
    });
    let has_charge = seen.part(|view| view.charge.is_some());
    let duties = move || duties.get().unwrap_or_default();
    let powers = move || powers.get().unwrap_or_default();
    let is_charged = move || has_charge.get() == Some(true);
    let owes = move || is_charged() && !duties().is_empty();
    let id = seen.part(|view| view.id);
    let register = move || {
        let mut address = Address::parse(&router.href(&Route::Duties));
        let id = id.get().map(|id| id.to_string());
        address.query.set("instance", id.as_deref());
        address.to_string()
    };
    view! {
        <Section id="duties" title=move || t_string!(i18n, body.duties)>
            <Show when=owes>
                <p class="sheet-body"><a class="back" href=register>{t!(i18n, duties.see_register)}</a></p>
            </Show>
            <Show when=is_charged fallback=move || view! { <p class="sheet-body soft">{t!(i18n, body.no_charge)}</p> }>
                <ul class="charges" role="list">
                    {move || duties().into_iter().map(|duty| view! { <Duty duty /> }).collect_view()}
                </ul>
            </Show>
        </Section>
        <Show when=is_charged>
            <Section id="powers" title=move || t_string!(i18n, body.powers)>
                <ul class="charges" role="list">
                    {move || powers().into_iter().map(|power| view! { <Power power /> }).collect_view()}
                </ul>
            </Section>
        </Show>
    }
}

/// One duty: what is owed, how often, and what proves it.
#[component]
fn Duty(duty: DutyView) -> impl IntoView {
    let i18n = use_i18n();
    let (words, proof) = (duty.text.clone(), duty.proof.clone());
    let (rhythm, timing, is_set, expected) =
        (duty.rhythm, duty.timing, duty.is_rhythm_set, duty.expected);
    let when = move || {
        let rhythm = rhythm_word(i18n, rhythm);
        let timing = timing
            .map(|timing| timing_word(i18n, timing))
            .filter(|_| rhythm_has_periods(duty.rhythm));
        let expected = (expected > 1)
            .then(|| t_string!(i18n, body.proofs_expected, count = expected).to_string());
        let parts = [Some(rhythm.to_owned()), timing.map(str::to_owned), expected];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let delay = duty.delay.clone().map(|(name, value)| {
        move || {
            let name = text::charter(i18n, &name);
            match &value {
                Some(days) => {
                    let days = n_days(i18n, days);
                    t_string!(i18n, body.delay_days, name = name, days = days).to_string()
                }
                None => t_string!(i18n, body.delay_unset, name = name).to_string(),
            }
        }
    });
    view! {
        <li>
            <b class="code">{duty.code.clone()}</b>
            <div>
                <p>{move || text::charter(i18n, &words)}</p>
                <p class="soft">
                    {when}
                    {(is_set && rhythm != Rhythm::Open).then(|| view! { " · " {t!(i18n, body.rhythm_is_parameter)} })}
                    {delay.map(|delay| view! { " · " {delay} })}
                </p>
                <p class="soft">{t!(i18n, body.proof)} " " {move || text::charter(i18n, &proof)}</p>
                <p class="soft"><Basis basis=duty.basis.clone() /></p>
            </div>
        </li>
    }
}

/// One power.
#[component]
fn Power(power: PowerView) -> impl IntoView {
    let i18n = use_i18n();
    let label = power.label.clone();
    view! {
        <li>
            <div>
                <p>{move || text::charter(i18n, &label)}</p>
                <p class="soft"><Basis basis=power.basis.clone() /></p>
            </div>
            {power.in_session.then(|| view! {
                <Status standing=Standing::Told label=move || t_string!(i18n, body.in_session) />
            })}
        </li>
    }
}

fn rhythm_has_periods(rhythm: Rhythm) -> bool {
    rhythm.periods_a_year().is_some()
}

/// Writes how often.
pub(super) fn rhythm_word(i18n: text::Words, rhythm: Rhythm) -> &'static str {
    match rhythm {
        Rhythm::EachSession => t_string!(i18n, body.each_session),
        Rhythm::Yearly => t_string!(i18n, body.yearly),
        Rhythm::HalfYearly => t_string!(i18n, body.half_yearly),
        Rhythm::Quarterly => t_string!(i18n, body.quarterly),
        Rhythm::Monthly => t_string!(i18n, body.monthly),
        Rhythm::Continuous => t_string!(i18n, body.continuous),
        Rhythm::WhenItArises => t_string!(i18n, body.when_it_arises),
        Rhythm::Open => t_string!(i18n, body.rhythm_open),
    }
}

fn timing_word(i18n: text::Words, timing: Timing) -> &'static str {
    match timing {
        Timing::BeforePeriod => t_string!(i18n, body.before_period),
        Timing::InPeriod => t_string!(i18n, body.in_period),
        Timing::AfterPeriod => t_string!(i18n, body.after_period),
    }
}

/// Counts days as a parameter states them.
fn n_days(i18n: text::Words, stated: &str) -> String {
    match stated.parse::<u32>() {
        Ok(count) => t_string!(i18n, body.days_value, count = count).to_string(),
        Err(_) => stated.to_owned(),
    }
}

/// Writes the value of a parameter, with its unit.
fn parameter_value(i18n: text::Words, parameter: &ParameterView) -> Option<String> {
    use governance::charter::parameter::Shape;
    let value = parameter.value.as_deref()?;
    Some(match parameter.shape {
        Shape::Days => n_days(i18n, value),
        Shape::Points => text::money::stated_points(i18n, value),
        Shape::Rhythm => Rhythm::parse_period(value).map_or_else(
            || value.to_owned(),
            |rhythm| rhythm_word(i18n, rhythm).to_owned(),
        ),
        Shape::QuorumBase => match value {
            "seats" => t_string!(i18n, body.base_seats).to_owned(),
            "held" => t_string!(i18n, body.base_held).to_owned(),
            other => other.to_owned(),
        },
        Shape::Quorum | Shape::Share | Shape::Count | Shape::Text => value.to_owned(),
    })
}
