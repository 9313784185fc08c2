//! Ready to use: from the start of the navigation to the first painted frame in
//! which the page answers, on a slowed processor.

use std::time::Duration;

use tablet::{App, Tablet};

use crate::measure::median;
use crate::seeded;
use crate::table::{Row, Table, ms, times};
use crate::tiddlywiki;

const ROUNDS: usize = 9;
const SLOWED: f64 = 6.0;
const N_ENTRIES: usize = 10_000;

/// Notes when the frame was painted in which a page first was ready.
const CLOCK: &str = r"(() => {
    const look = () => {
        if (!document.documentElement || !(READY)) return;
        observer.disconnect();
        requestAnimationFrame(() => {
            const after = new MessageChannel();
            after.port1.onmessage = () => { globalThis.__painted = performance.now(); document.title += ' '; };
            after.port2.postMessage(null);
        });
    };
    const observer = new MutationObserver(look);
    observer.observe(document, { subtree: true, childList: true, attributes: true });
})()";

/// How long a page stays open so that it keeps the app unpacked for the next start.
const STAY: Duration = Duration::from_secs(8);

pub fn run(table: &mut Table) {
    let wiki = format!("file://{}", tiddlywiki::empty().display());
    let tablet = seeded::tablet(N_ENTRIES);
    // The wiki asks for an icon beside its file.
    tablet.expects_complaint("favicon.ico");
    // No page stays open long enough to keep the app: each start is a first one.
    compare(table, &tablet, &wiki, "first start");
    let page = tablet.open(&App::file());
    std::thread::sleep(STAY);
    page.close();
    compare(table, &tablet, &wiki, "every later start");
}

/// Starts both pages in turn, and adds the row of these starts.
fn compare(table: &mut Table, tablet: &Tablet, wiki: &str, which: &str) {
    let ours_ready = "document.documentElement.hasAttribute('data-ready')";
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for round in 0..=ROUNDS {
        let mut turns = [
            (&mut ours, App::file(), ours_ready),
            (&mut theirs, wiki.to_owned(), tiddlywiki::READY),
        ];
        if round % 2 == 1 {
            turns.reverse();
        }
        for (times, address, ready) in turns {
            let time = time_to_ready(tablet, &address, ready);
            if round > 0 {
                times.push(time);
            }
        }
        eprint!(".");
    }
    eprintln!();
    let (ours, theirs) = (median(ours), median(theirs));
    let ratio = theirs.as_secs_f64() / ours.as_secs_f64();
    table.add(Row {
        what: format!("ready, {which}, processor slowed {SLOWED}×, {N_ENTRIES} entries"),
        figure: ms(ours),
        against: format!("empty TiddlyWiki {}", ms(theirs)),
        ratio: times(ratio),
        target: "≥ 3× faster".to_owned(),
        holds: Some(ratio >= 3.0),
    });
}

fn time_to_ready(tablet: &Tablet, address: &str, ready: &str) -> Duration {
    let page = tablet.tab();
    page.begins_with(&CLOCK.replace("READY", ready));
    page.slowed(SLOWED);
    page.visit(address);
    page.wait_for("the first frame that answers", "globalThis.__painted");
    let time = page.run("__painted").as_f64().unwrap_or_default();
    page.close();
    Duration::from_secs_f64(time / 1000.0)
}
