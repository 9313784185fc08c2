//! A year with two components, for the tests of reports.

use serde_json::{Value, json};

use crate::calendar::read_day;
use crate::drafts::reports::{ToBegin, begin_report, submit_report};
use crate::facts::{Kind, ReportKind, ReportPeriod};
use crate::ids::{BodyId, EntryId, ReportId, WorkPlanId};
use crate::present::sample::{Sample, day};
use crate::register::Intent;
use crate::rules::Refusal;
use crate::status::ReportState;
use crate::status::reports::report_state;

/// The plan of 2020: transfers, of which half was disbursed at the end of June, and management.
pub(crate) struct Stage {
    pub(crate) sample: Sample,
    pub(crate) cnp: EntryId,
    pub(crate) utgfs: EntryId,
    pub(crate) antenna: EntryId,
    pub(crate) plan: WorkPlanId,
    pub(crate) transfers: EntryId,
    pub(crate) pay: EntryId,
    pub(crate) line: EntryId,
    pub(crate) june: EntryId,
}

impl Stage {
    pub(crate) fn new() -> Self {
        let (mut sample, id) = Sample::with_charter();
        let (cnp, utgfs, antenna) = (id("cnp"), id("utgfs"), id("ar-kayes"));
        let kayes = id("kayes").to_string();
        let fields = json!({"year": 2020, "version": 1, "body": utgfs.to_string()});
        let plan = sample.record(Kind::WorkPlan, fields).to_string();
        let money = sample.record(Kind::FundingSource, json!({"name": "IDA"}));
        let component = |sample: &mut Sample, code: &str, name: &str| {
            let fields = json!({"code": code, "name": name, "from": "2019-01-01"});
            sample.record(Kind::Component, fields)
        };
        let transfers = component(&mut sample, "1", "Transferts");
        let management = component(&mut sample, "3", "Gestion");
        let pay = sample.record(
            Kind::Activity,
            json!({
                "plan": plan, "component": transfers.to_string(), "name": "Payer les ménages",
                "target": 400, "unit": "ménages", "area": kayes,
            }),
        );
        let manage = sample.record(
            Kind::Activity,
            json!({"plan": plan, "component": management.to_string(), "name": "Gérer"}),
        );
        let line = |sample: &mut Sample, activity: EntryId, quarters: [i64; 4]| {
            let [q1, q2, q3, q4] = quarters;
            let fields = json!({
                "activity": activity.to_string(), "funding": money.to_string(),
                "q1": q1, "q2": q2, "q3": q3, "q4": q4,
            });
            sample.record(Kind::BudgetLine, fields)
        };
        let own = line(&mut sample, pay, [100, 200, 300, 400]);
        line(&mut sample, manage, [10, 10, 10, 10]);
        let june = sample.record(
            Kind::Progress,
            json!({
                "line": own.to_string(), "cut_off": "2020-06-30", "committed": 200,
                "disbursed": 150,
            }),
        );
        sample.record(
            Kind::Progress,
            json!({"activity": pay.to_string(), "cut_off": "2020-06-30", "quantity": 100}),
        );
        Self {
            sample,
            cnp,
            utgfs,
            antenna,
            plan: plan.parse().unwrap(),
            transfers,
            pay,
            line: own,
            june,
        }
    }

    pub(crate) fn record(&mut self, kind: Kind, fields: Value) -> EntryId {
        self.sample.record(kind, fields)
    }

    pub(crate) fn refused(&mut self, intent: &Intent) -> Vec<Refusal> {
        self.sample.try_to(intent).unwrap_err()
    }

    /// Begins a report of the UTGFS.
    pub(crate) fn begins(&mut self, kind: ReportKind, period: ReportPeriod) -> ReportId {
        let body = BodyId(self.utgfs);
        self.begins_of(body, kind, period)
    }

    pub(crate) fn begins_of(
        &mut self,
        body: BodyId,
        kind: ReportKind,
        period: ReportPeriod,
    ) -> ReportId {
        let of = ToBegin {
            body,
            kind,
            year: 2020,
            period,
        };
        let intent = begin_report(&self.sample.register, of);
        ReportId(self.sample.try_to(&intent).unwrap())
    }

    pub(crate) fn submits(&mut self, id: ReportId, on: &str) {
        let intent = submit_report(&self.sample.register, id, day(on)).unwrap();
        self.sample.try_to(&intent).unwrap();
    }

    pub(crate) fn session(&mut self, opens: &str) -> EntryId {
        let fields = json!({"body": self.cnp.to_string(), "opens_on": opens});
        self.record(Kind::Session, fields)
    }

    /// Decides in a session of that day on an activity report, told by name or by its time.
    pub(crate) fn decides(&mut self, on: &str, verdict: &str, about: Value) -> EntryId {
        let session = self.session(on);
        let mut fields = json!({
            "session": session.to_string(), "at": on, "subject": "activity_report",
            "verdict": verdict, "text": "Décidé.",
        });
        let all = fields.as_object_mut().unwrap();
        all.extend(about.as_object().cloned().unwrap());
        self.record(Kind::Decision, fields)
    }

    pub(crate) fn state(&self, id: ReportId, on: &str) -> ReportState {
        let register = &self.sample.register;
        let day = read_day(on).unwrap();
        report_state(register.programme(), register.charter(), id, day).unwrap()
    }
}
