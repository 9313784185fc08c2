//! What missions and sessions ask for: where each stands, what is overdue.

mod acts;
mod ageing;
mod board;
mod empty;
mod figures;
mod filters;
mod missions;
mod paste;
mod seen;
mod table;

use leptos::prelude::*;

use crate::form::{ACT, ActButton};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape, Tab, Tabs};

use acts::{ActForms, CREATE, CREATE_MISSION};
use ageing::AgeingChart;
use board::Board;
use empty::NothingYet;
use figures::Figures;
use filters::Filters;
use missions::Missions;
use paste::PastePage;
pub(super) use seen::ONLY_OVERDUE;
use seen::{Seen, View};
use table::FollowUpTable;

pub(super) use acts::RecommendationForm;

/// Shows every recommendation made by the day asked for.
#[component]
pub fn RecommendationsPage() -> impl IntoView {
    let (app, router) = (use_app(), use_router());
    let seen = Seen::follow(app, router);
    provide_context(seen);
    let is_pasting = Memo::new(move |_| seen.view.get() == View::Paste);
    view! {
        <Show when=move || is_pasting.get() fallback=|| view! { <Overview /> }>
            <PastePage />
        </Show>
        <ActForms />
    }
}

/// The figures, and the view that the address asks for.
#[component]
fn Overview() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = seen::use_seen();
    let note = move || {
        let day = text::day(i18n, app.as_of());
        t_string!(i18n, recommendations.note, day = day).to_string()
    };
    let tab = |key: &'static str, label: TextProp| Tab { key, label };
    let tabs = vec![
        tab(
            View::Table.key(),
            TextProp::from(move || t_string!(i18n, recommendations.view_table)),
        ),
        tab(
            View::Board.key(),
            TextProp::from(move || t_string!(i18n, recommendations.view_board)),
        ),
        tab(
            View::Missions.key(),
            TextProp::from(move || t_string!(i18n, recommendations.view_missions)),
        ),
    ];
    let chosen = Signal::derive(move || seen.view.get().key().to_owned());
    view! {
        <PageHead title=move || t_string!(i18n, recommendations.title) note>
            <ActButton kind=ButtonKind::Main on_press=move || router.set_filter(ACT, Some(CREATE))>
                <Icon shape=Shape::Plus />
                {t!(i18n, recommendations.create)}
            </ActButton>
            <ActButton on_press=move || router.set_filter(ACT, Some(CREATE_MISSION))>
                {t!(i18n, mission.create)}
            </ActButton>
            <ActButton on_press=move || seen.show(View::Paste)>
                <Icon shape=Shape::TakeIn />
                {t!(i18n, recommendations.import)}
            </ActButton>
        </PageHead>
        <Show when=move || !seen.is_empty.get()>
            <Figures />
        </Show>
        <Tabs
            label=move || t_string!(i18n, recommendations.views)
            tabs
            chosen
            on_choose=move |key| seen.show(View::parse(Some(key)))
        >
            {move || match (seen.view.get(), seen.is_empty.get()) {
                (View::Missions, _) => view! { <Missions /> }.into_any(),
                (_, true) => view! { <NothingYet /> }.into_any(),
                (View::Board, false) => view! { <Cut><Board /></Cut> }.into_any(),
                _ => view! { <Cut><FollowUpTable /><AgeingChart /></Cut> }.into_any(),
            }}
        </Tabs>
    }
}

/// What the filters let through.
#[component]
fn Cut(children: ChildrenFn) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), seen::use_seen());
    let nothing = move || {
        view! {
            <crate::ui::EmptyState
                shape=Shape::Flag
                title=move || t_string!(i18n, recommendations.nothing_title)
                note=move || t_string!(i18n, recommendations.nothing_note)
            />
        }
    };
    view! {
        <div class="stack">
            <Filters />
            <Show when=move || !seen.cuts_all.get() fallback=nothing>{children()}</Show>
        </div>
    }
}
