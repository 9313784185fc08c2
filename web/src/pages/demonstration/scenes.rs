//! The guided visit, scene by scene: begun at the first, or entered at any.

use std::sync::Arc;

use governance::present::story::{Scene, Story};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Router, use_router};
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::story;

/// Begins the visit, and opens the demonstration for it where the real work is open.
pub(super) fn begin(app: App, router: Router, told: &Story) {
    let first = untrack(|| story::address(router, Scene::Governing, told));
    router.go_to(&first);
    if app.workspace() == Workspace::Real {
        app.open_workspace(Workspace::Demonstration);
    }
}

/// The scenes, in their order.
#[component]
pub(super) fn Scenes(told: Option<Arc<Story>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let note = move || match app.workspace() {
        Workspace::Real => t_string!(i18n, story.note_real),
        Workspace::Demonstration => t_string!(i18n, story.note),
    };
    let scenes = told.map(|told| {
        let scene = move |scene: Scene| {
            let told = Arc::clone(&told);
            let href = move || story::address(router, scene, &told);
            view! {
                <li>
                    <a class="scene" href=href>
                        <span class="scene-number" aria-hidden="true">{story::number(scene)}</span>
                        <span>{move || story::title(i18n, scene)}</span>
                    </a>
                </li>
            }
        };
        Scene::ALL.map(scene).collect_view()
    });
    view! {
        <Section id="demo-story" title=move || t_string!(i18n, story.title)>
            <p class="sheet-body soft">{note}</p>
            <ol class="scenes" role="list">{scenes}</ol>
        </Section>
    }
}
