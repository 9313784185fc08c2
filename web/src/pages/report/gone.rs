//! Reports that are not, or no longer: the page says so, and leads on.

use governance::present::Label;
use governance::present::body::Withdrawn;
use governance::present::reports::history_of_report;
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
        to_all: TextProp::from(move || t_string!(i18n, reports.to_all)),
        shape: Shape::File,
        history: history_of_report,
    }
}

/// None bears that name here.
#[component]
pub(super) fn UnknownReport() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnknownFact
            kin=kin()
            title=move || t_string!(i18n, reports.unknown_title)
            note=move || t_string!(i18n, reports.unknown_note)
        />
    }
}

/// One that was withdrawn.
#[component]
pub(super) fn WithdrawnReport(withdrawn: Withdrawn) -> impl IntoView {
    let i18n = use_i18n();
    let title = move || t_string!(i18n, reports.unnamed);
    let (by, at) = (withdrawn.by.clone(), withdrawn.at.clone());
    let told = move || {
        let by = match by.as_str() {
            "" => t_string!(i18n, body.nobody_named).to_owned(),
            by => by.to_owned(),
        };
        let moment = text::moment(i18n, &at);
        t_string!(i18n, reports.withdrawn_by, by = by, moment = moment).to_string()
    };
    view! {
        <WithdrawnFact kin=kin() withdrawn title told restored=move || t_string!(i18n, reports.restored_done) />
    }
}

/// One that was recorded twice.
#[component]
pub(super) fn UnitedReport(into: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnitedFact
            kin=kin()
            title=move || t_string!(i18n, reports.united_title)
            note=move || t_string!(i18n, reports.united_note)
            into=Route::Report(into.id.to_string())
            name=move || text::name(i18n, &into)
        />
    }
}

/// One that this version cannot read whole.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! { <FactSetAside kin=kin() label note=move || t_string!(i18n, reports.set_aside) /> }
}
