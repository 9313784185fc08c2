//! One figure of many things of a kind, as tiles: the darker, the greater; the figure stands in it.

use leptos::prelude::*;

/// One tile.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Tile {
    /// What it is of.
    pub name: String,
    /// The figure, or the word that there is none.
    pub figure: String,
    /// What it stands against, or nothing.
    pub told: String,
    /// How dark it is, from 1 to 5; none: in dashes.
    pub shade: Option<u32>,
    /// Where it leads; none: nowhere.
    pub href: Option<String>,
}

/// Tiles, in order.
#[component]
pub fn TileList(
    /// The tiles.
    #[prop(into)]
    tiles: Signal<Vec<Tile>>,
) -> impl IntoView {
    let tile = |tile: Tile| {
        let shade = tile.shade.map(|shade| shade.to_string());
        let inside = view! {
            <span>{tile.name}</span>
            <b>{tile.figure}</b>
            <small>{tile.told}</small>
        };
        let whole = match tile.href {
            Some(href) => {
                view! { <a class="tile" data-shade=shade href=href>{inside}</a> }.into_any()
            }
            None => view! { <div class="tile" data-shade=shade>{inside}</div> }.into_any(),
        };
        view! { <li>{whole}</li> }
    };
    view! {
        <ul class="tiles" role="list">
            {move || tiles.get().into_iter().map(tile).collect_view()}
        </ul>
    }
}
