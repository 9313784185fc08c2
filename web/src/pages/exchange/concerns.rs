//! What people must look at, grouped by what is to be done about it.

use governance::ids::EntryId;
use governance::present::exchange::{ConcernGroup, ConcernKind, ConcernRow, concern_groups};
use governance::present::journal::rival_rows;
use governance::register::{Concern, Deed, Intent, Register};
use governance::rules::Refusal;
use leptos::prelude::*;

use super::VIEW;
use super::contested::RefusalNotices;
use crate::form::ActButton;
use crate::i18n::{t_string, use_i18n};
use crate::pages::journal::{EntryBrief, SubjectLink, journal_link};
use crate::route::use_router;
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, EmptyState, Few, Shape, ShowMore};

/// So many concerns of a kind are in sight unasked, and so many more at each asking.
const FEW: usize = 20;

/// Lists concerns.
#[component]
pub(super) fn ConcernsView() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let concerns = Memo::new(move |_| app.read(Register::concerns));
    let few = Few::new(FEW);
    let groups = Memo::new(move |_| {
        concerns.with(|concerns| app.read(|register| concern_groups(register, concerns, few.n())))
    });
    let kinds = Memo::new(move |_| {
        groups.with(|groups| groups.iter().map(|group| group.kind).collect::<Vec<_>>())
    });
    view! {
        <Show
            when=move || kinds.with(|kinds| !kinds.is_empty())
            fallback=move || view! {
                <EmptyState
                    shape=Shape::Done
                    title=move || t_string!(i18n, exchange.no_concerns)
                    note=move || t_string!(i18n, exchange.no_concerns_note)
                />
            }
        >
            <p>{t!(i18n, exchange.concerns_note)}</p>
            <div class="stack">
                <For each=move || kinds.get() key=ConcernKind::clone let:kind>
                    <Group groups kind few />
                </For>
            </div>
        </Show>
    }
}

/// Concerns about which the same is to be done.
#[component]
fn Group(groups: Memo<Vec<ConcernGroup>>, kind: ConcernKind, few: Few) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let group = Memo::new(move |_| {
        groups.with(|groups| groups.iter().find(|group| group.kind == kind).cloned())
    });
    let n_all =
        Memo::new(move |_| group.with(|group| group.as_ref().map_or(0, |group| group.n_concerns)));
    // Contested values have a view of their own, where they are settled.
    let is_elsewhere = kind == ConcernKind::Contested;
    let rows = move || {
        let rows = group.get().filter(|_| !is_elsewhere);
        let rows = rows.map_or_else(Vec::new, |group| group.rows).into_iter();
        rows.map(|row| view! { <li><Row row /></li> })
            .collect_view()
    };
    view! {
        <section class="sheet">
            <div class="sheet-head">
                <h2>
                    {move || text::exchange::concern_title(i18n, kind)}
                    " (" {move || text::count(i18n, n_all.get())} ")"
                </h2>
                <p>{move || text::exchange::concern_todo(i18n, kind)}</p>
            </div>
            <ul class="history">{rows}</ul>
            {is_elsewhere.then(|| view! {
                <div class="sheet-body">
                    <div class="acts">
                        <Button on_press=move || router.set_filter(VIEW, Some("contestees"))>
                            {t!(i18n, exchange.go_settle)}
                        </Button>
                    </div>
                </div>
            })}
            {(!is_elsewhere).then(|| view! { <ShowMore few n_all /> })}
        </section>
    }
}

/// One concern: what is wrong, and where to go.
#[component]
fn Row(row: ConcernRow) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let ConcernRow {
        concern,
        subject,
        entry,
        written,
    } = row;
    let said = {
        let concern = concern.clone();
        move || app.read(|register| text::concern(i18n, register, &concern))
    };
    let clashing = match &concern {
        Concern::Clash { entry } => app.read_untracked(|register| rival_rows(register, *entry)),
        _ => Vec::new(),
    };
    let clashing = clashing
        .into_iter()
        .map(|row| view! { <li><EntryBrief row /></li> })
        .collect_view();
    let apart = match concern {
        Concern::AmendedApart { fact, .. } => Some(view! { <ApartActs fact /> }),
        _ => None,
    };
    view! {
        <p>{said}</p>
        {written.map(|(at, by)| view! { <p class="soft">{move || text::exchange::written(i18n, &at, &by)}</p> })}
        <ul class="examples">{clashing}</ul>
        <div class="acts">
            {subject.map(|subject| view! { <SubjectLink subject /> })}
            {entry.map(|entry| {
                let entry = entry.to_string();
                view! {
                    <a href=move || journal_link(router, &[("entree", &entry)])>{t!(i18n, exchange.see_entry)}</a>
                }
            })}
        </div>
        {apart}
    }
}

/// What settles a fact that one withdrew and another amended.
#[component]
fn ApartActs(fact: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let refusals = RwSignal::new(Vec::<Refusal>::new());
    let act = move |intent: Option<Intent>| {
        let Some(intent) = intent else {
            return;
        };
        if let Err(refused) = app.record(&intent) {
            refusals.set(refused);
        }
    };
    view! {
        <RefusalNotices refusals />
        <div class="acts">
            <ActButton at_once=true on_press=move || act(Some(Intent::Restore { fact }))>{t!(i18n, exchange.restore)}</ActButton>
            <ActButton at_once=true on_press=move || act(withdrawal_again(app, fact))>{t!(i18n, exchange.withdraw_again)}</ActButton>
        </div>
    }
}

/// The withdrawal that was made, for its reason.
fn withdrawal_again(app: App, fact: EntryId) -> Option<Intent> {
    let story = app.read_untracked(|register| register.story(fact));
    let reason = story.into_iter().rev().find_map(|act| match act.deed {
        Deed::Withdrew { reason } => Some(reason),
        _ => None,
    })?;
    Some(Intent::Withdraw { fact, reason })
}
