//! Files of every version that was ever shipped still open, to the same state.

use std::collections::BTreeSet;

use acceptance::life::{Deed, Life, Move};
use acceptance::picture::Picture;
use governance::digest::Digest;
use governance::facts::Kind;
use governance::journal::{Entry, pack, read_lines, unpack};
use governance::register::Register;

use crate::moves::N_TABLETS;
use crate::post::{export, read, taken_in};

/// A life in which everything happens that a file can tell: the same for ever.
pub(crate) fn eventful() -> Life {
    let mut state = 20_261_123u64;
    let mut next = |below: usize| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    let mut moves = Vec::new();
    for _ in 0..220 {
        let (one, other, third) = (next(12), next(12), next(12));
        let deed = match next(24) {
            0..5 => Deed::Record(one, other),
            5..12 => Deed::Amend(one, other, third),
            12..14 => Deed::Settle(one),
            14 => Deed::Withdraw(one),
            15 => Deed::Restore(one),
            16 => Deed::Unite(one, other),
            17 => Deed::Separate(one),
            18 => Deed::Send(one, 0x5555_5555_5555_5555),
            19..22 => Deed::Sync(one),
            22 => Deed::Strange(one, other, third),
            _ if moves.len() == 120 => Deed::Copy(3),
            _ => Deed::Sync(other),
        };
        moves.push(Move {
            tablet: next(N_TABLETS),
            deed,
        });
    }
    let mut life = Life::lived(N_TABLETS, &moves);
    let all: Vec<_> = life
        .tablets
        .iter()
        .flat_map(|tablet| tablet.everything())
        .collect();
    life.tablets[0].register.admit_all(all);
    life
}

/// What was shipped, with its digest: a file may be added here, never changed or left out.
const SHIPPED: &[(&str, &str)] = &[
    ("exchange/v1.json", "5b25d85deb35f94d6b92655ec7b70f52"),
    ("exchange/v1-kinds.json", "404b1cbf2cc2aa1c8860c2865f012b86"),
    ("storage/v1.txt", "7609c1354054abb10ded3c5711830cc2"),
];

fn folder() -> String {
    format!("{}/fixtures", env!("CARGO_MANIFEST_DIR"))
}

fn fixture(name: &str) -> String {
    std::fs::read_to_string(format!("{}/{name}", folder())).unwrap_or_default()
}

fn opened(name: &str) -> Register {
    let delivery = read(&fixture(name)).unwrap();
    assert_eq!(delivery.aside, [], "{name}");
    taken_in(&Life::new(1).empty().unwrap(), vec![delivery]).1
}

#[test]
fn what_was_shipped_is_still_here_unchanged() {
    for (name, digest) in SHIPPED {
        assert_eq!(
            Digest::of(&fixture(name)).to_string(),
            *digest,
            "fixtures/{name}"
        );
    }
    for kind in ["exchange", "storage"] {
        for item in std::fs::read_dir(format!("{}/{kind}", folder())).unwrap() {
            let name = format!("{kind}/{}", item.unwrap().file_name().display());
            let is_known =
                name.ends_with(".state.txt") || SHIPPED.iter().any(|(known, _)| *known == name);
            assert!(is_known, "fixtures/{name} is kept, but no test opens it");
        }
    }
}

#[test]
fn every_shipped_file_opens_to_the_same_state() {
    for (name, _) in SHIPPED
        .iter()
        .filter(|(name, _)| name.starts_with("exchange/"))
    {
        let expected = fixture(&name.replace(".json", ".state.txt"));
        assert_eq!(
            acceptance::state::told(&opened(name)),
            expected,
            "fixtures/{name}"
        );
    }
}

/// A kind that no shipped file holds could be broken unseen.
#[test]
fn every_kind_of_fact_was_shipped() {
    let register = opened("exchange/v1-kinds.json");
    let facts = register.programme().facts();
    let kinds: BTreeSet<Kind> = facts.map(|(_, fact)| fact.kind()).collect();
    assert_eq!(kinds, Kind::ALL.iter().copied().collect());
}

#[test]
fn every_shipped_segment_unpacks_to_the_same_entries() {
    let register = opened("exchange/v1.json");
    let (entries, strange) = read_lines(unpack(&fixture("storage/v1.txt")));
    assert_eq!(strange, []);
    let mut unpacked = Life::new(1).empty().unwrap();
    unpacked.admit_all(entries);
    assert_eq!(Picture::of(&unpacked), Picture::of(&register));
}

/// The format of today: what it opens, it writes back byte for byte.
#[test]
fn todays_format_writes_back_the_very_bytes() {
    let file = fixture("exchange/v1.json");
    assert_eq!(export(&opened("exchange/v1.json")), file);
    let delivery = read(&file).unwrap();
    assert_eq!(
        pack(delivery.entries.iter().map(Entry::line)),
        fixture("storage/v1.txt")
    );
}
