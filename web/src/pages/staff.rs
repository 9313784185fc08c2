//! Posts of the unit and its antennas, and agents in the field.

mod acts;
mod cover;
mod ending;
mod figures;
mod requests;
mod unit;

use std::sync::Arc;

use governance::drafts::Draft;
use governance::drafts::staff::start_of_request;
use governance::exports::csv::Set;
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use governance::present::staff::{Cover, StaffView, cover, staff_view};
use leptos::prelude::*;

use super::give::{GiveTable, sheet_of};
use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, LinkButton, Shape, print};

use acts::StaffForms;
use cover::CoverSheet;
use ending::Ending;
use figures::Figures;
use requests::Requests;
use unit::Units;

/// What the parts of the page see.
#[derive(Clone, Copy)]
struct Seen {
    view: Memo<Arc<StaffView>>,
    cover: Memo<Option<Arc<Cover>>>,
}

/// Shows who works where, and what is missing.
#[component]
pub fn StaffPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = Seen {
        view: Memo::new(move |_| {
            let day = app.as_of();
            Arc::new(app.read(|register| staff_view(register, day)))
        }),
        cover: Memo::new(move |_| {
            let day = app.as_of();
            app.read(|register| cover(register, day)).map(Arc::new)
        }),
    };
    let is_empty = Memo::new(move |_| seen.view.with(|view| view.units.is_empty()));
    let note = move || t_string!(i18n, staff.note, day = text::day(i18n, app.as_of())).to_string();
    let sheet = move |()| Some(sheet_of(app, i18n, Set::Memberships));
    let empty = move || {
        view! {
            <EmptyState
                shape=Shape::Person
                title=move || t_string!(i18n, staff.empty_title)
                note=move || t_string!(i18n, staff.empty_note)
            >
                <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Bodies)>
                    {t!(i18n, duties.empty_bodies)}
                </LinkButton>
            </EmptyState>
        }
    };
    view! {
        <PageHead title=move || t_string!(i18n, frame.staff) note>
            <Show when=move || !is_empty.get()>
                <FactButton act=FactAct::Record(Kind::Reinforcement, None)>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, staff.ask)}
                </FactButton>
                <GiveTable
                    xlsx=move || t_string!(i18n, staff.give_xlsx)
                    csv=move || t_string!(i18n, staff.give_csv)
                    sheet=Callback::new(sheet)
                />
                <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, plans.print)}</Button>
            </Show>
        </PageHead>
        <Show when=move || !is_empty.get() fallback=empty>
            <Figures seen />
            <Units seen />
            <Requests seen />
            <Ending seen />
        </Show>
        <CoverSheet seen />
        <FactForms asked start=start(app) home=|_| "requests" />
        <StaffForms />
    }
}

/// What a new request holds before anybody types.
fn start(app: App) -> Callback<(Kind, Option<EntryId>), Draft> {
    Callback::new(move |(_, about): (Kind, Option<EntryId>)| {
        let day = app.as_of();
        app.read(|register| start_of_request(register, about.map(BodyId), day))
    })
}

/// The fields that are asked.
fn asked(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Reinforcement => &[
            "body", "function", "seats", "asked_on", "from", "to", "reason", "note", "source",
        ],
        _ => &[],
    }
}
