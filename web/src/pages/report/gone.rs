//! What the page of reports says of one that is not, or no longer.

use governance::present::reports::history_of_report;

use super::super::gone::Kin;
use super::above;
use crate::i18n::t_string;
use crate::ui::Shape;

/// Its words.
pub(super) fn kin() -> Kin {
    Kin {
        above: above(),
        to_all: |i18n| t_string!(i18n, reports.to_all),
        shape: Shape::File,
        history: history_of_report,
        unknown: [
            |i18n| t_string!(i18n, reports.unknown_title),
            |i18n| t_string!(i18n, reports.unknown_note),
        ],
        unnamed: |i18n| t_string!(i18n, reports.unnamed),
        withdrawn_by: |i18n, by, moment| {
            t_string!(i18n, reports.withdrawn_by, by = by, moment = moment).to_string()
        },
        restored: |i18n| t_string!(i18n, reports.restored_done),
        united: [
            |i18n| t_string!(i18n, reports.united_title),
            |i18n| t_string!(i18n, reports.united_note),
        ],
        set_aside: |i18n| t_string!(i18n, reports.set_aside),
    }
}
