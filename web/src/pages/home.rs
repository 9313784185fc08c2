//! The start: what an agent does today, within the perimeter of the tablet.
//!
//! Where no perimeter was chosen the programme stands here at a glance, with an invitation to choose
//! one.

mod acts;
mod bureau;
mod committees;
mod figures;
mod glance;
mod lists;
mod welcome;

use std::sync::Arc;

use governance::ids::PostingId;
use governance::present::home::{Home, home, posted};
use leptos::prelude::*;

use super::indicators::way_to_measure;
use crate::form::{ACT, ActButton, FactButton, POSTING, perimeter};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{ButtonKind, EmptyState, Few, Icon, LinkButton, Shape};

pub(in crate::pages) use acts::SiteForms;
pub(crate) use acts::{SiteAct, way_to_session};
use committees::Committees;
use figures::Figures;
use glance::{Around, Dashboard};
use lists::{AskedList, KeptList, Sittings, Values};

/// So many rows of each list are in sight unasked.
const FEW: usize = 8;
/// So many more of each at each asking.
const MORE: usize = 32;

/// Shows what there is to do today in a perimeter or, where there is none, the programme at a glance.
#[component]
pub fn HomePage() -> impl IntoView {
    let app = use_app();
    let posting = Memo::new(move |_| followed(app));
    move || match posting.get() {
        Some((id, true)) => view! { <AgentHome id /> }.into_any(),
        of => view! { <Dashboard posting=of.map(|(id, _)| id) /> }.into_any(),
    }
}

/// Tells whether somebody follows a part of the programme here: the start is then their day.
pub(crate) fn is_agents(app: App) -> bool {
    followed(app).is_some_and(|(_, is_part)| is_part)
}

/// What the tablet is posted to, and whether that is a part of the programme only.
fn followed(app: App) -> Option<(PostingId, bool)> {
    let id = app.posting()?;
    let posted = app.read(|register| posted(register, id))?;
    Some((id, posted.area.is_some() || posted.body.is_some()))
}

/// Offers to choose a perimeter.
#[component]
fn Invitation() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let choose = move || router.set_filter(ACT, Some(POSTING));
    view! {
        <section class="sheet invitation only-screen" aria-labelledby="home-invitation">
            <Icon shape=Shape::Place />
            <div>
                <h2 id="home-invitation">{t!(i18n, home.invite_title)}</h2>
                <p>{t!(i18n, home.invite_note)}</p>
            </div>
            <div class="acts"><ActButton on_press=choose>{t!(i18n, posting.choose)}</ActButton></div>
        </section>
    }
}

/// The day of an agent.
#[component]
fn AgentHome(id: PostingId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let few = Few::then(FEW, MORE);
    let found = Memo::new(move |_| {
        let (day, limit) = (app.as_of(), few.n());
        app.read(|register| home(register, id, day, limit))
            .map(Arc::new)
    });
    let note = move || {
        let function =
            found.with(|found| found.as_ref().map(|found| found.posted.function.clone()));
        let parts = [
            perimeter(app, i18n),
            function,
            Some(text::long_day(i18n, app.as_of())),
        ];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    };
    let has_committee = Memo::new(move |_| {
        found.with(|found| {
            found
                .as_ref()
                .is_some_and(|found| found.committees.n_all > 0)
        })
    });
    view! {
        <PageHead title=move || t_string!(i18n, home.title) note />
        <Figures found />
        <Show when=move || has_committee.get() fallback=|| view! { <NoCommittee /> }>
            <Committees found few />
        </Show>
        <Sittings found few />
        <Values found few />
        <AskedList found few />
        <KeptList found few />
        <Around posting=id />
        <DayActs has_committee />
        <SiteForms />
    }
}

/// What every part of the home reads.
type Found = Memo<Option<Arc<Home>>>;

/// Teaches, where the perimeter has no committee yet.
#[component]
fn NoCommittee() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <EmptyState
            shape=Shape::Bodies
            title=move || t_string!(i18n, home.no_committee)
            note=move || t_string!(i18n, home.no_committee_note)
        >
            <FactButton kind=ButtonKind::Main act=SiteAct::Bureau(None)>{t!(i18n, home.set_up)}</FactButton>
            <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, exchange.take_title)}</LinkButton>
        </EmptyState>
    }
}

/// The acts of every day, within reach of a thumb.
#[component]
fn DayActs(has_committee: Memo<bool>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    view! {
        <Show when=move || has_committee.get()>
            <div class="day-acts only-screen" role="group" aria-label=move || t_string!(i18n, home.acts)>
                <FactButton kind=ButtonKind::Main act=SiteAct::Session(None)>
                    <Icon shape=Shape::Sessions />
                    {t!(i18n, sessions.add)}
                </FactButton>
                <FactButton act=SiteAct::Bureau(None)>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, home.set_up)}
                </FactButton>
                <LinkButton href=move || way_to_measure(app, router)>
                    <Icon shape=Shape::Series />
                    {t!(i18n, indicators.measure)}
                </LinkButton>
            </div>
        </Show>
    }
}
