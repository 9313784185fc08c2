//! Files that arrive without being chosen: those of the two tablets of the visit. They go the way
//! of any other file, through the preview of the exchange page.

use governance::present::story::{Apart, Story, two_tablets};
use leptos::prelude::*;
use leptos::web_sys::File;

use crate::files;
use crate::i18n::t_string;
use crate::state::App;
use crate::text::Words;
use crate::ui::Tone;

/// Files that wait to be taken in.
#[derive(Clone, Copy)]
pub struct Arrivals(RwSignal<Vec<File>, LocalStorage>);

/// Gives a place for them to everything below.
pub fn provide_arrivals() {
    provide_context(Arrivals(RwSignal::new_local(Vec::new())));
}

/// The place given by [`provide_arrivals`].
pub fn use_arrivals() -> Arrivals {
    expect_context()
}

impl Arrivals {
    /// Returns what has arrived since this was last asked, and asks again when more does.
    pub fn take(self) -> Vec<File> {
        if self.0.with(Vec::is_empty) {
            return Vec::new();
        }
        let arrived = self.0.get_untracked();
        self.0.update_untracked(Vec::clear);
        arrived
    }
}

/// Makes the files of two tablets that worked apart, and lets them arrive.
pub(super) fn bring(app: App, i18n: Words, arrivals: Arrivals, story: &Story) {
    let apart = [
        Apart {
            by: t_string!(i18n, story.tablet_one).to_owned(),
            seat: t_string!(i18n, story.seat_one).to_owned(),
            theme: t_string!(i18n, story.theme_one).to_owned(),
        },
        Apart {
            by: t_string!(i18n, story.tablet_two).to_owned(),
            seat: t_string!(i18n, story.seat_two).to_owned(),
            theme: t_string!(i18n, story.theme_two).to_owned(),
        },
    ];
    let made = app.read_untracked(|register| two_tablets(register, story.body, story.last, &apart));
    let names = [
        t_string!(i18n, story.file_one),
        t_string!(i18n, story.file_two),
    ];
    let files = made.into_iter().flatten().zip(names);
    let files: Option<Vec<File>> = files
        .map(|(text, name)| files::of_text(name, &text))
        .collect();
    match files {
        Some(files) if !files.is_empty() => arrivals.0.set(files),
        _ => app.say(Tone::Trouble, t_string!(i18n, story.nothing)),
    }
}
