//! Which campaigns are shown: year, sort, holder, place, channel; held in the address.

use governance::facts::CampaignKind;
use governance::present::choices;
use leptos::prelude::*;

use super::seen::{AREA, BODY, CHANNEL, KIND, Seen, YEAR};
use crate::form::offered;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Choice, SearchSelect, SelectField};

/// The filters.
#[component]
pub(super) fn Filters(seen: Seen) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), seen.router);
    let years = Signal::derive(move || {
        let years = seen.calendar.with(|calendar| calendar.years.clone());
        let choice = |year: i32| Choice::plain(year, year.to_string());
        years.into_iter().map(choice).collect::<Vec<_>>()
    });
    let year = Signal::derive(move || seen.year.get().to_string());
    let kinds = Signal::derive(move || {
        let choice =
            |kind: CampaignKind| Choice::plain(kind.code(), text::campaigns::kind(i18n, kind));
        CampaignKind::ALL.map(choice).to_vec()
    });
    let bodies = Memo::new(move |_| {
        let found = app.read(choices::campaign_holders).into_iter();
        found.map(offered).collect::<Vec<_>>()
    });
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let found = app.read(|register| choices::areas(register, None, day));
        found.into_iter().map(offered).collect::<Vec<_>>()
    });
    let channels = Signal::derive(move || {
        let channels = seen.calendar.with(|calendar| calendar.channels.clone());
        let choice = |name: String| Choice::plain(name.clone(), name);
        channels.into_iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <div class="filters" role="search">
            <SelectField label=move || t_string!(i18n, campaigns.year) choices=years value=year on_choose=router.typing(YEAR) optional=true />
            <SelectField
                label=move || t_string!(i18n, field.campaign_kind)
                none=move || t_string!(i18n, sessions.all_years)
                choices=kinds
                value=router.text(KIND)
                on_choose=router.typing(KIND)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, field.campaign_body)
                none=move || t_string!(i18n, sessions.all_years)
                choices=bodies
                value=router.text(BODY)
                on_choose=router.typing(BODY)
                optional=true
            />
            <SearchSelect
                label=move || t_string!(i18n, field.area)
                choices=areas
                value=router.text(AREA)
                on_choose=router.typing(AREA)
                optional=true
            />
            <SelectField
                label=move || t_string!(i18n, field.channels)
                none=move || t_string!(i18n, sessions.all_phases)
                choices=channels
                value=router.text(CHANNEL)
                on_choose=router.typing(CHANNEL)
                optional=true
            />
            <Show when=move || seen.is_narrowed()>
                <Button kind=ButtonKind::Plain on_press=move || seen.clear()>{t!(i18n, bodies.clear)}</Button>
            </Show>
        </div>
    }
}
