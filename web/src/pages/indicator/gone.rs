//! What the page of indicators says of one that is not, or no longer.

use governance::present::indicators::history_of_indicator;

use super::super::gone::Kin;
use super::above;
use crate::i18n::t_string;
use crate::ui::Shape;

/// Its words.
pub(super) fn kin() -> Kin {
    Kin {
        above: above(),
        to_all: |i18n| t_string!(i18n, indicator.to_all),
        shape: Shape::Series,
        history: history_of_indicator,
        unknown: [
            |i18n| t_string!(i18n, indicator.unknown_title),
            |i18n| t_string!(i18n, indicator.unknown_note),
        ],
        unnamed: |i18n| t_string!(i18n, indicator.unnamed),
        withdrawn_by: |i18n, by, moment| {
            t_string!(i18n, indicator.withdrawn_by, by = by, moment = moment).to_string()
        },
        restored: |i18n| t_string!(i18n, indicator.restored_done),
        united: [
            |i18n| t_string!(i18n, indicator.united_title),
            |i18n| t_string!(i18n, indicator.united_note),
        ],
        set_aside: |i18n| t_string!(i18n, indicator.set_aside),
    }
}
