//! How loading grows: time and memory, each load in a process of its own.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use work::ours::{Start, n_sittings};

use crate::measure::{Clock, median};
use crate::segments;
use crate::table::{Row, Table, ms, times};

const SIZES: [usize; 3] = [10_000, 100_000, 1_000_000];
const ROUNDS: usize = 3;

pub fn run(table: &mut Table) {
    let empty = folder(0);
    let (_, bare, _) = load_apart(&empty);
    let mut costs: Vec<(usize, f64, f64)> = Vec::new();
    for size in SIZES {
        let folder = folder(size);
        let n_entries = keep(&folder, size);
        let runs: Vec<_> = (0..ROUNDS).map(|_| load_apart(&folder)).collect();
        let time = median(runs.iter().map(|(time, _, _)| *time).collect());
        let memory = median(runs.iter().map(|(_, memory, _)| *memory).collect());
        let (each_ns, each_bytes) = (
            time.as_secs_f64() * 1e9 / n_entries as f64,
            memory.saturating_sub(bare) as f64 / n_entries as f64,
        );
        costs.push((n_entries, each_ns, each_bytes));
        table.add(Row {
            what: format!("load {n_entries} entries"),
            figure: ms(time),
            against: format!("peak memory {:.0} MB", memory as f64 / 1e6),
            ratio: format!("{each_ns:.0} ns, {each_bytes:.0} bytes an entry"),
            target: if size == 1_000_000 {
                "≤ 3 s".to_owned()
            } else {
                String::new()
            },
            holds: (size == 1_000_000).then(|| time <= Duration::from_secs(3)),
        });
        std::fs::remove_dir_all(&folder).expect("its own folder");
    }
    if let [_, (_, middle_ns, middle_bytes), (_, last_ns, last_bytes)] = costs[..] {
        table.add(Row {
            what: "growth from 100 k to 1 M, per entry".to_owned(),
            figure: format!("time {}", times(last_ns / middle_ns)),
            against: format!("memory {}", times(last_bytes / middle_bytes)),
            ratio: String::new(),
            target: "linear: ≤ 1.3×".to_owned(),
            holds: Some(last_ns <= middle_ns * 1.3 && last_bytes <= middle_bytes * 1.3),
        });
    }
}

/// Loads a folder in this process, and prints nanoseconds, peak bytes and sittings.
pub fn load(folder: &Path) {
    let mut files: Vec<PathBuf> = match std::fs::read_dir(folder) {
        Ok(files) => files.filter_map(|file| Some(file.ok()?.path())).collect(),
        Err(_) => Vec::new(),
    };
    files.sort();
    let start = Start::new();
    let begun = Clock::start();
    let register = start.load(
        files
            .iter()
            .map(|file| std::fs::read_to_string(file).expect("its own file")),
    );
    let taken = begun.elapsed();
    println!(
        "{} {} {}",
        taken.as_nanos(),
        peak_memory(),
        n_sittings(&register)
    );
}

fn folder(size: usize) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("target/growth/{size}"))
}

/// Keeps about so many entries as a tablet does, before compression; returns how many.
fn keep(folder: &Path, size: usize) -> usize {
    std::fs::create_dir_all(folder).expect("a folder of its own");
    let mut n_entries = 0;
    for (number, segment) in segments::of(size).enumerate() {
        n_entries += segment.n_entries;
        std::fs::write(folder.join(format!("{number:06}")), segment.packed).expect("its own file");
    }
    n_entries
}

/// Loads a folder in a process of its own; returns its time, peak memory and sittings.
pub(super) fn load_apart(folder: &Path) -> (Duration, usize, usize) {
    let own = std::env::current_exe().expect("this very program");
    let output = Command::new(own)
        .arg("--load")
        .arg(folder)
        .output()
        .expect("this very program");
    let text = String::from_utf8_lossy(&output.stdout);
    let figures: Vec<u64> = text
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    match figures[..] {
        [nanoseconds, memory, sittings] => (
            Duration::from_nanos(nanoseconds),
            memory as usize,
            sittings as usize,
        ),
        _ => panic!(
            "loading failed: {}",
            String::from_utf8_lossy(&output.stderr)
        ),
    }
}

/// Returns the most memory this process ever held, in bytes.
fn peak_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kilobytes = line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok());
    kilobytes.unwrap_or_default() * 1024
}
