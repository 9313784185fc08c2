//! One section per figure that must hold.

mod chromium;
mod find;
mod growth;
mod kept;
mod latency;
mod merge;
mod plan;
mod ready;
mod scale;
mod size;

use crate::table::Table;

pub use growth::load;

/// One thing to measure.
pub struct Section {
    /// The word to ask for it by.
    pub name: &'static str,
    /// What it measures.
    pub about: &'static str,
    /// Measures it.
    pub run: fn(&mut Table),
}

/// All sections, the quick ones first.
pub const ALL: [Section; 10] = [
    Section {
        name: "size",
        about: "size of the one file",
        run: size::run,
    },
    Section {
        name: "kept",
        about: "bytes kept per entry on the tablet",
        run: kept::run,
    },
    Section {
        name: "merge",
        about: "merge of 50 tablets, against loro and automerge",
        run: merge::run,
    },
    Section {
        name: "growth",
        about: "load time and memory, 10 k to 1 M entries",
        run: growth::run,
    },
    Section {
        name: "scale",
        about: "the national programme, 10 k to 1 M entries: files, pages, edits",
        run: scale::run,
    },
    Section {
        name: "chromium",
        about: "the same merge in Chromium",
        run: chromium::run,
    },
    Section {
        name: "ready",
        about: "ready time against an empty TiddlyWiki",
        run: ready::run,
    },
    Section {
        name: "latency",
        about: "an edit with 110,000 entries loaded",
        run: latency::run,
    },
    Section {
        name: "find",
        about: "the search over everything with 110,000 entries loaded",
        run: find::run,
    },
    Section {
        name: "plan",
        about: "a plan of 20,000 lines",
        run: plan::run,
    },
];
