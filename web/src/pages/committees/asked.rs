//! What is asked: the kind, the area, the day, the names.

use governance::ids::AreaId;
use governance::present::choices;
use leptos::prelude::*;

use super::plan::Plan;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, DateField, SearchSelect, SelectField, TextField};

/// The kind, the area, the day, the names.
#[component]
pub(super) fn AskedFor(plan: Plan) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let kinds = Signal::derive(move || {
        app.read(|register| {
            let charter = register.charter();
            let widest = charter
                .area_levels()
                .first()
                .map(|level| level.code.clone());
            let kinds = charter.kinds().iter();
            let many = kinds.filter(|kind| Some(&kind.serves) != widest.as_ref());
            let choice = |kind: &governance::charter::kind::BodyKind| Choice {
                value: kind.code.clone(),
                label: text::charter(i18n, &kind.name),
                detail: kind.code.clone(),
            };
            many.map(choice).collect::<Vec<_>>()
        })
    });
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let areas = app.read(|register| choices::areas(register, None, day));
        let choice = |offer: choices::Offer<AreaId>| Choice {
            value: offer.id.to_string(),
            label: offer.name,
            detail: offer.detail.unwrap_or_default(),
        };
        areas.into_iter().map(choice).collect::<Vec<_>>()
    });
    let flaw = Signal::derive(move || {
        let is_flawed = plan.found.with(|found| matches!(found, Some(Err(_))));
        is_flawed.then(|| t_string!(i18n, committees.pattern_flaw).to_owned())
    });
    view! {
        <section class="sheet" aria-labelledby="committees-asked">
            <div class="sheet-head"><h2 id="committees-asked">{t!(i18n, committees.asked)}</h2></div>
            <div class="sheet-body">
                <SelectField
                    label=move || t_string!(i18n, committees.kind)
                    choices=kinds
                    value=plan.kind
                    on_choose=move |code: String| plan.choose_kind(i18n, code)
                />
                <SearchSelect
                    label=move || t_string!(i18n, committees.within)
                    hint=move || t_string!(i18n, committees.within_hint)
                    choices=areas
                    value=plan.within
                    on_choose=move |area: String| plan.within.set(area)
                    optional=true
                />
                <DateField
                    label=move || t_string!(i18n, committees.on)
                    value=plan.on
                    on_input=move |day: String| plan.on.set(day)
                />
                <TextField
                    label=move || t_string!(i18n, committees.pattern)
                    hint=move || t_string!(i18n, committees.pattern_hint)
                    value=plan.pattern
                    on_input=move |text: String| plan.pattern.set(text)
                    flaw
                />
            </div>
        </section>
    }
}
