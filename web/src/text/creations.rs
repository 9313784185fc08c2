//! Creations in bulk, told: what was made, by whom, what it is used for, what would go.

use governance::present::creations::{Creation, Made, SortMade, Used};

use super::{Words, charter, count, moment};
use crate::i18n::t_string;

/// Says that nothing was created in bulk.
#[must_use]
pub fn none(i18n: Words, made: Made) -> &'static str {
    match made {
        Made::Bodies => t_string!(i18n, creations.none_bodies),
        Made::Areas => t_string!(i18n, creations.none_areas),
    }
}

/// Says what was made, and in which area.
#[must_use]
pub fn what(i18n: Words, made: Made, creation: &Creation) -> String {
    let sorts = creation.sorts.iter().map(|sort| {
        let (name, n) = (sort_name(i18n, made, sort), count(i18n, sort.n));
        t_string!(i18n, creations.sort, name = name, n = n).to_string()
    });
    let sorts = sorts.collect::<Vec<_>>().join(", ");
    match creation.within.clone() {
        Some(area) => t_string!(i18n, creations.within, what = sorts, area = area).to_string(),
        None => sorts,
    }
}

fn sort_name(i18n: Words, made: Made, sort: &SortMade) -> String {
    let by_charter = sort.name.as_ref().map(|name| charter(i18n, name));
    let none = || match made {
        Made::Bodies => t_string!(i18n, creations.no_kind).to_owned(),
        Made::Areas => t_string!(i18n, areas.level_unknown).to_owned(),
    };
    by_charter
        .or_else(|| sort.code.clone())
        .unwrap_or_else(none)
}

/// Says when it was made, and by whom.
#[must_use]
pub fn who(i18n: Words, creation: &Creation) -> String {
    let (at, by) = (moment(i18n, &creation.at), creation.by.clone());
    t_string!(i18n, creations.made_by, at = at, by = by).to_string()
}

/// Says what those that stay are used for, each with how many.
#[must_use]
pub fn uses(i18n: Words, used: Used) -> String {
    let told = [
        (t_string!(i18n, creations.with_members), used.n_with_members),
        (
            t_string!(i18n, creations.with_sessions),
            used.n_with_sessions,
        ),
        (t_string!(i18n, creations.with_below), used.n_with_below),
        (t_string!(i18n, creations.with_bodies), used.n_with_bodies),
        (t_string!(i18n, creations.amended), used.n_amended),
        (t_string!(i18n, creations.with_others), used.n_with_others),
    ];
    let told = told.into_iter().filter(|(_, n)| *n > 0);
    let told = told.map(|(name, n)| {
        t_string!(i18n, creations.used_so, name = name, n = count(i18n, n)).to_string()
    });
    told.collect::<Vec<_>>().join(", ")
}

/// Says how many would be taken back.
#[must_use]
pub fn would_go(i18n: Words, made: Made, n: usize) -> String {
    let counted = count(i18n, n);
    match made {
        Made::Bodies => {
            t_string!(i18n, creations.would_go_bodies, count = n, n = counted).to_string()
        }
        Made::Areas => {
            t_string!(i18n, creations.would_go_areas, count = n, n = counted).to_string()
        }
    }
}

/// Names the act that takes them back.
#[must_use]
pub fn withdraw(i18n: Words, made: Made, n: usize) -> String {
    let counted = count(i18n, n);
    match made {
        Made::Bodies => {
            t_string!(i18n, creations.withdraw_bodies, count = n, n = counted).to_string()
        }
        Made::Areas => {
            t_string!(i18n, creations.withdraw_areas, count = n, n = counted).to_string()
        }
    }
}

/// Says how many were taken back.
#[must_use]
pub fn withdrawn(i18n: Words, made: Made, n: usize) -> String {
    let counted = count(i18n, n);
    match made {
        Made::Bodies => {
            t_string!(i18n, creations.withdrawn_bodies, count = n, n = counted).to_string()
        }
        Made::Areas => {
            t_string!(i18n, creations.withdrawn_areas, count = n, n = counted).to_string()
        }
    }
}
