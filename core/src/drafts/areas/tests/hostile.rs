//! Files that are damaged, or meant to do harm: told in full, or refused, and never more.

use super::*;
use crate::drafts::table::MAX_COLUMNS;

fn refused(text: &str) -> ListError {
    read_text("x", text, None).unwrap_err()
}

const COLLECTION: &str = r#"{"type":"FeatureCollection","name":"x","features":[{"type":"Feature","properties":{"admin1Name":"Kayes","admin1Pcod":"ML01","é":[1,{"a":"\ud800"}]},"geometry":{"type":"Point","coordinates":[-7.9e0,12.6]}}]}"#;

#[test]
fn what_is_too_large_is_refused_before_it_is_read() {
    let large = vec![b','; 200_000_000];
    let max = Bounds::AREAS.bytes;
    let too_large = ListError::Table(TableError::TooLarge {
        bytes: 200_000_000,
        max,
    });
    assert_eq!(read_lists("x", &large, None, None), Err(too_large));
    // Twenty megabytes of outlines pass.
    let outline = "[[[0,0],[1,1]]],".repeat(1_300_000);
    let text = COLLECTION.replace(
        r#"{"type":"Point","coordinates":[-7.9e0,12.6]}"#,
        &format!(r#"{{"type":"MultiPolygon","coordinates":[{outline}[]]}}"#),
    );
    assert!(text.len() > 20_000_000);
    let lists = read_lists("x", text.as_bytes(), None, None).unwrap();
    assert_eq!(lists[0].n_rows(), 1);
}

#[test]
fn a_hundred_thousand_levels_of_nesting_end_in_a_refusal() {
    for open in ["[", "{\"a\":", "[{\"a\":["] {
        let deep = open.repeat(100_000);
        for text in [
            COLLECTION.replace("-7.9e0", &deep),
            COLLECTION.replace("\"Kayes\"", &deep),
            COLLECTION.replace("\"x\"", &deep),
            format!("{{\"type\":\"FeatureCollection\",\"features\":{deep}"),
        ] {
            assert!(matches!(
                refused(&text),
                ListError::GeoJson(GeoJsonError::TooDeep { .. } | GeoJsonError::Damaged { .. })
            ));
        }
    }
}

#[test]
fn a_collection_cut_anywhere_is_refused_with_its_place() {
    for end in (1..COLLECTION.len()).filter(|end| COLLECTION.is_char_boundary(*end)) {
        let damaged = refused(&COLLECTION[..end]);
        let expected = GeoJsonError::Damaged { line: 1, at: end };
        assert_eq!(damaged, ListError::GeoJson(expected), "{end}");
    }
    let second = COLLECTION.replace("},\"geometry\"", "},\n \"geometry\": nul");
    assert!(matches!(
        refused(&second),
        ListError::GeoJson(GeoJsonError::Damaged { line: 2, .. })
    ));
}

#[test]
fn json_that_is_no_collection_is_refused() {
    for text in [
        "{}",
        r#"{"type":"Feature","properties":{}}"#,
        r#"{"type":"Topology","objects":{}}"#,
        r#"{"type":"FeatureCollection","features":{}}"#,
        r#"[{"type":"FeatureCollection","features":[]}]"#,
    ] {
        let expected = ListError::GeoJson(GeoJsonError::NotACollection);
        assert_eq!(refused(text), expected, "{text}");
    }
    let empty = r#"{"type":"FeatureCollection","features":[]}"#;
    let expected = GeoJsonError::Table(TableError::Empty);
    assert_eq!(refused(empty), ListError::GeoJson(expected));
    let wide: String = (0..100).map(|at| format!("\"p{at}\":1,")).collect();
    let wide = COLLECTION.replace("\"admin1Name\"", &format!("{wide}\"admin1Name\""));
    assert!(matches!(
        refused(&wide),
        ListError::GeoJson(GeoJsonError::Table(TableError::TooManyColumns {
            max: MAX_COLUMNS,
            line: 1,
            ..
        }))
    ));
}

/// Flips, drops and doubles bytes at many places: an answer always comes.
#[test]
fn whatever_is_altered_an_answer_comes() {
    let (sample, _) = Sample::with_charter();
    let mut drawn = 5_u64;
    let mut draw = |below: usize| {
        drawn = drawn
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (drawn >> 33) as usize % below
    };
    for text in [COLLECTION, COMMUNES, SETTLEMENTS] {
        for _ in 0..150 {
            let mut bytes = text.as_bytes().to_vec();
            for _ in 0..1 + draw(4) {
                let at = draw(bytes.len());
                match draw(4) {
                    0 => bytes[at] = draw(256) as u8,
                    1 => drop(bytes.remove(at)),
                    2 => bytes.insert(at, b"\",{}[]\n;\\NA0"[draw(12)]),
                    _ => bytes.truncate(at.max(40)),
                }
            }
            let Ok(lists) = read_lists("x", &bytes, None, None) else {
                continue;
            };
            let survey = gathered_lists(&sample, lists).survey(&sample.register, terms());
            let n_acts = survey.steps(&Choice::default()).len();
            let mut pouring = Pouring::new(
                &sample.register,
                survey.steps(&Choice::default()),
                sample.stamp.clone(),
            );
            let poured = pouring.step(n_acts);
            assert!(
                poured.is_ok(),
                "what is offered is not refused: {poured:?} {survey:?}"
            );
        }
    }
}

#[test]
fn a_chain_of_areas_a_hundred_thousand_long_is_told_row_by_row() {
    let sample = Sample::new();
    let mut text = "code,name,parent\n".to_owned();
    for at in 0..100_000 {
        text.push_str(&format!("A{at},Lieu,A{}\n", at + 1));
    }
    let survey = surveyed(&sample, &[&text]);
    assert_eq!((survey.flawed.len(), survey.lines.len()), (100_000, 0));
}

#[test]
fn formulas_and_hidden_signs_are_texts_or_refused() {
    let sample = Sample::new();
    let text = "code,name,parent,level\nML,Mali,,country\n\
        R1,=HYPERLINK(1),ML,region\nR2,Ki\u{202e}ta,ML,region\n=R3,Kita,ML,region\n";
    let survey = surveyed(&sample, &[text]);
    assert_eq!(
        flaws(&survey),
        [(4, "name", Why::Hidden), (5, "code", Why::NotACode)]
    );
    assert_eq!(line(&survey, "R1").name, "=HYPERLINK(1)");
}
