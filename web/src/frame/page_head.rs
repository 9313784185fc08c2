//! The head of a page: what it answers, as of when, and at most one main act.

use leptos::prelude::*;

use super::FrameState;
use crate::route::{Route, use_router};
use crate::ui::{Icon, Shape};

/// The way back to the page above.
#[derive(Debug, Clone)]
pub struct Above {
    /// The page above.
    pub route: Route,
    /// Its name.
    pub label: TextProp,
}

/// The title of a page, which also names the document.
#[component]
pub fn PageHead(
    /// What the page answers.
    #[prop(into)]
    title: TextProp,
    /// As of when, for whom, how many.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// The page above, if there is one, and its name.
    #[prop(optional)]
    above: Option<Above>,
    /// The acts, the main one first.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    let router = use_router();
    name_page(title.clone());
    view! {
        <div class="page-head">
            <div>
                {above.map(|Above { route, label }| {
                    view! {
                        <a class="back" href=move || router.href(&route)>
                            <Icon shape=Shape::Back />
                            {move || label.get()}
                        </a>
                    }
                })}
                <h1>{move || title.get()}</h1>
                {note.map(|note| view! { <p>{move || note.get()}</p> })}
            </div>
            {children.map(|children| view! { <div class="acts">{children()}</div> })}
        </div>
    }
}

/// Names the document after the page and the programme, for the history, the
/// task bar and the printed page.
pub fn name_page(title: impl Into<TextProp>) {
    let title = title.into();
    let programme = use_context::<FrameState>().map(|state| state.programme);
    Effect::new(move |_| {
        let title = title.get();
        match programme.map(|programme| programme.get()) {
            Some(programme) if !programme.is_empty() => {
                document().set_title(&format!("{title} · {programme}"));
            }
            _ => document().set_title(&title),
        }
    });
}
