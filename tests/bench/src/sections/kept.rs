//! Bytes kept per entry on the tablet, in sealed segments.

use work::workload::N_ENTRIES;

use crate::segments;
use crate::table::{Row, Table};

pub fn run(table: &mut Table) {
    let (mut n_entries, mut bytes, mut plain) = (0, 0, 0);
    for segment in segments::of(N_ENTRIES) {
        n_entries += segment.n_entries;
        bytes += segment.gzip().len();
        plain += segment.packed.len();
    }
    let each = bytes as f64 / n_entries as f64;
    table.add(Row {
        what: format!("kept per entry, packed and gzip, {n_entries} entries"),
        figure: format!("{each:.1} bytes"),
        against: format!("before gzip {:.1} bytes", plain as f64 / n_entries as f64),
        ratio: format!("{:.2}×", bytes as f64 / plain as f64),
        target: "≤ 40 bytes".to_owned(),
        holds: Some(each <= 40.0),
    });
}
