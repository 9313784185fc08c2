//! Names of entries and of what they record.
//!
//! An actor is one running copy of the app, drawn at random by the device, so that two
//! tabs never share a name. An entry is named by its actor and its place in that actor's
//! sequence. A fact bears the name of the entry that recorded it, so nobody hands out
//! numbers and tablets that never met cannot collide.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

const ACTOR_LENGTH: usize = 10;
/// The most digits of a sequence.
const MAX_DIGITS: usize = 9;
const ACTORS: u64 = 36u64.pow(ACTOR_LENGTH as u32);
const DIGITS: &[u8; 36] = b"0123456789abcdefghijklmnopqrstuvwxyz";

/// One running copy of the app: ten characters of `0-9a-z`.
///
/// Orders as its text does. Two halves of a number, so that a name takes twelve bytes:
/// every entry of a journal bears three.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Actor {
    high: u32,
    low: u32,
}

impl Actor {
    /// Makes an actor of a number; the device draws it at random.
    #[must_use]
    pub fn from_number(number: u64) -> Self {
        Self::of(number % ACTORS)
    }

    const fn of(number: u64) -> Self {
        Self {
            high: (number >> 32) as u32,
            low: number as u32,
        }
    }

    fn number(self) -> u64 {
        u64::from(self.high) << 32 | u64::from(self.low)
    }

    pub(crate) fn parse(text: &[u8]) -> Option<Self> {
        if text.len() != ACTOR_LENGTH {
            return None;
        }
        let mut number = 0u64;
        for byte in text {
            let digit = match byte {
                b'0'..=b'9' => byte - b'0',
                b'a'..=b'z' => byte - b'a' + 10,
                _ => return None,
            };
            number = number * 36 + u64::from(digit);
        }
        Some(Self::of(number))
    }
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [b'0'; ACTOR_LENGTH];
        let mut rest = self.number();
        for place in text.iter_mut().rev() {
            if let Some(digit) = DIGITS.get((rest % 36) as usize) {
                *place = *digit;
            }
            rest /= 36;
        }
        f.write_str(std::str::from_utf8(&text).map_err(|_| fmt::Error)?)
    }
}

impl fmt::Debug for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for Actor {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::parse(text.as_bytes()).ok_or(NotAnId)
    }
}

/// The name of an entry, such as `k3f9a2m7qx-17`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct EntryId {
    /// Who wrote it.
    pub actor: Actor,
    /// Its place among that actor's entries, from 1.
    pub sequence: u32,
}

impl EntryId {
    /// The least name there can be; where a range starts.
    pub(crate) const LEAST: Self = Self {
        actor: Actor::of(0),
        sequence: 0,
    };

    /// The greatest; where it ends.
    pub(crate) const GREATEST: Self = Self {
        actor: Actor {
            high: u32::MAX,
            low: u32::MAX,
        },
        sequence: u32::MAX,
    };

    /// Both parts as one number: compared at once, where three comparisons one after the other
    /// make sorting a million names a third slower.
    fn number(self) -> u128 {
        u128::from(self.actor.number()) << 32 | u128::from(self.sequence)
    }

    pub(crate) fn parse(text: &[u8]) -> Option<Self> {
        let (id, length) = Self::read(text)?;
        (length == text.len()).then_some(id)
    }

    /// Reads the name that a text begins with, up to what is no digit; returns its length too.
    pub(crate) fn read(text: &[u8]) -> Option<(Self, usize)> {
        Self::of_actor(Actor::parse(text.get(..ACTOR_LENGTH)?)?, text)
    }

    /// Reads such a name, which is likely by the same actor as another, read before from the start
    /// of `other_text`: in a journal nearly all are.
    pub(crate) fn read_beside(
        text: &[u8],
        other: Self,
        other_text: &[u8],
    ) -> Option<(Self, usize)> {
        if text.get(..ACTOR_LENGTH)? == other_text.get(..ACTOR_LENGTH)? {
            return Self::of_actor(other.actor, text);
        }
        Self::read(text)
    }

    fn of_actor(actor: Actor, text: &[u8]) -> Option<(Self, usize)> {
        let (dash, digits) = text.get(ACTOR_LENGTH..)?.split_first()?;
        if *dash != b'-' || digits.first() == Some(&b'0') {
            return None;
        }
        let mut sequence = 0u32;
        let mut n_digits = 0;
        while let Some(digit @ b'0'..=b'9') = digits.get(n_digits) {
            n_digits += 1;
            if n_digits > MAX_DIGITS {
                return None;
            }
            sequence = sequence * 10 + u32::from(digit - b'0');
        }
        (n_digits > 0).then_some((Self { actor, sequence }, ACTOR_LENGTH + 1 + n_digits))
    }
}

impl Ord for EntryId {
    fn cmp(&self, other: &Self) -> Ordering {
        self.number().cmp(&other.number())
    }
}

impl PartialOrd for EntryId {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.actor, self.sequence)
    }
}

impl fmt::Debug for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl FromStr for EntryId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        Self::parse(text.as_bytes()).ok_or(NotAnId)
    }
}

impl Serialize for EntryId {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let text = <&str>::deserialize(deserializer)?;
        text.parse().map_err(serde::de::Error::custom)
    }
}

/// A text that names neither an actor nor an entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("not the name of an entry")]
pub struct NotAnId;

/// What names other facts: an id, or several, or perhaps one.
pub(crate) trait Refers {
    /// Visits every name.
    fn each_id(&self, visit: &mut dyn FnMut(EntryId));

    /// Lets every name be put in another's place.
    fn turn_ids(&mut self, turn: &mut dyn FnMut(&mut EntryId));
}

impl<T: Refers> Refers for Option<T> {
    fn each_id(&self, visit: &mut dyn FnMut(EntryId)) {
        self.iter().for_each(|named| named.each_id(visit));
    }

    fn turn_ids(&mut self, turn: &mut dyn FnMut(&mut EntryId)) {
        self.iter_mut().for_each(|named| named.turn_ids(turn));
    }
}

impl<T: Refers> Refers for Vec<T> {
    fn each_id(&self, visit: &mut dyn FnMut(EntryId)) {
        self.iter().for_each(|named| named.each_id(visit));
    }

    fn turn_ids(&mut self, turn: &mut dyn FnMut(&mut EntryId)) {
        self.iter_mut().for_each(|named| named.turn_ids(turn));
    }
}

/// One id type per kind of thing, so that a post is never passed for a body.
macro_rules! fact_ids {
    ($($(#[$doc:meta])* $name:ident),* $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub EntryId);

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(&self.0, f)
            }
        }

        impl FromStr for $name {
            type Err = NotAnId;

            fn from_str(text: &str) -> Result<Self, NotAnId> {
                text.parse().map($name)
            }
        }

        impl Refers for $name {
            fn each_id(&self, visit: &mut dyn FnMut(EntryId)) {
                visit(self.0);
            }

            fn turn_ids(&mut self, turn: &mut dyn FnMut(&mut EntryId)) {
                turn(&mut self.0);
            }
        }

        impl From<$name> for EntryId {
            fn from(id: $name) -> EntryId {
                id.0
            }
        }
    )*};
}

fact_ids! {
    /// Names an area.
    AreaId,
    /// Names a body.
    BodyId,
    /// Names a post.
    PostId,
    /// Names a person.
    PersonId,
    /// Names a membership.
    MembershipId,
    /// Names a dated value of a parameter.
    ParameterId,
    /// Names a session.
    SessionId,
    /// Names an item of an agenda.
    AgendaItemId,
    /// Names an attendance.
    AttendanceId,
    /// Names a decision.
    DecisionId,
    /// Names minutes.
    MinutesId,
    /// Names a mission.
    MissionId,
    /// Names a recommendation.
    RecommendationId,
    /// Names a declaration about a recommendation.
    FollowUpId,
    /// Names a finding about such a declaration.
    VerificationId,
    /// Names a source of funding.
    FundingSourceId,
    /// Names a component.
    ComponentId,
    /// Names a version of a work plan.
    WorkPlanId,
    /// Names an activity.
    ActivityId,
    /// Names a budget line.
    BudgetLineId,
    /// Names progress.
    ProgressId,
    /// Names a justification.
    JustificationId,
    /// Names a report.
    ReportId,
    /// Names a section of a report.
    ReportSectionId,
    /// Names an indicator.
    IndicatorId,
    /// Names a target.
    TargetId,
    /// Names a measurement.
    MeasurementId,
    /// Names a validation.
    ValidationId,
    /// Names a campaign.
    CampaignId,
    /// Names a request for reinforcement.
    ReinforcementId,
    /// Names a posting.
    PostingId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_read_back_as_written() {
        for text in ["k3f9a2m7qx-17", "0000000000-1", "zzzzzzzzzz-999999999"] {
            assert_eq!(text.parse::<EntryId>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn anything_else_is_refused() {
        for text in [
            "",
            "k3f9a2m7qx",
            "k3f9a2m7qx-",
            "k3f9a2m7qx-0",
            "k3f9a2m7qx-01",
            "K3f9a2m7qx-1",
            "k3f9a2m7q-1",
            "k3f9a2m7qx-1234567890",
            "k3f9a2m7qx-1x",
            "k3f9a2m7qx-1 ",
            "k3f9a2m7qx-1-",
            "k3f9a2m7qx-1é",
            "é3f9a2m7q-1",
        ] {
            assert_eq!(text.parse::<EntryId>(), Err(NotAnId), "{text}");
        }
    }

    #[test]
    fn actors_order_as_their_text() {
        let low: Actor = "09zzzzzzzz".parse().unwrap();
        let high: Actor = "0a00000000".parse().unwrap();
        assert!(low < high);
    }
}
