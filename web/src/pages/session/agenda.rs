//! The agenda: what is proposed, what is taken in order, what was put off or left out.

mod aside;
mod form;
mod item;
mod moves;
mod proposed;

use std::sync::Arc;

use governance::ids::SessionId;
use governance::present::session::agenda::{Agenda, agenda};
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape};

pub(super) use aside::{AsideForm, DeclineForm};
pub(super) use form::{GapUnnamed, ItemForm};

use item::{Items, SetAsideItems};
use proposed::ProposedLines;

/// The tab.
#[component]
pub(super) fn AgendaTab(session: SessionId) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let agenda = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| agenda(register, session, day)))
    });
    let has_items = Memo::new(move |_| agenda.with(|agenda| !agenda.items.is_empty()));
    let has_aside = Memo::new(move |_| agenda.with(|agenda| !agenda.set_aside.is_empty()));
    let has_proposed = Memo::new(move |_| agenda.with(|agenda| !agenda.proposed.is_empty()));
    let acts = move || {
        move || {
            // The main act until something stands here, or is proposed.
            let kind = match has_items.get() || has_proposed.get() {
                true => ButtonKind::Quiet,
                false => ButtonKind::Main,
            };
            view! {
                <ActButton kind on_press=move || seen.act(Act::AddItem)>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, agenda.add)}
                </ActButton>
            }
        }
    };
    let empty = move || {
        let note = move || match has_proposed.get() {
            true => t_string!(i18n, agenda.empty_proposed),
            false => t_string!(i18n, agenda.empty),
        };
        view! { <p class="sheet-body soft">{note}</p> }
    };
    view! {
        <div class="stack">
            <Show when=move || has_proposed.get()>
                <ProposedLines session agenda />
            </Show>
            <Section id="agenda" title=move || t_string!(i18n, agenda.title) acts>
                <Show when=move || has_items.get() fallback=empty>
                    <p class="sheet-body soft">{move || agenda.with(|agenda| totals(i18n, agenda))}</p>
                    <Items agenda />
                </Show>
            </Section>
            <Show when=move || has_aside.get()>
                <Section id="aside" title=move || t_string!(i18n, agenda.aside)>
                    <SetAsideItems agenda />
                </Section>
            </Show>
        </div>
    }
}

/// Says how many lines there are, and how long they take.
fn totals(i18n: text::Words, agenda: &Agenda) -> String {
    let items = t_string!(i18n, agenda.n_items, count = agenda.items.len()).to_string();
    let lasts = (agenda.n_minutes > 0).then(|| {
        let lasts = text::agenda::duration(i18n, agenda.n_minutes);
        t_string!(i18n, agenda.lasts, lasts).to_string()
    });
    let untimed = (agenda.n_untimed > 0 && agenda.n_minutes > 0)
        .then(|| t_string!(i18n, agenda.n_untimed, count = agenda.n_untimed).to_string());
    let parts = [Some(items), lasts, untimed];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}
