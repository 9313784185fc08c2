//! Checks the first facts: their fields, their references, their place.

use chrono::NaiveDate;
use serde::de::DeserializeOwned;
use serde_json::Value;

use super::seed_fields::{AreaFields, BodyFields, ParameterFields, ParentFields, PostFields};
use super::{Checked, ensure, known, parameters, source, unique};
use crate::charter::Charter;
use crate::charter::error::{CharterError, Flaw, Referent};
use crate::charter::seed::{SeedFact, SeedKind};
use crate::charter::words::is_legible;

/// Checks every first fact against the charter and against those before it.
pub(super) fn check(charter: &Charter) -> Checked {
    unique("facts", charter.facts.iter().map(|fact| &fact.key))?;
    for (place, fact) in charter.facts.iter().enumerate() {
        let path = format!("facts[{}]", fact.key);
        let earlier = charter.facts.get(..place).unwrap_or_default();
        let seed = Seed {
            charter,
            earlier,
            path: &path,
        };
        match fact.kind {
            SeedKind::Area => seed.area(fact)?,
            SeedKind::Body => seed.body(fact)?,
            SeedKind::Post => seed.post(fact)?,
            SeedKind::Parameter => seed.parameter(fact)?,
        }
        ensure(
            (fact.kind == SeedKind::Body) == fact.precision.is_some(),
            &format!("{path}.precision"),
            || Flaw::DefinitionDiffers,
        )?;
    }
    starting_values(charter)
}

/// One first fact under check, with what it may refer to.
struct Seed<'a> {
    charter: &'a Charter,
    earlier: &'a [SeedFact],
    path: &'a str,
}

impl Seed<'_> {
    fn area(&self, fact: &SeedFact) -> Checked {
        let area: AreaFields = self.read(fact)?;
        self.legible([&area.name, &area.code])?;
        self.dates(area.from, area.to)?;
        self.sourced(area.source.as_deref())?;
        let child = self.area_rank(&area.level)?;
        for parent in &area.parents {
            let parent = self.parent(parent, SeedKind::Area)?;
            let parent = self.area_rank(&level_of(parent))?;
            self.ensure(parent < child, || Flaw::ParentTooLow { parent, child })?;
        }
        Ok(())
    }

    fn body(&self, fact: &SeedFact) -> Checked {
        let body: BodyFields = self.read(fact)?;
        self.legible([&body.name, &body.short, &body.founded_by])?;
        self.legible(body.seat.iter().chain(&body.note))?;
        self.dates(Some(body.from), body.to)?;
        self.sourced(Some(&body.source))?;
        let kind = self.charter.kind(&body.kind);
        let kind = known(kind, self.path, Referent::Kind, &body.kind)?;
        self.ensure(body.level == kind.level, || Flaw::DefinitionDiffers)?;
        let area = self.refer(&body.area, SeedKind::Area)?;
        self.ensure(level_of(area) == kind.serves, || Flaw::DefinitionDiffers)?;
        // A body stands under another one exactly when its kind does.
        self.ensure(body.parents.is_empty() == kind.parent.is_none(), || {
            Flaw::NobodyNamed
        })?;
        let child = self.rank(&body.level)?;
        for parent in &body.parents {
            let parent = self.parent(parent, SeedKind::Body)?;
            let parent = self.rank(&level_of(parent))?;
            self.ensure(parent <= child, || Flaw::ParentTooLow { parent, child })?;
        }
        Ok(())
    }

    fn post(&self, fact: &SeedFact) -> Checked {
        let post: PostFields = self.read(fact)?;
        self.legible([&post.name])?;
        self.legible(&post.note)?;
        self.dates(post.from, post.to)?;
        self.sourced(post.source.as_deref())?;
        self.ensure(post.seats != Some(0), || Flaw::Zero)?;
        self.refer(&post.body, SeedKind::Body).map(drop)
    }

    fn parameter(&self, fact: &SeedFact) -> Checked {
        let setting: ParameterFields = self.read(fact)?;
        self.legible([&setting.basis])?;
        self.legible(&setting.note)?;
        self.dates(setting.from, setting.to)?;
        if let Some(body) = &setting.body {
            self.refer(body, SeedKind::Body)?;
        }
        let code = &setting.code;
        let definition = self.charter.parameter(code);
        let definition = known(definition, self.path, Referent::Parameter, code)?;
        parameters::value(self.path, definition, setting.value.as_deref())
    }

    fn read<T: DeserializeOwned>(&self, fact: &SeedFact) -> Result<T, CharterError> {
        read(fact, self.path)
    }

    /// Returns the earlier fact of this kind that a reference names.
    fn refer(&self, reference: &str, kind: SeedKind) -> Result<&SeedFact, CharterError> {
        let named = |fact: &&SeedFact| {
            fact.kind == kind && reference.strip_prefix('@') == Some(fact.key.as_str())
        };
        let found = self.earlier.iter().find(named);
        known(found, self.path, Referent::Fact, reference)
    }

    fn parent(&self, link: &ParentFields, kind: SeedKind) -> Result<&SeedFact, CharterError> {
        self.dates(link.from, link.to)?;
        self.refer(&link.parent, kind)
    }

    fn rank(&self, level: &str) -> Result<u8, CharterError> {
        known(self.charter.rank(level), self.path, Referent::Level, level)
    }

    fn area_rank(&self, level: &str) -> Result<u8, CharterError> {
        let rank = self.charter.area_rank(level);
        known(rank, self.path, Referent::AreaLevel, level)
    }

    fn dates(&self, from: Option<NaiveDate>, to: Option<NaiveDate>) -> Checked {
        let is_reversed = from.zip(to).is_some_and(|(from, to)| to < from);
        self.ensure(!is_reversed, || Flaw::DatesReversed)
    }

    fn sourced(&self, code: Option<&str>) -> Checked {
        code.map_or(Ok(()), |code| source(self.charter, self.path, code))
    }

    fn legible<'t>(&self, texts: impl IntoIterator<Item = &'t String>) -> Checked {
        let all = texts.into_iter().all(|text| is_legible(text));
        self.ensure(all, || Flaw::TextBlank)
    }

    fn ensure(&self, holds: bool, flaw: impl FnOnce() -> Flaw) -> Checked {
        ensure(holds, self.path, flaw)
    }
}

/// Checks that each definition says what the last first fact on it says, so that
/// the value printed with the charter is the one the journal starts with.
fn starting_values(charter: &Charter) -> Checked {
    let facts = charter.facts.iter();
    let settings = facts
        .filter(|fact| fact.kind == SeedKind::Parameter)
        .map(|fact| read::<ParameterFields>(fact, &fact.key))
        .collect::<Result<Vec<_>, _>>()?;
    for definition in &charter.parameters {
        let path = format!("parameters[{}]", definition.code);
        let code = &definition.code;
        let common = |setting: &&ParameterFields| setting.code == *code && setting.body.is_none();
        let last = settings.iter().rev().find(common);
        let last = known(last, &path, Referent::Fact, code)?;
        let agrees = last.value == definition.value
            && last.from == definition.from
            && last.basis == definition.basis.fr();
        ensure(agrees, &path, || Flaw::DefinitionDiffers)?;
    }
    Ok(())
}

fn read<T: DeserializeOwned>(fact: &SeedFact, path: &str) -> Result<T, CharterError> {
    serde_json::from_value(Value::Object(fact.fields.clone())).map_err(|error| {
        let reason = error.to_string();
        CharterError::invalid(format!("{path}.fields"), Flaw::FieldsUnfit { reason })
    })
}

/// Returns the level a fact that has been checked before states.
fn level_of(fact: &SeedFact) -> String {
    let level = fact.fields.get("level").and_then(Value::as_str);
    level.unwrap_or_default().to_owned()
}
