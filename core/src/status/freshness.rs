//! Who has not been heard of since when, and who has not handed in (charter, rule 8).

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::charter::parameter::Topic;
use crate::facts::{Fact, Role};
use crate::ids::{AreaId, BodyId, EntryId, IndicatorId, MeasurementId};
use crate::order::InOrder as _;
use crate::programme::Programme;

use super::duties::Period;
use super::indicators::{MeasureState, known_on, last_period, measure_state, owed_by, places_of};
use super::validation::{Subject, figures_by};
use super::value_on;

/// How long ago one body was heard of, and what it has not handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Freshness {
    /// The body.
    pub body: BodyId,
    /// The newest day that a fact of its tells of; none: nothing was ever received.
    pub last: Option<NaiveDate>,
    /// How many days ago that is.
    pub age: Option<u32>,
    /// Whether that is longer than the programme wants to wait; none where it has not set how long.
    pub is_silent: Option<bool>,
    /// The figures of the last period that it owes and that are not there.
    pub owes: Vec<Owes>,
}

/// A figure that is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Owes {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Of which area; none: of the whole.
    pub area: Option<AreaId>,
    /// For which period.
    pub period: Period,
    /// Where it stands: late, due, or missing.
    pub state: MeasureState,
}

/// Returns, for each living body below the first level and each that owes a figure, when it was
/// last heard of and what it owes: those silent longest first.
#[must_use]
pub fn freshness(programme: &Programme, charter: &Charter, day: NaiveDate) -> Vec<Freshness> {
    let mut owing = owing(programme, charter, day);
    let most = silence_days(programme, charter, day);
    let mut all: Vec<Freshness> = Vec::new();
    for (id, body) in programme.bodies() {
        let owes = owing.remove(&id).unwrap_or_default();
        let is_below = charter.rank(&body.level).is_some_and(|rank| rank > 1);
        if !body.life().contains(day) || (!is_below && owes.is_empty()) {
            continue;
        }
        let last = last_heard(programme, id, day);
        let age = last.and_then(|last| u32::try_from((day - last).num_days()).ok());
        all.push(Freshness {
            body: id,
            last,
            age,
            is_silent: most.map(|most| age.is_none_or(|age| age > most)),
            owes,
        });
    }
    all.order_by_key(|one| (one.last, one.body));
    all
}

/// Returns after how many days without news a body is silent; none where the programme has not set
/// how long.
#[must_use]
pub fn silence_days(programme: &Programme, charter: &Charter, day: NaiveDate) -> Option<u32> {
    let definition = charter.parameter_on(Topic::SilenceWarning, None)?;
    let days = value_on(programme, definition, None, day)?;
    days.parse::<u32>().ok()
}

/// Returns the newest day, up to a day, that a fact of a body tells of: a session, a report, a
/// measurement, a campaign, progress, a declaration or a request. What others record about it does not count.
#[must_use]
pub fn last_heard(programme: &Programme, body: BodyId, day: NaiveDate) -> Option<NaiveDate> {
    const ROLES: [Role; 6] = [
        Role::SessionOf,
        Role::ReportBy,
        Role::CampaignBy,
        Role::ReportedBy,
        Role::DeclaredBy,
        Role::ReinforcementOf,
    ];
    let facts = ROLES
        .into_iter()
        .flat_map(|role| programme.referring(body.0, role))
        .chain(figures_by(programme, body).map(Subject::id));
    let told = |id: EntryId| match programme.fact(id)? {
        Fact::Session(session) => session.closes_on.or(session.opens_on),
        Fact::Report(report) => report.submitted_on,
        Fact::Measurement(one) => Some(one.submitted_on.unwrap_or_else(|| known_on(one))),
        Fact::Campaign(campaign) => Some(campaign.last_day()),
        Fact::Reinforcement(request) => Some(request.asked_on),
        Fact::Progress(progress) => Some(progress.cut_off),
        Fact::FollowUp(follow_up) => Some(follow_up.on),
        _ => None,
    };
    facts.filter_map(told).filter(|on| *on <= day).max()
}

/// What was reported of one indicator for its last period, and what was not: what is missing, no
/// total counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reported {
    /// The period.
    pub period: Period,
    /// The figures that count, one of each area or of the whole.
    pub there: Vec<MeasurementId>,
    /// The areas, or the whole, of which there is none.
    pub missing: Vec<Option<AreaId>>,
    /// Where those stand: late, due, or missing; none where nothing is missing.
    pub state: Option<MeasureState>,
}

/// Returns what was reported of an indicator for the last period that is over on a day; none where
/// it owes nothing.
#[must_use]
pub fn reported(
    programme: &Programme,
    charter: &Charter,
    id: IndicatorId,
    day: NaiveDate,
) -> Option<Reported> {
    let indicator = programme.indicator(id)?;
    let period = last_period(indicator, day)?;
    let mut found = Reported {
        period,
        there: Vec::new(),
        missing: Vec::new(),
        state: None,
    };
    for area in places_of(programme, id, indicator, period.last()) {
        match measure_state(programme, charter, id, area, period, day) {
            MeasureState::Measured(figure) => found.there.push(figure),
            MeasureState::NotYetDue => {}
            // By when a figure is to be given depends on its period alone.
            state => {
                found.missing.push(area);
                found.state = Some(state);
            }
        }
    }
    Some(found)
}

/// Returns which figures of the last period each body owes on a day.
#[must_use]
pub fn owing(
    programme: &Programme,
    charter: &Charter,
    day: NaiveDate,
) -> BTreeMap<BodyId, Vec<Owes>> {
    let mut owing: BTreeMap<BodyId, Vec<Owes>> = BTreeMap::new();
    for (id, indicator) in programme.indicators() {
        let reported = reported(programme, charter, id, day);
        let Some(found) = reported else {
            continue;
        };
        let Some(state) = found.state else {
            continue;
        };
        for area in found.missing {
            let owes = Owes {
                indicator: id,
                area,
                period: found.period,
                state,
            };
            for body in owed_by(programme, indicator, area, found.period.last()) {
                owing.entry(body).or_default().push(owes);
            }
        }
    }
    owing
}
