//! What the page sees: the body whose desk it is, the view, and what is ticked.

use std::collections::BTreeSet;
use std::sync::Arc;

use governance::ids::{AreaId, BodyId, EntryId};
use governance::present::validation::{BodyChoice, Desk, Waits, desk};
use leptos::prelude::*;

use crate::i18n::t_string;
use crate::route::Router;
use crate::state::App;
use crate::text::Words;

/// The filter of the address that names the body.
pub(in crate::pages) const BODY: &str = "instance";
/// The filter that says which view is shown.
pub(super) const VIEW: &str = "vue";
/// The filter that names the area looked into.
pub(super) const WITHIN: &str = "dans";

/// One of the views.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum View {
    /// What awaits the body.
    Waiting,
    /// What came back to it.
    Returned,
    /// What it has not handed in.
    ToHandIn,
    /// What it handed up, and where each stands.
    Handed,
    /// Who has not been heard of.
    Silence,
}

impl View {
    pub(super) const ALL: [Self; 5] = [
        Self::Waiting,
        Self::Returned,
        Self::ToHandIn,
        Self::Handed,
        Self::Silence,
    ];

    /// Its name in the address.
    pub(super) const fn key(self) -> &'static str {
        match self {
            Self::Waiting => "a-valider",
            Self::Returned => "renvoyes",
            Self::ToHandIn => "a-remettre",
            Self::Handed => "remontes",
            Self::Silence => "fraicheur",
        }
    }

    /// Finds a view by its name in the address; without one, the first.
    pub(super) fn named(key: Option<&str>) -> Self {
        let found = Self::ALL.into_iter().find(|view| Some(view.key()) == key);
        found.unwrap_or(Self::Waiting)
    }

    /// What its tab says.
    pub(super) fn name(self, i18n: Words) -> &'static str {
        match self {
            Self::Waiting => t_string!(i18n, validation.tab_waiting),
            Self::Returned => t_string!(i18n, validation.tab_returned),
            Self::ToHandIn => t_string!(i18n, validation.tab_to_hand_in),
            Self::Handed => t_string!(i18n, validation.tab_handed),
            Self::Silence => t_string!(i18n, validation.tab_silence),
        }
    }

    /// How many things it asks somebody to do.
    pub(super) fn n_on(self, desk: &Desk) -> usize {
        match self {
            Self::Waiting => desk.waiting.len(),
            Self::Returned => desk.returned.len(),
            Self::ToHandIn => desk.to_hand_in.len() + desk.unwritten.len() + desk.owed.len(),
            Self::Handed | Self::Silence => 0,
        }
    }
}

/// What the page sees; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    app: App,
    router: Router,
    /// What awaits each body.
    pub(super) waits: Memo<Arc<Waits>>,
    /// The bodies that can be chosen.
    pub(super) bodies: Memo<Arc<Vec<BodyChoice>>>,
    /// The body whose desk it is.
    pub(super) body: Memo<Option<BodyId>>,
    /// What is on it.
    pub(super) desk: Memo<Arc<Desk>>,
    /// The view.
    pub(super) view: Memo<View>,
    /// The area looked into.
    pub(super) within: Memo<Option<AreaId>>,
    /// What is ticked.
    pub(super) ticked: RwSignal<BTreeSet<EntryId>>,
}

/// What the page sees, given by the page.
pub(super) fn use_seen() -> Seen {
    expect_context()
}

impl Seen {
    /// Follows the register, the date, the address and the tablet.
    pub(super) fn follow(app: App, router: Router) -> Self {
        let (asked, view) = (router.filter(BODY), router.filter(VIEW));
        let within = router.filter(WITHIN);
        let waits = Memo::new(move |_| {
            let day = app.as_of();
            Arc::new(app.read(|register| Waits::on(register, day)))
        });
        let bodies = Memo::new(move |_| {
            let day = app.as_of();
            Arc::new(app.read(|register| waits.with(|waits| waits.bodies(register, day))))
        });
        let body = Memo::new(move |_| {
            let named = match asked.get() {
                Some(id) => vec![id],
                None => app.works_for(),
            };
            let named = named.iter().filter_map(|id| Some(BodyId(id.parse().ok()?)));
            bodies.with(|bodies| {
                let is_there = |id: &BodyId| bodies.iter().any(|one| one.id == *id);
                named.into_iter().find(is_there)
            })
        });
        let desk = Memo::new(move |_| {
            let day = app.as_of();
            let desk = body.get().map(|body| {
                app.read(|register| waits.with(|waits| desk(register, waits, body, day)))
            });
            Arc::new(desk.unwrap_or_default())
        });
        Self {
            app,
            router,
            waits,
            bodies,
            body,
            desk,
            view: Memo::new(move |_| view.with(|view| View::named(view.as_deref()))),
            within: Memo::new(move |_| {
                let id = within.with(|within| within.as_deref()?.parse::<EntryId>().ok());
                let area = AreaId(id?);
                app.read(|register| register.programme().area(area).is_some())
                    .then_some(area)
            }),
            ticked: RwSignal::new(BTreeSet::new()),
        }
    }

    /// Opens the desk of a body, and remembers it on this tablet; an empty id forgets it.
    pub(super) fn choose(self, id: &str) {
        self.ticked.set(BTreeSet::new());
        self.router
            .set_filter(BODY, Some(id).filter(|id| !id.is_empty()));
        let workspace = self.app.workspace();
        self.app
            .set_settings(|settings| settings.note_body(workspace, id));
    }

    /// Shows a view.
    pub(super) fn show(self, view: View) {
        let key = (view != View::Waiting).then_some(view.key());
        self.router.set_filter(WITHIN, None);
        self.router.set_filter(VIEW, key);
    }
}
