//! Charts of plans: bars of exact amounts, with where they begin and end already worked out.

use chrono::NaiveDate;

use crate::facts::Precision;
use crate::ids::WorkPlanId;
use crate::money::Rate;
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::execution_by::{By, Part, cut_offs, parts};
use crate::status::plans::sum_of_lines;

use super::super::Label;
use super::{ExecutionLine, YearLine};

/// Where the longest bar ends.
pub const LENGTH: i64 = 1_000;

/// A chart: rows of bars on one scale. The same amounts are its table.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chart {
    /// Its rows.
    pub rows: Vec<ChartRow>,
}

/// One row of a chart.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ChartRow {
    /// What it is about.
    pub name: RowName,
    /// Its bars.
    pub bars: Vec<ChartBar>,
    /// The rate, where there is one to tell.
    pub rate: Option<Rate>,
    /// How many lines are reported of how many, where that is not all of them.
    pub reported: Option<(usize, usize)>,
}

/// What a row is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum RowName {
    /// A year.
    Year(u32),
    /// A day up to which it counts.
    Day(NaiveDate),
    /// A component or a source.
    Of(Label),
    /// What belongs to none.
    Rest,
    /// What was forecast in all.
    Forecast,
    /// What was disbursed in all.
    Disbursed,
}

/// What a bar measures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Measure {
    /// What was planned, or forecast.
    Planned,
    /// What was committed.
    Committed,
    /// What was disbursed.
    Disbursed,
    /// What is missing to what was forecast.
    Missing,
    /// What was disbursed beyond what was forecast.
    Beyond,
}

/// One bar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct ChartBar {
    /// What it measures.
    pub measure: Measure,
    /// How much, in whole francs.
    pub amount: i128,
    /// How finely that is known.
    pub precision: Precision,
    /// Where it begins, of [`LENGTH`].
    pub from: i64,
    /// Where it ends.
    pub to: i64,
}

/// Planned and disbursed, year by year.
#[must_use]
pub fn years_chart(lines: &[YearLine]) -> Chart {
    let row = |line: &YearLine| {
        let planned = line
            .plan
            .budget
            .map(|budget| (Measure::Planned, budget, line.plan.precision));
        let done = line.executions.iter().find_map(|execution| {
            let disbursed = execution.figures.disbursed?;
            Some((Measure::Disbursed, disbursed, execution.precision))
        });
        let last = line.executions.first();
        Draft {
            name: RowName::Year(line.year),
            amounts: planned.into_iter().chain(done).collect(),
            rate: last.and_then(|line| Some(line.figures.rate()?.0)),
            reported: None,
        }
    };
    to_scale(lines.iter().map(row).collect())
}

/// How far the components or the sources of a version are by a day.
#[must_use]
pub fn parts_chart(register: &Register, plan: WorkPlanId, by: By, day: NaiveDate) -> Chart {
    let Some(last) = cut_offs(register.programme(), plan, day).pop() else {
        return Chart::default();
    };
    let parts = named(register, plan, by, last);
    let row = |(name, part): (RowName, Part)| Draft {
        name,
        amounts: amounts(part.planned, part.committed, part.disbursed),
        rate: part.of_period().or(part.of_year()),
        reported: (part.n_reported < part.n_lines).then_some((part.n_reported, part.n_lines)),
    };
    // A chart of what nobody has reported says nothing; nor does one of a single row that is none
    // of them.
    let is_reported = parts.iter().any(|(_, part)| part.n_reported > 0);
    let is_split = parts.iter().any(|(name, _)| *name != RowName::Rest);
    match is_reported && is_split {
        true => to_scale(parts.into_iter().map(row).collect()),
        false => Chart::default(),
    }
}

/// Planned, committed and disbursed at each cut-off day of a version, from the first day of its
/// year on: what is reported of the whole plan or, without it, what its lines add up to.
#[must_use]
pub fn time_chart(
    register: &Register,
    plan: WorkPlanId,
    executions: &[ExecutionLine],
    day: NaiveDate,
) -> Chart {
    let programme = register.programme();
    let year = programme.work_plan(plan).map_or(0, |plan| plan.year);
    let sum = sum_of_lines(programme, plan);
    let row = |on: NaiveDate| {
        let of_whole = executions
            .iter()
            .find(|line| line.plan == plan && line.about.is_none() && line.figures.cut_off == on);
        let part = parts(programme, plan, By::Whole, on).remove(&None);
        let planned = of_whole.and_then(|line| line.figures.forecast);
        let planned = planned.or(sum.map(|sum| sum.until(year, on)));
        let (committed, disbursed, precision) = match of_whole {
            Some(line) => (
                line.committed.map(i128::from),
                line.figures.disbursed,
                line.precision,
            ),
            None => {
                let part = part.unwrap_or_default();
                (part.committed, part.disbursed, Precision::Franc)
            }
        };
        let reported = part.filter(|part| of_whole.is_none() && part.n_reported < part.n_lines);
        let known = [
            planned.map(|amount| (Measure::Planned, amount, precision)),
            committed.map(|amount| (Measure::Committed, amount, precision)),
            disbursed.map(|amount| (Measure::Disbursed, amount, precision)),
        ];
        Draft {
            name: RowName::Day(on),
            amounts: known.into_iter().flatten().collect(),
            rate: planned
                .zip(disbursed)
                .and_then(|(whole, part)| Rate::of(part, whole)),
            reported: reported.map(|part| (part.n_reported, part.n_lines)),
        }
    };
    to_scale(
        cut_offs(programme, plan, day)
            .into_iter()
            .map(row)
            .collect(),
    )
}

/// From what was forecast by the last cut-off day down to what was disbursed, component by
/// component: which of them the gap comes from.
#[must_use]
pub fn gap_chart(register: &Register, plan: WorkPlanId, day: NaiveDate) -> Chart {
    let Some(last) = cut_offs(register.programme(), plan, day).pop() else {
        return Chart::default();
    };
    let parts = named(register, plan, By::Component, last);
    let parts: Vec<(RowName, Part)> = parts
        .into_iter()
        .filter(|(_, part)| part.disbursed.is_some())
        .collect();
    let forecast: i128 = parts.iter().map(|(_, part)| part.forecast).sum();
    let disbursed: i128 = parts.iter().filter_map(|(_, part)| part.disbursed).sum();
    if parts.is_empty() || forecast <= 0 {
        return Chart::default();
    }
    let bar = |measure, amount: i128, from: i128, to: i128| Placed {
        measure,
        amount,
        from: from.min(to),
        to: from.max(to),
    };
    let whole = |name, measure, amount| (name, bar(measure, amount, 0, amount), None);
    let mut rows = vec![whole(RowName::Forecast, Measure::Planned, forecast)];
    let mut level = forecast;
    for (name, part) in parts {
        let missing = part.forecast - part.disbursed.unwrap_or(0);
        let measure = match missing < 0 {
            true => Measure::Beyond,
            false => Measure::Missing,
        };
        let row = bar(measure, missing.abs(), level, level - missing);
        rows.push((name, row, part.of_period()));
        level -= missing;
    }
    rows.push(whole(RowName::Disbursed, Measure::Disbursed, disbursed));
    let most = rows.iter().map(|(_, bar, _)| bar.to).max().unwrap_or(0);
    let row = |(name, placed, rate): (RowName, Placed, Option<Rate>)| ChartRow {
        name,
        bars: vec![ChartBar {
            measure: placed.measure,
            amount: placed.amount,
            precision: Precision::Franc,
            from: share(placed.from, most),
            to: share(placed.to, most),
        }],
        rate,
        reported: None,
    };
    Chart {
        rows: rows.into_iter().map(row).collect(),
    }
}

/// A bar before it is brought to scale.
struct Placed {
    measure: Measure,
    amount: i128,
    from: i128,
    to: i128,
}

/// A row before it is brought to scale.
struct Draft {
    name: RowName,
    amounts: Vec<(Measure, i128, Precision)>,
    rate: Option<Rate>,
    reported: Option<(usize, usize)>,
}

fn amounts(
    planned: i128,
    committed: Option<i128>,
    disbursed: Option<i128>,
) -> Vec<(Measure, i128, Precision)> {
    let known = [
        Some((Measure::Planned, planned)),
        committed.map(|amount| (Measure::Committed, amount)),
        disbursed.map(|amount| (Measure::Disbursed, amount)),
    ];
    let known = known.into_iter().flatten();
    known
        .map(|(measure, amount)| (measure, amount, Precision::Franc))
        .collect()
}

fn named(register: &Register, plan: WorkPlanId, by: By, day: NaiveDate) -> Vec<(RowName, Part)> {
    let found = parts(register.programme(), plan, by, day);
    let mut named: Vec<(Option<Label>, Part)> = found
        .into_iter()
        .map(|(of, part)| (of.map(|of| Label::of(register, of)), part))
        .collect();
    named.order_by_cached_key(|(of, _)| {
        let name = of.as_ref().map(|of| of.name.clone());
        (name.is_none(), name, of.as_ref().map(|of| of.id))
    });
    let name = |of: Option<Label>| of.map_or(RowName::Rest, RowName::Of);
    named
        .into_iter()
        .map(|(of, part)| (name(of), part))
        .collect()
}

fn to_scale(rows: Vec<Draft>) -> Chart {
    let all = rows.iter().flat_map(|row| &row.amounts);
    let most = all.map(|(_, amount, _)| *amount).max().unwrap_or(0);
    let row = |row: Draft| ChartRow {
        name: row.name,
        bars: row
            .amounts
            .into_iter()
            .map(|(measure, amount, precision)| ChartBar {
                measure,
                amount,
                precision,
                from: 0,
                to: share(amount, most),
            })
            .collect(),
        rate: row.rate,
        reported: row.reported,
    };
    Chart {
        rows: rows.into_iter().map(row).collect(),
    }
}

/// Returns a share of the longest bar.
fn share(amount: i128, most: i128) -> i64 {
    let share = Rate::of(amount, most).map_or(0, Rate::hundredths);
    (share * LENGTH / Rate::WHOLE.hundredths()).clamp(0, LENGTH)
}
