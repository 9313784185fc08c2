//! Whether the tablet holds so much at ease, and the way out where it does not.

use governance::present::exchange::Room;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::text;
use crate::ui::{Notice, Tone};

/// Says that the tablet holds, or would hold, more than it does at ease; nothing where there is
/// ample room.
#[component]
pub(in crate::pages) fn RoomNotice(
    /// What there is, or would be.
    #[prop(into)]
    room: Signal<Room>,
) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let room = room.get();
        let tone = match room {
            Room::Ample | Room::Filling { .. } => Tone::Plain,
            Room::TooMuchBrought { .. } | Room::TooMuchHere { .. } => Tone::Warning,
        };
        let told = text::exchange::room(i18n, room);
        told.map(|(what, way_out)| {
            view! {
                <Notice tone>
                    <b>{what}</b>
                    <p>{way_out}</p>
                </Notice>
            }
        })
    }
}
