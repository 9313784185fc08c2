//! What is recorded of an adopted plan by whoever had not heard of the adoption is seen.

use serde_json::json;

use crate::drafts::{Draft, finish_decision, propose_decision};
use crate::facts::Kind;
use crate::ids::{DecisionId, EntryId, WorkPlanId};
use crate::present::plans::changes_since_adoption;
use crate::present::sample::{Sample, stamp};
use crate::present::session::stage::Stage;
use crate::register::{Intent, Since};
use crate::rules::Refusal;

/// A plan of one activity and two lines, and the session that adopts it.
struct Adopted {
    stage: Stage,
    plan: WorkPlanId,
    activity: EntryId,
    lines: [EntryId; 2],
    /// A tablet that knows the plan, and not its adoption.
    there: Sample,
    decision: DecisionId,
}

fn adopted() -> Adopted {
    let mut stage = Stage::new();
    let sample = &mut stage.sample;
    let plan = sample.record(Kind::WorkPlan, json!({"year": 2021, "version": 1}));
    let money = sample.record(Kind::FundingSource, json!({"name": "IDA"}));
    let activity = sample.record(
        Kind::Activity,
        json!({"plan": plan.to_string(), "name": "Payer les ménages"}),
    );
    let lines = [100, 200].map(|amount| {
        let fields = json!({
            "activity": activity.to_string(), "funding": money.to_string(), "q1": amount,
        });
        sample.record(Kind::BudgetLine, fields)
    });
    let there = Sample {
        register: sample.register.clone(),
        stamp: stamp(2),
    };
    let typed = Draft::default()
        .with("subject", "plan")
        .with("year", "2021")
        .with("about_plan", &plan.to_string())
        .with("verdict", "adopted")
        .with("text", "Le PTBA 2021 est adopté.");
    let texts = ["subject", "year", "about_plan", "verdict", "text"];
    let mut draft = propose_decision(&sample.register, stage.session, &typed, None);
    for field in texts {
        draft.set(field, typed.text(field));
    }
    let intent = finish_decision(&sample.register, &draft, None).unwrap();
    let decision = DecisionId(stage.sample.try_to(&intent).unwrap());
    Adopted {
        stage,
        plan: WorkPlanId(plan),
        activity,
        lines,
        there,
        decision,
    }
}

impl Adopted {
    fn since(&self) -> Option<Since> {
        let register = &self.stage.sample.register;
        register.changed_since_adoption(self.plan, self.decision)
    }

    /// Brings what was recorded there.
    fn bring(&mut self) {
        let brought: Vec<_> = self.there.register.journal().entries().cloned().collect();
        self.stage.sample.register.admit_all(brought);
    }

    /// Lets the other tablet work on, so that its acts come after the adoption.
    fn work_on_there(&mut self) {
        for name in ["Bamako", "Kita", "Mopti", "Gao"] {
            let fields = json!({"name": name, "level": "region"});
            self.there.record(Kind::Area, fields);
        }
    }
}

#[test]
fn a_plan_as_it_was_adopted_shows_no_change() {
    let mut adopted = adopted();
    assert_eq!(adopted.since(), None);
    // What is reported of it is no change of it; nor is what is said of another.
    let sample = &mut adopted.stage.sample;
    let fields = json!({"plan": adopted.plan.to_string(), "cut_off": "2021-03-31", "disbursed": 5});
    sample.record(Kind::Progress, fields);
    sample.record(Kind::WorkPlan, json!({"year": 2022, "version": 1}));
    assert_eq!(adopted.since(), None);
    let register = &adopted.stage.sample.register;
    assert_eq!(changes_since_adoption(register, adopted.plan), None);
    // Who knows of the adoption is refused.
    let refused = adopted.stage.sample.try_to(&Intent::Withdraw {
        fact: adopted.lines[0],
        reason: "Erreur".to_owned(),
    });
    let plan = adopted.plan;
    assert_eq!(refused, Err(vec![Refusal::PlanAdopted { plan }]));
}

#[test]
fn a_line_amended_or_taken_back_by_who_had_not_heard_is_told() {
    let mut adopted = adopted();
    adopted.work_on_there();
    let [amended, gone] = adopted.lines;
    adopted.there.amend(amended, json!({"q1": 101}));
    let taken_back = Intent::Withdraw {
        fact: gone,
        reason: "Saisie deux fois".to_owned(),
    };
    adopted.there.try_to(&taken_back).unwrap();
    adopted.bring();
    let since = adopted.since().unwrap();
    assert!(since.are_all);
    let facts: Vec<EntryId> = since.entries.into_iter().map(|(_, fact)| fact).collect();
    assert_eq!(facts, [amended, gone]);
    let told = changes_since_adoption(&adopted.stage.sample.register, adopted.plan);
    assert_eq!(told.map(|changes| changes.rows.len()), Some(2));
}

#[test]
fn an_activity_taken_back_with_its_lines_is_told() {
    let mut adopted = adopted();
    adopted.work_on_there();
    for fact in [adopted.lines[0], adopted.lines[1], adopted.activity] {
        let reason = "Abandonnée".to_owned();
        let intent = Intent::Withdraw { fact, reason };
        adopted.there.try_to(&intent).unwrap();
    }
    adopted.bring();
    let since = adopted.since().unwrap();
    assert!(since.are_all);
    assert_eq!(since.entries.len(), 3);
}

#[test]
fn what_no_order_tells_from_the_rest_is_told_of_too() {
    let mut adopted = adopted();
    // Recorded there at once, it has the tick of what came just before the decision here.
    adopted.there.amend(adopted.lines[0], json!({"q1": 101}));
    let sample = &mut adopted.stage.sample;
    sample.record(Kind::Area, json!({"name": "Kita", "level": "region"}));
    adopted.bring();
    assert!(adopted.since().is_some());
}
