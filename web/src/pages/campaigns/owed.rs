//! What antennas owe of campaigns, quarter by quarter, and what proves it.

use std::sync::Arc;

use governance::facts::Kind;
use governance::present::campaigns::{OwedCampaigns, OwedQuarter, owed_campaigns};
use governance::status::DutyState;
use leptos::prelude::*;

use super::seen::Seen;
use crate::form::{FactAct, FactButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Heading, Status, Table};

/// The table; nothing where nobody owes any that year.
#[component]
pub(super) fn Owed(seen: Seen) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let owed = Memo::new(move |_| {
        let (year, day) = (seen.year.get(), app.as_of());
        Arc::new(app.read(|register| owed_campaigns(register, year, day)))
    });
    let is_empty = Memo::new(move |_| owed.with(|owed| owed.is_empty()));
    let quarters = Memo::new(move |_| {
        owed.with(|owed| {
            let first = owed.first().map(|one| one.quarters.clone());
            first.unwrap_or_default()
        })
    });
    let title = move || {
        let code = owed.with(|owed| owed.first().map(|one| one.duty.clone()));
        let code = code.unwrap_or_default();
        t_string!(i18n, campaigns.owed, code = code, year = seen.year.get()).to_string()
    };
    let table = move || {
        let mut headings = vec![Heading::words(move || t_string!(i18n, duties.body))];
        for quarter in quarters.get() {
            let period = quarter.period;
            headings.push(Heading::words(move || text::duties::period(i18n, period)));
        }
        headings.push(Heading::words(move || t_string!(i18n, campaigns.proofs)));
        let rows = owed.with(|owed| owed.to_vec()).into_iter();
        let rows = rows.map(|one| view! { <Line one seen /> }).collect_view();
        view! { <Table caption=title stacks=true headings>{rows}</Table> }
    };
    view! {
        <Show when=move || !is_empty.get()>
            <Section id="owed" title>
                <div class="sheet-body">
                    <p class="soft">{t!(i18n, campaigns.owed_note)}</p>
                    {table}
                </div>
            </Section>
        </Show>
    }
}

/// One antenna.
#[component]
fn Line(one: OwedCampaigns, seen: Seen) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let body = one.body.id;
    let name = one.body.clone();
    let cell = move |quarter: OwedQuarter| {
        let (standing, _) = text::duties::state(i18n, quarter.state);
        let n = quarter.campaigns.len();
        let label = move || {
            let (_, state) = text::duties::state(i18n, quarter.state);
            match n {
                0 => state.to_owned(),
                n => {
                    let proofs = t_string!(i18n, campaigns.n_campaigns, count = n).to_string();
                    format!("{state} · {proofs}")
                }
            }
        };
        let head = move || text::duties::period(i18n, quarter.period);
        view! { <td data-head=head><Status standing label /></td> }
    };
    let is_short = |one: &OwedQuarter| matches!(one.state, DutyState::Due | DutyState::Late);
    let is_owing = one.quarters.iter().any(is_short);
    let (duty, of_link) = (one.duty.clone(), one.body.clone());
    let proofs = move || {
        let (body, year) = (body.to_string(), seen.year.get().to_string());
        let open = format!("{duty}_{year}");
        let filters = [("instance", &*body), ("an", &*year), ("preuves", &*open)];
        router.href_to(&Route::Duties, &filters)
    };
    let head = move || t_string!(i18n, campaigns.proofs);
    let told = move || text::name(i18n, &of_link);
    let label = {
        let name = one.body.clone();
        move || {
            let body = text::name(i18n, &name);
            t_string!(i18n, campaigns.add_for, body = body).to_string()
        }
    };
    view! {
        <tr>
            <th scope="row">{move || text::name(i18n, &name)}</th>
            {one.quarters.into_iter().map(cell).collect_view()}
            <td data-head=head>
                <a href=proofs>{t!(i18n, campaigns.to_duty)} <span class="unseen">{t!(i18n, ui.colon)} {told}</span></a>
                {is_owing.then(|| view! {
                    <FactButton kind=ButtonKind::Plain label act=FactAct::Record(Kind::Campaign, Some(body))>
                        {t!(i18n, campaigns.add)}
                    </FactButton>
                })}
            </td>
        </tr>
    }
}
