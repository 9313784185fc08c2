//! What the page of sessions says of one that is not, or no longer.

use governance::present::session::history_of_session;
use leptos::prelude::*;

use super::super::gone::Kin;
use crate::frame::Above;
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::ui::Shape;

/// Its words.
pub(super) fn kin() -> Kin {
    let i18n = use_i18n();
    Kin {
        above: Above {
            route: Route::Sessions,
            label: TextProp::from(move || t_string!(i18n, sessions.title)),
        },
        to_all: |i18n| t_string!(i18n, session.to_sessions),
        shape: Shape::Sessions,
        history: history_of_session,
        unknown: [
            |i18n| t_string!(i18n, session.unknown_title),
            |i18n| t_string!(i18n, session.unknown_note),
        ],
        unnamed: |i18n| t_string!(i18n, session.unnamed),
        withdrawn_by: |i18n, by, moment| {
            t_string!(i18n, session.withdrawn_by, by = by, moment = moment).to_string()
        },
        restored: |i18n| t_string!(i18n, session.restored),
        united: [
            |i18n| t_string!(i18n, session.united_title),
            |i18n| t_string!(i18n, session.united_note),
        ],
        set_aside: |i18n| t_string!(i18n, session.set_aside),
    }
}
