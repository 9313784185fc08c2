//! In what capacity facts refer to each other.

use super::Kind;

/// In what capacity one fact refers to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// An area lies in the other.
    AreaWithin,
    /// A body reports to the other.
    BodyUnder,
    /// A body serves the area.
    BodyOf,
    /// A post belongs to the body.
    PostOf,
    /// A membership is in the body.
    MembershipIn,
    /// A membership fills the post.
    MembershipPost,
    /// A membership is the person's.
    MembershipOf,
    /// A membership stands in for the other.
    SubstituteFor,
    /// A parameter applies to the body.
    ParameterOf,
    /// A session is the body's.
    SessionOf,
    /// A parameter asks for somebody in the post.
    ParameterPost,
    /// An item is on the session's agenda.
    AgendaOf,
    /// An attendance is at the session.
    AttendanceAt,
    /// An attendance is the mandate's.
    AttendanceOf,
    /// An attendance leaves out the item.
    RecusedFrom,
    /// A decision was taken in the session.
    DecidedIn,
    /// A decision answers the item.
    DecidedOn,
    /// An item or a decision is about the minutes of the other session.
    AboutSession,
    /// An item or a decision is about the recommendation.
    AboutRecommendation,
    /// Minutes are the session's.
    MinutesOf,
    /// A recommendation comes from the mission.
    MissionOf,
    /// A recommendation comes from the session.
    RecommendedIn,
    /// A recommendation is addressed to the body.
    AddressedTo,
    /// A recommendation is addressed to the post.
    AddressedToPost,
    /// A recommendation carries the earlier one over.
    CarriedFrom,
    /// A declaration is about the recommendation.
    FollowUpOf,
    /// A declaration is made by the body.
    DeclaredBy,
    /// A finding is about the declaration.
    VerificationOf,
    /// A finding is the body's.
    VerifiedBy,
    /// A component is a part of the other.
    ComponentWithin,
    /// A plan takes the place of the other version.
    Revises,
    /// A plan was prepared by the body.
    PlanBy,
    /// An activity stands in the plan.
    ActivityOf,
    /// An activity belongs to the component.
    ActivityUnder,
    /// An activity is the body's to carry out.
    ActivityBy,
    /// An activity is carried out in the area.
    ActivityIn,
    /// A budget line is the activity's.
    LineOf,
    /// A budget line is paid from the source.
    LineFrom,
    /// Progress is the whole plan's.
    ProgressOfPlan,
    /// Progress is the activity's.
    ProgressOfActivity,
    /// Progress is the budget line's.
    ProgressOfLine,
    /// Progress is reported by the body.
    ReportedBy,
    /// A justification answers the gap of the progress.
    JustificationOf,
    /// A justification is the body's.
    JustifiedBy,
    /// A decision is about the version of the plan.
    AboutPlan,
    /// An item or a decision is about the gap of the progress.
    AboutProgress,
    /// A corrective measure was ordered by the decision.
    OrderedBy,
    /// A report is the body's.
    ReportBy,
    /// A report rests on the version of the plan.
    ReportOn,
    /// A report is about the area.
    ReportIn,
    /// A section stands in the report.
    SectionOf,
    /// A section is about the component.
    SectionAbout,
    /// An item or a decision is about the report.
    AboutReport,
    /// An indicator is the body's to answer for.
    IndicatorBy,
    /// An indicator tells the component's result.
    IndicatorUnder,
    /// A target is the indicator's.
    TargetOf,
    /// A target is for the area.
    TargetIn,
    /// A measurement is the indicator's.
    MeasurementOf,
    /// A measurement is of the area.
    MeasurementIn,
    /// A measurement was collected by the body.
    MeasuredBy,
    /// A measurement was collected by the post.
    MeasuredByPost,
    /// A validation is on the measurement.
    ValidatesMeasurement,
    /// A validation is on the minutes.
    ValidatesMinutes,
    /// A validation is on the report.
    ValidatesReport,
    /// A validation is the body's.
    ValidatedBy,
    /// A validation takes the place of the earlier one.
    Supersedes,
    /// A campaign is held in the area.
    CampaignIn,
    /// A campaign is held by the body.
    CampaignBy,
    /// A reinforcement is asked for by the body.
    ReinforcementOf,
    /// A request was answered by the body.
    AnsweredBy,
    /// A request was settled by the decision.
    AnsweredIn,
    /// A posting is for the area.
    PostingIn,
    /// A posting is at the body.
    PostingAt,
}

impl Role {
    /// Returns the field that holds the reference.
    #[must_use]
    pub fn field(self) -> &'static str {
        match self {
            Self::AreaWithin | Self::BodyUnder => "parents",
            Self::BodyOf
            | Self::ActivityIn
            | Self::ReportIn
            | Self::TargetIn
            | Self::MeasurementIn
            | Self::CampaignIn
            | Self::PostingIn => "area",
            Self::PostOf
            | Self::MembershipIn
            | Self::ParameterOf
            | Self::SessionOf
            | Self::AddressedTo
            | Self::DeclaredBy
            | Self::VerifiedBy
            | Self::PlanBy
            | Self::ActivityBy
            | Self::ReportedBy
            | Self::JustifiedBy
            | Self::ReportBy
            | Self::IndicatorBy
            | Self::MeasuredBy
            | Self::ValidatedBy
            | Self::CampaignBy
            | Self::ReinforcementOf
            | Self::PostingAt => "body",
            Self::AnsweredBy => "answered_by",
            Self::MembershipPost | Self::AddressedToPost | Self::MeasuredByPost => "post",
            Self::ParameterPost => "posts",
            Self::MembershipOf => "person",
            Self::SubstituteFor => "substitutes",
            Self::AgendaOf
            | Self::AttendanceAt
            | Self::DecidedIn
            | Self::MinutesOf
            | Self::RecommendedIn => "session",
            Self::AttendanceOf => "membership",
            Self::RecusedFrom => "recused",
            Self::DecidedOn => "item",
            Self::AboutSession => "about_session",
            Self::AboutRecommendation => "about_recommendation",
            Self::MissionOf => "mission",
            Self::CarriedFrom => "carried_from",
            Self::FollowUpOf => "recommendation",
            Self::VerificationOf => "follow_up",
            Self::ComponentWithin => "within",
            Self::Revises => "revises",
            Self::ActivityOf | Self::ProgressOfPlan | Self::ReportOn => "plan",
            Self::ActivityUnder | Self::SectionAbout | Self::IndicatorUnder => "component",
            Self::LineOf | Self::ProgressOfActivity => "activity",
            Self::LineFrom => "funding",
            Self::ProgressOfLine => "line",
            Self::JustificationOf => "progress",
            Self::AboutPlan => "about_plan",
            Self::AboutProgress => "about_progress",
            Self::OrderedBy | Self::AnsweredIn => "decision",
            Self::SectionOf => "report",
            Self::AboutReport | Self::ValidatesReport => "about_report",
            Self::TargetOf | Self::MeasurementOf => "indicator",
            Self::ValidatesMeasurement => "about_measurement",
            Self::ValidatesMinutes => "about_minutes",
            Self::Supersedes => "supersedes",
        }
    }

    /// Returns the kind that it must refer to.
    #[must_use]
    pub fn target(self) -> Kind {
        match self {
            Self::AreaWithin
            | Self::BodyOf
            | Self::ActivityIn
            | Self::ReportIn
            | Self::TargetIn
            | Self::MeasurementIn
            | Self::CampaignIn
            | Self::PostingIn => Kind::Area,
            Self::BodyUnder
            | Self::PostOf
            | Self::MembershipIn
            | Self::ParameterOf
            | Self::SessionOf
            | Self::AddressedTo
            | Self::DeclaredBy
            | Self::VerifiedBy
            | Self::PlanBy
            | Self::ActivityBy
            | Self::ReportedBy
            | Self::JustifiedBy
            | Self::ReportBy
            | Self::IndicatorBy
            | Self::MeasuredBy
            | Self::ValidatedBy
            | Self::CampaignBy
            | Self::ReinforcementOf
            | Self::AnsweredBy
            | Self::PostingAt => Kind::Body,
            Self::MembershipPost
            | Self::AddressedToPost
            | Self::ParameterPost
            | Self::MeasuredByPost => Kind::Post,
            Self::MembershipOf => Kind::Person,
            Self::SubstituteFor | Self::AttendanceOf => Kind::Membership,
            Self::AgendaOf
            | Self::AttendanceAt
            | Self::DecidedIn
            | Self::AboutSession
            | Self::MinutesOf
            | Self::RecommendedIn => Kind::Session,
            Self::RecusedFrom | Self::DecidedOn => Kind::AgendaItem,
            Self::MissionOf => Kind::Mission,
            Self::AboutRecommendation | Self::CarriedFrom | Self::FollowUpOf => {
                Kind::Recommendation
            }
            Self::VerificationOf => Kind::FollowUp,
            Self::ComponentWithin
            | Self::ActivityUnder
            | Self::SectionAbout
            | Self::IndicatorUnder => Kind::Component,
            Self::Revises
            | Self::ActivityOf
            | Self::ProgressOfPlan
            | Self::AboutPlan
            | Self::ReportOn => Kind::WorkPlan,
            Self::LineOf | Self::ProgressOfActivity => Kind::Activity,
            Self::LineFrom => Kind::FundingSource,
            Self::ProgressOfLine => Kind::BudgetLine,
            Self::JustificationOf | Self::AboutProgress => Kind::Progress,
            Self::OrderedBy | Self::AnsweredIn => Kind::Decision,
            Self::SectionOf | Self::AboutReport | Self::ValidatesReport => Kind::Report,
            Self::TargetOf | Self::MeasurementOf => Kind::Indicator,
            Self::ValidatesMeasurement => Kind::Measurement,
            Self::ValidatesMinutes => Kind::Minutes,
            Self::Supersedes => Kind::Validation,
        }
    }
}
