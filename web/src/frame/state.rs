//! What the frame shows of the app: sentences already made, nothing to decide.

use leptos::prelude::*;

use crate::route::Route;
use crate::ui::Tone;

/// The workspace one is in.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct WorkspaceSign {
    /// "Réel" or "Démonstration".
    pub label: String,
    /// Whether it is the demonstration: the frame then shows it unmistakably.
    pub demonstration: bool,
}

/// A short sentence and how much it wants to be noticed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sentence {
    /// "enregistré à 10:42".
    pub text: String,
    /// Its tone.
    pub tone: Tone,
}

/// The date every page speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AsOf {
    /// "Au 23/11/2026", or "Vu au 30/09/2020" for another day than today.
    pub text: String,
    /// The same date in ISO, for the date input.
    pub date: String,
    /// Whether it is another day than today.
    pub other_day: bool,
}

/// A number that waits on a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Badge {
    /// The page of the navigation it stands beside.
    pub route: Route,
    /// The number, as written.
    pub count: String,
    /// What it counts, for those who listen: "valeurs contestées".
    pub told: String,
}

/// Everything the frame shows of the app.
#[derive(Debug, Clone, Copy)]
pub struct FrameState {
    /// The name of the programme governed.
    pub programme: Signal<String>,
    /// The workspace.
    pub workspace: Signal<WorkspaceSign>,
    /// Opens the search over everything.
    pub on_find: Callback<()>,
    /// For which territory the tablet works, and in what capacity; nothing where none was chosen.
    pub perimeter: Signal<Option<String>>,
    /// Whether all is kept on this tablet.
    pub saving: Signal<Sentence>,
    /// What is wrong with the stores, in a few words; empty when all is well.
    pub trouble: Signal<String>,
    /// How old the last file given is.
    pub last_file: Signal<Sentence>,
    /// The date shown.
    pub as_of: Signal<AsOf>,
    /// Told of the date to show, in ISO, or of `None` for today.
    pub on_as_of: Callback<Option<String>>,
    /// The numbers that wait.
    pub badges: Signal<Vec<Badge>>,
}
