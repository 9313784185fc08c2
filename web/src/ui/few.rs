//! A long list of which a few are in sight, and so many more at each asking.

use leptos::prelude::*;

use super::Button;

/// How many of a list are in sight; cheap to copy.
#[derive(Clone, Copy)]
pub struct Few {
    first: usize,
    shown: RwSignal<usize>,
}

impl Few {
    /// Shows so many unasked, and so many more at each asking.
    pub fn new(first: usize) -> Self {
        Self {
            first,
            shown: RwSignal::new(first),
        }
    }

    /// How many are in sight.
    pub fn n(self) -> usize {
        self.shown.get()
    }

    /// Shows the first ones only: the list is another.
    pub fn start_anew(self) {
        self.shown.set(self.first);
    }
}

/// The button that asks for more; nothing where all are in sight.
#[component]
pub fn ShowMore<W>(
    /// How many are in sight.
    few: Few,
    /// How many there are.
    #[prop(into)]
    n_all: Signal<usize>,
    /// Says how many are not in sight.
    words: W,
) -> impl IntoView
where
    W: Fn(usize) -> String + Copy + Send + Sync + 'static,
{
    let n_hidden = Memo::new(move |_| n_all.get().saturating_sub(few.n()));
    view! {
        <Show when=move || { n_hidden.get() > 0 }>
            <Button on_press=move || few.shown.update(|n| *n += few.first)>
                {move || words(n_hidden.get())}
            </Button>
        </Show>
    }
}
