//! What awaits the validation of the body: one by one, or several at once.

use std::collections::BTreeSet;

use governance::ids::{BodyId, EntryId};
use governance::present::validation::{WaitingRow, row};
use governance::status::validation::Subject;
use leptos::prelude::*;

use super::acts::validate;
use super::give_back::GiveBack;
use super::row::Row;
use super::seen::use_seen;
use crate::form::{ACT, ActButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, CheckField, EmptyState, Few, Icon, Shape, ShowMore, focus_once_drawn};

/// So many are in sight unasked, and so many more at each asking.
const FEW: usize = 50;

/// The list, its boxes, and the acts on what is ticked.
#[component]
pub(super) fn WaitingView(body: BodyId) -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let few = Few::new(FEW);
    let n_all = Memo::new(move |_| seen.desk.with(|desk| desk.waiting.len()));
    let rows = Memo::new(move |_| {
        let (day, shown) = (app.as_of(), few.n());
        app.read(|register| {
            seen.desk.with(|desk| {
                let shown = desk.waiting.iter().take(shown);
                shown
                    .filter_map(|one| row(register, *one, day))
                    .collect::<Vec<_>>()
            })
        })
    });
    // What is ticked and waits no more is ticked no more.
    let ticked = Memo::new(move |_| {
        let ticked = seen.ticked.get();
        rows.with(|rows| {
            let subjects = rows.iter().map(|row| row.subject);
            subjects
                .filter(|one| ticked.contains(&one.id()))
                .collect::<Vec<Subject>>()
        })
    });
    let n_ticked = Memo::new(move |_| ticked.with(Vec::len));
    let is_all =
        Signal::derive(move || rows.with(|rows| !rows.is_empty() && rows.len() == n_ticked.get()));
    let tick_all = move |is_ticked: bool| {
        let all = rows.with_untracked(|rows| rows.iter().map(|row| row.subject.id()).collect());
        seen.ticked
            .set(if is_ticked { all } else { BTreeSet::new() });
    };
    let none = Signal::derive(move || n_ticked.get() == 0);
    let validate_ticked = move || {
        if validate(app, i18n, &ticked.get_untracked(), body) {
            seen.ticked.set(BTreeSet::new());
            focus_once_drawn(["main #waiting".to_owned()]);
        }
    };
    let return_ticked = move || {
        let things: Vec<EntryId> =
            ticked.with_untracked(|ticked| ticked.iter().map(|one| one.id()).collect());
        router.set_filter(ACT, Some(&GiveBack { body, things }.to_string()));
    };
    let n = move || text::count(i18n, n_ticked.get());
    let nothing = move || {
        view! {
            <EmptyState
                shape=Shape::Done
                title=move || t_string!(i18n, validation.waiting_none_title)
                note=move || t_string!(i18n, validation.waiting_none_note)
            />
        }
    };
    view! {
        <Section id="waiting" title=move || t_string!(i18n, validation.waiting_title)>
            <Show when=move || { n_all.get() > 0 } fallback=nothing>
                <div class="sheet-body">
                    <p class="soft">{t!(i18n, validation.waiting_note)}</p>
                    <div class="acts ticked-acts only-screen">
                        <CheckField
                            label=move || t_string!(i18n, validation.tick_all)
                            checked=is_all
                            on_change=tick_all
                        />
                        <ActButton kind=ButtonKind::Main at_once=true disabled=none on_press=validate_ticked>
                            <Icon shape=Shape::Done />
                            {move || t_string!(i18n, validation.validate_ticked, n = n()).to_string()}
                        </ActButton>
                        <ActButton disabled=none on_press=return_ticked>
                            {move || t_string!(i18n, validation.return_ticked, n = n()).to_string()}
                        </ActButton>
                    </div>
                </div>
                <ul class="goes-up-list" role="list">
                    <For each=move || rows.get() key=WaitingRow::clone let:row>
                        <li><WaitingOne body row /></li>
                    </For>
                </ul>
                <ShowMore few n_all />
            </Show>
        </Section>
    }
}

/// One thing that waits: its box and its two acts.
#[component]
fn WaitingOne(body: BodyId, row: WaitingRow) -> impl IntoView {
    let (app, i18n, router, seen) = (use_app(), use_i18n(), use_router(), use_seen());
    let subject = row.subject;
    let id = subject.id();
    let named = StoredValue::new(row.clone());
    let name = move || named.with_value(|row| text::validation::spoken(i18n, row));
    let tick = move || {
        let label = move || t_string!(i18n, validation.tick_this, what = name()).to_string();
        let is_ticked = move || seen.ticked.with(|ticked| ticked.contains(&id));
        let change = move |ev| {
            let is_ticked = event_target_checked(&ev);
            seen.ticked.update(|ticked| {
                match is_ticked {
                    true => ticked.insert(id),
                    false => ticked.remove(&id),
                };
            });
        };
        view! {
            <label class="choice">
                <input type="checkbox" aria-label=label prop:checked=is_ticked on:change=change />
            </label>
        }
    };
    let press = move || {
        if validate(app, i18n, &[subject], body) {
            focus_once_drawn(["main #waiting".to_owned()]);
        }
    };
    let open = move || {
        let things = vec![id];
        router.set_filter(ACT, Some(&GiveBack { body, things }.to_string()));
    };
    let acts = move || {
        let this = move || t_string!(i18n, validation.validate_this, what = name()).to_string();
        let back = move || t_string!(i18n, validation.return_this, what = name()).to_string();
        view! {
            <ActButton at_once=true label=this on_press=press>
                <Icon shape=Shape::Done />
                {t!(i18n, validation.validate)}
            </ActButton>
            <ActButton kind=ButtonKind::Plain label=back on_press=open>
                {t!(i18n, validation.give_back)}
            </ActButton>
        }
    };
    let since = row.since;
    let below = move || {
        let (on, ago) = (text::day(i18n, since), text::ago(i18n, app.as_of(), since));
        let said = t_string!(i18n, validation.since, ago = ago, day = on).to_string();
        view! { <small class="soft">{said}</small> }
    };
    view! { <Row row tick below acts /> }
}
