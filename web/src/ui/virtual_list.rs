//! A list of tens of thousands of rows, of which a few dozen are drawn.
//!
//! Rows have one height, so that where a row stands is a product and not a
//! measurement. Up, Down, Home and End walk from row to row; what can be
//! pressed in a row takes the focus.

mod window;

use std::hash::Hash;

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

pub use self::window::{Window, scroll_to_show};
use super::paper::{MOST_ON_PAPER, NotPrinted, on_paper};

/// A long list that scrolls within itself.
#[component]
pub fn VirtualList<T, K, V>(
    /// What it lists.
    #[prop(into)]
    label: TextProp,
    /// The rows.
    #[prop(into)]
    rows: Signal<Vec<T>>,
    /// What tells one row from another.
    key: fn(&T) -> K,
    /// Draws a row.
    row: fn(T) -> V,
    /// The height of a row, in `rem`.
    #[prop(default = 3.25)]
    row_height: f64,
) -> impl IntoView
where
    T: Clone + PartialEq + Send + Sync + 'static,
    K: Eq + Hash + Send + Sync + 'static,
    V: IntoView + 'static,
{
    let here = NodeRef::<html::Div>::new();
    let pixels = row_height * root_font_size();
    let place = RwSignal::new((0.0, 0.0));
    let measure = move || {
        if let Some(list) = here.get_untracked() {
            place.set((
                f64::from(list.scroll_top()),
                f64::from(list.client_height()),
            ));
        }
    };
    Effect::new(move |_| {
        if here.get().is_some() {
            request_animation_frame(measure);
        }
    });
    let follow = window_event_listener(leptos::ev::resize, move |_| measure());
    on_cleanup(move || follow.remove());

    let n_rows = Memo::new(move |_| rows.with(Vec::len));
    let is_printing = on_paper();
    let window = Memo::new(move |_| match is_printing.get() {
        true => Window {
            first: 0,
            end: n_rows.get().min(MOST_ON_PAPER),
        },
        false => Window::at(place.get(), pixels, n_rows.get()),
    });
    let drawn = Memo::new(move |_| {
        let Window { first, end } = window.get();
        rows.with(|rows| {
            let seen = rows.iter().enumerate().take(end).skip(first);
            seen.map(|(at, row)| (at, row.clone())).collect::<Vec<_>>()
        })
    });
    let walk = move |ev: KeyboardEvent| {
        if let Some(list) = here.get_untracked() {
            step(&ev, &list, pixels, n_rows.get_untracked());
        }
    };

    view! {
        <div
            class="virtual-list"
            node_ref=here
            tabindex="0"
            role="group"
            aria-label=move || label.get()
            on:scroll=move |_| measure()
            on:keydown=walk
        >
            <div role="list" style:block-size=move || px(pixels * as_f64(n_rows.get()))>
                <For each=move || drawn.get() key=move |(at, row)| (*at, key(row)) let:((at, one))>
                    <div
                        role="listitem"
                        data-at=at.to_string()
                        aria-posinset=(at + 1).to_string()
                        aria-setsize=move || n_rows.get().to_string()
                        style:block-size=px(pixels)
                        style:inset-block-start=px(pixels * as_f64(at))
                    >
                        {row(one)}
                    </div>
                </For>
            </div>
            <NotPrinted n_all=n_rows is_printing />
        </div>
    }
}

/// Moves the focus to a neighbouring row, scrolling it into sight first.
fn step(ev: &KeyboardEvent, list: &web_sys::HtmlElement, pixels: f64, n_rows: usize) {
    let on = ev
        .target()
        .and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let on = on.and_then(|on| on.closest("[role=listitem]").ok().flatten());
    let at = on.and_then(|row| row.get_attribute("data-at")?.parse::<usize>().ok());
    let last = n_rows.saturating_sub(1);
    let to = match (ev.key().as_str(), at) {
        ("ArrowDown", Some(at)) => (at + 1).min(last),
        ("ArrowUp", Some(at)) => at.saturating_sub(1),
        ("ArrowDown", None) => {
            window::first_in_sight(f64::from(list.scroll_top()), pixels).min(last)
        }
        ("Home", _) => 0,
        ("End", _) => last,
        _ => return,
    };
    ev.prevent_default();
    let (scroll, height) = (
        f64::from(list.scroll_top()),
        f64::from(list.client_height()),
    );
    list.set_scroll_top(scroll_to_show(to, scroll, height, pixels));
    let list = list.clone();
    // A frame tells of the scroll, and draws the row.
    crate::moments::after_paint(move || {
        super::focus_inside(
            &list,
            &format!("[data-at='{to}'] :is(a, button, [tabindex])"),
        );
    });
}

/// The height of a row follows the size of letters the agent chose.
pub fn root_font_size() -> f64 {
    let style = document().document_element().and_then(|root| {
        leptos::prelude::window()
            .get_computed_style(&root)
            .ok()
            .flatten()
    });
    let size = style.and_then(|style| style.get_property_value("font-size").ok());
    size.and_then(|size| size.trim_end_matches("px").parse().ok())
        .unwrap_or(16.0)
}

/// Writes a length for a style.
pub fn px(length: f64) -> String {
    format!("{length}px")
}

/// Exact below 2^53 rows, and no screen is that long.
#[allow(clippy::cast_precision_loss)]
pub fn as_f64(count: usize) -> f64 {
    count as f64
}
