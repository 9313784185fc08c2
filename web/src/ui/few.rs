//! A long list of which a few are in sight, and so many more at each asking. On paper it is whole.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::paper::{MOST_ON_PAPER, NotPrinted, on_paper};
use super::{Button, focus};
use crate::i18n::{t_string, use_i18n};
use crate::moments::after_paint;
use crate::text;

/// How many of a list are in sight; cheap to copy.
#[derive(Clone, Copy)]
pub struct Few {
    first: usize,
    step: usize,
    shown: RwSignal<usize>,
    is_printing: ReadSignal<bool>,
}

impl Few {
    /// Shows so many unasked, and so many more at each asking.
    pub fn new(first: usize) -> Self {
        Self::then(first, first)
    }

    /// Shows so many unasked, and another number more at each asking.
    pub fn then(first: usize, step: usize) -> Self {
        Self {
            first,
            step,
            shown: RwSignal::new(first),
            is_printing: on_paper(),
        }
    }

    /// How many are in sight.
    pub fn n(self) -> usize {
        match self.is_printing.get() {
            true => MOST_ON_PAPER,
            false => self.shown.get(),
        }
    }

    /// Those of a list that are in sight.
    pub fn of<T: Clone>(self, all: &[T]) -> Vec<T> {
        all.iter().take(self.n()).cloned().collect()
    }

    /// Shows the first ones only: the list is another.
    pub fn start_anew(self) {
        self.shown.set(self.first);
    }
}

/// The button that asks for more, right after the list; nothing where all are in sight.
#[component]
pub fn ShowMore(
    /// How many are in sight.
    few: Few,
    /// How many there are.
    #[prop(into)]
    n_all: Signal<usize>,
) -> impl IntoView {
    let i18n = use_i18n();
    let place = NodeRef::<html::P>::new();
    let n_hidden = Memo::new(move |_| n_all.get().saturating_sub(few.shown.get()));
    let words = move || {
        let n = text::count(i18n, n_hidden.get());
        t_string!(i18n, ui.show_more, n = n).to_string()
    };
    let press = move || {
        let place = place.get_untracked();
        // This time the button goes away, and would take the focus along.
        if let Some(place) = place.filter(|_| n_hidden.get_untracked() <= few.step) {
            focus_what_comes(&place);
        }
        few.shown.update(|n| *n += few.step);
    };
    view! {
        <NotPrinted n_all is_printing=few.is_printing />
        <Show when=move || { n_hidden.get() > 0 }>
            <p class="show-more" node_ref=place>
                <Button on_press=press>{words}</Button>
            </p>
        </Show>
    }
}

/// Gives the focus to the first row that comes to the list before an element. To the row and not to
/// what can be pressed in it: whoever presses twice does nothing that was not meant.
fn focus_what_comes(place: &web_sys::Element) {
    let Some(list) = place.previous_element_sibling() else {
        return;
    };
    let rows = list.query_selector(":scope > table > tbody").ok().flatten();
    let rows = rows.unwrap_or(list);
    let next = format!(":scope > :nth-child({})", rows.child_element_count() + 1);
    after_paint(move || {
        let next = rows.query_selector(&next).ok().flatten();
        if let Some(row) = next.and_then(|row| row.dyn_into::<web_sys::HtmlElement>().ok()) {
            row.set_tab_index(-1);
            focus(&row);
        }
    });
}
