//! The chart: nested lists, level by level, that arrows walk and that can be made larger.

use governance::present::bodies::GroupKey;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use wasm_bindgen::JsCast as _;

use super::card::n_bodies;
use super::group::GroupView;
use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, Shape, focus, print};

/// The sizes that the chart can be drawn in, as the style sheet names them.
const SIZES: [&str; 5] = ["60", "80", "100", "125", "150"];
/// Where it starts.
const PLAIN: usize = 2;

/// The chart with its size, or what to do where nothing matches.
#[component]
pub(super) fn ChartSheet() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let size = RwSignal::new(PLAIN);
    let n_shown = Memo::new(move |_| seen.chart.with(|chart| chart.n_bodies));
    let title = move || {
        let day = text::day(i18n, app.as_of());
        t_string!(
            i18n,
            bodies.chart_title,
            count = n_bodies(i18n, n_shown.get()),
            day = day
        )
        .to_string()
    };
    view! {
        <section class="sheet" aria-labelledby="bodies-chart">
            <div class="sheet-head">
                <h2 id="bodies-chart" tabindex="-1" aria-live="polite">{title}</h2>
                <div class="acts only-screen">
                    <Resize size step=-1 />
                    <Resize size step=1 />
                    <Button kind=ButtonKind::Plain on_press=print>
                        <Icon shape=Shape::Print />
                        {t!(i18n, bodies.print)}
                    </Button>
                </div>
            </div>
            <Show when=move || { n_shown.get() > 0 } fallback=|| view! { <NothingMatches /> }>
                <Levels size />
            </Show>
        </section>
    }
}

/// The levels, highest first.
#[component]
fn Levels(size: RwSignal<usize>) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let here = NodeRef::<html::Ol>::new();
    let walk = move |ev: KeyboardEvent| {
        if let Some(chart) = here.get_untracked() {
            step(&ev, &chart);
        }
    };
    let codes = Memo::new(move |_| {
        seen.chart.with(|chart| {
            chart
                .levels
                .iter()
                .map(|level| level.code.clone())
                .collect::<Vec<_>>()
        })
    });
    view! {
        <ol
            class="org-chart"
            role="list"
            node_ref=here
            aria-label=move || t_string!(i18n, bodies.chart)
            data-size=move || SIZES.get(size.get()).copied()
            on:keydown=walk
        >
            <For each=move || codes.get() key=Option::clone let:code>
                <LevelView code />
            </For>
        </ol>
    }
}

/// One level: its name, its counts, its groups.
#[component]
fn LevelView(code: Option<String>) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let level = Memo::new(move |_| {
        seen.chart.with(|chart| {
            let level = chart.levels.iter().find(|level| level.code == code)?;
            let keys: Vec<GroupKey> = level.groups.iter().map(|group| group.key.clone()).collect();
            Some((level.label.clone(), level.n_bodies, level.tally, keys))
        })
    });
    let label = move || {
        level.with(|level| match level {
            Some((Some(label), ..)) => text::charter(i18n, label),
            _ => t_string!(i18n, bodies.no_level).to_owned(),
        })
    };
    let count = move || {
        level.with(|level| {
            let (n, vacant) = level
                .as_ref()
                .map_or((0, 0), |(_, n, tally, _)| (*n, tally.n_vacant));
            match vacant {
                0 if n == 0 => String::new(),
                0 => n_bodies(i18n, n),
                vacant => format!(
                    "{} · {}",
                    n_bodies(i18n, n),
                    t_string!(i18n, bodies.n_vacant_seats, count = vacant)
                ),
            }
        })
    };
    let keys = move || {
        level.with(|level| {
            level
                .as_ref()
                .map(|(_, _, _, keys)| keys.clone())
                .unwrap_or_default()
        })
    };
    view! {
        <li>
            <h3 class="level">{label} " " <small>{count}</small></h3>
            <Show
                when=move || !keys().is_empty()
                fallback=move || view! { <p class="level-empty">{t!(i18n, bodies.level_empty)}</p> }
            >
                <ul role="list">
                    <For each=keys key=GroupKey::clone let:key>
                        <GroupView key />
                    </For>
                </ul>
            </Show>
        </li>
    }
}

/// Makes the chart larger or smaller; two fingers do too.
#[component]
fn Resize(size: RwSignal<usize>, step: isize) -> impl IntoView {
    let i18n = use_i18n();
    let next = move || {
        size.get()
            .checked_add_signed(step)
            .filter(|next| *next < SIZES.len())
    };
    let label = move || match step {
        1 => t_string!(i18n, bodies.larger),
        _ => t_string!(i18n, bodies.smaller),
    };
    let shape = if step > 0 { Shape::Plus } else { Shape::Dash };
    let press = move || {
        if let Some(next) = next() {
            size.set(next);
        }
    };
    view! {
        <Button kind=ButtonKind::Plain label disabled=Signal::derive(move || next().is_none()) on_press=press>
            <Icon shape />
        </Button>
    }
}

/// Says that the filters let nothing through, and takes them away.
#[component]
fn NothingMatches() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    view! {
        <div class="sheet-body">
            <EmptyState
                shape=Shape::Search
                title=move || t_string!(i18n, bodies.nothing_title)
                note=move || t_string!(i18n, bodies.nothing_note)
            >
                <Button on_press=move || seen.clear()>{t!(i18n, bodies.clear)}</Button>
            </EmptyState>
        </div>
    }
}

/// Moves the focus along the cards and folded groups of the chart.
fn step(ev: &KeyboardEvent, chart: &web_sys::Element) {
    let Ok(steps) = chart.query_selector_all("[data-step]") else {
        return;
    };
    let on = document().active_element();
    let at = (0..steps.length()).find(|at| {
        let here = steps
            .item(*at)
            .and_then(|node| node.dyn_into::<web_sys::Element>().ok());
        here.is_some() && here == on
    });
    let (Some(at), Some(last)) = (at, steps.length().checked_sub(1)) else {
        return;
    };
    let to = match ev.key().as_str() {
        "ArrowDown" | "ArrowRight" => (at + 1).min(last),
        "ArrowUp" | "ArrowLeft" => at.saturating_sub(1),
        "Home" => 0,
        "End" => last,
        _ => return,
    };
    ev.prevent_default();
    let next = steps
        .item(to)
        .and_then(|node| node.dyn_into::<web_sys::HtmlElement>().ok());
    next.inspect(focus);
}
