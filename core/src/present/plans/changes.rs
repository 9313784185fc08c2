//! What changed of a version of a plan since it was adopted.

use crate::ids::WorkPlanId;
use crate::present::session::minutes::Changes;
use crate::register::Register;
use crate::status::plans::adoptions;

/// Returns what changed of a version since the first decision that adopted it says what it rested
/// on; none where nothing did, or none says.
///
/// What is adopted is revised by a new version, and not changed (charter, rule 4): only what was
/// recorded apart, by whoever had not heard of the adoption, is found here.
#[must_use]
pub fn changes_since_adoption(register: &Register, plan: WorkPlanId) -> Option<Changes> {
    let programme = register.programme();
    let says = |id: &crate::ids::DecisionId| {
        let decision = programme.decision(*id);
        decision.is_some_and(|decision| decision.digest.is_some())
    };
    let adoption = adoptions(programme, register.charter(), plan).find(says)?;
    let since = register.changed_since_adoption(plan, adoption)?;
    Some(Changes::told(register, since, None))
}
