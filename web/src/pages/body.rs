//! One body: where it stands, who sits in it, what it may and must do, what became of it.

mod act;
mod acts;
mod charge;
pub(super) mod contested;
mod facts;
mod gone;
mod mandate;
mod past;
mod place;
mod posts;

mod seen;
mod sessions;
mod term;

use std::sync::Arc;

use governance::ids::EntryId;
use governance::present::body::{BodyPage as Page, BodyView, body_page, history_of_body};
use leptos::prelude::*;

use super::gone::{Fate, Gone};
use super::history::History;
use super::home::SiteForms;
use super::trouble::Trouble;

use crate::form::ActButton;
use crate::frame::{Above, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape};

use act::Act;
use acts::ActForms;
use charge::{Charge, Parameters};
use facts::Facts;
use gone::kin;
use past::PastMandates;
use place::{Breadcrumb, Place};
use posts::Posts;
use seen::{provide_seen, use_seen};
use sessions::Sessions;
use term::TermNotice;

/// Shows the body that an address names, or says what became of it.
#[component]
pub fn BodyPage(
    /// Its id, as the address writes it.
    id: String,
) -> impl IntoView {
    let app = use_app();
    let page = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| body_page(register, &id, day)))
    });
    let found = Memo::new(move |_| match &*page.get() {
        Page::Found(view) => Some(Arc::clone(view)),
        _ => None,
    });
    let is_found = Memo::new(move |_| found.with(Option::is_some));
    move || match is_found.get() {
        true => view! { <FoundBody found /> }.into_any(),
        false => view! { <NotFound page /> }.into_any(),
    }
}

/// A body that does not stand under this name.
#[component]
fn NotFound(page: Memo<Arc<Page>>) -> impl IntoView {
    move || {
        let fate = match (*page.get()).clone() {
            Page::Unknown | Page::Found(_) => Fate::Unknown,
            Page::Withdrawn(withdrawn) => {
                let name = withdrawn.name.clone();
                Fate::Withdrawn(withdrawn, name)
            }
            Page::United(into) => Fate::United(address(into.id), into.name),
            Page::SetAside(label) => Fate::SetAside(label),
        };
        view! { <Gone kin=kin() fate /> }
    }
}

/// A body, whole.
#[component]
fn FoundBody(found: Memo<Option<Arc<BodyView>>>) -> impl IntoView {
    provide_seen(found);
    let seen = use_seen();
    let id = seen.part(|view| view.id.0);
    let (concerns, contested) = (
        seen.part(|view| view.concerns.clone()),
        seen.part(|view| view.contested.clone()),
    );
    view! {
        <Head />
        <Breadcrumb />
        <TermNotice />
        <Trouble concerns contested />
        <div class="columns">
            <div class="stack">
                <Posts />
                <Sessions />
                <Charge />
                <PastMandates />
                <History id history=history_of_body />
            </div>
            <div class="stack">
                <Place />
                <Facts />
                <Parameters />
            </div>
        </div>
        <ActForms />
        <SiteForms />
    }
}

/// What the body is called, and what can be done with it.
#[component]
fn Head() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let head = seen.part(|view| {
        (
            view.body.name.clone(),
            view.body.short.clone(),
            view.level.clone(),
            view.term,
            view.body.to,
        )
    });
    let title =
        move || head.with(|head| head.as_ref().map(|head| head.0.clone()).unwrap_or_default());
    let note = move || {
        head.with(|head| {
            let (_, short, level, ..) = head.as_ref()?;
            let level = level.as_ref().map(|level| text::charter(i18n, level));
            let day = t_string!(i18n, body.as_of, day = text::day(i18n, app.as_of())).to_string();
            let parts = [short.clone(), level, Some(day)];
            Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "))
        })
    };
    let above = Above {
        route: Route::Bodies,
        label: TextProp::from(move || t_string!(i18n, bodies.title)),
    };
    view! {
        <PageHead title note=move || note().unwrap_or_default() above>
            <ActButton kind=ButtonKind::Main on_press=move || seen.act(Act::Mandate(None))>
                <Icon shape=Shape::Plus />
                {t!(i18n, body.add_mandate)}
            </ActButton>
            <ActButton
                label=move || text::act_on(i18n, t_string!(i18n, body.correct), &title())
                on_press=move || seen.act_on_body(Act::Amend)
            >
                <Icon shape=Shape::Pen />
                {t!(i18n, body.correct)}
            </ActButton>
        </PageHead>
    }
}

/// An id, as an address writes it.
fn address(id: impl Into<EntryId>) -> Route {
    Route::Body(id.into().to_string())
}
