//! Ids that tie a label, a hint and a flaw to their input.

use std::cell::Cell;

thread_local! {
    static LAST: Cell<u32> = const { Cell::new(0) };
}

/// Returns an id no other element of the page has.
pub(super) fn fresh_id() -> String {
    LAST.with(|last| {
        last.set(last.get() + 1);
        format!("part-{}", last.get())
    })
}
