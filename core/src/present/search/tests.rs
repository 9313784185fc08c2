//! What is found, on the real history, and against a scan of every fact.

use super::index::{fit, unnumbered};
use super::sound::sound;
use super::texts::found;
use super::*;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::present::sample::Sample;
use crate::register::{Register, fold_name};

fn unnamed(_: Kind) -> String {
    String::new()
}

fn kinds(register: &Register, typed: &str) -> Vec<(Option<Kind>, Option<String>)> {
    let (hits, _) = SearchIndex::of(register, &unnamed).find(register, typed, 5);
    hits.into_iter()
        .map(|hit| (hit.label.kind, hit.label.name))
        .collect()
}

#[test]
fn names_sound_alike_however_they_are_spelled() {
    for (one, other) in [
        ("jigisemejiri", "djigisemediri"),
        ("segou", "segu"),
        ("ouelessebougou", "welesebugu"),
        ("diarra", "djarra"),
        ("coulibaly", "koulibali"),
        ("niono", "nyono"),
        ("sikasso", "sicaso"),
        ("jigi", "djigui"),
    ] {
        assert_eq!(sound(one), sound(other), "{one} {other}");
    }
    assert_ne!(sound("kayes"), sound("gao"));
    assert_ne!(sound("mopti"), sound("kita"));
}

#[test]
fn accents_case_slips_and_other_spellings_find_the_same() {
    let register = Sample::demonstration().register;
    let cnp = kinds(&register, "Comité national de pilotage");
    assert_eq!(cnp[0], (Some(Kind::Body), Some("CNP".to_owned())));
    for typed in [
        "comite NATIONAL pilotage",
        "komite nasional pilotage",
        "pilotaj nasional",
    ] {
        assert_eq!(kinds(&register, typed)[0], cnp[0], "{typed}");
    }
    assert_eq!(kinds(&register, "cnp")[0], cnp[0]);
    let areas = |typed: &str| -> Vec<Option<String>> {
        let all = kinds(&register, typed).into_iter();
        all.filter(|(kind, _)| *kind == Some(Kind::Area))
            .map(|(_, name)| name)
            .collect()
    };
    assert_eq!(areas("segu"), [Some("Ségou".to_owned())]);
    assert_eq!(areas("tombouktou"), [Some("Tombouctou".to_owned())]);
    // All words must be there, and a year is that year.
    assert_eq!(kinds(&register, "pilotage quarante").len(), 0);
    let sessions = kinds(&register, "cnp 2020");
    assert!(
        sessions
            .iter()
            .any(|(kind, _)| *kind == Some(Kind::Session))
    );
    assert_eq!(kinds(&register, "cnp 2099"), []);
    assert_eq!(kinds(&register, "  "), []);
    assert_eq!(kinds(&register, "zzzz"), []);
}

/// Looks at every word of every fact, the long way.
fn scanned(register: &Register, typed: &str) -> Vec<EntryId> {
    let programme = register.programme();
    let folded = fold_name(typed);
    let asked: Vec<&str> = folded.split_whitespace().map(unnumbered).collect();
    let mut all: Vec<(u32, u8, usize, EntryId)> = Vec::new();
    let facts = programme
        .facts()
        .filter_map(|(id, fact)| Some((id, found(programme, id, fact)?)));
    for (place, (id, found)) in facts.enumerate() {
        let words: Vec<String> = found
            .texts
            .iter()
            .flat_map(|text| {
                fold_name(text)
                    .split_whitespace()
                    .map(str::to_owned)
                    .collect::<Vec<_>>()
            })
            .collect();
        let best = |asked: &&str| {
            let heard = sound(asked);
            let fits = words
                .iter()
                .filter_map(|word| fit(asked, &heard, word, &sound(word)));
            fits.min().map(u32::from)
        };
        let total: Option<Vec<u32>> = asked.iter().map(best).collect();
        if let Some(total) = total.filter(|total| !total.is_empty()) {
            all.push((total.iter().sum(), found.rank, place, id));
        }
    }
    all.sort_unstable();
    all.into_iter().map(|(.., id)| id).collect()
}

#[test]
fn the_index_finds_what_a_scan_of_everything_finds_in_the_same_order() {
    let register = Sample::demonstration().register;
    let index = SearchIndex::of(&register, &unnamed);
    let programme = register.programme();
    // Words of the facts themselves, whole, cut, turned about, and misspelled.
    let mut asked: Vec<String> = vec!["a".into(), "2020".into(), "zzz".into(), String::new()];
    for (id, fact) in programme.facts() {
        let Some(found) = found(programme, id, fact) else {
            continue;
        };
        for text in found.texts {
            let half: String = text
                .chars()
                .take(text.chars().count().div_ceil(2))
                .collect();
            let turned: Vec<&str> = text.split_whitespace().rev().take(3).collect();
            asked.extend([
                half,
                turned.join(" "),
                text.replace('c', "k").replace("ou", "u"),
            ]);
        }
    }
    for typed in asked.into_iter().step_by(5) {
        let places = index.places(&typed);
        let found: Vec<EntryId> = places.into_iter().map(|place| index.id(place)).collect();
        assert_eq!(found, scanned(&register, &typed), "{typed}");
    }
}

#[test]
fn a_kind_is_found_by_its_names_and_a_session_by_its_place_among_them() {
    let register = Sample::demonstration().register;
    let named = |kind: Kind| match kind {
        Kind::Session => "Session PV procès-verbal".to_owned(),
        Kind::WorkPlan => "PTBA".to_owned(),
        _ => String::new(),
    };
    let index = SearchIndex::of(&register, &named);
    let found = |typed: &str| {
        let (hits, _) = index.find(&register, typed, 1);
        hits.first().map(|hit| hit.opens)
    };
    let Some(Opens::Session(fourteenth)) = found("14e session") else {
        panic!("the fourteenth session is found");
    };
    let session = register.programme().session(fourteenth).unwrap();
    assert_eq!(session.number, Some(14));
    for typed in ["session 14", "14ᵉ session", "14th pv", "proces verbal 14"] {
        assert_eq!(found(typed), Some(Opens::Session(fourteenth)), "{typed}");
    }
    assert_eq!(found("ptba 2020"), Some(Opens::Plan(2020)));
}
