//! Plans, line by line, and how far they are.

use super::{Asked, Cell, Column, Say, Sheet};
use crate::drafts::plan_lines::{Column as LineColumn, LineRow, PlanLines};
use crate::facts::Kind;
use crate::ids::WorkPlanId;
use crate::money::Rate;
use crate::order::InOrder as _;
use crate::present::plans::gap_lines;

/// The lines of one version of a plan, as they are typed, pasted and poured in: the file can be
/// worked on in a spreadsheet and taken in again.
#[must_use]
pub fn plan_lines(asked: Asked<'_>, plan: WorkPlanId) -> Sheet {
    let n_columns = LineColumn::ALL.len();
    Sheet {
        heads: heads(asked),
        rows: rows_of(asked, plan),
        summed: (LineColumn::Q1 as usize..=n_columns).collect(),
        total_word: asked.column(Column::Total),
    }
}

/// The lines of every version of every plan.
pub(super) fn lines(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let mut heads = asked.fields(Kind::WorkPlan, &["year", "version"]);
    heads.extend(self::heads(asked));
    let mut plans: Vec<_> = programme.work_plans().collect();
    plans.order_by_key(|(id, plan)| (plan.year, plan.version, *id));
    let rows = plans.into_iter().flat_map(|(id, plan)| {
        let of_plan = [plan.year, plan.version].map(|n| Cell::Count(u64::from(n)));
        let rows = rows_of(asked, id).into_iter();
        rows.map(move |row| of_plan.iter().cloned().chain(row).collect())
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// How far each plan, activity and line was on each cut-off day.
pub(super) fn progress(asked: Asked<'_>) -> Sheet {
    let mut heads = asked.fields(Kind::WorkPlan, &["year", "version"]);
    heads.push(asked.column(Column::About));
    heads.extend(asked.fields(Kind::Progress, &["cut_off", "forecast"]));
    heads.push(asked.column(Column::Total));
    heads.extend(asked.fields(Kind::Progress, &["committed", "disbursed"]));
    let own = [Column::RateOfPeriod, Column::RateOfYear];
    heads.extend(own.map(|column| asked.column(column)));
    heads.extend(asked.fields(Kind::Progress, &["published", "quantity", "source"]));
    heads.push(asked.column(Column::Id));
    let amount = |amount: Option<i128>| amount.map_or(Cell::Nothing, Cell::Amount);
    let rows = gap_lines(asked.register, asked.day)
        .into_iter()
        .map(|line| {
            let figures = &line.figures;
            let rate = |rate: Option<Rate>| {
                rate.map_or(Cell::Nothing, |rate| Cell::Hundredths(rate.hundredths()))
            };
            let reached = line
                .counted
                .as_ref()
                .map(|(reached, _, _)| i128::from(*reached));
            vec![
                Cell::Count(u64::from(line.year)),
                Cell::Count(u64::from(line.version)),
                Cell::text(line.about.as_ref().and_then(|about| about.name.as_ref())),
                Cell::Day(figures.cut_off),
                amount(figures.forecast),
                amount(figures.budget),
                amount(line.committed.map(i128::from)),
                amount(figures.disbursed),
                rate(figures.of_period),
                rate(figures.of_year),
                rate(figures.published),
                amount(reached),
                Cell::text(line.source.as_ref()),
                Cell::Text(line.progress.to_string()),
            ]
        });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

fn heads(asked: Asked<'_>) -> Vec<String> {
    let own = LineColumn::ALL.map(|column| (asked.say)(Say::Line(column)));
    let total = asked.column(Column::Total);
    own.into_iter().chain([total]).collect()
}

/// Every row says what its activity is: so it stands alone when it is filtered or sorted.
fn rows_of(asked: Asked<'_>, plan: WorkPlanId) -> Vec<Vec<Cell>> {
    let lines = PlanLines::of(asked.register, plan);
    let mut head: Option<&LineRow> = None;
    let mut rows = Vec::with_capacity(lines.rows().len());
    for row in lines.rows() {
        if head.is_none_or(|head| head.activity != row.activity) {
            head = Some(row);
        }
        let cell = |column: LineColumn| {
            let of = match column.is_of_activity() {
                true => head.unwrap_or(row),
                false => row,
            };
            match of.cell(column) {
                "" => Cell::Nothing,
                text if column.is_number() => match text.parse() {
                    Ok(number) => Cell::Amount(number),
                    Err(_) => Cell::Text(text.to_owned()),
                },
                text => Cell::Text(text.to_owned()),
            }
        };
        let mut cells: Vec<Cell> = LineColumn::ALL.map(cell).to_vec();
        let has_line = row.line.is_some();
        cells.push(match has_line {
            true => Cell::Amount(row.total()),
            false => Cell::Nothing,
        });
        rows.push(cells);
    }
    rows
}
