//! What the exchange page shows, on small registers written as facts are.

use std::collections::BTreeMap;

use serde_json::json;

use super::*;
use crate::charter::parameter::Topic;
use crate::exchange::{Cover, Merge, Reader, Realm, Scope, Sort, write};
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::Shown;
use crate::present::sample::{Sample, day, stamp};
use crate::register::Intent;

fn file(sample: &Sample) -> String {
    let cover = Cover {
        realm: Realm::Real,
        made_at: "2020-09-30T10:42:07Z",
        device: "tablette 7",
        scope: Scope::All,
    };
    write(&sample.register, &cover)
}

fn merge(sample: &Sample, file: String) -> Merge {
    let delivery = Reader::open(file, Realm::Real).unwrap().finish().unwrap();
    Merge::begin(&sample.register, vec![delivery])
}

/// Two tablets that hold the same body, and then amend it apart.
fn apart() -> (Sample, Sample, EntryId) {
    let mut here = Sample::new();
    let body = here.record(Kind::Body, json!({"name": "CNP", "level": "national"}));
    let mut there = Sample::new();
    there.stamp = stamp(2);
    there.register = here.register.clone();
    here.amend(body, json!({"seat": "Bamako", "note": "ici"}));
    there.amend(body, json!({"seat": "Ségou"}));
    (here, there, body)
}

#[test]
fn a_preview_tells_sorts_with_examples_and_what_to_look_at() {
    let (here, there, body) = apart();
    let mut merge = merge(&here, file(&there));
    let preview = merge.preview(&here.register);
    let (merged, lines) = merge.confirm(&here.register).unwrap();
    let rows = preview_rows(&merged, &preview);
    let sorts: Vec<(Sort, usize)> = rows
        .sorts
        .iter()
        .map(|row| (row.sort, row.n_entries))
        .collect();
    assert_eq!(sorts, [(Sort::Contested, 1), (Sort::Known, 1)]);
    assert_eq!(rows.n_added(), 1);
    let example = &rows.sorts[0].examples[0];
    assert_eq!(example.fact.as_ref().unwrap().fact, body);
    assert_eq!(example.changes[0].after, Shown::Text("Ségou".to_owned()));
    assert_eq!(rows.concerns[0].kind, ConcernKind::Contested);
    let brought = brought(lines.iter().map(String::as_str));
    assert_eq!(brought.n_entries, 1);
    assert_eq!(
        brought.ranges.values().flatten().collect::<Vec<_>>(),
        [&(1, 1)]
    );
    assert_eq!(brought.first, brought.last);
}

#[test]
fn one_act_settles_every_contested_field() {
    let (mut here, mut there, body) = apart();
    there.amend(body, json!({"note": "là"}));
    let mut merge = merge(&here, file(&there));
    merge.preview(&here.register);
    here.register = merge.confirm(&here.register).unwrap().0;
    assert_eq!(contested_facts(&here.register), [body]);
    let contest = contest(&here.register, body).unwrap();
    let fields: Vec<&str> = contest.fields.iter().map(|field| field.field).collect();
    assert_eq!(fields, ["seat", "note"]);
    assert_eq!(contest.fields[0].versions.len(), 2);
    let chosen: BTreeMap<&'static str, String> = contest
        .fields
        .iter()
        .map(|field| (field.field, field.versions[1].json.clone()))
        .collect();
    let intents = contest.settle(&chosen);
    assert_eq!(intents.len(), 1);
    here.try_to(&intents[0]).unwrap();
    assert_eq!(contested_facts(&here.register), []);
    assert_eq!(super::contest(&here.register, body), None);
}

#[test]
fn what_was_seen_before_is_shown_with_a_contest() {
    let mut here = Sample::new();
    let body = here.record(
        Kind::Body,
        json!({"name": "CNP", "level": "national", "from": "2014-01-01"}),
    );
    let mut there = Sample::new();
    there.stamp = stamp(2);
    there.register = here.register.clone();
    here.amend(body, json!({"from": "2014-08-13"}));
    there.amend(body, json!({"from": "2014-08-14"}));
    here.register.admit_all(
        there
            .register
            .journal()
            .entries()
            .cloned()
            .collect::<Vec<_>>(),
    );
    let contest = contest(&here.register, body).unwrap();
    assert_eq!(contest.fields[0].before, [Shown::Day(day("2014-01-01"))]);
    assert_eq!(
        contest.fields[0].versions[1].shown,
        Shown::Day(day("2014-08-14"))
    );
}

#[test]
fn concerns_stand_in_the_order_of_the_page_and_are_counted() {
    let (mut here, there, body) = apart();
    here.register.admit_all(
        there
            .register
            .journal()
            .entries()
            .cloned()
            .collect::<Vec<_>>(),
    );
    let concerns = here.register.concerns();
    let groups = concern_groups(&here.register, &concerns, 0);
    assert_eq!(
        groups.iter().map(|group| group.n_concerns).sum::<usize>(),
        concerns.len()
    );
    assert!(groups.is_sorted_by_key(|group| group.kind));
    let groups = concern_groups(&here.register, &concerns, 5);
    assert_eq!(groups[0].rows[0].subject.as_ref().unwrap().fact, body);
}

#[test]
fn doubles_stand_side_by_side() {
    let mut sample = Sample::new();
    let one = sample.record(
        Kind::Body,
        json!({"name": "Comité de Kita", "level": "national", "seat": "Kita"}),
    );
    let other = sample.record(
        Kind::Body,
        json!({"name": "Comité de Kitaa", "level": "national"}),
    );
    sample.record(
        Kind::Post,
        json!({"body": other.to_string(), "name": "Président"}),
    );
    let double = sample.register.doubles()[0];
    let row = double_row(&sample.register, &double);
    assert_eq!(
        (row.first.subject.fact, row.second.subject.fact),
        (one, other)
    );
    assert_eq!((row.first.n_referring, row.second.n_referring), (0, 1));
    let fields: Vec<&str> = row.fields.iter().map(|field| field.field).collect();
    assert_eq!(fields, ["name", "level", "seat"]);
    assert_eq!(row.fields[2].second, Shown::Nothing);
    sample
        .try_to(&Intent::Unite {
            fact: other,
            into: one,
        })
        .unwrap();
    assert_eq!(sample.register.doubles(), []);
}

#[test]
fn what_an_import_brought_is_kept_as_ranges() {
    let mut sample = Sample::new();
    for name in ["A", "B", "C", "D"] {
        sample.record(Kind::Person, json!({"name": name}));
    }
    let lines: Vec<String> = sample
        .register
        .journal()
        .entries()
        .map(|entry| entry.line().to_owned())
        .collect();
    let some = [&lines[0], &lines[1], &lines[3]];
    let brought = brought(some.into_iter().map(String::as_str));
    assert_eq!(
        brought.ranges.values().flatten().collect::<Vec<_>>(),
        [&(1, 2), &(4, 4)]
    );
    assert_eq!(brought.last.unwrap().id.sequence, 4);
}

#[test]
fn a_file_may_be_limited_to_any_body_or_area() {
    let (sample, id) = Sample::with_charter();
    let choices = scope_choices(&sample.register, day("2020-09-30"));
    assert_eq!(
        choices.len(),
        sample.register.programme().bodies().count() + sample.register.programme().areas().count()
    );
    assert!(matches!(choices[0].scope, Scope::Body(_)));
    assert!(
        choices
            .iter()
            .any(|choice| choice.key() == id("cnp").to_string())
    );
    let definition = sample
        .register
        .charter()
        .parameter_on(Topic::ExportReminder, None)
        .unwrap();
    let days = reminder_days(&sample.register, day("2026-11-23"));
    assert_eq!(days.map(|days| days.to_string()), definition.value.clone());
}
