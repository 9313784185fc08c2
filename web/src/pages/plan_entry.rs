//! The lines of a plan as a table to fill in: typed, pasted, or poured in from a file.

mod bring;
mod cells;
mod grid;
mod keys;
mod save;
mod state;

use governance::ids::{EntryId, WorkPlanId};
use governance::present::plans::{PlanLine, year_page};
use leptos::ev;
use leptos::prelude::*;

use crate::form::ActButton;
use crate::frame::{Above, PageHead, UnknownPage};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, LinkButton, Notice, Shape};

use super::plan::{GiveOut, VERSION};
use bring::Bring;
use grid::Grid;
use save::SaveBar;
use state::Entry;

/// Shows the lines of the version that the address names, to be filled in.
#[component]
pub fn PlanEntryPage(
    /// The year, as the address writes it.
    year: String,
) -> impl IntoView {
    let (app, router) = (use_app(), use_router());
    let asked = router.filter(VERSION);
    let named = year.clone();
    let plan = Memo::new(move |_| {
        let year = named.parse::<u32>().ok()?;
        let asked = asked.with(|version| version.as_deref()?.parse::<EntryId>().ok());
        let day = app.as_of();
        let page = app.read(|register| year_page(register, year, asked.map(WorkPlanId), day))?;
        let shown = page.versions.into_iter().find(|plan| plan.id == page.shown);
        shown.map(|plan| (plan, page.is_open))
    });
    let which =
        Memo::new(move |_| plan.with(|plan| plan.as_ref().map(|(plan, open)| (plan.id, *open))));
    move || match which.get() {
        Some((id, is_open)) => {
            let plan = Memo::new(move |_| plan.with(|plan| plan.clone().map(|(plan, _)| plan)));
            let year = year.clone();
            view! { <Lines id plan year is_open /> }.into_any()
        }
        None => {
            let address = Route::PlanEntry(year.clone()).to_string();
            view! { <UnknownPage address /> }.into_any()
        }
    }
}

#[component]
fn Lines(
    id: WorkPlanId,
    plan: Memo<Option<PlanLine>>,
    year: String,
    is_open: bool,
) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Plan(year.clone());
    let above = Above {
        route: route.clone(),
        label: {
            let year = year.clone();
            TextProp::from(move || {
                t_string!(i18n, plans.page_title, year = year.clone()).to_string()
            })
        },
    };
    let title = move || t_string!(i18n, entry.title, year = year.clone()).to_string();
    let note = move || {
        let told = plan.get().map(|plan| {
            let (version, state) = (
                text::money::version(i18n, plan.version),
                text::money::plan_state(i18n, plan.state),
            );
            t_string!(i18n, entry.note, version = version, state = state).to_string()
        });
        told.unwrap_or_default()
    };
    let frozen = move || {
        let route = route.clone();
        view! {
            <EmptyState
                shape=Shape::Lock
                title=move || t_string!(i18n, entry.frozen_title)
                note=move || t_string!(i18n, plans.frozen)
            >
                <LinkButton kind=ButtonKind::Main href=move || router.href(&route)>
                    {t!(i18n, plans.revise)}
                </LinkButton>
            </EmptyState>
        }
    };
    view! {
        <PageHead title note above><GiveOut plan=Signal::stored(Some(id)) /></PageHead>
        {match is_open {
            true => view! { <Work id /> }.into_any(),
            false => frozen().into_any(),
        }}
    }
}

/// The table, what it takes in, and what becomes of it.
#[component]
fn Work(id: WorkPlanId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let entry = Entry::open(app, id);
    // Whatever takes the page away in the middle of a word: the word is taken in before.
    on_cleanup(move || entry.take_in());
    let hidden = window_event_listener(ev::visibilitychange, move |_| entry.take_in());
    on_cleanup(move || hidden.remove());
    let bring = move || {
        entry
            .is_bringing
            .update(|is_bringing| *is_bringing = !*is_bringing)
    };
    let is_lost = move || !entry.is_kept.get();
    view! {
        <Show when=move || entry.was_resumed.get()>
            <Notice>{t!(i18n, entry.resumed)}</Notice>
        </Show>
        <div class="acts only-screen">
            <ActButton kind=ButtonKind::Main on_press=move || entry.add_activity()>
                <Icon shape=Shape::Plus />
                {t!(i18n, plans.add_activity)}
            </ActButton>
            <Button on_press=bring>
                <Icon shape=Shape::TakeIn />
                {t!(i18n, entry.bring)}
            </Button>
        </div>
        <Show when=move || entry.is_bringing.get()>
            <Bring entry />
        </Show>
        <Show when=is_lost>
            <Notice tone=crate::ui::Tone::Warning>{t!(i18n, entry.not_kept)}</Notice>
        </Show>
        <Grid entry />
        <Show when=move || !entry.is_bringing.get()>
            <SaveBar entry />
        </Show>
    }
}
