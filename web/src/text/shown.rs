//! Values as the journal holds them, written for people.

use governance::facts::Precision;
use governance::present::Shown;
use governance::register::Register;

use super::dates::span;
use super::{Words, day, money, words};
use crate::i18n::t_string;

/// Writes one value.
#[must_use]
pub fn value(i18n: Words, register: &Register, shown: &Shown) -> String {
    match shown {
        Shown::Nothing => t_string!(i18n, field.nothing).to_owned(),
        Shown::Text(text) => text.clone(),
        Shown::Day(on) => day(i18n, *on),
        Shown::Moment(at) => super::moment_of_day(i18n, *at),
        Shown::Facts(all) if all.is_empty() => t_string!(i18n, field.nothing).to_owned(),
        Shown::Facts(all) => {
            let names = all.iter().map(|one| words::name(i18n, one));
            names.collect::<Vec<_>>().join(" · ")
        }
        Shown::Count(count) => count.to_string(),
        Shown::Amount(francs) => money::plain(i18n, i128::from(*francs), Precision::Franc),
        Shown::Degrees(micro) => super::figures::degrees(i18n, *micro),
        Shown::Outline(n) => {
            let points = usize::try_from(*n).unwrap_or(usize::MAX);
            let n = super::count(i18n, points);
            t_string!(i18n, areas.outline_of, count = points, n = n).to_string()
        }
        Shown::Choice(code) => words::choice(i18n, code),
        Shown::Code(code) => words::code(i18n, register, code),
        Shown::Fact(label) => words::name(i18n, label),
        Shown::Parents(parents) if parents.is_empty() => t_string!(i18n, field.nothing).to_owned(),
        Shown::Parents(parents) => {
            let written = parents.iter().map(|(parent, from, to)| {
                let name = words::name(i18n, parent);
                match (from, to) {
                    (None, None) => name,
                    (from, to) => format!("{name} ({})", span(i18n, *from, *to)),
                }
            });
            written.collect::<Vec<_>>().join(" · ")
        }
    }
}
