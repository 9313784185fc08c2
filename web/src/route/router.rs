//! The router: the browser's hash as signals, and back.
//!
//! A new page adds to the browser's history; a changed filter replaces the
//! present address, so that "back" never has to undo letters one by one.
//!
//! The browser takes long over a written address. A form that closes is off the address here at
//! once, and in the browser's once the page shows what was done in it.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{Address, Query, Route};
use crate::moments::behind_paint;

/// The as-of date.
pub const AS_OF: &str = "au";
/// The scene of the guided visit that is told.
pub const SCENE: &str = "scene";
/// How the page is shown: to those who work with it or, where it says so, to a room.
pub const SCREEN: &str = "ecran";

/// The form that is open, or the act that is asked for.
pub const ACT: &str = "faire";

/// The filters that every page keeps when one goes to another.
const KEPT: [&str; 3] = [AS_OF, SCENE, SCREEN];

/// Where the page is, and the way to go elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Router {
    address: RwSignal<Address>,
    route: Memo<Route>,
    /// What every link carries on.
    kept: Memo<Query>,
    unwritten: StoredValue<Option<Unwritten>>,
}

/// An address that holds already and is not written in the browser's bar yet.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Unwritten {
    /// The hash it takes the place of; over any other it is not written, for one has gone on.
    over: String,
    address: Address,
}

/// Starts following the hash, and gives the router to everything below.
pub fn provide_router() -> Router {
    let address = RwSignal::new(Address::parse(&hash()));
    let unwritten = StoredValue::new(None);
    // Told of what was set here, too.
    let follow = window_event_listener(ev::hashchange, move |_| {
        let present = present(unwritten);
        if address.with_untracked(|address| *address != present) {
            address.set(present);
        }
    });
    on_cleanup(move || follow.remove());
    let router = Router {
        address,
        route: Memo::new(move |_| address.with(|address| address.route.clone())),
        kept: Memo::new(move |_| address.with(kept)),
        unwritten,
    };
    provide_context(router);
    router
}

/// The router given by [`provide_router`].
pub fn use_router() -> Router {
    expect_context()
}

impl Router {
    /// The page shown; it does not change with the filters.
    pub fn route(self) -> Memo<Route> {
        self.route
    }

    /// Has a closure run again whenever the address changes in any way.
    pub fn track(self) {
        self.address.track();
    }

    /// One filter of the address.
    pub fn filter(self, name: &'static str) -> Memo<Option<String>> {
        Memo::new(move |_| {
            self.address
                .with(|address| address.query.value(name).map(str::to_owned))
        })
    }

    /// One filter as it is.
    pub fn value(self, name: &str) -> Option<String> {
        self.address
            .with(|address| address.query.value(name).map(str::to_owned))
    }

    /// The same, as a field holds it: empty where it is not set.
    pub fn text(self, name: &'static str) -> Signal<String> {
        let filter = self.filter(name);
        Signal::derive(move || filter.get().unwrap_or_default())
    }

    /// What a field calls to set it; an empty text removes it.
    pub fn typing(self, name: &'static str) -> impl Fn(String) + Copy + Send + Sync + 'static {
        move |text: String| self.set_filter(name, Some(&text))
    }

    /// The address of a page, for a link; the as-of date goes with it and how the page is shown, and
    /// nothing else of the address: the links of a page stay as they are when a form opens or closes.
    pub fn href(self, route: &Route) -> String {
        self.kept.with(|kept| link(kept, route))
    }

    /// The same, with one filter of its own.
    pub fn href_with(self, route: &Route, name: &str, value: Option<&str>) -> String {
        let mut to = Address::parse(&self.href(route));
        to.query.set(name, value);
        to.to_string()
    }

    /// The same, with several filters of its own.
    pub fn href_to(self, route: &Route, filters: &[(&str, &str)]) -> String {
        let mut to = Address::parse(&self.href(route));
        for (name, value) in filters {
            to.query.set(name, Some(value));
        }
        to.to_string()
    }

    /// The address of what is shown now, with one filter set or removed.
    pub fn here_with(self, name: &str, value: Option<&str>) -> String {
        let mut here = self.address.get();
        here.query.set(name, value);
        here.to_string()
    }

    /// Goes to an address, as a link to it would.
    pub fn go_to(self, address: &str) {
        write(self.unwritten);
        // Refused only for a document that is being taken down.
        if location().set_hash(address).is_ok() {
            self.address.set(Address::parse(address));
        }
    }

    /// Goes to a page, as a link to it would.
    pub fn go(self, route: &Route) {
        self.go_to(&untrack(|| self.href(route)));
    }

    /// Sets one filter of the present page, or removes it.
    pub fn set_filter(self, name: &str, value: Option<&str>) {
        // Where one has just gone may not have been told yet: that stays.
        let now = present(self.unwritten);
        let mut address = now.clone();
        address.query.set(name, value);
        if address == now {
            return;
        }
        // What opens over the page is closed by the way back.
        if name == ACT && value.is_some() && now.query.value(ACT).is_none() {
            return self.go_to(&address.to_string());
        }
        self.set_unwritten(&address);
        if write(self.unwritten) {
            self.address.set(address);
        }
    }

    /// Closes whichever form is open; its draft stays.
    pub fn end_act(self) {
        let mut address = present(self.unwritten);
        if address.query.value(ACT).is_none() {
            return;
        }
        address.query.set(ACT, None);
        self.set_unwritten(&address);
        let unwritten = self.unwritten;
        behind_paint(move || {
            write(unwritten);
        });
        self.address.set(address);
    }

    fn set_unwritten(self, address: &Address) {
        let (over, address) = (hash(), address.clone());
        self.unwritten.set_value(Some(Unwritten { over, address }));
    }
}

/// Writes what is not written yet, and tells whether nothing is left to write.
fn write(unwritten: StoredValue<Option<Unwritten>>) -> bool {
    let due = unwritten.try_update_value(Option::take).flatten();
    let due = due.filter(|due| due.over == hash());
    due.is_none_or(|due| replace(&due.address.to_string()).is_ok())
}

/// Writes another hash over the present one. The history interface is the quicker, as it looks
/// for nothing on the page to scroll to; but it does not work wherever a file may be opened from,
/// and `replace` does: with a mere hash it reloads nothing.
fn replace(hash: &str) -> Result<(), JsValue> {
    let history = window().history();
    let replaced =
        history.and_then(|history| history.replace_state_with_url(&JsValue::NULL, "", Some(hash)));
    replaced.or_else(|_| location().replace(hash))
}

fn kept(address: &Address) -> Query {
    let mut kept = Query::default();
    for name in KEPT {
        kept.set(name, address.query.value(name));
    }
    kept
}

fn link(kept: &Query, route: &Route) -> String {
    Address {
        route: route.clone(),
        query: kept.clone(),
    }
    .to_string()
}

/// Where the page is, written or not.
fn present(unwritten: StoredValue<Option<Unwritten>>) -> Address {
    let hash = hash();
    let known = unwritten.get_value().filter(|known| known.over == hash);
    known.map_or_else(|| Address::parse(&hash), |known| known.address)
}

/// The hash in the browser's bar.
fn hash() -> String {
    // A document without a location has no hash either: that is the start page.
    location().hash().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_carries_the_date_and_how_the_page_is_shown_and_no_other_filter() {
        let from = Address::parse("#/instances?au=2020-09-30&q=kayes");
        let link = |from: &Address| link(&kept(from), &Route::Journal);
        assert_eq!(link(&from), "#/journal?au=2020-09-30");
        let told = Address::parse("#/instances?ecran=salle&scene=2&q=kayes");
        assert_eq!(link(&told), "#/journal?ecran=salle&scene=2");
        let today = Address::parse("#/instances?q=kayes");
        assert_eq!(link(&today), "#/journal");
    }
}
