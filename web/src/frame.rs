//! The frame of the page: what stays while pages come and go.
//!
//! It takes what it shows as signals in a [`FrameState`], so that it knows no
//! storage and no governance. Inside it a page starts with a [`PageHead`].

mod as_of;
mod header;
mod language;
mod navigation;
mod page_head;
mod presenting;
mod screen;
mod section;
mod state;
mod unknown;

pub use as_of::AS_OF_DAY;
pub use language::{OTHER_LANGUAGE, start_in};
pub use page_head::{Above, PageHead, name_page};
pub use presenting::{PICTURE, PRINT};
pub use screen::ROOM;
pub use section::{Fact, More, Section};
pub use state::{AsOf, Badge, FrameState, Sentence, WorkspaceSign};
pub use unknown::UnknownPage;

use leptos::html;
use leptos::prelude::*;

use self::header::Header;
use self::language::follow_wish;
use self::navigation::{BottomBar, SideBar};
use self::screen::{BackToWork, follow_screen};
use crate::i18n::use_i18n;
use crate::route::{SCENE, use_router};
use crate::said::t;
use crate::ui::{ToastRegion, Toasts, focus, focus_inside, use_toasts};

/// Draws the frame around the page shown now.
#[component]
pub fn Frame(
    /// What the frame shows of the app.
    state: FrameState,
    /// The page.
    children: Children,
) -> impl IntoView {
    let (i18n, toasts) = (use_i18n(), use_toasts());
    provide_context(state);
    let main = NodeRef::<html::Main>::new();
    follow_route(toasts);
    let is_shown = follow_screen(use_router());
    follow_wish(use_router());
    let scene = use_router().filter(SCENE);
    let to_content = move |ev: leptos::ev::MouseEvent| {
        // The hash is the address of the page: the link must not change it.
        ev.prevent_default();
        if let Some(main) = main.get_untracked() {
            focus(&main);
        }
    };
    let workspace = move || match state.workspace.with(|sign| sign.demonstration) {
        true => "demonstration",
        false => "real",
    };
    view! {
        // Rules that look for what lies inside would be asked anew at every change of the page.
        <div
            class="frame"
            data-workspace=workspace
            data-scene=move || scene.with(Option::is_some).then_some("")
            data-told=move || toasts.has_any().then_some("")
            data-covered=move || toasts.are_covered().then_some("")
        >
            <a class="skip-link" href="#contenu" on:click=to_content>
                {t!(i18n, frame.skip)}
            </a>
            <div class="band" aria-hidden="true"></div>
            <SideBar state />
            <Header state />
            <BackToWork is_shown />
            <main id="contenu" tabindex="-1" node_ref=main>
                {children()}
            </main>
            <BottomBar state />
            <ToastRegion />
        </div>
    }
}

/// Begins the page in sight anew for whoever reads it: at its start, with the focus there.
pub fn go_to_start() {
    if let Some(page) = document().document_element() {
        focus_inside(&page, "#contenu");
        window().scroll_to_with_x_and_y(0.0, 0.0);
    }
}

/// On a new page the focus goes to its start, and the screen to its top; not at
/// the first one, where the reader has just arrived.
fn follow_route(toasts: Toasts) {
    let route = use_router().route();
    Effect::new(move |before: Option<()>| {
        route.track();
        if before.is_none() {
            return;
        }
        toasts.close_past();
        request_animation_frame(go_to_start);
    });
}
