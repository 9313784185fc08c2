//! Powers: what bodies of some kinds may do, and others may not.

use serde::Deserialize;

use super::words::{Basis, Words};

/// Something only some kinds of bodies may do.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Power {
    /// Code.
    pub code: String,
    /// What it lets one do.
    pub label: Words,
    /// Codes of the kinds that hold it.
    pub held_by: Vec<String>,
    /// Whether it is exercised only in a session that was opened.
    pub in_session: bool,
    /// The recordable act it allows; none for powers that leave no such trace.
    #[serde(default)]
    pub act: Option<Act>,
    /// The text that gives it.
    pub basis: Basis,
}

impl Power {
    /// Tells whether bodies of this kind hold it.
    pub fn is_held_by(&self, kind: &str) -> bool {
        self.held_by.iter().any(|holder| holder == kind)
    }
}

/// What a power lets a body put on record.
///
/// These are the acts of governance the product knows; a charter ties them to
/// its own powers and bodies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Act {
    /// Decide an orientation.
    Orient,
    /// Adopt a work plan.
    AdoptWorkPlan,
    /// Adopt a budget version.
    AdoptBudget,
    /// Approve a report.
    ApproveReport,
    /// Examine how recommendations are followed up.
    ExamineFollowUp,
    /// Order a corrective measure.
    OrderMeasure,
    /// Put a work plan and its budget forward.
    SubmitPlan,
    /// Put a report forward.
    SubmitReport,
    /// Record and validate measurements.
    Measure,
    /// Address a recommendation to a body.
    Recommend,
    /// Verify what an addressee declares.
    Verify,
    /// Validate what comes from the level below.
    Validate,
}
