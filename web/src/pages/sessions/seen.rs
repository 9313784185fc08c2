//! What the page sees: the sessions of the day, cut by the filters of the address.

use std::sync::Arc;

use governance::ids::SessionId;
use governance::present::sessions::{Filter, Phase, SessionIndex};
use leptos::prelude::*;

use crate::route::{Address, Route, Router};
use crate::state::App;

/// Words to search for.
pub(super) const WORDS: &str = "q";
/// The body.
pub(super) const BODY: &str = "instance";
/// The year.
pub(super) const YEAR: &str = "annee";
/// The phase.
pub(super) const PHASE: &str = "etat";

/// The phases, as the address names them.
/// What the address says of sessions without minutes.
pub(in crate::pages) const MINUTES_AWAITED: (&str, &str) = (PHASE, "pv-attendu");

const PHASES: [(Phase, &str); 5] = [
    (Phase::Coming, "a-venir"),
    (Phase::Open, "en-seance"),
    (Phase::MinutesAwaited, MINUTES_AWAITED.1),
    (Phase::ApprovalAwaited, "pv-soumis"),
    (Phase::Approved, "pv-approuve"),
];

/// Returns a phase as the address names it.
pub(super) fn code(phase: Phase) -> &'static str {
    let found = PHASES.iter().find(|(known, _)| *known == phase);
    found.map_or("", |(_, code)| code)
}

fn phase(code: &str) -> Option<Phase> {
    let found = PHASES.iter().find(|(_, known)| *known == code);
    found.map(|(phase, _)| *phase)
}

/// The sessions of the day, and those of them that are asked for.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    router: Router,
    pub(super) index: Memo<Arc<SessionIndex>>,
    pub(super) filter: Memo<Filter>,
    pub(super) found: Memo<Vec<SessionId>>,
}

impl Seen {
    /// Follows the register, the date and the filters.
    pub(super) fn follow(app: App, router: Router) -> Self {
        let index = Memo::new(move |_| {
            let day = app.as_of();
            Arc::new(app.read(|register| SessionIndex::on(register, day)))
        });
        let [words, body, year, asked] = [WORDS, BODY, YEAR, PHASE].map(|name| router.filter(name));
        let filter = Memo::new(move |_| Filter {
            words: words.get().unwrap_or_default(),
            body: body.get().and_then(|body| body.parse().ok()),
            year: year.get().and_then(|year| year.parse().ok()),
            phase: asked.get().and_then(|asked| phase(&asked)),
        });
        let found = Memo::new(move |_| {
            let matching = |filter: &Filter| index.with(|index| index.matching(filter));
            filter.with(matching)
        });
        Self {
            router,
            index,
            filter,
            found,
        }
    }

    /// Lets everything through again.
    pub(super) fn clear(self) {
        for name in [WORDS, BODY, YEAR, PHASE] {
            self.router.set_filter(name, None);
        }
    }

    /// The address of the sessions of one phase.
    pub(super) fn link(self, to: Phase) -> String {
        let mut address = Address::parse(&self.router.href(&Route::Sessions));
        address.query.set(PHASE, Some(code(to)));
        address.to_string()
    }
}

/// What the page above sees.
pub(super) fn use_seen() -> Seen {
    expect_context()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_phase_has_a_name_that_leads_back_to_it() {
        for known in Phase::ALL {
            assert_eq!(phase(code(known)), Some(known));
        }
        assert_eq!(phase("autre"), None);
    }
}
