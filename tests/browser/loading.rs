//! The app is made of the letters that the page holds, by a worker where there can be one.

use std::fs;

use tablet::{App, Page, Tablet, Trouble};

use crate::rescue::CALM;
use crate::steps::begins;

/// Hires workers as the browser does, and counts them.
const COUNTED: &str = r"
    const hire = Worker;
    globalThis.hired = 0;
    globalThis.Worker = function (address) { globalThis.hired += 1; return new hire(address); };";

/// There is no worker to be had.
const NO_WORKER: &str = "delete globalThis.Worker;";

/// A worker is had, and never does a thing.
const IDLE_WORKER: &str = r"
    globalThis.Worker = function () { this.postMessage = this.terminate = () => {}; };";

/// A worker that says that nothing is kept, and then falls silent.
const FALLEN_WORKER: &str = r"
    globalThis.Worker = function () {
        this.terminate = () => {};
        this.postMessage = asked => {
            if (!asked.text) setTimeout(() => this.onmessage({ data: { app: null } }));
        };
    };";

/// A worker that says at once that it can do nothing.
const USELESS_WORKER: &str = r"
    globalThis.Worker = function () {
        this.terminate = () => {};
        this.postMessage = () => setTimeout(() => this.onerror(new Event('error')));
    };";

/// The names under which apps are kept unpacked, or a change made to what is kept.
const KEPT: &str = r"(async change => {
    const request = indexedDB.open('jigisemejiri-app', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('app');
    await new Promise((done, fail) => { request.onsuccess = done; request.onerror = fail; });
    const act = request.result.transaction('app', 'readwrite');
    const names = act.objectStore('app').getAllKeys();
    change(act.objectStore('app'));
    await new Promise(done => { act.oncomplete = done; });
    request.result.close();
    return names.result;
})";

fn is_kept(page: &Page) -> bool {
    let names = page.run(&format!("{KEPT}(() => {{}})"));
    names.as_array().is_some_and(|names| !names.is_empty())
}

/// Whether this start found the app as it was kept.
fn began_with_kept(page: &Page) -> bool {
    let found = page.run("jgApp.kept.then(app => app instanceof WebAssembly.Module)");
    found.as_bool().unwrap()
}

/// Waits until the app is kept for the next start.
fn stays_until_kept(page: &Page) {
    page.wait_for(
        "the app to be kept",
        &format!("(await {KEPT}(() => {{}})).length"),
    );
}

/// Opens the page after a script of the story's own.
fn opened_after(tablet: &Tablet, script: &str) -> Page {
    let page = tablet.tab();
    page.begins_with(script);
    page.visit(&App::file());
    page.is_ready();
    page
}

#[test]
fn the_first_start_unpacks_the_app_and_later_ones_find_it_so() {
    let tablet = Tablet::new("kept");
    let page = opened_after(&tablet, COUNTED);
    assert!(!began_with_kept(&page));
    stays_until_kept(&page);
    page.reload();
    page.is_ready();
    assert!(began_with_kept(&page));
    assert_eq!(page.run("hired"), 1);
    begins(&page);
}

#[test]
fn what_was_kept_and_is_not_the_app_is_not_believed() {
    let tablet = Tablet::new("kept-other");
    let page = tablet.open(&App::file());
    stays_until_kept(&page);
    // Another program, sound in itself, under the name of this one.
    let other = "new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])";
    page.run(&format!(
        "{KEPT}(kept => {{ const names = kept.getAllKeys(); names.onsuccess = () => kept.put({other}, names.result[0]); }})"
    ));
    page.reload();
    page.is_ready();
    assert!(!began_with_kept(&page));
    begins(&page);
}

#[test]
fn the_page_does_itself_what_no_worker_does() {
    for (name, script) in [
        ("none", NO_WORKER),
        ("useless", USELESS_WORKER),
        ("idle", IDLE_WORKER),
    ] {
        let tablet = Tablet::new(&format!("worker-{name}"));
        let page = opened_after(&tablet, script);
        stays_until_kept(&page);
        page.reload();
        page.is_ready();
        assert!(began_with_kept(&page), "{name}");
        begins(&page);
    }
}

#[test]
fn a_worker_that_falls_silent_holds_nothing_up_for_good() {
    let tablet = Tablet::new("worker-fallen");
    begins(&opened_after(&tablet, FALLEN_WORKER));
}

#[test]
fn where_nothing_can_be_kept_unpacked_the_page_says_nothing_of_it() {
    let tablet = Tablet::new("kept-refused").suffering(Trouble::IndexedDbRefused);
    let page = opened_after(&tablet, NO_WORKER);
    // Some seconds after its start the page would keep the app: a complaint fails this story.
    page.wait_for("the app to be kept", "performance.now() > 8000");
    tablet.recovers();
    page.recovers();
    assert!(!is_kept(&page));
}

#[test]
fn a_page_damaged_on_its_way_says_so() {
    let whole = fs::read_to_string(App::folder().join("index.html")).unwrap();
    let (before, app) = whole.split_once("<script id=\"app\"").unwrap();
    let at = app.char_indices().nth(100_000).unwrap();
    let other = if at.1 == 'x' { "y" } else { "x" };
    let (start, end) = (&app[..at.0], &app[at.0 + at.1.len_utf8()..]);
    let folder = std::env::temp_dir().join(format!("damaged-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let copy = folder.join("index.html");
    fs::write(
        &copy,
        format!("{before}<script id=\"app\"{start}{other}{end}"),
    )
    .unwrap();
    let tablet = Tablet::new("damaged-page");
    let page = tablet.tab();
    page.visit(&format!("file://{}", copy.display()));
    page.sees(CALM);
    page.wait_for(
        "the page to tell why",
        "document.documentElement.dataset.failed.includes('La page est abîmée')",
    );
    fs::remove_dir_all(folder).unwrap();
}
