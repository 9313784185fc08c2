//! What each year was to bring, and what of it was reached: the physical targets of activities.

use chrono::NaiveDate;

use super::super::xml::Xml;
use super::budgets::days_of;
use super::{Asked, Say, narrative};
use crate::facts::{Activity, Role};
use crate::ids::{ActivityId, EntryId, ProgressId};
use crate::status::plans::{activities_of, version_in_force};

/// What the plan of a year was to bring.
pub(super) struct Outcome<'a> {
    year: u32,
    days: (NaiveDate, NaiveDate),
    indicators: Vec<Indicator<'a>>,
}

/// What is counted of an activity.
struct Indicator<'a> {
    id: ActivityId,
    activity: &'a Activity,
    /// How much was reached by which day.
    actual: Option<(i64, NaiveDate)>,
    reports: Vec<EntryId>,
}

impl Outcome<'_> {
    /// Goes through the facts that it tells.
    pub(super) fn told(&self) -> impl Iterator<Item = EntryId> {
        self.indicators.iter().flat_map(|one| {
            let reports = one.reports.iter().copied();
            std::iter::once(one.id.0).chain(reports)
        })
    }
}

/// Returns what the version of a year's plan that holds was to bring; none where nothing is counted.
pub(super) fn of_year(asked: Asked<'_>, year: u32) -> Option<Outcome<'_>> {
    let (programme, charter) = (asked.register.programme(), asked.register.charter());
    let plan = version_in_force(programme, charter, year, asked.day)?;
    let indicators: Vec<_> = activities_of(programme, plan)
        .map(|(id, activity)| indicator(asked, id, activity))
        .filter(|one| one.activity.target.is_some() || one.actual.is_some())
        .collect();
    (!indicators.is_empty()).then_some(Outcome {
        year,
        days: days_of(year)?,
        indicators,
    })
}

/// Takes the last quantity reported by the day; none where two reports of that day differ.
fn indicator<'a>(asked: Asked<'a>, id: ActivityId, activity: &'a Activity) -> Indicator<'a> {
    let programme = asked.register.programme();
    let reported: Vec<(EntryId, NaiveDate, i64)> = programme
        .referring(id.0, Role::ProgressOfActivity)
        .filter_map(|id| {
            let progress = programme.progress(ProgressId(id))?;
            Some((id, progress.cut_off, progress.quantity?))
        })
        .filter(|(_, cut_off, _)| *cut_off <= asked.day)
        .collect();
    let last = reported.iter().map(|(_, cut_off, _)| *cut_off).max();
    let of_last = || {
        reported
            .iter()
            .filter(|(_, cut_off, _)| Some(*cut_off) == last)
    };
    let first = of_last().next().map(|(_, _, reached)| *reached);
    let is_agreed = of_last().all(|(_, _, reached)| Some(*reached) == first);
    let actual = first.zip(last).filter(|_| is_agreed);
    Indicator {
        id,
        activity,
        actual,
        reports: match actual {
            Some(_) => of_last().map(|(id, _, _)| *id).collect(),
            None => Vec::new(),
        },
    }
}

/// Writes a result, one indicator for each activity. Targets are what the programme itself brings
/// about, so an output (list `ResultType`), counted in units (`IndicatorMeasure`). No baseline is
/// known: none is written.
pub(super) fn write(xml: &mut Xml, asked: Asked<'_>, outcome: &Outcome<'_>) {
    xml.within("result", &[("type", "1")], &mut |xml| {
        xml.within("title", &[], &mut |xml| {
            asked.says(xml, Say::Outcome { year: outcome.year });
        });
        for one in &outcome.indicators {
            xml.within("indicator", &[("measure", "1")], &mut |xml| {
                write_indicator(xml, asked, outcome.days, one);
            });
        }
    });
}

fn write_indicator(
    xml: &mut Xml,
    asked: Asked<'_>,
    (first, last): (NaiveDate, NaiveDate),
    one: &Indicator<'_>,
) {
    xml.within("title", &[], &mut |xml| narrative(xml, &one.activity.name));
    if let Some(unit) = &one.activity.unit {
        xml.within("description", &[], &mut |xml| narrative(xml, unit));
    }
    xml.within("period", &[], &mut |xml| {
        xml.empty("period-start", &[("iso-date", &first.to_string())]);
        xml.empty("period-end", &[("iso-date", &last.to_string())]);
        if let Some(target) = one.activity.target {
            xml.empty("target", &[("value", &target.to_string())]);
        }
        if let Some((reached, until)) = one.actual {
            xml.within("actual", &[("value", &reached.to_string())], &mut |xml| {
                xml.within("comment", &[], &mut |xml| {
                    asked.says(xml, Say::Reached { until });
                });
            });
        }
    });
}
