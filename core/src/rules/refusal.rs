//! Why an act is refused: data for a sentence, never the sentence.

mod place;

use chrono::NaiveDate;

use crate::facts::Kind;
use crate::ids::{
    AgendaItemId, AreaId, AttendanceId, BodyId, EntryId, MeasurementId, MembershipId, MinutesId,
    PostId, ReportId, SessionId, TargetId, WorkPlanId,
};

/// A rule said no.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Refusal {
    /// A field without which the fact is none.
    Missing {
        /// The field.
        field: &'static str,
    },
    /// A field that does not hold what it should.
    Malformed {
        /// The field.
        field: &'static str,
    },
    /// A text that is too long.
    TooLong {
        /// The field.
        field: &'static str,
        /// The most characters.
        max: usize,
        /// How many there are.
        length: usize,
    },
    /// A character that no one sees, such as a line break in a name.
    ControlCharacter {
        /// The field.
        field: &'static str,
    },
    /// A number that is not from 1 to `max`.
    OutOfRange {
        /// The field.
        field: &'static str,
        /// The greatest that may stand there.
        max: u32,
    },
    /// An amount beyond 2^53 − 1, which not every program reads exactly.
    TooMuch {
        /// The field.
        field: &'static str,
    },
    /// Degrees beyond what the globe has: longitudes go to 180, latitudes to 90.
    OffTheGlobe {
        /// The field.
        field: &'static str,
        /// The most degrees, east or north, west or south.
        max: u32,
    },
    /// What was adopted is not changed: a new version revises it (charter, rule 4).
    PlanAdopted {
        /// The version of the plan.
        plan: WorkPlanId,
    },
    /// A report on the plan of another year.
    PlanOfOtherYear {
        /// The plan.
        plan: WorkPlanId,
    },
    /// A report put forward before the day up to which it counts: its figures were not yet.
    BeforeCutOff {
        /// That day.
        cut_off: NaiveDate,
    },
    /// A report of a body on a kind and period of which it has one already.
    ReportTwice {
        /// The other.
        report: ReportId,
    },
    /// A decision on another subject, year or half than the report that it names.
    OtherReport {
        /// The report.
        report: ReportId,
    },
    /// What was approved of a report is not changed (charter, CNP-4).
    ReportApproved {
        /// The report.
        report: ReportId,
    },
    /// A figure of before the baseline of its indicator.
    BeforeBaseline {
        /// The day of the baseline.
        baseline: NaiveDate,
    },
    /// A figure by a category that its indicator does not have.
    UnknownCategory {
        /// As handed in.
        category: String,
    },
    /// A target of an indicator for an area and a day that has one already.
    TargetTwice {
        /// The other.
        target: TargetId,
    },
    /// A measurement by those who measured the same for the same day already.
    MeasuredTwice {
        /// The other.
        measurement: MeasurementId,
    },
    /// Another unit, or other decimals, for an indicator that has figures in its own.
    UnitInUse {
        /// How many measurements and targets there are.
        n_figures: usize,
    },
    /// A validation of something that was not handed in.
    NotHandedIn {
        /// What is to be validated.
        fact: EntryId,
    },
    /// A validation by the very body that handed in (charter, rule 8).
    OwnValidation,
    /// An answer to a request for reinforcement by the very body that asked.
    OwnAnswer,
    /// A validation by a body that does not stand above the one that handed in (charter, rule 8).
    NotAbove {
        /// The body that handed in.
        body: BodyId,
    },
    /// A validation by a body in whose territory it does not lie.
    OutsideTerritory {
        /// The area that it is about.
        area: AreaId,
    },
    /// A validation before that of a level between (charter, rule 8).
    LevelPassedOver {
        /// The code of that level.
        level: String,
    },
    /// A validation of what does not read so any more.
    ChangedMeanwhile,
    /// A field that this kind of fact does not have.
    UnknownField {
        /// As handed in.
        name: String,
    },
    /// An end before the start.
    EndBeforeStart {
        /// The field that holds the end.
        field: &'static str,
        /// The start.
        from: NaiveDate,
        /// The end.
        to: NaiveDate,
    },
    /// A reference to something that is not here, or was withdrawn.
    UnknownReference {
        /// The field.
        field: &'static str,
        /// What it names.
        id: EntryId,
    },
    /// A reference to something of another kind.
    WrongKind {
        /// The field.
        field: &'static str,
        /// The kind that should stand there.
        expected: Kind,
    },
    /// A level that the charter does not have.
    UnknownLevel {
        /// As recorded.
        level: String,
    },
    /// A kind of body that the charter does not have.
    UnknownBodyKind {
        /// As recorded.
        kind: String,
    },
    /// A body of a kind that the charter puts on another level.
    LevelOfAnotherKind {
        /// The level that the charter gives.
        expected: String,
    },
    /// A body below the first level that reports to none.
    ParentMissing,
    /// A parent of a lower level.
    ParentLower {
        /// The parent.
        parent: EntryId,
    },
    /// A body that would report to itself through others, or an area that would lie in itself.
    Cycle {
        /// The parent that leads back.
        through: EntryId,
    },
    /// A mandate outside the life of its body.
    OutsideBody {
        /// The body.
        body: BodyId,
        /// Its first day.
        from: Option<NaiveDate>,
        /// Its last.
        to: Option<NaiveDate>,
    },
    /// A mandate that starts after the body was dissolved.
    Dissolved {
        /// The body.
        body: BodyId,
        /// Its last day.
        on: NaiveDate,
    },
    /// A mandate outside the life of its post.
    OutsidePost {
        /// The post.
        post: PostId,
        /// Its first day.
        from: Option<NaiveDate>,
        /// Its last.
        to: Option<NaiveDate>,
    },
    /// A post of another body.
    PostOfOtherBody {
        /// The post.
        post: PostId,
    },
    /// More holders than seats, on one day or more.
    SeatsExceeded {
        /// The post.
        post: PostId,
        /// How many seats it has.
        seats: u32,
        /// The first such day; none: since ever.
        on: Option<NaiveDate>,
        /// How many hold it that day.
        holders: u32,
    },
    /// The same person twice in one post at a time.
    AlreadySeated {
        /// The other mandate.
        membership: MembershipId,
    },
    /// A substitute for somebody of another body, or for a substitute.
    NotAHolder {
        /// The mandate stood in for.
        membership: MembershipId,
    },
    /// A parameter that the charter does not have.
    UnknownParameter {
        /// As recorded.
        code: String,
    },
    /// A power that the charter does not have.
    UnknownPower {
        /// As recorded.
        power: String,
    },
    /// A power that bodies of this kind do not hold (charter, rule 1).
    PowerNotHeld {
        /// The body.
        body: BodyId,
        /// The power, or what would need one.
        power: String,
    },
    /// A moment outside the days of its session: it was not open (charter, rule 1).
    SessionNotOpen {
        /// The session.
        session: SessionId,
        /// Its first day.
        from: NaiveDate,
        /// Its last.
        to: NaiveDate,
    },
    /// More votes than voting members present and not recused.
    TooManyVotes {
        /// The votes counted.
        votes: u32,
        /// The voting members that were there.
        present: u32,
    },
    /// Somebody who leaves before they come.
    LeavesBeforeComing,
    /// A member who is at a session twice at a time.
    AttendsTwice {
        /// The other attendance.
        attendance: AttendanceId,
    },
    /// A mandate in another body than the one that sits.
    MandateElsewhere {
        /// The mandate.
        membership: MembershipId,
    },
    /// A mandate that does not run on the days of the session.
    MandateNotRunning {
        /// The mandate.
        membership: MembershipId,
    },
    /// An item of another session's agenda.
    ItemElsewhere {
        /// The item.
        item: AgendaItemId,
    },
    /// A session convened after it opens.
    ConvenedAfter {
        /// When it was convened.
        convened: NaiveDate,
        /// When it opens.
        opens: NaiveDate,
    },
    /// Minutes of a session that has some already.
    MinutesTwice {
        /// The others.
        minutes: MinutesId,
    },
    /// A session that would approve its own minutes.
    OwnMinutes,
    /// A declaration by another body than the one addressed (charter, rule 6).
    NotTheAddressee {
        /// The body addressed.
        body: BodyId,
    },
    /// A finding by the very body that declares, or that is addressed (charter, rule 6).
    OwnVerification,
    /// An act on a fact that stands under another's name, since it was united with it.
    United {
        /// The other.
        into: EntryId,
    },
    /// An act on a fact that was withdrawn.
    Withdrawn,
    /// An act on a fact that is not here.
    NotHere,
    /// An act on a fact of which a newer version wrote something.
    Newer,
    /// An amendment that changes nothing.
    NothingChanged,
    /// A withdrawal of something that others refer to.
    StillNeeded {
        /// How many do.
        n_referring: usize,
        /// One of them.
        first: EntryId,
    },
    /// A fact united with itself, or with one of another kind.
    NotADouble,
    /// What would break a rule for another fact.
    Elsewhere {
        /// That fact.
        fact: EntryId,
        /// What it would break.
        refusal: Box<Refusal>,
    },
}

impl Refusal {
    /// Tells whether it says no more than that one thing was noted twice.
    #[must_use]
    pub fn tells_of_a_double(&self) -> bool {
        match self {
            Self::AttendsTwice { .. }
            | Self::MinutesTwice { .. }
            | Self::ReportTwice { .. }
            | Self::TargetTwice { .. }
            | Self::MeasuredTwice { .. } => true,
            Self::Elsewhere { refusal, .. } => refusal.tells_of_a_double(),
            _ => false,
        }
    }

    /// Tells whether this breaks the same rule as `known`, about the same things, and not more:
    /// then it is no reason to refuse a repair that does not go all the way.
    pub(crate) fn is_no_worse_than(&self, known: &Self) -> bool {
        match (self, known) {
            (
                Self::SeatsExceeded { post, holders, .. },
                Self::SeatsExceeded {
                    post: other,
                    holders: more,
                    ..
                },
            ) => post == other && holders <= more,
            (
                Self::OutsideBody { body, .. } | Self::Dissolved { body, .. },
                Self::OutsideBody { body: other, .. } | Self::Dissolved { body: other, .. },
            ) => body == other,
            (
                Self::TooManyVotes { votes, present },
                Self::TooManyVotes {
                    votes: more,
                    present: fewer,
                },
            ) => votes.saturating_sub(*present) <= more.saturating_sub(*fewer),
            (Self::OutsidePost { post, .. }, Self::OutsidePost { post: other, .. }) => {
                post == other
            }
            _ => self == known,
        }
    }
}
