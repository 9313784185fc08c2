//! Recommendations taken in from a table: an audit letter, or the follow-up of a committee.
//!
//! A [`Plan`] says what stands in which column, where the recommendations come from and to
//! whom they are addressed where the table does not say. It first shows what would come of
//! every line, then gives what to carry out: the lines that can be read, all or none. The
//! others are set aside and named.

mod addressees;
mod columns;
mod preview;
mod reading;
mod words;

use chrono::NaiveDate;
use serde_json::{Map, Value};

pub use columns::{Content, columns_of};
pub use preview::{CellFlaw, LineVerdict, Preview, PreviewLine, Why};

use super::table::{Columns, Table};
use super::{Draft, Step};
use crate::facts::Kind;
use crate::ids::{EntryId, MissionId, SessionId};
use crate::programme::Programme;
use crate::register::{Intent, Register};
use crate::rules::Refusal;

/// Where recommendations come from.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub enum Origin {
    /// Nobody has said yet.
    #[default]
    Unsaid,
    /// A mission or a session that is recorded.
    Known(EntryId),
    /// A mission that is recorded with them.
    New(Draft),
}

/// What is to be taken in, and how it is read.
#[derive(Debug, Clone, Copy)]
pub struct Plan<'a> {
    /// The table.
    pub table: &'a Table,
    /// What stands in which column.
    pub columns: &'a Columns,
    /// Where the recommendations come from.
    pub origin: &'a Origin,
    /// The body or post addressed where the table names none that is known.
    pub addressee: Option<EntryId>,
    /// The day on which this is done.
    pub day: NaiveDate,
}

/// The field that names the origin: of missions and sessions, only one kind is stored.
pub(super) fn origin_field(programme: &Programme, origin: EntryId) -> Option<&'static str> {
    match programme.kind(origin) {
        Some(Kind::Mission) => Some("mission"),
        Some(Kind::Session) => Some("session"),
        _ => None,
    }
}

/// The field of the form of one recommendation that names its mission or session.
pub const ORIGIN: &str = "origin";

/// Returns the intent to record the recommendation of a form, whose origin is one field.
///
/// # Errors
/// Everything that cannot be read, together; a missing origin by the name of `mission`.
pub fn record_one(programme: &Programme, draft: &Draft) -> Result<Intent, Vec<Refusal>> {
    let origin = draft.text(ORIGIN).trim();
    let id = origin.parse::<EntryId>().ok();
    let field = id.and_then(|id| origin_field(programme, id));
    let whole = match field {
        Some(field) => draft.clone().with(field, origin),
        None => draft.clone(),
    };
    let missing = Refusal::Missing { field: "mission" };
    match (whole.record(Kind::Recommendation), field) {
        (Ok(intent), Some(_)) => Ok(intent),
        (Ok(_), None) => Err(vec![missing]),
        (Err(refusals), Some(_)) => Err(refusals),
        (Err(refusals), None) => Err([vec![missing], refusals].concat()),
    }
}

impl Origin {
    /// Returns the day of what is declared in the table: that of the report or the session.
    fn day(&self, programme: &Programme) -> Option<NaiveDate> {
        match self {
            Self::Unsaid => None,
            Self::Known(id) => {
                let of_mission = || {
                    let mission = programme.mission(MissionId(*id))?;
                    mission.reported_on.or(mission.to).or(mission.from)
                };
                let of_session = || {
                    let session = programme.session(SessionId(*id))?;
                    session.closes_on.or(session.opens_on)
                };
                of_mission().or_else(of_session)
            }
            Self::New(draft) => {
                let days = ["reported_on", "to", "from"];
                days.iter()
                    .find_map(|field| crate::calendar::read_day(draft.text(field)))
            }
        }
    }
}

impl Plan<'_> {
    /// Returns what to carry out: the mission where it is new, then every line that is new and
    /// can be read, each with what it says was done.
    ///
    /// # Errors
    /// That nobody has said where they come from, or what is wrong with the new mission.
    pub fn steps(&self, register: &Register) -> Result<Vec<Step>, Vec<Refusal>> {
        let programme = register.programme();
        let mut steps: Vec<Step> = Vec::new();
        let known = match self.origin {
            Origin::Unsaid => return Err(vec![Refusal::Missing { field: "mission" }]),
            Origin::Known(id) => {
                let field = origin_field(programme, *id);
                Some((field.ok_or(vec![Refusal::NotHere])?, *id))
            }
            Origin::New(draft) => {
                let fields = draft.finish(Kind::Mission)?;
                steps.push(Box::new(move |_| Intent::Record {
                    kind: Kind::Mission,
                    fields: fields.clone(),
                }));
                None
            }
        };
        for line in reading::lines(self, register) {
            let reading::Reading::New(new) = line.reading else {
                continue;
            };
            let at = steps.len();
            steps.push(recorded(Kind::Recommendation, new.fields, move |ids| {
                known.or_else(|| Some(("mission", *ids.first()?)))
            }));
            if let Some(declared) = new.declared {
                let named = move |ids: &[EntryId]| Some(("recommendation", *ids.get(at)?));
                steps.push(recorded(Kind::FollowUp, declared, named));
            }
        }
        Ok(steps)
    }

    /// Returns what would come of every line, before anything does.
    #[must_use]
    pub fn preview(&self, register: &Register) -> Preview {
        Preview::of(self, register)
    }
}

/// Records a fact that names another, known once those before are recorded.
fn recorded(
    kind: Kind,
    fields: Map<String, Value>,
    named: impl Fn(&[EntryId]) -> Option<(&'static str, EntryId)> + 'static,
) -> Step {
    Box::new(move |ids| {
        let mut fields = fields.clone();
        if let Some((field, id)) = named(ids) {
            fields.insert(field.to_owned(), Value::from(id.to_string()));
        }
        Intent::Record { kind, fields }
    })
}

#[cfg(test)]
mod tests;
