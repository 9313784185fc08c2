//! Where a gap may be put to: the next session of the body that orders measures.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::facts::{Listing, Role, Subject};
use crate::ids::{AgendaItemId, BodyId, ProgressId, SessionId};
use crate::present::SessionName;
use crate::register::Register;
use crate::status::execution::{GapState, gaps};
use crate::status::{SessionState, power_for, state};

/// The body that may order measures, and the session that comes next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GapSubmission {
    /// The body.
    pub body: BodyId,
    /// Its short name, or its name.
    pub body_name: String,
    /// Its session that sits, or else the next one; none where none is planned.
    pub session: Option<(SessionId, SessionName)>,
    /// The gaps that stand on its agenda already.
    pub listed: BTreeSet<ProgressId>,
}

/// Finds where gaps may be put to on a day; none where no living body holds that power.
#[must_use]
pub fn gap_submission(register: &Register, day: NaiveDate) -> Option<GapSubmission> {
    let (programme, charter) = (register.programme(), register.charter());
    let holds = |kind: &str| power_for(charter, kind, Subject::Gap).is_some();
    let (body, found) = programme
        .bodies()
        .find(|(_, body)| body.life().contains(day) && body.kind.as_deref().is_some_and(holds))?;
    let coming = programme.sessions_of(body).filter(|(id, _)| {
        let state = state(programme, charter, *id, day);
        state.is_some_and(|state| state <= SessionState::Open)
    });
    let next = coming.min_by_key(|(id, session)| (session.opens_on, *id));
    let items = next.iter().flat_map(|(id, _)| {
        let items = programme.referring(id.0, Role::AgendaOf);
        items.filter_map(|id| programme.agenda_item(AgendaItemId(id)))
    });
    let listed = items
        .filter(|item| item.listing == Listing::Listed && item.subject == Some(Subject::Gap))
        .filter_map(|item| item.about_progress)
        .collect();
    Some(GapSubmission {
        body,
        body_name: found.short.clone().unwrap_or_else(|| found.name.clone()),
        session: next.map(|(id, session)| (id, SessionName::of(programme, session))),
        listed,
    })
}

/// Returns the gap that a line or a decision about gaps is about where nobody has named one: the
/// only one that nothing justifies, or else the only one that may be answered at all.
#[must_use]
pub fn only_gap(register: &Register, day: NaiveDate) -> Option<ProgressId> {
    let all = gaps(register.programme(), register.charter(), day);
    let only = |is: fn(GapState) -> bool| {
        let mut open = all.iter().filter(|gap| is(gap.state));
        match (open.next(), open.next()) {
            (Some(one), None) => Some(Some(one.execution.progress)),
            (Some(_), Some(_)) => Some(None),
            (None, _) => None,
        }
    };
    let unjustified = only(|state| state == GapState::Unjustified);
    unjustified
        .or_else(|| only(GapState::may_be_answered))
        .flatten()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::facts::Kind;
    use crate::present::sample::{Sample, day};

    #[test]
    fn a_gap_is_put_to_the_next_session_of_the_body_that_orders_measures() {
        let (mut sample, id) = Sample::with_charter();
        let cnp = id("cnp").to_string();
        let plan = sample.record(
            Kind::WorkPlan,
            json!({"year": 2020, "version": 1, "total": 100}),
        );
        let mut reaches = |cut_off: &str| {
            let fields = json!({"plan": plan.to_string(), "cut_off": cut_off, "disbursed": 17});
            ProgressId(sample.record(Kind::Progress, fields))
        };
        let first = reaches("2020-06-30");
        let on = day("2020-12-01");
        let found = |sample: &Sample| gap_submission(&sample.register, on).unwrap();
        assert_eq!(found(&sample).body_name, "CNP");
        assert_eq!(found(&sample).session, None, "none is planned");
        assert_eq!(only_gap(&sample.register, on), Some(first));

        let mut sits = |opens_on: &str| {
            let fields = json!({"body": cnp, "opens_on": opens_on});
            sample.record(Kind::Session, fields)
        };
        sits("2020-11-01");
        sits("2021-06-01");
        let next = sits("2021-01-15");
        let session = found(&sample).session.unwrap();
        assert_eq!(session.0.0, next);
        assert!(found(&sample).listed.is_empty());
        let item = json!({
            "session": next.to_string(), "order": 1, "title": "Écart", "subject": "gap",
            "about_progress": first.to_string(),
        });
        sample.record(Kind::AgendaItem, item);
        assert!(found(&sample).listed.contains(&first));

        let fields = json!({"plan": plan.to_string(), "cut_off": "2020-09-30", "disbursed": 20});
        sample.record(Kind::Progress, fields);
        assert_eq!(
            only_gap(&sample.register, on),
            None,
            "somebody has to say which"
        );
    }
}
