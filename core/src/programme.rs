//! The programme: every fact that holds, as rules and pages read it.
//!
//! Rebuilt from the journal, never stored. A fact that was united with its double stands
//! under one name only, and so does every reference to it.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::facts::{
    AgendaItem, Area, Attendance, Body, Decision, Fact, FollowUp, Kind, Membership, Minutes,
    Mission, Parameter, Person, Post, Recommendation, Role, Session, Verification,
};
use crate::ids::{
    AgendaItemId, AreaId, AttendanceId, BodyId, DecisionId, EntryId, FollowUpId, MembershipId,
    MinutesId, MissionId, ParameterId, PersonId, PostId, RecommendationId, SessionId,
    VerificationId,
};

macro_rules! tables {
    ($($(#[$doc:meta])* $table:ident $one:ident: $id:ident => $kind:ident),* $(,)?) => {
        /// Every fact that holds, by kind, and who refers to whom.
        #[derive(Debug, Clone, Default, PartialEq, Eq)]
        pub struct Programme {
            $($table: BTreeMap<$id, $kind>,)*
            /// Referred to, in what role, by whom.
            references: BTreeSet<(EntryId, Role, EntryId)>,
            aliases: BTreeMap<EntryId, EntryId>,
        }

        impl Programme {
            $(
                $(#[$doc])*
                #[must_use]
                pub fn $table(&self) -> &BTreeMap<$id, $kind> {
                    &self.$table
                }

                /// Finds one by name.
                #[must_use]
                pub fn $one(&self, id: $id) -> Option<&$kind> {
                    self.$table.get(&id)
                }
            )*

            /// Finds a fact of any kind.
            #[must_use]
            pub fn fact(&self, id: EntryId) -> Option<Fact> {
                $(if let Some(fact) = self.$table.get(&$id(id)) {
                    return Some(Fact::$kind(fact.clone()));
                })*
                None
            }

            /// Returns the kind of a fact that holds.
            #[must_use]
            pub fn kind(&self, id: EntryId) -> Option<Kind> {
                $(if self.$table.contains_key(&$id(id)) {
                    return Some(Kind::$kind);
                })*
                None
            }

            /// Goes through every fact that holds, by kind and name.
            pub fn facts(&self) -> impl Iterator<Item = (EntryId, Fact)> {
                std::iter::empty()
                    $(.chain(self.$table.iter().map(|(id, fact)| (id.0, Fact::$kind(fact.clone())))))*
            }

            fn insert(&mut self, id: EntryId, fact: Fact) {
                match fact {
                    $(Fact::$kind(fact) => drop(self.$table.insert($id(id), fact)),)*
                }
            }

            fn take(&mut self, id: EntryId) -> Option<Fact> {
                $(if let Some(fact) = self.$table.remove(&$id(id)) {
                    return Some(Fact::$kind(fact));
                })*
                None
            }
        }
    };
}

tables! {
    /// Returns the areas.
    areas area: AreaId => Area,
    /// Returns the bodies.
    bodies body: BodyId => Body,
    /// Returns the posts.
    posts post: PostId => Post,
    /// Returns the people.
    people person: PersonId => Person,
    /// Returns the memberships.
    memberships membership: MembershipId => Membership,
    /// Returns the values of parameters.
    parameters parameter: ParameterId => Parameter,
    /// Returns the sessions.
    sessions session: SessionId => Session,
    /// Returns the items of agendas.
    agenda_items agenda_item: AgendaItemId => AgendaItem,
    /// Returns the attendances.
    attendances attendance: AttendanceId => Attendance,
    /// Returns the decisions.
    decisions decision: DecisionId => Decision,
    /// Returns the minutes.
    all_minutes minutes: MinutesId => Minutes,
    /// Returns the missions.
    missions mission: MissionId => Mission,
    /// Returns the recommendations.
    recommendations recommendation: RecommendationId => Recommendation,
    /// Returns the declarations about recommendations.
    follow_ups follow_up: FollowUpId => FollowUp,
    /// Returns the findings about such declarations.
    verifications verification: VerificationId => Verification,
}

impl Programme {
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
    pub(crate) fn put(&mut self, id: EntryId, mut fact: Fact) {
        self.remove(id);
        let (aliases, references) = (&self.aliases, &mut self.references);
        fact.each_reference(&mut |role, to| {
            *to = aliases.get(to).copied().unwrap_or(*to);
            references.insert((*to, role, id));
        });
        self.insert(id, fact);
    }

    /// Takes a fact out.
    pub(crate) fn remove(&mut self, id: EntryId) {
        if let Some(mut fact) = self.take(id) {
            let references = &mut self.references;
            fact.each_reference(&mut |role, to| {
                references.remove(&(*to, role, id));
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
