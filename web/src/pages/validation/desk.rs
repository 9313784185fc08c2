//! What the body has in hand: what came back, what is not handed in, what it handed up.

use governance::present::validation::{Desk, OwedRow, Track, Unwritten, WaitingRow, row, track};
use governance::status::validation::Subject;
use leptos::prelude::*;

use super::acts::hand_in_all;
use super::row::Row;
use super::seen::use_seen;
use super::state::{Amend, HandIn, Reason};
use super::steps::Steps;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{EmptyState, Few, Icon, LinkButton, Shape, ShowMore, Status, focus_once_drawn};

/// So many are in sight unasked, and so many more at each asking.
const FEW: usize = 30;

/// A list of the desk, as much of it as is asked for.
fn rows_of(of: fn(&Desk) -> &Vec<Subject>, few: Few) -> Memo<Vec<WaitingRow>> {
    let (app, seen) = (use_app(), use_seen());
    Memo::new(move |_| {
        let (day, shown) = (app.as_of(), few.n());
        app.read(|register| {
            seen.desk.with(|desk| {
                let shown = of(desk).iter().take(shown);
                shown
                    .filter_map(|one| row(register, *one, day))
                    .collect::<Vec<_>>()
            })
        })
    })
}

/// The way of one thing.
fn way_of(subject: Subject) -> Memo<Option<Track>> {
    let app = use_app();
    Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| track(register, subject, day))
    })
}

/// A list, each with its way and its acts.
#[component]
fn Ways(
    of: fn(&Desk) -> &Vec<Subject>,
    /// Whether the acts of those whose it is are offered.
    is_own: bool,
) -> impl IntoView {
    let seen = use_seen();
    let few = Few::new(FEW);
    let rows = rows_of(of, few);
    let n_all = Memo::new(move |_| seen.desk.with(|desk| of(desk).len()));
    view! {
        <ul class="goes-up-list" role="list">
            <For each=move || rows.get() key=WaitingRow::clone let:row>
                <li><WayRow row is_own /></li>
            </For>
        </ul>
        <ShowMore few n_all />
    }
}

#[component]
fn WayRow(row: WaitingRow, is_own: bool) -> impl IntoView {
    let i18n = use_i18n();
    let subject = row.subject;
    let way = way_of(subject);
    let steps = Signal::derive(move || {
        way.with(|way| {
            way.as_ref()
                .map(|way| way.steps.clone())
                .unwrap_or_default()
        })
    });
    let named = StoredValue::new(row.clone());
    let name = move || named.with_value(|row| text::validation::spoken(i18n, row));
    let said = move || {
        way.with(|way| {
            way.as_ref()
                .map(|way| text::validation::sentence(i18n, way))
        })
    };
    let below = move || {
        view! {
            <p class="soft">{said}</p>
            <Reason way />
            <Steps steps />
        }
    };
    let is_locked = Memo::new(move |_| {
        way.with(|way| way.as_ref().is_some_and(|way| way.state.is_validated()))
    });
    // What came back is put right, and goes up again by that: as it was, it would only come back.
    let is_in =
        Memo::new(move |_| way.with(|way| way.as_ref().is_some_and(|way| way.handed_in.is_some())));
    let acts = move || {
        is_own.then(|| {
            view! {
                {move || (!is_in.get()).then(|| view! { <HandIn subject name=name /> })}
                {move || view! { <Amend subject is_locked=is_locked.get() /> }}
            }
        })
    };
    view! { <Row row below acts /> }
}

/// What came back, with the reason and the next act.
#[component]
pub(super) fn Returned() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let is_empty = Memo::new(move |_| seen.desk.with(|desk| desk.returned.is_empty()));
    let nothing = move || {
        view! {
            <EmptyState
                shape=Shape::Done
                title=move || t_string!(i18n, validation.returned_none_title)
                note=move || t_string!(i18n, validation.returned_none_note)
            />
        }
    };
    view! {
        <Section id="returned" title=move || t_string!(i18n, validation.returned_title)>
            <Show when=move || !is_empty.get() fallback=nothing>
                <p class="sheet-body soft">{t!(i18n, validation.returned_note)}</p>
                <Ways of=|desk| &desk.returned is_own=true />
            </Show>
        </Section>
    }
}

/// What is not handed in: recorded and kept, not written, never counted.
#[component]
pub(super) fn ToHandIn() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let kept = Memo::new(move |_| seen.desk.with(|desk| desk.to_hand_in.clone()));
    let n_kept = Memo::new(move |_| kept.with(Vec::len));
    let is_empty = Memo::new(move |_| {
        seen.desk.with(|desk| {
            desk.to_hand_in.is_empty() && desk.unwritten.is_empty() && desk.owed.is_empty()
        })
    });
    let all = move || {
        if hand_in_all(app, i18n, &kept.get_untracked()) {
            focus_once_drawn(["main #to-hand-in".to_owned()]);
        }
    };
    let acts = move || {
        view! {
            <Show when=move || { n_kept.get() > 1 }>
                <ActButton at_once=true on_press=all>
                    <Icon shape=Shape::GiveOut />
                    {move || t_string!(i18n, validation.hand_in_all, n = text::count(i18n, n_kept.get())).to_string()}
                </ActButton>
            </Show>
        }
    };
    let nothing = move || {
        view! {
            <EmptyState
                shape=Shape::Done
                title=move || t_string!(i18n, validation.to_hand_in_none_title)
                note=move || t_string!(i18n, validation.to_hand_in_none_note)
            />
        }
    };
    view! {
        <Section id="to-hand-in" title=move || t_string!(i18n, validation.to_hand_in_title) acts>
            <Show when=move || !is_empty.get() fallback=nothing>
                <p class="sheet-body soft">{t!(i18n, validation.to_hand_in_note)}</p>
                <Ways of=|desk| &desk.to_hand_in is_own=true />
                <UnwrittenList />
                <OwedList />
            </Show>
        </Section>
    }
}

/// Sessions that are over, without minutes.
#[component]
fn UnwrittenList() -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let all = Memo::new(move |_| seen.desk.with(|desk| desk.unwritten.clone()));
    let one = move |one: Unwritten| {
        let route = Route::Session(one.session.to_string());
        let named = one.name.clone();
        let name = move || text::session(i18n, &named);
        let href = move || router.href_with(&route, "onglet", Some("pv"));
        view! {
            <li>
                <article class="goes-up">
                    <div class="what"><h3>{name}</h3></div>
                    <div class="marks">
                        <Status standing=crate::ui::Standing::Vacant label=move || t_string!(i18n, validation.unwritten) />
                    </div>
                    <div class="acts only-screen"><LinkButton href>{t!(i18n, validation.write_minutes)}</LinkButton></div>
                </article>
            </li>
        }
    };
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <h3 class="goes-up-part">{t!(i18n, validation.unwritten_title)}</h3>
            <ul class="goes-up-list" role="list">{move || all.get().into_iter().map(one).collect_view()}</ul>
        </Show>
    }
}

/// Figures that are owed and were never counted.
#[component]
fn OwedList() -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let few = Few::new(FEW);
    let n_all = Memo::new(move |_| seen.desk.with(|desk| desk.owed.len()));
    let all = Memo::new(move |_| seen.desk.with(|desk| few.of(&desk.owed)));
    let one = move |one: OwedRow| {
        let route = Route::Indicator(one.indicator.to_string());
        let (standing, said) = text::validation::owed_state(i18n, one.state);
        let name = text::validation::owed(i18n, &one);
        view! {
            <li>
                <article class="goes-up">
                    <div class="what"><h3>{name}</h3></div>
                    <div class="marks"><Status standing label=said /></div>
                    <div class="acts only-screen">
                        <LinkButton href=move || router.href(&route)>{t!(i18n, indicators.enter)}</LinkButton>
                    </div>
                </article>
            </li>
        }
    };
    view! {
        <Show when=move || { n_all.get() > 0 }>
            <h3 class="goes-up-part">{t!(i18n, validation.owed_title)}</h3>
            <ul class="goes-up-list" role="list">{move || all.get().into_iter().map(one).collect_view()}</ul>
            <ShowMore few n_all />
        </Show>
    }
}

/// What the body handed up, and what it validated of others: where each stands.
#[component]
pub(super) fn Handed() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let has_own = Memo::new(move |_| seen.desk.with(|desk| !desk.handed.is_empty()));
    let has_others = Memo::new(move |_| seen.desk.with(|desk| !desk.validated.is_empty()));
    let nothing = move || {
        view! {
            <EmptyState
                shape=Shape::Stairs
                title=move || t_string!(i18n, validation.handed_none_title)
                note=move || t_string!(i18n, validation.handed_none_note)
            />
        }
    };
    view! {
        <Section id="handed" title=move || t_string!(i18n, validation.handed_title)>
            <Show when=move || has_own.get() fallback=nothing>
                <p class="sheet-body soft">{t!(i18n, validation.locked_note)}</p>
                <Ways of=|desk| &desk.handed is_own=true />
            </Show>
        </Section>
        <Show when=move || has_others.get()>
            <Section id="validated" title=move || t_string!(i18n, validation.passed_title)>
                <Ways of=|desk| &desk.validated is_own=false />
            </Section>
        </Show>
    }
}
