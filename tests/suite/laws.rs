//! The laws of merging, on random lives of several tablets.
//!
//! Amendments, withdrawals, settlements, unions, partial deliveries, copies of tablets,
//! entries that no rule would let through: whatever was written, the order, grouping and
//! repetition of its arrival never matter, and nothing of it is ever lost.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "tests")]

mod moves;

use std::collections::BTreeSet;

use acceptance::life::{Deed, Life};
use acceptance::picture::Picture;
use governance::journal::{Entry, Line, pack, read_lines, unpack};
use governance::register::{Concern, Intent, Register};
use moves::{N_TABLETS, any_moves, config, honest_moves};
use proptest::prelude::*;
use proptest::strategy::ValueTree as _;

/// Kept in the repository: what once failed is tried first for ever.
const SEEDS: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/suite/laws.proptest-regressions"
);

fn merged(life: &Life, order: &[usize]) -> Register {
    let mut register = life.empty().unwrap();
    for place in order {
        register.admit_all(life.tablets[*place].everything());
    }
    register
}

/// Shuffles by a seed, so that a failing order can be tried again.
fn shuffle<T>(items: &mut [T], mut seed: u64) {
    for place in (1..items.len()).rev() {
        seed = seed
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        items.swap(place, (seed >> 33) as usize % (place + 1));
    }
}

fn everything(life: &Life) -> Vec<Entry> {
    life.tablets
        .iter()
        .flat_map(|tablet| tablet.everything())
        .collect()
}

fn unpacked(packed: &str) -> Vec<String> {
    let lines = unpack(packed);
    lines.iter().map(|line| line.as_str().to_owned()).collect()
}

fn breaches(register: &Register) -> BTreeSet<(governance::ids::EntryId, String)> {
    let concerns = register.concerns().into_iter();
    concerns
        .filter_map(|concern| match concern {
            Concern::Breach { fact, refusal } => {
                let debug = format!("{refusal:?}");
                Some((fact, debug.split(' ').next().unwrap_or_default().to_owned()))
            }
            _ => None,
        })
        .collect()
}

proptest! {
    #![proptest_config(config(SEEDS, 192))]

    #[test]
    fn merging_commutes_associates_and_may_repeat(moves in any_moves()) {
        let life = Life::lived(N_TABLETS, &moves);
        let one = Picture::of(&merged(&life, &[0, 1, 2, 3]));
        prop_assert_eq!(&one, &Picture::of(&merged(&life, &[3, 1, 0, 2])));
        prop_assert_eq!(&one, &Picture::of(&merged(&life, &[2, 2, 3, 0, 1, 3, 0, 0])));
        // (A with B) with (C with D), by way of a third.
        let (mut left, right) = (life.tablets[0].clone(), life.tablets[3].clone());
        left.receive(&life.tablets[1]);
        let mut between = life.tablets[2].clone();
        between.receive(&right);
        left.receive(&between);
        prop_assert_eq!(&one, &Picture::of(&left.register));
    }

    #[test]
    fn replay_ignores_the_order_of_arrival(moves in any_moves(), seed in any::<u64>()) {
        let life = Life::lived(N_TABLETS, &moves);
        let mut entries = everything(&life);
        let mut at_once = life.empty().unwrap();
        at_once.admit_all(entries.clone());
        shuffle(&mut entries, seed);
        let mut one_by_one = life.empty().unwrap();
        for entry in entries.clone() {
            one_by_one.admit(entry);
        }
        let mut by_parts = life.empty().unwrap();
        for part in entries.chunks(7) {
            by_parts.admit_all(part.to_vec());
        }
        let expected = Picture::of(&at_once);
        prop_assert_eq!(&expected, &Picture::of(&one_by_one));
        prop_assert_eq!(&expected, &Picture::of(&by_parts));
    }

    #[test]
    fn no_entry_vanishes(moves in any_moves()) {
        let mut life = Life::begun(N_TABLETS);
        let mut written: BTreeSet<String> = everything(&life).iter().map(|entry| entry.line().to_owned()).collect();
        for one in &moves {
            // What a tablet held before it became a copy of another was never sent: gone with it.
            if matches!(one.deed, Deed::Copy(_)) {
                continue;
            }
            life.take(one);
            written.extend(everything(&life).iter().map(|entry| entry.line().to_owned()));
        }
        let mut register = merged(&life, &[0, 1, 2, 3]);
        let before = register.journal().len();
        register.admit_all(everything(&life));
        prop_assert_eq!(register.journal().len(), before);
        let journal = register.journal();
        let mut kept: BTreeSet<String> = journal.entries().map(|entry| entry.line().to_owned()).collect();
        kept.extend(journal.clashes().flat_map(|(_, lines)| lines.into_iter().map(|line| line.as_str().to_owned())));
        prop_assert_eq!(written, kept);
    }

    #[test]
    fn packed_lines_come_back_as_they_were(moves in any_moves(), seed in any::<u64>()) {
        let life = Life::lived(N_TABLETS, &moves);
        let mut lines: Vec<String> = everything(&life).iter().map(|entry| entry.line().to_owned()).collect();
        prop_assert_eq!(&unpacked(&pack(lines.iter().map(String::as_str))), &lines);
        shuffle(&mut lines, seed);
        lines.truncate(40);
        let packed = pack(lines.iter().map(String::as_str));
        prop_assert_eq!(&unpacked(&packed), &lines);
        let (entries, strange) = read_lines(unpack(&packed));
        prop_assert_eq!((entries.len(), strange.len()), (lines.len(), 0));
    }

    #[test]
    fn every_chain_of_honest_tablets_verifies(moves in honest_moves()) {
        let life = Life::lived(N_TABLETS, &moves);
        let register = merged(&life, &[0, 1, 2, 3]);
        prop_assert_eq!(register.journal().chain_faults(), []);
        prop_assert_eq!(register.journal().clashes().count(), 0);
    }

    #[test]
    fn one_altered_byte_is_seen(moves in honest_moves(), seed in any::<u64>()) {
        let life = Life::lived(N_TABLETS, &moves);
        let whole = merged(&life, &[0, 1, 2, 3]);
        let mut lines: Vec<String> = whole.journal().entries().map(|entry| entry.line().to_owned()).collect();
        if lines.is_empty() {
            return Ok(());
        }
        let place = (seed >> 7) as usize % lines.len();
        let mut bytes = lines[place].clone().into_bytes();
        let byte = (seed >> 21) as usize % bytes.len();
        bytes[byte] ^= 1 << (seed % 7);
        let Ok(line) = String::from_utf8(bytes) else {
            return Ok(());
        };
        lines[place] = line;
        let (entries, strange) = read_lines(lines.into_iter().map(Line::from).collect());
        let mut altered = life.empty().unwrap();
        altered.admit_all(entries);
        let heads: Vec<_> = whole.journal().heads().collect();
        let is_seen = !strange.is_empty()
            || !altered.journal().chain_faults().is_empty()
            || altered.journal().heads().collect::<Vec<_>>() != heads;
        prop_assert!(is_seen);
    }

    #[test]
    fn what_is_read_again_is_what_was_written(moves in any_moves()) {
        let life = Life::lived(N_TABLETS, &moves);
        let register = &life.tablets[0].register;
        let lines = life.tablets[0].everything().into_iter().map(|entry| entry.shared_line().clone());
        let (entries, strange) = read_lines(lines.collect());
        prop_assert_eq!(strange, []);
        let mut again = life.empty().unwrap();
        again.admit_all(entries);
        prop_assert_eq!(Picture::of(&again), Picture::of(register));
    }

    #[test]
    fn an_allowed_act_breaks_no_rule_that_held(moves in honest_moves()) {
        let mut life = Life::begun(N_TABLETS);
        for one in &moves {
            let at = one.tablet % N_TABLETS;
            let before = life.tablets[at].register.clone();
            let happened = life.take(one);
            let is_act = !matches!(one.deed, Deed::Send(..) | Deed::Sync(_) | Deed::Strange(..) | Deed::Copy(_));
            if happened && is_act {
                let after = &life.tablets[at].register;
                let new: Vec<_> = breaches(after).difference(&breaches(&before)).cloned().collect();
                prop_assert_eq!(new, vec![], "{:?}", one);
            }
        }
    }

    #[test]
    fn a_settled_field_is_settled_everywhere(moves in honest_moves()) {
        let mut life = Life::lived(N_TABLETS, &moves);
        let all = everything(&life);
        for tablet in &mut life.tablets {
            tablet.register.admit_all(all.clone());
        }
        let first = &mut life.tablets[0];
        let contested: Vec<_> = first.register.contested().map(|(fact, fields)| (fact, fields.to_vec())).collect();
        for (fact, fields) in contested {
            for field in fields {
                let value = first.register.versions(fact, field)[0].value.clone();
                let set = serde_json::from_str(&value).unwrap();
                let intent = Intent::Amend { fact, fields: [(field.to_owned(), set)].into_iter().collect() };
                let stamp = first.stamp();
                if let Ok(entry) = first.register.prepare(&intent, &stamp) {
                    first.register.admit(entry);
                    prop_assert!(!first.register.contested_fields(fact).contains(&field));
                    if value != "null" {
                        prop_assert_eq!(first.register.value(fact, field), Some(value));
                    }
                }
            }
        }
    }

    #[test]
    fn several_acts_are_all_or_none(moves in honest_moves(), person in "[a-zé]{1,9}") {
        let mut life = Life::lived(N_TABLETS, &moves);
        let tablet = &mut life.tablets[0];
        let (before, stamp) = (Picture::of(&tablet.register), tablet.stamp());
        let record = |_: &[governance::ids::EntryId]| Intent::Record {
            kind: governance::facts::Kind::Person,
            fields: [("name".to_owned(), person.clone().into())].into_iter().collect(),
        };
        let wrong = |ids: &[governance::ids::EntryId]| Intent::Amend { fact: ids[0], fields: serde_json::Map::new() };
        prop_assert!(tablet.register.carry_out(&[&record, &record, &wrong], &stamp).is_err());
        let mut after = Picture::of(&tablet.register);
        after.tick = before.tick;
        prop_assert_eq!(&after, &before);
        prop_assert_eq!(tablet.register.carry_out(&[&record, &record], &stamp).unwrap().len(), 2);
        prop_assert_eq!(tablet.register.journal().len(), before.lines.len() + 2);
    }

    #[test]
    fn any_text_is_an_entry_or_a_fault(text in ".{0,200}") {
        let _ = Entry::read(Line::from(text.clone())).is_ok();
        prop_assert_eq!(unpacked(&pack([text.as_str()])), text.split('\n').filter(|line| !line.is_empty()).map(str::to_owned).collect::<Vec<_>>());
    }
}

/// Laws prove nothing on lives in which nothing happens.
#[test]
fn the_lives_are_eventful() {
    let mut runner = proptest::test_runner::TestRunner::deterministic();
    let mut met: std::collections::BTreeMap<&str, usize> = std::collections::BTreeMap::new();
    for _ in 0..200 {
        let moves = any_moves().new_tree(&mut runner).unwrap().current();
        let life = Life::lived(N_TABLETS, &moves);
        let register = merged(&life, &[0, 1, 2, 3]);
        let mut meet = |what, n: usize| *met.entry(what).or_default() += usize::from(n > 0);
        meet("unions", register.programme().aliases().count());
        meet("clashes", register.journal().clashes().count());
        meet("chain faults", register.journal().chain_faults().len());
        meet("doubles", register.doubles().len());
        for concern in register.concerns() {
            meet(
                match concern {
                    Concern::Contested { .. } => "contested",
                    Concern::Clash { .. } => "clash",
                    Concern::Chain(_) => "chain",
                    Concern::Breach { .. } => "breach",
                    Concern::AmendedApart { .. } => "amended apart",
                    Concern::Awaited { .. } => "awaited",
                    Concern::ActAwaited { .. } => "act awaited",
                    Concern::Unreadable { .. } => "unreadable",
                    Concern::Newer { .. } => "newer",
                },
                1,
            );
        }
        let partial = &life.tablets[1].register;
        meet(
            "partial",
            partial
                .concerns()
                .iter()
                .filter(|concern| matches!(concern, Concern::Awaited { .. }))
                .count(),
        );
    }
    println!("{met:?}");
    for what in [
        "unions",
        "clashes",
        "doubles",
        "contested",
        "breach",
        "amended apart",
        "act awaited",
        "unreadable",
        "newer",
        "partial",
    ] {
        assert!(
            met.get(what).is_some_and(|n| *n >= 5),
            "{what} hardly ever happens: {met:?}"
        );
    }
}
