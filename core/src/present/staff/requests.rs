//! Requests for reinforcement, with what was answered and what came of it.

use chrono::NaiveDate;

use crate::facts::Reinforcement;
use crate::ids::{BodyId, PostId, ReinforcementId};
use crate::order::InOrder as _;
use crate::present::Label;
use crate::register::Register;
use crate::status::staff::{RequestState, posts_called, request_state};

/// One request for reinforcement.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RequestRow {
    /// The request.
    pub id: ReinforcementId,
    /// Who asks.
    pub body: Label,
    /// For what.
    pub function: String,
    /// For how many people.
    pub n_asked: u32,
    /// How many were granted, where that is said.
    pub n_granted: Option<u32>,
    /// When it was asked for.
    pub asked_on: NaiveDate,
    /// From when, until when it is needed.
    pub needed: (Option<NaiveDate>, Option<NaiveDate>),
    /// Why.
    pub reason: String,
    /// Where it stands.
    pub state: RequestState,
    /// For how many days it has waited, where it still does.
    pub n_days: Option<u32>,
    /// When it was answered, and by whom.
    pub answered: (Option<NaiveDate>, Option<Label>),
    /// The decision of a session that settled it.
    pub decision: Option<Label>,
    /// The post of that name, where there is one.
    pub post: Option<PostId>,
    /// What else must be known.
    pub note: Option<String>,
    /// Where this is written.
    pub source: Option<String>,
    /// Whether two people said otherwise of it.
    pub is_contested: bool,
}

impl RequestRow {
    fn of(
        register: &Register,
        id: ReinforcementId,
        request: &Reinforcement,
        day: NaiveDate,
    ) -> Self {
        let programme = register.programme();
        let state = request_state(programme, id, request, day);
        let is_awaiting = state == RequestState::Awaiting;
        let waited = u32::try_from((day - request.asked_on).num_days()).ok();
        let answered_by = request.answered_by.filter(|_| !is_awaiting);
        let label = |body: BodyId| Label::of(register, body.0);
        let posts = posts_called(programme, request.body, &request.function, day);
        Self {
            id,
            body: label(request.body),
            function: request.function.clone(),
            n_asked: request.seats.unwrap_or(1),
            n_granted: request.granted.filter(|_| !is_awaiting),
            asked_on: request.asked_on,
            needed: (request.from, request.to),
            reason: request.reason.clone(),
            state,
            n_days: waited.filter(|_| is_awaiting),
            answered: (
                request.answered_on.filter(|_| !is_awaiting),
                answered_by.map(label),
            ),
            decision: request.decision.map(|id| Label::of(register, id.0)),
            post: posts.first().copied(),
            note: request.note.clone(),
            source: request.source.clone(),
            is_contested: !register.contested_fields(id.0).is_empty(),
        }
    }
}

/// Returns the requests that were made by a day: those that await an answer first, the oldest
/// first; then the others, the newest first.
#[must_use]
pub fn request_rows(register: &Register, day: NaiveDate) -> Vec<RequestRow> {
    let made = register.programme().reinforcements();
    let mut rows: Vec<RequestRow> = made
        .filter(|(_, request)| request.asked_on <= day)
        .map(|(id, request)| RequestRow::of(register, id, request, day))
        .collect();
    rows.order_by(|one, other| {
        let key = |row: &RequestRow| (row.state, row.id);
        let is_settled = one.state != RequestState::Awaiting;
        let days = one.asked_on.cmp(&other.asked_on);
        let days = if is_settled { days.reverse() } else { days };
        let order = one.state.cmp(&other.state).then(days);
        order.then_with(|| key(one).cmp(&key(other)))
    });
    rows
}
