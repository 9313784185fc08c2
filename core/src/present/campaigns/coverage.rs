//! Which areas campaigns reached, and which none did.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};

use crate::facts::CampaignKind;
use crate::ids::AreaId;
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::{Register, fold_name};
use crate::status::areas::holders;
use crate::status::campaigns::{CampaignState, campaign_state};

/// The campaigns of a year in one area and all that lie in it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CoverageRow {
    /// The area.
    pub area: Label,
    /// How many were held, by kind, in the order of the kinds.
    pub n_held: [usize; 3],
    /// How many are planned or under way.
    pub n_coming: usize,
    /// How many women those reached that say so.
    pub women: u64,
    /// How many men.
    pub men: u64,
    /// The last day on which one was held.
    pub last: Option<NaiveDate>,
}

/// The areas of a level, and what they leave out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Coverage {
    /// Each area of the level, by name, those that no campaign reached too.
    pub rows: Vec<CoverageRow>,
    /// How many areas a campaign was held in.
    pub n_reached: usize,
    /// How many campaigns that were held name no area.
    pub n_nowhere: usize,
    /// How many were held in an area that is wider: nobody knows which of those within they reached.
    pub n_wider: usize,
}

impl CoverageRow {
    /// Returns how many were held, of all kinds.
    #[must_use]
    pub fn n_all(&self) -> usize {
        self.n_held.iter().sum()
    }

    fn of(register: &Register, area: AreaId) -> Self {
        Self {
            area: Label::of(register, area.0),
            n_held: [0; 3],
            n_coming: 0,
            women: 0,
            men: 0,
            last: None,
        }
    }
}

/// Returns each area of a level of territory with the campaigns of a year in it, as they stand on a
/// day.
#[must_use]
pub fn coverage(register: &Register, level: &str, year: i32, day: NaiveDate) -> Coverage {
    let programme = register.programme();
    let of_level = programme.areas().filter(|(_, area)| {
        let is_over = area.to.is_some_and(|to| to.year() < year);
        let is_coming = area.from.is_some_and(|from| from.year() > year);
        area.level == level && !is_over && !is_coming
    });
    let mut rows: BTreeMap<AreaId, CoverageRow> = of_level
        .map(|(id, _)| (id, CoverageRow::of(register, id)))
        .collect();
    let (mut n_nowhere, mut n_wider) = (0, 0);
    for (_, one) in programme.campaigns() {
        if one.from.year() != year {
            continue;
        }
        let is_held = campaign_state(one, day) == CampaignState::Held;
        let Some(area) = one.area else {
            n_nowhere += usize::from(is_held);
            continue;
        };
        let mut is_counted = false;
        let place = CampaignKind::ALL.iter().position(|kind| *kind == one.kind);
        for area in holders(programme, area, one.from) {
            let Some(row) = rows.get_mut(&area) else {
                continue;
            };
            is_counted = true;
            match campaign_state(one, day) {
                CampaignState::Held => {
                    if let Some(n_held) = place.and_then(|place| row.n_held.get_mut(place)) {
                        *n_held += 1;
                    }
                    row.women += u64::from(one.women.unwrap_or_default());
                    row.men += u64::from(one.men.unwrap_or_default());
                    row.last = row.last.max(Some(one.last_day()));
                }
                CampaignState::Planned | CampaignState::Running => row.n_coming += 1,
                CampaignState::Untold => {}
            }
        }
        n_wider += usize::from(is_held && !is_counted);
    }
    let mut rows: Vec<CoverageRow> = rows.into_values().collect();
    let name = |row: &CoverageRow| row.area.name.as_deref().map(fold_name);
    rows.order_by_cached_key(|row| (name(row), row.area.id));
    Coverage {
        n_reached: rows.iter().filter(|row| row.n_all() > 0).count(),
        n_nowhere,
        n_wider,
        rows,
    }
}
