//! The trend of one duty: what share of it was proven, year by year, as small bars with their
//! numbers.

use governance::present::duties::Cell;
use leptos::prelude::*;

use super::seen::use_seen;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;

/// Bars for the years of a duty; a sentence where there is no share to draw.
#[component]
pub(super) fn Bars(cells: Vec<Cell>) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    if cells.iter().all(|cell| cell.share().is_none()) {
        return view! { <p class="soft">{t!(i18n, duties.trend_untold)}</p> }.into_any();
    }
    let bars = cells.into_iter().map(move |cell| {
        let year = cell.year;
        let share = cell.share();
        let word = move || {
            let (_, word) = text::duties::honour(i18n, cell.honour);
            t_string!(i18n, duties.trend_year, year = year, told = word).to_string()
        };
        let (n_asked, n_proven) = (cell.n_asked, cell.n_proven);
        let figure = move || match n_asked {
            0 => "–".to_owned(),
            total => t_string!(i18n, duties.count_of, n = n_proven, total = total).to_string(),
        };
        view! {
            <li data-chosen=move || (seen.year.get() == year).then_some("")>
                <span class="unseen">{word}</span>
                <span class="bar" aria-hidden="true" data-none=share.is_none().then_some("")>
                    <span style:block-size=format!("{}%", share.unwrap_or_default())></span>
                </span>
                <b>{figure}</b>
                <small aria-hidden="true">{year}</small>
            </li>
        }
    });
    view! {
        <ol class="trend" role="list" aria-label=move || t_string!(i18n, duties.trend)>
            {bars.collect_view()}
        </ol>
    }
    .into_any()
}
