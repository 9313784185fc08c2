//! The same merge in Chromium, as wasm, compiled as the page is.

use std::time::Duration;

use serde_json::json;
use tablet::{Page, Tablet};
use work::ours::Start;
use work::workload::{self, N_RECORDS, N_TABLETS};

use crate::measure::{Clock, median};
use crate::table::{Row, Table, ms, times};
use crate::wasm;

const ROUNDS: usize = 7;

pub fn run(table: &mut Table) {
    let address = wasm::page();
    let start = Start::new();
    let files: Vec<_> = (0..N_TABLETS)
        .map(|tablet| start.export(tablet, &workload::tablet(tablet, N_RECORDS)))
        .collect();
    let tablet = Tablet::new("merge");
    let page = tablet.open(&address);
    page.devtools("Performance.enable", json!({ "timeDomain": "threadTicks" }));
    let (mut native, mut browser, mut preview) = (Vec::new(), Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let begun = Clock::start();
        drop(start.merge(&files));
        let taken = begun.elapsed();
        let timed = |what: &str| {
            let before = time_given(&page);
            page.run(&format!("files.{what}()"));
            time_given(&page).saturating_sub(before)
        };
        let (merged, previewed) = (timed("merge"), timed("merge_with_preview"));
        if round > 0 {
            native.push(taken);
            browser.push(merged);
            preview.push(previewed);
        }
        eprint!(".");
    }
    eprintln!();
    let (native, browser) = (median(native), median(browser));
    let ratio = browser.as_secs_f64() / native.as_secs_f64();
    table.add(Row {
        what: "merge in Chromium (wasm)".to_owned(),
        figure: ms(browser),
        against: format!("native {}", ms(native)),
        ratio: times(ratio),
        target: "≤ 4× native".to_owned(),
        holds: Some(ratio <= 4.0),
    });
    table.note("merge in Chromium with full preview", ms(median(preview)));
}

/// Returns the processor time that the page's main thread was given so far, which
/// is what the native run counts too.
fn time_given(page: &Page) -> Duration {
    let answer = page.devtools("Performance.getMetrics", json!({}));
    let metrics = answer["metrics"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let tasks = metrics
        .iter()
        .find(|metric| metric["name"] == "TaskDuration");
    Duration::from_secs_f64(
        tasks
            .and_then(|tasks| tasks["value"].as_f64())
            .unwrap_or_default(),
    )
}
