//! The programme as it would be, were one fact recorded or amended.

use crate::charter::Charter;
use crate::facts::{
    AgendaItem, Area, Body, Decision, Fact, FollowUp, Indicator, Kind, Measurement, Membership,
    Minutes, Post, Recommendation, Report, Role, Session, Target, Validation, WorkPlan,
};
use crate::ids::{
    AgendaItemId, AreaId, BodyId, DecisionId, EntryId, FollowUpId, IndicatorId, MeasurementId,
    MembershipId, MinutesId, PostId, RecommendationId, ReportId, SessionId, TargetId, ValidationId,
    WorkPlanId,
};
use crate::programme::Programme;

use super::Refusal;

/// What rules look through: the programme, maybe with one fact in another state.
#[derive(Clone, Copy)]
pub(crate) struct Lens<'a> {
    pub(crate) programme: &'a Programme,
    pub(crate) charter: &'a Charter,
    /// The fact as it would be.
    pub(crate) over: Option<(EntryId, &'a Fact)>,
}

macro_rules! seen {
    ($($name:ident: $id:ident => $kind:ident),* $(,)?) => {$(
        pub(super) fn $name(&self, id: $id) -> Option<&'a $kind> {
            match self.over {
                Some((over, Fact::$kind(fact))) if over == id.0 => Some(fact),
                _ => self.programme.$name(id),
            }
        }
    )*};
}

impl<'a> Lens<'a> {
    seen! {
        area: AreaId => Area,
        body: BodyId => Body,
        post: PostId => Post,
        membership: MembershipId => Membership,
        session: SessionId => Session,
        agenda_item: AgendaItemId => AgendaItem,
        decision: DecisionId => Decision,
        recommendation: RecommendationId => Recommendation,
        follow_up: FollowUpId => FollowUp,
        report: ReportId => Report,
        work_plan: WorkPlanId => WorkPlan,
        minutes: MinutesId => Minutes,
        indicator: IndicatorId => Indicator,
        target: TargetId => Target,
        measurement: MeasurementId => Measurement,
        validation: ValidationId => Validation,
    }

    /// Goes through those that refer to a fact in one role, the fact looked at left out.
    pub(super) fn others(&self, to: EntryId, role: Role) -> impl Iterator<Item = EntryId> {
        let over = self.over.map(|(id, _)| id);
        let referring = self.programme.referring(to, role);
        referring.filter(move |id| Some(*id) != over)
    }

    fn kind(&self, id: EntryId) -> Option<Kind> {
        match self.over {
            Some((over, fact)) if over == id => Some(fact.kind()),
            _ => self.programme.kind(id),
        }
    }

    /// Goes through the mandates that fill a post, the one looked at included.
    pub(super) fn memberships_at(&self, post: PostId) -> Vec<(MembershipId, &'a Membership)> {
        let over = self.over.map(|(id, _)| id);
        let mut found: Vec<_> = self
            .programme
            .memberships_at(post)
            .filter(|(id, _)| Some(id.0) != over)
            .collect();
        if let Some((id, Fact::Membership(membership))) = self.over
            && membership.post == Some(post)
        {
            found.push((MembershipId(id), membership));
        }
        found
    }

    /// Checks that what a fact refers to is here, and of the right kind.
    pub(super) fn check_references(&self, id: EntryId, fact: &Fact, refusals: &mut Vec<Refusal>) {
        fact.each_reference(&mut |role, to| {
            let (field, expected) = (role.field(), role.target());
            let is_itself = to == id && !matches!(role, Role::AreaWithin | Role::BodyUnder);
            match self.kind(to) {
                None => refusals.push(Refusal::UnknownReference { field, id: to }),
                Some(kind) if kind != expected || is_itself => {
                    refusals.push(Refusal::WrongKind { field, expected });
                }
                Some(_) => {}
            }
        });
    }
}
