//! A group of the chart: a few cards, or one folded card for many bodies.

use std::sync::Arc;

use governance::present::bodies::{BodyLine, Content, Group, GroupKey};
use governance::status::Tally;
use leptos::prelude::*;

use super::card::{BodyCard, body_row, n_bodies};
use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::text;
use crate::ui::{Icon, Shape, Standing, Status, VirtualList};

/// Above so many rows, only those in sight are drawn.
const MANY: usize = 40;

/// One group: cards where they are few, else a folded card.
#[component]
pub(super) fn GroupView(key: GroupKey) -> impl IntoView {
    let seen = use_seen();
    let group = seen.group(key.clone());
    let is_cards = Memo::new(move |_| {
        let is_cards = |group: &Group| !group.content.is_foldable();
        group.with(|group| group.as_ref().is_some_and(is_cards))
    });
    move || match is_cards.get() {
        true => view! { <Cards group /> }.into_any(),
        false => view! { <Folded key=key.clone() group /> }.into_any(),
    }
}

/// The few bodies of a group, one card each.
#[component]
fn Cards(group: Memo<Option<Group>>) -> impl IntoView {
    let lines = move || {
        group.with(|group| match group {
            Some(Group {
                content: Content::Cards(lines),
                ..
            }) => lines.clone(),
            _ => Vec::new(),
        })
    };
    view! {
        <For each=lines key=Arc::clone let:line>
            <li><BodyCard line /></li>
        </For>
    }
}

/// Many bodies under one card, that opens.
#[component]
fn Folded(key: GroupKey, group: Memo<Option<Group>>) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let is_open = Memo::new(move |_| {
        group.with(|group| {
            group
                .as_ref()
                .is_some_and(|group| group.content != Content::Folded)
        })
    });
    let name = move || {
        group.with(|group| {
            let group = group.as_ref()?;
            let kind = group.kind.as_ref().map(|(code, _)| code.clone());
            let kind = kind.unwrap_or_else(|| t_string!(i18n, bodies.no_kind).to_owned());
            Some(match &group.area {
                Some(area) => t_string!(
                    i18n,
                    bodies.group_in,
                    kind = kind,
                    area = area,
                    count = text::count(i18n, group.n_bodies)
                )
                .to_string(),
                None => t_string!(
                    i18n,
                    bodies.group,
                    kind = kind,
                    count = text::count(i18n, group.n_bodies)
                )
                .to_string(),
            })
        })
    };
    let full_name = move || {
        group.with(|group| {
            let (_, words) = group.as_ref()?.kind.as_ref()?;
            Some(text::charter(i18n, words))
        })
    };
    let tally = Memo::new(move |_| {
        group.with(|group| group.as_ref().map(|group| group.tally).unwrap_or_default())
    });
    let standing = move || (tally.get().n_vacant > 0).then_some("vacant");
    view! {
        <li class="group" data-open=move || is_open.get().then_some("")>
            <button
                type="button"
                class="body-card"
                data-many=""
                data-step=""
                data-standing=standing
                aria-expanded=move || if is_open.get() { "true" } else { "false" }
                on:click=move |_| seen.toggle(&key)
            >
                <b><Icon shape=Shape::Forward />{name}</b>
                <small>{full_name}</small>
                <Marks tally />
            </button>
            <Show when=move || is_open.get()>
                <Opened group />
            </Show>
        </li>
    }
}

/// What is missing in a whole group.
#[component]
fn Marks(tally: Memo<Tally>) -> impl IntoView {
    let i18n = use_i18n();
    let (vacant, ending) = (move || tally.get().n_vacant, move || tally.get().n_ending);
    view! {
        <span class="marks">
            <Show when=move || { vacant() > 0 }>
                <Status standing=Standing::Vacant label=move || t_string!(i18n, bodies.vacant, count = vacant()).to_string() />
            </Show>
            <Show when=move || { ending() > 0 }>
                <Status standing=Standing::Ending label=move || t_string!(i18n, bodies.ending, count = ending()).to_string() />
            </Show>
        </span>
    }
}

/// The bodies of an open group, or its areas.
#[component]
fn Opened(group: Memo<Option<Group>>) -> impl IntoView {
    let rows = Memo::new(move |_| {
        group.with(|group| match group {
            Some(Group {
                content: Content::Rows(lines),
                ..
            }) => lines.clone(),
            _ => Vec::new(),
        })
    });
    let areas = Memo::new(move |_| {
        group.with(|group| match group {
            Some(Group {
                content: Content::Areas(areas),
                ..
            }) => areas.iter().map(|area| area.key.clone()).collect(),
            _ => Vec::new(),
        })
    });
    view! {
        <Show when=move || areas.with(|areas| !areas.is_empty())>
            <ul role="list">
                <For each=move || areas.get() key=GroupKey::clone let:key>
                    // Boxed: a group may hold groups.
                    {view! { <GroupView key /> }.into_any()}
                </For>
            </ul>
        </Show>
        <Show when=move || rows.with(|rows| !rows.is_empty())>
            <Rows rows />
        </Show>
    }
}

/// Bodies, one row each; of very many, those in sight.
#[component]
pub(super) fn Rows(rows: Memo<Vec<Arc<BodyLine>>>) -> impl IntoView {
    let i18n = use_i18n();
    let is_many = Memo::new(move |_| rows.with(|rows| rows.len() > MANY));
    move || match is_many.get() {
        true => view! {
            <VirtualList
                label=move || n_bodies(i18n, rows.with(Vec::len))
                rows
                key=same
                row=body_row
            />
        }
        .into_any(),
        false => view! {
            <ul class="rows" role="list">
                <For each=move || rows.get() key=Arc::clone let:line>
                    <li>{body_row(line)}</li>
                </For>
            </ul>
        }
        .into_any(),
    }
}

/// A row is drawn anew when anything it shows has changed.
fn same(line: &Arc<BodyLine>) -> Arc<BodyLine> {
    Arc::clone(line)
}
