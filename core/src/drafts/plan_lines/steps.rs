//! From the rows that were changed to the acts that record them.

use serde_json::{Map, Value};

use super::read::Reading;
use super::{Column, LineRow, PlanLines};
use crate::drafts::Step;
use crate::facts::Kind;
use crate::ids::EntryId;
use crate::register::Intent;

impl PlanLines {
    /// Returns what to carry out: each activity and line that is new, changed or taken back, the
    /// latter for the reason given. Rows with something wrong are left out; see
    /// [`super::Tally::n_flaws`].
    #[must_use]
    pub fn steps(&self, reason: &str) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        let mut first = 0;
        while let Some(head) = self.rows.get(first) {
            let rows = self.rows.get(first..).unwrap_or_default();
            let n_rows = rows
                .iter()
                .take_while(|row| row.group == head.group)
                .count();
            let rows = rows.get(..n_rows).unwrap_or_default();
            if rows.iter().any(LineRow::is_changed) {
                self.activity(first, rows, reason, &mut steps);
            }
            first += n_rows.max(1);
        }
        steps
    }

    /// Adds what records one activity and its lines.
    fn activity(&self, first: usize, rows: &[LineRow], reason: &str, steps: &mut Vec<Step>) {
        let Some(head) = rows.first() else {
            return;
        };
        let known = rows.iter().find_map(|row| row.activity);
        let is_gone = rows.iter().all(|row| row.is_removed);
        let at = steps.len();
        if !is_gone {
            let reading = Reading::of(&self.names, head, None);
            match known {
                None if reading.flaws.is_empty() => {
                    let mut fields = reading.activity;
                    fields.insert("plan".to_owned(), Value::from(self.plan.to_string()));
                    steps.push(record(Kind::Activity, fields));
                }
                None => return,
                Some(id) => {
                    steps.extend(amend(id.0, head, &reading.activity, Column::is_of_activity));
                }
            }
        }
        for (place, row) in rows.iter().enumerate() {
            if let Some(line) = row.line.filter(|_| row.is_removed) {
                steps.push(withdraw(line.0, reason));
                continue;
            }
            if row.is_removed || !row.is_changed() && row.line.is_some() {
                continue;
            }
            let above = (place > 0).then(|| (first, head.cells.clone()));
            let reading = Reading::of(&self.names, row, above.as_ref());
            let Some(fields) = reading.line.filter(|_| reading.flaws.is_empty()) else {
                continue;
            };
            match row.line {
                Some(id) => {
                    steps.extend(amend(id.0, row, &fields, |column| !column.is_of_activity()))
                }
                None => steps.push(line_of(fields, known.map(|id| id.0), at)),
            }
        }
        if let Some(id) = known.filter(|_| is_gone) {
            steps.push(withdraw(id.0, reason));
        }
    }
}

fn record(kind: Kind, fields: Map<String, Value>) -> Step {
    Box::new(move |_| Intent::Record {
        kind,
        fields: fields.clone(),
    })
}

/// Records a line of an activity that is known, or that the step at a place records.
fn line_of(fields: Map<String, Value>, known: Option<EntryId>, at: usize) -> Step {
    Box::new(move |ids| {
        let mut fields = fields.clone();
        if let Some(activity) = known.or_else(|| ids.get(at).copied()) {
            fields.insert("activity".to_owned(), Value::from(activity.to_string()));
        }
        Intent::Record {
            kind: Kind::BudgetLine,
            fields,
        }
    })
}

fn withdraw(fact: EntryId, reason: &str) -> Step {
    let reason = reason.to_owned();
    Box::new(move |_| Intent::Withdraw {
        fact,
        reason: reason.clone(),
    })
}

/// Amends those fields of which the cell was changed; none where none was.
fn amend(
    fact: EntryId,
    row: &LineRow,
    fields: &Map<String, Value>,
    is_of: impl Fn(Column) -> bool,
) -> Option<Step> {
    let was = row.was.as_deref()?;
    let mut changes = Map::new();
    for column in Column::ALL.into_iter().filter(|column| is_of(*column)) {
        if was.get(column as usize).map(String::as_str) != Some(row.cell(column)) {
            let name = column.field().1;
            let value = fields.get(name).cloned().unwrap_or(Value::Null);
            changes.insert(name.to_owned(), value);
        }
    }
    (!changes.is_empty()).then(|| {
        Box::new(move |_: &[EntryId]| Intent::Amend {
            fact,
            fields: changes.clone(),
        }) as Step
    })
}
