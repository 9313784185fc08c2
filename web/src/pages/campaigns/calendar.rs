//! The calendar of the year: each month with the campaigns that take place in it.

use chrono::NaiveDate;
use governance::present::campaigns::CampaignRow;
use leptos::prelude::*;

use super::row::row_id;
use super::seen::Seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{Icon, focus_once_drawn};

/// Twelve months.
#[component]
pub(super) fn Year(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let month = move |month: u32| {
        let of_month = Memo::new(move |_| {
            let year = seen.year.get();
            seen.calendar.with(|calendar| {
                let rows = calendar.rows.iter();
                let within = rows.filter(|row| row.is_in_month(year, month));
                within.cloned().collect::<Vec<_>>()
            })
        });
        let name = move || {
            let first = NaiveDate::from_ymd_opt(seen.year.get(), month, 1);
            first.map(|first| text::month(i18n, first))
        };
        view! {
            <li class="month" data-empty=move || of_month.with(Vec::is_empty).then_some("")>
                <h3>{name}</h3>
                <ul role="list">
                    <For each=move || of_month.get() key=CampaignRow::clone let:row>
                        <Mark row />
                    </For>
                </ul>
            </li>
        }
    };
    view! {
        <Section id="year" title=move || t_string!(i18n, campaigns.calendar, year = seen.year.get()).to_string()>
            <ol class="months sheet-body" role="list">{(1..=12).map(month).collect_view()}</ol>
        </Section>
    }
}

/// A campaign in its month: where it stands, what it is about; it leads to its line below.
#[component]
fn Mark(row: CampaignRow) -> impl IntoView {
    let i18n = use_i18n();
    let (standing, _) = text::campaigns::state(i18n, row.state);
    let id = row_id(&row);
    let say = move || text::campaigns::state(i18n, row.state).1;
    let go = move |ev: leptos::ev::MouseEvent| {
        // The hash is the address of the page: the link must not change it.
        ev.prevent_default();
        focus_once_drawn([format!("main #{id}")]);
    };
    let area = row.area.clone();
    view! {
        <li>
            <a href="#" on:click=go class="month-mark" data-standing=standing.name()>
                <Icon shape=standing.shape() />
                <span>
                    {row.theme} <span class="unseen">{t!(i18n, ui.colon)} {say}</span>
                    {area.map(|area| view! { <small>{move || text::name(i18n, &area)}</small> })}
                </span>
            </a>
        </li>
    }
}
