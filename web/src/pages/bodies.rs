//! Bodies: the organisation chart on a day, and the figures that lead to what is missing.

mod card;
mod chart;
mod empty;
mod figures;
mod filters;
mod group;
mod lists;
mod new_area;
mod new_body;
mod seen;

use leptos::prelude::*;

use crate::form::{ACT, ActDialog};
use crate::frame::PageHead;
use crate::i18n::{t, t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, Shape};

use chart::ChartSheet;
use empty::NoBodyYet;
use figures::Figures;
use filters::Filters;
use lists::{EndedList, EndingList, VacantList};
use new_body::NewBodyForm;
use seen::{Listed, Seen};

/// What the address says while a body is being created.
const CREATE: &str = "creer";

/// Shows every body on the day asked for.
#[component]
pub fn BodiesPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = Seen::follow(app, router);
    provide_context(seen);
    let doing = router.filter(ACT);
    let is_creating = Signal::derive(move || doing.with(|doing| doing.as_deref() == Some(CREATE)));
    let is_empty = Memo::new(move |_| seen.index.with(|index| index.is_empty()));
    let note = move || t_string!(i18n, bodies.note, day = text::day(i18n, app.as_of())).to_string();
    view! {
        <PageHead title=move || t_string!(i18n, bodies.title) note>
            {move || {
                // Before the first body, loading the charter is the main act.
                let kind = if is_empty.get() { ButtonKind::Quiet } else { ButtonKind::Main };
                view! {
                    <Button kind on_press=move || router.set_filter(ACT, Some(CREATE))>
                        <Icon shape=Shape::Plus />
                        {t!(i18n, bodies.create)}
                    </Button>
                }
            }}
        </PageHead>
        <Show when=move || !is_empty.get() fallback=|| view! { <NoBodyYet /> }>
            <Figures />
            <Filters />
            {move || match seen.listed.get() {
                Listed::Chart => view! { <ChartSheet /> }.into_any(),
                Listed::Vacant => view! { <VacantList /> }.into_any(),
                Listed::Ending => view! { <EndingList /> }.into_any(),
                Listed::Ended => view! { <EndedList /> }.into_any(),
            }}
        </Show>
        <ActDialog is_open=is_creating title=move || t_string!(i18n, bodies.create)>
            <NewBodyForm />
        </ActDialog>
    }
}
