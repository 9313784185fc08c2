//! Doubles: facts that two tablets probably recorded apart.
//!
//! Same kind, same place, similar name. Nothing is united unasked: people look, and say so.

use std::collections::BTreeMap;

use crate::facts::Kind;
use crate::ids::EntryId;
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
type Place = (Kind, Option<EntryId>, String);

/// Above so many in one place, names are compared for equality alone.
const MAX_COMPARED: usize = 200;

impl Register {
    /// Returns the facts that are probably recorded twice.
    #[must_use]
    pub fn doubles(&self) -> Vec<Double> {
        let mut places: BTreeMap<Place, Vec<(EntryId, String)>> = BTreeMap::new();
        let programme = &self.programme;
        for (id, body) in programme.bodies() {
            let near = body
                .area
                .map(|area| area.0)
                .or(body.parents.last().map(|parent| parent.parent));
            let kind = body.kind.clone().unwrap_or_default();
            places
                .entry((Kind::Body, near, kind))
                .or_default()
                .push((id.0, fold_name(&body.name)));
        }
        for (id, person) in programme.people() {
            places
                .entry((Kind::Person, None, fold_name(&person.name)))
                .or_default()
                .push((id.0, String::new()));
        }
        for (id, post) in programme.posts() {
            places
                .entry((Kind::Post, Some(post.body.0), String::new()))
                .or_default()
                .push((id.0, fold_name(&post.name)));
        }
        for (id, area) in programme.areas() {
            let near = area.parents.last().map(|parent| parent.parent);
            let place = area.code.clone().unwrap_or_else(|| fold_name(&area.name));
            places
                .entry((Kind::Area, near, place))
                .or_default()
                .push((id.0, String::new()));
        }
        for (id, session) in programme.sessions() {
            let Some(number) = session.number else {
                continue;
            };
            let place = format!("{:?} {number} {:?}", session.kind, session.opens_on);
            places
                .entry((Kind::Session, Some(session.body.0), place))
                .or_default()
                .push((id.0, String::new()));
        }
        for (id, report) in programme.reports() {
            let (kind, period) = (report.kind.code(), report.period.code());
            let place = format!("{kind} {period} {} {:?}", report.year, report.area);
            places
                .entry((Kind::Report, Some(report.body.0), place))
                .or_default()
                .push((id.0, String::new()));
        }
        for (id, indicator) in programme.indicators() {
            places
                .entry((Kind::Indicator, None, fold_name(&indicator.code)))
                .or_default()
                .push((id.0, String::new()));
        }
        for (id, one) in programme.measurements() {
            let place = format!(
                "{} {:?} {:?} {:?}",
                one.cut_off, one.area, one.body, one.post
            );
            places
                .entry((Kind::Measurement, Some(one.indicator.0), place))
                .or_default()
                .push((id.0, String::new()));
        }
        for (id, campaign) in programme.campaigns() {
            let (kind, area) = (campaign.kind.code(), campaign.area);
            let place = format!("{kind} {} {area:?}", campaign.from);
            places
                .entry((Kind::Campaign, campaign.body.map(|body| body.0), place))
                .or_default()
                .push((id.0, fold_name(&campaign.theme)));
        }
        for (id, request) in programme.reinforcements() {
            let place = request.asked_on.to_string();
            places
                .entry((Kind::Reinforcement, Some(request.body.0), place))
                .or_default()
                .push((id.0, fold_name(&request.function)));
        }
        let mut doubles: Vec<Double> = places
            .iter()
            .flat_map(|((kind, _, _), names)| self.pairs(*kind, names))
            .collect();
        doubles.in_order();
        doubles
    }

    fn pairs(&self, kind: Kind, names: &[(EntryId, String)]) -> Vec<Double> {
        let is_small = names.len() <= MAX_COMPARED;
        let mut doubles = Vec::new();
        if is_small {
            for (index, (one, name)) in names.iter().enumerate() {
                for (other, named) in names.iter().skip(index + 1) {
                    if are_similar(name, named) {
                        doubles.push(self.double(kind, *one, *other));
                    }
                }
            }
            return doubles;
        }
        let mut by_name: Vec<&(EntryId, String)> = names.iter().collect();
        by_name.order_by(|one, other| one.1.cmp(&other.1));
        for (one, other) in by_name.iter().zip(by_name.iter().skip(1)) {
            if one.1 == other.1 {
                doubles.push(self.double(kind, one.0, other.0));
            }
        }
        doubles
    }

    fn double(&self, kind: Kind, one: EntryId, other: EntryId) -> Double {
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
        'è' | 'é' | 'ê' | 'ë' | 'ɛ' => "e",
        'ì' | 'í' | 'î' | 'ï' => "i",
        'ñ' | 'ɲ' => "n",
        'ŋ' => "ng",
        'ò' | 'ó' | 'ô' | 'ö' | 'õ' | 'ɔ' => "o",
        'ù' | 'ú' | 'û' | 'ü' => "u",
        'ÿ' => "y",
        'œ' => "oe",
        'æ' => "ae",
        _ => return None,
    })
}

/// Tells whether two folded names differ by a slip of the pen at most: one sign in six.
fn are_similar(one: &str, other: &str) -> bool {
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
