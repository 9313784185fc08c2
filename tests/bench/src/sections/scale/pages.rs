//! What pages ask of the core when they open, search or record.

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use acceptance::scale::Nation;
use chrono::{DateTime, Datelike as _, NaiveDate};
use governance::facts::Kind;
use governance::ids::{Actor, BodyId, EntryId, IndicatorId, SessionId};
use governance::present::bodies::{BodyIndex, Filter};
use governance::present::body::{body_page, history_of_body};
use governance::present::duties::{kind_view, matrix, missing};
use governance::present::exchange::{contested_facts, scope_choices};
use governance::present::glance::{Key, Topic, key_figure, need, next_sessions};
use governance::present::indicators::{indicator_page, indicator_table};
use governance::present::journal::{EntryFilter, JournalIndex, belongings};
use governance::present::recommendations::RecommendationIndex;
use governance::present::reports::calendar;
use governance::present::search::SearchIndex;
use governance::present::session::history_of_session;
use governance::present::sessions::{Filter as SessionFilter, SessionIndex, session_row};
use governance::present::territory::{Measure, TerritoryIndex};
use governance::present::validation::waiting;
use governance::present::{choices, clock_doubt, last_day};
use governance::register::{Intent, Register, Stamp};
use governance::status::freshness;
use serde_json::json;

use crate::measure::{Clock, median};

const ROUNDS: usize = 3;

/// What is looked at: a village committee in the middle, its commune's, a region's.
struct Seen<'a> {
    register: &'a Register,
    day: NaiveDate,
    village: BodyId,
    communal: BodyId,
    regional: BodyId,
    antenna: BodyId,
    session: SessionId,
    quarterly: IndicatorId,
    /// Made once: a search goes through what its page has already counted.
    bodies: BodyIndex,
    sessions: SessionIndex,
    everything: SearchIndex,
}

type Page = (&'static str, fn(&Seen<'_>));

const PAGES: &[Page] = &[
    ("page: day of the newest fact, doubt of the clock", |seen| {
        black_box((
            last_day(seen.register),
            clock_doubt(seen.register, seen.day),
        ));
    }),
    ("page: bodies, index and chart", |seen| {
        let index = BodyIndex::on(seen.register, seen.day);
        black_box(index.chart(&Filter::default(), &BTreeSet::new()));
        black_box(index.areas(seen.register));
    }),
    ("page: a village committee", |seen| {
        black_box(body_page(
            seen.register,
            &seen.village.to_string(),
            seen.day,
        ));
        black_box(history_of_body(seen.register, seen.village.0));
    }),
    ("page: a regional committee", |seen| {
        black_box(body_page(
            seen.register,
            &seen.regional.to_string(),
            seen.day,
        ));
    }),
    ("page: territory, index, regions and shades", |seen| {
        let index = TerritoryIndex::on(seen.register, seen.day, seen.day);
        black_box(index.children(seen.register, None));
        black_box(index.shades(seen.register, 3, None, Measure::Vacant));
    }),
    ("page: sessions", |seen| {
        let index = SessionIndex::on(seen.register, seen.day);
        let all = index.matching(&SessionFilter::default());
        let rows = all.iter().take(30);
        let rows = rows.map(|id| session_row(seen.register, *id, seen.day));
        black_box((
            rows.collect::<Vec<_>>(),
            index.bodies(seen.register.programme()),
        ));
    }),
    ("page: history of a session", |seen| {
        black_box(history_of_session(seen.register, seen.session.0));
    }),
    ("page: duties of all village committees", |seen| {
        let year = seen.day.year() - 1;
        black_box(kind_view(seen.register, "CV", year, "", seen.day));
    }),
    ("page: duties of a village committee", |seen| {
        let years = seen.day.year() - 5..=seen.day.year();
        black_box(matrix(seen.register, seen.village, years, seen.day));
        black_box(missing(seen.register, seen.village, seen.day));
    }),
    ("page: duties of all antennas", |seen| {
        let year = seen.day.year() - 1;
        black_box(kind_view(seen.register, "AR", year, "", seen.day));
    }),
    ("page: duties of an antenna", |seen| {
        let years = seen.day.year() - 5..=seen.day.year();
        black_box(matrix(seen.register, seen.antenna, years, seen.day));
        black_box(missing(seen.register, seen.antenna, seen.day));
        black_box(body_page(
            seen.register,
            &seen.antenna.to_string(),
            seen.day,
        ));
    }),
    ("page: indicators", |seen| {
        black_box(indicator_table(seen.register, None, seen.day));
    }),
    ("page: an indicator of all villages", |seen| {
        black_box(indicator_page(
            seen.register,
            seen.quarterly,
            None,
            seen.day,
        ));
    }),
    ("page: what awaits a communal committee", |seen| {
        black_box(waiting(seen.register, seen.communal, seen.day));
    }),
    ("page: what awaits a regional committee", |seen| {
        black_box(waiting(seen.register, seen.regional, seen.day));
    }),
    ("page: who has not been heard of", |seen| {
        let register = seen.register;
        black_box(freshness(
            register.programme(),
            register.charter(),
            seen.day,
        ));
    }),
    ("page: reports owed", |seen| {
        black_box(calendar(seen.register, None, seen.day));
    }),
    ("page: recommendations", |seen| {
        black_box(RecommendationIndex::on(seen.register, seen.day));
    }),
    ("glance: execution", |seen| glance_key(seen, Key::Execution)),
    ("glance: duties honoured", |seen| {
        glance_key(seen, Key::Duties)
    }),
    ("glance: recommendations in time", |seen| {
        glance_key(seen, Key::Recommendations);
    }),
    ("glance: coverage", |seen| glance_key(seen, Key::Coverage)),
    ("glance: duties that await", |seen| {
        glance_need(seen, Topic::Duties);
    }),
    ("glance: sessions to prepare", |seen| {
        glance_need(seen, Topic::Sessions);
    }),
    ("glance: reports that await", |seen| {
        glance_need(seen, Topic::Reports);
    }),
    ("glance: seats that are vacant", |seen| {
        glance_need(seen, Topic::Vacant);
    }),
    ("glance: figures that await", |seen| {
        glance_need(seen, Topic::Silence);
    }),
    ("glance: next sessions", |seen| {
        black_box(next_sessions(seen.register, None, seen.day, 4));
    }),
    ("page: journal", |seen| {
        let index = JournalIndex::of(seen.register);
        black_box(index.matching(&EntryFilter::default()));
    }),
    ("page: journal of a regional committee and below", |seen| {
        black_box(belongings(seen.register, seen.regional, true));
    }),
    ("page: exchange, what a file may be limited to", |seen| {
        black_box((
            scope_choices(seen.register, seen.day),
            contested_facts(seen.register),
        ));
    }),
    ("search: bodies by words", |seen| {
        let words = "koura bougou".to_owned();
        let filter = Filter {
            words,
            ..Filter::default()
        };
        black_box(seen.bodies.chart(&filter, &BTreeSet::new()));
    }),
    ("search: sessions by words", |seen| {
        let words = "koura mairie 2023".to_owned();
        let filter = SessionFilter {
            words,
            ..SessionFilter::default()
        };
        black_box(seen.sessions.matching(&filter));
    }),
    ("search: everything, made ready", |seen| {
        black_box(SearchIndex::of(seen.register, &code));
    }),
    ("search: everything, by two words", |seen| {
        find(seen, "comite koura")
    }),
    ("search: everything, by a slip of the pen", |seen| {
        find(seen, "asamblee bougu");
    }),
    ("search: people offered by a form", |seen| {
        black_box(choices::people(seen.register));
    }),
    ("search: areas offered by a form", |seen| {
        black_box(choices::areas(seen.register, None, seen.day));
    }),
    ("what people must look at", |seen| {
        black_box(seen.register.concerns());
    }),
    ("what is probably recorded twice", |seen| {
        black_box(seen.register.doubles());
    }),
];

/// Returns what each takes, the middle of three; then an edit of each sort, all recorded.
pub fn times(nation: &Nation, mut register: Register) -> Vec<(String, Duration)> {
    let seen = seen(nation, &register);
    let mut times: Vec<(String, Duration)> = Vec::new();
    for (what, page) in PAGES {
        let runs = (0..ROUNDS).map(|_| {
            let clock = Clock::start();
            page(&seen);
            clock.elapsed()
        });
        times.push(((*what).to_owned(), median(runs.collect())));
    }
    let (village, session) = (seen.village, seen.session);
    let indicator = seen.quarterly;
    let area = register
        .programme()
        .body(village)
        .and_then(|body| body.area);
    let edits: [(&str, Box<dyn Fn(usize) -> Intent>); 4] = [
        (
            "edit: a session put right",
            Box::new(move |round| amend(session.0, json!({"place": format!("Salle {round}")}))),
        ),
        (
            "edit: a committee put right",
            Box::new(move |round| amend(village.0, json!({"seat": format!("Bureau {round}")}))),
        ),
        (
            "edit: an indicator put right",
            Box::new(move |round| amend(indicator.0, json!({"note": format!("Note {round}")}))),
        ),
        (
            "edit: a figure recorded",
            Box::new(move |round| {
                record(
                    Kind::Measurement,
                    json!({"indicator": indicator.to_string(),
                "cut_off": format!("2025-0{}-28", round + 1), "figure": 100 + round,
                "area": area.map(|area| area.0.to_string())}),
                )
            }),
        ),
    ];
    for (what, intent) in edits {
        let runs = (0..ROUNDS).map(|round| {
            let clock = Clock::start();
            let entry = register
                .prepare(&intent(round), &stamp())
                .expect("an honest act");
            register.admit(entry);
            clock.elapsed()
        });
        times.push((what.to_owned(), median(runs.collect())));
    }
    times
}

fn seen<'a>(nation: &Nation, register: &'a Register) -> Seen<'a> {
    let programme = register.programme();
    let of_kind = |code: &str| -> Vec<BodyId> {
        let bodies = programme.bodies();
        let bodies = bodies.filter(|(_, body)| body.kind.as_deref() == Some(code));
        bodies.map(|(id, _)| id).collect()
    };
    let middle = |code: &str| of_kind(code)[of_kind(code).len() / 2];
    let village = middle("CV");
    let session = programme.sessions_of(village).next().expect("it sits").0;
    Seen {
        register,
        day: nation.today(),
        village,
        communal: middle("CC"),
        regional: middle("CCR"),
        antenna: middle("AR"),
        session,
        quarterly: IndicatorId(nation.founder().quarterly),
        bodies: BodyIndex::on(register, nation.today()),
        sessions: SessionIndex::on(register, nation.today()),
        everything: SearchIndex::of(register, &code),
    }
}

/// What a kind is called, in place of the page's words.
fn code(kind: Kind) -> String {
    kind.name().to_owned()
}

/// As a page shows it: the first twenty, and how many there are.
fn find(seen: &Seen<'_>, typed: &str) {
    black_box(seen.everything.find(seen.register, typed, 20));
}

/// Each part of the glance is drawn on its own.
fn glance_key(seen: &Seen<'_>, key: Key) {
    black_box(key_figure(seen.register, None, key, seen.day));
}

fn glance_need(seen: &Seen<'_>, topic: Topic) {
    black_box(need(seen.register, None, topic, seen.day));
}

fn record(kind: Kind, mut fields: serde_json::Value) -> Intent {
    if let Some(fields) = fields.as_object_mut() {
        fields.retain(|_, value| !value.is_null());
    }
    let fields = fields.as_object().cloned().unwrap_or_default();
    Intent::Record { kind, fields }
}

fn amend(fact: EntryId, fields: serde_json::Value) -> Intent {
    let fields = fields.as_object().cloned().unwrap_or_default();
    Intent::Amend { fact, fields }
}

fn stamp() -> Stamp {
    let at = DateTime::from_timestamp(1_748_700_000, 0)
        .unwrap_or_default()
        .naive_utc();
    Stamp {
        actor: Actor::from_number(77),
        at: format!("{}T{}Z", at.date(), at.time()),
        by: "Unité technique".to_owned(),
    }
}
