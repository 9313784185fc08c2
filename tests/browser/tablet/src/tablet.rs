//! The device: a profile folder, and a browser that may be killed and restarted on it.

use std::cell::{Cell, RefCell};
use std::path::{Path, PathBuf};
use std::rc::Rc;
use std::sync::atomic::{AtomicU32, Ordering};

use serde_json::json;

use crate::chromium::Chromium;
use crate::complaint;
use crate::page::Page;
use crate::trouble::Trouble;

/// One tablet. Dropped, it closes its browser and deletes its profile; then the
/// test fails if any page complained in the console, unless it was told to.
pub struct Tablet {
    name: String,
    folder: PathBuf,
    browser: RefCell<Rc<Chromium>>,
    troubles: RefCell<Vec<Trouble>>,
    /// Parts of complaints that this story provokes on purpose.
    expected: RefCell<Vec<String>>,
    n_kills: Cell<u32>,
}

impl Tablet {
    /// Starts a tablet that has never seen the page.
    #[must_use]
    pub fn new(name: &str) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let folder =
            std::env::temp_dir().join(format!("tablet-{}-{count}-{name}", std::process::id()));
        std::fs::create_dir_all(folder.join("downloads")).expect("a folder for the profile");
        Self {
            name: name.to_owned(),
            browser: RefCell::new(begin(&folder)),
            folder,
            troubles: RefCell::default(),
            expected: RefCell::default(),
            n_kills: Cell::new(0),
        }
    }

    /// Opens an address in a new tab and waits until the page says it is ready.
    #[track_caller]
    pub fn open(&self, address: &str) -> Page {
        let page = self.tab();
        page.go(address);
        page
    }

    /// Opens an address without waiting for anything but the document.
    #[track_caller]
    pub fn glance(&self, address: &str) -> Page {
        let page = self.tab();
        page.visit(address);
        page
    }

    /// Opens an empty tab, for what must be set before a page is visited.
    #[track_caller]
    #[must_use]
    pub fn tab(&self) -> Page {
        let page = Page::new(self.browser.borrow().clone(), self.downloads());
        for trouble in self.troubles.borrow().iter() {
            page.suffers_from_start(trouble);
        }
        page
    }

    /// Lets every page opened from now on suffer a trouble before its first script.
    #[must_use]
    pub fn suffering(self, trouble: Trouble) -> Self {
        self.troubles.borrow_mut().push(trouble);
        self
    }

    /// Lets pages opened from now on be free of troubles again.
    pub fn recovers(&self) {
        self.troubles.borrow_mut().clear();
    }

    /// Allows console complaints that contain these words.
    pub fn expects_complaint(&self, words: &str) {
        self.expected.borrow_mut().push(words.to_owned());
    }

    /// Kills the browser with SIGKILL, as a flat battery would, and starts it
    /// again on the same profile. Its pages are gone.
    pub fn dies_and_restarts(&self) {
        self.check_complaints();
        self.browser.borrow().kill();
        self.n_kills.set(self.n_kills.get() + 1);
        let again = begin(&self.folder);
        self.browser.replace(again);
    }

    /// Closes the browser politely and starts it again on the same profile.
    pub fn restarts(&self) {
        self.check_complaints();
        self.browser.borrow().close();
        let again = begin(&self.folder);
        self.browser.replace(again);
    }

    /// Returns where downloads arrive.
    #[must_use]
    pub fn downloads(&self) -> PathBuf {
        self.folder.join("downloads")
    }

    /// Fails the test if any page complained in a way that was not expected.
    #[track_caller]
    pub fn check_complaints(&self) {
        let complaints = complaint::gather(self.browser.borrow().wire.borrow_mut().heard());
        let expected = self.expected.borrow();
        let unexpected: Vec<_> = complaints
            .into_iter()
            .filter(|complaint| {
                !expected
                    .iter()
                    .any(|words| complaint.contains(words.as_str()))
            })
            .collect();
        assert!(
            unexpected.is_empty(),
            "pages complained on {}:\n{}",
            self.name,
            unexpected.join("\n")
        );
    }
}

impl Drop for Tablet {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let complaints = complaint::gather(self.browser.borrow().wire.borrow_mut().heard());
            eprintln!(
                "tablet {} (killed {} times), console:\n{}",
                self.name,
                self.n_kills.get(),
                complaints.join("\n")
            );
            self.browser.borrow().kill();
            remove(&self.folder);
        } else {
            let complaints =
                std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| self.check_complaints()));
            self.browser.borrow().kill();
            remove(&self.folder);
            if let Err(complaints) = complaints {
                std::panic::resume_unwind(complaints);
            }
        }
    }
}

fn begin(folder: &Path) -> Rc<Chromium> {
    let browser = Rc::new(Chromium::start(&folder.join("profile")));
    let downloads = folder.join("downloads");
    browser.call("", "Browser.getVersion", json!({}));
    browser.call(
        "",
        "Browser.setDownloadBehavior",
        json!({ "behavior": "allow", "downloadPath": downloads, "eventsEnabled": true }),
    );
    browser
}

/// A helper process may still be writing its last file: what stays behind is in
/// the system's temporary folder and harms nobody.
fn remove(folder: &Path) {
    let _left_behind = std::fs::remove_dir_all(folder);
}
