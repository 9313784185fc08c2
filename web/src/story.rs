//! The guided visit: eight scenes of the programme's known past, each told over its live page.
//!
//! The scene is in the address and stays there wherever one looks meanwhile. A keyboard or a
//! presenter's clicker leads through: page down and page up, or the arrows.

mod arrivals;
mod scenes;
mod spot;
mod told;

use std::sync::Arc;

use governance::present::story::{Scene, Story, story};
use leptos::ev::{self, KeyboardEvent};
use leptos::prelude::*;
use leptos::web_sys::Element;
use wasm_bindgen::JsCast as _;

use crate::i18n::{t_string, use_i18n};
use crate::route::{AS_OF, Address, Route, Router, SCENE, SCREEN, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::storage::Workspace;
use crate::ui::{Button, ButtonKind, Icon, Shape, focus_once_drawn, is_dialog_open};

pub use arrivals::{provide_arrivals, use_arrivals};
pub(crate) use scenes::{address, number};
pub(crate) use told::title;

/// What leads on; it keeps the focus from scene to scene.
const ON: &str = "#story-on";

/// The visit, while the address says that it is told.
#[component]
pub fn StoryBar() -> impl IntoView {
    let router = use_router();
    let asked = router.filter(SCENE);
    let scene = Memo::new(move |_| asked.with(|asked| scenes::named(asked.as_deref()?)));
    let is_told = Memo::new(move |_| scene.with(Option::is_some));
    view! {
        <Show when=move || is_told.get()>
            <Bar scene />
        </Show>
    }
}

#[component]
fn Bar(scene: Memo<Option<Scene>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let found = Memo::new(move |_| app.read(story).map(Arc::new));
    let inside = move || match (app.workspace(), found.get()) {
        (Workspace::Real, _) => view! { <Elsewhere /> }.into_any(),
        (Workspace::Demonstration, None) => {
            view! { <p>{t!(i18n, story.nothing)}</p> <Leave /> }.into_any()
        }
        (Workspace::Demonstration, Some(story)) => view! { <Told scene story /> }.into_any(),
    };
    view! {
        <section class="story" aria-label=move || t_string!(i18n, story.title)>{inside}</section>
    }
}

/// In the real work the visit is not told: it leads to where it is.
#[component]
fn Elsewhere() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    view! {
        <p>{t!(i18n, story.elsewhere)}</p>
        <div class="story-acts">
            <Button kind=ButtonKind::Main on_press=move || app.open_workspace(Workspace::Demonstration)>
                {t!(i18n, demo.open)}
            </Button>
            <Leave />
        </div>
    }
}

/// One scene after the other.
#[component]
fn Told(scene: Memo<Option<Scene>>, story: Arc<Story>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let arriving = use_arrivals();
    let now = Memo::new(move |_| scene.get().unwrap_or(Scene::Governing));
    let place = move || number(now.get());
    let story = StoredValue::new(story);
    let go = move |to: Option<Scene>| {
        let to = to.map(|to| story.with_value(|story| untrack(|| address(router, to, story))));
        match to {
            Some(to) => router.go_to(&to),
            None => leave(router),
        }
        focus_once_drawn([ON.to_owned(), "main".to_owned()]);
    };
    spot::follow(now, router);
    follow_keys(now, move |to| go(Some(to)), move || go(None));
    // Whoever looks elsewhere finds the way back.
    let home = Memo::new(move |_| story.with_value(|story| address(router, now.get(), story)));
    let is_away = Memo::new(move |_| {
        let home = home.with(|home| Address::parse(home).route);
        router.route().with(|route| *route != home)
    });
    let text = move || story.with_value(|story| told::text(i18n, now.get(), story));
    let has_come = RwSignal::new(false);
    let bring = move || {
        story.with_value(|story| arrivals::bring(app, i18n, arriving, story));
        has_come.set(true);
        focus_once_drawn([ON.to_owned()]);
    };
    let may_come = move || now.get() == Scene::Merge && !is_away.get() && !has_come.get();
    let marks = move || {
        let mark = |scene: Scene| {
            let state = match number(scene).cmp(&place()) {
                std::cmp::Ordering::Less => "past",
                std::cmp::Ordering::Equal => "now",
                std::cmp::Ordering::Greater => "next",
            };
            view! { <i data-state=state></i> }
        };
        Scene::ALL.map(mark).collect_view()
    };
    view! {
        <div class="story-head">
            <p class="story-place">
                <span>{move || t_string!(i18n, story.place, n = place(), all = Scene::ALL.len()).to_string()}</span>
                <span class="story-marks" aria-hidden="true">{marks}</span>
            </p>
            <Leave />
        </div>
        <div class="story-told" aria-live="polite">
            <h2>{move || title(i18n, now.get())}</h2>
            <p>{text}</p>
        </div>
        <div class="story-acts">
            <span class="story-back">
                <Button
                    label=move || t_string!(i18n, story.back)
                    disabled=Signal::derive(move || before(now.get()).is_none())
                    on_press=move || go(before(now.get_untracked()))
                >
                    <Icon shape=Shape::Back />
                    <span class="words">{t!(i18n, story.back)}</span>
                </Button>
            </span>
            <Show when=move || is_away.get()>
                <Button on_press=move || go(Some(now.get_untracked()))>{t!(i18n, story.again)}</Button>
            </Show>
            <Show when=may_come>
                <Button on_press=bring>{t!(i18n, story.bring)}</Button>
            </Show>
            <button
                id="story-on"
                class="button"
                type="button"
                data-kind="main"
                on:click=move |_| go(after(now.get_untracked()))
            >
                {move || match after(now.get()) {
                    Some(_) => t_string!(i18n, story.on),
                    None => t_string!(i18n, story.end),
                }}
                <Icon shape=Shape::Forward />
            </button>
        </div>
    }
}

/// Ends the visit.
#[component]
fn Leave() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <Button
            kind=ButtonKind::Plain
            label=move || t_string!(i18n, story.leave)
            on_press=move || leave(router)
        >
            <Icon shape=Shape::Cross />
        </Button>
    }
}

/// Goes back to where the visit begins, on today's date.
fn leave(router: Router) {
    let mut end = Address::parse(&untrack(|| router.href(&Route::Demonstration)));
    for name in [AS_OF, SCENE, SCREEN] {
        end.query.set(name, None);
    }
    router.go_to(&end.to_string());
}

fn before(scene: Scene) -> Option<Scene> {
    let at = number(scene).checked_sub(2)?;
    Scene::ALL.get(at).copied()
}

fn after(scene: Scene) -> Option<Scene> {
    Scene::ALL.get(number(scene)).copied()
}

/// Leads on and back by keys, as long as none of them is for a field, a list or a form.
fn follow_keys(
    now: Memo<Scene>,
    go: impl Fn(Scene) + Copy + Send + Sync + 'static,
    leave: impl Fn() + Copy + Send + Sync + 'static,
) {
    let keys = window_event_listener(ev::keydown, move |ev| {
        let to = match ev.key().as_str() {
            "PageDown" | "ArrowRight" => after(now.get_untracked()),
            "PageUp" | "ArrowLeft" => before(now.get_untracked()),
            "Escape" => None,
            _ => return,
        };
        // The room is left first, and then the visit.
        let is_shown = document()
            .document_element()
            .is_some_and(|page| page.has_attribute("data-screen"));
        if is_wanted_elsewhere(&ev) || (is_shown && ev.key() == "Escape") {
            return;
        }
        if ev.key() == "Escape" {
            return leave();
        }
        if let Some(to) = to {
            ev.prevent_default();
            go(to);
        }
    });
    on_cleanup(move || keys.remove());
}

fn is_wanted_elsewhere(ev: &KeyboardEvent) -> bool {
    if ev.default_prevented() || ev.ctrl_key() || ev.alt_key() || ev.meta_key() || ev.shift_key() {
        return true;
    }
    let at = ev.target().and_then(|at| at.dyn_into::<Element>().ok());
    let takes_keys = "input, select, textarea, [role=tablist], [role=grid], [role=tree], [role=listbox], [tabindex='0']";
    let is_inside = |at: Element| matches!(at.closest(takes_keys), Ok(Some(_)));
    is_dialog_open() || at.is_some_and(is_inside)
}
