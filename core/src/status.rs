//! What follows from the facts on a day: nobody writes a status, everybody reads the same.
//!
//! One file per question.

pub mod agenda;
pub mod areas;
pub mod campaigns;
pub mod doubts;
pub mod duties;
pub mod execution;
pub mod execution_by;
pub mod figures;
pub mod freshness;
pub mod indicators;
pub mod mandates;
pub mod parameters;
pub mod plans;
pub mod quorum;
pub mod recommendations;
pub mod reports;
pub mod sessions;
pub mod staff;
pub mod territory;
pub mod vacancies;
pub mod validation;

pub use agenda::{Matter, Proposal, Why, power_for, proposals};
pub use campaigns::{CampaignState, campaign_state};
pub use duties::{DutyState, Period, duties_of};
pub use execution::{Base, Execution, Gap, GapState, execution, gap, gaps};
pub use freshness::{Freshness, freshness};
pub use indicators::{MeasureState, measure_state};
pub use mandates::{Term, days_left, term};
pub use parameters::{Notice, in_force, value_on};
pub use plans::{PlanState, Quarters, plan_state};
pub use quorum::{Quorum, Verdict as QuorumVerdict, quorum, voters};
pub use recommendations::{Stage, Standing, standing};
pub use reports::{ReportState, report_state};
pub use sessions::{SessionState, decided_on, is_effective, next_number, state};
pub use vacancies::{Seats, Tally, seats_of, tallies};
pub use validation::{ValidationState, validation_state};
