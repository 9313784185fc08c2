//! How much a sentence wants to be noticed.

/// The tone of a notice, a chip or a figure. Never told by colour alone: the
/// shape beside it and the words say it too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Tone {
    /// Merely told.
    #[default]
    Plain,
    /// Done, kept, as it should be.
    Done,
    /// Wants care soon.
    Warning,
    /// Wants care now.
    Trouble,
}

impl Tone {
    /// The name the style sheets know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Done => "done",
            Self::Warning => "warning",
            Self::Trouble => "trouble",
        }
    }

    /// The shape that goes with it.
    pub const fn shape(self) -> super::Shape {
        match self {
            Self::Plain => super::Shape::Told,
            Self::Done => super::Shape::Done,
            Self::Warning => super::Shape::Warning,
            Self::Trouble => super::Shape::Late,
        }
    }
}
