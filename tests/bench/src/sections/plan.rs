//! A plan of 20,000 lines on a slowed processor: poured in from a file, recorded, opened again,
//! and one amount of it changed.

use std::time::Duration;

use serde_json::Value;
use tablet::{App, Page, Tablet};

use crate::measure::median;
use crate::seeded::SIGN;
use crate::table::{Row, Table, ms};

const N_LINES: usize = 20_000;
const ROUNDS: usize = 9;
const SLOWED: f64 = 4.0;
const WORDS: &str = include_str!("../../../../web/locales/fr.json");

/// Notes how long it takes from the next click or key on until a condition holds and is painted.
const CLOCK: &str = r"globalThis.__taken = new Promise(done => {
    const begin = event => {
        removeEventListener('click', begin, true); removeEventListener('keydown', begin, true);
        const look = () => {
            if (!(HOLDS)) return requestAnimationFrame(look);
            const after = new MessageChannel();
            after.port1.onmessage = () => done(performance.now() - event.timeStamp);
            after.port2.postMessage(null);
        };
        look();
    };
    addEventListener('click', begin, true); addEventListener('keydown', begin, true);
}); undefined";

pub fn run(table: &mut Table) {
    let tablet = Tablet::new("plan");
    let page = tablet.open(&App::file());
    begins(&page);
    page.slowed(SLOWED);
    let poured = taken(
        &page,
        "document.querySelectorAll('.entry-grid td').length > 100",
        |page| {
            page.find("button", &told("entry", "pour_other")).click();
        },
    );
    let saved = taken(&page, &says("entry", "saved_other"), |page| {
        page.find("button", &told("entry", "save_other")).click();
    });
    page.reload();
    let opened = page.run("performance.now()").as_f64().unwrap_or_default();
    page.wait_for(
        "the lines",
        "document.querySelectorAll('.entry-grid td').length > 100",
    );
    let mut times: Vec<Duration> = (0..=ROUNDS)
        .map(|round| edits(&page, round))
        .skip(1)
        .collect();
    times.sort();
    let rows = [
        ("poured in from a file that was read", poured, None),
        ("recorded, 30,000 entries", saved, None),
        ("page opened again at its table", millis(opened), None),
        (
            "an amount changed: key to painted sum",
            median(times),
            Some(100),
        ),
    ];
    for (what, time, target) in rows {
        let bound = target.map(Duration::from_millis);
        table.add(Row {
            what: format!("a plan of {N_LINES} lines, slowed {SLOWED}×: {what}"),
            figure: ms(time),
            against: String::new(),
            ratio: String::new(),
            target: target
                .map(|most| format!("≤ {most} ms"))
                .unwrap_or_default(),
            holds: bound.map(|bound| time <= bound),
        });
    }
}

/// A page with the charter, a plan and its sources, and a file of the lines read.
fn begins(page: &Page) {
    page.run(SIGN);
    page.reload();
    page.click("button", &word("bodies", "load_charter"));
    page.sees("Comité national de pilotage");
    page.run("location.hash = '#/ptba'; undefined");
    fills(page, &word("plans", "add"), &[("Année", "2027")]);
    page.run("location.hash = '#/ptba/2027'; undefined");
    for code in ["D3480", "ETAT"] {
        fills(
            page,
            &word("plans", "add_source"),
            &[("Nom", code), ("Code", code)],
        );
    }
    page.run("location.hash = '#/ptba/2027/saisie'; undefined");
    page.click("button", &word("entry", "bring"));
    let mut csv = String::from("Code;Activité;Source;T1;T2;T3;T4\n");
    for at in 0..N_LINES / 2 {
        csv.push_str(&format!(
            "{at};Activité numéro {at};D3480;{};2000;3000;4000\n;;ETAT;500;;;600\n",
            1_000 + at
        ));
    }
    let file = std::env::temp_dir().join(format!("plan-{}.csv", std::process::id()));
    std::fs::write(&file, csv).expect("a file of lines");
    page.picks(&[file.clone()], |page| {
        page.click("button", &word("table", "choose_file"));
    });
    page.wait_for(
        "the file to be read",
        "[...document.querySelectorAll('main button')].some(button => /20.000/.test(button.textContent))",
    );
    std::fs::remove_file(file).expect("the file of lines");
}

fn fills(page: &Page, act: &str, fields: &[(&str, &str)]) {
    page.click("button", act);
    for (label, text) in fields {
        page.fill(label, text);
    }
    page.click("button", &word("act", "submit"));
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
}

/// Types an amount into the first row, and goes on.
fn edits(page: &Page, round: usize) -> Duration {
    let amount = 1_000_000 + round;
    page.run("document.querySelectorAll('.entry-grid tbody tr:not([aria-hidden]) td')[10].click(); undefined");
    page.wait_for("the cell", "document.activeElement.matches('input.cell')");
    page.types(&amount.to_string());
    let holds = format!(
        "document.querySelector('.entry-save').textContent.replace(/\\D/g, '').includes('{amount}') || document.querySelector('.entry-grid').textContent.replace(/\\s/g, '').includes('{amount}')"
    );
    taken(page, &holds, |page| page.press("Enter"))
}

fn taken(page: &Page, holds: &str, act: impl FnOnce(&Page)) -> Duration {
    page.run(&CLOCK.replace("HOLDS", holds));
    act(page);
    eprint!(".");
    millis(page.run("__taken").as_f64().unwrap_or_default())
}

fn millis(time: f64) -> Duration {
    Duration::from_secs_f64(time / 1000.0)
}

/// What a page says that shows a sentence with a number in it.
fn says(group: &str, key: &str) -> String {
    let sentence = Value::from(word(group, key).replace("{{ n }} ", ""));
    format!("document.body.textContent.includes({sentence})")
}

/// A sentence with the number of lines in it.
fn told(group: &str, key: &str) -> String {
    word(group, key).replace("{{ n }}", "20\u{202f}000")
}

/// Returns a word of the page as it is written on screen.
fn word(group: &str, key: &str) -> String {
    let words: Value = serde_json::from_str(WORDS).expect("the page's words");
    words[group][key].as_str().unwrap_or(key).to_owned()
}
