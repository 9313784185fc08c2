//! Reports: begun for what is owed, put forward with the figures of that moment, taken back.

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::Draft;
use crate::charter::parameter::Topic;
use crate::facts::{Kind, ReportKind, ReportPeriod};
use crate::ids::{BodyId, EntryId, ReportId};
use crate::register::{Intent, Register};
use crate::status::figures::write;
use crate::status::plans::version_in_force;
use crate::status::reports::figures_now;

/// A report that might be begun.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ToBegin {
    /// Who reports.
    pub body: BodyId,
    /// What it tells of.
    pub kind: ReportKind,
    /// The year.
    pub year: u32,
    /// The part of that year.
    pub period: ReportPeriod,
}

/// Returns the intent to begin a report: the version of the plan in force on its cut-off day comes
/// with it, where there is one.
#[must_use]
pub fn begin_report(register: &Register, report: ToBegin) -> Intent {
    let (programme, charter) = (register.programme(), register.charter());
    let mut fields = Map::from_iter([
        ("body".to_owned(), Value::from(report.body.to_string())),
        ("kind".to_owned(), Value::from(report.kind.code())),
        ("year".to_owned(), Value::from(report.year)),
        ("period".to_owned(), Value::from(report.period.code())),
    ]);
    let cut_off = report.period.cut_off(report.year);
    let plan = cut_off.and_then(|day| version_in_force(programme, charter, report.year, day));
    if let Some(plan) = plan {
        fields.insert("plan".to_owned(), plan.to_string().into());
    }
    Intent::Record {
        kind: Kind::Report,
        fields,
    }
}

/// Returns the intent to put a report forward on a day: its figures as they are now, and the
/// digest of all that it rests on. None where there is no such report.
///
/// They are kept together in one act, so that no tablet ever has the one without the other.
#[must_use]
pub fn submit_report(register: &Register, id: ReportId, day: NaiveDate) -> Option<Intent> {
    register.programme().report(id)?;
    let figures = figures_now(register.programme(), id).map(|figures| write(&figures));
    let fields = Map::from_iter([
        ("submitted_on".to_owned(), Value::from(day.to_string())),
        (
            "figures".to_owned(),
            figures.map_or(Value::Null, Value::from),
        ),
        (
            "digest".to_owned(),
            Value::from(register.report_digest(id).to_string()),
        ),
    ]);
    Some(Intent::Amend { fact: id.0, fields })
}

/// Returns the intent to take back that a report was put forward: it is being written again.
#[must_use]
pub fn take_back_report(id: ReportId) -> Intent {
    let fields = ["submitted_on", "figures", "digest"];
    let fields = fields.map(|name| (name.to_owned(), Value::Null));
    Intent::Amend {
        fact: id.0,
        fields: Map::from_iter(fields),
    }
}

/// Returns what a new report, section or time limit holds before anybody types, from what it is about.
#[must_use]
pub fn start_of_report(
    register: &Register,
    kind: Kind,
    about: Option<EntryId>,
    typed: &Draft,
    day: NaiveDate,
) -> Draft {
    let programme = register.programme();
    let draft = Draft::default();
    match (
        kind,
        about.and_then(|about| Some((about, programme.kind(about)?))),
    ) {
        (Kind::ReportSection, Some((report, Kind::Report))) => {
            draft.with("report", &report.to_string())
        }
        (Kind::Report, _) => {
            let year = typed.text("year").trim().parse::<u32>().ok();
            let mut periods = ReportPeriod::ALL.into_iter();
            let period = periods.find(|one| one.code() == typed.text("period"));
            let cut_off = year
                .zip(period)
                .and_then(|(year, period)| period.cut_off(year));
            let plan = year
                .zip(cut_off)
                .and_then(|(year, day)| version_in_force(programme, register.charter(), year, day));
            draft.with(
                "plan",
                &plan.map(|plan| plan.to_string()).unwrap_or_default(),
            )
        }
        // How many days a body has to put a report forward, from the day looked at.
        (Kind::Parameter, _) => {
            let charter = register.charter();
            let definition = charter.parameter_on(Topic::SubmissionDelay, None);
            let code = definition.map_or("", |definition| definition.code.as_str());
            draft.with("code", code).with("from", &day.to_string())
        }
        _ => draft,
    }
}
