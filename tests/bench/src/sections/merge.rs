//! Merge of 110,000 entries from 50 tablets into state, natively.

use std::time::Duration;

use loro::ExportMode;
use work::ours::{Start, n_sittings};
use work::workload::{self, N_ENTRIES, N_RECORDS, N_TABLETS};

use crate::measure::{Contender, interleave};
use crate::rivals;
use crate::table::{Row, Table, ms, times};

const ROUNDS: usize = 7;

pub fn run(table: &mut Table) {
    let start = Start::new();
    let work: Vec<_> = (0..N_TABLETS)
        .map(|tablet| workload::tablet(tablet, N_RECORDS))
        .collect();
    let each = || work.iter().enumerate();
    let ours: Vec<_> = each()
        .map(|(tablet, work)| start.export(tablet, work))
        .collect();
    let updates: Vec<_> = each()
        .map(|(tablet, work)| rivals::loro::export(tablet, work, ExportMode::all_updates()))
        .collect();
    let snapshots: Vec<_> = each()
        .map(|(tablet, work)| rivals::loro::export(tablet, work, ExportMode::Snapshot))
        .collect();
    let automerge: Vec<_> = each()
        .map(|(tablet, work)| rivals::automerge::export(tablet, work))
        .collect();
    let wanted = N_TABLETS * N_RECORDS;
    assert_eq!(n_sittings(&start.merge(&ours)), wanted);
    assert_eq!(
        rivals::loro::n_facts(&rivals::loro::merge(&updates)),
        wanted
    );
    assert_eq!(
        rivals::automerge::n_facts(&rivals::automerge::merge(&automerge)),
        wanted
    );

    let times_taken = interleave(
        ROUNDS,
        &mut [
            Contender::new("ours", || start.merge(&ours)),
            Contender::new("ours with preview", || start.merge_with_preview(&ours)),
            Contender::new("loro, updates", || rivals::loro::merge(&updates)),
            Contender::new("loro, snapshots", || rivals::loro::merge(&snapshots)),
            Contender::new("automerge", || rivals::automerge::merge(&automerge)),
            Contender::new("automerge, loaded apart", || {
                rivals::automerge::merge_loaded(&automerge)
            }),
        ],
    );
    let [
        ours_time,
        preview,
        updates_time,
        snapshots_time,
        automerge_time,
        apart,
    ] = times_taken[..]
    else {
        return;
    };
    let loro_time = updates_time.min(snapshots_time);
    let automerge_best = automerge_time.min(apart);
    table.add(against(
        "merge, native, against loro",
        ours_time,
        loro_time,
        3.0,
    ));
    table.add(against(
        "merge, native, against automerge",
        ours_time,
        automerge_best,
        20.0,
    ));
    table.note("merge with full preview and confirmation", ms(preview));
    table.note(
        "loro, updates / snapshots",
        format!("{} / {}", ms(updates_time), ms(snapshots_time)),
    );
    table.note(
        "automerge, incremental / loaded apart",
        format!("{} / {}", ms(automerge_time), ms(apart)),
    );
    let size = |bytes: usize| format!("{:.2} MB", bytes as f64 / 1e6);
    table.note(
        format!("files of {N_ENTRIES} entries: ours / loro updates / automerge"),
        format!(
            "{} / {} / {}",
            size(ours.iter().map(|file| file.len()).sum()),
            size(updates.iter().map(Vec::len).sum()),
            size(automerge.iter().map(Vec::len).sum()),
        ),
    );
}

fn against(what: &str, ours: Duration, rival: Duration, wanted: f64) -> Row {
    let ratio = rival.as_secs_f64() / ours.as_secs_f64();
    Row {
        what: what.to_owned(),
        figure: ms(ours),
        against: ms(rival),
        ratio: times(ratio),
        target: format!("≥ {wanted:.0}× faster"),
        holds: Some(ratio >= wanted),
    }
}
