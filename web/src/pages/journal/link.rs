//! Addresses of the journal with filters, from wherever one is.

use crate::route::{Address, Route, Router};

/// Returns the address of the journal with these filters.
pub(in crate::pages) fn journal_link(router: Router, filters: &[(&str, &str)]) -> String {
    let mut address = Address::parse(&router.href(&Route::Journal));
    for (name, value) in filters {
        address.query.set(name, Some(value));
    }
    address.to_string()
}
