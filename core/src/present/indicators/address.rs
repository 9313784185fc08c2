//! What an address that names an indicator leads to, and what became of it over time.

use std::sync::Arc;

use chrono::NaiveDate;

use super::page::{IndicatorPage, indicator_page};
use crate::facts::{Kind, Role};
use crate::ids::{AreaId, EntryId, IndicatorId};
use crate::present::Label;
use crate::present::body::{HistoryRow, Withdrawn, history_of_facts, withdrawal};
use crate::register::Register;

/// What an address that names an indicator leads to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IndicatorAddress {
    /// Nothing here bears that name, or not an indicator.
    Unknown,
    /// One that was withdrawn.
    Withdrawn(Withdrawn),
    /// One that stands under another's name.
    United(Label),
    /// One that this version cannot read whole.
    SetAside(Label),
    /// An indicator.
    Found(Arc<IndicatorPage>),
}

/// Returns what there is to say of the indicator that an address names, in the whole or in one area,
/// on a day.
#[must_use]
pub fn indicator_at(
    register: &Register,
    id: &str,
    area: Option<AreaId>,
    day: NaiveDate,
) -> IndicatorAddress {
    let Ok(id) = id.parse::<EntryId>() else {
        return IndicatorAddress::Unknown;
    };
    let at = register.programme().resolve(id);
    if let Some(page) = indicator_page(register, IndicatorId(at), area, day) {
        return match at == id {
            true => IndicatorAddress::Found(Arc::new(page)),
            false => IndicatorAddress::United(Label::of(register, at)),
        };
    }
    if register.kind(id) != Some(Kind::Indicator) {
        return IndicatorAddress::Unknown;
    }
    match withdrawal(register, id) {
        Some(withdrawn) => IndicatorAddress::Withdrawn(withdrawn),
        None => IndicatorAddress::SetAside(Label::of(register, id)),
    }
}

/// Returns every act on an indicator, its targets and its measurements, the last first.
///
/// Goes through all facts that no longer hold: a page asks for it when somebody opens it.
#[must_use]
pub fn history_of_indicator(register: &Register, id: EntryId) -> Vec<HistoryRow> {
    const ROLES: [Role; 2] = [Role::TargetOf, Role::MeasurementOf];
    let programme = register.programme();
    let own = ROLES
        .into_iter()
        .flat_map(|role| programme.referring(id, role));
    let mut facts: Vec<EntryId> = std::iter::once(id).chain(own).collect();
    for (gone, fact) in register.past_facts() {
        let mut is_its = gone == id;
        fact.each_reference(&mut |role, to| is_its |= ROLES.contains(&role) && to == id);
        if is_its {
            facts.push(gone);
        }
    }
    history_of_facts(register, facts)
}
