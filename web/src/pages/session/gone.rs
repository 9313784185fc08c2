//! Sessions that are not, or no longer: the page says so, and leads on.

use governance::ids::SessionId;
use governance::present::body::Withdrawn;
use governance::present::session::history_of_session;
use governance::present::{Label, SessionName};
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
            route: Route::Sessions,
            label: TextProp::from(move || t_string!(i18n, sessions.title)),
        },
        to_all: TextProp::from(move || t_string!(i18n, session.to_sessions)),
        shape: Shape::Sessions,
        history: history_of_session,
    }
}

/// No session bears that name here.
#[component]
pub(super) fn UnknownSession() -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnknownFact
            kin=kin()
            title=move || t_string!(i18n, session.unknown_title)
            note=move || t_string!(i18n, session.unknown_note)
        />
    }
}

/// A session that was withdrawn.
#[component]
pub(super) fn WithdrawnSession(withdrawn: Withdrawn, name: Option<SessionName>) -> impl IntoView {
    let i18n = use_i18n();
    let title = move || match &name {
        Some(name) => text::session(i18n, name),
        None => t_string!(i18n, session.unnamed).to_owned(),
    };
    let (by, at) = (withdrawn.by.clone(), withdrawn.at.clone());
    let told = move || {
        let (by, moment) = (text::exchange::author(i18n, &by), text::moment(i18n, &at));
        t_string!(i18n, session.withdrawn_by, by, moment).to_string()
    };
    view! {
        <WithdrawnFact kin=kin() withdrawn title told restored=move || t_string!(i18n, session.restored) />
    }
}

/// A session that was recorded twice.
#[component]
pub(super) fn UnitedSession(into: SessionId, name: SessionName) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <UnitedFact
            kin=kin()
            title=move || t_string!(i18n, session.united_title)
            note=move || t_string!(i18n, session.united_note)
            into=Route::Session(into.to_string())
            name=move || text::session(i18n, &name)
        />
    }
}

/// A session that this version cannot read whole.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    view! { <FactSetAside kin=kin() label note=move || t_string!(i18n, session.set_aside) /> }
}
