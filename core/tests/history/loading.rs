//! It loads, twice as well as once, and only contradictions are left for people to look at.

use governance::journal::Admission;
use governance::register::{Concern, Register};

use super::Demonstration;

#[test]
fn the_contradictions_of_sources_are_all_that_is_left_to_settle() {
    let demonstration = Demonstration::new();
    let contested = |key: &str, field| Concern::Contested {
        fact: demonstration.id(key),
        field,
    };
    let mut expected = [
        contested("cnp-14", "presided_by"),
        contested("cnp-14-item-1", "documents"),
    ];
    expected.sort_unstable();
    assert_eq!(demonstration.register.concerns(), expected);
    assert_eq!(demonstration.register.journal().chain_faults(), []);
    assert_eq!(demonstration.register.doubles(), []);
}

#[test]
fn both_sides_of_a_contradiction_are_shown_by_their_names() {
    let demonstration = Demonstration::new();
    let sides = |key, field| -> Vec<(String, String)> {
        let versions = demonstration
            .register
            .versions(demonstration.id(key), field)
            .into_iter();
        versions.map(|one| (one.by, one.value)).collect()
    };
    let sides_of = |key, field, by: &str| {
        let all = sides(key, field);
        assert_eq!(all.len(), 2);
        all.into_iter().find(|(name, _)| name == by).unwrap().1
    };
    let chair = |by| sides_of("cnp-14", "presided_by", by);
    assert!(chair("malidirect.net").contains("Secrétaire général"));
    assert!(chair("lecombat.fr").contains("Conseiller technique"));
    let rate = |by| sides_of("cnp-14-item-1", "documents", by);
    assert!(rate("lecombat.fr").contains("59,76"));
    assert!(rate("jigisemejiri.org").contains("99,4"));
    // What both agree on holds until people settle it.
    let session = demonstration
        .register
        .programme()
        .session(governance::ids::SessionId(demonstration.id("cnp-14")));
    let chair = session.unwrap().presided_by.clone().unwrap();
    assert!(chair.starts_with("Représentant du ministre"), "{chair}");
}

#[test]
fn loading_twice_or_in_any_order_changes_nothing() {
    let mut demonstration = Demonstration::new();
    let again = Demonstration::new().entries;
    let admitted = demonstration.register.admit_all(again.clone());
    assert!(admitted.iter().all(|one| *one == Admission::Known));
    assert_eq!(demonstration.register.journal().len(), again.len());

    let charter = std::sync::Arc::new(demonstration.register.charter().clone());
    let mut backwards = Register::new(charter);
    backwards.admit_all(again.into_iter().rev());
    assert_eq!(
        backwards.concerns(),
        demonstration.register.concerns(),
        "the order of arrival shows"
    );
}
