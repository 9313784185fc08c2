//! The areas that lie in the one looked into, each with what there is in it.

use governance::present::territory::AreaLine;
use leptos::prelude::*;

use super::{Here, address_of};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::text;
use crate::ui::{Few, Heading, ShowMore, Standing, Status, Table};

/// So many are in sight unasked, and so many more at each asking.
const FEW: usize = 100;

/// The table; a sentence where nothing lies in it.
#[component]
pub(super) fn Children(here: Here) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let few = Few::new(FEW);
    Effect::new(move |_| {
        here.area.track();
        few.start_anew();
    });
    let n_all = Memo::new(move |_| here.children.with(|lines| lines.len()));
    let lines = move || here.children.with(|lines| few.of(lines));
    let headings = vec![
        Heading::words(move || t_string!(i18n, territory.head_area)),
        Heading::words(move || t_string!(i18n, areas.col_code)),
        Heading::figures(move || t_string!(i18n, territory.n_areas)),
        Heading::figures(move || t_string!(i18n, territory.n_bodies)),
        Heading::figures(move || t_string!(i18n, territory.head_missing)),
        Heading::figures(move || t_string!(i18n, territory.n_vacant)),
        Heading::words(move || t_string!(i18n, territory.head_newest)),
    ];
    let row = move |line: AreaLine| {
        let sum = |counts: &[u32]| counts.iter().map(|n| *n as usize).sum::<usize>();
        let figures = &line.figures;
        let cells = [
            (t_string!(i18n, territory.n_areas), sum(&figures.n_areas)),
            (t_string!(i18n, territory.n_bodies), sum(&figures.n_bodies)),
            (
                t_string!(i18n, territory.head_missing),
                sum(&figures.n_missing),
            ),
            (
                t_string!(i18n, territory.n_vacant),
                figures.seats.n_vacant as usize,
            ),
        ];
        let cells = cells.map(|(head, n)| {
            view! { <td data-figures="" data-head=head>{text::count(i18n, n)}</td> }
        });
        let newest = figures.newest.map(|day| text::day(i18n, day));
        let newest = newest.unwrap_or_else(|| t_string!(i18n, territory.never).to_owned());
        let (id, name) = (line.id, line.name.clone());
        let named = match line.n_children {
            0 => view! { <span>{name}</span> }.into_any(),
            _ => view! { <a href=move || address_of(router, Some(id))>{name}</a> }.into_any(),
        };
        view! {
            <tr>
                <th scope="row">
                    {named}
                    {line.is_contested.then(|| view! {
                        " " <Status standing=Standing::Contested label=move || t_string!(i18n, frame.contested) />
                    })}
                </th>
                <td data-head=t_string!(i18n, areas.col_code)>{line.code}</td>
                {cells.into_iter().collect_view()}
                <td data-head=t_string!(i18n, territory.head_newest)>{newest}</td>
            </tr>
        }
    };
    let nothing = move || view! { <p class="sheet-body soft">{t!(i18n, territory.leaf)}</p> };
    let caption = move || text::areas::n_areas(i18n, n_all.get());
    view! {
        <Section id="areas" title=move || t_string!(i18n, territory.children)>
            <Show when=move || { n_all.get() > 0 } fallback=nothing>
                <Table caption stacks=true headings=headings.clone()>
                    {move || lines().into_iter().map(row).collect_view()}
                </Table>
                <ShowMore few n_all />
            </Show>
        </Section>
    }
}
