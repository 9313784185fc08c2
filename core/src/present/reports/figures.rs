//! The figures of a report: as they were kept or, before that, as they are; and what differs now.

use chrono::NaiveDate;

use super::super::Label;
use crate::facts::Report;
use crate::ids::{AreaId, ReportId, WorkPlanId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::figures::{FigureRow, Part, parse};
use crate::status::reports::figures_now;

/// The figures of a report, part by part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FigureTable {
    /// The version of the plan that they rest on.
    pub plan: WorkPlanId,
    /// What that is called.
    pub plan_named: Label,
    /// The territory that they count, where not all.
    pub area: Option<(AreaId, Label)>,
    /// The day up to which they count.
    pub cut_off: NaiveDate,
    /// Whether they were kept when the report was put forward; else they are as of now.
    pub is_frozen: bool,
    /// The whole first, then the components by their codes, then the rest.
    pub lines: Vec<FigureLine>,
}

/// The figures of one part.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct FigureLine {
    /// The component; none for the whole and for the rest.
    pub component: Option<Label>,
    /// The figures that the report tells.
    pub row: FigureRow,
    /// Whether they are others by now.
    pub differs: bool,
    /// What they would be now, where they differ and are known.
    pub now: Option<FigureRow>,
}

impl FigureTable {
    /// Returns the figures of a report; none where it rests on no plan that is here, or what was
    /// kept cannot be read.
    pub(super) fn of(register: &Register, id: ReportId, report: &Report) -> Option<Self> {
        let now = figures_now(register.programme(), id);
        let (figures, is_frozen) = match &report.figures {
            Some(kept) => (parse(kept)?, true),
            None => (now.clone()?, false),
        };
        let now_rows = now.filter(|_| is_frozen).map(|now| now.rows);
        let of_part = |part: Part| {
            let mut rows = now_rows.iter().flatten();
            rows.find(|row| row.part == part).copied()
        };
        let mut rows = figures.rows.clone();
        // What was no part of it then, and is now.
        let new = now_rows.iter().flatten();
        let new = new.filter(|row| figures.rows.iter().all(|known| known.part != row.part));
        let new: Vec<FigureRow> = new.map(|row| FigureRow::of(row.part)).collect();
        rows.extend(new);
        let label = |part: Part| match part {
            Part::Component(component) => Some(Label::of(register, component.0)),
            Part::Whole | Part::Rest => None,
        };
        let mut lines: Vec<FigureLine> = rows
            .into_iter()
            .map(|row| {
                let now = of_part(row.part);
                let differs = is_frozen && now != Some(row);
                FigureLine {
                    component: label(row.part),
                    row,
                    differs,
                    now: now.filter(|_| differs),
                }
            })
            .collect();
        lines.order_by_cached_key(|line| {
            let place = match line.row.part {
                Part::Whole => 0,
                Part::Component(_) => 1,
                Part::Rest => 2,
            };
            let name = line.component.as_ref().and_then(|label| label.name.clone());
            (place, name, line.row.part)
        });
        Some(Self {
            plan: figures.plan,
            plan_named: Label::of(register, figures.plan.0),
            area: figures.area.map(|area| (area, Label::of(register, area.0))),
            cut_off: figures.cut_off,
            is_frozen,
            lines,
        })
    }

    /// Tells whether any figure is another by now.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.lines.iter().any(|line| line.differs)
    }
}
