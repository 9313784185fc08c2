//! Decisions in words: verdicts, votes, what they are about.

use governance::facts::{Half, Manner, Subject, Verdict};
use governance::present::session::decisions::DecisionRow;

use super::{Words, choice, session};
use crate::i18n::t_string;

/// The verdict in a word.
#[must_use]
pub fn verdict(i18n: Words, verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Adopted => t_string!(i18n, decision.adopted),
        Verdict::AdoptedAmended => t_string!(i18n, decision.adopted_amended),
        Verdict::Rejected => t_string!(i18n, decision.rejected),
        Verdict::Deferred => t_string!(i18n, decision.deferred),
    }
}

/// Says how a decision was taken, with the votes that were recorded and no others.
#[must_use]
pub fn manner(i18n: Words, row: &DecisionRow) -> String {
    let Some(manner) = row.manner else {
        return t_string!(i18n, decision.how_unknown).to_owned();
    };
    if manner == Manner::Consensus {
        return t_string!(i18n, decision.by_consensus).to_owned();
    }
    let (votes_for, against, abstain) = row.votes;
    let told: Vec<String> = [
        votes_for.map(|n| t_string!(i18n, decision.votes_for, count = n).to_string()),
        against.map(|n| t_string!(i18n, decision.votes_against, count = n).to_string()),
        abstain.map(|n| t_string!(i18n, decision.abstentions, count = n).to_string()),
    ]
    .into_iter()
    .flatten()
    .collect();
    match told.is_empty() {
        true => t_string!(i18n, decision.votes_unknown).to_owned(),
        false => told.join(", "),
    }
}

/// Proposes the words of a decision on an item, by its verdict.
#[must_use]
pub fn proposed(i18n: Words, title: &str, verdict: &str) -> String {
    if title.is_empty() {
        return String::new();
    }
    let title = title.to_owned();
    match verdict {
        "adopted" => t_string!(i18n, decision.text_adopted, title = title).to_string(),
        "adopted_amended" => {
            t_string!(i18n, decision.text_adopted_amended, title = title).to_string()
        }
        "rejected" => t_string!(i18n, decision.text_rejected, title = title).to_string(),
        "deferred" => t_string!(i18n, decision.text_deferred, title = title).to_string(),
        _ => String::new(),
    }
}

/// Says what a decision is about: its subject, the year, the other session or recommendation.
#[must_use]
pub fn about(i18n: Words, row: &DecisionRow) -> String {
    let year = row.year.map(|year| match row.half {
        Some(Half::First) => t_string!(i18n, decision.first_half, year = year).to_string(),
        Some(Half::Second) => t_string!(i18n, decision.second_half, year = year).to_string(),
        None => year.to_string(),
    });
    let other = row.about_session.as_ref();
    let number = row.about_recommendation.as_ref();
    // The report says of what year and half it is.
    if let Some((_, report)) = &row.about_report {
        return super::reports::name(i18n, report);
    }
    let parts = [
        Some(choice(i18n, subject_code(row.subject))),
        year,
        other.map(|(_, name)| session(i18n, name)),
        number.and_then(|(_, number)| number.clone()),
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// The code of a subject, as forms hold it.
const fn subject_code(subject: Subject) -> &'static str {
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
