//! Bodies that are not, or no longer: the page says so, and leads on.

use governance::present::Label;
use governance::present::body::{BodyLink, Withdrawn, history_of_body};
use leptos::prelude::*;

use super::super::gone::{FactSetAside, Kin, UnitedFact, UnknownFact, WithdrawnFact};
use super::address;
use crate::frame::Above;
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::text;
use crate::ui::Shape;

fn kin() -> Kin {
    let i18n = use_i18n();
    Kin {
        above: Above {
            route: Route::Bodies,
            label: TextProp::from(move || t_string!(i18n, bodies.title)),
        },
        to_all: TextProp::from(move || t_string!(i18n, body.to_bodies)),
        shape: Shape::Bodies,
        history: history_of_body,
    }
}

/// No body bears that name here.
#[component]
pub(super) fn UnknownBody() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnknownFact
            kin=kin()
            title=move || t_string!(i18n, body.unknown_title)
            note=move || t_string!(i18n, body.unknown_note)
        />
    }
}

/// A body that was withdrawn.
#[component]
pub(super) fn WithdrawnBody(withdrawn: Withdrawn) -> impl IntoView {
    let i18n = use_i18n();
    let name = withdrawn.name.clone();
    let title = move || {
        let unnamed = || t_string!(i18n, body.unnamed).to_owned();
        name.clone().unwrap_or_else(unnamed)
    };
    let (by, at) = (withdrawn.by.clone(), withdrawn.at.clone());
    let told = move || {
        let by = match by.as_str() {
            "" => t_string!(i18n, body.nobody_named).to_owned(),
            by => by.to_owned(),
        };
        let moment = text::moment(i18n, &at);
        t_string!(i18n, body.withdrawn_by, by = by, moment = moment).to_string()
    };
    view! {
        <WithdrawnFact kin=kin() withdrawn title told restored=move || t_string!(i18n, body.restored_done) />
    }
}

/// A body that was recorded twice.
#[component]
pub(super) fn UnitedBody(into: BodyLink) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnitedFact
            kin=kin()
            title=move || t_string!(i18n, body.united_title)
            note=move || t_string!(i18n, body.united_note)
            into=address(into.id)
            name=move || into.name.clone()
        />
    }
}

/// A body that this version cannot read whole.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! { <FactSetAside kin=kin() label note=move || t_string!(i18n, body.set_aside) /> }
}
