//! The answer for one year: which duties were honoured, and the acts of that year that tell.

use chrono::{Datelike as _, NaiveDate};

use crate::ids::BodyId;
use crate::order::InOrder as _;
use crate::register::Register;
use crate::status::duties::duties_of;

use super::occasion::{Occasion, ProofView};
use super::{Honour, Matrix};

/// How far back what a body decides in a year may reach: a report is approved years later.
const REACH: i32 = 5;

/// Which duties of a body stand how in a year: codes, in the order of the charter.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Answer {
    /// The year.
    pub year: i32,
    /// All of them.
    pub n_duties: usize,
    /// Proven.
    pub whole: Vec<String>,
    /// Proven in part.
    pub part: Vec<String>,
    /// Unproven, their time being over.
    pub late: Vec<String>,
    /// To be done now.
    pub due: Vec<String>,
    /// Not due yet, or owed by no session that is known.
    pub later: Vec<String>,
    /// Owed by nobody: the body did not exist.
    pub nothing: Vec<String>,
    /// Of which this version cannot tell, whose rhythm or threshold is not set, or which was owed
    /// at sessions whose year is not known.
    pub untold: Vec<String>,
}

impl Matrix {
    /// Sums up a year of the table; none for one that it does not show.
    #[must_use]
    pub fn answer(&self, year: i32) -> Option<Answer> {
        let place = self.years.iter().position(|shown| *shown == year)?;
        let mut answer = Answer {
            year,
            n_duties: self.rows.len(),
            ..Answer::default()
        };
        for row in &self.rows {
            let honour = row.cells.get(place)?.honour;
            let list = match honour {
                Honour::Whole { .. } => &mut answer.whole,
                Honour::Part => &mut answer.part,
                Honour::Late => &mut answer.late,
                Honour::Due => &mut answer.due,
                Honour::NotYetDue | Honour::NoSession => &mut answer.later,
                Honour::NotApplicable => &mut answer.nothing,
                Honour::RhythmOpen | Honour::NotRecorded | Honour::NotJudged | Honour::Unplaced => {
                    &mut answer.untold
                }
            };
            list.push(row.duty.code.clone());
        }
        Some(answer)
    }
}

/// An act of a year that proves duties, of whatever year these are.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Deed {
    /// The act.
    pub proof: ProofView,
    /// What it proves: the code of the duty, and when that is owed.
    pub serves: Vec<(String, Occasion)>,
}

/// Returns the acts of a body in a year that prove one of its duties, in order. A budget adopted
/// in November proves the duty of the year that follows.
#[must_use]
pub fn deeds(register: &Register, body: BodyId, year: i32, day: NaiveDate) -> Vec<Deed> {
    let (programme, charter) = (register.programme(), register.charter());
    let years = year.saturating_sub(REACH)..=year.saturating_add(1);
    let mut found: Vec<Deed> = Vec::new();
    for owed in duties_of(programme, charter, body, years, day) {
        for id in &owed.proofs {
            let occasion = Occasion::of(programme, owed.occasion);
            let serves = (owed.duty.clone(), occasion);
            if let Some(known) = found.iter_mut().find(|deed| deed.proof.id == *id) {
                if !known.serves.contains(&serves) {
                    known.serves.push(serves);
                }
                continue;
            }
            let proof = ProofView::of(register, *id);
            if proof.on.is_some_and(|on| on.year() == year) {
                found.push(Deed {
                    proof,
                    serves: vec![serves],
                });
            }
        }
    }
    found.retain(|deed| deed.proof.session.is_some());
    found.order_by_key(|deed| (deed.proof.on, deed.proof.id));
    found
}
