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

/// Returns what a new report, section or time limit holds before anybody types, from what it is
/// about.
#[must_use]
pub fn start_of_report(
    register: &Register,
    kind: Kind,
    about: Option<EntryId>,
    day: NaiveDate,
) -> Draft {
    let draft = Draft::default();
    match (kind, about) {
        (Kind::ReportSection, Some(report)) => draft.with("report", &report.to_string()),
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::drafts::{finish_decision, propose_decision};
    use crate::ids::SessionId;
    use crate::present::sample::day;
    use crate::rules::Refusal;
    use crate::status::figures::parse;
    use crate::status::reports::stage::Stage;

    #[test]
    fn a_report_begins_with_the_version_in_force_and_is_put_forward_once_its_period_is_over() {
        let mut stage = Stage::new();
        let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
        let found = |stage: &Stage| stage.sample.register.programme().report(id).cloned();
        assert_eq!(found(&stage).unwrap().plan, Some(stage.plan));
        let early = submit_report(&stage.sample.register, id, day("2020-06-29")).unwrap();
        let cut_off = day("2020-06-30");
        assert_eq!(stage.refused(&early), [Refusal::BeforeCutOff { cut_off }]);
        stage.submits(id, "2020-06-30");
        let kept = found(&stage).unwrap();
        let figures = parse(kept.figures.as_deref().unwrap()).unwrap();
        assert_eq!((figures.plan, figures.cut_off), (stage.plan, cut_off));
        assert!(kept.digest.is_some());
        stage.sample.try_to(&take_back_report(id)).unwrap();
        let back = found(&stage).unwrap();
        assert_eq!(
            (back.submitted_on, back.figures, back.digest),
            (None, None, None)
        );
        // Nobody can put forward what is not here.
        let nowhere = ReportId(stage.june);
        assert_eq!(
            submit_report(&stage.sample.register, nowhere, cut_off),
            None
        );
    }

    #[test]
    fn the_report_that_a_decision_names_says_of_what_year_and_half_it_is() {
        let mut stage = Stage::new();
        let id = stage.begins(ReportKind::Activity, ReportPeriod::FirstHalf);
        stage.submits(id, "2020-07-20");
        let session = SessionId(stage.session("2020-09-07"));
        let typed = Draft::default()
            .with("subject", "activity_report")
            .with("about_report", &id.to_string());
        let draft = propose_decision(&stage.sample.register, session, &typed, None);
        assert_eq!((draft.text("year"), draft.text("half")), ("2020", "first"));
        assert_eq!(draft.text("power"), "approve-reports");
        // And so does the line of the agenda that it answers.
        let item = json!({
            "session": session.to_string(), "order": 1, "title": "Rapport S1",
            "subject": "activity_report", "year": 2020, "half": "first",
            "about_report": id.to_string(),
        });
        let item = stage.record(Kind::AgendaItem, item);
        let typed = Draft::default().with("item", &item.to_string());
        let draft = propose_decision(&stage.sample.register, session, &typed, None)
            .with("item", &item.to_string())
            .with("verdict", "adopted")
            .with("text", "Approuvé.");
        assert_eq!(draft.text("about_report"), id.to_string());
        let register = &stage.sample.register;
        let intent = finish_decision(register, &draft.with("subject", "activity_report"), None);
        stage.sample.try_to(&intent.unwrap()).unwrap();
        let approved = stage.state(id, "2020-09-07");
        assert!(matches!(approved, crate::status::ReportState::Approved(_)));
    }
}
