//! What the page of recommendations says of one that is not, or no longer.

use governance::present::recommendation::history_of_recommendation;
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
            route: Route::Recommendations,
            label: TextProp::from(move || t_string!(i18n, recommendations.title)),
        },
        to_all: |i18n| t_string!(i18n, recommendation.to_all),
        shape: Shape::Flag,
        history: history_of_recommendation,
        unknown: [
            |i18n| t_string!(i18n, recommendation.unknown_title),
            |i18n| t_string!(i18n, recommendation.unknown_note),
        ],
        unnamed: |i18n| t_string!(i18n, recommendation.unnamed),
        withdrawn_by: |i18n, by, moment| {
            t_string!(i18n, recommendation.withdrawn_by, by = by, moment = moment).to_string()
        },
        restored: |i18n| t_string!(i18n, recommendation.restored_done),
        united: [
            |i18n| t_string!(i18n, recommendation.united_title),
            |i18n| t_string!(i18n, recommendation.united_note),
        ],
        set_aside: |i18n| t_string!(i18n, recommendation.set_aside),
    }
}
