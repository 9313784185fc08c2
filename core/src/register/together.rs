//! Facts that were recorded in one go: what somebody did in bulk, found again in the journal.
//!
//! Nothing marks them. Acts that are carried out together bear one moment and one author, and
//! stand next to each other in their actor's sequence, with one tick after the other: that actor
//! heard of nothing between them. Whatever else an actor does bears a later moment, since a person needs longer
//! than that to look and press.

use std::cmp::Reverse;

use super::Register;
use super::demonstration::history_actor;
use super::founding::founding_actor;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::journal::entry::{Change, Entry};
use crate::order::InOrder as _;

/// A stretch of acts carried out together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Together {
    /// The first of them: the stretch is named by it.
    pub first: EntryId,
    /// The last of them.
    pub last: EntryId,
    /// Wall time of the device, UTC.
    pub at: String,
    /// Their author.
    pub by: String,
    /// How many facts of the kind asked for they recorded.
    pub n_made: usize,
}

impl Together {
    /// Goes through the acts, in their order.
    pub fn acts(&self) -> impl Iterator<Item = EntryId> + use<> {
        let actor = self.first.actor;
        let sequences = self.first.sequence..=self.last.sequence;
        sequences.map(move |sequence| EntryId { actor, sequence })
    }

    fn starting(entry: &Entry, is_made: bool) -> Self {
        Self {
            first: entry.id(),
            last: entry.id(),
            at: entry.at().to_owned(),
            by: entry.by(),
            n_made: usize::from(is_made),
        }
    }
}

impl Register {
    /// Returns the stretches of acts that recorded facts of a kind, together with acts on facts
    /// of that kind and of those that belong to them; the last first.
    ///
    /// What a charter or a known past says exists was not recorded by anybody, and is not among
    /// them.
    #[must_use]
    pub fn recorded_together(&self, made: Kind, belonging: &[Kind]) -> Vec<Together> {
        let derived = [founding_actor(&self.charter), history_actor(&self.charter)];
        let mut found: Vec<(Reverse<(u64, EntryId)>, Together)> = Vec::new();
        let mut open: Option<(u64, Together)> = None;
        let entries = self.journal.entries();
        for entry in entries.filter(|entry| !derived.contains(&entry.id().actor)) {
            let made_here = self.kind_made(entry);
            let kind = made_here.or_else(|| self.kind(entry.fact()?));
            let belongs = !matches!(entry.change(), Change::Withdraw { .. })
                && kind.is_some_and(|kind| kind == made || belonging.contains(&kind));
            let is_made = made_here == Some(made);
            match &mut open {
                Some((tick, stretch)) if belongs && follows(entry, *tick, stretch) => {
                    *tick = entry.tick();
                    stretch.last = entry.id();
                    stretch.n_made += usize::from(is_made);
                }
                _ => {
                    found.extend(open.take().and_then(closed));
                    open = belongs.then(|| (entry.tick(), Together::starting(entry, is_made)));
                }
            }
        }
        found.extend(open.and_then(closed));
        found.order_by(|one, other| one.0.cmp(&other.0));
        found.into_iter().map(|(_, stretch)| stretch).collect()
    }

    fn kind_made(&self, entry: &Entry) -> Option<Kind> {
        matches!(entry.change(), Change::Record { .. })
            .then(|| self.kind(entry.id()))
            .flatten()
    }
}

/// Tells whether an act was carried out together with a stretch whose last bears this tick.
fn follows(entry: &Entry, tick: u64, stretch: &Together) -> bool {
    let (id, last) = (entry.id(), stretch.last);
    id.actor == last.actor
        && id.sequence == last.sequence.saturating_add(1)
        && entry.tick() == tick.saturating_add(1)
        && entry.at() == stretch.at
        && entry.by() == stretch.by
}

fn closed((tick, stretch): (u64, Together)) -> Option<(Reverse<(u64, EntryId)>, Together)> {
    (stretch.n_made > 0).then_some((Reverse((tick, stretch.last)), stretch))
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::present::demonstration;
    use crate::present::sample::{Sample, map, stamp};
    use crate::register::{Intent, OwnStep, Pouring, founding_entries};

    fn people(names: &'static [&'static str]) -> Vec<OwnStep> {
        let one = |name: &'static str| {
            Box::new(move |_: &[EntryId]| Intent::Record {
                kind: Kind::Person,
                fields: map(json!({"name": name})),
            }) as OwnStep
        };
        names.iter().copied().map(one).collect()
    }

    fn pour(sample: &mut Sample, at: &str, names: &'static [&'static str]) {
        sample.stamp.at = at.to_owned();
        let mut pouring = Pouring::new(&sample.register, people(names), sample.stamp.clone());
        while !pouring.step(1).unwrap().is_done() {}
        sample.register = pouring.finish(&sample.register).unwrap().register;
    }

    fn counts(sample: &Sample) -> Vec<usize> {
        let found = sample.register.recorded_together(Kind::Person, &[]);
        found.iter().map(|stretch| stretch.n_made).collect()
    }

    #[test]
    fn what_was_done_in_one_go_is_found_again_the_last_first() {
        let mut sample = Sample::new();
        pour(&mut sample, "2026-11-23T10:00:00Z", &["Awa", "Bakary"]);
        pour(
            &mut sample,
            "2026-11-23T10:00:01Z",
            &["Coumba", "Djeneba", "Fanta"],
        );
        assert_eq!(counts(&sample), [3, 2]);
        let found = sample.register.recorded_together(Kind::Person, &[]);
        assert_eq!(found[1].at, "2026-11-23T10:00:00Z");
        assert_eq!(
            found[0].acts().map(|act| act.sequence).collect::<Vec<_>>(),
            [3, 4, 5]
        );
    }

    #[test]
    fn another_author_another_kind_or_a_withdrawal_ends_a_stretch() {
        let mut sample = Sample::new();
        let at = "2026-11-23T10:00:00Z";
        pour(&mut sample, at, &["Awa", "Bakary"]);
        sample.stamp.by = "Une autre".to_owned();
        pour(&mut sample, at, &["Coumba"]);
        sample.record(Kind::Area, json!({"name": "Kita", "level": "commune"}));
        pour(&mut sample, at, &["Djeneba"]);
        let last = EntryId {
            actor: sample.stamp.actor,
            sequence: 5,
        };
        let reason = "Erreur".to_owned();
        let withdrawn = sample.try_to(&Intent::Withdraw { fact: last, reason });
        assert!(withdrawn.is_ok());
        pour(&mut sample, at, &["Fanta"]);
        assert_eq!(counts(&sample), [1, 1, 1, 2]);
        // A kind that belongs to those asked for is passed through; alone it is nothing.
        let with_areas = (sample.register).recorded_together(Kind::Person, &[Kind::Area]);
        let n_acts = with_areas.iter().map(|stretch| stretch.acts().count());
        assert_eq!(n_acts.collect::<Vec<_>>(), [1, 3, 2]);
    }

    #[test]
    fn what_another_tablet_wrote_in_the_same_second_is_apart_and_the_order_of_arrival_is_nothing() {
        let mut sample = Sample::new();
        let at = "2026-11-23T10:00:00Z";
        pour(&mut sample, at, &["Awa", "Bakary"]);
        let mut other = Sample {
            register: sample.register.clone(),
            stamp: stamp(2),
        };
        pour(&mut other, at, &["Coumba", "Djeneba"]);
        let lines: Vec<Entry> = other.register.journal().entries().cloned().collect();
        let mut turned = Sample::new();
        turned.register.admit_all(lines.into_iter().rev());
        assert_eq!(counts(&other), [2, 2]);
        assert_eq!(
            turned.register.recorded_together(Kind::Person, &[]),
            other.register.recorded_together(Kind::Person, &[])
        );
        // Somebody's acts between those of another second actor's: the ticks do not follow.
        sample
            .register
            .admit_all(other.register.journal().entries().cloned());
        pour(&mut sample, at, &["Fanta"]);
        assert_eq!(counts(&sample), [1, 2, 2]);
    }

    #[test]
    fn what_a_charter_or_a_known_past_says_was_recorded_by_nobody() {
        let mut sample = Sample::new();
        let charter = sample.register.charter().clone();
        sample.register.admit_all(founding_entries(&charter));
        let past = demonstration::entries(&sample.register).unwrap();
        sample.register.admit_all(past);
        for kind in [Kind::Body, Kind::Area, Kind::Person] {
            assert_eq!(sample.register.recorded_together(kind, &[]), []);
        }
    }
}
