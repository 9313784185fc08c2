//! The committees of the perimeter, those that wait for something first, each with its next act.

use governance::ids::SessionId;
use governance::present::home::{Committee, NextAct};
use leptos::prelude::*;

use super::lists::{n_all, rows};
use super::{Found, SiteAct};
use crate::form::FactButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Few, LinkButton, ShowMore, Standing, Status};

/// The committees, those that wait for something first, each with its next act.
#[component]
pub(super) fn Committees(found: Found, few: Few) -> impl IntoView {
    let i18n = use_i18n();
    let list = rows(found, |home| &home.committees);
    view! {
        <Section id="home-committees" title=move || t_string!(i18n, home.committees)>
            <ul class="home-list" role="list">
                <For each=move || list.get().rows key=Committee::clone let:one>
                    <OneCommittee one />
                </For>
            </ul>
            <ShowMore few n_all=n_all(list) />
        </Section>
    }
}

#[component]
fn OneCommittee(one: Committee) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let body = one.body.id;
    let route = Route::Body(body.to_string());
    let (last, open, next) = (one.last, one.open, one.next);
    let told = move || {
        let members = t_string!(i18n, home.n_members, count = one.n_members).to_string();
        let last = last
            .map(|(_, on)| t_string!(i18n, home.last_on, day = text::day(i18n, on)).to_string());
        let next = next
            .map(|(_, on)| t_string!(i18n, home.next_on, day = text::day(i18n, on)).to_string());
        let open = open
            .map(|(_, on)| t_string!(i18n, home.sits_since, day = text::day(i18n, on)).to_string());
        let none =
            (last.is_none() && open.is_none()).then(|| t_string!(i18n, home.never_sat).to_owned());
        [Some(members), open, last.or(none), next]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    let vacant = one.n_vacant;
    view! {
        <li>
            <div class="what">
                <a class="name" href=move || router.href(&route)>{one.body.name.clone()}</a>
                <small>{told}</small>
                {(vacant > 0).then(|| view! {
                    <Status standing=Standing::Vacant label=move || t_string!(i18n, bodies.n_vacant_seats, count = vacant).to_string() />
                })}
            </div>
            <div class="acts only-screen"><CommitteeActs one /></div>
        </li>
    }
}

/// The next act of a committee, and a session at any time.
#[component]
fn CommitteeActs(one: Committee) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let (body, name) = (one.body.id, one.body.name);
    let about = move |act: &'static str| text::act_on(i18n, act, &name);
    let to_session = move |id: SessionId| move || router.href(&Route::Session(id.to_string()));
    let act = match one.act {
        NextAct::Attend(id) => view! {
            <LinkButton kind=ButtonKind::Main href=to_session(id)>{t!(i18n, home.attend)}</LinkButton>
        }
        .into_any(),
        NextAct::Minutes(id) => view! {
            <LinkButton href=to_session(id)>{t!(i18n, home.write_minutes)}</LinkButton>
        }
        .into_any(),
        NextAct::Prepare(id) => view! {
            <LinkButton href=to_session(id)>{t!(i18n, home.prepare)}</LinkButton>
        }
        .into_any(),
        NextAct::SetUp | NextAct::Fill => {
            let about = about.clone();
            view! {
                <FactButton act=SiteAct::Bureau(Some(body)) label=move || about(t_string!(i18n, bureau.set_up))>
                    {t!(i18n, bureau.set_up)}
                </FactButton>
            }
            .into_any()
        }
        NextAct::Hold => ().into_any(),
    };
    view! {
        {act}
        <FactButton act=SiteAct::Session(Some(body)) label=move || about(t_string!(i18n, sessions.add))>
            {t!(i18n, sessions.add)}
        </FactButton>
    }
}
