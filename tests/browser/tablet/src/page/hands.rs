//! What a person sees on a page and does there.

use std::path::PathBuf;

use serde_json::json;

use super::{Page, word};
use crate::downloads;
use crate::keys;
use crate::thing::{self, Thing};

impl Page {
    /// Waits until these words are on the page, whatever their spacing and case.
    #[track_caller]
    pub fn sees(&self, words: &str) {
        self.wait_for(&format!("« {words} » to show"), &shows(words));
    }

    /// Waits until these words are no longer on the page.
    #[track_caller]
    pub fn sees_no_more(&self, words: &str) {
        self.wait_for(
            &format!("« {words} » to go"),
            &format!("!({})", shows(words)),
        );
    }

    /// Says whether these words are on the page now.
    #[track_caller]
    #[must_use]
    pub fn shows(&self, words: &str) -> bool {
        self.run(&shows(words)) == true
    }

    /// Returns all text on the page.
    #[track_caller]
    #[must_use]
    pub fn text(&self) -> String {
        word(&self.run("document.body.innerText"))
    }

    /// Finds the one thing of this role and name, waiting until it is there. A
    /// name that matches wholly comes before one that only contains the words.
    #[track_caller]
    pub fn find(&self, role: &str, name: &str) -> Thing<'_> {
        thing::find(self, None, role, name)
    }

    /// Returns the names of all things of this role now, in reading order.
    #[track_caller]
    #[must_use]
    pub fn all(&self, role: &str) -> Vec<String> {
        thing::names(self, None, role)
    }

    /// Clicks the one thing of this role and name.
    #[track_caller]
    pub fn click(&self, role: &str, name: &str) {
        self.find(role, name).click();
    }

    /// Fills the field of this label, whatever its role.
    #[track_caller]
    pub fn fill(&self, label: &str, text: &str) {
        self.find("", label).fill(text);
    }

    /// Presses a key or a chord, such as `Enter`, `Shift+Tab` or `Control+s`.
    #[track_caller]
    pub fn press(&self, chord: &str) {
        keys::press(self, chord);
    }

    /// Types into whatever has the focus, key by key.
    #[track_caller]
    pub fn types(&self, text: &str) {
        keys::types(self, text);
    }

    /// Returns role and name of what has the focus.
    #[track_caller]
    #[must_use]
    pub fn focus(&self) -> (String, String) {
        thing::focus(self)
    }

    /// Presses Tab until the thing of this role and name has the focus.
    #[track_caller]
    pub fn tabs_to(&self, role: &str, name: &str) {
        let mut path = Vec::new();
        while path.len() < 300 {
            let (role_now, name_now) = self.focus();
            if role_now == role && name_now.contains(name) {
                return;
            }
            path.push(format!("{role_now} « {name_now} »"));
            self.press("Tab");
        }
        panic!(
            "Tab never comes to {role} « {name} »; it went by:\n{}",
            path.join("\n")
        );
    }

    /// Returns the file that an act makes the page hand out.
    #[track_caller]
    #[must_use]
    pub fn downloads(&self, act: impl FnOnce(&Self)) -> PathBuf {
        let mark = self.browser.wire.borrow().mark();
        act(self);
        downloads::await_file(&self.browser, mark, &self.downloads)
    }

    /// Hands files to the picker that an act opens.
    #[track_caller]
    pub fn picks(&self, files: &[PathBuf], act: impl FnOnce(&Self)) {
        self.devtools(
            "Page.setInterceptFileChooserDialog",
            json!({ "enabled": true }),
        );
        let mark = self.browser.wire.borrow().mark();
        act(self);
        let opened = self.await_event(mark, "Page.fileChooserOpened", |_| true);
        let given = json!({ "files": files, "backendNodeId": opened["backendNodeId"] });
        self.devtools("DOM.setFileInputFiles", given);
        self.devtools(
            "Page.setInterceptFileChooserDialog",
            json!({ "enabled": false }),
        );
    }
}

fn shows(words: &str) -> String {
    let words = words
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .to_lowercase();
    format!(
        "document.body.innerText.replace(/\\s+/g, ' ').toLowerCase().includes({})",
        json!(words)
    )
}
