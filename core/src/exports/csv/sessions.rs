//! Sessions, what they decided, and who was there.

use super::{Asked, Cell, Column, Say, Sheet};
use crate::facts::{Half, Kind, Manner, Presence, Role, SessionKind, Subject, Verdict};
use crate::ids::{AttendanceId, SessionId};
use crate::order::InOrder as _;
use crate::present::SessionName;

/// Every session, in the order of their days; those of unknown day last.
pub(super) fn sessions(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let mut heads = asked.fields(Kind::Session, &["body"]);
    let names = ["number", "kind", "convened_on", "opens_on", "closes_on"];
    heads.extend(asked.fields(Kind::Session, &names));
    heads.extend(asked.fields(Kind::Session, &["place", "presided_by"]));
    heads.push(asked.column(Column::NPresent));
    heads.extend(asked.fields(Kind::Session, &["note", "source"]));
    heads.push(asked.column(Column::Id));
    let mut all: Vec<_> = programme.sessions().collect();
    all.order_by_key(|(id, session)| (session.opens_on.is_none(), session.opens_on, *id));
    let rows = all.into_iter().map(|(id, session)| {
        let kind = match session.kind {
            SessionKind::Ordinary => "ordinary",
            SessionKind::Extraordinary => "extraordinary",
        };
        let there = programme
            .referring(id.0, Role::AttendanceAt)
            .filter_map(|id| programme.attendance(AttendanceId(id)))
            .filter(|one| matches!(one.presence, Presence::Present | Presence::Represented));
        let heads = there.map(|one| match (one.women, one.men) {
            (None, None) => 1,
            (women, men) => u64::from(women.unwrap_or(0)) + u64::from(men.unwrap_or(0)),
        });
        let n_present: u64 = heads.sum();
        vec![
            Cell::text(programme.body(session.body).map(|body| &body.name)),
            Cell::count(session.number),
            asked.choice(kind),
            Cell::day(session.convened_on),
            Cell::day(session.opens_on),
            Cell::day(session.closes_on),
            Cell::text(session.place.as_ref()),
            Cell::text(session.presided_by.as_ref()),
            // None recorded is not none there.
            match n_present {
                0 => Cell::Nothing,
                count => Cell::Count(count),
            },
            Cell::text(session.note.as_ref()),
            Cell::text(session.source.as_ref()),
            Cell::Text(id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// Every decision, session by session.
pub(super) fn decisions(asked: Asked<'_>) -> Sheet {
    let (programme, charter) = (asked.register.programme(), asked.register.charter());
    let names = [
        "session",
        "at",
        "number",
        "subject",
        "year",
        "half",
        "verdict",
        "how",
        "for",
        "against",
        "abstain",
        "power",
        "text",
        "conditions",
        "source",
    ];
    let mut heads = asked.fields(Kind::Decision, &names);
    heads.push(asked.column(Column::Id));
    let rows = programme.decisions().map(|(id, decision)| {
        let power = decision.power.as_deref();
        let power = power.and_then(|code| charter.power(code));
        vec![
            session_cell(asked, decision.session),
            decision.at.map_or(Cell::Nothing, Cell::Moment),
            Cell::text(decision.number.as_ref()),
            asked.choice(subject(decision.subject)),
            Cell::count(decision.year),
            decision.half.map_or(Cell::Nothing, |half| {
                asked.choice(match half {
                    Half::First => "first",
                    Half::Second => "second",
                })
            }),
            asked.choice(match decision.verdict {
                Verdict::Adopted => "adopted",
                Verdict::AdoptedAmended => "adopted_amended",
                Verdict::Rejected => "rejected",
                Verdict::Deferred => "deferred",
            }),
            decision.manner().map_or(Cell::Nothing, |manner| {
                asked.choice(match manner {
                    Manner::Consensus => "consensus",
                    Manner::Votes => "votes",
                })
            }),
            Cell::count(decision.votes_for),
            Cell::count(decision.against),
            Cell::count(decision.abstain),
            power.map_or(Cell::Nothing, |power| {
                Cell::Text((asked.say)(Say::Charter(&power.label)))
            }),
            Cell::Text(decision.text.clone()),
            Cell::text(decision.conditions.as_ref()),
            Cell::text(decision.source.as_ref()),
            Cell::Text(id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// Every attendance, session by session.
pub(super) fn attendances(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let names = [
        "session",
        "membership",
        "guest",
        "presence",
        "represented_by",
        "capacity",
        "from",
        "to",
        "women",
        "men",
        "source",
    ];
    let mut heads = asked.fields(Kind::Attendance, &names);
    heads.push(asked.column(Column::Id));
    let rows = programme.attendances().map(|(id, one)| {
        let mandate = one.membership.and_then(|id| programme.membership(id));
        let member = mandate.and_then(|mandate| programme.person(mandate.person));
        vec![
            session_cell(asked, one.session),
            Cell::text(member.map(|person| &person.name)),
            Cell::text(one.guest.as_ref()),
            asked.choice(match one.presence {
                Presence::Present => "present",
                Presence::Represented => "represented",
                Presence::Excused => "excused",
                Presence::Absent => "absent",
            }),
            Cell::text(one.represented_by.as_ref()),
            Cell::text(one.capacity.as_ref()),
            one.from.map_or(Cell::Nothing, Cell::Moment),
            one.to.map_or(Cell::Nothing, Cell::Moment),
            Cell::count(one.women),
            Cell::count(one.men),
            Cell::text(one.source.as_ref()),
            Cell::Text(id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// Names a session.
pub(super) fn session_cell(asked: Asked<'_>, id: SessionId) -> Cell {
    let programme = asked.register.programme();
    let Some(session) = programme.session(id) else {
        return Cell::Nothing;
    };
    let name = SessionName::of(programme, session);
    Cell::Text((asked.say)(Say::Session(&name)))
}

fn subject(subject: Subject) -> &'static str {
    match subject {
        Subject::Orientation => "orientation",
        Subject::Plan => "plan",
        Subject::Budget => "budget",
        Subject::ActivityReport => "activity_report",
        Subject::FinancialReport => "financial_report",
        Subject::Recommendation => "recommendation",
        Subject::Gap => "gap",
        Subject::Minutes => "minutes",
        Subject::Other => "other",
    }
}
