//! Checks that a charter holds together, from its sources to its first facts.
//!
//! Stops at the first flaw: a charter is edited by hand, one flaw at a time, and
//! a later flaw is often only the shadow of an earlier one.

mod duties;
mod kinds;
mod parameters;
mod seed_fields;
mod seeds;

use std::collections::BTreeSet;

use super::Charter;
use super::error::{CharterError, Flaw, Referent};
use super::level::Level;
use super::words::{Basis, is_legible};

/// What a check says: nothing, or the first flaw and where it is.
type Checked = Result<(), CharterError>;

/// Checks the whole charter.
pub(super) fn consistency(charter: &Charter) -> Checked {
    sources(charter)?;
    levels("levels", &charter.levels)?;
    levels("area_levels", &charter.area_levels)?;
    programme(charter)?;
    kinds::check(charter)?;
    duties::check_powers(charter)?;
    parameters::check(charter)?;
    duties::check_duties(charter)?;
    seeds::check(charter)
}

fn sources(charter: &Charter) -> Checked {
    unique("sources", charter.sources.iter().map(|source| &source.code))?;
    for source in &charter.sources {
        let path = format!("sources[{}].title", source.code);
        ensure(is_legible(&source.title), &path, || Flaw::TextBlank)?;
    }
    Ok(())
}

fn levels(list: &str, levels: &[Level]) -> Checked {
    unique(list, levels.iter().map(|level| &level.code))?;
    for (expected, level) in (1..).zip(levels) {
        let path = format!("{list}[{}].rank", level.code);
        let found = level.rank;
        ensure(found == expected, &path, || Flaw::RankOutOfOrder {
            found,
            expected,
        })?;
    }
    Ok(())
}

fn programme(charter: &Charter) -> Checked {
    let programme = &charter.programme;
    basis(charter, "programme.founding", &programme.founding)?;
    source(charter, "programme.source", &programme.source)?;
    if let Some(codes) = &programme.aid_data {
        source(charter, "programme.aid_data.source", &codes.source)?;
        let kind = &codes.organisation_type;
        ensure(
            is_legible(kind),
            "programme.aid_data.organisation_type",
            || Flaw::TextBlank,
        )?;
    }
    ensure(is_legible(&programme.short), "programme.short", || {
        Flaw::TextBlank
    })?;
    unique("rules", charter.rules.iter().map(|rule| &rule.code))?;
    for rule in &charter.rules {
        let path = format!("rules[{}].source", rule.code);
        source(charter, &path, &rule.source)?;
    }
    Ok(())
}

/// Checks that each code says something and stands once.
fn unique<'a>(list: &str, codes: impl Iterator<Item = &'a String>) -> Checked {
    let mut seen = BTreeSet::new();
    for code in codes {
        let path = format!("{list}[{code}]");
        ensure(is_legible(code), &path, || Flaw::TextBlank)?;
        ensure(seen.insert(code), &path, || Flaw::Repeated {
            code: code.clone(),
        })?;
    }
    Ok(())
}

fn basis(charter: &Charter, path: &str, basis: &Basis) -> Checked {
    source(charter, &format!("{path}.source"), &basis.source)
}

fn source(charter: &Charter, path: &str, code: &str) -> Checked {
    known(charter.source(code), path, Referent::Source, code).map(drop)
}

/// Returns what a code refers to, or says that nothing bears it.
fn known<T>(found: Option<T>, path: &str, what: Referent, code: &str) -> Result<T, CharterError> {
    found.ok_or_else(|| {
        let code = code.to_owned();
        CharterError::invalid(path, Flaw::Unknown { what, code })
    })
}

fn ensure(holds: bool, path: &str, flaw: impl FnOnce() -> Flaw) -> Checked {
    if holds {
        Ok(())
    } else {
        Err(CharterError::invalid(path, flaw()))
    }
}
