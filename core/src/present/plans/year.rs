//! The plan of one year: its versions, what it adds up to, and how far it is.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::facts::Activity;
use crate::ids::{ActivityId, BudgetLineId, EntryId, WorkPlanId};
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::plans::{Quarters, activities_of, lines_of, sum_of_lines, versions};

use super::super::Label;
use super::{ExecutionLine, PlanLine, gap_lines, plan_line};

/// What a page says of the plan of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct YearPage {
    /// The year.
    pub year: u32,
    /// Its versions, the last first.
    pub versions: Vec<PlanLine>,
    /// The version that is looked at.
    pub shown: WorkPlanId,
    /// Whether that version may still be changed.
    pub is_open: bool,
    /// What its lines add up to; none where it has none.
    pub sum: Option<Quarters>,
    /// The same, by component: none for what belongs to none.
    pub by_component: Vec<GroupLine>,
    /// The same, by source of funding.
    pub by_source: Vec<GroupLine>,
    /// The same, by area: none for what is of no area.
    pub by_area: Vec<GroupLine>,
    /// Its activities.
    pub activities: Vec<ActivityLine>,
    /// How far it is, the last cut-off day first.
    pub executions: Vec<ExecutionLine>,
}

/// What the lines of one component, source or area add up to.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct GroupLine {
    /// Which one; none for the rest.
    pub of: Option<Label>,
    /// The amounts.
    pub sum: Quarters,
}

/// One activity of a plan.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ActivityLine {
    /// The activity.
    pub id: ActivityId,
    /// Its number.
    pub code: Option<String>,
    /// What is to be done.
    pub name: String,
    /// Its component.
    pub component: Option<Label>,
    /// Who is responsible.
    pub body: Option<Label>,
    /// Where.
    pub area: Option<Label>,
    /// The quarters from and to which it runs.
    pub quarters: (Option<u32>, Option<u32>),
    /// How much is aimed at, and in what unit.
    pub target: Option<(i64, Option<String>)>,
    /// The money, by source.
    pub parts: Vec<BudgetPart>,
    /// What these add up to; none where there are none.
    pub sum: Option<Quarters>,
}

/// The money of an activity from one source.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct BudgetPart {
    /// The line.
    pub id: BudgetLineId,
    /// The source.
    pub funding: Label,
    /// The amounts.
    pub sum: Quarters,
}

/// Returns the plan of a year as it stands on a day: the version asked for or, where there is no
/// such, the one that holds.
#[must_use]
pub fn year_page(
    register: &Register,
    year: u32,
    asked: Option<WorkPlanId>,
    day: NaiveDate,
) -> Option<YearPage> {
    let programme = register.programme();
    let of_year = versions(programme, year);
    let known: Vec<PlanLine> = of_year
        .iter()
        .rev()
        .filter_map(|(id, _)| plan_line(register, *id, day))
        .collect();
    let asked = asked.filter(|asked| known.iter().any(|plan| plan.id == *asked));
    let in_force = known.iter().find(|plan| plan.is_in_force);
    let shown = asked.or(in_force.or(known.first()).map(|plan| plan.id))?;
    let mut activities: Vec<(&Activity, ActivityLine)> = activities_of(programme, shown)
        .map(|(id, activity)| (activity, activity_line(register, id, activity)))
        .collect();
    activities.order_by(|(_, one), (_, other)| {
        (&one.code, &one.name, one.id).cmp(&(&other.code, &other.name, other.id))
    });
    let by = |key: &dyn Fn(&Activity) -> Option<EntryId>| {
        let mut sums: BTreeMap<Option<EntryId>, Quarters> = BTreeMap::new();
        for (activity, line) in &activities {
            for part in &line.parts {
                sums.entry(key(activity)).or_default().unite(part.sum);
            }
        }
        group_lines(register, sums)
    };
    let by_component = by(&|activity| activity.component.map(|id| id.0));
    let by_area = by(&|activity| activity.area.map(|id| id.0));
    let mut sources = BTreeMap::new();
    for part in activities.iter().flat_map(|(_, line)| &line.parts) {
        let sum: &mut Quarters = sources.entry(Some(part.funding.id)).or_default();
        sum.unite(part.sum);
    }
    let is_of_year = |line: &ExecutionLine| of_year.iter().any(|(id, _)| *id == line.plan);
    let is_open = known
        .iter()
        .any(|plan| plan.id == shown && plan.state.is_open());
    Some(YearPage {
        year,
        is_open,
        versions: known,
        shown,
        sum: sum_of_lines(programme, shown),
        by_component,
        by_source: group_lines(register, sources),
        by_area,
        activities: activities.into_iter().map(|(_, line)| line).collect(),
        executions: gap_lines(register, day)
            .into_iter()
            .filter(is_of_year)
            .collect(),
    })
}

fn activity_line(register: &Register, id: ActivityId, activity: &Activity) -> ActivityLine {
    let label = |id: EntryId| Label::of(register, id);
    let parts: Vec<BudgetPart> = lines_of(register.programme(), id)
        .map(|(id, line)| {
            let mut sum = Quarters::default();
            sum.add(line);
            BudgetPart {
                id,
                funding: label(line.funding.0),
                sum,
            }
        })
        .collect();
    let mut sum = None;
    for part in &parts {
        sum.get_or_insert_with(Quarters::default).unite(part.sum);
    }
    ActivityLine {
        id,
        code: activity.code.clone(),
        name: activity.name.clone(),
        component: activity.component.map(|id| label(id.0)),
        body: activity.body.map(|id| label(id.0)),
        area: activity.area.map(|id| label(id.0)),
        quarters: (activity.from_quarter, activity.to_quarter),
        target: activity
            .target
            .map(|target| (target, activity.unit.clone())),
        parts,
        sum,
    }
}

/// Names the groups and puts them in order of their names, the rest last.
fn group_lines(register: &Register, sums: BTreeMap<Option<EntryId>, Quarters>) -> Vec<GroupLine> {
    let mut lines: Vec<GroupLine> = sums
        .into_iter()
        .map(|(of, sum)| GroupLine {
            of: of.map(|id| Label::of(register, id)),
            sum,
        })
        .collect();
    lines.order_by_cached_key(|line| {
        let name = line.of.as_ref().map(|of| of.name.clone());
        (name.is_none(), name, line.of.as_ref().map(|of| of.id))
    });
    lines
}
