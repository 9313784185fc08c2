//! Who writes: asked before the first act on this tablet, never after it.

use governance::drafts::{Draft, finish_posting};
use governance::ids::{EntryId, PostingId};
use governance::present::home::posted_to;
use governance::register::Register;
use governance::rules::Refusal;
use leptos::prelude::*;

use super::App;
use crate::device::Author;

impl App {
    /// Does an act at once where it is known who writes; else asks first, and then does it.
    /// Somebody who gives up has done nothing, and what was typed stays.
    pub fn signed(self, act: Callback<()>) {
        if self.author().is_empty() {
            self.waiting.set_value(Some(act));
            self.asking.set(true);
        } else {
            act.run(());
        }
    }

    /// Whether it is being asked who writes.
    pub fn asking(self) -> RwSignal<bool> {
        self.asking
    }

    /// Takes in who writes, and does the act that waited for it.
    pub fn sign(self, function: &str) {
        let function = function.trim().to_owned();
        self.set_author(|author| author.function = function);
        self.asking.set(false);
        let waiting = self.waiting.try_update_value(Option::take).flatten();
        if let Some(act) = waiting {
            act.run(());
        }
    }

    /// Who works in this workspace on this tablet.
    pub fn who(self) -> Author {
        let workspace = self.workspace;
        self.settings.with(|settings| settings.author(workspace))
    }

    /// Changes who works in this workspace on this tablet.
    pub fn set_author(self, change: impl FnOnce(&mut Author)) {
        let workspace = self.workspace;
        self.set_settings(|settings| change(settings.author_mut(workspace)));
    }

    /// The posting of this tablet in this workspace, where one was chosen and is in the journal.
    pub fn posting(self) -> Option<PostingId> {
        let named = self.who().posting;
        self.read(|register| found_posting(register, &named))
    }

    /// What this tablet works for, the nearest first, by id: the body that was last chosen on it, then
    /// what it is posted to.
    pub fn works_for(self) -> Vec<String> {
        let chosen =
            (self.settings).with(|settings| settings.body(self.workspace).map(str::to_owned));
        let posting = self.posting();
        let posted = posting.map(|id| self.read(|register| posted_to(register, id, self.as_of())));
        let posted = posted.into_iter().flatten().map(|id| id.to_string());
        chosen.into_iter().chain(posted).collect()
    }

    /// Records for which territory this tablet works, or changes it: an act like any other, and
    /// from then on the function is that of the author. A change is signed by whoever makes it.
    ///
    /// # Errors
    /// Everything that cannot be read, or every reason why the act is refused.
    pub fn post(self, draft: &Draft) -> Result<EntryId, Vec<Refusal>> {
        let workspace = self.workspace;
        let before = (self.settings).with_untracked(|settings| settings.author(workspace));
        let (posting, intent) = self.read_untracked(|register| {
            let posting = found_posting(register, &before.posting);
            (posting, finish_posting(register, posting, draft))
        });
        let intent = intent?;
        let function = draft.text("function").trim().to_owned();
        let is_first = before.function.trim().is_empty();
        if is_first {
            let function = function.clone();
            self.set_author(|author| author.function = function);
        }
        match self.record(&intent) {
            Ok(id) => {
                self.set_author(|author| {
                    author.function = function;
                    if posting.is_none() {
                        author.posting = id.to_string();
                    }
                });
                let device = draft.text("device").trim().to_owned();
                self.set_settings(|settings| settings.name = device);
                Ok(id)
            }
            Err(refusals) => {
                self.set_author(|author| *author = before);
                Err(refusals)
            }
        }
    }

    /// The author, as entries name one.
    pub fn author(self) -> String {
        let author = (self.settings).with_untracked(|settings| settings.author(self.workspace));
        let parts = [author.name.trim(), author.function.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }
}

/// Finds the posting that the settings name, under the name that it stands under.
fn found_posting(register: &Register, named: &str) -> Option<PostingId> {
    let programme = register.programme();
    let id = PostingId(programme.resolve(named.parse().ok()?));
    programme.posting(id).map(|_| id)
}
