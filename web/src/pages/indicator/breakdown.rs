//! The figure by category: women, men; how many figures tell it, and what none tells.

use chrono::NaiveDate;
use governance::present::indicators::{Breakdown, IndicatorRow, PartRow};
use leptos::prelude::*;

use super::{View, part};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Heading, Table};

/// The last figure by category, or else the total of areas; a sentence where nothing is told.
#[component]
pub(super) fn Categories(view: View) -> impl IntoView {
    let i18n = use_i18n();
    let categories = part(view, |page| {
        let all = page.about.categories().map(str::to_owned);
        all.collect::<Vec<_>>()
    });
    let found = part(view, |page| {
        let on = page.series.first().map(|row| row.cut_off);
        let of_areas = || {
            page.total
                .as_ref()
                .and_then(|total| total.breakdown.clone())
        };
        let own = page.breakdown.clone().map(|own| (own, on));
        let found = own.or_else(|| of_areas().map(|found| (found, None)));
        found.map(|(found, on)| (page.row.clone(), found, on))
    });
    let has_any =
        Memo::new(move |_| categories.with(|all| all.as_ref().is_some_and(|all| !all.is_empty())));
    let nothing = move || {
        let categories = categories.get().unwrap_or_default().join(", ");
        t_string!(i18n, indicator.breakdown_none, categories = categories).to_string()
    };
    let body = move || match found.get().flatten() {
        Some((row, found, on)) => view! { <Told row found on /> }.into_any(),
        None => view! { <p class="sheet-body soft">{nothing}</p> }.into_any(),
    };
    view! {
        <Show when=move || has_any.get()>
            <Section id="breakdown" title=move || t_string!(i18n, indicator.breakdown)>{body}</Section>
        </Show>
    }
}

#[component]
fn Told(row: IndicatorRow, found: Breakdown, on: Option<NaiveDate>) -> impl IntoView {
    let i18n = use_i18n();
    let caption = move || match on {
        Some(on) => t_string!(i18n, indicator.breakdown_of, day = text::day(i18n, on)).to_string(),
        None => t_string!(i18n, indicator.breakdown_total).to_owned(),
    };
    let headings = vec![
        Heading::words(move || t_string!(i18n, indicator.head_category)),
        Heading::figures(move || text::field(i18n, None, "figure")),
        Heading::figures(move || t_string!(i18n, indicator.head_share)),
        Heading::figures(move || t_string!(i18n, indicator.head_told)),
    ];
    let decimals = row.decimals;
    let n_figures = found.n_figures;
    let line = move |part: PartRow| {
        let figure = move || match part.figure {
            Some(figure) => text::measures::plain(i18n, figure, decimals),
            None => t_string!(i18n, measures.unknown).to_owned(),
        };
        let share = move || match part.share {
            Some(share) => text::money::rate(i18n, share),
            None => "—".to_owned(),
        };
        let told = move || {
            let (n, of) = (text::count(i18n, part.n_told), text::count(i18n, n_figures));
            t_string!(i18n, indicator.told_by, count = part.n_told, n = n, of = of).to_string()
        };
        view! {
            <tr>
                <th scope="row">{part.category}</th>
                <td data-figures="">{figure}</td>
                <td data-figures="">{share}</td>
                <td data-figures="">{told}</td>
            </tr>
        }
    };
    let rest = found.rest.map(|rest| {
        view! {
            <tr>
                <th scope="row">{t!(i18n, indicator.rest)}</th>
                <td data-figures="">{move || text::measures::plain(i18n, rest, decimals)}</td>
                <td></td>
                <td></td>
            </tr>
        }
    });
    let lines = found.parts.into_iter().map(line).collect_view();
    view! { <Table caption headings>{lines} {rest}</Table> }
}
