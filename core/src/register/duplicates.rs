//! Doubles: facts that two tablets probably recorded apart.
//!
//! Same kind, same place, similar name. Nothing is united unasked: people look, and say so.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::facts::{Fact, Kind, Role, SessionKind};
use crate::ids::{AreaId, BodyId, EntryId, IndicatorId, PostId};
use crate::order::InOrder as _;

use super::Register;

/// Two facts that are probably one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Double {
    /// Their kind.
    pub kind: Kind,
    /// The one recorded first.
    pub first: EntryId,
    /// The other.
    pub second: EntryId,
}

/// What must be equal before names are compared.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Place {
    kind: Kind,
    near: Option<EntryId>,
    told: Told,
}

/// What else, by kind. Figures and sessions come by the hundred thousand, and are not written out.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Told {
    Text(String),
    Session(bool, u32, Option<NaiveDate>),
    Figure(NaiveDate, Option<AreaId>, Option<BodyId>, Option<PostId>),
}

/// A fact among those that it may be a double of.
struct Compared {
    place: Place,
    /// Its name, folded; empty where the place says all.
    name: String,
    id: EntryId,
}

impl Compared {
    /// Says what a fact is compared by; none for one of a kind that is not.
    fn of(id: EntryId, fact: &Fact) -> Option<Self> {
        let text = |text: String| Told::Text(text);
        let none = String::new;
        let (near, told, name) = match fact {
            Fact::Body(body) => {
                let above = || body.parents.last().map(|parent| parent.parent);
                let near = body.area.map(|area| area.0).or_else(above);
                let kind = body.kind.clone().unwrap_or_default();
                (near, text(kind), fold_name(&body.name))
            }
            Fact::Person(person) => (None, text(fold_name(&person.name)), none()),
            Fact::Post(post) => (Some(post.body.0), text(none()), fold_name(&post.name)),
            Fact::Area(area) => {
                let near = area.parents.last().map(|parent| parent.parent);
                let code = area.code.clone();
                let told = code.unwrap_or_else(|| fold_name(&area.name));
                (near, text(told), none())
            }
            Fact::Session(session) => {
                let is_ordinary = session.kind == SessionKind::Ordinary;
                let told = Told::Session(is_ordinary, session.number?, session.opens_on);
                (Some(session.body.0), told, none())
            }
            Fact::Report(report) => {
                let (kind, period) = (report.kind.code(), report.period.code());
                let told = format!("{kind} {period} {} {:?}", report.year, report.area);
                (Some(report.body.0), text(told), none())
            }
            Fact::Indicator(indicator) => (None, text(fold_name(&indicator.code)), none()),
            Fact::Measurement(one) => {
                let told = Told::Figure(one.cut_off, one.area, one.body, one.post);
                (Some(one.indicator.0), told, none())
            }
            Fact::Campaign(campaign) => {
                let (kind, area) = (campaign.kind.code(), campaign.area);
                let told = format!("{kind} {} {area:?}", campaign.from);
                let near = campaign.body.map(|body| body.0);
                (near, text(told), fold_name(&campaign.theme))
            }
            Fact::Reinforcement(request) => {
                let told = text(request.asked_on.to_string());
                (Some(request.body.0), told, fold_name(&request.function))
            }
            _ => return None,
        };
        let kind = fact.kind();
        Some(Self {
            place: Place { kind, near, told },
            name,
            id,
        })
    }
}

/// Returns the roles in which facts of a kind refer to what they are near to.
fn roles_near(kind: Kind) -> &'static [Role] {
    match kind {
        Kind::Body => &[Role::BodyOf, Role::BodyUnder],
        Kind::Post => &[Role::PostOf],
        Kind::Area => &[Role::AreaWithin],
        Kind::Session => &[Role::SessionOf],
        Kind::Report => &[Role::ReportBy],
        Kind::Campaign => &[Role::CampaignBy],
        Kind::Reinforcement => &[Role::ReinforcementOf],
        // Figures are found by their day, and there are too many to look for them otherwise.
        _ => &[],
    }
}

/// Above so many in one place, names are compared for equality alone.
const MAX_COMPARED: usize = 200;

impl Register {
    /// Returns the facts that are probably recorded twice.
    #[must_use]
    pub fn doubles(&self) -> Vec<Double> {
        let facts = self.programme.facts();
        self.doubles_among(facts.filter_map(|(id, fact)| Compared::of(id, fact)))
    }

    /// Returns those of which one at least is among these facts.
    pub(super) fn doubles_of(&self, facts: &BTreeSet<EntryId>) -> Vec<Double> {
        let places = facts.iter().filter_map(|id| self.compared(*id));
        let places: BTreeSet<Place> = places.map(|one| one.place).collect();
        let mut doubles = self.doubles_among(self.standing_at(&places).into_values());
        doubles.retain(|double| facts.contains(&double.first) || facts.contains(&double.second));
        doubles
    }

    /// Returns the facts that stand at some places, by name, as the whole has them.
    fn standing_at(&self, places: &BTreeSet<Place>) -> BTreeMap<EntryId, Compared> {
        let programme = &self.programme;
        let mut there = BTreeMap::new();
        let mut note = |compared: Option<Compared>| {
            let compared = compared.filter(|one| places.contains(&one.place));
            there.extend(compared.map(|one| (one.id, one)));
        };
        let mut asked = BTreeSet::new();
        for place in places {
            match (&place.told, place.near) {
                (Told::Figure(on, area, ..), Some(of)) => {
                    let figures = programme.figures(IndicatorId(of), *area, *on..=*on);
                    figures.for_each(|(id, _)| note(self.compared(id.0)));
                }
                (_, near) if !asked.insert((place.kind, near)) => {}
                (_, Some(near)) => {
                    let roles = roles_near(place.kind).iter();
                    let ids = roles.flat_map(|role| programme.referring(near, *role));
                    ids.for_each(|id| note(self.compared(id)));
                }
                (_, None) => {
                    let all = programme.of_kind(place.kind);
                    all.for_each(|(id, fact)| note(Compared::of(id, fact)));
                }
            }
        }
        there
    }

    fn compared(&self, id: EntryId) -> Option<Compared> {
        Compared::of(id, self.programme.fact(id)?)
    }

    fn doubles_among(&self, all: impl Iterator<Item = Compared>) -> Vec<Double> {
        let mut all: Vec<Compared> = all.collect();
        all.order_by(|one, other| one.place.cmp(&other.place));
        let mut doubles: Vec<Double> = all
            .chunk_by(|one, other| one.place == other.place)
            .flat_map(|group| self.pairs(group))
            .collect();
        doubles.in_order();
        doubles
    }

    /// Tells whether two facts are as alike as doubles are; they may not be here.
    pub(crate) fn is_double(&self, one: EntryId, other: EntryId) -> bool {
        let (Some(one), Some(other)) = (self.compared(one), self.compared(other)) else {
            return false;
        };
        one.place == other.place && are_similar(&one.name, &other.name)
    }

    fn pairs(&self, group: &[Compared]) -> Vec<Double> {
        let mut doubles = Vec::new();
        if group.len() <= MAX_COMPARED {
            for (index, one) in group.iter().enumerate() {
                for other in group.iter().skip(index + 1) {
                    if are_similar(&one.name, &other.name) {
                        doubles.push(self.double(one, other));
                    }
                }
            }
            return doubles;
        }
        let mut by_name: Vec<&Compared> = group.iter().collect();
        by_name.order_by(|one, other| one.name.cmp(&other.name));
        for (one, other) in by_name.iter().zip(by_name.iter().skip(1)) {
            if one.name == other.name {
                doubles.push(self.double(one, other));
            }
        }
        doubles
    }

    fn double(&self, one: &Compared, other: &Compared) -> Double {
        let kind = one.place.kind;
        let (one, other) = (one.id, other.id);
        let order = |id| self.journal.entry(id).map(|entry| entry.order());
        let (first, second) = if order(one) <= order(other) {
            (one, other)
        } else {
            (other, one)
        };
        Double {
            kind,
            first,
            second,
        }
    }
}

/// Returns a name without case, accents, signs and doubled spaces.
#[must_use]
pub fn fold_name(name: &str) -> String {
    let mut folded = String::with_capacity(name.len());
    for c in name.chars() {
        if c.is_ascii_alphanumeric() {
            // Nearly every letter there is: the long way costs ten times as much.
            folded.push(c.to_ascii_lowercase());
        } else {
            c.to_lowercase().for_each(|c| fold(c, &mut folded));
        }
    }
    folded.truncate(folded.trim_end().len());
    folded
}

/// Adds what is left of a small letter; what is none parts words, once.
fn fold(c: char, folded: &mut String) {
    match bare(c) {
        Some(text) => folded.push_str(text),
        None if c.is_alphanumeric() => folded.push(c),
        None if !folded.ends_with(' ') && !folded.is_empty() => folded.push(' '),
        None => {}
    }
}

fn bare(c: char) -> Option<&'static str> {
    Some(match c {
        'à' | 'á' | 'â' | 'ä' | 'ã' => "a",
        'ç' => "c",
        'è' | 'é' | 'ê' | 'ë' | 'ɛ' | 'ᵉ' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' | 'ɲ' => "n",
        'ŋ' => "ng",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ɔ' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ʳ' => "r",
        'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        _ => return None,
    })
}

/// Tells whether two folded names differ by a slip of the pen at most: one sign in six.
pub(crate) fn are_similar(one: &str, other: &str) -> bool {
    if one == other {
        return true;
    }
    // Numbers tell things apart: « Gadougou 1 » is not « Gadougou 2 ».
    let digits = |text: &str| {
        text.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let longest = one.chars().count().max(other.chars().count());
    digits(one) == digits(other) && distance(one, other) * 6 <= longest
}

/// Counts the letters to add, drop or change from one text to the other.
fn distance(one: &str, other: &str) -> usize {
    let other: Vec<char> = other.chars().collect();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (index, c) in one.chars().enumerate() {
        let mut diagonal = index;
        let mut left = index + 1;
        for (place, d) in other.iter().enumerate() {
            let above = row.get(place + 1).copied().unwrap_or(usize::MAX);
            let next = (diagonal + usize::from(c != *d))
                .min(left + 1)
                .min(above.saturating_add(1));
            if let Some(cell) = row.get_mut(place) {
                *cell = left;
            }
            diagonal = above;
            left = next;
        }
        if let Some(cell) = row.last_mut() {
            *cell = left;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_alike_however_they_are_spelled() {
        assert_eq!(
            fold_name("  Comité  villageois de Kéniéba-Kɔura "),
            "comite villageois de kenieba koura"
        );
        assert_eq!(fold_name("Jigisèmèjiri"), fold_name("JIGISEMEJIRI"));
    }

    #[test]
    fn a_slip_is_similar_another_number_is_not() {
        assert!(are_similar(
            "comite villageois de kotouba",
            "comite villageois de koutouba"
        ));
        assert!(!are_similar("gadougou 1", "gadougou 2"));
        assert!(!are_similar("kita ouest", "kita nord"));
        assert_eq!(distance("kita", "kati"), 2);
        assert_eq!(distance("", "abc"), 3);
    }
}
