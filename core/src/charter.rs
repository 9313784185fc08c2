//! The programme's charter: which bodies it has, what each may do and owes.
//!
//! The charter is data. These types read it, check that it holds together, and
//! answer questions about it; no level, body, power or duty of any one programme
//! is written in Rust, so that another programme puts its own file in its place.

pub mod duty;
pub mod error;
pub mod history;
pub mod kind;
pub mod level;
pub mod parameter;
pub mod power;
pub mod programme;
pub mod seed;
pub mod shipped;
pub mod source;
pub mod words;

mod check;
#[cfg(test)]
mod tests;

use chrono::NaiveDate;
use serde::Deserialize;

use self::duty::Duty;
use self::error::CharterError;
use self::kind::BodyKind;
use self::level::Level;
use self::parameter::{ParameterDefinition, Topic};
use self::power::{Act, Power};
use self::programme::{DecidingRule, ProgrammeIdentity};
use self::seed::SeedFact;
use self::source::Source;

/// A charter that has been read and found consistent.
///
/// Private fields: every code in it is unique within its list and every code it
/// mentions exists. Both are checked once: by [`Charter::parse`], or by the tests for the
/// charter that is shipped.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Charter {
    edition: NaiveDate,
    programme: ProgrammeIdentity,
    sources: Vec<Source>,
    levels: Vec<Level>,
    area_levels: Vec<Level>,
    kinds: Vec<BodyKind>,
    powers: Vec<Power>,
    duties: Vec<Duty>,
    parameters: Vec<ParameterDefinition>,
    rules: Vec<DecidingRule>,
    facts: Vec<SeedFact>,
}

impl Charter {
    /// Reads a charter file and checks that it holds together.
    pub fn parse(text: &str) -> Result<Self, CharterError> {
        let charter: Self = serde_json::from_str(text).map_err(CharterError::unreadable)?;
        check::consistency(&charter)?;
        Ok(charter)
    }

    /// Reads the charter that this build carries.
    ///
    /// That it holds together is not checked again at each start: the tests of this very
    /// build have done so.
    pub fn shipped() -> Result<Self, CharterError> {
        serde_json::from_str(shipped::SHIPPED).map_err(CharterError::unreadable)
    }

    /// Returns the day this edition of the charter was settled.
    pub fn edition(&self) -> NaiveDate {
        self.edition
    }

    /// Returns who the programme is.
    pub fn programme(&self) -> &ProgrammeIdentity {
        &self.programme
    }

    /// Returns every source, in file order.
    pub fn sources(&self) -> &[Source] {
        &self.sources
    }

    /// Returns the levels of bodies, highest first.
    pub fn levels(&self) -> &[Level] {
        &self.levels
    }

    /// Returns the levels of areas, widest first.
    pub fn area_levels(&self) -> &[Level] {
        &self.area_levels
    }

    /// Returns the kinds of bodies, parents before children.
    pub fn kinds(&self) -> &[BodyKind] {
        &self.kinds
    }

    /// Returns every power, in file order.
    pub fn powers(&self) -> &[Power] {
        &self.powers
    }

    /// Returns every duty, in file order.
    pub fn duties(&self) -> &[Duty] {
        &self.duties
    }

    /// Returns every parameter the programme may set, in file order.
    pub fn parameters(&self) -> &[ParameterDefinition] {
        &self.parameters
    }

    /// Returns the rules that decide, in file order.
    pub fn rules(&self) -> &[DecidingRule] {
        &self.rules
    }

    /// Returns the first facts of the journal. Later editions only append.
    pub fn facts(&self) -> &[SeedFact] {
        &self.facts
    }

    /// Returns the source of this code.
    pub fn source(&self, code: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.code == code)
    }

    /// Returns the level of bodies of this code.
    pub fn level(&self, code: &str) -> Option<&Level> {
        self.levels.iter().find(|level| level.code == code)
    }

    /// Returns the rank of a level of bodies: 1 is the highest.
    pub fn rank(&self, level: &str) -> Option<u8> {
        self.level(level).map(|level| level.rank)
    }

    /// Returns the level of areas of this code.
    pub fn area_level(&self, code: &str) -> Option<&Level> {
        self.area_levels.iter().find(|level| level.code == code)
    }

    /// Returns the rank of a level of areas: 1 is the widest.
    pub fn area_rank(&self, level: &str) -> Option<u8> {
        self.area_level(level).map(|level| level.rank)
    }

    /// Returns the kind of body of this code.
    pub fn kind(&self, code: &str) -> Option<&BodyKind> {
        self.kinds.iter().find(|kind| kind.code == code)
    }

    /// Returns the power of this code.
    pub fn power(&self, code: &str) -> Option<&Power> {
        self.powers.iter().find(|power| power.code == code)
    }

    /// Returns the powers bodies of this kind hold.
    pub fn powers_of(&self, kind: &str) -> impl Iterator<Item = &Power> {
        self.powers
            .iter()
            .filter(move |power| power.is_held_by(kind))
    }

    /// Returns the power that lets a body of this kind do this act, if it has one.
    pub fn power_for(&self, kind: &str, act: Act) -> Option<&Power> {
        self.powers
            .iter()
            .find(|power| power.act == Some(act) && power.is_held_by(kind))
    }

    /// Returns the duty of this code.
    pub fn duty(&self, code: &str) -> Option<&Duty> {
        self.duties.iter().find(|duty| duty.code == code)
    }

    /// Returns the duties bodies of this kind owe.
    pub fn duties_of(&self, kind: &str) -> impl Iterator<Item = &Duty> {
        self.duties.iter().filter(move |duty| duty.owed_by == kind)
    }

    /// Returns the parameter of this code.
    pub fn parameter(&self, code: &str) -> Option<&ParameterDefinition> {
        self.parameters
            .iter()
            .find(|parameter| parameter.code == code)
    }

    /// Returns the parameter that settles a topic for a kind of body: its own
    /// where it has one, else the one common to all kinds.
    pub fn parameter_on(&self, topic: Topic, kind: Option<&str>) -> Option<&ParameterDefinition> {
        let on_topic = |applies_to: Option<&str>| {
            self.parameters.iter().find(|parameter| {
                parameter.topic == topic && parameter.applies_to.as_deref() == applies_to
            })
        };
        on_topic(kind).or_else(|| on_topic(None))
    }

    /// Returns the first fact of this local key, written without its `@`.
    pub fn fact(&self, key: &str) -> Option<&SeedFact> {
        self.facts.iter().find(|fact| fact.key == key)
    }
}
