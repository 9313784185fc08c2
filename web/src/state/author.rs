//! Who writes: asked before the first act on this tablet, never after it.

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

    /// The author, as entries name one.
    pub fn author(self) -> String {
        let author = (self.settings).with_untracked(|settings| settings.author(self.workspace));
        let parts = [author.name.trim(), author.function.trim()];
        let parts: Vec<&str> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        parts.join(" · ")
    }
}
