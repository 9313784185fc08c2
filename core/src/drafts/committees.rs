//! Many bodies of one kind, founded together: a village committee in every village of a region.
//!
//! [`Foundings::of`] says of every area of the kind's level what would come of it, and changes
//! nothing. [`Foundings::steps`] then gives what to carry out, all or none; an
//! [`Undoing`](super::Undoing) takes all of it back, but for the bodies that have been given life
//! since.

pub(super) mod parents;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde_json::{Map, Value};

use super::Step;
use super::body::{post_of, record};
use crate::charter::kind::BodyKind;
use crate::charter::words::Words;
use crate::facts::{Area, Kind};
use crate::ids::{AreaId, BodyId};
use crate::programme::Programme;
use crate::register::Register;
use crate::rules::Refusal;
use crate::status::territory::Tree;
use parents::{Parent, Parents};

/// Where the name of the area stands in the pattern of a name.
pub const AREA: &str = "{area}";
/// The most characters of the name of a body.
const MAX_NAME: usize = 200;
/// The most characters of its short name.
const MAX_SHORT: usize = 40;

/// What is asked for.
pub struct Asked<'a> {
    /// The kind of the bodies.
    pub kind: &'a BodyKind,
    /// The areas within which they are founded, or which they serve; none: everywhere.
    pub within: &'a [AreaId],
    /// Their first day: areas, bodies above and what is there already are looked at on it.
    pub on: NaiveDate,
    /// Their names, with [`AREA`] where that of the area goes.
    pub pattern: &'a str,
    /// The codes of the posts of the kind that are not made.
    pub without: &'a BTreeSet<String>,
    /// Writes words of the charter in the language of whoever asks.
    pub write: &'a dyn Fn(&Words) -> String,
}

/// Proposes a pattern for the names of a kind: `Comité villageois – {area}`.
#[must_use]
pub fn propose_pattern(kind: &BodyKind, write: &dyn Fn(&Words) -> String) -> String {
    format!("{} – {AREA}", write(&kind.name))
}

/// What would come of every area of the level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Foundings {
    /// One row for each area, those of one region and one cercle together.
    pub rows: Vec<Founding>,
    /// Adds the rows up.
    pub tally: Tally,
    on: NaiveDate,
    pattern: String,
    /// What all have in common.
    body: Map<String, Value>,
    posts: Vec<Map<String, Value>>,
    code: String,
}

/// One area. Small, so that a list of twenty thousand costs little; a page looks the names up of
/// what it shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Founding {
    /// The area.
    pub area: AreaId,
    /// What would come of it.
    pub outcome: Outcome,
}

/// What would come of an area.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Outcome {
    /// A body would be founded, under the one that the charter puts right above.
    Under(BodyId),
    /// A body would be founded, under one further up: there is none right above.
    UnderHigher(BodyId),
    /// A body would be founded, and reports to none: those of the first level need none.
    OnTop,
    /// It has such a body already, or will have.
    There(BodyId),
    /// No body is there to report to.
    NoParent,
    /// Several bodies of one kind serve the area around: nobody knows which is meant.
    SeveralParents,
    /// Its name would be too long.
    NameTooLong,
}

impl Outcome {
    /// Returns the body to report to, where one is founded: the inner none, to none.
    fn parent(self) -> Option<Option<BodyId>> {
        match self {
            Self::Under(parent) | Self::UnderHigher(parent) => Some(Some(parent)),
            Self::OnTop => Some(None),
            _ => None,
        }
    }
}

/// How many areas come to what.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Tally {
    /// A body is founded, under the one right above or on top.
    pub n_founded: usize,
    /// A body is founded, under one further up.
    pub n_under_higher: usize,
    /// It has one already.
    pub n_there: usize,
    /// There is none to report to.
    pub n_without_parent: usize,
    /// Several could be meant.
    pub n_several_parents: usize,
    /// The name would be too long.
    pub n_too_long: usize,
}

impl Foundings {
    /// Says what would come of every area of the kind's level, in one pass over areas and bodies.
    ///
    /// # Errors
    /// That the pattern does not say where the name of the area goes.
    pub fn of(register: &Register, asked: &Asked<'_>) -> Result<Self, Vec<Refusal>> {
        if !asked.pattern.contains(AREA) {
            return Err(vec![Refusal::Malformed { field: "name" }]);
        }
        let programme = register.programme();
        let parents = Parents::on(register, asked.kind, asked.on);
        let there = there(programme, asked);
        let mut foundings = Self {
            rows: Vec::new(),
            tally: Tally::default(),
            on: asked.on,
            pattern: asked.pattern.to_owned(),
            body: common(asked),
            posts: (asked.kind.posts.iter())
                .filter(|post| !asked.without.contains(&post.code))
                .map(|post| post_of(post, asked.write))
                .collect(),
            code: asked.kind.code.clone(),
        };
        for area in areas(register, asked) {
            let Some(fact) = programme.area(area) else {
                continue;
            };
            let outcome = match (there.get(&area), parents.of(programme, area)) {
                (Some(body), _) => Outcome::There(*body),
                _ if foundings.name(fact).chars().count() > MAX_NAME => Outcome::NameTooLong,
                (None, Parent::RightAbove(body)) => Outcome::Under(body),
                (None, Parent::Higher(body)) => Outcome::UnderHigher(body),
                (None, Parent::NotNeeded) => Outcome::OnTop,
                (None, Parent::None) => Outcome::NoParent,
                (None, Parent::Several) => Outcome::SeveralParents,
            };
            foundings.tally.add(outcome);
            foundings.rows.push(Founding { area, outcome });
        }
        Ok(foundings)
    }

    /// Returns what to carry out: each body, and its posts after it; those of areas that somebody
    /// leaves out are not founded.
    #[must_use]
    pub fn steps(&self, register: &Register, left_out: &BTreeSet<AreaId>) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for row in self.rows.iter().filter(|row| !left_out.contains(&row.area)) {
            let area = register.programme().area(row.area);
            let (Some(parent), Some(area)) = (row.outcome.parent(), area) else {
                continue;
            };
            let place = steps.len();
            steps.push(record(
                Kind::Body,
                self.fields(row.area, area, parent),
                None,
            ));
            for post in &self.posts {
                let fields = post.clone();
                steps.push(record(Kind::Post, fields, Some(("body", place))));
            }
        }
        steps
    }

    /// Returns the name that the body of an area would bear.
    #[must_use]
    pub fn name(&self, area: &Area) -> String {
        self.pattern.replace(AREA, &area.name)
    }

    fn fields(&self, id: AreaId, area: &Area, parent: Option<BodyId>) -> Map<String, Value> {
        let mut fields = self.body.clone();
        let mut put = |field: &str, value: Value| drop(fields.insert(field.to_owned(), value));
        put("name", Value::from(self.name(area)));
        let short = format!("{} {}", self.code, area.name);
        if short.chars().count() <= MAX_SHORT {
            put("short", Value::from(short));
        }
        put("area", Value::from(id.0.to_string()));
        put("from", Value::from(self.on.to_string()));
        if let Some(parent) = parent {
            let parent = serde_json::json!([{"parent": parent.0.to_string()}]);
            put("parents", parent);
        }
        fields
    }
}

impl Tally {
    fn add(&mut self, outcome: Outcome) {
        let count = match outcome {
            Outcome::Under(_) | Outcome::OnTop => &mut self.n_founded,
            Outcome::UnderHigher(_) => &mut self.n_under_higher,
            Outcome::There(_) => &mut self.n_there,
            Outcome::NoParent => &mut self.n_without_parent,
            Outcome::SeveralParents => &mut self.n_several_parents,
            Outcome::NameTooLong => &mut self.n_too_long,
        };
        *count += 1;
    }

    /// Counts the bodies that are founded.
    #[must_use]
    pub fn n_new(self) -> usize {
        self.n_founded + self.n_under_higher
    }
}

/// Returns the fields that all bodies of a kind share.
fn common(asked: &Asked<'_>) -> Map<String, Value> {
    let kind = asked.kind;
    let fields = [
        ("kind", kind.code.clone()),
        ("level", kind.level.clone()),
        ("founded_by", (asked.write)(&kind.basis.text)),
        ("source", kind.basis.source.clone()),
    ];
    let owned = |(name, text): (&str, String)| (name.to_owned(), Value::from(text));
    fields.into_iter().map(owned).collect()
}

/// Finds the areas that have such a body on the day, or will have one later.
fn there(programme: &Programme, asked: &Asked<'_>) -> BTreeMap<AreaId, BodyId> {
    let is_one = |kind: Option<&str>| kind == Some(asked.kind.code.as_str());
    programme
        .bodies()
        .filter(|(_, body)| is_one(body.kind.as_deref()) && !body.life().is_over(asked.on))
        .filter_map(|(id, body)| Some((body.area?, id)))
        .collect()
}

/// Returns the areas that the kind serves, within those asked for, each once and as they lie on
/// the day.
fn areas(register: &Register, asked: &Asked<'_>) -> Vec<AreaId> {
    let charter = register.charter();
    let tree = Tree::on(register.programme(), charter, asked.on);
    let mut levels = charter.area_levels().iter();
    let Some(level) = levels.position(|level| level.code == asked.kind.serves) else {
        return Vec::new();
    };
    if asked.within.is_empty() {
        return tree.of_level(level, None).collect();
    }
    let mut seen = BTreeSet::new();
    let within = asked.within.iter();
    let areas = within.flat_map(|area| tree.of_level(level, Some(*area)));
    areas.filter(|area| seen.insert(*area)).collect()
}

#[cfg(test)]
mod tests;
