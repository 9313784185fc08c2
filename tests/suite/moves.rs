//! Strategies: lists of moves for a few tablets.

use acceptance::life::{Deed, Move};
use proptest::prelude::*;

/// How many tablets a life has.
pub(crate) const N_TABLETS: usize = 4;

/// Small numbers: few facts, so that tablets meet at the same ones.
fn few() -> std::ops::Range<usize> {
    0..9
}

fn honest() -> impl Strategy<Value = Deed> {
    prop_oneof![
        4 => (few(), few()).prop_map(|(kind, pick)| Deed::Record(kind, pick)),
        3 => few().prop_map(|pick| Deed::Record(4, pick)),
        8 => (few(), few(), few()).prop_map(|(fact, field, value)| Deed::Amend(fact, field, value)),
        3 => few().prop_map(Deed::Settle),
        2 => few().prop_map(Deed::Withdraw),
        1 => few().prop_map(Deed::Restore),
        2 => (few(), few()).prop_map(|(fact, into)| Deed::Unite(fact, into)),
        1 => few().prop_map(Deed::Separate),
        3 => (few(), any::<u64>()).prop_map(|(to, share)| Deed::Send(to, share)),
        3 => few().prop_map(Deed::Sync),
    ]
}

fn any_deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        24 => honest(),
        5 => (few(), few(), few()).prop_map(|(change, fact, value)| Deed::Strange(change, fact, value)),
        1 => few().prop_map(Deed::Copy),
    ]
}

fn moves_of(deed: impl Strategy<Value = Deed>) -> impl Strategy<Value = Vec<Move>> {
    let one = (0..N_TABLETS, deed).prop_map(|(tablet, deed)| Move { tablet, deed });
    prop::collection::vec(one, 1..80)
}

/// Lives in which every tablet follows the rules and bears its own name.
pub(crate) fn honest_moves() -> impl Strategy<Value = Vec<Move>> {
    moves_of(honest())
}

/// Lives in which anything may be written, and tablets may be copied.
pub(crate) fn any_moves() -> impl Strategy<Value = Vec<Move>> {
    moves_of(any_deed())
}

/// Where failing seeds are kept, and how many lives are tried.
pub(crate) fn config(seeds: &'static str, cases: u32) -> ProptestConfig {
    let persistence = prop::test_runner::FileFailurePersistence::Direct(seeds);
    let common = ProptestConfig::default();
    // `PROPTEST_CASES=5000` looks longer.
    let is_asked = std::env::var_os("PROPTEST_CASES").is_some();
    ProptestConfig {
        cases: if is_asked { common.cases } else { cases },
        failure_persistence: Some(Box::new(persistence)),
        ..common
    }
}
