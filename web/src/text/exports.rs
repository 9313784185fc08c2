//! Words of the exports: heads of columns, names of tables, what a file leaves out.

use std::collections::BTreeMap;

use governance::exports::csv::{Column, Say, Set};
use governance::exports::iati;
use governance::facts::{Kind, Precision};
use governance::status::Stage;

use super::{Words, day, words};
use crate::i18n::t_string;

/// Names a table.
#[must_use]
pub fn set(i18n: Words, set: Set) -> &'static str {
    match set {
        Set::Bodies => t_string!(i18n, exports.bodies),
        Set::Memberships => t_string!(i18n, exports.memberships),
        Set::Sessions => t_string!(i18n, exports.sessions),
        Set::Decisions => t_string!(i18n, exports.decisions),
        Set::Attendances => t_string!(i18n, exports.attendances),
        Set::Recommendations => t_string!(i18n, exports.recommendations),
        Set::Duties => t_string!(i18n, exports.duties),
        Set::BudgetLines => t_string!(i18n, exports.budget_lines),
        Set::Progress => t_string!(i18n, exports.progress),
        Set::Reports => t_string!(i18n, reports.title),
        Set::Indicators => t_string!(i18n, exports.indicators),
        Set::Measurements => t_string!(i18n, exports.measurements),
        Set::Campaigns => t_string!(i18n, exports.campaigns),
    }
}

/// Says what a table needs said.
#[must_use]
pub fn say(i18n: Words, say: Say<'_>) -> String {
    match say {
        Say::Field(kind, name) => words::field(i18n, Some(kind), name),
        Say::Column(of) => column(i18n, of).to_owned(),
        Say::Choice(word) => words::choice(i18n, word),
        Say::Charter(of) => words::charter(i18n, of),
        Say::Session(name) => words::session(i18n, name),
        Say::Stage(of) => stage(i18n, of).to_owned(),
        Say::ReportState(of) => super::reports::stand(i18n, of).to_owned(),
        Say::Honour(of) => super::duties::honour(i18n, of).1.to_owned(),
        Say::Line(of) => super::plan_lines::column(i18n, of).to_owned(),
    }
}

fn column(i18n: Words, column: Column) -> &'static str {
    match column {
        Column::Id => t_string!(i18n, exports.col_id),
        Column::BodyCalled => t_string!(i18n, exports.col_body_called),
        Column::Parent => t_string!(i18n, exports.col_parent),
        Column::NPresent => t_string!(i18n, exports.col_n_present),
        Column::Stage => t_string!(i18n, exports.col_stage),
        Column::Percent => t_string!(i18n, exports.col_percent),
        Column::Overdue => t_string!(i18n, exports.col_overdue),
        Column::NCarried => t_string!(i18n, exports.col_n_carried),
        Column::Origin => t_string!(i18n, exports.col_origin),
        Column::Duty => t_string!(i18n, exports.col_duty),
        Column::DutyText => t_string!(i18n, exports.col_duty_text),
        Column::Honour => t_string!(i18n, exports.col_honour),
        Column::NProven => t_string!(i18n, exports.col_n_proven),
        Column::NAsked => t_string!(i18n, exports.col_n_asked),
        Column::Share => t_string!(i18n, exports.col_share),
        Column::Total => t_string!(i18n, exports.col_total),
        Column::About => t_string!(i18n, exports.col_about),
        Column::RateOfPeriod => t_string!(i18n, exports.col_rate_of_period),
        Column::RateOfYear => t_string!(i18n, exports.col_rate_of_year),
        Column::ReportState => t_string!(i18n, exports.col_stage),
        Column::SettledOn => t_string!(i18n, exports.col_settled_on),
        Column::Target => t_string!(i18n, exports.col_target),
        Column::TargetBy => t_string!(i18n, exports.col_target_by),
        Column::Reached => t_string!(i18n, exports.col_reached),
        Column::ReachedOn => t_string!(i18n, exports.col_reached_on),
        Column::ShareOfTarget => t_string!(i18n, exports.col_share_of_target),
        Column::NMissing => t_string!(i18n, exports.col_n_missing),
        Column::Validation => t_string!(i18n, exports.col_validation),
        Column::NDoubts => t_string!(i18n, exports.col_n_doubts),
    }
}

fn stage(i18n: Words, stage: Stage) -> &'static str {
    match stage {
        Stage::Open => t_string!(i18n, exports.stage_open),
        Stage::UnderWay => t_string!(i18n, exports.stage_under_way),
        Stage::Declared => t_string!(i18n, exports.stage_declared),
        Stage::Verified => t_string!(i18n, exports.stage_verified),
        Stage::CarriedOver => t_string!(i18n, exports.stage_carried_over),
    }
}

/// Says what an IATI file has to say in words.
#[must_use]
pub fn say_iati(i18n: Words, say: iati::Say) -> String {
    match say {
        iati::Say::Description {
            n_rounded,
            is_identified,
        } => {
            let what = t_string!(i18n, exports.iati_description).to_owned();
            let rounded = (n_rounded > 0).then(|| {
                let n = super::count(i18n, n_rounded);
                t_string!(i18n, exports.iati_n_rounded, n = n).to_string()
            });
            let unidentified =
                (!is_identified).then(|| t_string!(i18n, exports.iati_unidentified).to_owned());
            let all = [Some(what), rounded, unidentified];
            all.into_iter().flatten().collect::<Vec<_>>().join(" ")
        }
        iati::Say::Outcome { year } => {
            t_string!(i18n, exports.iati_outcome, year = year.to_string()).to_string()
        }
        iati::Say::Committed(of) => {
            let (year, span) = (of.year.to_string(), span(i18n, of));
            let what = t_string!(i18n, exports.iati_committed, year = year, span = span);
            rounded(i18n, what.to_string(), of.precision)
        }
        iati::Say::Spent(of) => {
            let (year, span) = (of.year.to_string(), span(i18n, of));
            let what = t_string!(i18n, exports.iati_spent, year = year, span = span);
            rounded(i18n, what.to_string(), of.precision)
        }
        iati::Say::Reached { until } => {
            t_string!(i18n, exports.iati_reached, until = day(i18n, until)).to_string()
        }
    }
}

fn span(i18n: Words, of: iati::Span) -> String {
    let until = day(i18n, of.until);
    match of.after {
        None => t_string!(i18n, exports.iati_since_january, until = until).to_string(),
        Some(after) => {
            let after = day(i18n, after);
            t_string!(i18n, exports.iati_since, after = after, until = until).to_string()
        }
    }
}

fn rounded(i18n: Words, what: String, precision: Precision) -> String {
    match precision {
        Precision::Franc => what,
        Precision::Million => t_string!(i18n, exports.iati_to_million, what = what).to_string(),
        Precision::Billion => t_string!(i18n, exports.iati_to_billion, what = what).to_string(),
    }
}

/// Says what a file leaves out, kind by kind.
#[must_use]
pub fn left_out(i18n: Words, left_out: &BTreeMap<Kind, usize>) -> String {
    if left_out.is_empty() {
        return t_string!(i18n, exports.left_nothing).to_owned();
    }
    let one = |(kind, count): (&Kind, &usize)| {
        let (kind, n) = (words::kind(i18n, *kind), super::count(i18n, *count));
        t_string!(i18n, exports.left_kind, kind = kind, n = n).to_string()
    };
    let what = left_out.iter().map(one).collect::<Vec<_>>().join(", ");
    t_string!(i18n, exports.left_out, what = what).to_string()
}
