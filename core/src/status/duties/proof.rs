//! Which recorded facts prove a duty, for a period or a session.

mod followed;

use chrono::NaiveDate;

pub(super) use followed::Followed;

use crate::charter::Charter;
use crate::charter::duty::{Duty, ProofKind};
use crate::facts::{Decision, ReportKind, ReportPeriod, Role, Subject};
use crate::ids::{AttendanceId, BodyId, DecisionId, EntryId, SessionId};
use crate::order::InOrder as _;
use crate::programme::Programme;

use super::super::plans;
use super::super::reports::{report_of, submission};
use super::super::sessions::{self, decided_on, is_decided_by, is_effective};
use super::Period;

/// For what proof is asked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    /// A period.
    Period(Period),
    /// A session.
    Session(SessionId),
    /// How things are on a day.
    Now(NaiveDate),
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Proofs {
    /// What proves it, with its day where that is known; the first first.
    pub(super) sound: Vec<(Option<NaiveDate>, EntryId)>,
    /// Decisions taken without quorum: they prove nothing.
    pub(super) void: Vec<EntryId>,
    /// Whether nothing is left to prove, where it is not a number of facts.
    pub(super) is_whole: bool,
}

impl Proofs {
    /// Returns when so many facts were there: nothing where they are not, no day where one of
    /// theirs is not known.
    pub(super) fn complete_on(&self, n_expected: u32) -> Option<Option<NaiveDate>> {
        let last = (n_expected as usize).checked_sub(1)?;
        self.sound.get(last).map(|(on, _)| *on)
    }
}

/// A search for the proofs of the duties of a body.
pub(super) struct Search<'a> {
    pub(super) programme: &'a Programme,
    pub(super) charter: &'a Charter,
    pub(super) body: BodyId,
    pub(super) asked: Asked,
    pub(super) day: NaiveDate,
    pub(super) followed: &'a Followed,
}

impl Search<'_> {
    /// Finds the proofs of a duty; none where this version does not record what would prove it.
    pub(super) fn proofs(&self, duty: &Duty) -> Option<Proofs> {
        Some(match duty.proof.kind {
            ProofKind::OrientationDecided => self.decisions(&[Subject::Orientation]),
            ProofKind::WorkPlanAdopted => self.decisions(&[Subject::Plan]),
            ProofKind::BudgetAdopted => self.decisions(&[Subject::Budget]),
            ProofKind::ReportsApproved => {
                self.each(&[Subject::ActivityReport, Subject::FinancialReport])
            }
            ProofKind::FollowUpExamined => self.decisions(&[Subject::Recommendation]),
            ProofKind::SessionMinuted => self.sittings(false),
            ProofKind::SessionAttended => self.sittings(true),
            ProofKind::PlanSubmitted => self.plans(),
            ProofKind::ReportsSubmitted => self.reports(&duty.proof.reports),
            ProofKind::BodiesInPlace => self.bodies(&duty.proof.body_kinds),
            ProofKind::MeasurementsValidated => self.measurements(),
            ProofKind::CampaignsHeld => self.campaigns(),
            ProofKind::PostsHeld => self.agents(duty.proof.post.as_ref()?)?,
            ProofKind::MeasureOrdered
            | ProofKind::ProgressRecorded
            | ProofKind::CommitteesFollowed => return None,
        })
    }

    /// Finds decisions of the body on one of these subjects.
    fn decisions(&self, subjects: &[Subject]) -> Proofs {
        let mut proofs = Proofs::default();
        for (session, _) in self.programme.sessions_of(self.body) {
            let decided = self.programme.referring(session.0, Role::DecidedIn);
            for id in decided.map(DecisionId) {
                let Some(decision) = self.programme.decision(id) else {
                    continue;
                };
                if !subjects.contains(&decision.subject) || !self.fits(decision) {
                    continue;
                }
                match is_effective(self.programme, self.charter, id) {
                    true => proofs
                        .sound
                        .push((decided_on(self.programme, decision), id.0)),
                    false => proofs.void.push(id.0),
                }
            }
        }
        proofs.sound.in_order();
        proofs
    }

    /// Finds the plans of the year that were put forward; one that was adopted was.
    fn plans(&self) -> Proofs {
        let mut proofs = Proofs::default();
        let Asked::Period(period) = self.asked else {
            return proofs;
        };
        let Ok(year) = u32::try_from(period.year) else {
            return proofs;
        };
        for (id, plan) in plans::versions(self.programme, year) {
            if plan.body.is_some_and(|body| body != self.body) {
                continue;
            }
            let adopted = plans::adoptions(self.programme, self.charter, id)
                .filter_map(|id| self.programme.decision(id))
                .filter(|decision| is_decided_by(self.programme, decision, self.day))
                .map(|decision| decided_on(self.programme, decision))
                .next();
            let submitted = plan.submitted_on.filter(|on| *on <= self.day);
            match (submitted, adopted) {
                (Some(on), _) => proofs.sound.push((Some(on), id.0)),
                (None, Some(on)) => proofs.sound.push((on, id.0)),
                (None, None) => {}
            }
        }
        proofs.sound.in_order();
        proofs
    }

    /// Finds the report of the period of each of these kinds, where it was put forward; on an
    /// unknown day where only what a session did with it tells so.
    fn reports(&self, kinds: &[ReportKind]) -> Proofs {
        let mut proofs = Proofs::default();
        let Asked::Period(asked) = self.asked else {
            return proofs;
        };
        let (Ok(year), Some(half)) = (u32::try_from(asked.year), asked.half()) else {
            return proofs;
        };
        let period = ReportPeriod::of_half(half);
        for kind in kinds {
            let found = report_of(self.programme, self.body, *kind, year, period);
            let submitted = found.and_then(|id| {
                let on = submission(self.programme, self.charter, id, self.day)?;
                Some((on, id.0))
            });
            proofs.sound.extend(submitted);
        }
        proofs.sound.in_order();
        proofs
    }

    /// Finds the first decision on each of these subjects: two on one prove no other.
    fn each(&self, subjects: &[Subject]) -> Proofs {
        let mut all = Proofs::default();
        for subject in subjects {
            let proofs = self.decisions(&[*subject]);
            all.sound.extend(proofs.sound.into_iter().next());
            all.void.extend(proofs.void);
        }
        all.sound.in_order();
        all
    }

    /// Tells whether a decision settles what is asked for, by the day looked at.
    fn fits(&self, decision: &Decision) -> bool {
        let is_known = is_decided_by(self.programme, decision, self.day);
        let is_examined = decision.subject == Subject::Recommendation;
        if !is_known || !(decision.verdict.is_adoption() || is_examined) {
            return false;
        }
        match self.asked {
            Asked::Session(session) => decision.session == session,
            Asked::Now(_) => false,
            Asked::Period(period) => {
                // A decision that names a report is about the time of that report.
                let report = decision.about_report;
                let report = report.and_then(|id| self.programme.report(id));
                let (year, own_half) = match report {
                    Some(report) => (Some(report.year), report.period.half()),
                    None => (decision.year, decision.half),
                };
                let is_year = year.is_some_and(|year| i64::from(year) == i64::from(period.year));
                let half = period.half();
                is_year && (half.is_none() || own_half == half)
            }
        }
    }

    /// Finds sessions of the body with minutes put forward, and attendance where that is asked.
    fn sittings(&self, is_attended: bool) -> Proofs {
        let mut proofs = Proofs::default();
        for (id, session) in self.programme.sessions_of(self.body) {
            let is_in_time = session.opens_on.is_some_and(|on| {
                on <= self.day && matches!(self.asked, Asked::Period(period) if period.contains(on))
            });
            let minutes = sessions::minutes_of(self.programme, id)
                .and_then(|minutes| self.programme.minutes(minutes)?.submitted_on);
            let attends = || {
                self.programme
                    .referring(id.0, Role::AttendanceAt)
                    .any(|id| self.programme.attendance(AttendanceId(id)).is_some())
            };
            let is_minuted = minutes.is_some_and(|on| on <= self.day);
            if is_in_time && is_minuted && (!is_attended || attends()) {
                proofs.sound.push((session.opens_on, id.0));
            }
        }
        proofs.sound.in_order();
        proofs
    }

    /// Finds the living bodies of these kinds; whole once each kind has one with its mandates.
    fn bodies(&self, kinds: &[String]) -> Proofs {
        let Asked::Now(day) = self.asked else {
            return Proofs::default();
        };
        let living = |kind: &String| {
            let bodies = self.programme.bodies();
            let of_kind = bodies
                .filter(|(_, body)| body.kind.as_ref() == Some(kind) && body.life().contains(day));
            of_kind
                .map(|(id, body)| (body.from, id.0))
                .collect::<Vec<_>>()
        };
        let by_kind: Vec<_> = kinds.iter().map(living).collect();
        Proofs {
            is_whole: by_kind.iter().all(|bodies| !bodies.is_empty()),
            sound: by_kind.into_iter().flatten().collect(),
            void: Vec::new(),
        }
    }
}
