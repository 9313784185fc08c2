//! Ways through the page: the side bar by groups of the cycle of governance,
//! and on small screens the bottom bar. Only pages that exist are shown.

use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;
use web_sys::HtmlElement;

use super::FrameState;
use super::presenting::Presenting;
use crate::i18n::{t_string, use_i18n};
use crate::moments::after_paint;
use crate::route::{Route, use_router};
use crate::said::t;
use crate::ui::{Dialog, Emblem, Icon, Shape};

/// The groups, after the cycle of governance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Govern,
    Plan,
    Follow,
    Field,
    Exchange,
}

impl Group {
    const ALL: [Self; 5] = [
        Self::Govern,
        Self::Plan,
        Self::Follow,
        Self::Field,
        Self::Exchange,
    ];
}

/// One entry of the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Entry {
    Home,
    Bodies,
    Territory,
    Sessions,
    Duties,
    Plans,
    Reports,
    Gaps,
    Recommendations,
    Indicators,
    Validation,
    Campaigns,
    Staff,
    Exchange,
    Journal,
    Settings,
}

impl Entry {
    const ALL: [Self; 16] = [
        Self::Home,
        Self::Bodies,
        Self::Territory,
        Self::Sessions,
        Self::Duties,
        Self::Plans,
        Self::Reports,
        Self::Gaps,
        Self::Recommendations,
        Self::Indicators,
        Self::Validation,
        Self::Campaigns,
        Self::Staff,
        Self::Exchange,
        Self::Journal,
        Self::Settings,
    ];

    /// Those of the bottom bar; the others are one press further.
    const FEW: [Self; 4] = [
        Self::Home,
        Self::Bodies,
        Self::Sessions,
        Self::Recommendations,
    ];

    const fn group(self) -> Group {
        match self {
            Self::Home | Self::Bodies | Self::Territory | Self::Sessions | Self::Duties => {
                Group::Govern
            }
            Self::Plans | Self::Reports | Self::Gaps => Group::Plan,
            Self::Recommendations => Group::Follow,
            Self::Indicators | Self::Validation | Self::Campaigns | Self::Staff => Group::Field,
            Self::Exchange | Self::Journal | Self::Settings => Group::Exchange,
        }
    }

    const fn route(self) -> Route {
        match self {
            Self::Home => Route::Home,
            Self::Bodies => Route::Bodies,
            Self::Territory => Route::Territory,
            Self::Sessions => Route::Sessions,
            Self::Duties => Route::Duties,
            Self::Plans => Route::Plans,
            Self::Reports => Route::Reports,
            Self::Gaps => Route::Gaps,
            Self::Recommendations => Route::Recommendations,
            Self::Indicators => Route::Indicators,
            Self::Validation => Route::Validation,
            Self::Campaigns => Route::Campaigns,
            Self::Staff => Route::Staff,
            Self::Exchange => Route::Exchange,
            Self::Journal => Route::Journal,
            Self::Settings => Route::Settings,
        }
    }

    const fn shape(self) -> Shape {
        match self {
            Self::Home => Shape::House,
            Self::Bodies => Shape::Bodies,
            Self::Territory => Shape::Place,
            Self::Sessions => Shape::Sessions,
            Self::Duties => Shape::Duties,
            Self::Plans => Shape::Plan,
            Self::Reports => Shape::File,
            Self::Gaps => Shape::Gap,
            Self::Recommendations => Shape::Flag,
            Self::Indicators => Shape::Series,
            Self::Validation => Shape::Stairs,
            Self::Campaigns => Shape::Voice,
            Self::Staff => Shape::Person,
            Self::Exchange => Shape::Exchange,
            Self::Journal => Shape::Journal,
            Self::Settings => Shape::Settings,
        }
    }
}

/// The side bar, from 900 px.
#[component]
pub(super) fn SideBar(state: FrameState) -> impl IntoView {
    let (i18n, shown) = (use_i18n(), use_router().route());
    let stay = NodeRef::<html::Div>::new();
    // In a low window the page that is shown may stand beyond the edge.
    Effect::new(move |_| {
        shown.track();
        let Some(stay) = stay.get() else {
            return;
        };
        after_paint(move || {
            let here = stay.query_selector("[aria-current='page']").ok().flatten();
            let here = here.and_then(|here| here.dyn_into::<HtmlElement>().ok());
            if let Some(here) = here {
                let (top, high) = (here.offset_top(), stay.client_height());
                let is_seen = top >= stay.scroll_top()
                    && top + here.offset_height() <= stay.scroll_top() + high;
                if !is_seen {
                    stay.set_scroll_top(top - high / 2);
                }
            }
        });
    });
    view! {
        <nav class="side" aria-label=move || t_string!(i18n, frame.main_navigation)>
            <div class="stay" node_ref=stay>
                <Brand state>
                    <small>{t!(i18n, frame.brand_note)}</small>
                </Brand>
                <Groups state />
            </div>
        </nav>
    }
}

/// Every page, by groups; last, in a small line, how far everybody can use them.
#[component]
fn Groups(state: FrameState) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let shown = router.route();
    let is_here = move || shown.with(|route| *route == Route::Accessibility);
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
        {Group::ALL.map(group).collect_view()}
        <Presenting />
        <a
            class="statement-link"
            href=move || router.href(&Route::Accessibility)
            aria-current=move || is_here().then_some("page")
        >
            {t!(i18n, accessibility.link)}
        </a>
    }
}

/// The bottom bar, on small screens: the pages of every day, and the way to all others.
#[component]
pub(super) fn BottomBar(state: FrameState) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let is_open = RwSignal::new(false);
    let shown = router.route();
    // What was chosen from the list takes its place.
    Effect::new(move |_| {
        router.track();
        is_open.set(false);
    });
    let is_elsewhere = move || {
        let section = shown.with(Route::section);
        Entry::FEW.iter().all(|entry| entry.route() != section)
    };
    let waits = move || {
        let is_hidden =
            |badge: &super::Badge| Entry::FEW.iter().all(|entry| entry.route() != badge.route);
        let n_waiting = state
            .badges
            .with(|badges| badges.iter().filter(|badge| is_hidden(badge)).count());
        (n_waiting > 0).then(|| view! { <span class="count" data-point=""></span> })
    };
    view! {
        <nav class="bottom" aria-label=move || t_string!(i18n, frame.main_navigation)>
            {Entry::FEW.map(|entry| view! { <EntryLink entry state short=true /> }).collect_view()}
            <button
                type="button"
                aria-haspopup="dialog"
                aria-current=move || is_elsewhere().then_some("page")
                on:click=move |_| is_open.set(true)
            >
                <Icon shape=Shape::More />
                <span>{t!(i18n, frame.more)}</span>
                {waits}
            </button>
        </nav>
        <Dialog open=is_open on_close=move |()| is_open.set(false) title=move || t_string!(i18n, frame.more_title)>
            <div class="all-pages"><Groups state /></div>
        </Dialog>
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
fn EntryLink(
    entry: Entry,
    state: FrameState,
    /// Whether there is room for one short word only.
    #[prop(optional)]
    short: bool,
) -> impl IntoView {
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
            <span><EntryName entry short /></span>
            {badge}
        </a>
    }
}

#[component]
fn EntryName(entry: Entry, short: bool) -> impl IntoView {
    let i18n = use_i18n();
    match entry {
        Entry::Home => t!(i18n, frame.home).into_any(),
        Entry::Bodies => t!(i18n, frame.bodies).into_any(),
        Entry::Territory => t!(i18n, frame.territory).into_any(),
        Entry::Sessions => t!(i18n, frame.sessions).into_any(),
        Entry::Duties => t!(i18n, frame.duties).into_any(),
        Entry::Plans => t!(i18n, frame.plans).into_any(),
        Entry::Reports => t!(i18n, frame.reports).into_any(),
        Entry::Gaps => t!(i18n, frame.gaps).into_any(),
        Entry::Recommendations if short => t!(i18n, frame.follow).into_any(),
        Entry::Recommendations => t!(i18n, frame.recommendations).into_any(),
        Entry::Indicators => t!(i18n, frame.indicators).into_any(),
        Entry::Validation => t!(i18n, frame.validation).into_any(),
        Entry::Campaigns => t!(i18n, frame.campaigns).into_any(),
        Entry::Staff => t!(i18n, frame.staff).into_any(),
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
        Group::Plan => t!(i18n, frame.group_plan).into_any(),
        Group::Follow => t!(i18n, frame.group_follow).into_any(),
        Group::Field => t!(i18n, frame.group_field).into_any(),
        Group::Exchange => t!(i18n, frame.group_exchange).into_any(),
    }
}
