//! One campaign: what it is, where it stands, whom it reached; its details unfolded in place.

use governance::present::Label;
use governance::present::campaigns::CampaignRow;
use governance::status::CampaignState;
use leptos::prelude::*;

use crate::form::{FactAct, FactButton};
use crate::frame::{Fact, More};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Disclosure, Standing, Status};

/// The name of a campaign's line in the page.
pub(super) fn row_id(row: &CampaignRow) -> String {
    format!("campaign-{}", row.id)
}

/// One line.
#[component]
pub(super) fn Row(row: CampaignRow) -> impl IntoView {
    let i18n = use_i18n();
    let (id, state) = (row.id.0, row.state);
    let (standing, _) = text::campaigns::state(i18n, state);
    let (about, told, details) = (row.clone(), row.clone(), row.clone());
    let (theme, named) = (row.theme.clone(), row.theme.clone());
    let is_over = matches!(state, CampaignState::Untold);
    let amend = move || match is_over {
        true => t_string!(i18n, campaigns.tell),
        false => t_string!(i18n, body.correct),
    };
    let kind = match is_over {
        true => ButtonKind::Quiet,
        false => ButtonKind::Plain,
    };
    let label = move || text::act_on(i18n, amend(), &named);
    view! {
        <article class="campaign-row" id=row_id(&row) tabindex="-1">
            <div class="name">
                <h3>{row.theme.clone()}</h3>
                <p class="soft">{move || text::campaigns::about(i18n, &about)}</p>
            </div>
            <div class="marks">
                <Status standing label=move || text::campaigns::state(i18n, state).1 />
                {row.is_contested.then(|| view! {
                    <Status standing=Standing::Contested label=move || t_string!(i18n, frame.contested) />
                })}
                <span>{move || text::campaigns::reached(i18n, &told)}</span>
            </div>
            <div class="acts only-screen">
                <FactButton kind act=FactAct::Amend(id) label>{amend}</FactButton>
                <More about=theme>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id)>{t!(i18n, body.withdraw)}</FactButton>
                </More>
            </div>
            <Disclosure label=move || t_string!(i18n, campaigns.details)>
                <Details row=details.clone() />
            </Disclosure>
        </article>
    }
}

/// All that is known of it, and that nobody said the rest.
#[component]
fn Details(row: CampaignRow) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let unknown = move || t_string!(i18n, plans.unknown).to_owned();
    let people =
        move |counted| move || text::campaigns::people(i18n, counted).unwrap_or_else(unknown);
    let or_unknown = move |text: Option<String>| move || text.clone().unwrap_or_else(unknown);
    let channels = (!row.channels.is_empty()).then(|| row.channels.join(", "));
    let (expected, reached, cost) = (row.expected, row.reached, row.cost);
    let price = move || cost.map_or_else(unknown, |cost| text::campaigns::cost(i18n, cost));
    let body = row.body.map(|body: Label| {
        let route = Route::Body(body.id.to_string());
        view! {
            <Fact name=move || t_string!(i18n, field.campaign_body)>
                <a href=move || router.href(&route)>{move || text::name(i18n, &body)}</a>
            </Fact>
        }
    });
    let told = move |name: &'static str, text: Option<String>| {
        text.map(|text| {
            view! { <Fact name=move || text::field(i18n, None, name)><Lines text /></Fact> }
        })
    };
    view! {
        <dl class="facts">
            {body}
            <Fact name=move || t_string!(i18n, campaigns.people_expected)>{people(expected)}</Fact>
            <Fact name=move || t_string!(i18n, campaigns.people_reached)>{people(reached)}</Fact>
            <Fact name=move || t_string!(i18n, field.channels)>{or_unknown(channels)}</Fact>
            <Fact name=move || t_string!(i18n, field.languages)>{or_unknown(row.languages)}</Fact>
            <Fact name=move || t_string!(i18n, field.cost)>{price}</Fact>
            {told("documents", row.documents)}
            {told("evidence", row.evidence)}
            {told("note", row.note)}
            {told("source", row.source)}
        </dl>
    }
}

/// A text line by line; a line that is an address leads there.
#[component]
fn Lines(text: String) -> impl IntoView {
    let line = |line: &str| {
        let line = line.trim().to_owned();
        match line.starts_with("https://") || line.starts_with("http://") {
            true => {
                view! { <a class="block" href=line.clone() rel="noopener noreferrer">{line.clone()}</a> }
                    .into_any()
            }
            false => view! { <span class="block">{line}</span> }.into_any(),
        }
    };
    text.lines().map(line).collect_view()
}
