//! Sessions of all bodies: what is to come, what is open, what awaits minutes.

mod calendar;
mod empty;
mod figures;
mod filters;
mod list;
mod new;
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

pub(super) use calendar::CalendarGive;

use calendar::CalendarSheet;
use empty::NoSessionYet;
use figures::Figures;
use filters::Filters;
use list::SessionList;
use new::NewSessionForm;
pub(super) use seen::MINUTES_AWAITED;
use seen::Seen;

/// What the address says while a session is being recorded.
pub(crate) const CREATE: &str = "inscrire";

/// Shows every session.
#[component]
pub fn SessionsPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = Seen::follow(app, router);
    provide_context(seen);
    let doing = router.filter(ACT);
    let is_creating = Signal::derive(move || doing.with(|doing| doing.as_deref() == Some(CREATE)));
    let is_empty = Memo::new(move |_| seen.index.with(|index| index.is_empty()));
    let note =
        move || t_string!(i18n, sessions.note, day = text::day(i18n, app.as_of())).to_string();
    let create = move || router.set_filter(ACT, Some(CREATE));
    view! {
        <PageHead title=move || t_string!(i18n, sessions.title) note>
            <Show when=move || !is_empty.get()>
                <ActButton kind=ButtonKind::Main on_press=create>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, sessions.add)}
                </ActButton>
            </Show>
        </PageHead>
        <Show when=move || !is_empty.get() fallback=move || view! { <NoSessionYet create=Callback::new(move |()| create()) /> }>
            <Figures />
            <Filters />
            <SessionList />
            <CalendarSheet />
        </Show>
        <ActDialog is_open=is_creating title=move || t_string!(i18n, sessions.add)>
            <NewSessionForm />
        </ActDialog>
    }
}
