//! The register of duties: one line for each body, year and duty.

use super::{Asked, Cell, Column, Say, Sheet};
use crate::facts::Kind;
use crate::present::duties::{matrix, years_shown};

/// Every duty of every body, over the years that its page shows.
pub(super) fn duties(asked: Asked<'_>) -> Sheet {
    let (register, day) = (asked.register, asked.day);
    let mut heads = asked.fields(Kind::Decision, &["year"]);
    heads.push(asked.column(Column::BodyCalled));
    heads.extend(asked.fields(Kind::Body, &["name"]));
    let own = [
        Column::Duty,
        Column::DutyText,
        Column::Honour,
        Column::NProven,
        Column::NAsked,
        Column::Share,
    ];
    heads.extend(own.map(|column| asked.column(column)));
    let mut rows = Vec::new();
    for (id, _) in register.programme().bodies() {
        let years = years_shown(register, id, (None, None), None, day);
        let Some(table) = matrix(register, id, years, day) else {
            continue;
        };
        for row in &table.rows {
            for cell in &row.cells {
                let asks = cell.n_asked > 0;
                let share = i64::from(cell.n_proven) * 10_000;
                let share = share.checked_div(i64::from(cell.n_asked));
                rows.push(vec![
                    u64::try_from(cell.year).map_or(Cell::Nothing, Cell::Count),
                    Cell::text(table.short.as_ref()),
                    Cell::Text(table.name.clone()),
                    Cell::Text(cell.duty.clone()),
                    Cell::Text((asked.say)(Say::Charter(&row.duty.text))),
                    Cell::Text((asked.say)(Say::Honour(cell.honour))),
                    Cell::Count(u64::from(cell.n_proven)),
                    Cell::count(asks.then_some(cell.n_asked)),
                    share.map_or(Cell::Nothing, Cell::Hundredths),
                ]);
            }
        }
    }
    Sheet {
        heads,
        rows,
        ..Sheet::default()
    }
}
