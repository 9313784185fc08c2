//! From the cells of a line to the fields of a recommendation, or to what is wrong with them.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::addressees::{Addressees, Found};
use super::preview::{CellFlaw, Why};
use super::{Content, Origin, Plan, words};
use crate::calendar::read_day;
use crate::drafts::Draft;
use crate::drafts::table::Row;
use crate::facts::{Kind, Role};
use crate::ids::{EntryId, RecommendationId};
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};

/// One line, read.
pub(super) struct Line<'a> {
    pub(super) row: &'a Row,
    /// The body or post addressed, where one is.
    pub(super) addressee: Option<EntryId>,
    pub(super) level: Option<u32>,
    pub(super) reading: Reading,
}

/// What a line is.
pub(super) enum Reading {
    /// A recommendation to record.
    New(New),
    /// One that is recorded already.
    Known(RecommendationId),
    /// A heading between recommendations.
    Section,
    /// One that cannot be taken in as it stands.
    Flawed(Vec<CellFlaw>),
}

/// The fields to record, without the facts that they name.
pub(super) struct New {
    pub(super) fields: Map<String, Value>,
    pub(super) declared: Option<Map<String, Value>>,
}

/// Reads every line below the headings.
pub(super) fn lines<'a>(plan: &Plan<'a>, register: &Register) -> Vec<Line<'a>> {
    let addressees = Addressees::on(register, plan.day);
    let known = known(plan, register);
    let first = plan.columns.headings.map_or(0, |at| at + 1);
    let rows = plan.table.rows.get(first..).unwrap_or_default();
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    let mut lines = Vec::with_capacity(rows.len());
    for (at, row) in rows.iter().enumerate() {
        let reader = LineReader {
            plan,
            register,
            addressees: &addressees,
            row,
        };
        let mut line = reader.line(rows.get(at + 1));
        if let Reading::New(_) | Reading::Flawed(_) = &line.reading {
            let key = reader.key();
            if let Some(id) = known.get(&key) {
                line.reading = Reading::Known(*id);
            } else if let Some(first) = seen.insert(key, row.line) {
                let flaw = CellFlaw {
                    content: Content::Number,
                    why: Why::Repeated { line: first },
                };
                match &mut line.reading {
                    Reading::Flawed(flaws) => flaws.push(flaw),
                    other => *other = Reading::Flawed(vec![flaw]),
                }
            }
        }
        lines.push(line);
    }
    lines
}

/// What tells a recommendation from others of its origin: its number, or else its text.
fn key(number: &str, text: &str) -> String {
    let number = fold_name(number);
    match number.is_empty() {
        true => format!("\t{}", fold_name(text)),
        false => number,
    }
}

/// Finds what the origin has recommended already.
fn known(plan: &Plan<'_>, register: &Register) -> BTreeMap<String, RecommendationId> {
    let Origin::Known(origin) = plan.origin else {
        return BTreeMap::new();
    };
    let programme = register.programme();
    let of = |role| programme.referring(*origin, role);
    let ids = of(Role::MissionOf).chain(of(Role::RecommendedIn));
    ids.filter_map(|id| {
        let id = RecommendationId(id);
        let found = programme.recommendation(id)?;
        let number = found.number.as_deref().unwrap_or_default();
        Some((key(number, &found.text), id))
    })
    .collect()
}

#[derive(Clone, Copy)]
struct LineReader<'p, 'a> {
    plan: &'p Plan<'a>,
    register: &'p Register,
    addressees: &'p Addressees,
    row: &'a Row,
}

impl<'a> LineReader<'_, 'a> {
    fn cell(&self, content: Content) -> &'a str {
        let place = self.plan.columns.place(content as usize);
        place.map(|at| self.row.cell(at)).unwrap_or_default()
    }

    fn key(&self) -> String {
        key(self.cell(Content::Number), self.cell(Content::Text))
    }

    fn line(&self, next: Option<&Row>) -> Line<'a> {
        let mut flaws: Vec<CellFlaw> = Vec::new();
        let addressee = self.addressee(&mut flaws);
        let level = self.level(&mut flaws);
        let reading = match self.is_section(next) {
            true => Reading::Section,
            false => self.reading(addressee, level, flaws),
        };
        Line {
            row: self.row,
            addressee,
            level,
            reading,
        }
    }

    /// Tells whether a line heads those below it: « I. Suivi », « 1.1 Audits antérieurs ».
    fn is_section(&self, next: Option<&Row>) -> bool {
        if let Some(only) = self.row.only_cell() {
            return self.plan.table.n_columns > 1
                && self.plan.columns.place(Content::Text as usize) != Some(only);
        }
        let number = self.cell(Content::Number).trim_end_matches('.');
        let n_full = self
            .row
            .cells
            .iter()
            .filter(|cell| !cell.is_empty())
            .count();
        if number.is_empty() || n_full > 2 {
            return false;
        }
        let is_roman = number.chars().all(|c| matches!(c, 'I' | 'V' | 'X'));
        let below = next.and_then(|next| {
            let place = self.plan.columns.place(Content::Number as usize)?;
            next.cell(place).strip_prefix(number)
        });
        is_roman || below.is_some_and(|rest| rest.starts_with('.') && rest.len() > 1)
    }

    fn reading(
        &self,
        addressee: Option<EntryId>,
        level: Option<u32>,
        mut flaws: Vec<CellFlaw>,
    ) -> Reading {
        let number = one_line(self.cell(Content::Number));
        if read_day(&number).is_some() {
            flaws.push(flaw(Content::Number, Why::NumberIsADay));
        }
        let mut draft = Draft::default()
            .with("number", &number)
            .with("text", self.cell(Content::Text))
            .with("due_on", self.cell(Content::DueOn))
            .with("made_on", self.cell(Content::MadeOn));
        if let Some(level) = level {
            draft.set("level", &level.to_string());
        }
        let is_post = |id: &EntryId| self.register.programme().kind(*id) == Some(Kind::Post);
        if let Some(id) = addressee {
            let field = if is_post(&id) { "post" } else { "body" };
            draft.set(field, &id.to_string());
        }
        let declared = self.declared(addressee, &mut flaws);
        match draft.finish(Kind::Recommendation) {
            Ok(fields) if flaws.is_empty() => Reading::New(New { fields, declared }),
            Ok(_) => Reading::Flawed(flaws),
            Err(refusals) => {
                flaws.extend(refusals.iter().filter_map(CellFlaw::of));
                flaws.in_order();
                Reading::Flawed(flaws)
            }
        }
    }

    fn addressee(&self, flaws: &mut Vec<CellFlaw>) -> Option<EntryId> {
        let (name, common) = (self.cell(Content::Addressee), self.plan.addressee);
        let why = match (name.is_empty(), self.addressees.find(name), common) {
            (true, _, common) => return common,
            (_, Found::One(id), _) => return Some(id),
            (_, _, Some(common)) => return Some(common),
            (_, Found::Several, None) => Why::SeveralAddressees,
            (_, Found::None, None) => Why::UnknownAddressee,
        };
        flaws.push(flaw(Content::Addressee, why));
        None
    }

    fn level(&self, flaws: &mut Vec<CellFlaw>) -> Option<u32> {
        let cell = self.cell(Content::Level);
        let level = words::level(cell);
        if level.is_none() && !cell.is_empty() {
            flaws.push(flaw(Content::Level, Why::Unreadable));
        }
        level
    }

    /// Reads what the table says was done: it becomes a declaration, which another body is
    /// still to verify.
    fn declared(
        &self,
        addressee: Option<EntryId>,
        flaws: &mut Vec<CellFlaw>,
    ) -> Option<Map<String, Value>> {
        let (said, percent) = (self.cell(Content::State), self.percent(flaws));
        let state = match words::headway(said) {
            Ok(Some(state)) => state,
            Ok(None) if said.is_empty() => match percent? {
                0 => return None,
                100.. => "done",
                _ => "started",
            },
            Ok(None) => return None,
            Err(()) => {
                flaws.push(flaw(Content::State, Why::UnknownState));
                return None;
            }
        };
        let programme = self.register.programme();
        let body = addressee.map(|id| match programme.post(crate::ids::PostId(id)) {
            Some(post) => post.body.0,
            None => id,
        });
        let Some(body) = body else {
            flaws.push(flaw(Content::Addressee, Why::Missing));
            return None;
        };
        let on = self.plan.origin.day(programme).unwrap_or(self.plan.day);
        let mut draft = Draft::default()
            // Its own name is known only once it is recorded.
            .with("recommendation", &body.to_string())
            .with("body", &body.to_string())
            .with("on", &on.to_string())
            .with("state", state)
            .with("text", said);
        if let Some(percent) = percent {
            draft.set("percent", &percent.to_string());
        }
        match draft.finish(Kind::FollowUp) {
            Ok(fields) => Some(fields),
            Err(_) => {
                flaws.push(flaw(Content::State, Why::Unreadable));
                None
            }
        }
    }

    fn percent(&self, flaws: &mut Vec<CellFlaw>) -> Option<u32> {
        let cell = self.cell(Content::Percent);
        let percent = words::percent(cell);
        if percent.is_none() && !cell.is_empty() {
            flaws.push(flaw(Content::Percent, Why::Unreadable));
        }
        percent
    }
}

fn flaw(content: Content, why: Why) -> CellFlaw {
    CellFlaw { content, why }
}

fn one_line(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}
