//! Recommendations that are not, or no longer: the page says so, and leads on.

use governance::present::Label;
use governance::present::body::Withdrawn;
use governance::present::recommendation::history_of_recommendation;
use leptos::prelude::*;

use super::super::gone::{FactSetAside, Kin, UnitedFact, UnknownFact, WithdrawnFact};
use crate::frame::Above;
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::text;
use crate::ui::Shape;

fn kin() -> Kin {
    let i18n = use_i18n();
    Kin {
        above: Above {
            route: Route::Recommendations,
            label: TextProp::from(move || t_string!(i18n, recommendations.title)),
        },
        to_all: TextProp::from(move || t_string!(i18n, recommendation.to_all)),
        shape: Shape::Flag,
        history: history_of_recommendation,
    }
}

/// None bears that name here.
#[component]
pub(super) fn UnknownRecommendation() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnknownFact
            kin=kin()
            title=move || t_string!(i18n, recommendation.unknown_title)
            note=move || t_string!(i18n, recommendation.unknown_note)
        />
    }
}

/// One that was withdrawn.
#[component]
pub(super) fn WithdrawnRecommendation(withdrawn: Withdrawn) -> impl IntoView {
    let i18n = use_i18n();
    let name = withdrawn.name.clone();
    let title = move || match &name {
        Some(name) => text::recommendation::title(i18n, Some(name)),
        None => t_string!(i18n, recommendation.unnamed).to_owned(),
    };
    let (by, at) = (withdrawn.by.clone(), withdrawn.at.clone());
    let told = move || {
        let by = match by.as_str() {
            "" => t_string!(i18n, body.nobody_named).to_owned(),
            by => by.to_owned(),
        };
        let moment = text::moment(i18n, &at);
        t_string!(i18n, recommendation.withdrawn_by, by = by, moment = moment).to_string()
    };
    view! {
        <WithdrawnFact kin=kin() withdrawn title told restored=move || t_string!(i18n, recommendation.restored_done) />
    }
}

/// One that was recorded twice.
#[component]
pub(super) fn UnitedRecommendation(into: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnitedFact
            kin=kin()
            title=move || t_string!(i18n, recommendation.united_title)
            note=move || t_string!(i18n, recommendation.united_note)
            into=Route::Recommendation(into.id.to_string())
            name=move || text::recommendation::title(i18n, into.name.as_deref())
        />
    }
}

/// One that this version cannot read whole.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! { <FactSetAside kin=kin() label note=move || t_string!(i18n, recommendation.set_aside) /> }
}
