//! What the parts of the page see: the recommendation's view, and the form that is open.

use std::sync::Arc;

use governance::ids::{EntryId, RecommendationId};
use governance::present::recommendation::RecommendationView;
use leptos::prelude::*;

use super::act::Act;
use crate::form::ACT;
use crate::route::{Router, use_router};

/// The recommendation of the page.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    found: Memo<Option<Arc<RecommendationView>>>,
    router: Router,
    /// The act whose form is open.
    pub(super) doing: Memo<Option<Act>>,
}

/// Gives the view to every part of the page below.
pub(super) fn provide_seen(found: Memo<Option<Arc<RecommendationView>>>) {
    let router = use_router();
    let named = router.filter(ACT);
    provide_context(Seen {
        found,
        router,
        doing: Memo::new(move |_| named.with(|named| named.as_ref()?.parse().ok())),
    });
}

/// The view given by [`provide_seen`].
pub(super) fn use_seen() -> Seen {
    expect_context()
}

impl Seen {
    /// One part of the view; what depends on it is drawn anew only when that part changes.
    pub(super) fn part<T>(
        self,
        part: impl Fn(&RecommendationView) -> T + Send + Sync + 'static,
    ) -> Memo<Option<T>>
    where
        T: Clone + PartialEq + Send + Sync + 'static,
    {
        Memo::new(move |_| self.found.with(|found| found.as_deref().map(&part)))
    }

    /// The recommendation's id.
    pub(super) fn id(self) -> Option<RecommendationId> {
        self.found
            .with_untracked(|found| found.as_ref().map(|view| view.id))
    }

    /// Opens the form of an act.
    pub(super) fn act(self, act: Act) {
        self.router.set_filter(ACT, Some(&act.to_string()));
    }

    /// Opens the form of an act on the recommendation itself.
    pub(super) fn act_on_it(self, act: impl Fn(EntryId) -> Act) {
        if let Some(id) = self.id() {
            self.act(act(id.0));
        }
    }
}
