//! What the page sees: a body or a kind, the years, the year looked into, the cell that is open.

use std::sync::Arc;

use governance::ids::BodyId;
use governance::present::duties::{
    KindChoice, Matrix, Subject, bodies_of, kind_choices, last_known_year, matrix, subject,
    years_shown,
};
use leptos::prelude::*;

use crate::route::{Address, Query, Route, Router};
use crate::state::App;

/// The body.
pub(super) const BODY: &str = "instance";
/// The kind of bodies.
pub(super) const KIND: &str = "type";
/// The year looked into.
pub(super) const YEAR: &str = "an";
/// The first year shown.
pub(super) const FROM: &str = "de";
/// The last year shown.
pub(super) const TO: &str = "a";
/// The cell whose proofs are shown: `CNP-1_2020`.
const OPEN: &str = "preuves";
/// Words to search bodies for.
pub(super) const WORDS: &str = "q";

/// What the page sees.
#[derive(Clone, Copy)]
pub(super) struct Seen {
    pub(super) router: Router,
    pub(super) subject: Memo<Subject>,
    /// The body, where one is shown.
    pub(super) body: Memo<Option<BodyId>>,
    /// The code of the kind that is shown, or of the body that is.
    pub(super) kind: Memo<Option<String>>,
    pub(super) kinds: Memo<Vec<KindChoice>>,
    /// The year looked into.
    pub(super) year: Memo<i32>,
    pub(super) matrix: Memo<Option<Arc<Matrix>>>,
    open: Memo<Option<(String, i32)>>,
}

impl Seen {
    /// Follows the register, the date and the address.
    pub(super) fn follow(app: App, router: Router) -> Self {
        let (body_asked, kind_asked) = (router.filter(BODY), router.filter(KIND));
        let subject = Memo::new(move |_| {
            let (body, kind) = (body_asked.get(), kind_asked.get());
            app.read(|register| subject(register, body.as_deref(), kind.as_deref()))
        });
        let body = Memo::new(move |_| match subject.get() {
            Subject::Body(id) => Some(id),
            _ => None,
        });
        let kind = Memo::new(move |_| match subject.get() {
            Subject::Body(id) => app.read(|register| register.programme().body(id)?.kind.clone()),
            Subject::Kind(code) => Some(code),
            Subject::Unknown | Subject::Nothing => None,
        });
        let year_of = move |name| {
            let asked = router.filter(name);
            Memo::new(move |_| asked.get().and_then(|year| year.parse::<i32>().ok()))
        };
        let (chosen, from, to) = (year_of(YEAR), year_of(FROM), year_of(TO));
        let year = Memo::new(move |_| {
            let day = app.as_of();
            chosen.get().unwrap_or_else(|| {
                let known = app.read(|register| {
                    let bodies = match (body.get(), kind.get()) {
                        (Some(body), _) => vec![body],
                        (None, Some(kind)) => {
                            let all = bodies_of(register, &kind).into_iter();
                            all.map(|(id, _)| id).collect()
                        }
                        (None, None) => Vec::new(),
                    };
                    last_known_year(register, &bodies, day)
                });
                known.unwrap_or_else(|| chrono::Datelike::year(&day))
            })
        });
        let matrix = Memo::new(move |_| {
            let (day, body) = (app.as_of(), body.get()?);
            let asked = (from.get(), to.get());
            let chosen = Some(year.get());
            app.read(|register| {
                let years = years_shown(register, body, asked, chosen, day);
                matrix(register, body, years, day).map(Arc::new)
            })
        });
        let opened = router.filter(OPEN);
        let open = Memo::new(move |_| {
            let opened = opened.get()?;
            let (code, year) = opened.rsplit_once('_')?;
            Some((code.to_owned(), year.parse().ok()?))
        });
        Self {
            router,
            subject,
            body,
            kind,
            kinds: Memo::new(move |_| app.read(kind_choices)),
            year,
            matrix,
            open,
        }
    }

    /// The year of a duty whose proofs are shown, if it is this one's.
    pub(super) fn open_year(self, duty: &str) -> Option<i32> {
        self.open.with(|open| {
            let (code, year) = open.as_ref()?;
            (code == duty).then_some(*year)
        })
    }

    /// The codes of the duties of the table, in order.
    pub(super) fn codes(self) -> Vec<String> {
        self.matrix.with(|matrix| {
            let rows = matrix.iter().flat_map(|matrix| &matrix.rows);
            rows.map(|row| row.duty.code.clone()).collect()
        })
    }

    /// Shows the proofs of a cell, or hides them.
    pub(super) fn toggle(self, duty: &str, year: i32) {
        let is_open = self.open.with_untracked(|open| {
            open.as_ref()
                .is_some_and(|(code, open)| code == duty && *open == year)
        });
        let cell = (!is_open).then(|| format!("{duty}_{year}"));
        self.router.set_filter(OPEN, cell.as_deref());
    }

    /// The address of another subject, for the same day and year.
    pub(super) fn link(self, name: &str, value: &str) -> String {
        let here = Address::parse(&self.router.href(&Route::Duties));
        let mut query = Query::default();
        query.set("au", here.query.value("au"));
        query.set(YEAR, Some(&self.year.get().to_string()));
        query.set(name, Some(value));
        Address {
            route: Route::Duties,
            query,
        }
        .to_string()
    }
}

/// What the page above sees.
pub(super) fn use_seen() -> Seen {
    expect_context()
}
