//! What an act is called: the same on its button, at the head of its form and in the search.

use governance::facts::Kind;

use super::{Words, words};
use crate::i18n::t_string;

/// Names the act that records a fact of a kind, about another fact or about none.
#[must_use]
pub fn recording(i18n: Words, kind: Kind, is_about: bool) -> String {
    let named = match (kind, is_about) {
        (Kind::Session, _) => t_string!(i18n, sessions.add),
        (Kind::Recommendation, true) => t_string!(i18n, gaps.measure),
        (Kind::WorkPlan, false) => t_string!(i18n, plans.add),
        (Kind::WorkPlan, true) => t_string!(i18n, plans.revise),
        (Kind::Activity, _) => t_string!(i18n, plans.add_activity),
        (Kind::BudgetLine, _) => t_string!(i18n, plans.add_line),
        (Kind::FundingSource, _) => t_string!(i18n, plans.add_source),
        (Kind::Component, _) => t_string!(i18n, plans.add_component),
        (Kind::Progress, _) => t_string!(i18n, plans.add_progress),
        (Kind::Justification, _) => t_string!(i18n, gaps.justify),
        (Kind::Report, _) => t_string!(i18n, reports.add),
        (Kind::Indicator, _) => t_string!(i18n, indicators.add),
        (Kind::Target, _) => t_string!(i18n, indicator.target),
        (Kind::Measurement, _) => t_string!(i18n, indicators.measure),
        (Kind::Campaign, _) => t_string!(i18n, campaigns.add),
        (Kind::Reinforcement, _) => t_string!(i18n, staff.ask),
        (kind, _) => {
            return t_string!(i18n, act.record, kind = words::kind(i18n, kind)).to_string();
        }
    };
    named.to_owned()
}
