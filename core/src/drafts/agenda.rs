//! The lines of an agenda: put down from a proposal, moved, put off, left out, taken up again.

use serde_json::{Map, Value};

use super::Draft;
use crate::facts::{AgendaItem, Half, Listing, Role, Subject};
use crate::ids::{AgendaItemId, ReportId, SessionId};
use crate::order::InOrder as _;
use crate::present::ReportName;
use crate::programme::Programme;
use crate::register::Intent;
use crate::status::{Proposal, Why};

/// How a proposed line is put down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line<'a> {
    /// The session.
    pub session: SessionId,
    /// Its place.
    pub order: u32,
    /// What it is called.
    pub title: &'a str,
    /// The power that it exercises.
    pub power: Option<&'a str>,
    /// Whether it is taken.
    pub listing: Listing,
    /// Why it is not, if it is not.
    pub reason: Option<&'a str>,
}

/// The fields that say what a line is about, beside its subject.
pub const MATTER: [&str; 6] = [
    "year",
    "half",
    "about_session",
    "about_recommendation",
    "about_progress",
    "about_report",
];

/// Takes away from a draft what does not fit its subject: a form may have asked for it before
/// the subject was changed.
#[must_use]
pub fn fitted(mut draft: Draft) -> Draft {
    let fitting: &[&str] = match Subject::named(draft.text("subject")) {
        Some(Subject::Minutes) => &["about_session"],
        Some(Subject::Recommendation) => &["about_recommendation"],
        Some(Subject::Gap) => &["year", "about_progress"],
        Some(Subject::ActivityReport | Subject::FinancialReport) => {
            &["year", "half", "about_report"]
        }
        Some(Subject::Orientation | Subject::Plan | Subject::Budget) => &["year"],
        Some(Subject::Other) | None => &[],
    };
    for field in MATTER {
        if !fitting.contains(&field) {
            draft.set(field, "");
        }
    }
    draft
}

/// Returns the report that a form has chosen, where its subject is one of reports: it says of what
/// year and half the line is.
#[must_use]
pub fn chosen_report(programme: &Programme, typed: &Draft) -> Option<(ReportName, Option<Half>)> {
    let subject = Subject::named(typed.text("subject"));
    let is_report = matches!(
        subject,
        Some(Subject::ActivityReport | Subject::FinancialReport)
    );
    let chosen = typed.text("about_report").parse::<ReportId>().ok();
    let report = programme.report(chosen.filter(|_| is_report)?)?;
    Some((ReportName::of(programme, report), report.period.half()))
}

/// Returns the place after the last line of an agenda.
#[must_use]
pub fn next_order(programme: &Programme, session: SessionId) -> u32 {
    let last = items(programme, session).map(|(_, item)| item.order).max();
    last.map_or(1, |last| last.saturating_add(1))
}

/// Returns the intent to put a proposed line on an agenda; what an earlier session put off comes
/// with its duration, presenter and documents.
#[must_use]
pub fn put_down(programme: &Programme, proposal: &Proposal, line: &Line<'_>) -> Intent {
    let before = match proposal.why {
        Why::PutOff { item, .. } => programme.agenda_item(item),
        _ => None,
    };
    let matter = proposal.matter;
    let own = before.and_then(|before| before.power.clone());
    Intent::record(AgendaItem {
        session: line.session,
        order: line.order,
        title: line.title.to_owned(),
        subject: Some(matter.subject),
        year: matter.year,
        half: matter.half,
        about_session: matter.about_session,
        about_recommendation: matter.about_recommendation,
        about_progress: matter.about_progress,
        about_report: matter.about_report,
        power: own.or_else(|| line.power.map(str::to_owned)),
        minutes: before.and_then(|before| before.minutes),
        presenter: before.and_then(|before| before.presenter.clone()),
        documents: before.and_then(|before| before.documents.clone()),
        listing: line.listing,
        reason: line
            .reason
            .map(str::trim)
            .filter(|reason| !reason.is_empty())
            .map(str::to_owned),
        source: None,
    })
}

/// Returns the intents that move a line one place up or down among those taken; none where it
/// cannot go further. As few lines as possible are given another number.
#[must_use]
pub fn moved(programme: &Programme, id: AgendaItemId, is_up: bool) -> Vec<Intent> {
    let Some(item) = programme.agenda_item(id) else {
        return Vec::new();
    };
    let mut lines: Vec<(u32, AgendaItemId)> = items(programme, item.session)
        .filter(|(_, item)| item.listing == Listing::Listed)
        .map(|(id, item)| (item.order, id))
        .collect();
    lines.in_order();
    let at = lines.iter().position(|(_, other)| *other == id);
    let to = at.and_then(|at| match is_up {
        true => at.checked_sub(1),
        false => Some(at + 1).filter(|to| *to < lines.len()),
    });
    let (Some(at), Some(to)) = (at, to) else {
        return Vec::new();
    };
    // The numbers stay where they are, and the lines change places. Two lines of one number,
    // which tablets apart may have given, are told apart on the way.
    let numbers: Vec<u32> = lines.iter().map(|(order, _)| *order).collect();
    lines.swap(at, to);
    let mut last = 0;
    let mut intents = Vec::new();
    for ((had, line), number) in lines.into_iter().zip(numbers) {
        let order = number.max(last + 1);
        last = order;
        if had != order {
            intents.push(amended(line, [("order", Value::from(order))]));
        }
    }
    intents
}

/// Returns the intent to take a line up again that was put off or left out.
#[must_use]
pub fn reinstated(id: AgendaItemId) -> Intent {
    amended(
        id,
        [("listing", Value::from("listed")), ("reason", Value::Null)],
    )
}

fn amended<const N: usize>(id: AgendaItemId, fields: [(&str, Value); N]) -> Intent {
    let fields = fields.map(|(name, value)| (name.to_owned(), value));
    Intent::Amend {
        fact: id.0,
        fields: Map::from_iter(fields),
    }
}

fn items(
    programme: &Programme,
    session: SessionId,
) -> impl Iterator<Item = (AgendaItemId, &AgendaItem)> {
    programme
        .referring(session.0, Role::AgendaOf)
        .filter_map(|id| Some((AgendaItemId(id), programme.agenda_item(AgendaItemId(id))?)))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::Sample;

    /// A session whose lines have these numbers.
    fn agenda(orders: &[u32]) -> (Sample, Vec<AgendaItemId>) {
        let (mut sample, id) = Sample::with_charter();
        let session = json!({"body": id("cnp").to_string(), "opens_on": "2020-11-26"});
        let session = sample.record(Kind::Session, session);
        let lines = orders.iter().map(|order| {
            let item = json!({
                "session": session.to_string(), "order": order, "title": format!("Point {order}"),
            });
            AgendaItemId(sample.record(Kind::AgendaItem, item))
        });
        let lines = lines.collect();
        (sample, lines)
    }

    fn orders(sample: &Sample, lines: &[AgendaItemId]) -> Vec<u32> {
        let programme = sample.register.programme();
        let order = |line: &AgendaItemId| programme.agenda_item(*line).unwrap().order;
        lines.iter().map(order).collect()
    }

    fn carry_out(sample: &mut Sample, intents: &[Intent]) {
        for intent in intents {
            sample.try_to(intent).unwrap();
        }
    }

    #[test]
    fn two_lines_change_places_and_no_other_is_touched() {
        let (mut sample, lines) = agenda(&[1, 4, 7]);
        let intents = moved(sample.register.programme(), lines[1], true);
        assert_eq!(intents.len(), 2);
        carry_out(&mut sample, &intents);
        assert_eq!(orders(&sample, &lines), [4, 1, 7]);
        assert_eq!(moved(sample.register.programme(), lines[1], true), []);
        assert_eq!(moved(sample.register.programme(), lines[2], false), []);
    }

    #[test]
    fn what_belonged_to_another_subject_is_taken_away() {
        let draft = Draft::default()
            .with("subject", "activity_report")
            .with("year", "2020")
            .with("half", "first");
        assert_eq!(fitted(draft.clone()), draft);
        let plan = fitted(draft.with("subject", "plan"));
        assert_eq!((plan.text("year"), plan.text("half")), ("2020", ""));
        assert_eq!(fitted(plan.with("subject", "minutes")).text("year"), "");
    }

    #[test]
    fn lines_of_one_number_are_told_apart() {
        let (mut sample, lines) = agenda(&[2, 2, 9]);
        let intents = moved(sample.register.programme(), lines[0], false);
        carry_out(&mut sample, &intents);
        assert_eq!(orders(&sample, &lines), [3, 2, 9]);
    }

    #[test]
    fn what_was_put_off_comes_with_all_that_was_known_of_it() {
        let (mut sample, lines) = agenda(&[1]);
        sample.amend(
            lines[0].0,
            json!({
                "listing": "deferred", "reason": "faute de temps", "minutes": 45,
                "presenter": "Coordination", "documents": "Manuel, version 2",
            }),
        );
        let programme = sample.register.programme();
        let session = programme.agenda_item(lines[0]).unwrap().session;
        let proposal = Proposal {
            matter: crate::status::Matter {
                subject: crate::facts::Subject::Other,
                year: None,
                half: None,
                about_session: None,
                about_recommendation: None,
                about_progress: None,
                about_report: None,
            },
            title: Some("Point 1".to_owned()),
            why: Why::PutOff {
                item: lines[0],
                reason: None,
            },
        };
        let line = Line {
            session,
            order: next_order(programme, session),
            title: "Point 1",
            power: None,
            listing: Listing::Listed,
            reason: Some(" "),
        };
        let Intent::Record { fields, .. } = put_down(programme, &proposal, &line) else {
            unreachable!("it records");
        };
        assert_eq!(
            (&fields["order"], &fields["minutes"]),
            (&json!(2), &json!(45))
        );
        assert_eq!(fields["presenter"], json!("Coordination"));
        assert!(!fields.contains_key("reason"));
    }
}
