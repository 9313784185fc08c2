//! What stands behind one cell: each occasion, what proves it, and what proves nothing.

use chrono::NaiveDate;

use crate::facts::{Fact, Verdict};
use crate::ids::{BodyId, CampaignId, DecisionId, EntryId, MeasurementId, ReportId, SessionId};
use crate::present::{Label, SessionName};
use crate::programme::Programme;
use crate::register::Register;
use crate::status::DutyState;
use crate::status::duties::{self, Owed, Period};
use crate::status::indicators::known_on;
use crate::status::sessions::decided_on;

use super::cell::owed_in;

/// The most proofs that are named of one occasion; all of them are counted.
const MOST_NAMED: usize = 40;

/// When a duty is owed, by its name.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// In a period.
    Period(Period),
    /// At a session.
    Session(SessionId, SessionName),
    /// At every moment.
    Always,
}

impl Occasion {
    pub(super) fn of(programme: &Programme, occasion: duties::Occasion) -> Self {
        match occasion {
            duties::Occasion::Period(period) => Self::Period(period),
            duties::Occasion::Session(id) => match programme.session(id) {
                Some(session) => Self::Session(id, SessionName::of(programme, session)),
                None => Self::Always,
            },
            duties::Occasion::Always => Self::Always,
        }
    }
}

/// One occasion of a duty.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct OccasionView {
    /// When it is owed.
    pub occasion: Occasion,
    /// Where it stands.
    pub state: DutyState,
    /// By when; none where nobody has set it.
    pub due_by: Option<NaiveDate>,
    /// When it was done, where that is known.
    pub done_on: Option<NaiveDate>,
    /// How many proofs it takes.
    pub n_expected: u32,
    /// How many there are.
    pub n_proofs: usize,
    /// The first of them.
    pub proofs: Vec<ProofView>,
    /// Decisions that prove nothing, for want of a quorum.
    pub void: Vec<ProofView>,
}

/// A fact that proves a duty, or would.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct ProofView {
    /// The fact.
    pub id: EntryId,
    /// What it is called.
    pub label: Label,
    /// The session in which it came about, or that it is.
    pub session: Option<(SessionId, SessionName)>,
    /// Its day, where that is known.
    pub on: Option<NaiveDate>,
    /// What was decided.
    pub verdict: Option<Verdict>,
    /// In words.
    pub text: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
    /// Whether two people said otherwise of it.
    pub is_contested: bool,
}

impl ProofView {
    pub(super) fn of(register: &Register, id: EntryId) -> Self {
        let programme = register.programme();
        let mut view = Self {
            id,
            label: Label::of(register, id),
            session: None,
            on: None,
            verdict: None,
            text: None,
            source: None,
            is_contested: !register.contested_fields(id).is_empty(),
        };
        let named = |id: SessionId| {
            let session = programme.session(id)?;
            Some((id, SessionName::of(programme, session)))
        };
        if let Some(decision) = programme.decision(DecisionId(id)) {
            view.session = named(decision.session);
            view.on = decided_on(programme, decision);
            view.verdict = Some(decision.verdict);
            view.text = Some(decision.text.clone());
            view.source.clone_from(&decision.source);
        } else if let Some(session) = programme.session(SessionId(id)) {
            view.session = named(SessionId(id));
            view.on = session.opens_on;
            view.source.clone_from(&session.source);
        } else if let Some(report) = programme.report(ReportId(id)) {
            view.on = report.submitted_on;
            view.source.clone_from(&report.source);
        } else if let Some(one) = programme.measurement(MeasurementId(id)) {
            view.on = Some(known_on(one));
            view.source.clone_from(&one.source);
        } else if let Some(campaign) = programme.campaign(CampaignId(id)) {
            view.on = Some(campaign.from);
            view.source.clone_from(&campaign.source);
        } else if let Some(Fact::Body(body)) = programme.fact(id) {
            view.on = body.from;
            view.source.clone_from(&body.source);
        }
        view
    }
}

/// Returns the occasions of one duty of a body in a year, as they stand on a day.
#[must_use]
pub fn occasions(
    register: &Register,
    body: BodyId,
    duty: &str,
    year: i32,
    day: NaiveDate,
) -> Vec<OccasionView> {
    let owed = owed_in(register.programme(), register.charter(), body, year, day);
    let own = owed.into_iter().filter(|owed| owed.duty == duty);
    own.map(|owed| view(register, &owed)).collect()
}

fn view(register: &Register, owed: &Owed) -> OccasionView {
    let named = |ids: &[EntryId]| {
        let first = ids.iter().take(MOST_NAMED);
        first.map(|id| ProofView::of(register, *id)).collect()
    };
    OccasionView {
        occasion: Occasion::of(register.programme(), owed.occasion),
        state: owed.state,
        due_by: owed.due_by,
        done_on: owed.done_on,
        n_expected: owed.n_expected,
        n_proofs: owed.proofs.len(),
        proofs: named(&owed.proofs),
        void: named(&owed.void),
    }
}
