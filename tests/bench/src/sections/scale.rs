//! The national programme at 10 k, 100 k and 1 M entries: its agents' files taken in, the whole
//! loaded, and every heavy page, search and edit, with how each grows.
//!
//! `SCALE_MOST=100000` measures up to that size only.

mod pages;

use std::path::Path;
use std::time::Duration;

use acceptance::scale::{Extent, Nation};
use governance::exchange::{Delivery, Merge, Reader, Realm};
use governance::journal;
use governance::register::Register;
use work::ours::lines;

use super::growth::load_apart;
use crate::measure::{Clock, median};
use crate::table::{Row, Table, ms};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
/// How many files an antenna takes in at a time.
const DROP: usize = 50;
/// The most that a page may take natively with 100,000 entries: a tablet is about ten times slower.
const MOST: Duration = Duration::from_millis(100);
/// The most that anything may grow by per ten times the entries. What is sorted, or no longer fits
/// the processor's own memory, takes up to three times as much each; what is done for each entry
/// anew, for every other, would take a hundred.
const LINEAR: f64 = 30.0;
/// What takes less grows as noise does.
const FELT: Duration = Duration::from_millis(5);

/// What one thing took at each size.
type Times = Vec<(String, Vec<Duration>)>;

pub fn run(table: &mut Table) {
    let most = std::env::var("SCALE_MOST").ok();
    let most = most
        .and_then(|most| most.parse().ok())
        .unwrap_or(usize::MAX);
    let mut sizes = Vec::new();
    let mut times: Times = Vec::new();
    let mut memory = Vec::new();
    for size in SIZES.into_iter().filter(|size| *size <= most) {
        let nation = Nation::new(Extent::of_entries(size));
        let (register, imports) = taken_in(&nation);
        let n_entries = register.journal().len();
        eprintln!("{n_entries} entries");
        let loads: Vec<_> = loads(&register, size);
        memory.push(median(loads.iter().map(|(_, memory)| *memory).collect()));
        let load = median(loads.iter().map(|(time, _)| *time).collect());
        let mut all = imports;
        all.push(("load of the whole".to_owned(), load));
        all.extend(pages::times(&nation, register));
        for (place, (what, time)) in all.into_iter().enumerate() {
            eprintln!("  {what}: {}", ms(time));
            match times.get_mut(place) {
                Some((_, times)) => times.push(time),
                None => times.push((what, vec![time])),
            }
        }
        sizes.push(n_entries);
    }
    let memory: Vec<String> = memory
        .iter()
        .map(|bytes| format!("{:.0} MB", *bytes as f64 / 1e6))
        .collect();
    let counts: Vec<String> = sizes.iter().map(ToString::to_string).collect();
    table.note(
        format!(
            "national programme, {} entries: peak memory",
            counts.join(" / ")
        ),
        memory.join(" / "),
    );
    for (what, times) in times {
        table.add(row(what, &times, &sizes));
    }
}

/// Takes all files in, at once, and as antennas do, fifty at a time; returns what that took, and
/// the last file on top of all others.
fn taken_in(nation: &Nation) -> (Register, Vec<(String, Duration)>) {
    let empty = Register::new(nation.charter().clone());
    let clock = Clock::start();
    let files: Vec<String> = nation.files().collect();
    let made = clock.elapsed();
    let copies = files.clone();
    let clock = Clock::start();
    let whole = merged(&empty, copies);
    let at_once = clock.elapsed();
    let n_entries = whole.journal().len();
    drop(whole);
    let (mut register, mut by_fifty, mut last) = (empty, Duration::ZERO, Duration::ZERO);
    // The very last one is taken in alone.
    let mut waiting = files.into_iter().peekable();
    while waiting.peek().is_some() {
        let n_others = waiting.len() - 1;
        let some: Vec<String> = waiting.by_ref().take(DROP.min(n_others.max(1))).collect();
        let clock = Clock::start();
        register = merged(&register, some);
        last = clock.elapsed();
        by_fifty += last;
    }
    assert_eq!(
        register.journal().len(),
        n_entries,
        "the same, in other drops"
    );
    let figures = [
        ("files made", made),
        ("all files taken in, at once", at_once),
        ("all files taken in, 50 at a time", by_fifty),
        ("one more file, onto all others", last),
    ];
    let figures = figures.map(|(what, time)| (what.to_owned(), time));
    (register, figures.into())
}

fn merged(register: &Register, files: Vec<String>) -> Register {
    let read = |file: String| -> Delivery {
        let reader = Reader::open(file, Realm::Real).expect("its own file");
        reader.finish().expect("its own file")
    };
    let mut merge = Merge::begin(register, files.into_iter().map(read).collect());
    let preview = merge.preview(register);
    assert!(preview.aside.is_empty(), "nothing was altered on the way");
    assert_eq!(preview.concerns, [], "honest work raises no concern");
    assert_eq!(preview.doubles, [], "nothing is recorded twice");
    merge
        .confirm(register)
        .expect("nothing changed meanwhile")
        .0
}

/// Loads the whole three times, each in a process of its own.
fn loads(register: &Register, size: usize) -> Vec<(Duration, usize)> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/scale/{size}"));
    std::fs::create_dir_all(&folder).expect("a folder of its own");
    let mut number = 0;
    for lines in lines(register).values() {
        for chunk in lines.chunks(4_000) {
            let packed = journal::pack(chunk.iter().copied());
            std::fs::write(folder.join(format!("{number:06}")), packed).expect("its own file");
            number += 1;
        }
    }
    let loads = (0..3).map(|_| load_apart(&folder));
    let loads = loads.map(|(time, memory, _)| (time, memory)).collect();
    std::fs::remove_dir_all(&folder).expect("its own folder");
    loads
}

fn row(what: String, times: &[Duration], sizes: &[usize]) -> Row {
    let figures: Vec<String> = times.iter().map(|time| ms(*time)).collect();
    let growth: Vec<f64> = times
        .windows(2)
        .zip(sizes.windows(2))
        .map(|(times, sizes)| {
            let by = times[1].as_secs_f64() / times[0].as_secs_f64().max(1e-9);
            let wanted = sizes[1] as f64 / sizes[0] as f64;
            by * 10.0 / wanted
        })
        .collect();
    let told: Vec<String> = growth.iter().map(|by| format!("{by:.1}×")).collect();
    let is_page =
        what.starts_with("page") || what.starts_with("search") || what.starts_with("edit");
    let is_quick = !is_page || times.get(1).is_none_or(|time| *time <= MOST);
    let mut felt = growth.iter().zip(times);
    let is_linear = felt.all(|(by, before)| *by <= LINEAR || *before < FELT);
    Row {
        what,
        figure: figures.join(" / "),
        against: String::new(),
        ratio: format!("per ten times: {}", told.join(" / ")),
        target: match is_page {
            true => format!("≤ {} at 100 k, linear", ms(MOST)),
            false => "linear".to_owned(),
        },
        holds: Some(is_quick && is_linear),
    }
}
