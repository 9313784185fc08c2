//! The lines of an agenda, each with its acts.

use std::sync::Arc;

use governance::facts::Listing;
use governance::ids::AgendaItemId;
use governance::present::session::agenda::{Agenda, ItemRow};
use leptos::prelude::*;

use super::super::act::Act;
use super::super::seen::use_seen;
use super::moves::{move_line, reinstate};
use crate::form::ActButton;
use crate::frame::More;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape, Standing, Status};

/// The lines that are taken, in order.
#[component]
pub(super) fn Items(agenda: Memo<Arc<Agenda>>) -> impl IntoView {
    let ids = Memo::new(move |_| {
        agenda.with(|agenda| agenda.items.iter().map(|item| item.id).collect::<Vec<_>>())
    });
    // Keyed by id, so that a line that moves keeps its buttons.
    view! {
        <ol class="agenda" role="list">
            <For each=move || ids.get() key=AgendaItemId::clone let:id>
                <Item agenda id />
            </For>
        </ol>
    }
}

#[component]
fn Item(agenda: Memo<Arc<Agenda>>, id: AgendaItemId) -> impl IntoView {
    let item = Memo::new(move |_| {
        agenda.with(|agenda| agenda.items.iter().find(|item| item.id == id).cloned())
    });
    let place = move || item.with(|item| item.as_ref().map(|item| item.place));
    view! {
        <li data-item=id.to_string()>
            <span class="place-number" aria-hidden="true">{place}</span>
            <div class="line">{move || item.get().map(|item| view! { <Line item /> })}</div>
            <ItemActs item id />
        </li>
    }
}

/// What a line is called and about.
#[component]
fn Line(item: ItemRow) -> impl IntoView {
    let i18n = use_i18n();
    let place = item.place;
    let times = {
        let (lasts, after) = (item.minutes, item.begins_after);
        move || {
            let lasts = lasts.map(|minutes| text::agenda::duration(i18n, minutes));
            let after = after.filter(|after| *after > 0).map(|after| {
                let after = text::agenda::duration(i18n, after);
                t_string!(i18n, agenda.begins_after, after).to_string()
            });
            let told: Vec<String> = [lasts, after].into_iter().flatten().collect();
            (!told.is_empty()).then(|| view! { <small class="times">{told.join(" · ")}</small> })
        }
    };
    let decided = item.n_decisions;
    let decided = move || {
        (decided > 0).then(|| {
            let label = move || t_string!(i18n, agenda.n_decided, count = decided).to_string();
            view! { <Status standing=Standing::Done label /> }
        })
    };
    let (title, documents, reason) = (
        item.title.clone(),
        item.documents.clone(),
        item.reason.clone(),
    );
    let about = move || {
        let about = text::agenda::about(i18n, &item);
        (!about.is_empty()).then(|| view! { <small class="soft">{about}</small> })
    };
    view! {
        <b>
            {(place > 0).then(|| view! { <span class="unseen">{place} ". "</span> })}
            {title}
        </b>
        {about}
        {documents.map(|documents| view! {
            <small class="soft documents"><Icon shape=Shape::File /><span>{documents}</span></small>
        })}
        {reason.map(|reason| view! { <p class="quoted">{reason}</p> })}
        {times}
        {decided}
    }
}

/// Up, down, correct; then what is rarer.
#[component]
fn ItemActs(item: Memo<Option<ItemRow>>, id: AgendaItemId) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let title = move || {
        item.with(|item| item.as_ref().map(|item| item.title.clone()))
            .unwrap_or_default()
    };
    let at_end = move |is_up: bool| {
        Signal::derive(move || {
            item.with(|item| {
                item.as_ref()
                    .is_none_or(|item| if is_up { item.place <= 1 } else { item.is_last })
            })
        })
    };
    view! {
        <div class="acts only-screen">
            <span data-move="up">
                <ActButton
                    at_once=true
                    kind=ButtonKind::Plain
                    disabled=at_end(true)
                    label=move || t_string!(i18n, agenda.move_up, title = title()).to_string()
                    on_press=move || move_line(app, i18n, id, true)
                >
                    <Icon shape=Shape::Forward />
                </ActButton>
            </span>
            <span data-move="down">
                <ActButton
                    at_once=true
                    kind=ButtonKind::Plain
                    disabled=at_end(false)
                    label=move || t_string!(i18n, agenda.move_down, title = title()).to_string()
                    on_press=move || move_line(app, i18n, id, false)
                >
                    <Icon shape=Shape::Forward />
                </ActButton>
            </span>
            <ActButton
                kind=ButtonKind::Plain
                label=move || t_string!(i18n, agenda.amend_this, title = title()).to_string()
                on_press=move || seen.act(Act::AmendItem(id))
            >
                <Icon shape=Shape::Pen />
            </ActButton>
            <More about=title>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::SetAside(id, Listing::Deferred))>{t!(i18n, agenda.defer)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::SetAside(id, Listing::Dropped))>{t!(i18n, agenda.drop)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Withdraw(id.0))>{t!(i18n, body.withdraw)}</ActButton>
            </More>
        </div>
    }
}

/// The lines that were put off or left out, with why.
#[component]
pub(super) fn SetAsideItems(agenda: Memo<Arc<Agenda>>) -> impl IntoView {
    let items = move || agenda.with(|agenda| agenda.set_aside.clone());
    view! {
        <ul class="agenda" data-plain="" role="list">
            <For each=items key=ItemRow::clone let:item>
                <SetAsideItem item />
            </For>
        </ul>
    }
}

#[component]
fn SetAsideItem(item: ItemRow) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let (id, listing, title) = (item.id, item.listing, item.title.clone());
    let (standing, code) = match listing {
        Listing::Deferred => (Standing::Due, "deferred"),
        Listing::Dropped | Listing::Listed => (Standing::Ended, "dropped"),
    };
    let back = move || reinstate(app, i18n, id, t_string!(i18n, agenda.reinstated));
    view! {
        <li data-item=id.to_string()>
            <div class="line">
                <Status standing label=move || text::choice(i18n, code) />
                <Line item />
            </div>
            <div class="acts only-screen">
                <ActButton
                    at_once=true
                    kind=ButtonKind::Plain
                    label=move || t_string!(i18n, agenda.reinstate_this, title = title.as_str()).to_string()
                    on_press=back
                >
                    {t!(i18n, agenda.reinstate)}
                </ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Withdraw(id.0))>{t!(i18n, body.withdraw)}</ActButton>
            </div>
        </li>
    }
}
