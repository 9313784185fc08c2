//! The pages seen lately, offered before anybody has typed.

use leptos::prelude::*;

use super::commands::commands;
use super::items::Item;
use crate::route::{Route, Router};
use crate::state::App;
use crate::text;

/// So many are remembered.
const FEW: usize = 6;

/// The pages seen lately in this tab, the last first: what each is called, and its address.
#[derive(Clone, Copy)]
pub(super) struct Recent(RwSignal<Vec<(String, Route)>>);

impl Recent {
    /// Notes each page that is opened, by its heading.
    pub(super) fn follow(router: Router) -> Self {
        let seen = RwSignal::new(Vec::new());
        let route = router.route();
        Effect::new(move |_| {
            let here = route.get();
            // The heading is there once the page is drawn.
            crate::moments::after_paint(move || {
                if route.try_get_untracked().as_ref() != Some(&here) {
                    return;
                }
                let Some(title) = heading() else {
                    return;
                };
                seen.try_update(|seen: &mut Vec<(String, Route)>| {
                    seen.retain(|(_, route)| *route != here);
                    seen.insert(0, (title, here));
                    // The page where one is now is among them.
                    seen.truncate(FEW + 1);
                });
            });
        });
        Self(seen)
    }

    /// Returns them, then the pages and acts.
    pub(super) fn items(self, app: App, i18n: text::Words, router: Router) -> Vec<Item> {
        let here = router.route().get();
        let seen = self.0.get().into_iter().filter(|(_, route)| *route != here);
        let told = crate::i18n::t_string!(i18n, find.recent);
        let item = |(label, route): (String, Route)| Item::new(&label, told, router.href(&route));
        let seen = seen.take(FEW).map(item);
        seen.chain(commands(app, i18n, router)).collect()
    }
}

/// Returns the heading of the page in sight.
fn heading() -> Option<String> {
    let heading = document().query_selector("main h1").ok().flatten()?;
    heading
        .text_content()
        .filter(|title| !title.trim().is_empty())
}
