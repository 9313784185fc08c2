//! Reports, with where they stand on the day.

use super::{Asked, Cell, Column, Say, Sheet};
use crate::facts::Kind;
use crate::order::InOrder as _;
use crate::status::ReportState;
use crate::status::reports::report_state;
use crate::status::sessions::decided_on;

/// Every report, by year, body, kind and period.
pub(super) fn reports(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let mut heads = asked.fields(
        Kind::Report,
        &["body", "area", "kind", "year", "period", "submitted_on"],
    );
    heads.extend([Column::ReportState, Column::SettledOn].map(|column| asked.column(column)));
    heads.extend(asked.fields(Kind::Report, &["signed_by", "digest", "source"]));
    heads.push(asked.column(Column::Id));
    let mut reports: Vec<_> = programme.reports().collect();
    reports.order_by_key(|(id, one)| (one.year, one.period, one.kind, one.body, *id));
    let rows = reports.into_iter().map(|(id, one)| {
        let body = programme.body(one.body);
        let area = one.area.and_then(|area| programme.area(area));
        let state = report_state(programme, asked.register.charter(), id, asked.day);
        let decision = match state {
            Some(
                ReportState::Approved(id) | ReportState::Rejected(id) | ReportState::Deferred(id),
            ) => programme.decision(id),
            _ => None,
        };
        let settled = decision.and_then(|decision| decided_on(programme, decision));
        vec![
            Cell::text(body.map(|body| &body.name)),
            Cell::text(area.map(|area| &area.name)),
            asked.choice(one.kind.code()),
            Cell::Count(u64::from(one.year)),
            asked.choice(one.period.code()),
            Cell::day(one.submitted_on),
            state.map_or(Cell::Nothing, |state| {
                Cell::Text((asked.say)(Say::ReportState(state)))
            }),
            Cell::day(settled),
            Cell::text(one.signed_by.as_ref()),
            Cell::text(one.digest.as_ref()),
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
