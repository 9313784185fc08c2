//! What the page of bodies says of one that is not, or no longer.

use governance::present::body::history_of_body;
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
            route: Route::Bodies,
            label: TextProp::from(move || t_string!(i18n, bodies.title)),
        },
        to_all: |i18n| t_string!(i18n, body.to_bodies),
        shape: Shape::Bodies,
        history: history_of_body,
        unknown: [
            |i18n| t_string!(i18n, body.unknown_title),
            |i18n| t_string!(i18n, body.unknown_note),
        ],
        unnamed: |i18n| t_string!(i18n, body.unnamed),
        withdrawn_by: |i18n, by, moment| {
            t_string!(i18n, body.withdrawn_by, by = by, moment = moment).to_string()
        },
        restored: |i18n| t_string!(i18n, body.restored_done),
        united: [
            |i18n| t_string!(i18n, body.united_title),
            |i18n| t_string!(i18n, body.united_note),
        ],
        set_aside: |i18n| t_string!(i18n, body.set_aside),
    }
}
