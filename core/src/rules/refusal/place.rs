//! Beside which field of a form a refusal is shown.

use super::Refusal;

impl Refusal {
    /// Returns the field beside which it is shown; none: the whole form.
    #[must_use]
    pub fn field(&self) -> Option<&'static str> {
        match self {
            Self::Missing { field }
            | Self::Malformed { field }
            | Self::TooLong { field, .. }
            | Self::ControlCharacter { field }
            | Self::OutOfRange { field, .. }
            | Self::TooMuch { field }
            | Self::OffTheGlobe { field, .. }
            | Self::EndBeforeStart { field, .. }
            | Self::UnknownReference { field, .. }
            | Self::WrongKind { field, .. } => Some(field),
            Self::UnknownLevel { .. } | Self::LevelOfAnotherKind { .. } => Some("level"),
            Self::UnknownBodyKind { .. } => Some("kind"),
            Self::ParentMissing | Self::ParentLower { .. } | Self::Cycle { .. } => Some("parents"),
            Self::OutsideBody { .. } | Self::Dissolved { .. } | Self::OutsidePost { .. } => {
                Some("from")
            }
            Self::PostOfOtherBody { .. } | Self::SeatsExceeded { .. } => Some("post"),
            Self::AlreadySeated { .. } => Some("person"),
            Self::NotAHolder { .. } => Some("substitutes"),
            Self::UnknownParameter { .. } => Some("code"),
            Self::UnknownPower { .. } | Self::PowerNotHeld { .. } => Some("power"),
            Self::SessionNotOpen { .. } => Some("at"),
            Self::TooManyVotes { .. } => Some("for"),
            Self::LeavesBeforeComing => Some("to"),
            Self::AttendsTwice { .. }
            | Self::MandateElsewhere { .. }
            | Self::MandateNotRunning { .. } => Some("membership"),
            Self::ItemElsewhere { .. } => Some("item"),
            Self::ConvenedAfter { .. } => Some("convened_on"),
            Self::MinutesTwice { .. } => Some("session"),
            Self::OwnMinutes => Some("about_session"),
            Self::NotTheAddressee { .. }
            | Self::OwnVerification
            | Self::OwnValidation
            | Self::NotAbove { .. }
            | Self::OutsideTerritory { .. }
            | Self::LevelPassedOver { .. } => Some("body"),
            Self::BeforeBaseline { .. } | Self::TargetTwice { .. } | Self::MeasuredTwice { .. } => {
                Some("cut_off")
            }
            Self::OwnAnswer => Some("answered_by"),
            Self::UnknownCategory { .. } => Some("parts"),
            Self::UnitInUse { .. } => Some("unit"),
            Self::PlanOfOtherYear { .. } => Some("plan"),
            Self::BeforeCutOff { .. } => Some("submitted_on"),
            Self::ReportTwice { .. } => Some("period"),
            Self::OtherReport { .. } => Some("about_report"),
            Self::UnknownField { .. }
            | Self::United { .. }
            | Self::Withdrawn
            | Self::NotHere
            | Self::Newer
            | Self::NothingChanged
            | Self::StillNeeded { .. }
            | Self::NotADouble
            | Self::Elsewhere { .. }
            | Self::PlanAdopted { .. }
            | Self::ReportApproved { .. }
            | Self::NotHandedIn { .. }
            | Self::ChangedMeanwhile => None,
        }
    }
}
