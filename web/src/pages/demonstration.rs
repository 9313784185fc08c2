//! The demonstration: what it holds, where it is from, and the way into it.

mod holdings;
mod restart;
mod scenes;
mod sources;

use std::sync::Arc;

use governance::present::demonstration::{Demonstration, demonstration};
use leptos::prelude::*;

use crate::form::ActButton;
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::storage::Workspace;
use crate::text;
use crate::ui::{Button, ButtonKind, Notice, Tone, focus_once_drawn};

use holdings::{Contradictions, Figures, Trust, Unknown};
use restart::Restart;
use scenes::{Scenes, begin};
use sources::SourcesSheet;

/// Loads the programme's history, and says so.
pub(super) fn load_history(app: App, i18n: text::Words) {
    match app.load_demonstration() {
        Ok(()) => app.say(Tone::Done, t_string!(i18n, demo.loaded)),
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    }
}

/// The page.
#[component]
pub fn DemonstrationPage() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let view = Memo::new(move |_| app.read(demonstration).map(Arc::new));
    let is_real = app.workspace() == Workspace::Real;
    let note = move || {
        let days = view.with(|view| view.as_ref().and_then(|view| view.days));
        match days {
            Some((from, to)) => {
                let (from, to) = (text::day(i18n, from), text::day(i18n, to));
                t_string!(i18n, demo.note_days, from = from, to = to).to_string()
            }
            None => t_string!(i18n, demo.note).to_owned(),
        }
    };
    view! {
        <PageHead title=move || t_string!(i18n, demo.title) note>
            <Begin view />
            {match is_real {
                true => view! { <OpenIt /> }.into_any(),
                false => view! { <InIt view /> }.into_any(),
            }}
        </PageHead>
        <Notice tone=if is_real { Tone::Plain } else { Tone::Warning }>
            <b>{t!(i18n, demo.apart_title)}</b>
            <p>{move || match is_real {
                true => t_string!(i18n, demo.apart_real),
                false => t_string!(i18n, demo.apart_demo),
            }}</p>
        </Notice>
        {move || match view.get() {
            Some(view) => view! { <Whole view /> }.into_any(),
            None => view! { <Notice tone=Tone::Trouble>{t!(i18n, demo.unreadable)}</Notice> }.into_any(),
        }}
    }
}

/// Begins the guided visit.
#[component]
fn Begin(view: Memo<Option<Arc<Demonstration>>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let begin = move || {
        let view = view.get_untracked();
        if let Some(story) = view.as_ref().and_then(|view| view.story.as_ref()) {
            begin(app, router, story);
        }
    };
    view! { <Button kind=ButtonKind::Main on_press=begin>{t!(i18n, story.begin)}</Button> }
}

/// From the real workspace: the way into the other.
#[component]
fn OpenIt() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    view! {
        <Button on_press=move || app.open_workspace(Workspace::Demonstration)>{t!(i18n, demo.open)}</Button>
    }
}

/// In the demonstration: what a later version knows besides, beginning anew, and the way back.
#[component]
fn InIt(view: Memo<Option<Arc<Demonstration>>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let n_awaited = move || view.with(|view| view.as_ref().map_or(0, |view| view.n_awaited));
    let is_awaited = Memo::new(move |_| n_awaited() > 0);
    let n_begins = view.with_untracked(|view| view.as_ref().map_or(0, |view| view.n_entries));
    let load = move || {
        load_history(app, i18n);
        // The button has gone: the focus goes to what it opened.
        focus_once_drawn(["main #demo-story".to_owned()]);
    };
    let leave = move || {
        router.go(&Route::Home);
        app.open_workspace(Workspace::Real);
    };
    view! {
        <Show when=move || is_awaited.get()>
            <ActButton at_once=true on_press=load>{t!(i18n, demo.load)}</ActButton>
        </Show>
        <Restart n_begins />
        <Button on_press=leave>{t!(i18n, demo.leave)}</Button>
    }
}

/// All there is to say about it.
#[component]
fn Whole(view: Arc<Demonstration>) -> impl IntoView {
    view! {
        <Figures view=view.clone() />
        <Scenes told=view.story.clone().map(Arc::new) />
        <div class="columns">
            <div class="stack">
                <Contradictions all=view.contradictions.clone() />
                <SourcesSheet sources=view.sources.clone() />
            </div>
            <div class="stack">
                <Trust view=view.clone() />
                <Unknown all=view.undated.clone() />
            </div>
        </div>
    }
}
