//! One figure of all areas of a level: on a map where they have outlines, in tiles where not; with
//! what the shades mean, and what no figure counts.

use std::sync::Arc;

use governance::ids::AreaId;
use governance::present::territory::{AreaMap, Measure, Shade, Shades};
use leptos::prelude::*;

use super::map::{Drawn, MapView};
use super::{Here, address_of};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, SelectField, Tile, TileList};

/// The filter of the address that names the figure shown.
const MEASURE: &str = "chiffre";
/// More areas than a person can compare are not drawn: the table has them all.
const MOST: usize = 300;

/// The map or the tiles, and the choice of figure; nothing where no areas lie in the one looked
/// into.
#[component]
pub(super) fn Shading(here: Here) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(MEASURE);
    let measures =
        Memo::new(move |_| app.read(|register| text::territory::measures(i18n, register)));
    let chosen = Memo::new(move |_| {
        let asked = asked.get().unwrap_or_default();
        measures.with(|all| {
            let known = all.iter().find(|(code, ..)| *code == asked);
            known.or(all.first()).cloned()
        })
    });
    let choices = Signal::derive(move || {
        let all = measures.get().into_iter();
        let choice = |(value, label, _): (String, String, Measure)| Choice::plain(value, label);
        all.map(choice).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || chosen.get().map(|(code, ..)| code).unwrap_or_default());
    let name = move || chosen.get().map(|(_, name, _)| name).unwrap_or_default();
    let level = Memo::new(move |_| here.children.with(|lines| lines.first()?.level));
    let shades = Memo::new(move |_| {
        let ((_, _, measure), level, area) = (chosen.get()?, level.get()?, here.area.get());
        let n = here.children.with(|lines| {
            lines
                .iter()
                .filter(|line| line.level == Some(level))
                .count()
        });
        // Not drawn, and so not worked out.
        if n > MOST {
            return None;
        }
        Some(app.read(|register| {
            here.index
                .with(|index| index.shades(register, level, area, measure))
        }))
    });
    let map = Memo::new(move |_| {
        let (level, area) = (level.get()?, here.area.get());
        let map = app.read(|register| here.index.with(|index| index.map(register, level, area)));
        map.map(Arc::new)
    });
    let shades = Memo::new(move |_| shades.get().unwrap_or_default());
    let is_drawn = Memo::new(move |_| {
        let n = shades.with(|shades| shades.shades.len());
        (1..=MOST).contains(&n)
    });
    let has_map = Memo::new(move |_| map.with(Option::is_some));
    let title = move || match has_map.get() {
        true => t_string!(i18n, territory.map),
        false => t_string!(i18n, territory.tiles),
    };
    let drawn = Signal::derive(move || {
        let map = map.get();
        let places = map.as_deref().map_or(&[][..], |map| &map.pieces).iter();
        shades.with(|shades| {
            let drawn = places.filter_map(|piece| {
                let shade = shades
                    .shades
                    .iter()
                    .find(|shade| shade.area == piece.area)?;
                let tile = tile(i18n, shades, shade);
                let figure = format!("{} {}", tile.figure, tile.told);
                let figure = figure.trim_end().to_owned();
                let name = tile.name.clone();
                let spoken = t_string!(i18n, territory.count, name = name, n = figure);
                Some(Drawn {
                    piece: piece.clone(),
                    spoken: spoken.to_string(),
                    href: address_of(router, Some(shade.area)),
                    name: tile.name,
                    figure: tile.figure,
                    step: tile.shade,
                })
            });
            drawn.collect::<Vec<_>>()
        })
    });
    let tiles = Signal::derive(move || {
        let map = map.get();
        let is_on_map = |area: AreaId| {
            let mut pieces = map.as_deref().map_or(&[][..], |map| &map.pieces).iter();
            pieces.any(|piece| piece.area == area)
        };
        shades.with(|shades| {
            let others = shades.shades.iter().filter(|shade| !is_on_map(shade.area));
            let linked = others.map(|shade| Tile {
                href: Some(address_of(router, Some(shade.area))),
                ..tile(i18n, shades, shade)
            });
            linked.collect::<Vec<_>>()
        })
    });
    let n_tiles = Memo::new(move |_| tiles.with(Vec::len));
    let without = move || {
        let n = n_tiles.get();
        (n > 0 && has_map.get()).then(|| {
            let words = t_string!(
                i18n,
                territory.without_outline,
                count = n,
                n = text::count(i18n, n)
            );
            view! { <p class="soft">{words.to_string()}</p> }
        })
    };
    let high = Memo::new(move |_| map.with(|map| map.as_deref().map(|map: &AreaMap| map.high)));
    let told = move || {
        let n = drawn.with(Vec::len);
        let (figure, n) = (name(), text::areas::n_areas(i18n, n));
        t_string!(i18n, territory.map_told, figure = figure, n = n).to_string()
    };
    view! {
        <Show when=move || is_drawn.get()>
            <Section id="tiles" title>
                <div class="sheet-body">
                    <div class="filters only-screen">
                        <SelectField
                            label=move || t_string!(i18n, territory.figure)
                            choices
                            value
                            on_choose=move |code: String| router.set_filter(MEASURE, Some(&code))
                        />
                    </div>
                    <p class="area-figure"><b>{name}</b></p>
                    {move || high.get().map(|high| view! { <MapView high drawn told /> })}
                    <Legend shades />
                    {without}
                    <Show when=move || { n_tiles.get() > 0 }>
                        <TileList tiles />
                    </Show>
                    <Notes shades />
                    <Show when=move || !has_map.get()>
                        <p class="soft only-screen">{t!(i18n, territory.no_outline)}</p>
                    </Show>
                </div>
            </Section>
        </Show>
    }
}

/// One area in words: its figure, and what that is of or lacks.
fn tile(i18n: text::Words, shades: &Shades, shade: &Shade) -> Tile {
    let figure = match shade.value {
        Some(value) => text::territory::figure(i18n, shades, value),
        None => t_string!(i18n, territory.unknown).to_owned(),
    };
    let of = (shade.of > 0 && shade.value.is_some()).then(|| {
        t_string!(i18n, territory.of, n = text::count(i18n, shade.of as usize)).to_string()
    });
    let lacks = (shade.n_missing > 0).then(|| {
        let n = shade.n_missing;
        t_string!(i18n, territory.lacks, count = n, n = text::count(i18n, n)).to_string()
    });
    Tile {
        href: None,
        name: shade.name.clone(),
        figure,
        told: of.or(lacks).unwrap_or_default(),
        shade: shade.step,
    }
}

/// What each shade means.
#[component]
fn Legend(shades: Memo<Shades>) -> impl IntoView {
    let i18n = use_i18n();
    let steps = move || {
        shades.with(|shades| {
            let step = |one: &governance::present::territory::ShadeStep| {
                let words = text::territory::step(i18n, shades, one);
                view! { <li><i data-shade=one.step.to_string() aria-hidden="true"></i>{words}</li> }
            };
            shades.steps.iter().map(step).collect_view()
        })
    };
    let has_unknown = move || shades.with(|shades| shades.n_known < shades.shades.len());
    view! {
        <ul class="shade-legend" role="list" aria-label=move || t_string!(i18n, territory.legend)>
            {steps}
            {move || has_unknown().then(|| view! {
                <li><i aria-hidden="true"></i>{t!(i18n, territory.unknown)}</li>
            })}
        </ul>
    }
}

/// How many figures are known, how they come about, and what they do not count.
#[component]
fn Notes(shades: Memo<Shades>) -> impl IntoView {
    let i18n = use_i18n();
    let known = move || {
        let (n, of) = shades.with(|shades| (shades.n_known, shades.shades.len()));
        let (n, of) = (text::count(i18n, n), text::count(i18n, of));
        t_string!(i18n, territory.known, n = n, of = of).to_string()
    };
    let notes = move || {
        let notes = shades.with(|shades| text::territory::notes(i18n, shades));
        notes
            .into_iter()
            .map(|note| view! { <p class="soft">{note}</p> })
            .collect_view()
    };
    view! {
        <p class="soft">{known}</p>
        {notes}
    }
}
