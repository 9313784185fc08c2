//! The board: a column for each stage, as far as things have come.

use std::sync::Arc;

use governance::present::recommendations::{Column, RecommendationIndex, RecommendationLine};
use governance::status::Stage;
use leptos::prelude::*;

use super::seen::use_seen;
use super::table::Stands;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Few, ShowMore};

/// So many cards of a column are in sight unasked.
const FEW: usize = 20;
/// So many more at each asking.
const MORE: usize = 50;

/// Every stage side by side.
#[component]
pub(super) fn Board() -> impl IntoView {
    let seen = use_seen();
    let columns = Memo::new(move |_| {
        seen.index
            .with(|index| seen.filter.with(|filter| index.board(filter)))
    });
    let column = move |stage: Stage| {
        let lines = Memo::new(move |_| {
            let of_stage = |columns: &Vec<Column>| {
                let found = columns.iter().find(|column| column.stage == stage);
                found.map(|column| column.lines.clone()).unwrap_or_default()
            };
            columns.with(of_stage)
        });
        view! { <StageColumn stage lines /> }
    };
    view! { <div class="board">{RecommendationIndex::STAGES.map(column).collect_view()}</div> }
}

/// What stands in one stage.
#[component]
fn StageColumn(stage: Stage, lines: Memo<Vec<Arc<RecommendationLine>>>) -> impl IntoView {
    let i18n = use_i18n();
    let few = Few::then(FEW, MORE);
    let n_all = Memo::new(move |_| lines.with(Vec::len));
    let shown = move || lines.with(|lines| few.of(lines));
    let name = move || text::recommendation::stage(i18n, stage);
    view! {
        <section data-standing=text::recommendation::standing(stage).name() aria-label=name>
            <h2><span>{name}</span> <small>{move || text::count(i18n, n_all.get())}</small></h2>
            <ul role="list">
                <For each=shown key=Arc::clone let:line>
                    <li><Card line /></li>
                </For>
            </ul>
            <ShowMore few n_all />
            <Show when=move || n_all.get() == 0>
                <p class="soft">{t!(i18n, recommendations.column_empty)}</p>
            </Show>
        </section>
    }
}

/// One recommendation, as a card one can press.
#[component]
fn Card(line: Arc<RecommendationLine>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Recommendation(line.id.to_string());
    let title = {
        let number = line.number.clone();
        move || match &number {
            Some(number) => number.clone(),
            None => t_string!(i18n, recommendations.no_number).to_owned(),
        }
    };
    let told = {
        let (addressee, due_on) = (line.addressee.clone(), line.due_on);
        move || {
            let addressee = text::recommendation::addressee(i18n, addressee.as_ref());
            let due = due_on.map(|due_on| {
                let day = text::day(i18n, due_on);
                t_string!(i18n, recommendations.due_by, day = day).to_string()
            });
            let parts = [Some(addressee), due];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        }
    };
    view! {
        <a class="recommendation-card" href=move || router.href(&route)>
            <b>{title}</b>
            <span class="asked">{line.text.clone()}</span>
            <small>{told}</small>
            <Stands line />
        </a>
    }
}
