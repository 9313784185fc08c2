//! Tabs: several views of one thing, one at a time; arrows walk along them.

use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

/// One tab.
#[derive(Debug, Clone)]
pub struct Tab {
    /// What the page is given when it is chosen.
    pub key: &'static str,
    /// What it says.
    pub label: TextProp,
}

/// A row of tabs above the view of the chosen one.
#[component]
pub fn Tabs(
    /// What they are views of.
    #[prop(into)]
    label: TextProp,
    /// The tabs, in order.
    tabs: Vec<Tab>,
    /// The key of the chosen one.
    #[prop(into)]
    chosen: Signal<String>,
    /// Told of the key chosen.
    #[prop(into)]
    on_choose: Callback<&'static str>,
    /// The view of the chosen one.
    children: Children,
) -> impl IntoView {
    let base = super::id::fresh_id();
    let keys: Vec<&'static str> = tabs.iter().map(|tab| tab.key).collect();
    let panel = format!("{base}-panel");
    let (for_panel, for_walk) = (base.clone(), base.clone());
    let (row, for_sight) = (NodeRef::<html::Div>::new(), base.clone());
    // On a narrow screen the chosen one may stand beyond the edge.
    Effect::new(move |_| {
        let (Some(row), chosen) = (row.get(), chosen.get()) else {
            return;
        };
        let tab = row
            .query_selector(&format!("#{for_sight}-{chosen}"))
            .ok()
            .flatten();
        if let Some(tab) = tab.and_then(|tab| tab.dyn_into::<web_sys::HtmlElement>().ok()) {
            row.set_scroll_left(tab.offset_left() - row.offset_left() - row.client_width() / 4);
        }
    });
    let walk = move |ev: KeyboardEvent| {
        let at = keys
            .iter()
            .position(|key| chosen.with_untracked(|chosen| chosen == key));
        let Some(next) = at.and_then(|at| step(&ev.key(), at, keys.len())) else {
            return;
        };
        ev.prevent_default();
        if let Some(key) = keys.get(next) {
            on_choose.run(key);
            let row = ev
                .current_target()
                .and_then(|row| row.dyn_into::<web_sys::Element>().ok());
            row.inspect(|row| {
                super::focus_inside(row, &format!("#{for_walk}-{key}"));
            });
        }
    };
    let heads = tabs.into_iter().map(|Tab { key, label }| {
        let is_chosen = move || chosen.with(|chosen| chosen == key);
        view! {
            <button
                type="button"
                role="tab"
                id=format!("{base}-{key}")
                aria-controls=panel.clone()
                aria-selected=move || if is_chosen() { "true" } else { "false" }
                tabindex=move || if is_chosen() { "0" } else { "-1" }
                on:click=move |_| on_choose.run(key)
            >
                {move || label.get()}
            </button>
        }
    });
    let heads = heads.collect_view();
    view! {
        <div class="tabs">
            <div node_ref=row role="tablist" aria-label=move || label.get() on:keydown=walk>
                {heads}
            </div>
            <div
                role="tabpanel"
                id=format!("{for_panel}-panel")
                aria-labelledby=move || format!("{for_panel}-{}", chosen.get())
            >
                {children()}
            </div>
        </div>
    }
}

/// The place an arrow leads to; the row is a ring.
fn step(key: &str, at: usize, n_tabs: usize) -> Option<usize> {
    match key {
        "ArrowRight" => Some((at + 1) % n_tabs),
        "ArrowLeft" => Some((at + n_tabs - 1) % n_tabs),
        "Home" => Some(0),
        "End" => Some(n_tabs - 1),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn the_arrows_go_round() {
        assert_eq!(step("ArrowRight", 2, 3), Some(0));
        assert_eq!(step("ArrowLeft", 0, 3), Some(2));
        assert_eq!(step("Home", 2, 3), Some(0));
        assert_eq!(step("End", 0, 3), Some(2));
        assert_eq!(step("a", 0, 3), None);
    }
}
