//! Outlines of areas: new, known, added to areas that stand, and set aside.

use super::*;
use crate::outline::OutlineFlaw;

/// Two regions side by side, as GeoJSON.
fn regions(first: &str, second: &str) -> String {
    let feature = |name: &str, code: &str, rings: &str| {
        format!(
            r#"{{"type":"Feature","properties":{{"admin1Name":"{name}","admin1Pcod":"{code}"}},
            "geometry":{{"type":"Polygon","coordinates":{rings}}}}}"#
        )
    };
    let (first, second) = (
        feature("Kayes", "ML01", first),
        feature("Ségou", "ML04", second),
    );
    format!(r#"{{"type":"FeatureCollection","features":[{first},{second}]}}"#)
}

const WEST: &str = "[[[-12,12],[-9,12],[-9,15],[-12,15],[-12,12]]]";
const EAST: &str = "[[[-9,12],[-6,12],[-6,15],[-9,15],[-9,12]]]";

#[test]
fn an_outline_is_added_to_an_area_that_stands_and_known_thereafter() {
    let (mut sample, fact) = Sample::with_charter();
    let text = regions(WEST, EAST);
    let survey = surveyed(&sample, &[&text]);
    let changes = Changes {
        outline: true,
        ..Changes::default()
    };
    let kayes = AreaId(fact("kayes"));
    assert_eq!(
        line(&survey, "ML01").verdict,
        Verdict::Amended(kayes, changes)
    );
    let without = Choice {
        outlines: false,
        ..Choice::default()
    };
    assert_eq!(survey.chosen(&without), Chosen::default());
    let before = sample.register.programme().area(kayes).unwrap().clone();
    assert_eq!(take_in(&mut sample, &survey), 2);
    let after = sample.register.programme().area(kayes).unwrap().clone();
    let drawn = after.outline().unwrap();
    assert_eq!(drawn.n_points(), 4);
    let expected = crate::facts::Area {
        outline: Some(drawn.to_string()),
        ..before
    };
    assert_eq!(after, expected, "nothing else");
    assert_eq!(sample.register.concerns(), []);
    // The same shape, told the other way round and from another point.
    let turned = "[[[-9,15],[-9,12],[-12,12],[-12,15],[-9,15]]]";
    let again = surveyed(&sample, &[&regions(turned, EAST)]);
    assert_eq!((again.total().n_known, again.total().n_amended), (2, 0));
    assert_eq!(take_in(&mut sample, &again), 0);
    // A list without outlines takes none away.
    assert_eq!(surveyed(&sample, &[REGIONS]).total().n_known, 3);
    let moved = surveyed(&sample, &[&regions(WEST, WEST)]);
    assert_eq!(moved.total().n_amended, 1);
}

#[test]
fn a_new_area_is_recorded_with_its_outline() {
    let (mut sample, _) = Sample::with_charter();
    let text = regions(WEST, EAST).replace("ML04", "ML99");
    let survey = surveyed(&sample, &[&text]);
    assert_eq!(line(&survey, "ML99").verdict, Verdict::New);
    take_in(&mut sample, &survey);
    let area = of_code(&sample.register, "ML99");
    let area = sample.register.programme().area(area).unwrap();
    assert!(area.outline().is_some());
}

#[test]
fn a_row_whose_outline_is_none_is_set_aside_and_no_other() {
    let (sample, _) = Sample::with_charter();
    let open = Why::Outline(OutlineFlaw::Unclosed { ring: 1 });
    for (rings, why) in [
        ("[[[0,0],[1,0],[1,1],[0,1]]]", open),
        ("[[[13,-110],[1,0],[1,1],[13,-110]]]", Why::Swapped),
        ("[]", Why::Outline(OutlineFlaw::EnclosesNothing)),
        ("[1,2]", Why::NotAnOutline),
    ] {
        let survey = surveyed(&sample, &[&regions(rings, EAST)]);
        assert_eq!(flaws(&survey), [(1, "outline", why)]);
        assert_eq!(survey.total().n_amended, 1, "the other one");
    }
    // Two rows that draw one area in two ways: neither is taken.
    let twice = regions(WEST, EAST)
        .replace("ML04", "ML01")
        .replace("Ségou", "Kayes");
    assert_eq!(flaws(&surveyed(&sample, &[&twice])).len(), 2);
}

#[test]
fn an_outline_turned_round_is_asked_about() {
    let (sample, _) = Sample::with_charter();
    let mut features = Vec::new();
    for at in 0..12 {
        let (east, north) = (-12 + at, 11 + at % 7);
        let (east, north) = if at == 11 { (17, -4) } else { (east, north) };
        let (far, high) = (east + 1, north + 1);
        features.push(format!(
            r#"{{"type":"Feature","properties":{{"admin1Name":"R{at}","admin1Pcod":"R{at}"}},"geometry":
            {{"type":"Polygon","coordinates":[[[{east},{north}],[{far},{north}],[{far},{high}],[{east},{north}]]]}}}}"#
        ));
    }
    let text = format!(
        r#"{{"type":"FeatureCollection","features":[{}]}}"#,
        features.join(",")
    );
    let survey = surveyed(&sample, &[&text]);
    let doubtful = survey.lines.iter().filter(|line| !line.doubts.is_empty());
    let doubtful: Vec<&str> = doubtful.map(|line| line.code.as_str()).collect();
    assert_eq!(doubtful, ["R11"]);
}

#[test]
fn a_column_of_a_table_holds_outlines_too() {
    let (sample, _) = Sample::with_charter();
    let text = format!(
        "code;nom;geojson\nML01;Kayes;\"{{\"\"type\"\":\"\"Polygon\"\",\"\"coordinates\"\":{WEST}}}\"\nML04;Ségou;\n"
    );
    let survey = surveyed(&sample, &[&text]);
    assert_eq!(flaws(&survey), []);
    assert_eq!((survey.total().n_amended, survey.total().n_known), (1, 1));
}
