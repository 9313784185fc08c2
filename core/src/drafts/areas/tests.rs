//! Lists as they are published, as they go wrong, and what comes of them.

mod comparing;
mod hostile;
mod outlines;
mod pouring;
mod reading;

use serde_json::json;

use super::*;
use crate::facts::Kind;
use crate::ids::{AreaId, EntryId};
use crate::present::sample::{Sample, day};
use crate::register::{Pouring, Register, Stamp};
use crate::rules::Refusal;

/// Regions as OCHA published them in 2019.
const REGIONS: &str = "admin0Name,admin0Pcod,admin1Name,admin1Pcod\n\
    Mali,ML,Kayes,ML01\n\
    Mali,ML,Koulikouro,ML02\n\
    Mali,ML,Segou,ML04\n";

/// Communes: each row names all that lies around it.
const COMMUNES: &str = "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod\n\
    Mali,ML,Kayes,ML01,Kayes,ML0101,Bangassi,ML010101\n\
    Mali,ML,Kayes,ML01,Kayes,ML0101,Colimbine,ML010102\n\
    Mali,ML,Kayes,ML01,Bafoulabe,ML0102,Bafoulabe,ML010201\n";

/// Settlements, as a statistical program writes them: texts in quotes, NA for what is not there.
const SETTLEMENTS: &str = "\"featureNam\",\"pcode\",\"featureRef\",\"featureAlt\",\"popPlaceCl\",\"admin0Name\",\"admin0Pcod\",\"admin1Name\",\"admin1Pcod\",\"admin2Name\",\"admin2Pcod\",\"admin3Name\",\"admin3Pcod\",\"date\",\"validTo\",\"longitude\",\"latitude\"\n\
    \"Bambela\",\"ML010101001\",\"Bambela\",NA,5,\"Mali\",\"ML\",\"Kayes\",\"ML01\",\"Kayes\",\"ML0101\",\"Bangassi\",\"ML010101\",\"2015/02/02\",NA,-11.57370966,14.6311046000001\n\
    \"Fégui\",\"ML010101002\",\"Fegui\",NA,5,\"Mali\",\"ML\",\"Kayes\",\"ML01\",\"Kayes\",\"ML0101\",\"Bangassi\",\"ML010101\",\"2015/02/02\",NA,NA,NA\n";

/// Reads texts as lists and all their rows.
fn gathered(sample: &Sample, texts: &[&str]) -> Gathering {
    let mut lists = Vec::new();
    for (at, text) in texts.iter().enumerate() {
        lists.extend(read_text(&format!("{at}.csv"), text, None).unwrap());
    }
    gathered_lists(sample, lists)
}

fn gathered_lists(sample: &Sample, lists: Vec<AreaList>) -> Gathering {
    let mut gathering = Gathering::new(lists, sample.register.charter());
    while !gathering.step(500).is_done() {}
    gathering
}

fn terms() -> Terms {
    Terms {
        day: day("2026-11-27"),
        valid_from: None,
        source: None,
    }
}

fn from(text: &str) -> Terms {
    Terms {
        valid_from: Some(day(text)),
        ..terms()
    }
}

fn surveyed(sample: &Sample, texts: &[&str]) -> Survey {
    gathered(sample, texts).survey(&sample.register, terms())
}

/// Carries out what a survey brings, as a page does; returns how many acts that took.
fn take_in(sample: &mut Sample, survey: &Survey) -> usize {
    choose(sample, survey, &Choice::default())
}

fn choose(sample: &mut Sample, survey: &Survey, choice: &Choice) -> usize {
    let steps = survey.steps(choice);
    let mut pouring = Pouring::new(&sample.register, steps, sample.stamp.clone());
    while !pouring.step(100).unwrap().is_done() {}
    let poured = pouring.finish(&sample.register).unwrap();
    sample.register = poured.register;
    poured.entries.len()
}

fn of_code(register: &Register, code: &str) -> AreaId {
    let mut areas = register.programme().areas();
    let found = areas.find(|(_, area)| area.code.as_deref() == Some(code));
    found.unwrap().0
}

fn line<'a>(survey: &'a Survey, code: &str) -> &'a AreaLine {
    let found = survey.lines.iter().find(|line| line.code == code);
    found.unwrap_or_else(|| panic!("{code} in {survey:?}"))
}

/// What is wrong with the rows, by their line.
fn flaws(survey: &Survey) -> Vec<(usize, &'static str, Why)> {
    let rows = survey.flawed.iter();
    rows.flat_map(|row| {
        let told = |flaw: &CellFlaw| (row.at.line, flaw.content.code(), flaw.why.clone());
        row.flaws.iter().map(told).collect::<Vec<_>>()
    })
    .collect()
}

/// As many areas as Mali has, in the form of OCHA's lists.
fn whole_country() -> [String; 4] {
    let mut texts = [
        "admin0Name,admin0Pcod,admin1Name,admin1Pcod\n".to_owned(),
        "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod\n".to_owned(),
        "admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,admin3Name,admin3Pcod\n"
            .to_owned(),
        "featureNam,pcode,admin0Name,admin0Pcod,admin1Name,admin1Pcod,admin2Name,admin2Pcod,\
         admin3Name,admin3Pcod,longitude,latitude\n"
            .to_owned(),
    ];
    let above = |depth: usize, at: usize| {
        let mut row = "Mali,ML".to_owned();
        for (depth, share) in [(1, 9), (2, 50), (3, 701)].into_iter().take(depth) {
            // What lies in what: an area of 701 in one of 50 in one of 9, always the same.
            let here = match depth {
                1 => at % 701 % 50 % share,
                2 => at % 701 % share,
                _ => at % share,
            };
            row.push_str(&format!(",Lieu {depth}-{here},XX{depth}{here:05}"));
        }
        row
    };
    for (depth, n_areas) in [(1, 9), (2, 50), (3, 701)] {
        for at in 0..n_areas {
            texts[depth - 1].push_str(&above(depth, at));
            texts[depth - 1].push('\n');
        }
    }
    for at in 0..18_769 {
        let (east, north) = (-12_000_000 + at * 600, 10_000_000 + at * 700);
        let around = above(3, at as usize);
        texts[3].push_str(&format!(
            "Village {at},XX4{at:05},{around},-{}.{:06},{}.{:06}\n",
            -east / 1_000_000,
            -east % 1_000_000,
            north / 1_000_000,
            north % 1_000_000
        ));
    }
    texts
}
