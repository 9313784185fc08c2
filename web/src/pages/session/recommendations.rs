//! What the session asks of others, and where each stands.

use governance::ids::SessionId;
use governance::present::session::recommendations::{RecommendationRow, recommendations_of};
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Heading, Icon, Shape, Status, Table};

/// The tab.
#[component]
pub(super) fn RecommendationsTab(session: SessionId) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let rows = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| recommendations_of(register, session, day))
    });
    let has_any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    let acts = move || {
        view! {
            <ActButton on_press=move || seen.act(Act::Recommend)>
                <Icon shape=Shape::Plus />
                {t!(i18n, session.recommend)}
            </ActButton>
        }
    };
    let none =
        move || view! { <p class="sheet-body soft">{t!(i18n, session.no_recommendation)}</p> };
    view! {
        <Section id="asked" title=move || t_string!(i18n, session.tab_recommendations) acts>
            <Show when=move || has_any.get() fallback=none>
                <Rows rows />
            </Show>
        </Section>
    }
}

#[component]
fn Rows(rows: Memo<Vec<RecommendationRow>>) -> impl IntoView {
    let i18n = use_i18n();
    let headings = vec![
        Heading::words(move || t_string!(i18n, field.number)),
        Heading::words(move || t_string!(i18n, session.asked)),
        Heading::words(move || t_string!(i18n, session.addressee)),
        Heading::words(move || t_string!(i18n, field.due_on)),
        Heading::words(move || t_string!(i18n, session.stage)),
    ];
    view! {
        <Table caption=move || t_string!(i18n, session.tab_recommendations) headings>
            <For each=move || rows.get() key=RecommendationRow::clone let:row>
                <OneRow row />
            </For>
        </Table>
    }
}

#[component]
fn OneRow(row: RecommendationRow) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Recommendation(row.id.to_string());
    let (number, addressee) = (row.number, row.addressee);
    let number = move || {
        number
            .clone()
            .unwrap_or_else(|| t_string!(i18n, session.unnumbered).to_owned())
    };
    let (stage, overdue) = (row.stage, row.overdue);
    let label = move || match overdue {
        Some(days) => t_string!(i18n, session.overdue, count = days).to_string(),
        None => text::stage(i18n, stage).to_owned(),
    };
    view! {
        <tr>
            <th scope="row"><a href=move || router.href(&route)>{number}</a></th>
            <td>{row.text}</td>
            <td>{move || addressee.as_ref().map(|label| text::name(i18n, label))}</td>
            <td>{move || row.due_on.map(|day| text::day(i18n, day))}</td>
            <td><Status standing=text::stage_standing(stage, overdue.is_some()) label /></td>
        </tr>
    }
}
