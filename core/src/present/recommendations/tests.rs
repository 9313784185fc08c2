//! What stands where, in which order, for how long.

use serde_json::{Value, json};

use super::natural::natural_key;
use super::*;
use crate::facts::{Kind, MissionKind};
use crate::ids::{AreaId, BodyId, EntryId, MissionId};
use crate::present::sample::{Sample, day, map};
use crate::status::Stage;

/// A programme with one audit, and recommendations in every stage.
struct Audited {
    sample: Sample,
    utgfs: EntryId,
    mopti: EntryId,
    audit: EntryId,
}

impl Audited {
    fn new() -> Self {
        let (mut sample, fact) = Sample::with_charter();
        let audit = sample.record(
            Kind::Mission,
            json!({"name": "Audit externe 2022", "kind": "external_audit", "reported_on": "2023-05-31"}),
        );
        Self {
            utgfs: fact("utgfs"),
            mopti: fact("ar-mopti"),
            audit,
            sample,
        }
    }

    fn ask(&mut self, number: &str, fields: Value) -> EntryId {
        let mut all = map(json!({
            "mission": self.audit.to_string(), "number": number, "text": "Classer les dossiers", "body": self.utgfs.to_string(),
        }));
        all.extend(map(fields));
        all.retain(|_, value| !value.is_null());
        self.sample.record(Kind::Recommendation, Value::Object(all))
    }

    fn declare(&mut self, of: EntryId, body: EntryId, on: &str, state: &str) -> EntryId {
        self.sample.record(
            Kind::FollowUp,
            json!({"recommendation": of.to_string(), "body": body.to_string(), "on": on, "state": state, "text": "Armoire achetée"}),
        )
    }

    fn verify(&mut self, declared: EntryId, body: EntryId, on: &str) {
        self.sample.record(
            Kind::Verification,
            json!({"follow_up": declared.to_string(), "body": body.to_string(), "on": on, "finding": "confirmed"}),
        );
    }

    /// One in every stage, made at different times.
    fn in_every_stage() -> Self {
        let mut here = Self::new();
        here.ask("1.1.10", json!({"due_on": "2023-12-31", "level": 1}));
        let (utgfs, mopti) = (here.utgfs, here.mopti);
        let begun = here.ask("1.1.2", json!({"made_on": "2023-12-01", "level": 2}));
        here.declare(begun, utgfs, "2023-12-05", "started");
        let told = here.ask(
            "Note 1",
            json!({"made_on": "2023-08-01", "due_on": "2024-06-30", "body": mopti.to_string()}),
        );
        here.declare(told, mopti, "2023-12-05", "done");
        let closed = here.ask("Note 2", json!({"due_on": "2023-07-01"}));
        let declared = here.declare(closed, utgfs, "2023-06-20", "done");
        here.verify(declared, mopti, "2023-06-30");
        let old = here.ask("1.1.1", json!({"made_on": "2021-05-31"}));
        here.ask(
            "1.1.1 bis",
            json!({"carried_from": old.to_string(), "due_on": "2024-01-01"}),
        );
        here
    }

    fn index(&self, on: &str) -> RecommendationIndex {
        RecommendationIndex::on(&self.sample.register, day(on))
    }
}

fn numbers(index: &RecommendationIndex, filter: &Filter, sort: Sort) -> Vec<String> {
    let lines = index.matching(filter, sort);
    lines
        .iter()
        .filter_map(|line| line.number.clone())
        .collect()
}

#[test]
fn numbers_stand_in_the_order_of_the_letter() {
    let mut printed = [
        "Note 10",
        "1.1.10",
        "2",
        "1.1.2",
        "Note 2",
        "1.1",
        "1.2.1",
        "1.1.2 bis",
    ];
    printed.sort_by_key(|number| natural_key(number));
    assert_eq!(
        printed,
        [
            "1.1",
            "1.1.2",
            "1.1.2 bis",
            "1.1.10",
            "1.2.1",
            "2",
            "Note 2",
            "Note 10"
        ]
    );
}

#[test]
fn every_stage_is_counted_and_has_its_column() {
    let here = Audited::in_every_stage();
    let index = here.index("2024-01-10");
    let figures = index.figures(&Filter::default());
    assert_eq!(
        figures,
        Figures {
            n_open: 2,
            n_under_way: 1,
            n_declared: 1,
            n_verified: 1,
            n_carried: 1,
            n_overdue: 2,
            most_overdue: 10,
        }
    );
    assert_eq!(figures.total(), 6);
    let mut drawn = String::new();
    for column in index.board(&Filter::default()) {
        drawn.push_str(&format!("{:?}\n", column.stage));
        for line in column.lines {
            let number = line.number.clone().unwrap_or_default();
            let (percent, overdue) = (line.percent, line.overdue);
            drawn.push_str(&format!("  {number} {percent} % {overdue:?}\n"));
        }
    }
    insta::assert_snapshot!(drawn, @r"
    Open
      1.1.10 0 % Some(10)
      1.1.1 bis 0 % Some(9)
    UnderWay
      1.1.2 0 % None
    Declared
      Note 1 100 % None
    Verified
      Note 2 100 % None
    CarriedOver
      1.1.1 0 % None
    ");
}

#[test]
fn what_was_asked_later_is_not_there_yet() {
    let here = Audited::in_every_stage();
    assert_eq!(
        here.index("2023-05-30").figures(&Filter::default()).total(),
        1
    );
    let then = here.index("2023-06-25").figures(&Filter::default());
    assert_eq!(
        (then.n_verified, then.n_declared),
        (0, 1),
        "not verified by then"
    );
}

#[test]
fn a_day_that_has_passed_is_overdue_until_the_thing_is_closed() {
    let here = Audited::in_every_stage();
    let late = Filter {
        is_overdue: true,
        ..Filter::default()
    };
    let on = |on: &str| numbers(&here.index(on), &late, Sort::Due);
    assert!(on("2023-12-31").is_empty(), "the day itself still counts");
    assert_eq!(on("2024-01-01"), ["1.1.10"]);
    assert_eq!(on("2024-07-01"), ["1.1.10", "1.1.1 bis", "Note 1"]);
}

#[test]
fn tables_are_sorted_as_asked() {
    let here = Audited::in_every_stage();
    let index = here.index("2024-01-10");
    let sorted = |sort| numbers(&index, &Filter::default(), sort);
    assert_eq!(
        sorted(Sort::Number),
        ["1.1.1", "1.1.1 bis", "1.1.2", "1.1.10", "Note 1", "Note 2"]
    );
    assert_eq!(
        sorted(Sort::Due),
        ["1.1.10", "1.1.1 bis", "Note 1", "1.1.2", "Note 2", "1.1.1"],
        "what is closed comes last"
    );
    assert_eq!(sorted(Sort::Age)[..2], ["1.1.1", "1.1.1 bis"]);
    assert_eq!(sorted(Sort::Level)[..2], ["1.1.10", "1.1.2"]);
}

#[test]
fn filters_cut_by_source_addressee_level_words_and_area() {
    let mut here = Audited::in_every_stage();
    let session = here.sample.record(
        Kind::Session,
        json!({"body": here.utgfs.to_string(), "number": 3, "opens_on": "2023-01-10"}),
    );
    here.ask(
        "S1",
        json!({"mission": null, "session": session.to_string(), "text": "Réunir l’antenne"}),
    );
    let index = here.index("2024-01-10");
    let cut = |filter: Filter| numbers(&index, &filter, Sort::Number).join(" ");
    let by = |source| Filter {
        source: Some(source),
        ..Filter::default()
    };
    assert_eq!(cut(by(SourceFilter::Sessions)), "S1");
    assert_eq!(
        index
            .figures(&by(SourceFilter::Mission(MissionId(here.audit))))
            .total(),
        6
    );
    assert_eq!(
        index
            .figures(&by(SourceFilter::Kind(MissionKind::ExternalAudit)))
            .total(),
        6
    );
    assert_eq!(cut(by(SourceFilter::Kind(MissionKind::Supervision))), "");
    let of = |body| Filter {
        body: Some(BodyId(body)),
        ..Filter::default()
    };
    assert_eq!(cut(of(here.mopti)), "Note 1");
    assert_eq!(
        cut(Filter {
            level: Some(2),
            ..Filter::default()
        }),
        "1.1.2"
    );
    assert_eq!(
        cut(Filter {
            words: "reunir ANTENNE".to_owned(),
            ..Filter::default()
        }),
        "S1"
    );
    assert_eq!(
        cut(Filter {
            stage: Some(Stage::Verified),
            ..Filter::default()
        }),
        "Note 2"
    );
    let areas = index.areas(&here.sample.register);
    let names: Vec<&str> = areas.iter().map(|area| area.name.as_str()).collect();
    assert!(names.contains(&"Mopti"), "{names:?}");
    let within = |area: AreaId| Filter {
        area: Some(area),
        ..Filter::default()
    };
    let mopti = areas.iter().find(|area| area.name == "Mopti").unwrap().id;
    assert_eq!(cut(within(mopti)), "Note 1");
    assert_eq!(index.levels(), [1, 2]);
    assert!(
        Filter {
            words: "  ".to_owned(),
            ..Filter::default()
        }
        .is_open()
    );
    assert!(!of(here.mopti).is_open());
}

#[test]
fn ages_are_told_in_four_buckets() {
    let mut here = Audited::new();
    for (number, made_on) in [
        ("1", "2023-10-13"),
        ("2", "2023-10-12"),
        ("3", "2023-07-14"),
        ("4", "2023-01-10"),
        ("5", "2023-01-09"),
    ] {
        here.ask(number, json!({ "made_on": made_on }));
    }
    let utgfs = here.utgfs;
    let told = here.ask("6", json!({"made_on": "2022-01-01"}));
    here.declare(told, utgfs, "2023-12-01", "done");
    let ageing = here.index("2024-01-10").ageing(&Filter::default());
    let counts: Vec<_> = ageing
        .buckets
        .iter()
        .map(|bucket| (bucket.from, bucket.to, bucket.n_open, bucket.n_declared))
        .collect();
    assert_eq!(
        counts,
        [
            (0, Some(89), 1, 0),
            (90, Some(179), 1, 0),
            (180, Some(365), 2, 0),
            (366, None, 1, 1)
        ]
    );
    let bars = ageing.bars();
    let lengths: Vec<usize> = bars
        .iter()
        .map(|bar| bar.iter().map(|piece| piece.length).sum())
        .collect();
    assert_eq!(lengths, [500, 500, 1000, 1000]);
    assert_eq!((bars[3][1].stage, bars[3][1].start), (Stage::Declared, 500));
}

#[test]
fn missions_tell_what_became_of_what_they_asked() {
    let mut here = Audited::in_every_stage();
    here.sample.record(
        Kind::Mission,
        json!({"name": "Supervision", "kind": "supervision", "by": "Banque mondiale"}),
    );
    let lines = mission_lines(&here.sample.register, day("2024-01-10"));
    let told: Vec<_> = lines
        .iter()
        .map(|line| (line.name.as_str(), line.n_made, line.n_closed))
        .collect();
    assert_eq!(told, [("Audit externe 2022", 6, 2), ("Supervision", 0, 0)]);
    let offers = origins(&here.sample.register);
    assert_eq!(offers.len(), 2);
    assert_eq!(offers[1].detail.as_deref(), Some("Banque mondiale"));
}

#[test]
fn a_source_is_named_in_an_address_and_read_back() {
    let id: EntryId = "k3f9a2m7qx-17".parse().unwrap();
    let mut sources = vec![
        SourceFilter::Sessions,
        SourceFilter::Mission(MissionId(id)),
        SourceFilter::Session(crate::ids::SessionId(id)),
    ];
    sources.extend(MISSION_KINDS.map(|(kind, _)| SourceFilter::Kind(kind)));
    for source in sources {
        assert_eq!(source.to_string().parse(), Ok(source));
    }
    assert_eq!("autre".parse::<SourceFilter>(), Err(NotASource));
    assert_eq!("mission.x".parse::<SourceFilter>(), Err(NotASource));
}
