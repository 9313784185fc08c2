//! Words of the exports: heads of columns, names of tables, what a file leaves out.

use std::collections::BTreeMap;

use governance::exports::csv::{Column, Say, Set};
use governance::facts::Kind;
use governance::status::Stage;

use super::{Words, words};
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
