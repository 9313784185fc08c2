//! Who takes part, where, and since when: what the standard wants to know before any figure.

use std::collections::BTreeSet;

use chrono::{Datelike as _, NaiveDate};

use super::Asked;
use crate::charter::power::Act;
use crate::facts::Body;
use crate::ids::{BodyId, EntryId};

/// Somebody who takes part.
pub(super) struct Party<'a> {
    /// Its name.
    pub(super) name: &'a str,
    /// Its role (list `OrganisationRole`): 1 funds, 2 answers for it, 4 carries it out.
    pub(super) role: &'static str,
}

/// Returns who takes part, and the facts that this tells. Who funds follows from the sources of
/// funding; who answers and who carries out, from the charter: the bodies that may adopt a work plan,
/// and those that put it forward. No fact gives an identifier of theirs, so none has one.
pub(super) fn parties(asked: Asked<'_>) -> (Vec<Party<'_>>, Vec<EntryId>) {
    let (mut parties, mut told) = (Vec::new(), Vec::new());
    let mut funders = BTreeSet::new();
    for (id, source) in asked.register.programme().funding_sources() {
        told.push(id.0);
        let name = source.funder.as_ref().unwrap_or(&source.name).as_str();
        if funders.insert(name) {
            parties.push(Party { name, role: "1" });
        }
    }
    for (role, act) in [("2", Act::AdoptWorkPlan), ("4", Act::SubmitPlan)] {
        for (id, body) in bodies(asked, act) {
            told.push(id.0);
            let name = &body.name;
            parties.push(Party { name, role });
        }
    }
    if parties.is_empty() {
        let name = asked.register.charter().programme().name.fr();
        parties.push(Party { name, role: "4" });
    }
    (parties, told)
}

/// Goes through the bodies that may do something, and were not dissolved by the day.
pub(super) fn bodies(asked: Asked<'_>, act: Act) -> impl Iterator<Item = (BodyId, &Body)> {
    let charter = asked.register.charter();
    let bodies = asked.register.programme().bodies();
    bodies.filter(move |(_, body)| {
        let kind = body.kind.as_deref().unwrap_or_default();
        charter.power_for(kind, act).is_some() && body.to.is_none_or(|to| asked.day <= to)
    })
}

/// Returns the one country that is an area of the widest level, by its two letters.
pub(super) fn country(asked: Asked<'_>) -> Option<(EntryId, &str)> {
    let charter = asked.register.charter();
    let is_code = |code: &&String| code.len() == 2 && code.bytes().all(|c| c.is_ascii_uppercase());
    let areas = asked.register.programme().areas();
    let mut countries = areas
        .filter(|(_, area)| charter.area_rank(&area.level) == Some(1))
        .filter_map(|(id, area)| Some((id.0, area.code.as_ref().filter(is_code)?.as_str())));
    let only = countries.next();
    only.filter(|_| countries.next().is_none())
}

/// Where the programme stands (list `ActivityStatus`), and its days by type (`ActivityDateType`).
pub(super) struct Course {
    /// 1 in preparation, 2 under way, 3 over: nothing records that its accounts are closed.
    pub(super) status: &'static str,
    /// 1 planned start, 2 actual start, 3 planned end, 4 actual end.
    pub(super) days: Vec<(&'static str, NaiveDate)>,
}

/// Returns where the programme stands on the day, from the days of its funding; a plan of that year
/// or a later one shows that it goes on. Without a day of funding it is planned from its first plan
/// on, else since its first body: the standard wants one day at least.
pub(super) fn course(asked: Asked<'_>) -> Course {
    let programme = asked.register.programme();
    let day = asked.day;
    let funded_from = programme.funding_sources().filter_map(|(_, one)| one.from);
    let actual = funded_from.min();
    let plans = || programme.work_plans().map(|(_, plan)| plan.year);
    let first_plan = || super::budgets::days_of(plans().min()?).map(|(first, _)| first);
    let first_body = || programme.bodies().filter_map(|(_, body)| body.from).min();
    let edition = asked.register.charter().edition();
    let start = actual.or_else(first_plan).or_else(first_body);
    let start = start.unwrap_or(edition);
    let is_open = |one: &crate::facts::FundingSource| one.from.is_some() && one.to.is_none();
    let mut sources = programme.funding_sources();
    let end = match sources.any(|(_, one)| is_open(one)) {
        true => None,
        false => programme
            .funding_sources()
            .filter_map(|(_, one)| one.to)
            .max(),
    };
    let goes_on = plans().any(|year| i64::from(year) >= i64::from(day.year()));
    let is_over = !goes_on && end.is_some_and(|end| end < day);
    let start_kind = match actual {
        Some(from) if from <= day => "2",
        _ => "1",
    };
    let end_kind = if is_over { "4" } else { "3" };
    Course {
        status: match (is_over, start > day) {
            (true, _) => "3",
            (false, true) => "1",
            (false, false) => "2",
        },
        days: std::iter::once((start_kind, start))
            .chain(end.map(|end| (end_kind, end)))
            .collect(),
    }
}
