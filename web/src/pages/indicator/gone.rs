//! Indicators that are not, or no longer: the page says so, and leads on.

use governance::present::Label;
use governance::present::body::Withdrawn;
use governance::present::indicators::history_of_indicator;
use leptos::prelude::*;

use super::super::gone::{FactSetAside, Kin, UnitedFact, UnknownFact, WithdrawnFact};
use super::above;
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::text;
use crate::ui::Shape;

fn kin() -> Kin {
    let i18n = use_i18n();
    Kin {
        above: above(),
        to_all: TextProp::from(move || t_string!(i18n, indicator.to_all)),
        shape: Shape::Series,
        history: history_of_indicator,
    }
}

/// None bears that name here.
#[component]
pub(super) fn UnknownIndicator() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnknownFact
            kin=kin()
            title=move || t_string!(i18n, indicator.unknown_title)
            note=move || t_string!(i18n, indicator.unknown_note)
        />
    }
}

/// One that was withdrawn.
#[component]
pub(super) fn WithdrawnIndicator(withdrawn: Withdrawn) -> impl IntoView {
    let i18n = use_i18n();
    let name = withdrawn.name.clone();
    let title = move || match &name {
        Some(name) => name.clone(),
        None => t_string!(i18n, indicator.unnamed).to_owned(),
    };
    let (by, at) = (withdrawn.by.clone(), withdrawn.at.clone());
    let told = move || {
        let by = match by.as_str() {
            "" => t_string!(i18n, body.nobody_named).to_owned(),
            by => by.to_owned(),
        };
        let moment = text::moment(i18n, &at);
        t_string!(i18n, indicator.withdrawn_by, by = by, moment = moment).to_string()
    };
    view! {
        <WithdrawnFact kin=kin() withdrawn title told restored=move || t_string!(i18n, indicator.restored_done) />
    }
}

/// One that was recorded twice.
#[component]
pub(super) fn UnitedIndicator(into: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnitedFact
            kin=kin()
            title=move || t_string!(i18n, indicator.united_title)
            note=move || t_string!(i18n, indicator.united_note)
            into=Route::Indicator(into.id.to_string())
            name=move || text::name(i18n, &into)
        />
    }
}

/// One that this version cannot read whole.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! { <FactSetAside kin=kin() label note=move || t_string!(i18n, indicator.set_aside) /> }
}
