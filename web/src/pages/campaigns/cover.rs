//! Where campaigns were held, and where none was: tiles of those reached, names of the others.

use std::sync::Arc;

use governance::present::campaigns::{Coverage, CoverageRow, coverage};
use leptos::prelude::*;

use super::seen::{AREA, Seen, YEAR};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, Disclosure, Few, Heading, SelectField, ShowMore, Table, Tile, TileList};

/// The filter of the address that names the level shown.
const LEVEL: &str = "niveau";
/// So many are in sight unasked, and so many more at each asking.
const FEW: usize = 100;

/// The areas of a level.
#[component]
pub(super) fn Cover(seen: Seen) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), seen.router);
    let asked = router.filter(LEVEL);
    // Levels that have any area; cercles first, where agents and antennas count.
    let levels = Memo::new(move |_| {
        app.read(|register| {
            let levels = register.charter().area_levels().iter();
            let has_any = |code: &str| {
                let mut areas = register.programme().areas();
                areas.any(|(_, area)| area.level == code)
            };
            let present = levels.filter(|level| level.rank > 1 && has_any(&level.code));
            let named =
                present.map(|level| (level.code.clone(), text::charter(i18n, &level.label)));
            named.collect::<Vec<_>>()
        })
    });
    let level = Memo::new(move |_| {
        let asked = asked.get().unwrap_or_default();
        levels.with(|levels| {
            let known = levels.iter().find(|(code, _)| *code == asked);
            let usual = levels.get(1).or(levels.first());
            known.or(usual).map(|(code, _)| code.clone())
        })
    });
    let found = Memo::new(move |_| {
        let (year, day) = (seen.year.get(), app.as_of());
        let level = level.get().unwrap_or_default();
        Arc::new(app.read(|register| coverage(register, &level, year, day)))
    });
    let choices = Signal::derive(move || {
        let choice = |(value, label): (String, String)| Choice::plain(value, label);
        levels.get().into_iter().map(choice).collect::<Vec<_>>()
    });
    let is_empty = Memo::new(move |_| found.with(|found| found.rows.is_empty()));
    view! {
        <Show when=move || !is_empty.get()>
            <Section id="cover" title=move || t_string!(i18n, campaigns.cover, year = seen.year.get()).to_string()>
                <div class="sheet-body">
                    <div class="filters only-screen">
                        <SelectField
                            label=move || t_string!(i18n, campaigns.level)
                            choices
                            value=Signal::derive(move || level.get().unwrap_or_default())
                            on_choose=move |code: String| router.set_filter(LEVEL, Some(&code))
                            optional=true
                        />
                    </div>
                    <Told found />
                    <Reached found seen />
                    <Rest found />
                </div>
            </Section>
        </Show>
    }
}

/// How many of how many, and what that does not tell.
#[component]
fn Told(found: Memo<Arc<Coverage>>) -> impl IntoView {
    let i18n = use_i18n();
    let whole = move || {
        found.with(|found| {
            let (n, of) = (found.n_reached, found.rows.len());
            let (n, of) = (text::count(i18n, n), text::count(i18n, of));
            t_string!(i18n, campaigns.n_covered, n = n, of = of).to_string()
        })
    };
    let unknown = move || {
        let (wider, nowhere) = found.with(|found| (found.n_wider, found.n_nowhere));
        let wider =
            (wider > 0).then(|| t_string!(i18n, campaigns.n_wider, count = wider).to_string());
        let nowhere = (nowhere > 0)
            .then(|| t_string!(i18n, campaigns.n_nowhere, count = nowhere).to_string());
        let parts = wider.into_iter().chain(nowhere);
        parts
            .map(|part| view! { <p class="soft">{part}</p> })
            .collect_view()
    };
    view! {
        <p><b>{whole}</b></p>
        {unknown}
    }
}

/// Those where one was held, or is to come.
#[component]
fn Reached(found: Memo<Arc<Coverage>>, seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let tiles = Signal::derive(move || {
        let year = seen.year.get().to_string();
        let most = found.with(|found| found.rows.iter().map(CoverageRow::n_all).max());
        let most = most.unwrap_or_default().max(1);
        let tile = |row: &CoverageRow| {
            let n = row.n_all();
            // The darkest tile has the most.
            let shade = u32::try_from((n * 5).div_ceil(most)).ok();
            let area = row.area.id.to_string();
            let filters = [(YEAR, &*year), (AREA, &*area)];
            let people = row.women.saturating_add(row.men);
            let told = match (n, people) {
                (0, _) => t_string!(i18n, campaigns.n_coming, count = row.n_coming).to_string(),
                (_, 0) => t_string!(i18n, campaigns.uncounted).to_owned(),
                (_, people) => {
                    let n = text::count(i18n, usize::try_from(people).unwrap_or(usize::MAX));
                    t_string!(i18n, campaigns.n_people, n = n).to_string()
                }
            };
            Tile {
                name: text::name(i18n, &row.area),
                figure: text::count(i18n, n),
                told,
                shade: shade.filter(|_| n > 0),
                href: Some(seen.router.href_to(&Route::Campaigns, &filters)),
            }
        };
        found.with(|found| {
            let rows = found.rows.iter();
            let shown = rows.filter(|row| row.n_all() > 0 || row.n_coming > 0);
            shown.map(tile).collect::<Vec<_>>()
        })
    });
    view! { <TileList tiles /> }
}

/// Every area in a table, those without any first: that is what is to be done.
#[component]
fn Rest(found: Memo<Arc<Coverage>>) -> impl IntoView {
    let i18n = use_i18n();
    let few = Few::new(FEW);
    let missing = Memo::new(move |_| {
        found.with(|found| {
            let rows = found.rows.iter();
            let none = rows.filter(|row| row.n_all() == 0);
            none.cloned().collect::<Vec<_>>()
        })
    });
    let n_all = Memo::new(move |_| missing.with(Vec::len));
    let label = move || t_string!(i18n, campaigns.without, count = n_all.get()).to_string();
    let table = move || {
        let headings = vec![
            Heading::words(move || t_string!(i18n, field.area)),
            Heading::figures(move || t_string!(i18n, campaigns.coming)),
        ];
        let row = move |row: CoverageRow| {
            let name = text::name(i18n, &row.area);
            let n = text::count(i18n, row.n_coming);
            view! {
                <tr>
                    <th scope="row">{name}</th>
                    <td data-figures="">{n}</td>
                </tr>
            }
        };
        let rows = move || {
            let rows = missing.with(|missing| few.of(missing)).into_iter();
            rows.map(row).collect_view()
        };
        view! {
            <p class="soft">{t!(i18n, campaigns.without_note)}</p>
            <Table caption=label headings>{rows}</Table>
            <ShowMore few n_all />
        }
    };
    view! {
        <Show when=move || { n_all.get() > 0 }>
            <Disclosure label>{table}</Disclosure>
        </Show>
    }
}
