//! Indicators with what they reached, every measurement with where it stands, and campaigns.

use super::{Asked, Cell, Column, Sheet};
use crate::drafts::indicators::write_figure;
use crate::facts::Kind;
use crate::ids::{AreaId, BodyId, ValidationId};
use crate::order::InOrder as _;
use crate::present::indicators::{Actual, FigureRow, indicator_table};
use crate::status::validation::ValidationState;

/// Every indicator as it stands on the day: baseline, target, what was reached.
pub(super) fn indicators(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let fields = [
        "code",
        "name",
        "unit",
        "direction",
        "aggregation",
        "frequency",
        "component",
        "baseline",
        "baseline_on",
    ];
    let mut heads = asked.fields(Kind::Indicator, &fields);
    let own = [
        Column::Target,
        Column::TargetBy,
        Column::Reached,
        Column::ReachedOn,
        Column::ShareOfTarget,
        Column::NMissing,
    ];
    heads.extend(own.map(|column| asked.column(column)));
    heads.extend(asked.fields(Kind::Indicator, &["source"]));
    heads.push(asked.column(Column::Id));
    let table = indicator_table(asked.register, None, asked.day);
    let rows = table.rows.into_iter().filter_map(|row| {
        let found = programme.indicator(row.id)?;
        let figure =
            |figure: Option<i64>| figure.map_or(Cell::Nothing, |figure| cell(figure, row.decimals));
        let (reached, on) = match &row.actual {
            Some(Actual::Measured(one)) => (Some(one.figure), Some(one.cut_off)),
            Some(Actual::Added {
                figure, cut_off, ..
            }) => (Some(*figure), Some(*cut_off)),
            None => (None, None),
        };
        let component = row.component.as_ref().and_then(|label| label.name.as_ref());
        Some(vec![
            Cell::Text(row.code.clone()),
            Cell::Text(row.name.clone()),
            Cell::Text(row.unit.clone()),
            asked.choice(found.direction.code()),
            asked.choice(found.aggregation.code()),
            row.frequency
                .map_or(Cell::Nothing, |frequency| asked.choice(frequency.code())),
            Cell::text(component),
            figure(row.baseline.map(|(figure, _)| figure)),
            Cell::day(row.baseline.and_then(|(_, on)| on)),
            figure(row.target.map(|(figure, _)| figure)),
            Cell::day(row.target.map(|(_, on)| on)),
            figure(reached),
            Cell::day(on),
            row.reached
                .map_or(Cell::Nothing, |rate| Cell::Hundredths(rate.hundredths())),
            Cell::Count(u64::try_from(row.n_owed).unwrap_or_default()),
            Cell::text(found.source.as_ref()),
            Cell::Text(row.id.to_string()),
        ])
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// Every measurement, by indicator, area and day.
pub(super) fn measurements(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let mut heads = asked.fields(Kind::Indicator, &["code", "name", "unit"]);
    let fields = ["area", "cut_off", "figure", "exactness", "parts", "body"];
    heads.extend(asked.fields(Kind::Measurement, &fields));
    heads.extend(asked.fields(Kind::Measurement, &["collected_on", "grade"]));
    heads.push(asked.column(Column::Validation));
    heads.extend(asked.fields(Kind::Validation, &["body"]));
    heads.push(asked.column(Column::NDoubts));
    heads.extend(asked.fields(Kind::Measurement, &["source"]));
    heads.push(asked.column(Column::Id));
    let mut all: Vec<_> = programme
        .measurements()
        .filter_map(|(id, one)| {
            let indicator = programme.indicator(one.indicator)?;
            let row = FigureRow::of(asked.register, id, asked.day)?;
            let area = one.area.and_then(|area| programme.area(area));
            let area = area.map(|area| area.name.clone());
            Some((
                (indicator.code.clone(), area, one.cut_off, id),
                indicator,
                row,
            ))
        })
        .collect();
    all.order_by(|one, other| one.0.cmp(&other.0));
    let rows = all.into_iter().map(|((code, area, ..), indicator, row)| {
        let (state, by) = said(row.state);
        let by = by.and_then(|id| programme.validation(id));
        let by = by.and_then(|one| programme.body(one.body));
        let collected = row.collected_by.0.as_ref();
        let name = collected.and_then(|label| label.name.as_ref());
        let lines = row.parts.iter().map(|(category, figure)| {
            format!(
                "{category} : {}",
                write_figure(*figure, indicator.decimals())
            )
        });
        let parts = lines.collect::<Vec<_>>().join("\n");
        vec![
            Cell::Text(code),
            Cell::Text(indicator.name.clone()),
            Cell::Text(indicator.unit.clone()),
            Cell::text(area.as_ref()),
            Cell::Day(row.cut_off),
            cell(row.figure, indicator.decimals()),
            asked.choice(row.exactness.code()),
            Cell::text(Some(&parts).filter(|parts| !parts.is_empty())),
            Cell::text(name),
            Cell::day(row.collected_on),
            row.grade
                .map_or(Cell::Nothing, |grade| asked.choice(grade.code())),
            asked.choice(state),
            Cell::text(by.map(|body| &body.name)),
            Cell::Count(u64::try_from(row.doubts.len()).unwrap_or_default()),
            Cell::text(row.source.as_ref()),
            Cell::Text(row.id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// Every campaign, the first first.
pub(super) fn campaigns(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let fields = [
        "kind",
        "theme",
        "area",
        "body",
        "from",
        "to",
        "channels",
        "languages",
        "women_expected",
        "men_expected",
        "women",
        "men",
        "cost",
        "documents",
        "evidence",
        "note",
        "source",
    ];
    let mut heads = asked.fields(Kind::Campaign, &fields);
    heads.push(asked.column(Column::Id));
    let mut all: Vec<_> = programme.campaigns().collect();
    all.order_by_key(|(id, one)| (one.from, *id));
    let area = |area: Option<AreaId>| area.and_then(|area| programme.area(area));
    let body = |body: Option<BodyId>| body.and_then(|body| programme.body(body));
    let rows = all.into_iter().map(|(id, one)| {
        vec![
            asked.choice(one.kind.code()),
            Cell::Text(one.theme.clone()),
            Cell::text(area(one.area).map(|area| &area.name)),
            Cell::text(body(one.body).map(|body| &body.name)),
            Cell::Day(one.from),
            Cell::day(one.to),
            Cell::text(one.channels.as_ref()),
            Cell::text(one.languages.as_ref()),
            Cell::count(one.women_expected),
            Cell::count(one.men_expected),
            Cell::count(one.women),
            Cell::count(one.men),
            one.cost
                .map_or(Cell::Nothing, |cost| Cell::Amount(i128::from(cost))),
            Cell::text(one.documents.as_ref()),
            Cell::text(one.evidence.as_ref()),
            Cell::text(one.note.as_ref()),
            Cell::text(one.source.as_ref()),
            Cell::Text(id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// Writes a figure as a number; as a text where it has more decimals than spreadsheets are given.
fn cell(figure: i64, decimals: u32) -> Cell {
    match decimals {
        0 => Cell::Amount(i128::from(figure)),
        1 => figure
            .checked_mul(10)
            .map_or_else(|| Cell::Text(write_figure(figure, 1)), Cell::Hundredths),
        2 => Cell::Hundredths(figure),
        more => Cell::Text(write_figure(figure, more)),
    }
}

/// Returns the word for a state, and the validation that it names.
fn said(state: ValidationState) -> (&'static str, Option<ValidationId>) {
    match state {
        ValidationState::Recorded => ("recorded", None),
        ValidationState::Submitted(_) => ("submitted", None),
        ValidationState::Validated(id) => ("validated", Some(id)),
        ValidationState::Returned(id) => ("returned", Some(id)),
        ValidationState::Reopened(id) => ("reopened", Some(id)),
    }
}
