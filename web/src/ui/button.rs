//! Buttons: one main act on a page, quiet others, a danger that shows.

use leptos::prelude::*;

/// How much a button weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ButtonKind {
    /// The one main act of a page or a form.
    Main,
    /// Any other act.
    #[default]
    Quiet,
    /// An act that takes something away.
    Danger,
    /// An act in a row or a notice, without a frame.
    Plain,
}

impl ButtonKind {
    const fn name(self) -> &'static str {
        match self {
            Self::Main => "main",
            Self::Quiet => "quiet",
            Self::Danger => "danger",
            Self::Plain => "plain",
        }
    }
}

/// A button. It submits its form only when `submit` is set.
#[component]
pub fn Button(
    /// How much it weighs.
    #[prop(optional)]
    kind: ButtonKind,
    /// Whether it submits the form it stands in.
    #[prop(optional)]
    submit: bool,
    /// Whether it cannot be pressed now; the page says why beside it.
    #[prop(optional, into)]
    disabled: Signal<bool>,
    /// Whether its act is under way: it turns, and does not act twice.
    #[prop(optional, into)]
    busy: Signal<bool>,
    /// What is read aloud, where the words inside do not suffice.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// The act. A submitting button needs none.
    #[prop(optional, into)]
    on_press: Option<Callback<()>>,
    /// Words, with an icon or without.
    children: Children,
) -> impl IntoView {
    let press = move |_| {
        if let Some(act) = on_press.filter(|_| !busy.get_untracked()) {
            act.run(());
        }
    };
    view! {
        <button
            class="button"
            type=if submit { "submit" } else { "button" }
            data-kind=kind.name()
            disabled=disabled
            aria-busy=move || busy.get().then_some("true")
            aria-label=label.map(|label| move || label.get())
            on:click=press
        >
            {children()}
        </button>
    }
}

/// A link that looks like a button: it goes somewhere, and changes nothing.
#[component]
pub fn LinkButton(
    /// Where it goes.
    #[prop(into)]
    href: TextProp,
    /// How much it weighs.
    #[prop(optional)]
    kind: ButtonKind,
    /// What it is called where its words alone do not say it.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Words, with an icon or without.
    children: Children,
) -> impl IntoView {
    let label = move || label.as_ref().map(|label| label.get().to_string());
    view! {
        <a class="button" data-kind=kind.name() href=move || href.get() aria-label=label>
            {children()}
        </a>
    }
}
