//! The territory in words: counts by name, and the figures that tiles show.

use governance::present::territory::Measure;

use super::{Words, count};
use crate::i18n::t_string;

/// Tells counts by name, those above nought: « Région : 9 · Cercle : 50 ».
#[must_use]
pub fn told(i18n: Words, names: Vec<String>, counts: Vec<u32>) -> String {
    let named = names.into_iter().zip(counts).filter(|(_, n)| *n > 0);
    let told = named.map(|(name, n)| {
        let n = count(i18n, n as usize);
        t_string!(i18n, territory.count, name = name, n = n).to_string()
    });
    told.collect::<Vec<_>>().join(" · ")
}

/// Names every figure that tiles can show, by the codes of the kinds of bodies: how the address
/// writes it, what it is called, and what it is.
#[must_use]
pub fn measures(i18n: Words, kinds: &[String]) -> Vec<(String, String, Measure)> {
    let mut all = vec![
        (
            "vacants".to_owned(),
            t_string!(i18n, territory.n_vacant).to_owned(),
            Measure::Vacant,
        ),
        (
            "finissants".to_owned(),
            t_string!(i18n, territory.ending).to_owned(),
            Measure::Ending,
        ),
        (
            "silence".to_owned(),
            t_string!(i18n, territory.silence).to_owned(),
            Measure::Silence,
        ),
    ];
    for (at, kind) in kinds.iter().enumerate() {
        let named = [
            (
                "couverts",
                t_string!(i18n, territory.covered, kind = kind.clone()).to_string(),
                Measure::Covered(at),
            ),
            (
                "manquants",
                t_string!(i18n, territory.missing, kind = kind.clone()).to_string(),
                Measure::Missing(at),
            ),
        ];
        let named = named.map(|(code, name, measure)| (format!("{code}-{kind}"), name, measure));
        all.extend(named);
    }
    all
}
