//! The bodies in the area looked into, one by one, those silent longest first.

use std::sync::Arc;

use governance::present::validation::{Heard, Silence};
use leptos::prelude::*;

use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::text;
use crate::ui::{Few, Heading, ShowMore, Standing, Status, Table};

use super::super::seen::BODY;

/// So many are in sight unasked, and so many more at each asking.
const FEW: usize = 100;
/// So many figures that a body owes are named.
const NAMED: usize = 3;

/// The table.
#[component]
pub(super) fn Bodies(page: Memo<Arc<Silence>>) -> impl IntoView {
    let i18n = use_i18n();
    let few = Few::new(FEW);
    let n_all = Memo::new(move |_| page.with(|page| page.bodies.len()));
    let rows = Memo::new(move |_| page.with(|page| few.of(&page.bodies)));
    let headings = vec![
        Heading::words(move || t_string!(i18n, field.kind_body)),
        Heading::words(move || t_string!(i18n, territory.head_area)),
        Heading::words(move || t_string!(i18n, validation.head_heard)),
        Heading::words(move || t_string!(i18n, validation.head_owes)),
        Heading::figures(move || t_string!(i18n, validation.card_waiting)),
    ];
    let caption = move || t_string!(i18n, bodies.n_bodies, count = n_all.get()).to_string();
    view! {
        <Section id="silence" title=move || t_string!(i18n, validation.silence_title)>
            <Table caption note=move || t_string!(i18n, validation.longest_first) stacks=true headings>
                <For each=move || rows.get() key=Heard::clone let:one>
                    <BodyRow one />
                </For>
            </Table>
            <ShowMore few n_all />
        </Section>
    }
}

#[component]
fn BodyRow(one: Heard) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Body(one.id.to_string());
    let name = text::name(i18n, &one.label);
    let area = one.area.as_ref().map(|area| text::name(i18n, area));
    let heard = text::validation::heard(i18n, one.last, one.age);
    let is_silent = one.is_silent == Some(true);
    let n_more = one.owes.len().saturating_sub(NAMED);
    let owes = one.owes.iter().take(NAMED).map(|owes| {
        let (standing, said) = text::validation::owed_state(i18n, owes.state);
        let figure = text::validation::owed(i18n, owes);
        view! { <li>{figure} " " <Status standing label=said /></li> }
    });
    let owes = owes.collect_view();
    let more = (n_more > 0).then(|| view! { <li>{text::exchange::and_more(i18n, n_more)}</li> });
    let id = one.id.to_string();
    let waiting = match one.n_waiting {
        0 => text::count(i18n, 0).into_any(),
        n => {
            let href = move || router.href_with(&Route::Validation, BODY, Some(&id));
            view! { <a href=href>{text::count(i18n, n)}</a> }.into_any()
        }
    };
    view! {
        <tr>
            <th scope="row"><a href=move || router.href(&route)>{name}</a></th>
            <td data-head=t_string!(i18n, territory.head_area)>{area}</td>
            <td data-head=t_string!(i18n, validation.head_heard)>
                {heard}
                {is_silent.then(|| view! {
                    " " <Status standing=Standing::Late label=move || t_string!(i18n, validation.silent) />
                })}
            </td>
            <td data-head=t_string!(i18n, validation.head_owes)><ul class="owes" role="list">{owes} {more}</ul></td>
            <td data-figures="" data-head=t_string!(i18n, validation.card_waiting)>{waiting}</td>
        </tr>
    }
}
