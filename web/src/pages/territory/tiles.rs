//! One figure of all areas of a level, as tiles: the darker, the greater; the figure stands in it.

use governance::present::territory::{Measure, Shade, Shades};
use leptos::prelude::*;

use super::{Here, address_of};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, SelectField, Tile, TileList};

/// The filter of the address that names the figure shown.
const MEASURE: &str = "chiffre";
/// More tiles than a person can compare are not drawn: the table has them all.
const MOST: usize = 300;

/// The tiles, and the choice of figure; nothing where no areas lie in the one looked into.
#[component]
pub(super) fn Tiles(here: Here) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let asked = router.filter(MEASURE);
    let measures = Memo::new(move |_| {
        let kinds = app.read(|register| {
            let kinds = register.charter().kinds().iter();
            kinds.map(|kind| kind.code.clone()).collect::<Vec<_>>()
        });
        text::territory::measures(i18n, &kinds)
    });
    let chosen = Memo::new(move |_| {
        let asked = asked.get().unwrap_or_default();
        measures.with(|all| {
            let known = all.iter().find(|(code, ..)| *code == asked);
            known.or(all.first()).cloned()
        })
    });
    let choices = Signal::derive(move || {
        let all = measures.get().into_iter();
        let choice = |(value, label, _): (String, String, Measure)| Choice {
            value,
            label,
            detail: String::new(),
        };
        all.map(choice).collect::<Vec<_>>()
    });
    let value = Signal::derive(move || chosen.get().map(|(code, ..)| code).unwrap_or_default());
    let shades = Memo::new(move |_| {
        let (_, _, measure) = chosen.get()?;
        let level = here.children.with(|lines| lines.first()?.level)?;
        let area = here.area.get();
        Some(app.read(|register| {
            here.index
                .with(|index| index.shades(register, level, area, measure))
        }))
    });
    let is_drawn = Memo::new(move |_| {
        let n = shades.with(|shades| shades.as_ref().map_or(0, |shades| shades.shades.len()));
        (1..=MOST).contains(&n)
    });
    let tiles = move || {
        let shades = shades.get().unwrap_or_default();
        let tile = move |shade: Shade| {
            let figure = match shade.value {
                Some(value) => text::count(i18n, value as usize),
                None => t_string!(i18n, territory.unknown).to_owned(),
            };
            let of = (shade.of > 0 && shade.value.is_some()).then(|| {
                t_string!(i18n, territory.of, n = text::count(i18n, shade.of as usize)).to_string()
            });
            Tile {
                href: Some(address_of(router, Some(shade.area))),
                name: shade.name,
                figure,
                told: of.unwrap_or_default(),
                shade: shade.step,
            }
        };
        shades.shades.into_iter().map(tile).collect::<Vec<_>>()
    };
    let known = move || {
        shades.with(|shades| {
            let Shades {
                shades, n_known, ..
            } = shades.as_ref()?;
            let (n, of) = (text::count(i18n, *n_known), text::count(i18n, shades.len()));
            Some(t_string!(i18n, territory.known, n = n, of = of).to_string())
        })
    };
    view! {
        <Show when=move || is_drawn.get()>
            <Section id="tiles" title=move || t_string!(i18n, territory.tiles)>
                <div class="sheet-body">
                    <div class="filters only-screen">
                        <SelectField
                            label=move || t_string!(i18n, territory.figure)
                            choices
                            value
                            on_choose=move |code: String| router.set_filter(MEASURE, Some(&code))
                        />
                    </div>
                    <TileList tiles=Signal::derive(tiles) />
                    <p class="soft">{known}</p>
                </div>
            </Section>
        </Show>
    }
}
