//! Who has not been heard of, who has not handed in, and what the totals therefore lack: folded by the
//! widest areas within the country, then by what lies right in those.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use super::desk::{OwedRow, Waits};
use crate::ids::{AreaId, BodyId, IndicatorId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::{Register, fold_name};
use crate::status::MeasureState;
use crate::status::areas::holders;
use crate::status::duties::Period;
use crate::status::freshness::{Freshness, freshness, reported, silence_days};
use crate::status::indicators::owed_by;
use crate::status::validation::{Subject, validation_state};

/// How many areas without a figure are named of one indicator.
const N_NAMED: usize = 12;

/// The page of silence.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Silence {
    /// After how many days without news a body is silent; none where nobody has set that.
    pub most: Option<u32>,
    /// What holds of all bodies, or of those in the area looked into.
    pub whole: Numbers,
    /// The widest areas within the country, by name; bodies that serve none of them last. Empty
    /// where an area is looked into.
    pub folds: Vec<Fold>,
    /// The bodies in the area looked into, those silent longest first.
    pub bodies: Vec<Heard>,
    /// What the totals lack, indicator by indicator.
    pub lacks: Vec<Lack>,
}

/// What holds of several bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Numbers {
    /// How many there are.
    pub n_bodies: usize,
    /// How many of them were never heard of.
    pub n_never: usize,
    /// How many are silent for too long; those never heard of too.
    pub n_silent: usize,
    /// How many owe a figure of the last period.
    pub n_owing: usize,
    /// How many figures they owe.
    pub n_owes: usize,
    /// How many things await their validation.
    pub n_waiting: usize,
    /// The newest day that a fact of one of them tells of.
    pub last: Option<NaiveDate>,
    /// How many days ago that is.
    pub age: Option<u32>,
}

/// One of the widest areas within the country, and what there is in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fold {
    /// The area; none: bodies that serve none of those.
    pub area: Option<Label>,
    /// What holds of all bodies in it.
    pub numbers: Numbers,
    /// The bodies that serve the area itself, then the areas that lie right in it.
    pub lines: Vec<Line>,
}

/// A body that serves the whole of a fold, or an area right in it with all bodies there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The body, or the area.
    pub label: Label,
    /// The area, where it is one: it can be looked into.
    pub area: Option<AreaId>,
    /// What holds of it.
    pub numbers: Numbers,
}

/// One body, and when it was heard of.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Heard {
    /// The body.
    pub id: BodyId,
    /// Its name.
    pub label: Label,
    /// The area that it serves.
    pub area: Option<Label>,
    /// The newest day that a fact of its tells of.
    pub last: Option<NaiveDate>,
    /// How many days ago that is.
    pub age: Option<u32>,
    /// Whether that is too long; none where nobody has set how long that is.
    pub is_silent: Option<bool>,
    /// The figures of the last period that it owes.
    pub owes: Vec<OwedRow>,
    /// How many things await its validation.
    pub n_waiting: usize,
}

/// What the total of an indicator lacks for its last period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lack {
    /// The indicator.
    pub indicator: IndicatorId,
    /// Its name.
    pub label: Label,
    /// The period.
    pub period: Period,
    /// How many areas owe a figure.
    pub n_owed: usize,
    /// Of how many there is none.
    pub n_missing: usize,
    /// Where those stand; none where nothing is missing.
    pub state: Option<MeasureState>,
    /// How many figures are there of which no validation stands.
    pub n_not_validated: usize,
    /// The first areas without a figure, by name; none of an indicator of the whole.
    pub missing: Vec<Label>,
    /// Who owes the figure of the whole, where that is what is missing.
    pub owed_by: Vec<Label>,
}

impl Numbers {
    fn add(&mut self, heard: &Freshness, n_waiting: usize) {
        self.n_bodies += 1;
        self.n_never += usize::from(heard.last.is_none());
        self.n_silent += usize::from(heard.is_silent == Some(true));
        self.n_owing += usize::from(!heard.owes.is_empty());
        self.n_owes += heard.owes.len();
        self.n_waiting += n_waiting;
        if heard.last > self.last {
            (self.last, self.age) = (heard.last, heard.age);
        }
    }
}

/// Returns who has not been heard of on a day, everywhere or within an area, and what the totals lack.
#[must_use]
pub fn silence(
    register: &Register,
    waits: &Waits,
    within: Option<AreaId>,
    day: NaiveDate,
) -> Silence {
    let (programme, charter) = (register.programme(), register.charter());
    let mut page = Silence {
        most: silence_days(programme, charter, day),
        ..Silence::default()
    };
    let mut folds: BTreeMap<Option<AreaId>, (Numbers, Lines)> = BTreeMap::new();
    for heard in freshness(programme, charter, day) {
        let serves = programme.body(heard.body).and_then(|body| body.area);
        let way = serves.map(|area| holders(programme, area, day));
        let way = way.unwrap_or_default();
        if within.is_some_and(|within| !way.contains(&within)) {
            continue;
        }
        let n_waiting = waits.n_waiting(heard.body);
        page.whole.add(&heard, n_waiting);
        if within.is_some() {
            page.bodies.push(Heard::of(register, heard, n_waiting));
            continue;
        }
        let (fold, inner) = place(register, &way);
        let (numbers, lines) = folds.entry(fold).or_default();
        numbers.add(&heard, n_waiting);
        let at = inner.map_or(At::Body(heard.body), At::Area);
        lines.entry(at).or_default().add(&heard, n_waiting);
    }
    page.folds = folds
        .into_iter()
        .map(|(area, (numbers, lines))| Fold {
            area: area.map(|area| Label::of(register, area.0)),
            numbers,
            lines: lines_of(register, lines),
        })
        .collect();
    page.folds.order_by_cached_key(|fold| {
        let name = fold.area.as_ref().and_then(|area| area.name.as_deref());
        (
            name.is_none(),
            name.map(fold_name),
            fold.area.as_ref().map(|area| area.id),
        )
    });
    page.lacks = lacks(register, within, day);
    page
}

type Lines = BTreeMap<At, Numbers>;

/// What a line is of: bodies come before areas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum At {
    Body(BodyId),
    Area(AreaId),
}

/// Finds, on the way from an area up, the one of the second level and the one right in that.
fn place(register: &Register, way: &[AreaId]) -> (Option<AreaId>, Option<AreaId>) {
    let (programme, charter) = (register.programme(), register.charter());
    let rank = |area: &AreaId| charter.area_rank(&programme.area(*area)?.level);
    let at = way.iter().position(|area| rank(area) == Some(2));
    let fold = at.and_then(|at| way.get(at)).copied();
    let inner = at.and_then(|at| way.get(at.checked_sub(1)?)).copied();
    (fold, inner)
}

fn lines_of(register: &Register, lines: Lines) -> Vec<Line> {
    let line = |(at, numbers)| match at {
        At::Body(body) => Line {
            label: Label::of(register, body.0),
            area: None,
            numbers,
        },
        At::Area(area) => Line {
            label: Label::of(register, area.0),
            area: Some(area),
            numbers,
        },
    };
    let mut lines: Vec<Line> = lines.into_iter().map(line).collect();
    lines.order_by_cached_key(|line| {
        let name = line.label.name.as_deref().unwrap_or_default();
        (line.area.is_some(), fold_name(name), line.label.id)
    });
    lines
}

impl Heard {
    fn of(register: &Register, heard: Freshness, n_waiting: usize) -> Self {
        let area = register
            .programme()
            .body(heard.body)
            .and_then(|body| body.area);
        let owes = heard.owes.iter();
        Self {
            id: heard.body,
            label: Label::of(register, heard.body.0),
            area: area.map(|area| Label::of(register, area.0)),
            last: heard.last,
            age: heard.age,
            is_silent: heard.is_silent,
            owes: owes.map(|owes| OwedRow::of(register, owes)).collect(),
            n_waiting,
        }
    }
}

/// Returns what the totals of the last period lack; indicators that lack nothing are left out.
fn lacks(register: &Register, within: Option<AreaId>, day: NaiveDate) -> Vec<Lack> {
    let (programme, charter) = (register.programme(), register.charter());
    let is_in = |area: Option<AreaId>| {
        within.is_none_or(|within| {
            area.is_some_and(|area| holders(programme, area, day).contains(&within))
        })
    };
    let mut lacks: Vec<Lack> = Vec::new();
    for (id, indicator) in programme.indicators() {
        let Some(mut found) = reported(programme, charter, id, day) else {
            continue;
        };
        found.missing.retain(|area| is_in(*area));
        found
            .there
            .retain(|id| is_in(programme.measurement(*id).and_then(|one| one.area)));
        let not_validated = found.there.iter().filter(|id| {
            let state = validation_state(programme, charter, Subject::Measurement(**id), day);
            !state.is_some_and(|state| state.is_validated())
        });
        let (n_missing, n_not_validated) = (found.missing.len(), not_validated.count());
        if n_missing + n_not_validated == 0 {
            continue;
        }
        let areas = found.missing.iter().flatten();
        let mut missing: Vec<Label> = areas.map(|area| Label::of(register, area.0)).collect();
        missing.order_by_cached_key(|area| (area.name.as_deref().map(fold_name), area.id));
        missing.truncate(N_NAMED);
        let whole = found.missing.contains(&None);
        let owed_by = match whole {
            true => owed_by(programme, indicator, None, found.period.last()),
            false => Vec::new(),
        };
        lacks.push(Lack {
            indicator: id,
            label: Label::of(register, id.0),
            period: found.period,
            n_owed: n_missing + found.there.len(),
            n_missing,
            state: found.state.filter(|_| n_missing > 0),
            n_not_validated,
            missing,
            owed_by: owed_by
                .into_iter()
                .map(|body| Label::of(register, body.0))
                .collect(),
        });
    }
    lacks.order_by_cached_key(|lack| (lack.label.name.clone(), lack.indicator));
    lacks
}
