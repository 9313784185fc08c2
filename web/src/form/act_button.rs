//! A button that leads to an act, or is one: there only where something may be changed.

use leptos::prelude::*;

use crate::state::use_app;
use crate::ui::{Button, ButtonKind};

/// A button for an act. Where a newer version has written nothing may be changed: the page
/// says so once, above everything, and offers no act in vain.
#[component]
pub fn ActButton(
    /// How much it weighs.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether pressing it is the act itself, not the way to a form.
    #[prop(optional)]
    at_once: bool,
    /// Whether it cannot be pressed now.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// What is read aloud, where the words inside do not suffice.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// The act, or the way to it.
    #[prop(into)]
    on_press: Callback<()>,
    /// Words, with an icon or without.
    children: ChildrenFn,
) -> impl IntoView {
    let app = use_app();
    let press = move || match at_once {
        true => app.signed(on_press),
        false => on_press.run(()),
    };
    move || {
        let (label, children) = (label.clone(), children.clone());
        let draw = || match label {
            Some(label) => {
                view! { <Button kind disabled label on_press=press>{children()}</Button> }
            }
            None => view! { <Button kind disabled on_press=press>{children()}</Button> },
        };
        (!app.is_read_only()).then(draw)
    }
}
