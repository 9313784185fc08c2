//! A heading that opens. What is inside is made only once it is opened.

use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::{Icon, Shape};

/// A heading that opens and closes.
#[component]
pub fn Disclosure(
    /// What is inside.
    #[prop(into)]
    label: TextProp,
    /// What is told beside it while it is closed.
    #[prop(optional, into)]
    aside: Option<TextProp>,
    /// Whether it starts open.
    #[prop(optional)]
    open: bool,
    /// What opens.
    children: ChildrenFn,
) -> impl IntoView {
    let opened = RwSignal::new(open);
    let follow = move |ev: leptos::ev::Event| {
        let details = ev
            .current_target()
            .and_then(|target| target.dyn_into::<web_sys::HtmlDetailsElement>().ok());
        if let Some(details) = details {
            opened.set(details.open());
        }
    };
    view! {
        <details class="disclosure" open=open on:toggle=follow>
            <summary>
                <Icon shape=Shape::Forward />
                <span>{move || label.get()}</span>
                {aside.map(|aside| view! { <span class="aside">{move || aside.get()}</span> })}
            </summary>
            <Show when=move || opened.get()>
                <div class="inside">{children()}</div>
            </Show>
        </details>
    }
}
