//! Sessions in words: where they stand, when they sit, who was there at their opening.

use chrono::NaiveDate;
use governance::present::session::{NextAct, Step};
use governance::present::sessions::{Opening, Phase};
use governance::status::{QuorumVerdict, SessionState, Stage};

use super::{Words, day, span};
use crate::files::HandedOut;
use crate::i18n::t_string;
use crate::ui::Standing;

/// Says where a session stands.
#[must_use]
pub fn state(i18n: Words, state: SessionState) -> &'static str {
    match state {
        SessionState::Planned => t_string!(i18n, sessions.planned),
        SessionState::Convened => t_string!(i18n, sessions.convened),
        SessionState::Open => t_string!(i18n, sessions.open),
        SessionState::Closed => t_string!(i18n, sessions.minutes_awaited),
        SessionState::MinutesSubmitted => t_string!(i18n, sessions.minutes_submitted),
        SessionState::MinutesApproved => t_string!(i18n, sessions.minutes_approved),
    }
}

/// The shape that goes with it.
#[must_use]
pub fn standing(state: SessionState) -> Standing {
    match state {
        SessionState::Planned => Standing::NotApplicable,
        SessionState::Convened | SessionState::MinutesSubmitted => Standing::Told,
        SessionState::Open => Standing::Ending,
        SessionState::Closed => Standing::Due,
        SessionState::MinutesApproved => Standing::Done,
    }
}

/// Names the sessions that are looked for together.
#[must_use]
pub fn phase(i18n: Words, phase: Phase) -> &'static str {
    match phase {
        Phase::Coming => t_string!(i18n, sessions.phase_coming),
        Phase::Open => t_string!(i18n, sessions.phase_open),
        Phase::MinutesAwaited => t_string!(i18n, sessions.phase_minutes),
        Phase::ApprovalAwaited => t_string!(i18n, sessions.phase_approval),
        Phase::Approved => t_string!(i18n, sessions.phase_approved),
    }
}

/// Writes the days of a session.
#[must_use]
pub fn session_days(i18n: Words, from: Option<NaiveDate>, to: Option<NaiveDate>) -> String {
    match (from, to) {
        (None, None) => t_string!(i18n, body.day_unknown).to_owned(),
        (Some(on), None) => day(i18n, on),
        (from, to) => span(i18n, from, to),
    }
}

/// Says who was there at the opening of a session, against who must be.
#[must_use]
pub fn opening(i18n: Words, opening: Opening) -> String {
    let present = opening.present;
    match (opening.verdict, opening.required) {
        (QuorumVerdict::Reached, Some(required)) => {
            t_string!(i18n, sessions.quorum_reached, present, required).to_string()
        }
        (QuorumVerdict::NotReached, Some(required)) => {
            t_string!(i18n, sessions.quorum_missed, present, required).to_string()
        }
        (QuorumVerdict::NotReached, None) => {
            t_string!(i18n, sessions.quorum_post, present).to_string()
        }
        _ => t_string!(i18n, sessions.quorum_unset, present).to_string(),
    }
}

/// Says what became of a calendar or a convocation that was handed out.
#[must_use]
pub fn calendar_out(i18n: Words, outcome: &HandedOut, name: &str) -> String {
    match outcome {
        HandedOut::Shared => t_string!(i18n, sessions.out_shared, name = name).to_string(),
        HandedOut::Downloaded => t_string!(i18n, sessions.out_downloaded, name = name).to_string(),
        HandedOut::Cancelled => t_string!(i18n, sessions.out_cancelled).to_owned(),
        HandedOut::Failed { name } => t_string!(i18n, sessions.out_failed, why = name).to_string(),
    }
}

/// Names a step of a session's life.
#[must_use]
pub fn step(i18n: Words, step: Step) -> &'static str {
    match step {
        Step::Planned => t_string!(i18n, session.step_planned),
        Step::Convened => t_string!(i18n, session.step_convened),
        Step::Opened => t_string!(i18n, session.step_opened),
        Step::Closed => t_string!(i18n, session.step_closed),
        Step::Submitted => t_string!(i18n, session.step_submitted),
        Step::Approved => t_string!(i18n, session.step_approved),
    }
}

/// Names the act that a session asks for next.
#[must_use]
pub fn next_act(i18n: Words, act: NextAct) -> &'static str {
    match act {
        NextAct::Agenda => t_string!(i18n, session.next_agenda),
        NextAct::Convene => t_string!(i18n, session.next_convene),
        NextAct::Convocation => t_string!(i18n, session.next_convocation),
        NextAct::Attendance => t_string!(i18n, session.next_attendance),
        NextAct::Decisions => t_string!(i18n, session.next_decisions),
        NextAct::Minutes => t_string!(i18n, session.next_minutes),
    }
}

/// Says how far a recommendation is.
#[must_use]
pub fn stage(i18n: Words, stage: Stage) -> &'static str {
    match stage {
        Stage::Open => t_string!(i18n, session.stage_open),
        Stage::UnderWay => t_string!(i18n, session.stage_under_way),
        Stage::Declared => t_string!(i18n, session.stage_declared),
        Stage::Verified => t_string!(i18n, session.stage_verified),
        Stage::CarriedOver => t_string!(i18n, session.stage_carried),
    }
}

/// The shape that goes with it.
#[must_use]
pub fn stage_standing(stage: Stage, is_overdue: bool) -> Standing {
    match stage {
        Stage::Verified => Standing::Done,
        Stage::CarriedOver => Standing::Ended,
        _ if is_overdue => Standing::Late,
        Stage::Declared => Standing::Told,
        Stage::Open | Stage::UnderWay => Standing::Due,
    }
}
