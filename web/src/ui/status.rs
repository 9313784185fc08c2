//! Where something stands: shape, word and tint together.

use leptos::prelude::*;

use super::{Icon, Shape};

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Standing {
    /// Done, held, as it should be.
    Done,
    /// Due, and not late yet.
    Due,
    /// Late.
    Late,
    /// Not applicable, or not due yet.
    NotApplicable,
    /// Nobody holds it.
    Vacant,
    /// Ends soon.
    Ending,
    /// Set in two ways apart.
    Contested,
    /// Merely told.
    Told,
    /// Over.
    Ended,
}

impl Standing {
    /// The name the style sheets know it by.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Due => "due",
            Self::Late => "late",
            Self::NotApplicable => "not-applicable",
            Self::Vacant => "vacant",
            Self::Ending => "ending",
            Self::Contested => "contested",
            Self::Told => "told",
            Self::Ended => "ended",
        }
    }

    /// The shape that goes with it.
    pub const fn shape(self) -> Shape {
        match self {
            Self::Done => Shape::Done,
            Self::Due => Shape::Due,
            Self::Late => Shape::Late,
            Self::NotApplicable | Self::Ended => Shape::Dash,
            Self::Vacant => Shape::Vacant,
            Self::Ending => Shape::Clock,
            Self::Contested => Shape::Fork,
            Self::Told => Shape::Told,
        }
    }
}

/// A status: its shape and its word.
#[component]
pub fn Status(
    /// How it stands.
    standing: Standing,
    /// The word, as the programme says it.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    view! {
        <span class="status" data-standing=standing.name()>
            <Icon shape=standing.shape() />
            {move || label.get()}
        </span>
    }
}
