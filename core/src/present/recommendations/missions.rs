//! The missions, with what became of what they asked; and all that recommendations may come from.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::facts::MissionKind;
use crate::ids::{EntryId, MissionId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::Register;
use crate::status::standing;

/// One mission on a day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct MissionLine {
    /// The mission.
    pub id: MissionId,
    /// What it is called.
    pub name: String,
    /// What sort of mission.
    pub kind: MissionKind,
    /// Who carried it out.
    pub by: Option<String>,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub to: Option<NaiveDate>,
    /// When it reported.
    pub reported_on: Option<NaiveDate>,
    /// What else must be known.
    pub note: Option<String>,
    /// How many recommendations it made.
    pub n_made: usize,
    /// How many of them are verified or carried over.
    pub n_closed: usize,
}

/// What recommendations may come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OriginOffer {
    /// The mission or session.
    pub label: Label,
    /// Who carried the mission out, or where the session sat.
    pub detail: Option<String>,
}

/// Returns every mission, the last first; those of unknown day come last.
#[must_use]
pub fn mission_lines(register: &Register, day: NaiveDate) -> Vec<MissionLine> {
    let programme = register.programme();
    let mut counts: BTreeMap<MissionId, (usize, usize)> = BTreeMap::new();
    for (id, recommendation) in programme.recommendations() {
        if let Some(mission) = recommendation.mission {
            let count = counts.entry(mission).or_default();
            count.0 += 1;
            count.1 += usize::from(standing(programme, id, recommendation, day).is_closed());
        }
    }
    let line = |(id, mission): (MissionId, &crate::facts::Mission)| {
        let (n_made, n_closed) = counts.get(&id).copied().unwrap_or_default();
        MissionLine {
            id,
            name: mission.name.clone(),
            kind: mission.kind,
            by: mission.by.clone(),
            from: mission.from,
            to: mission.to,
            reported_on: mission.reported_on,
            note: mission.note.clone(),
            n_made,
            n_closed,
        }
    };
    let mut lines: Vec<MissionLine> = programme.missions().map(line).collect();
    let latest = |line: &MissionLine| line.reported_on.or(line.to).or(line.from);
    lines.order_by_key(|line| (Reverse(latest(line)), line.id));
    lines
}

/// Returns every mission, then every session, each with the last first.
#[must_use]
pub fn origins(register: &Register) -> Vec<OriginOffer> {
    let programme = register.programme();
    let mut missions: Vec<_> = programme
        .missions()
        .map(|(id, mission)| {
            let latest = mission.reported_on.or(mission.to).or(mission.from);
            (Reverse(latest), id.0, mission.by.clone())
        })
        .collect();
    missions.in_order();
    let mut sessions: Vec<_> = programme
        .sessions()
        .map(|(id, session)| (Reverse(session.opens_on), id.0, session.place.clone()))
        .collect();
    sessions.in_order();
    let offer = |(_, id, detail): (_, EntryId, Option<String>)| OriginOffer {
        label: Label::of(register, id),
        detail,
    };
    missions.into_iter().chain(sessions).map(offer).collect()
}
