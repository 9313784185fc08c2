//! IATI 2.03: the programme as one activity of the International Aid Transparency Initiative, with
//! its budgets, what was promised and spent, and its physical results.
//!
//! The elements, their order and their codes are those of the public standard, version 2.03 of
//! 19 February 2018; the table `core/schema/iati-2.03.txt` holds what a test checks of them.
//!
//! Money that leaves the programme is an *expenditure* (code 4 of the list `TransactionType`):
//! « outgoing funds that are spent on goods and services for the activity ». A *disbursement* (3)
//! puts money at the disposal of another organisation, or moves it between two activities that both
//! publish; here it goes to households and suppliers, which publish nothing. What is promised to
//! them is an *outgoing commitment* (2).
//!
//! The standard wants an identifier of the publishing organisation, which only a registry issues:
//! where the charter has none the place stays empty, and the description says so.

mod budgets;
mod flow;
mod parties;
mod results;

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::Export;
use super::xml::Xml;
use crate::charter::power::Act;
use crate::charter::programme::{AidData, ProgrammeIdentity};
use crate::facts::{Kind, Precision};
use crate::ids::EntryId;
use crate::register::Register;
use budgets::Budget;
use flow::{Flow, Step};
use parties::{bodies, country, course, parties};
use results::Outcome;

/// The version of the standard.
pub const VERSION: &str = "2.03";

/// The language in which facts are recorded; what has words of its own in another says so.
const LANGUAGE: &str = "fr";

/// What is asked of the export.
#[derive(Clone, Copy)]
pub struct Asked<'a> {
    /// What is recorded.
    pub register: &'a Register,
    /// The day on which things stand as they are told; nothing reported after it is.
    pub day: NaiveDate,
    /// When the file is made, in UTC, `2026-11-23T10:42:07Z`.
    pub made_at: &'a str,
    /// The language in which [`Asked::say`] speaks, by its two letters.
    pub language: &'a str,
    /// Finds the words for what only the export has to say.
    pub say: &'a dyn Fn(Say) -> String,
}

/// What the export has to say in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Say {
    /// What this describes, and what is to be known of it.
    Description {
        /// How many budgets and transactions rest on a figure that its source rounds to a million
        /// francs or a billion: they are written in whole francs.
        n_rounded: usize,
        /// Whether the organisation that publishes has an identifier.
        is_identified: bool,
    },
    /// What the plan of a year was to bring.
    Outcome {
        /// The year.
        year: u32,
    },
    /// What was promised since the cut-off day before: the difference of two cumulative figures.
    Committed(Span),
    /// What was spent since the cut-off day before, in the same way.
    Spent(Span),
    /// That a figure is what was reached by a day.
    Reached {
        /// The day.
        until: NaiveDate,
    },
}

/// What a transaction spans.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Span {
    /// The year of the plan.
    pub year: u32,
    /// The cut-off day before; none: the first day of the year.
    pub after: Option<NaiveDate>,
    /// The cut-off day.
    pub until: NaiveDate,
    /// How finely the amount is known.
    pub precision: Precision,
}

impl Asked<'_> {
    /// Writes words of the export's own.
    fn says(&self, xml: &mut Xml, say: Say) {
        let text = (self.say)(say);
        xml.leaf("narrative", &[("xml:lang", self.language)], &text);
    }

    fn codes(&self) -> Option<&AidData> {
        self.register.charter().programme().aid_data.as_ref()
    }

    /// Returns the identifier of the organisation that publishes.
    fn organisation(&self) -> Option<&str> {
        self.codes()?.organisation.as_deref()
    }
}

/// Writes a text as it was recorded.
fn narrative(xml: &mut Xml, text: &str) {
    xml.leaf("narrative", &[], text);
}

/// All that the file tells in figures.
struct Told<'a> {
    budgets: Vec<Budget>,
    steps: Vec<(u32, Flow, Step)>,
    outcomes: Vec<Outcome<'a>>,
}

/// Writes the programme as one activity.
#[must_use]
pub fn write(asked: Asked<'_>) -> Export {
    let told = told(asked);
    let (parties, mut facts) = parties(asked);
    let mut xml = Xml::new();
    let of_file = [("version", VERSION), ("generated-datetime", asked.made_at)];
    xml.within("iati-activities", &of_file, &mut |xml| {
        let programme = asked.register.charter().programme();
        let currency = programme.currency.code.as_str();
        let of_activity = [("xml:lang", LANGUAGE), ("default-currency", currency)];
        xml.within("iati-activity", &of_activity, &mut |xml| {
            head(xml, asked, &told);
            for party in &parties {
                let kind = asked.codes().filter(|_| party.role != "1");
                let mut of = vec![("role", party.role)];
                of.extend(kind.map(|codes| ("type", codes.organisation_type.as_str())));
                xml.within("participating-org", &of, &mut |xml| {
                    narrative(xml, party.name);
                });
            }
            place_and_time(xml, asked);
            for budget in &told.budgets {
                budgets::write(xml, currency, budget);
            }
            for (year, flow, step) in &told.steps {
                transaction(xml, asked, *year, *flow, step);
            }
            for outcome in &told.outcomes {
                results::write(xml, asked, outcome);
            }
        });
    });
    facts.extend(country(asked).map(|(id, _)| id));
    facts.extend(told.budgets.iter().flat_map(|budget| &budget.told));
    facts.extend(told.steps.iter().flat_map(|(_, _, step)| &step.reports));
    facts.extend(told.outcomes.iter().flat_map(Outcome::told));
    Export {
        text: xml.finish(),
        left_out: left_out(asked, &facts.into_iter().collect()),
    }
}

/// Gathers what is told, year by year.
fn told(asked: Asked<'_>) -> Told<'_> {
    let (programme, charter) = (asked.register.programme(), asked.register.charter());
    let mut told = Told {
        budgets: Vec::new(),
        steps: Vec::new(),
        outcomes: Vec::new(),
    };
    for year in budgets::years(asked) {
        told.budgets.extend(budgets::of_year(asked, year));
        let points = flow::points(programme, year, asked.day);
        for flow in [Flow::Committed, Flow::Disbursed] {
            let steps = flow::steps(programme, charter, year, &points, flow);
            told.steps
                .extend(steps.into_iter().map(|step| (year, flow, step)));
        }
        told.outcomes.extend(results::of_year(asked, year));
    }
    told
}

/// Writes who publishes, and what it is.
fn head(xml: &mut Xml, asked: Asked<'_>, told: &Told<'_>) {
    let programme = asked.register.charter().programme();
    xml.leaf("iati-identifier", &[], &identifier(asked, programme));
    let kind = asked.codes().map(|codes| codes.organisation_type.as_str());
    let of = [
        ("ref", asked.organisation().unwrap_or_default()),
        // Of no kind that is known: « other ».
        ("type", kind.unwrap_or("90")),
    ];
    xml.within("reporting-org", &of, &mut |xml| {
        let publisher = bodies(asked, Act::SubmitPlan).next();
        let name = publisher.map(|(_, body)| body.name.as_str());
        narrative(xml, name.unwrap_or(programme.name.fr()));
    });
    xml.within("title", &[], &mut |xml| {
        for (language, title) in [("fr", programme.name.fr()), ("en", programme.name.en())] {
            xml.leaf("narrative", &[("xml:lang", language)], title);
        }
    });
    let budgets = told.budgets.iter().map(|budget| budget.precision);
    let written = told.steps.iter().filter(|(_, _, step)| step.amount != 0);
    let steps = written.map(|(_, _, step)| step.precision);
    let rounded = budgets.chain(steps).filter(|one| *one != Precision::Franc);
    let n_rounded = rounded.count();
    xml.within("description", &[("type", "1")], &mut |xml| {
        let is_identified = asked.organisation().is_some();
        asked.says(
            xml,
            Say::Description {
                n_rounded,
                is_identified,
            },
        );
    });
}

/// Names the programme for good: after the organisation that publishes, where it has an identifier.
/// Some characters the standard keeps out of identifiers.
fn identifier(asked: Asked<'_>, programme: &ProgrammeIdentity) -> String {
    let prefix = asked.organisation().unwrap_or(&programme.code);
    let own = &programme.parent_project;
    format!("{prefix}-{own}").replace(['/', '&', '|', '?'], "-")
}

/// Writes where the programme stands, since when, where, and what it is for.
fn place_and_time(xml: &mut Xml, asked: Asked<'_>) {
    let course = course(asked);
    xml.empty("activity-status", &[("code", course.status)]);
    for (kind, day) in course.days {
        let day = day.to_string();
        xml.empty("activity-date", &[("type", kind), ("iso-date", &day)]);
    }
    if let Some((_, code)) = country(asked) {
        xml.empty("recipient-country", &[("code", code)]);
    }
    let sector = asked.codes().and_then(|codes| codes.sector.as_deref());
    if let Some(code) = sector {
        xml.empty("sector", &[("vocabulary", "1"), ("code", code)]);
    }
}

/// Writes what came between two cut-off days, dated on the later one; nothing where nothing did.
fn transaction(xml: &mut Xml, asked: Asked<'_>, year: u32, flow: Flow, step: &Step) {
    if step.amount == 0 {
        return;
    }
    let span = Span {
        year,
        after: step.after,
        until: step.until,
        precision: step.precision,
    };
    let (code, say) = match flow {
        Flow::Committed => ("2", Say::Committed(span)),
        Flow::Disbursed => ("4", Say::Spent(span)),
    };
    let currency = asked.register.charter().programme().currency.code.as_str();
    let until = step.until.to_string();
    xml.within("transaction", &[], &mut |xml| {
        xml.empty("transaction-type", &[("code", code)]);
        xml.empty("transaction-date", &[("iso-date", &until)]);
        let of = [("currency", currency), ("value-date", until.as_str())];
        xml.leaf("value", &of, &step.amount.to_string());
        xml.within("description", &[], &mut |xml| asked.says(xml, say));
    });
}

/// Counts the facts that the file does not tell.
fn left_out(asked: Asked<'_>, told: &BTreeSet<EntryId>) -> BTreeMap<Kind, usize> {
    let mut left_out = BTreeMap::new();
    for (id, fact) in asked.register.programme().facts() {
        if !told.contains(&id) {
            *left_out.entry(fact.kind()).or_default() += 1;
        }
    }
    left_out
}
