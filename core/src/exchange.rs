//! The file that carries work from tablet to tablet. Only here is its format known.
//!
//! ```json
//! {"format":"jigisemejiri-journal","version":1,"workspace":"real","made_at":"2026-11-23T10:42:07Z","device":"tablette 7","scope":{"all":true},"heads":{"k3f9a2m7qx":[17,"…"]},"omitted":{},"entries":[
//! {"id":"k3f9a2m7qx-1",…},
//! {"id":"k3f9a2m7qx-2",…}
//! ]}
//! ```
//! One entry per line, as first written, by actor and sequence: the same entries give the
//! same bytes. `heads` holds each actor's last sequence and digest, so that a missing tail is
//! seen; a file of limited scope lists in `omitted` the digests of what it leaves out, so
//! that the chains still verify and a fuller file fits later.

mod error;
mod header;
mod merge;
mod read;
mod scope;
mod verify;
mod write;

pub use error::{Aside, AsideReason, ImportError};
pub use header::Header;
pub use merge::{Merge, Missing, Preview, Sample, Sort};
pub use read::{Delivery, Reader, decode};
pub use scope::Scope;
pub use write::{Cover, write};

/// What the file calls itself.
pub const FORMAT: &str = "jigisemejiri-journal";
/// The newest version that this one writes and reads.
pub const VERSION: u32 = 1;
/// The longest text that is looked at.
pub const MAX_LENGTH: usize = 512 * 1024 * 1024;

/// Which journal a file belongs to; the two are never merged.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Realm {
    /// The programme's own.
    Real,
    /// For showing and learning.
    Demonstration,
}

impl Realm {
    /// Returns the word that stands in the file.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Real => "real",
            Self::Demonstration => "demonstration",
        }
    }

    pub(crate) fn named(name: &str) -> Option<Self> {
        [Self::Real, Self::Demonstration]
            .into_iter()
            .find(|realm| realm.name() == name)
    }
}
