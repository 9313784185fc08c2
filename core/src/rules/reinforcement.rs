//! Requests for reinforcement: an answer says when and by whom, and is never one's own.

use crate::facts::Reinforcement;

use super::Refusal;

pub(super) fn check(request: &Reinforcement, refusals: &mut Vec<Refusal>) {
    let is_answered = request.answer.is_some();
    let parts = [
        ("answer", is_answered),
        ("answered_on", request.answered_on.is_some()),
        ("answered_by", request.answered_by.is_some()),
    ];
    if parts.iter().any(|(_, is_there)| *is_there) {
        let missing = parts.iter().filter(|(_, is_there)| !is_there);
        refusals.extend(missing.map(|(field, _)| Refusal::Missing { field }));
    }
    if let Some(to) = request.answered_on.filter(|on| *on < request.asked_on) {
        refusals.push(Refusal::EndBeforeStart {
            field: "answered_on",
            from: request.asked_on,
            to,
        });
    }
    if request.answered_by == Some(request.body) {
        refusals.push(Refusal::OwnAnswer);
    }
}
