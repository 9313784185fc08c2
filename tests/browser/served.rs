//! Served by a host: the page starts without it, and a new version never harms the work.

use std::fs;
use std::path::{Path, PathBuf};

use tablet::{App, Page, Tablet};

use crate::steps::{BODIES, add_post, begins, goes_to, is_saved, open_first_body, still_has};

const NEW: &str = "9.9.9+new";

/// The page as it would be in another version; gone with the story.
struct Version(PathBuf);

impl Version {
    /// Copies what is served; `altered` says in which files the version is another.
    fn new(name: &str, altered: &[&str]) -> Self {
        let folder = std::env::temp_dir().join(format!("version-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        let worker = fs::read_to_string(App::folder().join("sw.js")).unwrap();
        let old = worker.split("VERSION = \"").nth(1).unwrap();
        let old = old.split('"').next().unwrap();
        for file in fs::read_dir(App::folder()).unwrap() {
            let from = file.unwrap().path();
            let to = folder.join(from.file_name().unwrap());
            if altered.iter().any(|altered| from.ends_with(altered)) {
                let text = fs::read_to_string(&from).unwrap();
                assert!(text.contains(old), "{} tells no version", from.display());
                fs::write(to, text.replace(old, NEW)).unwrap();
            } else {
                fs::copy(&from, to).unwrap();
            }
        }
        Self(folder)
    }

    fn folder(&self) -> &Path {
        &self.0
    }
}

impl Drop for Version {
    fn drop(&mut self) {
        let _left_behind = fs::remove_dir_all(&self.0);
    }
}

/// Waits until the page is kept for offline use.
fn is_kept(page: &Page) {
    page.wait_for(
        "the page to be kept for offline use",
        "!!navigator.serviceWorker.controller",
    );
}

fn begins_with_a_post(page: &Page) {
    begins(page);
    open_first_body(page);
    add_post(page, "Greffier");
    is_saved(page);
}

fn version_is(page: &Page, is_new: bool) {
    goes_to(page, "#/reglages");
    page.sees("Application");
    assert_eq!(page.shows(&format!("Application {NEW}")), is_new);
}

#[test]
fn once_opened_the_page_starts_without_its_host_and_keeps_all() {
    let site = App::served();
    let tablet = Tablet::new("offline");
    let page = tablet.open(&site.url(""));
    begins_with_a_post(&page);
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
    is_kept(&page);
    site.goes_silent();
    page.is_offline(true);
    page.reload();
    still_has(&page, BODIES, &["Greffier"]);
    add_post(&page, "Huissier");
    is_saved(&page);
    tablet.dies_and_restarts();
    let page = tablet.open(&site.url("index.html"));
    still_has(&page, BODIES, &["Greffier", "Huissier"]);
}

#[test]
fn a_new_version_is_there_at_the_next_opening_and_finds_all_the_work() {
    let site = App::served();
    let tablet = Tablet::new("update");
    let page = tablet.open(&site.url(""));
    begins_with_a_post(&page);
    is_kept(&page);
    let new = Version::new("whole", &["index.html", "sw.js"]);
    site.deploys(new.folder());
    // This opening still shows the old one, and fetches the new one aside.
    page.reload();
    page.wait_for(
        "the new version to be kept",
        "document.documentElement.dataset.update === 'ready'",
    );
    version_is(&page, false);
    page.reload();
    version_is(&page, true);
    still_has(&page, BODIES, &["Greffier"]);
    site.goes_silent();
    page.reload();
    version_is(&page, true);
    still_has(&page, BODIES, &["Greffier"]);
}

#[test]
fn a_version_that_arrives_in_part_leaves_the_old_one_working() {
    let site = App::served();
    let tablet = Tablet::new("half");
    let page = tablet.open(&site.url(""));
    begins_with_a_post(&page);
    is_kept(&page);
    // The worker is new; the page it was made for has not been copied yet.
    let half = Version::new("half", &["sw.js"]);
    site.deploys(half.folder());
    let outcome = page.run(
        "navigator.serviceWorker.getRegistration().then(async kept => {
            const found = new Promise(go => kept.addEventListener('updatefound', () => go(kept.installing)));
            kept.update().catch(() => {});
            const coming = await found;
            while (coming.state !== 'redundant') {
                if (coming.state === 'activated') break;
                await new Promise(go => coming.addEventListener('statechange', go, { once: true }));
            }
            return coming.state;
        })",
    );
    assert_eq!(outcome, "redundant");
    site.goes_silent();
    page.reload();
    version_is(&page, false);
    still_has(&page, BODIES, &["Greffier"]);
    site.speaks();
    let whole = Version::new("then-whole", &["index.html", "sw.js"]);
    site.deploys(whole.folder());
    page.reload();
    page.wait_for(
        "the new version to be kept",
        "document.documentElement.dataset.update === 'ready'",
    );
    page.reload();
    version_is(&page, true);
    still_has(&page, BODIES, &["Greffier"]);
}
