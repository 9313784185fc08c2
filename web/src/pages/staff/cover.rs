//! Agents in the field: tiles of the areas, then each with what stands in the way of one.

use governance::ids::BodyId;
use governance::present::staff::{Cover, CoverRow, CoverState};
use leptos::prelude::*;

use super::Seen;
use super::acts::{Act, found_posts};
use crate::form::{ACT, ActButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Few, Heading, LinkButton, ShowMore, Status, Table, Tile, TileList};

/// So many are in sight unasked, and so many more at each asking.
const FEW: usize = 60;
/// More tiles than a person can compare are not drawn: the table has them all.
const MOST: usize = 300;

/// The areas, with or without an agent.
#[component]
pub(super) fn CoverSheet(seen: Seen) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let has_any = Memo::new(move |_| seen.cover.with(Option::is_some));
    let part = move |read: fn(&Cover) -> usize| {
        move || {
            seen.cover
                .with(|cover| cover.as_deref().map(read).unwrap_or_default())
        }
    };
    let (n_areas, n_covered) = (
        part(|cover| cover.rows.len()),
        part(|cover| cover.n_covered),
    );
    let (n_agents, n_elsewhere) = (
        part(|cover| cover.n_agents),
        part(|cover| cover.n_elsewhere),
    );
    let minimum = part(|cover| cover.minimum as usize);
    let told = move || {
        let [n, of] = [n_covered(), n_areas()].map(|n| text::count(i18n, n));
        let agents = t_string!(i18n, staff.n_agents, count = n_agents()).to_string();
        let least = t_string!(i18n, staff.least, count = minimum()).to_string();
        t_string!(
            i18n,
            staff.n_covered,
            n = n,
            of = of,
            agents = agents,
            least = least
        )
        .to_string()
    };
    let elsewhere = move || {
        let n = n_elsewhere();
        (n > 0).then(|| t_string!(i18n, staff.n_elsewhere, count = n).to_string())
    };
    let title = move || {
        let code = seen
            .cover
            .with(|cover| cover.as_ref().map(|cover| cover.duty.clone()));
        t_string!(i18n, staff.cover, code = code.unwrap_or_default()).to_string()
    };
    let proofs = move || {
        let owed = seen.cover.with(|cover| cover.as_ref()?.owed_by);
        let owed = owed.map(|id| id.to_string()).unwrap_or_default();
        router.href_to(&Route::Duties, &[("instance", &*owed)])
    };
    let none = move || {
        view! {
            <p class="soft">{t!(i18n, staff.no_areas_note)}</p>
            <div class="acts">
                <LinkButton href=move || router.href(&Route::AreaLists)>{t!(i18n, areas.lists_title)}</LinkButton>
            </div>
        }
    };
    view! {
        <Show when=move || has_any.get()>
            <Section id="cover" title>
                <div class="sheet-body">
                    <p class="soft">{t!(i18n, staff.cover_note)} " " <a href=proofs>{t!(i18n, campaigns.to_duty)}</a></p>
                    <Show when=move || { n_areas() > 0 } fallback=none>
                        <p><b>{told}</b></p>
                        {move || elsewhere().map(|words| view! { <p class="soft">{words}</p> })}
                        <Tiles seen />
                        <Rows seen />
                    </Show>
                </div>
            </Section>
        </Show>
    }
}

#[component]
fn Tiles(seen: Seen) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let rows = move || {
        let rows = seen
            .cover
            .with(|cover| cover.as_ref().map(|cover| cover.rows.clone()));
        rows.unwrap_or_default()
    };
    let tiles = Signal::derive(move || {
        let tile = |row: CoverRow| {
            let (_, state) = text::staff::cover(i18n, row.state);
            Tile {
                name: text::name(i18n, &row.area),
                figure: text::count(i18n, row.n_agents),
                told: state.to_owned(),
                shade: match row.state {
                    CoverState::Covered => Some(4),
                    CoverState::Short => Some(3),
                    _ => None,
                },
                href: row
                    .body
                    .map(|body| router.href(&Route::Body(body.id.to_string()))),
            }
        };
        rows().into_iter().map(tile).collect::<Vec<_>>()
    });
    let is_drawn = Memo::new(move |_| tiles.with(Vec::len) <= MOST);
    view! {
        <Show when=move || is_drawn.get()>
            <TileList tiles />
        </Show>
    }
}

#[component]
fn Rows(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let few = Few::new(FEW);
    let rows = move || {
        seen.cover.with(|cover| {
            let rows = cover.as_ref().map(|cover| cover.rows.as_slice());
            few.of(rows.unwrap_or_default())
        })
    };
    let code = Memo::new(move |_| {
        let code = seen
            .cover
            .with(|cover| cover.as_ref().map(|cover| cover.code.clone()));
        code.unwrap_or_default()
    });
    let n_all = Memo::new(move |_| {
        seen.cover
            .with(|cover| cover.as_ref().map_or(0, |cover| cover.rows.len()))
    });
    let headings = vec![
        Heading::words(move || t_string!(i18n, field.area)),
        Heading::words(move || t_string!(i18n, staff.within)),
        Heading::words(move || t_string!(i18n, staff.agents)),
        Heading::words(move || t_string!(i18n, staff.state)),
        Heading::words(move || t_string!(i18n, staff.next)),
    ];
    let caption = move || t_string!(i18n, staff.by_area);
    view! {
        <Table caption stacks=true headings>
            <For each=rows key=CoverRow::clone let:row>
                <Line row code />
            </For>
        </Table>
        <ShowMore few n_all />
    }
}

#[component]
fn Line(row: CoverRow, code: Memo<String>) -> impl IntoView {
    let i18n = use_i18n();
    let (standing, _) = text::staff::cover(i18n, row.state);
    let state = row.state;
    let (area, names) = (row.area.clone(), row.names.join(", "));
    let names = match names.is_empty() {
        true => t_string!(i18n, staff.nobody).to_owned(),
        false => names,
    };
    view! {
        <tr>
            <th scope="row">{move || text::name(i18n, &area)}</th>
            <td data-head=t_string!(i18n, staff.within)>{row.within.clone()}</td>
            <td data-head=t_string!(i18n, staff.agents)>{names}</td>
            <td data-head=t_string!(i18n, staff.state)>
                <Status standing label=move || text::staff::cover(i18n, state).1 />
            </td>
            <td data-head=t_string!(i18n, staff.next)><Next row code /></td>
        </tr>
    }
}

/// What brings an agent there.
#[component]
fn Next(row: CoverRow, code: Memo<String>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let area = row.area.clone();
    let about = move |act: &'static str| text::act_on(i18n, act, &text::name(i18n, &area));
    match (row.state, row.post, row.body) {
        (CoverState::Short | CoverState::Vacant, Some(post), _) => {
            let open = move || router.set_filter(ACT, Some(&Act::Name(post).to_string()));
            let label = move || about(t_string!(i18n, staff.place));
            view! { <ActButton kind=ButtonKind::Plain label on_press=open>{t!(i18n, staff.place)}</ActButton> }
                .into_any()
        }
        (CoverState::NoPost, _, Some(body)) => {
            let body = BodyId(body.id);
            let found = move || {
                let code = code.get_untracked();
                found_posts(app, i18n, body, Some(&code), "cover");
            };
            let label = move || about(t_string!(i18n, body.add_post));
            view! {
                <ActButton kind=ButtonKind::Plain at_once=true label on_press=found>
                    {t!(i18n, body.add_post)}
                </ActButton>
            }
            .into_any()
        }
        (_, _, Some(body)) => {
            let route = Route::Body(body.id.to_string());
            view! { <a href=move || router.href(&route)>{move || text::name(i18n, &body)}</a> }
                .into_any()
        }
        _ => view! {
            <a href=move || router.href(&Route::Committees)>{t!(i18n, staff.to_committees)}</a>
        }
        .into_any(),
    }
}
