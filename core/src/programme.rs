//! The programme: every fact that holds, as rules and pages read it.
//!
//! Rebuilt from the journal, never stored. A fact that was united with its double stands
//! under one name only, and so does every reference to it.

mod figures;
mod together;

use std::collections::btree_map::Range;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::facts::{
    Activity, AgendaItem, Area, Attendance, Body, BudgetLine, Campaign, Component, Decision, Fact,
    FollowUp, FundingSource, Indicator, Justification, Kind, Measurement, Membership, Minutes,
    Mission, Parameter, Person, Post, Posting, Progress, Recommendation, Reinforcement, Report,
    ReportSection, Role, Session, Target, Validation, Verification, WorkPlan,
};
use crate::ids::{
    ActivityId, AgendaItemId, AreaId, AttendanceId, BodyId, BudgetLineId, CampaignId, ComponentId,
    DecisionId, EntryId, FollowUpId, FundingSourceId, IndicatorId, JustificationId, MeasurementId,
    MembershipId, MinutesId, MissionId, ParameterId, PersonId, PostId, PostingId, ProgressId,
    RecommendationId, ReinforcementId, ReportId, ReportSectionId, SessionId, TargetId,
    ValidationId, VerificationId, WorkPlanId,
};

/// Every fact that holds, and who refers to whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Programme {
    /// By kind and name. One table for all kinds: a table of each would double the size of the
    /// page.
    facts: BTreeMap<(Kind, EntryId), Fact>,
    kinds: BTreeMap<EntryId, Kind>,
    /// Referred to, in what role, by whom.
    references: BTreeSet<(EntryId, Role, EntryId)>,
    aliases: BTreeMap<EntryId, EntryId>,
    figures: figures::Figures,
}

/// The facts of one kind, by name.
#[derive(Debug, Clone)]
pub struct Facts<'a, Id, T> {
    range: Range<'a, (Kind, EntryId), Fact>,
    read: fn(EntryId, &'a Fact) -> Option<(Id, &'a T)>,
}

impl<Id, T> Facts<'_, Id, T> {
    /// Tells whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.range.clone().next().is_none()
    }
}

impl<'a, Id, T> Iterator for Facts<'a, Id, T> {
    type Item = (Id, &'a T);

    fn next(&mut self) -> Option<Self::Item> {
        let ((_, id), fact) = self.range.next()?;
        (self.read)(*id, fact)
    }
}

macro_rules! kinds {
    ($($(#[$doc:meta])* $all:ident $one:ident: $id:ident => $kind:ident),* $(,)?) => {
        impl Programme {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $all(&self) -> Facts<'_, $id, $kind> {
                    Facts {
                        range: self.range(Kind::$kind),
                        read: |id, fact| match fact {
                            Fact::$kind(fact) => Some(($id(id), fact)),
                            _ => None,
                        },
                    }
                }

                /// Finds one by name.
                #[must_use]
                pub fn $one(&self, id: $id) -> Option<&$kind> {
                    match self.fact_of(Kind::$kind, id.0) {
                        Some(Fact::$kind(fact)) => Some(fact),
                        _ => None,
                    }
                }
            )*
        }
    };
}

kinds! {
    /// Goes through the areas.
    areas area: AreaId => Area,
    /// Goes through the bodies.
    bodies body: BodyId => Body,
    /// Goes through the posts.
    posts post: PostId => Post,
    /// Goes through the people.
    people person: PersonId => Person,
    /// Goes through the memberships.
    memberships membership: MembershipId => Membership,
    /// Goes through the values of parameters.
    parameters parameter: ParameterId => Parameter,
    /// Goes through the sessions.
    sessions session: SessionId => Session,
    /// Goes through the items of agendas.
    agenda_items agenda_item: AgendaItemId => AgendaItem,
    /// Goes through the attendances.
    attendances attendance: AttendanceId => Attendance,
    /// Goes through the decisions.
    decisions decision: DecisionId => Decision,
    /// Goes through the minutes.
    all_minutes minutes: MinutesId => Minutes,
    /// Goes through the missions.
    missions mission: MissionId => Mission,
    /// Goes through the recommendations.
    recommendations recommendation: RecommendationId => Recommendation,
    /// Goes through the declarations about recommendations.
    follow_ups follow_up: FollowUpId => FollowUp,
    /// Goes through the findings about such declarations.
    verifications verification: VerificationId => Verification,
    /// Goes through the sources of funding.
    funding_sources funding_source: FundingSourceId => FundingSource,
    /// Goes through the components.
    components component: ComponentId => Component,
    /// Goes through the versions of work plans.
    work_plans work_plan: WorkPlanId => WorkPlan,
    /// Goes through the activities.
    activities activity: ActivityId => Activity,
    /// Goes through the budget lines.
    budget_lines budget_line: BudgetLineId => BudgetLine,
    /// Goes through all progress.
    all_progress progress: ProgressId => Progress,
    /// Goes through the justifications.
    justifications justification: JustificationId => Justification,
    /// Goes through the reports.
    reports report: ReportId => Report,
    /// Goes through the sections of reports.
    report_sections report_section: ReportSectionId => ReportSection,
    /// Goes through the indicators.
    indicators indicator: IndicatorId => Indicator,
    /// Goes through the targets.
    targets target: TargetId => Target,
    /// Goes through the measurements.
    measurements measurement: MeasurementId => Measurement,
    /// Goes through the validations.
    validations validation: ValidationId => Validation,
    /// Goes through the campaigns.
    campaigns campaign: CampaignId => Campaign,
    /// Goes through the requests for reinforcement.
    reinforcements reinforcement: ReinforcementId => Reinforcement,
    /// Goes through the postings.
    postings posting: PostingId => Posting,
}

impl Programme {
    /// Finds a fact of any kind.
    #[must_use]
    pub fn fact(&self, id: EntryId) -> Option<&Fact> {
        self.fact_of(self.kind(id)?, id)
    }

    /// The same of one whose kind is known.
    pub(crate) fn fact_of(&self, kind: Kind, id: EntryId) -> Option<&Fact> {
        self.facts.get(&(kind, id))
    }

    /// Returns the kind of a fact that holds.
    #[must_use]
    pub fn kind(&self, id: EntryId) -> Option<Kind> {
        self.kinds.get(&id).copied()
    }

    /// Goes through every fact that holds, by kind and name.
    pub fn facts(&self) -> impl Iterator<Item = (EntryId, &Fact)> {
        self.facts.iter().map(|((_, id), fact)| (*id, fact))
    }

    /// Goes through the facts of one kind, by name.
    pub(crate) fn of_kind(&self, kind: Kind) -> impl Iterator<Item = (EntryId, &Fact)> {
        self.range(kind).map(|((_, id), fact)| (*id, fact))
    }

    fn range(&self, kind: Kind) -> Range<'_, (Kind, EntryId), Fact> {
        self.facts
            .range((kind, EntryId::LEAST)..=(kind, EntryId::GREATEST))
    }

    /// Goes through those that refer to a fact in one role.
    pub fn referring(&self, to: EntryId, role: Role) -> impl Iterator<Item = EntryId> {
        let least = EntryId::LEAST;
        self.references
            .range((to, role, least)..)
            .take_while(move |(target, as_role, _)| *target == to && *as_role == role)
            .map(|(_, _, by)| *by)
    }

    /// Goes through all that refer to a fact.
    pub fn referring_any(&self, to: EntryId) -> impl Iterator<Item = (Role, EntryId)> {
        self.references
            .range((to, Role::AreaWithin, EntryId::LEAST)..)
            .take_while(move |(target, _, _)| *target == to)
            .map(|(_, role, by)| (*role, *by))
    }

    /// Returns the name that a fact stands under, after being united with its double.
    #[must_use]
    pub fn resolve(&self, id: EntryId) -> EntryId {
        self.aliases.get(&id).copied().unwrap_or(id)
    }

    /// Goes through the facts that were united into another, with that other.
    pub fn aliases(&self) -> impl Iterator<Item = (EntryId, EntryId)> {
        self.aliases.iter().map(|(id, into)| (*id, *into))
    }

    /// Goes through the bodies that report to another on a day.
    pub fn bodies_under(
        &self,
        body: BodyId,
        day: NaiveDate,
    ) -> impl Iterator<Item = (BodyId, &Body)> {
        self.referring(body.0, Role::BodyUnder)
            .filter_map(|id| Some((BodyId(id), self.body(BodyId(id))?)))
            .filter(move |(_, under)| under.parent_on(day) == Some(body))
    }

    /// Goes through the posts of a body.
    pub fn posts_of(&self, body: BodyId) -> impl Iterator<Item = (PostId, &Post)> {
        self.referring(body.0, Role::PostOf)
            .filter_map(|id| Some((PostId(id), self.post(PostId(id))?)))
    }

    /// Goes through the memberships in a body.
    pub fn memberships_in(
        &self,
        body: BodyId,
    ) -> impl Iterator<Item = (MembershipId, &Membership)> {
        self.referring(body.0, Role::MembershipIn)
            .filter_map(|id| Some((MembershipId(id), self.membership(MembershipId(id))?)))
    }

    /// Goes through the memberships that fill a post.
    pub fn memberships_at(
        &self,
        post: PostId,
    ) -> impl Iterator<Item = (MembershipId, &Membership)> {
        self.referring(post.0, Role::MembershipPost)
            .filter_map(|id| Some((MembershipId(id), self.membership(MembershipId(id))?)))
    }

    /// Goes through the sessions of a body.
    pub fn sessions_of(&self, body: BodyId) -> impl Iterator<Item = (SessionId, &Session)> {
        self.referring(body.0, Role::SessionOf)
            .filter_map(|id| Some((SessionId(id), self.session(SessionId(id))?)))
    }

    /// Puts a fact in, in place of what stood under its name.
    fn put(&mut self, id: EntryId, mut fact: Fact) {
        self.remove(id);
        let (aliases, references) = (&self.aliases, &mut self.references);
        fact.turn_references(&mut |role, to| {
            *to = aliases.get(to).copied().unwrap_or(*to);
            references.insert((*to, role, id));
        });
        self.figures.note(id, &fact);
        self.kinds.insert(id, fact.kind());
        self.facts.insert((fact.kind(), id), fact);
    }

    /// Takes a fact out.
    fn remove(&mut self, id: EntryId) {
        let kind = self.kinds.remove(&id);
        let found = kind.and_then(|kind| self.facts.remove(&(kind, id)));
        if let Some(fact) = found {
            self.figures.forget(id, &fact);

            let references = &mut self.references;
            fact.each_reference(&mut |role, to| {
                references.remove(&(to, role, id));
            });
        }
    }

    /// Starts anew, with these facts united into others.
    ///
    /// Two that were each united into the other stand under the lesser name.
    pub(crate) fn with_aliases(unions: &BTreeMap<EntryId, EntryId>) -> Self {
        let mut aliases = BTreeMap::new();
        for id in unions.keys() {
            let mut path = vec![*id];
            let mut at = *id;
            while let Some(next) = unions.get(&at) {
                if path.contains(next) {
                    let ring = path.iter().position(|seen| seen == next).unwrap_or(0);
                    at = path.iter().skip(ring).min().copied().unwrap_or(*next);
                    break;
                }
                path.push(*next);
                at = *next;
            }
            if at != *id {
                aliases.insert(*id, at);
            }
        }
        Self {
            aliases,
            ..Self::default()
        }
    }
}
