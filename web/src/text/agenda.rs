//! The agenda in words: what lines are called, why they are proposed, how long they take.

use governance::facts::{Half, ReportPeriod, Subject};
use governance::present::session::agenda::{ItemRow, Proposed};
use governance::status::Why;

use super::{Words, charter, choice, day, label, session, session_alone};
use crate::i18n::t_string;

/// So much of the text of a recommendation stands in the title of its line.
const EXCERPT: usize = 160;

/// Calls a proposed line: as it was called when it was put off, or after what it is about.
#[must_use]
pub fn proposed_title(i18n: Words, proposed: &Proposed) -> String {
    if let Some(title) = &proposed.proposal.title {
        return title.clone();
    }
    let matter = proposed.proposal.matter;
    if let Some(report) = &proposed.report
        && report.period == ReportPeriod::NineMonths
    {
        return statement(i18n, matter.subject, report.year);
    }
    match (matter.subject, &proposed.session, &proposed.recommendation) {
        (Subject::Minutes, Some(of), _) => {
            let of = of.session.as_ref().map(|of| session_alone(i18n, of));
            let of = of.unwrap_or_default();
            t_string!(i18n, agenda.title_minutes, session = of).to_string()
        }
        (Subject::Recommendation, _, Some((number, text, _))) => {
            let text = excerpt(text);
            match number {
                Some(number) => {
                    t_string!(i18n, agenda.title_recommendation, number, text).to_string()
                }
                None => t_string!(i18n, agenda.title_unnumbered, text).to_string(),
            }
        }
        (subject, ..) => title(i18n, subject, matter.year, matter.half),
    }
}

/// Calls a line after its subject and its time.
#[must_use]
pub fn title(i18n: Words, subject: Subject, year: Option<u32>, half: Option<Half>) -> String {
    let of = period(i18n, year, half);
    let title = match subject {
        Subject::Orientation => t_string!(i18n, agenda.title_orientation, of).to_string(),
        Subject::Plan => t_string!(i18n, agenda.title_plan, of).to_string(),
        Subject::Budget => t_string!(i18n, agenda.title_budget, of).to_string(),
        Subject::ActivityReport => t_string!(i18n, agenda.title_activity, of).to_string(),
        Subject::FinancialReport => t_string!(i18n, agenda.title_financial, of).to_string(),
        Subject::Recommendation => t_string!(i18n, agenda.title_follow_up).to_owned(),
        Subject::Gap => t_string!(i18n, agenda.title_gap, of).to_string(),
        Subject::Minutes => t_string!(i18n, agenda.title_some_minutes).to_owned(),
        Subject::Other => t_string!(i18n, agenda.title_other).to_owned(),
    };
    title.trim_end().to_owned()
}

/// Calls a line about a report at 30 September, which no text asks to approve.
#[must_use]
pub fn statement(i18n: Words, subject: Subject, year: u32) -> String {
    match subject {
        Subject::FinancialReport => {
            t_string!(i18n, agenda.title_statement_financial, year = year).to_string()
        }
        _ => t_string!(i18n, agenda.title_statement, year = year).to_string(),
    }
}

/// Writes the time that a line is about: `2021`, `du premier semestre 2021`.
fn period(i18n: Words, year: Option<u32>, half: Option<Half>) -> String {
    match (year, half) {
        (None, _) => String::new(),
        (Some(year), None) => year.to_string(),
        (Some(year), Some(Half::First)) => t_string!(i18n, agenda.first_half, year).to_string(),
        (Some(year), Some(Half::Second)) => t_string!(i18n, agenda.whole_year, year).to_string(),
    }
}

fn excerpt(text: &str) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(EXCERPT) {
        Some((end, _)) => line.get(..end).unwrap_or_default().to_owned() + "…",
        None => line,
    }
}

/// Says why a line is proposed.
#[must_use]
pub fn why(i18n: Words, proposed: &Proposed) -> String {
    let of = proposed.session.as_ref();
    let of = of.and_then(|of| of.session.as_ref());
    let of = of.map_or(String::new(), |of| session(i18n, of));
    match &proposed.proposal.why {
        Why::MinutesAwait { .. } => t_string!(i18n, agenda.why_minutes, session = of).to_string(),
        Why::PutOff { reason, .. } => match reason {
            Some(reason) => {
                t_string!(i18n, agenda.why_put_off_because, session = of, reason).to_string()
            }
            None => t_string!(i18n, agenda.why_put_off, session = of).to_string(),
        },
        Why::Owed {
            duty,
            due_by,
            is_late,
        } => match (due_by.map(|by| day(i18n, by)), is_late) {
            (Some(by), true) => t_string!(i18n, agenda.why_late, duty, day = by).to_string(),
            (Some(by), false) => t_string!(i18n, agenda.why_due, duty, day = by).to_string(),
            (None, _) => t_string!(i18n, agenda.why_owed, duty).to_string(),
        },
        Why::ReportAwaits { since, .. } => {
            t_string!(i18n, agenda.why_report, day = day(i18n, *since)).to_string()
        }
        Why::GapOpen { .. } => t_string!(i18n, agenda.why_gap).to_owned(),
        Why::RecommendationDue { overdue, .. } => {
            let due_on = proposed.recommendation.as_ref().and_then(|found| found.2);
            match (overdue, due_on) {
                (Some(days), _) => t_string!(i18n, agenda.why_overdue, count = *days).to_string(),
                (None, Some(on)) => {
                    t_string!(i18n, agenda.why_due_on, day = day(i18n, on)).to_string()
                }
                (None, None) => t_string!(i18n, agenda.why_declared).to_owned(),
            }
        }
    }
}

/// Tells whether a line is proposed because something is late.
#[must_use]
pub fn is_late(proposed: &Proposed) -> bool {
    matches!(
        proposed.proposal.why,
        Why::Owed { is_late: true, .. }
            | Why::RecommendationDue {
                overdue: Some(_),
                ..
            }
    )
}

/// Writes how long something takes: `45 min`, `2 h 05`.
#[must_use]
pub fn duration(i18n: Words, minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => t_string!(i18n, agenda.minutes, minutes).to_string(),
        (hours, minutes) => {
            let minutes = format!("{minutes:02}");
            t_string!(i18n, agenda.hours, hours, minutes).to_string()
        }
    }
}

/// Tells what a line is about beside its title: subject, time, power, presenter.
#[must_use]
pub fn about(i18n: Words, item: &ItemRow) -> String {
    let subject = item
        .subject
        .filter(|subject| *subject != Subject::Other)
        .map(|subject| choice(i18n, subject.code()));
    let about = item.about.as_ref().map(|about| label(i18n, about));
    let power = item
        .power
        .as_ref()
        .map(|power| t_string!(i18n, agenda.with_power, power = charter(i18n, power)).to_string());
    let presenter = item
        .presenter
        .as_ref()
        .map(|presenter| t_string!(i18n, agenda.presented_by, presenter).to_string());
    let of = item.year.map(|year| period(i18n, Some(year), item.half));
    // A title made after the subject says it already.
    let is_told = item
        .subject
        .is_some_and(|subject| title(i18n, subject, item.year, item.half) == item.title);
    let subject = match (subject, of) {
        _ if is_told => None,
        (Some(subject), Some(of)) => Some(format!("{subject} {of}")),
        (subject, of) => subject.or(of),
    };
    let parts = [subject, about, power, presenter];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
