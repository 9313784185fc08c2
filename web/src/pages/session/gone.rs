//! Sessions that are not, or no longer: the page says so, and leads on.

use governance::ids::SessionId;
use governance::present::body::Withdrawn;
use governance::present::{Label, SessionName};
use governance::register::Intent;
use leptos::prelude::*;

use super::history::HistoryOf;
use crate::form::ActButton;
use crate::frame::{Above, PageHead, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Notice, Shape, Tone};

fn above() -> Above {
    let i18n = use_i18n();
    Above {
        route: Route::Sessions,
        label: TextProp::from(move || t_string!(i18n, sessions.title)),
    }
}

/// No session bears that name here.
#[component]
pub(super) fn UnknownSession() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let title = move || t_string!(i18n, session.unknown_title);
    view! {
        <PageHead title above=above() />
        <EmptyState shape=Shape::Sessions title note=move || t_string!(i18n, session.unknown_note)>
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Sessions)>{t!(i18n, session.to_sessions)}</LinkButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, bodies.import)}</LinkButton>
        </EmptyState>
    }
}

/// A session that was withdrawn: by whom, when and why; and its history.
#[component]
pub(super) fn WithdrawnSession(withdrawn: Withdrawn, name: Option<SessionName>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let Withdrawn {
        id, by, at, reason, ..
    } = withdrawn;
    let title = move || match &name {
        Some(name) => text::session(i18n, name),
        None => t_string!(i18n, session.unnamed).to_owned(),
    };
    let restore = move || match app.record(&Intent::Restore { fact: id }) {
        Ok(_) => app.say(Tone::Done, t_string!(i18n, session.restored)),
        Err(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
    };
    let told = move || {
        let (by, moment) = (text::exchange::author(i18n, &by), text::moment(i18n, &at));
        t_string!(i18n, session.withdrawn_by, by, moment).to_string()
    };
    view! {
        <PageHead title above=above()>
            <ActButton at_once=true on_press=restore>{t!(i18n, body.restore)}</ActButton>
            <LinkButton href=move || router.href(&Route::Sessions)>{t!(i18n, session.to_sessions)}</LinkButton>
        </PageHead>
        <Notice tone=Tone::Warning>
            <b>{told}</b>
            <span class="quoted">{reason}</span>
        </Notice>
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <HistoryOf id />
        </Section>
    }
}

/// A session that was recorded twice, and stands under the other's name.
#[component]
pub(super) fn UnitedSession(into: SessionId, name: SessionName) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Session(into.to_string());
    let title = move || t_string!(i18n, session.united_title);
    view! {
        <PageHead title above=above() />
        <EmptyState shape=Shape::Sessions title note=move || t_string!(i18n, session.united_note)>
            <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>
                {move || text::session(i18n, &name)}
            </LinkButton>
        </EmptyState>
    }
}

/// A session that this version cannot read whole: kept as it is, and shown by its history.
#[component]
pub(super) fn SetAside(label: Label) -> impl IntoView {
    let i18n = use_i18n();
    let id = label.id;
    view! {
        <PageHead title=move || text::name(i18n, &label) above=above() />
        <Notice tone=Tone::Warning>{t!(i18n, session.set_aside)}</Notice>
        <Section id="history" title=move || t_string!(i18n, body.history)>
            <HistoryOf id />
        </Section>
    }
}
