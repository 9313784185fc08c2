//! The chart of the real programme, and of one with thousands of bodies.

use std::collections::BTreeSet;

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::{Sample, day};

/// Writes a chart as a reader sees it.
fn drawn(chart: &Chart) -> String {
    let mut text = String::new();
    for level in &chart.levels {
        let label = level.label.as_ref().map_or("?", |label| label.fr());
        text.push_str(&format!("{label} {}\n", level.n_bodies));
        level
            .groups
            .iter()
            .for_each(|group| draw(group, "  ", &mut text));
    }
    text
}

fn draw(group: &Group, indent: &str, text: &mut String) {
    let name = group.kind.as_ref().map_or("-", |(code, _)| code);
    let area = group
        .area
        .as_deref()
        .map(|area| format!(" {area}"))
        .unwrap_or_default();
    let open = if group.content == Content::Folded {
        " +"
    } else {
        ""
    };
    text.push_str(&format!(
        "{indent}{name}{area} × {}{open}\n",
        group.n_bodies
    ));
    match &group.content {
        Content::Cards(lines) | Content::Rows(lines) => {
            for line in lines {
                let under = line.under.as_deref().unwrap_or("-");
                let tally = line.tally;
                text.push_str(&format!(
                    "{indent}  {} < {under}, {} of {} vacant, {} ending\n",
                    line.called(),
                    tally.n_vacant,
                    tally.n_posts,
                    tally.n_ending
                ));
            }
        }
        Content::Areas(groups) => groups
            .iter()
            .for_each(|group| draw(group, &format!("{indent}  "), text)),
        Content::Folded => {}
    }
}

fn chart(sample: &Sample, on: &str, filter: &Filter, open: &[&str]) -> Chart {
    let open: BTreeSet<GroupKey> = open.iter().map(|key| GroupKey::from_text(key)).collect();
    BodyIndex::on(&sample.register, day(on)).chart(filter, &open)
}

#[test]
fn the_programme_as_its_charter_founds_it() {
    let (sample, _) = Sample::with_charter();
    insta::assert_snapshot!(drawn(&chart(&sample, "2020-09-30", &Filter::default(), &[])), @r"
    National 3
      CNP × 1
        CNP < -, 3 of 3 vacant, 0 ending
      CTN × 1
        CTN < CNP, 2 of 2 vacant, 0 ending
      UTGFS × 1
        UTGFS < CNP, 10 of 10 vacant, 0 ending
    Régional 3
      AR × 3
        AR Gao < UTGFS, 3 of 3 vacant, 0 ending
        AR Kayes < UTGFS, 3 of 3 vacant, 0 ending
        AR Mopti < UTGFS, 3 of 3 vacant, 0 ending
    Local (cercle) 0
    Communal 0
    Village 0
    ");
}

#[test]
fn before_the_first_body_the_chart_says_when_it_begins() {
    let (sample, _) = Sample::with_charter();
    let begins_on = |on: &str| BodyIndex::on(&sample.register, day(on)).begins_on();
    let first = begins_on("1970-01-01").unwrap();
    assert_eq!(begins_on(&first.to_string()), None);
    assert_eq!(
        begins_on(&first.pred_opt().unwrap().to_string()),
        Some(first)
    );
}

#[test]
fn before_the_offices_opened_there_were_none() {
    let (sample, _) = Sample::with_charter();
    let chart = chart(&sample, "2018-12-31", &Filter::default(), &[]);
    let counts: Vec<usize> = chart.levels.iter().map(|level| level.n_bodies).collect();
    assert_eq!(counts, [3, 0, 0, 0, 0]);
}

#[test]
fn searches_ignore_accents_and_case_and_take_words_in_any_order() {
    let (sample, _) = Sample::with_charter();
    for (words, n_bodies) in [
        ("comite", 2),
        ("MOPTI antenne", 1),
        ("pilotage national", 1),
        ("absent", 0),
        (" ", 6),
    ] {
        let filter = Filter {
            words: words.to_owned(),
            ..Filter::default()
        };
        assert_eq!(
            chart(&sample, "2020-09-30", &filter, &[]).n_bodies,
            n_bodies,
            "{words}"
        );
    }
}

#[test]
fn filters_by_level_and_area_go_together() {
    let (sample, fact) = Sample::with_charter();
    let within = |key: &str, level: Option<&str>| Filter {
        level: level.map(str::to_owned),
        area: Some(AreaId(fact(key))),
        ..Filter::default()
    };
    let count = |filter: &Filter| chart(&sample, "2020-09-30", filter, &[]).n_bodies;
    assert_eq!(count(&within("mali", None)), 6);
    assert_eq!(count(&within("mopti", None)), 1);
    assert_eq!(count(&within("mali", Some("regional"))), 3);
    assert_eq!(count(&within("segou", None)), 0);
    assert_eq!(count(&within("mali", Some("elsewhere"))), 0);
}

/// Adds cercles, communes and their committees, and villages.
fn grown(n_communes: usize, n_villages: usize) -> (Sample, EntryId) {
    let (mut sample, fact) = Sample::with_charter();
    let utgfs = fact("utgfs").to_string();
    for (region, name) in [("kayes", "Kayes"), ("segou", "Ségou")] {
        for commune in 0..n_communes {
            let parents = json!([{"parent": fact(region).to_string()}]);
            let name = format!("Commune {name} {commune:02}");
            let area = sample.record(
                Kind::Area,
                json!({"name": name, "level": "commune", "parents": parents}),
            );
            let body = json!({"name": format!("Comité communal {name}"), "kind": "CC", "level": "communal",
                              "parents": [{"parent": utgfs}], "area": area.to_string(), "from": "2014-01-01"});
            let body = sample.record(Kind::Body, body);
            for village in 0..n_villages {
                let body = json!({"name": format!("Comité villageois {village} {name}"), "kind": "CV",
                                  "level": "village", "parents": [{"parent": body.to_string()}],
                                  "area": area.to_string(), "from": "2014-01-01"});
                sample.record(Kind::Body, body);
            }
        }
    }
    let kayes = fact("kayes");
    (sample, kayes)
}

#[test]
fn many_bodies_are_folded_by_kind_then_by_area() {
    let (sample, kayes) = grown(10, 12);
    let lower = |open: &[&str]| {
        let mut chart = chart(&sample, "2020-09-30", &Filter::default(), open);
        chart.levels.drain(..3);
        drawn(&chart)
    };
    insta::assert_snapshot!(lower(&[]), @r"
    Communal 20
      CC × 20 +
    Village 240
      CV × 240 +
    ");
    insta::assert_snapshot!(lower(&["CV"]), @r"
    Communal 20
      CC × 20 +
    Village 240
      CV × 240
        CV Kayes × 120 +
        CV Ségou × 120 +
    ");
    let chart = chart(
        &sample,
        "2020-09-30",
        &Filter::default(),
        &["CV", &format!("CV.{kayes}")],
    );
    assert_eq!(chart.drawn().len(), 6 + 120);
}

#[test]
fn narrowed_to_a_region_the_next_areas_fold() {
    let (sample, kayes) = grown(10, 30);
    let filter = Filter {
        area: Some(AreaId(kayes)),
        level: Some("village".to_owned()),
        ..Filter::default()
    };
    let chart = chart(&sample, "2020-09-30", &filter, &["CV"]);
    assert_eq!(chart.n_bodies, 300);
    // No cercle is recorded between region and commune, so the bodies show at once.
    assert!(matches!(&chart.levels[0].groups[0].content, Content::Rows(rows) if rows.len() == 300));
}

#[test]
fn the_figures_lead_to_lists() {
    let (mut sample, fact) = Sample::with_charter();
    let person = sample.record(Kind::Person, json!({"name": "Awa Maïga"}));
    sample.record(
        Kind::Membership,
        json!({"person": person.to_string(), "body": fact("ar-mopti").to_string(),
               "post": fact("ar-mopti-head").to_string(), "from": "2019-02-01", "to": "2020-10-31"}),
    );
    let filter = Filter {
        level: Some("regional".to_owned()),
        ..Filter::default()
    };
    let programme = sample.register.programme();
    let index = BodyIndex::on(&sample.register, day("2020-09-30"));
    let ending = index.ending_mandates(programme, &filter);
    assert_eq!(ending.len(), 1);
    assert_eq!(
        (ending[0].days_left, ending[0].person_name.as_deref()),
        (31, Some("Awa Maïga"))
    );
    assert_eq!(index.vacant_posts(programme, &filter).len(), 8);

    let index = BodyIndex::on(&sample.register, day("2020-11-01"));
    assert!(index.ending_mandates(programme, &filter).is_empty());
    let vacant = index.vacant_posts(programme, &filter);
    let head = vacant
        .iter()
        .find(|post| post.id.0 == fact("ar-mopti-head"))
        .unwrap();
    assert_eq!(head.since, Some(day("2020-11-01")));
}

#[test]
fn a_dissolved_body_leaves_the_chart_for_the_list_of_those() {
    let (mut sample, fact) = Sample::with_charter();
    sample.amend(fact("ar-gao"), json!({"to": "2020-06-30"}));
    let index = BodyIndex::on(&sample.register, day("2020-09-30"));
    assert_eq!(
        index.chart(&Filter::default(), &BTreeSet::new()).n_bodies,
        5
    );
    assert_eq!(index.n_ended(), 1);
    assert_eq!(
        index.ended_bodies(sample.register.programme())[0].ended_on,
        day("2020-06-30")
    );
}
