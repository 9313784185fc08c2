//! Areas by their outlines: the darker, the greater; each is a link, and its figure stands in it
//! where there is room. An area smaller than a finger has a mark that is as large as one.

use governance::present::territory::{MAP_WIDE, Piece, Room};
use leptos::prelude::*;

/// One area of the map, in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Drawn {
    /// Where it is drawn.
    pub(super) piece: Piece,
    /// Its name.
    pub(super) name: String,
    /// Its figure, or the word that there is none.
    pub(super) figure: String,
    /// How dark it is, from 1 to 5; none: in dashes.
    pub(super) step: Option<u32>,
    /// What is read aloud: all of it.
    pub(super) spoken: String,
    /// Where it leads.
    pub(super) href: String,
}

/// The map.
#[component]
pub(super) fn MapView(
    /// How high it is, in its units.
    high: i64,
    /// Its areas, in the order in which the keyboard goes through them.
    #[prop(into)]
    drawn: Signal<Vec<Drawn>>,
    /// What it shows.
    #[prop(into)]
    told: Signal<String>,
) -> impl IntoView {
    let shapes = move || drawn.get().into_iter().map(shape).collect_view();
    let labels = move || drawn.get().into_iter().filter_map(label).collect_view();
    // Never higher than four fifths of the screen.
    let widest = format!("{}vh", 80 * MAP_WIDE / high.max(1));
    view! {
        <div
            class="area-map"
            role="group"
            aria-label=told
            style:aspect-ratio=format!("{MAP_WIDE} / {high}")
            style:max-inline-size=widest
        >
            <svg viewBox=format!("0 0 {MAP_WIDE} {high}") focusable="false">{shapes}</svg>
            {labels}
        </div>
    }
}

fn is_mark(drawn: &Drawn) -> bool {
    drawn.piece.room == Room::Mark
}

/// The outline; a link but where a mark is one.
fn shape(drawn: Drawn) -> AnyView {
    let shade = drawn.step.map(|step| step.to_string());
    let path = drawn.piece.path.clone();
    if is_mark(&drawn) {
        return view! { <path d=path data-shade=shade aria-hidden="true"></path> }.into_any();
    }
    let (spoken, seen) = (drawn.spoken.clone(), drawn.spoken.clone());
    view! {
        <g>
            <a href=drawn.href aria-label=spoken>
                <path d=path data-shade=shade><title>{seen}</title></path>
            </a>
        </g>
    }
    .into_any()
}

/// Hundredths as a share of the map: `2550` is `25.50%`.
fn share(at: i64) -> String {
    format!("{}.{:02}%", at / 100, at % 100)
}

/// The figure where there is room for it, or the mark.
fn label(drawn: Drawn) -> Option<AnyView> {
    let (left, top) = drawn.piece.at;
    let (left, top) = (share(left), share(top));
    let shade = drawn.step.map(|step| step.to_string());
    if is_mark(&drawn) {
        let (spoken, seen, href) = (drawn.spoken.clone(), drawn.spoken.clone(), drawn.href);
        let mark = view! {
            <a class="map-mark" href=href aria-label=spoken title=seen style:left=left style:top=top>
                <b data-shade=shade>{drawn.figure}</b>
            </a>
        };
        return Some(mark.into_any());
    }
    let has_room = matches!(drawn.piece.room, Room::Figure | Room::Name);
    let name = (drawn.piece.room == Room::Name).then(|| view! { <span>{drawn.name}</span> });
    has_room.then(|| {
        view! {
            <div class="map-label" aria-hidden="true" style:left=left style:top=top>
                {name}
                <b>{drawn.figure}</b>
            </div>
        }
        .into_any()
    })
}
