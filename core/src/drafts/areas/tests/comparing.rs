//! What lists say beside what is recorded.

use super::*;

#[test]
fn what_is_recorded_is_known_by_its_code_alone() {
    let (sample, fact) = Sample::with_charter();
    let survey = surveyed(&sample, &[REGIONS]);
    let verdict = |code| line(&survey, code).verdict.clone();
    assert_eq!(verdict("ML"), Verdict::Known(AreaId(fact("mali"))));
    assert_eq!(
        verdict("ML04"),
        Verdict::Known(AreaId(fact("segou"))),
        "accents are no other name: « Ségou » stays"
    );
    let changes = Changes {
        name: Some("Koulikoro".to_owned()),
        ..Changes::default()
    };
    let koulikoro = AreaId(fact("koulikoro"));
    assert_eq!(verdict("ML02"), Verdict::Amended(koulikoro, changes));
    let counts = survey.by_level.iter();
    let counts: Vec<_> = counts
        .map(|one| (one.n_new, one.n_known, one.n_amended))
        .collect();
    assert_eq!(counts[..2], [(0, 1, 0), (0, 2, 1)]);
}

#[test]
fn an_area_without_a_code_is_perhaps_the_same_and_not_united() {
    let (mut sample, fact) = Sample::with_charter();
    let within = json!([{"parent": fact("kayes").to_string()}]);
    let old = json!({"name": "BAFOULABÉ", "level": "cercle", "parents": within});
    let old = sample.record(Kind::Area, old);
    let elsewhere = json!([{"parent": fact("gao").to_string()}]);
    sample.record(
        Kind::Area,
        json!({"name": "Bafoulabé", "level": "cercle", "parents": elsewhere}),
    );
    let survey = surveyed(&sample, &[COMMUNES]);
    let bafoulabe = line(&survey, "ML0102");
    assert_eq!(bafoulabe.verdict, Verdict::New);
    assert_eq!(bafoulabe.doubts, [Doubt::PerhapsSame(vec![AreaId(old)])]);
    take_in(&mut sample, &survey);
    assert_eq!(sample.register.programme().resolve(old), old);
}

#[test]
fn what_a_row_lacks_is_told_by_its_cell() {
    let sample = Sample::new();
    let text = "code,name,parent,level,longitude,latitude\n\
        ML,Mali,,country,,\n\
        ,Sans code,ML,region,,\n\
        R2,,ML,region,,\n\
        R 3,Espace,ML,region,,\n\
        R4,Nulle part,ZZ,region,,\n\
        R5,Planète,ML,galaxie,,\n\
        R6,Texte,ML,region,loin,13\n\
        R7,À l'envers,ML,region,13.5,-110\n\
        R8,Hors du globe,ML,region,-200,10\n\
        R9,Moitié,ML,region,-8,\n\
        R10,Enfant,R4,cercle,,\n\
        R11,Trop large,ML,country,,\n\
        R12,1,01E+05,region,,\n";
    let survey = surveyed(&sample, &[text]);
    let unknown = |code: &str| Why::UnknownParent {
        code: code.to_owned(),
    };
    let aside = |code: &str| Why::ParentSetAside {
        code: code.to_owned(),
    };
    let not_wider = |code: &str| Why::ParentNotWider {
        code: code.to_owned(),
    };
    assert_eq!(
        flaws(&survey),
        [
            (3, "code", Why::Missing),
            (4, "name", Why::Missing),
            (5, "code", Why::NotACode),
            (6, "parent", unknown("ZZ")),
            (7, "level", Why::UnknownLevel),
            (8, "longitude", Why::NotDegrees),
            (9, "latitude", Why::Swapped),
            (10, "longitude", Why::OffTheGlobe { max: 180 }),
            (11, "latitude", Why::Missing),
            (12, "parent", aside("R4")),
            (13, "parent", not_wider("ML")),
            (14, "parent", Why::NotACode),
        ]
    );
    assert_eq!(survey.total().n_new, 1);
    assert_eq!(survey.by_level[1].n_flawed, 9, "of regions");
    assert_eq!(survey.by_level[5].n_flawed, 1, "of no level");
}

#[test]
fn one_code_with_two_contents_takes_in_neither() {
    let sample = Sample::new();
    let text = "code,name,parent,level\nML,Mali,,country\n\
        R1,Kita,ML,region\nR1,Kati,ML,region\nR1,Kita,ML,region\nC1,Nord,R1,cercle\nML,Mali,,country\n";
    let survey = surveyed(&sample, &[text]);
    let at = |line| At { list: 0, line };
    let aside = Why::ParentSetAside {
        code: "R1".to_owned(),
    };
    assert_eq!(
        flaws(&survey),
        [
            (3, "code", Why::Repeated { at: at(4) }),
            (4, "code", Why::Repeated { at: at(3) }),
            (6, "parent", aside),
        ]
    );
    assert_eq!(survey.n_repeated, 2, "what is said twice alike is no flaw");
}

#[test]
fn lists_that_each_say_a_part_are_taken_together() {
    let sample = Sample::new();
    let points = r#"{"type":"FeatureCollection","features":[{"type":"Feature",
        "properties":{"admin1Name":"Ségou","admin1Pcod":"ML04"},
        "geometry":{"type":"Point","coordinates":[-6.2,13.4]}}]}"#;
    let survey = surveyed(&sample, &[REGIONS, points]);
    let segou = line(&survey, "ML04");
    assert_eq!(segou.within, Some(Within::New(0)), "as the first list says");
    assert_eq!(
        segou.place,
        Some((-6_200_000, 13_400_000)),
        "as the other does"
    );
    assert_eq!((flaws(&survey), survey.n_repeated), (vec![], 1));
    let elsewhere = points.replace("13.4", "13.5");
    let at = At { list: 2, line: 1 };
    assert_eq!(
        flaws(&surveyed(&sample, &[REGIONS, points, &elsewhere]))[0],
        (4, "code_1", Why::Repeated { at })
    );
}

#[test]
fn rows_that_put_one_area_in_two_others_are_set_aside() {
    let sample = Sample::new();
    let other = COMMUNES.replace("ML01,Bafoulabe,ML0102", "ML02,Bafoulabe,ML0102");
    let survey = surveyed(&sample, &[COMMUNES, &other]);
    let at = At { list: 0, line: 4 };
    assert_eq!(flaws(&survey), [(4, "code_2", Why::Differs { at })]);
    assert_eq!(survey.flawed[0].at.list, 1);
}

#[test]
fn areas_that_would_lie_in_themselves_are_set_aside() {
    let sample = Sample::new();
    let text = "code,name,parent,level\nML,Mali,,country\n\
        A,Un,B,region\nB,Deux,A,cercle\nC,Trois,C,region\nD,Quatre,B,commune\n";
    let survey = surveyed(&sample, &[text]);
    let aside = Why::ParentSetAside {
        code: "B".to_owned(),
    };
    assert_eq!(
        flaws(&survey),
        [
            (3, "parent", Why::Cycle),
            (4, "parent", Why::Cycle),
            (5, "parent", Why::Cycle),
            (6, "parent", aside),
        ]
    );
    // Also through what is recorded already.
    let (sample, _) = Sample::with_charter();
    let text = "code,name,parent,level\nML,Mali,ML01,country\nML01,Kayes,ML,region\n";
    let survey = surveyed(&sample, &[text]);
    assert_eq!(flaws(&survey), [(2, "parent", Why::Cycle)]);
}

#[test]
fn a_level_below_those_of_the_charter_and_another_than_recorded_are_refused() {
    let (sample, _) = Sample::with_charter();
    let deep = "admin0Pcod,admin0Name,admin5Pcod,admin5Name\nML,Mali,ML0101019,Hameau\n";
    assert_eq!(
        flaws(&surveyed(&sample, &[deep])),
        [(2, "code_5", Why::UnknownLevel)]
    );
    let other = "code,name,parent,level\nML01,Kayes,ML,cercle\n";
    let recorded = "region".to_owned();
    assert_eq!(
        flaws(&surveyed(&sample, &[other])),
        [(2, "level", Why::OtherLevel { recorded })]
    );
}

#[test]
fn a_code_recorded_twice_is_united_first() {
    let (mut sample, fact) = Sample::with_charter();
    let within = json!([{"parent": fact("mali").to_string()}]);
    let double = json!({"name": "Kayes", "code": "ML01", "level": "region", "parents": within});
    sample.record(Kind::Area, double);
    let survey = surveyed(&sample, &[REGIONS]);
    assert_eq!(flaws(&survey), [(2, "code_1", Why::RecordedTwice)]);
}

#[test]
fn the_name_of_the_own_row_goes_before_how_others_spell_it() {
    let sample = Sample::new();
    let spelled = SETTLEMENTS.replace("\"Kayes\",\"ML01\"", "\"Kayesse\",\"ML01\"");
    for texts in [[REGIONS, spelled.as_str()], [spelled.as_str(), REGIONS]] {
        let survey = surveyed(&sample, &texts);
        let kayes = line(&survey, "ML01");
        assert_eq!(kayes.name, "Kayes");
        assert!(matches!(
            kayes.doubts.as_slice(),
            [Doubt::SpelledOtherwise { name, .. }] if name == "Kayesse"
        ));
        assert_eq!(flaws(&survey), []);
    }
}

#[test]
fn a_place_turned_round_is_asked_about() {
    let sample = Sample::new();
    let mut text = "code,name,parent,level,longitude,latitude\nML,Mali,,country,,\n".to_owned();
    for at in 0..20 {
        text.push_str(&format!(
            "R{at},Lieu,ML,region,-{}.5,{}.5\n",
            at % 12,
            11 + at % 9
        ));
    }
    text.push_str("R99,Lieu,ML,region,14.5,-8.5\n");
    let survey = surveyed(&sample, &[&text]);
    let doubtful: Vec<&str> = (survey.lines.iter())
        .filter(|line| line.doubts.contains(&Doubt::PerhapsSwapped))
        .map(|line| line.code.as_str())
        .collect();
    assert_eq!(doubtful, ["R99"]);
}
