//! The campaigns of the year that are asked for, each unfolded in its place.

use governance::present::campaigns::CampaignRow;
use leptos::prelude::*;

use super::row::Row;
use super::seen::{Seen, YEAR};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::said::t;
use crate::ui::LinkButton;

/// The list; where it is empty, the years that have any.
#[component]
pub(super) fn List(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || seen.calendar.with(|calendar| calendar.rows.clone());
    let is_empty = Memo::new(move |_| seen.calendar.with(|calendar| calendar.rows.is_empty()));
    let is_narrowed = Memo::new(move |_| seen.is_narrowed());
    let others = move || {
        let years = seen.calendar.with(|calendar| calendar.years.clone());
        let link = move |year: i32| {
            let href = move || {
                let year = year.to_string();
                seen.router.href_to(&Route::Campaigns, &[(YEAR, &year)])
            };
            view! { <LinkButton href>{year}</LinkButton> }
        };
        let others = years.into_iter().filter(|year| *year != seen.year.get());
        others.map(link).collect_view()
    };
    let nothing = move || {
        view! {
            <div class="sheet-body">
                {move || match is_narrowed.get() {
                    true => view! { <p class="soft">{t!(i18n, campaigns.none_found)}</p> }.into_any(),
                    false => view! {
                        <p class="soft">
                            {move || t_string!(i18n, campaigns.empty_year, year = seen.year.get()).to_string()}
                        </p>
                        <div class="acts">{others}</div>
                    }
                    .into_any(),
                }}
            </div>
        }
    };
    view! {
        <Section id="campaigns" title=move || t_string!(i18n, campaigns.list)>
            <Show when=move || !is_empty.get() fallback=nothing>
                <ul class="campaign-list" role="list">
                    <For each=rows key=CampaignRow::clone let:row>
                        <li><Row row /></li>
                    </For>
                </ul>
            </Show>
        </Section>
    }
}
