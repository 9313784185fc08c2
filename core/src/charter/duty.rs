//! Duties: who owes what, how often, and which facts prove it was done.
//!
//! The register of duties is worked out from these and from the journal; the
//! charter holds no state of any duty.

use serde::Deserialize;

use super::words::{Basis, Words};
use crate::facts::ReportKind;

/// Something bodies of one kind owe.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Duty {
    /// Code, as people cite it.
    pub code: String,
    /// Code of the kind of body that owes it.
    pub owed_by: String,
    /// What is owed.
    pub text: Words,
    /// How often.
    pub rhythm: Rhythm,
    /// Code of the parameter that sets the rhythm, now or once it is known.
    #[serde(default)]
    pub rhythm_parameter: Option<String>,
    /// When in the period; none where the rhythm knows no period.
    #[serde(default)]
    pub timing: Option<Timing>,
    /// Code of the parameter that says how many days before or after.
    #[serde(default)]
    pub delay_parameter: Option<String>,
    /// How many proofs one period calls for.
    #[serde(default = "once")]
    pub expected: u8,
    /// What proves it was done.
    pub proof: Proof,
    /// The text that lays it down.
    pub basis: Basis,
}

/// How often something is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rhythm {
    /// At each session of the body that owes it.
    EachSession,
    /// Once a year.
    Yearly,
    /// Once a half-year.
    HalfYearly,
    /// Once a quarter.
    Quarterly,
    /// Once a month.
    Monthly,
    /// At every moment: coverage that must hold.
    Continuous,
    /// Whenever its cause is there.
    WhenItArises,
    /// Not set by any text found: the programme sets it by a parameter.
    Open,
}

impl Rhythm {
    /// Returns the rhythm a parameter's value spells, periods only: a committee
    /// cannot be set to meet "at each session".
    pub fn parse_period(code: &str) -> Option<Self> {
        match code {
            "yearly" => Some(Self::Yearly),
            "half_yearly" => Some(Self::HalfYearly),
            "quarterly" => Some(Self::Quarterly),
            "monthly" => Some(Self::Monthly),
            _ => None,
        }
    }

    /// Returns how many periods a year holds; none where there are no periods.
    pub fn periods_a_year(self) -> Option<u8> {
        match self {
            Self::Yearly => Some(1),
            Self::HalfYearly => Some(2),
            Self::Quarterly => Some(4),
            Self::Monthly => Some(12),
            Self::EachSession | Self::Continuous | Self::WhenItArises | Self::Open => None,
        }
    }
}

/// When in its period a duty falls due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Timing {
    /// Before the period begins.
    BeforePeriod,
    /// Before the period ends.
    InPeriod,
    /// Once the period has ended, within a delay.
    AfterPeriod,
}

/// What proves that a duty was done.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proof {
    /// Which recorded facts count.
    pub kind: ProofKind,
    /// The same, for people.
    pub text: Words,
    /// Codes of the kinds of bodies it looks at, where not the one that owes it.
    #[serde(default)]
    pub body_kinds: Vec<String>,
    /// The kinds of reports of each period, where it looks at reports.
    #[serde(default)]
    pub reports: Vec<ReportKind>,
    /// The kinds of reports that practice adds at 30 September: shown, and owed by no text.
    #[serde(default)]
    pub practice: Vec<ReportKind>,
    /// The post it looks at, where it looks at one.
    #[serde(default)]
    pub post: Option<PostProof>,
}

/// The post whose holders prove a duty.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PostProof {
    /// Code of the kind of body.
    pub kind: String,
    /// Code of the post in that kind.
    pub code: String,
    /// Code of the parameter that says how many holders each body needs.
    pub minimum_parameter: String,
}

/// Which recorded facts count as proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ProofKind {
    /// A decision that gives an orientation.
    OrientationDecided,
    /// A decision that adopts the period's work plan.
    WorkPlanAdopted,
    /// A decision that adopts the period's budget version.
    BudgetAdopted,
    /// A decision that approves each report of the period.
    ReportsApproved,
    /// Follow-up examined in session, nothing overdue left out.
    FollowUpExamined,
    /// A decision that orders a measure, tied to the gap.
    MeasureOrdered,
    /// A session held, with minutes.
    SessionMinuted,
    /// A session held, with attendance and minutes.
    SessionAttended,
    /// A plan and its budget put forward.
    PlanSubmitted,
    /// Each report of the period put forward.
    ReportsSubmitted,
    /// A living body, its posts filled, in each area of the programme.
    BodiesInPlace,
    /// A post held in each body of its kind.
    PostsHeld,
    /// Progress recorded on activities of the area.
    ProgressRecorded,
    /// Sessions of the area's committees, and follow-up on each resolution.
    CommitteesFollowed,
    /// Measurements collected and validated.
    MeasurementsValidated,
    /// Campaigns held.
    CampaignsHeld,
}

/// One proof, unless the duty says otherwise.
fn once() -> u8 {
    1
}
