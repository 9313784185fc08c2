//! Sends and receives files, as a page does.

use governance::exchange::{
    Cover, Delivery, ImportError, Merge, Preview, Reader, Realm, Scope, write,
};
use governance::register::Register;

/// What every file of these tests says of itself.
pub(crate) fn cover() -> Cover<'static> {
    Cover {
        realm: Realm::Real,
        made_at: "2026-11-23T10:42:07Z",
        device: "tablette 7",
        scope: Scope::All,
    }
}

/// Writes the whole journal.
pub(crate) fn export(register: &Register) -> String {
    write(register, &cover())
}

/// Reads a whole file.
pub(crate) fn read(file: &str) -> Result<Delivery, ImportError> {
    Reader::open(file.to_owned(), Realm::Real)?.finish()
}

/// Takes deliveries in; returns what was shown before, the lines to keep, and what came of it.
pub(crate) fn imported(
    register: &Register,
    deliveries: Vec<Delivery>,
) -> (Preview, Vec<String>, Register) {
    let mut merge = Merge::begin(register, deliveries);
    while !merge.take_some(5) {
        let (taken, all) = merge.progress();
        assert!(taken <= all);
    }
    let preview = merge.preview(register);
    let (merged, lines) = merge.confirm(register).expect("the register is as it was");
    (preview, lines, merged)
}

/// Takes deliveries in.
pub(crate) fn taken_in(register: &Register, deliveries: Vec<Delivery>) -> (Preview, Register) {
    let (preview, _, merged) = imported(register, deliveries);
    (preview, merged)
}
