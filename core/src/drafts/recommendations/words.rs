//! What cells say in words and signs: a level, a part in a hundred, how far things are.

use crate::register::fold_name;

/// Levels in words, by how they begin.
const LEVELS: [(&str, u32); 12] = [
    ("eleve", 1),
    ("haut", 1),
    ("critique", 1),
    ("high", 1),
    ("critical", 1),
    ("fort", 1),
    ("moyen", 2),
    ("modere", 2),
    ("medium", 2),
    ("moderate", 2),
    ("faible", 3),
    ("low", 3),
];

/// What words of progress mean, by what stands in them; the first that fits.
const WORDS: [(&[&str], Option<&str>); 4] = [
    (
        &[
            "sans objet",
            "non applicable",
            "caduc",
            "not applicable",
            "n a",
        ],
        Some("not_applicable"),
    ),
    (
        &[
            "non mis",
            "non realis",
            "non effecti",
            "non execut",
            "non fait",
            "non commenc",
            "non entam",
            "non demarr",
            "pas ",
            "not ",
            "ouvert",
            "open",
            "a faire",
            "en attente",
            "neant",
            "to do",
        ],
        None,
    ),
    (
        &[
            "en cours",
            "partiel",
            "started",
            "ongoing",
            "in progress",
            "partial",
            "debut",
            "entame",
            "engage",
        ],
        Some("started"),
    ),
    (
        &[
            "mise en oeuvre",
            "mis en oeuvre",
            "realise",
            "fait",
            "execute",
            "done",
            "implemented",
            "clos",
            "clotur",
            "termine",
            "complet",
            "acheve",
            "leve",
            "solde",
            "applique",
        ],
        Some("done"),
    ),
];

/// Reads « 2 », « Niveau 2 », « P2 » or « moyen ».
pub(super) fn level(cell: &str) -> Option<u32> {
    let folded = fold_name(cell);
    let digits: Vec<u32> = folded.chars().filter_map(|c| c.to_digit(10)).collect();
    match digits.as_slice() {
        [level @ 1..=9] => Some(*level),
        [] => {
            let mut levels = LEVELS.iter();
            let found = levels.find(|(begun, _)| folded.starts_with(begun));
            found.map(|(_, level)| *level)
        }
        _ => None,
    }
}

/// Reads « 60 », « 60 % » or « 60,00 % ».
pub(super) fn percent(cell: &str) -> Option<u32> {
    let is_digit = |c: &char| !c.is_whitespace() && *c != '%';
    let bare: String = cell.chars().filter(is_digit).collect();
    let (whole, part) = bare.split_once([',', '.']).unwrap_or((&bare, ""));
    let is_whole = part.bytes().all(|digit| digit == b'0');
    let percent = whole.parse().ok();
    percent.filter(|percent| is_whole && *percent <= 100)
}

/// Reads how far it is said to be; nothing where nothing was done.
pub(super) fn headway(said: &str) -> Result<Option<&'static str>, ()> {
    let folded = fold_name(said);
    if folded.is_empty() {
        return Ok(None);
    }
    // At the head of a word only: « parfait » says nothing of « fait ».
    let stands = |word: &&str| {
        let mut places = folded.match_indices(*word);
        places.any(|(at, _)| {
            folded
                .get(..at)
                .is_some_and(|before| before.is_empty() || before.ends_with(' '))
        })
    };
    let means = |words: &&(&[&str], Option<&'static str>)| words.0.iter().any(&stands);
    WORDS.iter().find(means).map(|(_, state)| *state).ok_or(())
}
