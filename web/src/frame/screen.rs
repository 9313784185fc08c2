//! Shown to a room: large type, nothing to press but the way back to work. The address says so,
//! so that any view of any day can be sent to whoever presents.

use leptos::ev;
use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::route::{Router, SCREEN, use_router};
use crate::said::t;
use crate::ui::{Icon, Shape, is_dialog_open};

/// What the address says then.
pub const ROOM: &str = "salle";

/// Makes the whole document follow the address. Escape, or leaving the full screen, goes back to
/// work.
pub(super) fn follow_screen(router: Router) -> Memo<bool> {
    let asked = router.filter(SCREEN);
    let is_shown = Memo::new(move |_| asked.with(|asked| asked.as_deref() == Some(ROOM)));
    Effect::new(move |before: Option<bool>| {
        let now = is_shown.get();
        if let Some(page) = document().document_element() {
            // A document without attributes does not exist.
            drop(match now {
                true => page.set_attribute("data-screen", ROOM),
                false => page.remove_attribute("data-screen"),
            });
        }
        if before == Some(true) && !now && is_full() {
            document().exit_fullscreen();
        }
        now
    });
    let keys = window_event_listener(ev::keydown, move |ev| {
        if ev.key() == "Escape" && is_shown.get_untracked() && !is_dialog_open() {
            router.set_filter(SCREEN, None);
        }
    });
    let full = window_event_listener(ev::fullscreenchange, move |_| {
        if !is_full() && is_shown.get_untracked() {
            router.set_filter(SCREEN, None);
        }
    });
    on_cleanup(move || {
        keys.remove();
        full.remove();
    });
    is_shown
}

fn is_full() -> bool {
    document().fullscreen_element().is_some()
}

/// Asks for the full screen: what is shown to a room stands better without the browser's own bars.
pub(super) fn ask_full() {
    if let Some(page) = document().document_element() {
        // A browser that refuses shows the same in its window.
        drop(page.request_fullscreen());
    }
}

/// The way back to work.
#[component]
pub(super) fn BackToWork(is_shown: Memo<bool>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <Show when=move || is_shown.get()>
            <button class="chip back-to-work" type="button" on:click=move |_| router.set_filter(SCREEN, None)>
                <Icon shape=Shape::Cross />
                {t!(i18n, screen.leave)}
            </button>
        </Show>
    }
}
