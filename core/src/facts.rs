//! What can be recorded: one file per subject.
//!
//! A kind of fact is a table of fields. The table drives everything that is the same for
//! all kinds: reading, checking shapes and lengths, following references, forms, exports.
//! The struct beside it is what rules and pages read. Names follow Popolo for people and
//! bodies. Once released, a stored name keeps its meaning for ever.

mod activity;
mod agenda_item;
mod area;
mod attendance;
mod body;
mod budget_line;
mod campaign;
mod component;
mod decision;
mod field;
mod follow_up;
mod funding_source;
mod indicator;
mod justification;
mod measurement;
mod membership;
mod minutes;
mod mission;
mod parameter;
mod person;
mod placement;
mod post;
mod posting;
mod precision;
mod progress;
mod reading;
mod recommendation;
mod recordable;
mod reinforcement;
mod report;
mod report_section;
mod role;
mod session;
mod subject;
mod target;
mod validation;
mod verification;
mod work_plan;

use std::sync::Arc;

use serde::{Deserialize, Deserializer};

pub use activity::Activity;
pub use agenda_item::{AgendaItem, Listing};
pub use area::Area;
pub use attendance::{Attendance, Presence};
pub use body::Body;
pub use budget_line::BudgetLine;
pub use campaign::{Campaign, CampaignKind};
pub use component::Component;
pub use decision::{Decision, Manner, Verdict};
pub use field::{Field, Shape};
pub use follow_up::{FollowUp, Headway};
pub use funding_source::FundingSource;
pub use indicator::{Aggregation, Direction, Frequency, Indicator, MAX_DECIMALS};
pub use justification::Justification;
pub use measurement::{Exactness, Grade, Measurement, parts, write_parts};
pub use membership::{Membership, Standing};
pub use minutes::Minutes;
pub use mission::{Mission, MissionKind};
pub use parameter::Parameter;
pub use person::{Person, Sex};
pub use placement::Placement;
pub use post::{Post, Voting};
pub use posting::Posting;
pub use precision::{MAX_AMOUNT, Precision};
pub use progress::Progress;
pub use recommendation::Recommendation;
pub use recordable::Recordable;
pub use reinforcement::{Answer, Reinforcement};
pub use report::{Report, ReportKind, ReportPeriod};
pub use report_section::ReportSection;
pub use role::Role;
pub use session::{Session, SessionKind};
pub use subject::{Half, Subject};
pub use target::Target;
pub use validation::{Outcome, Validation};
pub use verification::{Finding, Verification};
pub use work_plan::WorkPlan;

use reading::Fields;
use recordable::recordable;

use crate::calendar::Life;
use crate::ids::EntryId;

/// The field, common to all kinds, that unites a fact with its double.
pub const SAME_AS: &str = "same_as";

macro_rules! kinds {
    ($($(#[$doc:meta])* $kind:ident $name:literal $life:expr),* $(,)?) => {
        /// The kinds of facts.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Kind {
            $($(#[$doc])* $kind),*
        }

        impl Kind {
            /// All kinds, in the order in which they refer to each other.
            pub const ALL: &[Self] = &[$(Self::$kind),*];

            /// Returns the name that it is stored under.
            #[must_use]
            pub fn name(self) -> &'static str {
                match self {
                    $(Self::$kind => $name),*
                }
            }

            /// Returns its fields.
            #[must_use]
            pub fn fields(self) -> &'static [Field] {
                match self {
                    $(Self::$kind => $kind::FIELDS),*
                }
            }

            /// Finds a kind by the name that it is stored under.
            #[must_use]
            pub fn named(name: &str) -> Option<Self> {
                match name {
                    $($name => Some(Self::$kind),)*
                    _ => None,
                }
            }

            fn read<'de, D: Deserializer<'de>>(self, fields: D) -> Result<Fact, D::Error> {
                match self {
                    $(Self::$kind => read_one(fields).map(Fact::$kind)),*
                }
            }
        }

        /// One fact, of whatever kind.
        ///
        /// Shared: each takes the room of its own kind, and a copy costs nothing.
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub enum Fact {
            $($(#[$doc])* $kind(Arc<$kind>)),*
        }

        impl Fact {
            /// Returns its kind.
            #[must_use]
            pub fn kind(&self) -> Kind {
                match self {
                    $(Self::$kind(_) => Kind::$kind),*
                }
            }

            /// Returns the days on which it holds.
            #[must_use]
            pub fn life(&self) -> Life {
                match self {
                    $(Self::$kind(fact) => {
                        let life: fn(&$kind) -> Life = $life;
                        life(fact)
                    }),*
                }
            }

            /// Visits every reference to another fact.
            pub fn each_reference(&self, visit: &mut dyn FnMut(Role, EntryId)) {
                match self {
                    $(Self::$kind(fact) => fact.each_reference(visit)),*
                }
            }

            /// Has every reference follow the double that its fact was united with.
            pub(crate) fn turn_references(&mut self, turn: &mut dyn FnMut(Role, &mut EntryId)) {
                match self {
                    $(Self::$kind(fact) => Arc::make_mut(fact).turn_references(turn)),*
                }
            }

            /// Returns its fields as JSON, without those that are not set.
            ///
            /// # Errors
            /// Never for the kinds there are; passed on rather than hidden.
            pub fn to_value(&self) -> Result<serde_json::Value, serde_json::Error> {
                let mut value = match self {
                    $(Self::$kind(fact) => serde_json::to_value(fact.as_ref())?),*
                };
                if let Some(fields) = value.as_object_mut() {
                    fields.retain(|_, value| !value.is_null() && value.as_array().is_none_or(|all| !all.is_empty()));
                }
                Ok(value)
            }
        }
    };
}

kinds! {
    /// A piece of territory.
    Area "area" |area| Life::new(area.from, area.to),
    /// A committee, unit or antenna.
    Body "body" |body| Life::new(body.from, body.to),
    /// An office that exists whoever holds it.
    Post "post" |post| Life::new(post.from, post.to),
    /// Somebody who can sit in a body.
    Person "person" |_| Life::default(),
    /// A person in a body, maybe holding a post, from a day to a day.
    Membership "membership" |membership| Life::new(Some(membership.from), membership.to),
    /// A dated value of one of the programme's parameters.
    Parameter "parameter" |parameter| Life::new(parameter.from, parameter.to),
    /// Who pays.
    FundingSource "funding_source" |source| Life::new(source.from, source.to),
    /// A part of how work plans are divided.
    Component "component" |component| Life::new(component.from, component.to),
    /// One version of the work plan of a year.
    WorkPlan "work_plan" |_| Life::default(),
    /// Something that a work plan sets out to do.
    Activity "activity" |_| Life::default(),
    /// The money of an activity from one source.
    BudgetLine "budget_line" |_| Life::default(),
    /// How far a plan, an activity or a line is on a day.
    Progress "progress" |_| Life::default(),
    /// Why a result is not what was forecast.
    Justification "justification" |_| Life::default(),
    /// What a body tells of a period.
    Report "report" |_| Life::default(),
    /// What a report says of one component.
    ReportSection "report_section" |_| Life::default(),
    /// One sitting of a body.
    Session "session" |session| Life::new(session.opens_on, session.closes_on),
    /// A point of a session's agenda.
    AgendaItem "agenda_item" |_| Life::default(),
    /// Somebody at a session, or not.
    Attendance "attendance" |_| Life::default(),
    /// What a session decided.
    Decision "decision" |_| Life::default(),
    /// The minutes of a session.
    Minutes "minutes" |_| Life::default(),
    /// A mission that makes recommendations.
    Mission "mission" |mission| Life::new(mission.from, mission.to),
    /// What a mission or a session asks for.
    Recommendation "recommendation" |_| Life::default(),
    /// What an addressee declares about a recommendation.
    FollowUp "follow_up" |_| Life::default(),
    /// What another body finds about such a declaration.
    Verification "verification" |_| Life::default(),
    /// Something that the programme follows by figures.
    Indicator "indicator" |indicator| Life::new(indicator.from, indicator.to),
    /// What an indicator is to reach by a day.
    Target "target" |_| Life::default(),
    /// What an indicator had reached up to a day.
    Measurement "measurement" |_| Life::default(),
    /// What a body above finds of what one below handed in.
    Validation "validation" |_| Life::default(),
    /// The programme consults, communicates and informs.
    Campaign "campaign" |campaign| Life::new(Some(campaign.from), campaign.to),
    /// A body asks for more hands, and another answers.
    Reinforcement "reinforcement" |request| Life::new(request.from, request.to),
    /// Somebody works with a tablet, in a capacity, for a territory.
    Posting "posting" |posting| Life::new(Some(posting.from), None),
}

impl Kind {
    /// Finds one of its fields.
    #[must_use]
    pub fn field(self, name: &str) -> Option<&'static Field> {
        self.fields().iter().find(|field| field.name == name)
    }

    /// Reads a fact from its fields: a JSON object.
    pub(crate) fn decode(self, json: &str) -> Result<Fact, serde_json::Error> {
        self.read(&mut Fields::of(json))
    }

    /// Reads a fact from values as written, each with its field.
    pub(crate) fn decode_values<'a>(
        self,
        mut values: impl Iterator<Item = (&'static str, &'a str)> + 'a,
    ) -> Result<Fact, serde_json::Error> {
        self.read(&mut Fields::of_values(&mut values))
    }

    /// Reads a fact from fields of which each is one that this kind has, and none is `null`; none
    /// where they are others, or make no fact.
    pub(crate) fn decode_plain(self, json: &str) -> Option<Fact> {
        let mut fields = Fields::of(json);
        let fact = self.read(&mut fields).ok()?;
        fields.is_plain().then_some(fact)
    }
}

/// Reads the fields of one kind. Apart for each: a browser gets the code of a kind ready when it is
/// first read, and few tablets hold every kind.
#[inline(never)]
fn read_one<'de, T: Deserialize<'de>, D: Deserializer<'de>>(fields: D) -> Result<Arc<T>, D::Error> {
    T::deserialize(fields).map(Arc::new)
}
