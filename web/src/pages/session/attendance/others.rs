//! Who is there without a seat: guests by their function, and heads counted in an assembly.

use std::sync::Arc;

use governance::present::session::attendance::{GuestRow, HeadRow};
use leptos::prelude::*;

use super::act::Act;
use super::member::SpellLine;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, FigureCard, Icon, Shape};

/// The guests.
#[component]
pub(super) fn Guests() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let guests = seen.part(|roll| roll.guests.clone());
    let guests = move || guests.get().unwrap_or_default();
    let acts = move || {
        view! {
            <ActButton on_press=move || seen.act(Act::Guest)>
                <Icon shape=Shape::Plus />
                {t!(i18n, attendance.add_guest)}
            </ActButton>
        }
    };
    view! {
        <Section id="invites" title=move || t_string!(i18n, attendance.guests) acts>
            <Show
                when=move || !guests().is_empty()
                fallback=move || view! { <p class="sheet-body soft">{t!(i18n, attendance.no_guest)}</p> }
            >
                <ul class="roll" role="list">
                    <For each=guests key=GuestRow::clone let:row>
                        <li class="member">
                            <div class="who"><b>{row.guest.clone()}</b></div>
                            <ul class="spells" role="list">
                                <SpellLine name=Arc::from(row.guest) spell=row.spell />
                            </ul>
                        </li>
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

/// Women and men counted, for an assembly of more than can be named.
#[component]
pub(super) fn Heads() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let counted = seen.part(|roll| roll.heads_counted());
    let counted = move || counted.get().flatten();
    let rows = seen.part(|roll| roll.heads.clone());
    let rows = move || rows.get().unwrap_or_default();
    let acts = move || {
        view! {
            <ActButton on_press=move || seen.act(Act::Heads)>
                <Icon shape=Shape::Plus />
                {t!(i18n, attendance.add_heads)}
            </ActButton>
        }
    };
    let figure = move |name: fn(text::Words) -> &'static str, of: fn((u32, u32)) -> u64| {
        let figure = move || {
            let heads = counted().map(of).unwrap_or_default();
            text::count(i18n, usize::try_from(heads).unwrap_or(usize::MAX))
        };
        view! { <FigureCard name=move || name(i18n) figure /> }
    };
    view! {
        <Section id="effectifs" title=move || t_string!(i18n, attendance.heads) acts>
            <Show
                when=move || counted().is_some()
                fallback=move || view! { <p class="sheet-body soft">{t!(i18n, attendance.no_heads)}</p> }
            >
                <div class="sheet-body">
                    <div class="cards">
                        {figure(|i18n| t_string!(i18n, field.women), |(women, _)| women.into())}
                        {figure(|i18n| t_string!(i18n, field.men), |(_, men)| men.into())}
                        {figure(|i18n| t_string!(i18n, attendance.all_heads), |(women, men)| u64::from(women) + u64::from(men))}
                    </div>
                    <ul class="spells" role="list">
                        <For each=rows key=|row| *row let:row>
                            <HeadLine row />
                        </For>
                    </ul>
                </div>
            </Show>
        </Section>
    }
}

/// One count, and the acts on it.
#[component]
fn HeadLine(row: HeadRow) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let told = move || {
        let (women, men) = (row.women.unwrap_or(0), row.men.unwrap_or(0));
        t_string!(i18n, attendance.heads_line, women = women, men = men).to_string()
    };
    view! {
        <li>
            <span class="soft">{told}</span>
            <span class="acts only-screen">
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::AmendHeads(row.id))>{t!(i18n, body.correct)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Withdraw(row.id))>{t!(i18n, body.withdraw)}</ActButton>
            </span>
        </li>
    }
}
