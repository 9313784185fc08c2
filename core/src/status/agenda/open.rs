//! What is open whichever body owes it: reports that await approval, gaps, recommendations.

use chrono::{Datelike as _, NaiveDate};

use super::{Matter, Proposal, Why};
use crate::charter::Charter;
use crate::facts::Subject;
use crate::order::InOrder as _;
use crate::programme::Programme;
use crate::status::execution::{GapState, gaps};
use crate::status::recommendations::{Stage, standing};
use crate::status::reports::{ReportState, report_state};

/// Finds the reports that were put forward and that no session has settled, the first period
/// first.
pub(super) fn reports_awaiting(
    programme: &Programme,
    charter: &Charter,
    day: NaiveDate,
) -> impl Iterator<Item = Proposal> {
    let mut awaiting: Vec<_> = programme
        .reports()
        .filter_map(|(id, report)| {
            let subject = report.kind.subject()?;
            let since = match report_state(programme, charter, id, day)? {
                ReportState::Submitted(on) => on,
                ReportState::Deferred(_) => report.submitted_on?,
                _ => return None,
            };
            let matter = Matter {
                year: Some(report.year),
                half: report.period.half(),
                about_report: Some(id),
                ..Matter::plain(subject)
            };
            Some((report.cut_off(), subject, id, since, matter))
        })
        .collect();
    awaiting.order_by_key(|(cut_off, subject, id, ..)| (*cut_off, *subject, *id));
    awaiting
        .into_iter()
        .map(|(_, _, report, since, matter)| Proposal {
            matter,
            title: None,
            why: Why::ReportAwaits { report, since },
        })
}

/// Finds the gaps that nothing justifies, the last cut-off day first.
pub(super) fn gaps_open(
    programme: &Programme,
    charter: &Charter,
    day: NaiveDate,
) -> impl Iterator<Item = Proposal> {
    let open = gaps(programme, charter, day)
        .into_iter()
        .filter(|gap| gap.state == GapState::Unjustified);
    open.map(|gap| Proposal {
        matter: Matter {
            year: u32::try_from(gap.execution.cut_off.year()).ok(),
            about_progress: Some(gap.execution.progress),
            ..Matter::plain(Subject::Gap)
        },
        title: None,
        why: Why::GapOpen {
            progress: gap.execution.progress,
        },
    })
}

pub(super) fn recommendations_due(programme: &Programme, day: NaiveDate) -> Vec<Proposal> {
    let mut due: Vec<_> = programme
        .recommendations()
        .map(|(id, recommendation)| {
            let standing = standing(programme, id, recommendation, day);
            (recommendation.due_on, id, standing)
        })
        .filter(|(due_on, _, standing)| {
            let is_due = due_on.is_some_and(|due_on| due_on <= day);
            !standing.is_closed() && (is_due || standing.stage == Stage::Declared)
        })
        .collect();
    due.order_by_key(|(due_on, id, _)| (due_on.is_none(), *due_on, *id));
    due.into_iter()
        .map(|(_, recommendation, standing)| Proposal {
            matter: Matter {
                about_recommendation: Some(recommendation),
                ..Matter::plain(Subject::Recommendation)
            },
            title: None,
            why: Why::RecommendationDue {
                recommendation,
                overdue: standing.overdue,
            },
        })
        .collect()
}
