//! The router: the browser's hash as signals, and back.
//!
//! A new page adds to the browser's history; a changed filter replaces the
//! present address, so that "back" never has to undo letters one by one.

use leptos::ev;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

use super::{Address, Route};

/// The filter every page keeps when one goes to another: the as-of date.
pub const AS_OF: &str = "au";

/// Where the page is, and the way to go elsewhere.
#[derive(Debug, Clone, Copy)]
pub struct Router {
    address: RwSignal<Address>,
    route: Memo<Route>,
    /// What every link carries on.
    as_of: Memo<Option<String>>,
}

/// Starts following the hash, and gives the router to everything below.
pub fn provide_router() -> Router {
    let address = RwSignal::new(present());
    // Told of what was set here, too.
    let follow = window_event_listener(ev::hashchange, move |_| {
        let present = present();
        if address.with_untracked(|address| *address != present) {
            address.set(present);
        }
    });
    on_cleanup(move || follow.remove());
    let router = Router {
        address,
        route: Memo::new(move |_| address.with(|address| address.route.clone())),
        as_of: Memo::new(move |_| address.with(as_of)),
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

    /// One filter of the address.
    pub fn filter(self, name: &'static str) -> Memo<Option<String>> {
        Memo::new(move |_| {
            self.address
                .with(|address| address.query.value(name).map(str::to_owned))
        })
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

    /// The address of a page, for a link; the as-of date goes with it, and nothing else of the
    /// address: the links of a page stay as they are when a form opens or closes.
    pub fn href(self, route: &Route) -> String {
        self.as_of.with(|as_of| link(as_of.as_deref(), route))
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

    /// Goes to a page, as a link to it would.
    pub fn go(self, route: &Route) {
        let as_of = self.address.with_untracked(as_of);
        let hash = link(as_of.as_deref(), route);
        // Refused only for a document that is being taken down.
        if location().set_hash(&hash).is_ok() {
            self.address.set(Address::parse(&hash));
        }
    }

    /// Sets one filter of the present page, or removes it.
    pub fn set_filter(self, name: &str, value: Option<&str>) {
        let mut address = self.address.get_untracked();
        address.query.set(name, value);
        if address == self.address.get_untracked() {
            return;
        }
        if replace(&address.to_string()).is_ok() {
            self.address.set(address);
        }
    }
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

fn as_of(address: &Address) -> Option<String> {
    address.query.value(AS_OF).map(str::to_owned)
}

fn link(as_of: Option<&str>, route: &Route) -> String {
    let mut to = Address {
        route: route.clone(),
        query: super::Query::default(),
    };
    to.query.set(AS_OF, as_of);
    to.to_string()
}

fn present() -> Address {
    // A document without a location has no hash either: that is the start page.
    Address::parse(&location().hash().unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_carries_the_date_and_no_other_filter() {
        let from = Address::parse("#/instances?au=2020-09-30&q=kayes");
        let link = |from: &Address| link(as_of(from).as_deref(), &Route::Journal);
        assert_eq!(link(&from), "#/journal?au=2020-09-30");
        let today = Address::parse("#/instances?q=kayes");
        assert_eq!(link(&today), "#/journal");
    }
}
