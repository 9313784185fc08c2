//! Campaigns of consultation, communication and information: when, where, whom they reached, and
//! which duties they prove.

mod calendar;
mod cover;
mod empty;
mod figures;
mod filters;
mod list;
mod owed;
mod row;
mod seen;

use governance::drafts::Draft;
use governance::drafts::campaigns::start_of_campaign;
use governance::exports::csv::Set;
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use leptos::prelude::*;

use super::give::{GiveTable, sheet_of};
use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, Shape, print};

use calendar::Year;
use cover::Cover;
use empty::Empty;
use figures::Figures;
use filters::Filters;
use list::List;
use owed::Owed;
use seen::provide_seen;

/// Shows the campaigns of a year.
#[component]
pub fn CampaignsPage() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let seen = provide_seen(app);
    let has_any =
        Memo::new(move |_| app.read(|register| !register.programme().campaigns().is_empty()));
    let note =
        move || t_string!(i18n, campaigns.note, day = text::day(i18n, app.as_of())).to_string();
    let sheet = move |()| Some(sheet_of(app, i18n, Set::Campaigns));
    view! {
        <PageHead title=move || t_string!(i18n, frame.campaigns) note>
            <Show when=move || has_any.get()>
                <FactButton kind=ButtonKind::Main act=FactAct::Record(Kind::Campaign, None)>
                    <Icon shape=Shape::Plus />
                    {t!(i18n, campaigns.add)}
                </FactButton>
                <GiveTable
                    xlsx=move || t_string!(i18n, campaigns.give_xlsx)
                    csv=move || t_string!(i18n, campaigns.give_csv)
                    sheet=Callback::new(sheet)
                />
                <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, plans.print)}</Button>
            </Show>
        </PageHead>
        <Show when=move || has_any.get() fallback=|| view! { <Empty /> }>
            <Filters seen />
            <Figures seen />
            <Year seen />
            <List seen />
            <Cover seen />
        </Show>
        <Owed seen />
        <FactForms asked start=start(app) home=|_| "campaigns" />
    }
}

/// What a new campaign holds before anybody types.
fn start(app: App) -> Callback<(Kind, Option<EntryId>), Draft> {
    Callback::new(move |(_, about): (Kind, Option<EntryId>)| {
        let day = app.as_of();
        app.read(|register| start_of_campaign(register, about.map(BodyId), day))
    })
}

/// The fields that are asked: what it is, then for whom, then what came of it.
fn asked(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Campaign => &[
            "kind",
            "theme",
            "body",
            "area",
            "from",
            "to",
            "channels",
            "languages",
            "women_expected",
            "men_expected",
            "women",
            "men",
            "cost",
            "documents",
            "evidence",
            "note",
            "source",
        ],
        _ => &[],
    }
}
