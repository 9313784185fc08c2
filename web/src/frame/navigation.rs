//! Ways through the page: the side bar by groups of the cycle of governance,
//! and on small screens the bottom bar. Only pages that exist are shown.

use leptos::prelude::*;

use super::FrameState;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::ui::{Emblem, Icon, Shape};

/// The groups, after the cycle of governance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Govern,
    Exchange,
}

impl Group {
    const ALL: [Self; 2] = [Self::Govern, Self::Exchange];
}

/// One entry of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Bodies,
    Exchange,
    Journal,
    Settings,
}

impl Entry {
    const ALL: [Self; 4] = [Self::Bodies, Self::Exchange, Self::Journal, Self::Settings];

    const fn group(self) -> Group {
        match self {
            Self::Bodies => Group::Govern,
            Self::Exchange | Self::Journal | Self::Settings => Group::Exchange,
        }
    }

    const fn route(self) -> Route {
        match self {
            Self::Bodies => Route::Bodies,
            Self::Exchange => Route::Exchange,
            Self::Journal => Route::Journal,
            Self::Settings => Route::Settings,
        }
    }

    const fn shape(self) -> Shape {
        match self {
            Self::Bodies => Shape::Bodies,
            Self::Exchange => Shape::Exchange,
            Self::Journal => Shape::Journal,
            Self::Settings => Shape::Settings,
        }
    }
}

/// The side bar, from 900 px.
#[component]
pub(super) fn SideBar(state: FrameState) -> impl IntoView {
    let i18n = use_i18n();
    let group = move |group: Group| {
        let entries = Entry::ALL
            .into_iter()
            .filter(|entry| entry.group() == group);
        let entries = entries.map(|entry| view! { <li><EntryLink entry state /></li> });
        view! {
            <h2><GroupName group /></h2>
            <ul>{entries.collect_view()}</ul>
        }
    };
    view! {
        <nav class="side" aria-label=move || t_string!(i18n, frame.main_navigation)>
            <div class="stay">
                <Brand state>
                    <small>{t!(i18n, frame.brand_note)}</small>
                </Brand>
                {Group::ALL.map(group).collect_view()}
            </div>
        </nav>
    }
}

/// The bottom bar, on small screens.
#[component]
pub(super) fn BottomBar(state: FrameState) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <nav class="bottom" aria-label=move || t_string!(i18n, frame.main_navigation)>
            {Entry::ALL.map(|entry| view! { <EntryLink entry state /> }).collect_view()}
        </nav>
    }
}

/// The emblem and the programme's name; it leads to the start.
#[component]
pub(super) fn Brand(
    state: FrameState,
    #[prop(optional)] children: Option<Children>,
) -> impl IntoView {
    let router = use_router();
    view! {
        <a class="brand" href=move || router.href(&Route::Home)>
            <Emblem />
            <span>
                <b>{move || state.programme.get()}</b>
                {children.map(|children| children())}
            </span>
        </a>
    }
}

/// One link, marked when its page or one below it is shown.
#[component]
fn EntryLink(entry: Entry, state: FrameState) -> impl IntoView {
    let router = use_router();
    let shown = router.route();
    let is_here = move || shown.with(|route| route.section() == entry.route());
    let badge = move || {
        let of_entry = |badges: &Vec<super::Badge>| {
            badges
                .iter()
                .find(|badge| badge.route == entry.route())
                .cloned()
        };
        state.badges.with(of_entry).map(|badge| {
            view! { <span class="count">{badge.count} <span class="unseen">" " {badge.told}</span></span> }
        })
    };
    view! {
        <a
            href=move || router.href(&entry.route())
            aria-current=move || is_here().then_some("page")
        >
            <Icon shape=entry.shape() />
            <span><EntryName entry /></span>
            {badge}
        </a>
    }
}

#[component]
fn EntryName(entry: Entry) -> impl IntoView {
    let i18n = use_i18n();
    match entry {
        Entry::Bodies => t!(i18n, frame.bodies).into_any(),
        Entry::Exchange => t!(i18n, frame.exchange).into_any(),
        Entry::Journal => t!(i18n, frame.journal).into_any(),
        Entry::Settings => t!(i18n, frame.settings).into_any(),
    }
}

#[component]
fn GroupName(group: Group) -> impl IntoView {
    let i18n = use_i18n();
    match group {
        Group::Govern => t!(i18n, frame.group_govern).into_any(),
        Group::Exchange => t!(i18n, frame.group_exchange).into_any(),
    }
}
