//! Bodies: the organisation chart on a day, and the figures that lead to what is missing.

mod card;
mod chart;
mod empty;
mod figures;
mod filters;
mod group;
mod lists;
pub(super) mod new_area;
pub(super) mod new_body;
mod not_begun;
mod seen;

use leptos::prelude::*;

use crate::form::{ACT, ActButton, ActDialog};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape};

use chart::ChartSheet;
pub(in crate::pages) use empty::{NoBodyYet, load_charter, see_demonstration};
use figures::Figures;
use filters::Filters;
use lists::{EndedList, EndingList, VacantList};
use new_body::NewBodyForm;
pub(in crate::pages) use not_begun::NotBegun;
pub(in crate::pages) use seen::{ENDING, VACANT};
use seen::{Listed, Seen};

/// What the address says while a body is being created.
pub(crate) const CREATE: &str = "creer";

/// Shows every body on the day asked for.
#[component]
pub fn BodiesPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = Seen::follow(app, router);
    provide_context(seen);
    let doing = router.filter(ACT);
    let is_creating = Signal::derive(move || doing.with(|doing| doing.as_deref() == Some(CREATE)));
    let is_empty = Memo::new(move |_| seen.index.with(|index| index.is_empty()));
    let first = Memo::new(move |_| seen.index.with(|index| index.begins_on()));
    let has_begun = Memo::new(move |_| first.get().is_none());
    let note = move || t_string!(i18n, bodies.note, day = text::day(i18n, app.as_of())).to_string();
    view! {
        <PageHead title=move || t_string!(i18n, bodies.title) note>
            {move || {
                // Before the first body, the main act is to load the charter, or look at another day.
                let has_chart = !is_empty.get() && has_begun.get();
                let kind = if has_chart { ButtonKind::Main } else { ButtonKind::Quiet };
                view! {
                    <ActButton kind on_press=move || router.set_filter(ACT, Some(CREATE))>
                        <Icon shape=Shape::Plus />
                        {t!(i18n, bodies.create)}
                    </ActButton>
                }
            }}
        </PageHead>
        <Show when=move || !is_empty.get() fallback=|| view! { <NoBodyYet /> }>
            <Show when=move || has_begun.get() fallback=move || view! { <NotBegun first /> }>
            <Figures />
            <Filters />
            {move || match seen.listed.get() {
                Listed::Chart => view! { <ChartSheet /> }.into_any(),
                Listed::Vacant => view! { <VacantList /> }.into_any(),
                Listed::Ending => view! { <EndingList /> }.into_any(),
                Listed::Ended => view! { <EndedList /> }.into_any(),
            }}
            </Show>
        </Show>
        <ActDialog is_open=is_creating title=move || t_string!(i18n, bodies.create)>
            <NewBodyForm />
        </ActDialog>
    }
}
