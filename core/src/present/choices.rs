//! What the forms offer to choose from.

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::ids::{AreaId, BodyId, PersonId};
use crate::register::{Register, fold_name};

/// Something that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer<T> {
    /// What is chosen.
    pub id: T,
    /// Its name.
    pub name: String,
    /// What tells it from its namesakes.
    pub detail: Option<String>,
}

/// Returns everybody, by name.
#[must_use]
pub fn people(register: &Register) -> Vec<Offer<PersonId>> {
    let people = register.programme().people();
    sorted(people.map(|(id, person)| Offer {
        id,
        name: person.name.clone(),
        detail: person.function.clone().or_else(|| person.contact.clone()),
    }))
}

/// Returns the areas of a level of the charter, or all without one, by name.
#[must_use]
pub fn areas(register: &Register, level: Option<&str>, day: NaiveDate) -> Vec<Offer<AreaId>> {
    let programme = register.programme();
    let areas = programme
        .areas()
        .filter(|(_, area)| level.is_none_or(|level| area.level == level));
    sorted(areas.map(|(id, area)| {
        let within = crate::facts::Placement::on(&area.parents, day).map(AreaId);
        Offer {
            id,
            name: area.name.clone(),
            detail: within.and_then(|within| Some(programme.area(within)?.name.clone())),
        }
    }))
}

/// Returns the bodies that one of a level may report to on a day, by name.
#[must_use]
pub fn parents(
    register: &Register,
    level: &str,
    except: Option<BodyId>,
    day: NaiveDate,
) -> Vec<Offer<BodyId>> {
    let charter: &Charter = register.charter();
    let rank = charter.rank(level).unwrap_or(u8::MAX);
    let bodies = register.programme().bodies().filter(|(id, body)| {
        let is_as_high = charter.rank(&body.level).is_some_and(|above| above <= rank);
        is_as_high && Some(*id) != except && body.life().contains(day)
    });
    sorted(bodies.map(|(id, body)| Offer {
        id,
        name: body.name.clone(),
        detail: body.short.clone(),
    }))
}

fn sorted<T: Copy + Ord>(offers: impl Iterator<Item = Offer<T>>) -> Vec<Offer<T>> {
    let mut offers: Vec<Offer<T>> = offers.collect();
    offers.sort_by_cached_key(|offer| (fold_name(&offer.name), offer.id));
    offers
}
