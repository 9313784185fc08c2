//! What can stop the tool, each with a way out.

use std::{error::Error, io, path::Path, path::PathBuf};

/// A reason to stop.
#[derive(Debug, thiserror::Error)]
pub(crate) enum Trouble {
    /// An argument nobody expects.
    #[error("`{0}` is not understood here. `cargo xtask help` lists what is.")]
    Word(String),
    /// A program or target that is neither here nor within reach.
    #[error("{wanted} is missing.\n  {remedy}")]
    Missing {
        /// What was looked for.
        wanted: String,
        /// How the reader gets it.
        remedy: String,
    },
    /// A program of ours or another's that said no; its own words stand above.
    #[error("`{command}` stopped with {outcome}.")]
    Command {
        /// The command, as one would type it.
        command: String,
        /// How it ended.
        outcome: String,
    },
    /// A file that cannot be read or written.
    #[error("{path}: {source}")]
    File {
        /// Where.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The wasm could not be given its glue.
    #[error("The app's glue could not be made: {0}")]
    Glue(Box<dyn Error + Send + Sync>),
    /// The frame and what fills it do not agree.
    #[error("index.html: the place {{{{{0}}}}} is unknown, or filled by nothing.")]
    Place(String),
    /// A script or style that would end its own element.
    #[error("{0} holds `</script`, `</style` or `<!--`, which would cut the page.")]
    Escape(&'static str),
    /// An icon that names a colour the tokens do not have.
    #[error("tokens.css gives no plain light value for --{0}.")]
    Colour(String),
    /// An icon beyond what the drawing code knows.
    #[error("icon.svg: {0}")]
    Drawing(String),
    /// A port that another program holds.
    #[error("Port {0} is taken. Without --port, a free one is found.")]
    Port(u16),
    /// A wrapped failure, with the step it happened in.
    #[error("{step}: {source}")]
    Step {
        /// The step's title.
        step: &'static str,
        /// What happened in it.
        source: Box<Trouble>,
    },
}

impl Trouble {
    /// Says which file an input or output error was about.
    pub(crate) fn at(path: &Path) -> impl FnOnce(io::Error) -> Self {
        let path = path.to_owned();
        move |source| Self::File { path, source }
    }
}
