//! What the journal page shows, on small registers written as facts are.

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::BodyId;
use crate::journal::{ChainFault, Entry, Line};
use crate::present::Shown;
use crate::present::sample::{Sample, day, map, stamp};
use crate::register::{Intent, Register};

fn body(sample: &mut Sample, name: &str) -> crate::ids::EntryId {
    sample.record(Kind::Body, json!({"name": name, "level": "national"}))
}

#[test]
fn a_row_tells_what_was_before_and_after() {
    let mut sample = Sample::new();
    let id = body(&mut sample, "Comité national");
    sample.amend(
        id,
        json!({"name": "Comité national de pilotage", "seat": "Bamako", "from": "2014-08-13"}),
    );
    let index = JournalIndex::of(&sample.register);
    let ids = index.matching(&EntryFilter::default());
    let row = entry_row(&sample.register, ids[1]).unwrap();
    assert_eq!((row.act, row.by.as_str()), (ActKind::Amend, "Agent 1"));
    let fields: Vec<&str> = row
        .changes
        .iter()
        .map(|change| change.field.as_str())
        .collect();
    assert_eq!(fields, ["name", "from", "seat"]);
    assert_eq!(
        row.changes[0].before,
        [Shown::Text("Comité national".to_owned())]
    );
    assert_eq!(row.changes[1].after, Shown::Day(day("2014-08-13")));
    let subject = row.fact.unwrap();
    assert_eq!(subject.body.unwrap().0, BodyId(id));
    assert_eq!(subject.presence, Presence::Holds);
}

#[test]
fn every_kind_of_act_is_told_apart() {
    let mut sample = Sample::new();
    let (one, other) = (body(&mut sample, "CNP"), body(&mut sample, "CNP"));
    sample.amend(one, json!({"seat": "Bamako"}));
    let acts = [
        Intent::Unite {
            fact: other,
            into: one,
        },
        Intent::Separate { fact: other },
        Intent::Withdraw {
            fact: other,
            reason: "saisi deux fois".to_owned(),
        },
        Intent::Restore { fact: other },
    ];
    for act in acts {
        sample.try_to(&act).unwrap();
    }
    let index = JournalIndex::of(&sample.register);
    let rows = index
        .matching(&EntryFilter::default())
        .into_iter()
        .map(|id| entry_row(&sample.register, id).unwrap());
    let rows: Vec<EntryRow> = rows.collect();
    let kinds: Vec<ActKind> = rows.iter().map(|row| row.act).collect();
    assert_eq!(
        kinds,
        [
            ActKind::Record,
            ActKind::Record,
            ActKind::Amend,
            ActKind::Unite,
            ActKind::Separate,
            ActKind::Withdraw,
            ActKind::Restore
        ]
    );
    assert_eq!(rows[5].reason.as_deref(), Some("saisi deux fois"));
}

#[test]
fn filters_narrow_by_body_author_day_kind_and_act() {
    let mut sample = Sample::new();
    let top = body(&mut sample, "CNP");
    let below = sample.record(
        Kind::Body,
        json!({"name": "CCR", "level": "regional", "parents": [{"parent": top.to_string()}]}),
    );
    let post = sample.record(
        Kind::Post,
        json!({"body": top.to_string(), "name": "Président", "seats": 1}),
    );
    sample
        .try_to(&Intent::Withdraw {
            fact: post,
            reason: "erreur".to_owned(),
        })
        .unwrap();
    sample.stamp.by = "Trésorier".to_owned();
    sample.stamp.at = "2021-01-05T00:00:00Z".to_owned();
    let person = sample.record(Kind::Person, json!({"name": "Awa"}));
    let index = JournalIndex::of(&sample.register);
    let n = |filter: EntryFilter| index.matching(&filter).len();
    let facts = |below| Some(belongings(&sample.register, BodyId(top), below));
    assert_eq!(index.authors(), ["Agent 1", "Trésorier"]);
    assert_eq!(
        n(EntryFilter {
            facts: facts(false),
            ..Default::default()
        }),
        3
    );
    assert_eq!(
        n(EntryFilter {
            facts: facts(true),
            ..Default::default()
        }),
        4
    );
    assert_eq!(
        n(EntryFilter {
            by: Some("Trésorier".to_owned()),
            ..Default::default()
        }),
        1
    );
    assert_eq!(
        n(EntryFilter {
            by: Some("personne".to_owned()),
            ..Default::default()
        }),
        0
    );
    assert_eq!(
        n(EntryFilter {
            from: Some(day("2021-01-05")),
            ..Default::default()
        }),
        1
    );
    assert_eq!(
        n(EntryFilter {
            to: Some(day("2021-01-04")),
            ..Default::default()
        }),
        4
    );
    assert_eq!(
        n(EntryFilter {
            kind: Some(Kind::Post),
            ..Default::default()
        }),
        2
    );
    assert_eq!(
        n(EntryFilter {
            act: Some(ActKind::Withdraw),
            ..Default::default()
        }),
        1
    );
    assert_eq!(belongings(&sample.register, BodyId(below), true).len(), 1);
    assert!(!belongings(&sample.register, BodyId(top), true).contains(&person));
}

#[test]
fn the_chain_check_says_the_same_as_the_journal() {
    let mut sample = Sample::new();
    for name in ["A", "B", "C", "D", "E"] {
        body(&mut sample, name);
    }
    let lines: Vec<String> = sample
        .register
        .journal()
        .entries()
        .map(|entry| entry.line().to_owned())
        .collect();
    let mut torn = Register::new(sample.register.charter().clone().into());
    let altered = lines[1].replace("\"B\"", "\"X\"");
    let kept = [
        lines[0].clone(),
        altered,
        lines[2].clone(),
        lines[4].clone(),
    ];
    torn.admit_all(
        kept.into_iter()
            .map(|line| Entry::read(Line::from(line)).unwrap()),
    );
    let mut check = ChainCheck::default();
    let mut verdict = None;
    for _ in 0..4 {
        assert_eq!(verdict, None);
        verdict = check.check_some(&torn, 1);
    }
    let verdict = verdict.unwrap();
    assert_eq!(verdict.faults, torn.journal().chain_faults());
    assert!(matches!(
        verdict.faults[..],
        [ChainFault::Altered { .. }, ChainFault::Missing { .. }]
    ));
    assert_eq!((verdict.n_entries, verdict.n_actors), (4, 1));
}

#[test]
fn a_check_starts_anew_when_the_journal_grows() {
    let mut sample = Sample::new();
    body(&mut sample, "A");
    body(&mut sample, "B");
    let mut check = ChainCheck::default();
    assert_eq!(check.check_some(&sample.register, 1), None);
    sample.stamp = stamp(0);
    sample
        .try_to(&Intent::Record {
            kind: Kind::Person,
            fields: map(json!({"name": "Awa"})),
        })
        .unwrap();
    assert_eq!(check.check_some(&sample.register, 1), None);
    let verdict = check.check_some(&sample.register, 100).unwrap();
    assert_eq!(
        (verdict.n_entries, verdict.n_actors, verdict.faults),
        (3, 2, vec![])
    );
}
