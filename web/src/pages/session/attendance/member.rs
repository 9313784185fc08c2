//! One member: who they are, the four ways to be there or not, and what else was noted.

use std::sync::Arc;

use governance::facts::{Presence, Standing as Seated};
use governance::ids::{AttendanceId, MembershipId};
use governance::present::session::attendance::{MemberRow, Spell};
use leptos::prelude::*;

use super::act::Act;
use super::keys::letter;
use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Icon, Shape, Standing, Status};

/// The ways to be there or not, in the order in which they stand.
const WAYS: [Presence; 4] = [
    Presence::Present,
    Presence::Represented,
    Presence::Excused,
    Presence::Absent,
];

/// One row of the roll.
#[component]
pub(super) fn MemberLine(
    /// The mandate.
    id: MembershipId,
) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let row = seen.part(move |roll| roll.rows.get(&id).cloned());
    let row = Memo::new(move |_| row.get().flatten());
    let name = move || named(i18n, row.get().as_deref());
    let about = move || row.with(|row| row.as_deref().map(|row| function_of(i18n, row)));
    let presence = Memo::new(move |_| row.with(|row| row.as_ref()?.presence()));
    // The one thing noted has its details beside the ways; of several, each its own.
    let only = Memo::new(move |_| {
        row.with(|row| match row.as_ref()?.spells.as_slice() {
            [only] => Some(only.id),
            _ => None,
        })
    });
    let spells = move || {
        let is_told = |spell: &Spell| only.get().is_none() || spell.says_more();
        row.with(|row| {
            let spells = row.as_ref().map(|row| row.spells.iter());
            let told = spells.into_iter().flatten().filter(|spell| is_told(spell));
            told.cloned().collect::<Vec<_>>()
        })
    };
    let is_substitute = row.with_untracked(|row| {
        row.as_ref()
            .is_some_and(|row| row.standing == Seated::Substitute)
    });
    let is_outside = move || row.with(|row| row.as_ref().is_some_and(|row| row.is_outside));
    let flaw = seen.flaw(id);
    // The way that is chosen takes the focus, or the first one.
    let is_stop = move |way: Presence| presence.get().unwrap_or(Presence::Present) == way;
    let way = move |way: Presence| {
        view! {
            <button
                type="button"
                role="radio"
                class="segment"
                id=(way == Presence::Represented).then(|| format!("represente-{id}"))
                data-presence=letter(way)
                aria-checked=move || (presence.get() == Some(way)).to_string()
                aria-keyshortcuts=letter(way)
                tabindex=move || if is_stop(way) { "0" } else { "-1" }
                disabled=move || app.is_read_only() || (is_substitute && way == Presence::Represented)
                on:click=move |_| seen.tap(id, way)
            >
                <Icon shape=shape_of(way) />
                <span>{move || text::choice(i18n, word_of(way))}</span>
            </button>
        }
    };
    view! {
        <li class="member" data-member=id.to_string() data-marked=move || presence.with(Option::is_some).then_some("")>
            <div class="who">
                <b>{name}</b>
                <small>{about}</small>
                {move || is_outside().then(|| view! {
                    <Status standing=Standing::Late label=move || t_string!(i18n, attendance.outside) />
                })}
            </div>
            <Show when=move || seen.ahead().is_none()>
                <div class="segments" role="radiogroup" aria-label=name>
                    {WAYS.map(way).collect_view()}
                </div>
            </Show>
            <div class="more-of">
                {move || only.get().map(|id| view! {
                    <DetailsButton id name=Arc::from(name())><Icon shape=Shape::Pen /></DetailsButton>
                })}
            </div>
            <ul class="spells" role="list">
                <For each=spells key=move |spell| (spell.clone(), only.get().is_none()) let:spell>
                    <SpellLine spell name=Arc::from(name()) is_one=only.get_untracked().is_some() />
                </For>
            </ul>
            {move || flaw.get().map(|flaw| view! {
                <p class="flaw" role="alert"><Icon shape=Shape::Late /><span>{flaw}</span></p>
            })}
        </li>
    }
}

/// What else was noted of one attendance, and the way to its details.
#[component]
pub(super) fn SpellLine(
    /// The attendance.
    spell: Spell,
    /// Whose it is.
    name: Arc<str>,
    /// Whether it is the only one, whose details are reached elsewhere.
    #[prop(optional)]
    is_one: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let id = spell.id;
    let marks = (spell.is_double, spell.is_contested);
    let way = (!is_one && spell.presence != Presence::Represented).then_some(spell.presence);
    let told = move || {
        let way = way.map(|way| text::choice(i18n, word_of(way)));
        let more = Some(told(i18n, &spell)).filter(|more| !more.is_empty());
        [way, more]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" · ")
    };
    view! {
        <li>
            <span class="soft">{told}</span>
            {marks.0.then(|| view! {
                <Status standing=Standing::Late label=move || t_string!(i18n, attendance.is_double) />
            })}
            {marks.1.then(|| view! {
                <Status standing=Standing::Contested label=move || t_string!(i18n, bodies.contested) />
            })}
            {(!is_one).then(|| view! { <DetailsButton id name>{t!(i18n, attendance.details)}</DetailsButton> })}
        </li>
    }
}

/// The way to the details of an attendance.
#[component]
fn DetailsButton(id: AttendanceId, name: Arc<str>, children: Children) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let label = move || t_string!(i18n, attendance.details_of, name = name.to_string()).to_string();
    view! {
        <button
            type="button"
            class="button only-screen"
            data-kind="plain"
            id=format!("details-{id}")
            aria-label=label
            on:click=move |_| seen.act(Act::Details(id))
        >
            {children()}
        </button>
    }
}

/// The name, or that the person has not arrived.
pub(super) fn named(i18n: text::Words, row: Option<&MemberRow>) -> String {
    row.and_then(|row| row.name.clone())
        .unwrap_or_else(|| t_string!(i18n, bodies.person_awaited).to_owned())
}

/// The post, the function held elsewhere, whom they stand in for, and that they have no vote.
pub(super) fn function_of(i18n: text::Words, row: &MemberRow) -> String {
    let stands_in = row.stands_in_for.as_ref();
    let stands_in =
        stands_in.map(|name| t_string!(i18n, body.stands_in_for, name = name.as_str()).to_string());
    let silent = (!row.votes).then(|| t_string!(i18n, attendance.no_vote).to_owned());
    let parts = [row.post.clone(), row.function.clone(), stands_in, silent];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

/// Who sits in the member's place and as what, when they came and left, what they withdraw from.
pub(super) fn told(i18n: text::Words, spell: &Spell) -> String {
    let mut parts: Vec<String> = Vec::new();
    if spell.presence == Presence::Represented {
        parts.push(text::attendance::represented(
            i18n,
            spell.represented_by.as_deref(),
            spell.capacity.as_deref(),
        ));
    }
    if matches!(spell.presence, Presence::Present | Presence::Represented) {
        parts.extend(text::attendance::times(i18n, spell.from, spell.to));
        if spell.n_recused > 0 {
            let count = spell.n_recused;
            parts.push(t_string!(i18n, attendance.recused, count = count).to_string());
        }
    }
    parts.join(" · ")
}

pub(super) const fn word_of(presence: Presence) -> &'static str {
    match presence {
        Presence::Present => "present",
        Presence::Represented => "represented",
        Presence::Excused => "excused",
        Presence::Absent => "absent",
    }
}

const fn shape_of(presence: Presence) -> Shape {
    match presence {
        Presence::Present => Shape::Done,
        Presence::Represented => Shape::Person,
        Presence::Excused => Shape::Dash,
        Presence::Absent => Shape::Cross,
    }
}
