//! Names a file so that whoever receives it sees what, when and from whom; in plain letters,
//! for memory cards and old systems.

use chrono::NaiveDateTime;
use governance::register::fold_name;

/// The most letters of one part of the name.
const LONGEST: usize = 40;

/// What the name tells.
pub(super) struct Named<'a> {
    /// The programme.
    pub(super) programme: &'a str,
    /// What the file holds.
    pub(super) scope: &'a str,
    /// When it was made, by the tablet's clock.
    pub(super) at: NaiveDateTime,
    /// Who made it.
    pub(super) device: &'a str,
}

/// Returns the name of a file: `programme_portée_2026-11-23_1042_tablette-7.json`.
pub(super) fn file_name(named: &Named<'_>) -> String {
    file_name_ending(named, "json")
}

/// The same, for a file of another format.
pub(super) fn file_name_ending(named: &Named<'_>, ending: &str) -> String {
    let at = named.at.format("%Y-%m-%d_%H%M");
    let (programme, scope, device) = (
        plain(named.programme),
        plain(named.scope),
        plain(named.device),
    );
    format!("{programme}_{scope}_{at}_{device}.{ending}")
}

/// Writes a text in small letters, digits and hyphens.
pub(in crate::pages) fn plain(text: &str) -> String {
    let folded = fold_name(text);
    let letters = folded
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() { c } else { '-' });
    let mut plain = String::new();
    for letter in letters.take(LONGEST) {
        if letter != '-' || !plain.ends_with('-') {
            plain.push(letter);
        }
    }
    let plain = plain.trim_matches('-');
    if plain.is_empty() {
        "x".to_owned()
    } else {
        plain.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;

    use super::*;

    #[test]
    fn a_name_is_plain_and_says_what_when_and_from_whom() {
        let named = Named {
            programme: "Jigisèmèjiri",
            scope: "Comité communal / Kita-Ouest",
            at: NaiveDate::from_ymd_opt(2026, 11, 23)
                .unwrap()
                .and_hms_opt(9, 5, 0)
                .unwrap(),
            device: "Tablette n° 7 ☼",
        };
        let name = file_name(&named);
        assert_eq!(
            name,
            "jigisemejiri_comite-communal-kita-ouest_2026-11-23_0905_tablette-n-7.json"
        );
    }

    #[test]
    fn a_part_without_a_letter_still_has_a_place() {
        assert_eq!(plain(" / "), "x");
        assert_eq!(plain(&"é".repeat(100)).len(), LONGEST);
    }
}
