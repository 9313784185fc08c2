//! One figure of all areas of a level, as tiles: the darker, the greater; the figure stands in it.

use governance::present::territory::{Measure, Shade, Shades};
use leptos::prelude::*;

use super::{Here, address_of};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, SelectField};

/// The filter of the address that names the figure shown.
const MEASURE: &str = "chiffre";
/// How many shades there are.
const N_SHADES: u32 = 5;
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
        let range = shades.range;
        let tile = move |shade: Shade| {
            let step = shade.value.map(|value| step_of(value, range));
            let (id, name) = (shade.area, shade.name.clone());
            let figure = match shade.value {
                Some(value) => text::count(i18n, value as usize),
                None => t_string!(i18n, territory.unknown).to_owned(),
            };
            let of = (shade.of > 0 && shade.value.is_some()).then(|| {
                t_string!(i18n, territory.of, n = text::count(i18n, shade.of as usize)).to_string()
            });
            view! {
                <li>
                    <a class="tile" data-shade=step href=move || address_of(router, Some(id))>
                        <span>{name}</span>
                        <b>{figure}</b>
                        <small>{of}</small>
                    </a>
                </li>
            }
        };
        shades.shades.into_iter().map(tile).collect_view()
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
                    <ul class="tiles" role="list">{tiles}</ul>
                    <p class="soft">{known}</p>
                </div>
            </Section>
        </Show>
    }
}

/// Returns the shade of a value in a range, from 1.
fn step_of(value: u32, range: Option<(u32, u32)>) -> String {
    let (least, most) = range.unwrap_or((0, 0));
    let spread = most.saturating_sub(least);
    let step = match spread {
        0 => N_SHADES / 2 + 1,
        _ => {
            let above = u64::from(value.saturating_sub(least)) * u64::from(N_SHADES);
            let step = above / u64::from(spread);
            u32::try_from(step).unwrap_or(0).min(N_SHADES - 1) + 1
        }
    };
    step.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shades_go_from_the_least_to_the_most() {
        let steps = [10, 12, 20, 29, 30].map(|value| step_of(value, Some((10, 30))));
        assert_eq!(steps, ["1", "1", "3", "5", "5"]);
        assert_eq!(step_of(4, Some((4, 4))), "3", "all alike");
    }
}
