//! Brings what a scene looks at into sight, once its page is drawn, and marks it.

use governance::present::story::Scene;
use leptos::prelude::*;
use leptos::web_sys::Element;

use super::scenes::looked_at;
use crate::route::Router;

/// The mark, as an attribute.
const MARK: &str = "data-spot";
/// For so many frames a page may take to be drawn; one that shows nothing of it has no mark.
const PATIENCE: u32 = 120;

/// Follows the scene: at each, and at each coming back to its page.
pub(super) fn follow(now: Memo<Scene>, router: Router) {
    let route = router.route();
    Effect::new(move |_| {
        route.track();
        let scene = now.get();
        unmark();
        look(now, scene, PATIENCE);
    });
    on_cleanup(unmark);
}

fn look(now: Memo<Scene>, scene: Scene, patience: u32) {
    request_animation_frame(move || {
        if now.try_get_untracked() != Some(scene) || patience == 0 {
            return;
        }
        match found(looked_at(scene)) {
            Some(part) => {
                // A document without attributes does not exist.
                drop(part.set_attribute(MARK, ""));
                part.scroll_into_view();
            }
            None => look(now, scene, patience - 1),
        }
    });
}

/// Returns the sheet that has what is looked at.
fn found(selector: &str) -> Option<Element> {
    let found = document().query_selector(selector).ok().flatten()?;
    match found.closest(".sheet") {
        Ok(Some(sheet)) => Some(sheet),
        _ => Some(found),
    }
}

fn unmark() {
    if let Ok(Some(marked)) = document().query_selector("[data-spot]") {
        drop(marked.remove_attribute(MARK));
    }
}
