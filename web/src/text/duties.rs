//! The register of duties in words: how a duty stands, for when it is owed, and the answer.

use governance::present::SessionName;
use governance::present::duties::{Answer, Cell, Honour, Occasion, When};
use governance::status::DutyState;
use governance::status::duties::Period;

use super::Words;
use crate::i18n::t_string;
use crate::ui::Standing;

/// How a duty stands over a year: its shape and its word.
#[must_use]
pub fn honour(i18n: Words, honour: Honour) -> (Standing, &'static str) {
    match honour {
        Honour::Whole { late: false } => (Standing::Done, t_string!(i18n, duties.done)),
        Honour::Whole { late: true } => (Standing::Done, t_string!(i18n, duties.done_late)),
        Honour::Part => (Standing::Due, t_string!(i18n, duties.part)),
        Honour::Due => (Standing::Due, t_string!(i18n, duties.due)),
        Honour::Late => (Standing::Late, t_string!(i18n, duties.late)),
        Honour::NotYetDue => (Standing::NotApplicable, t_string!(i18n, duties.not_yet_due)),
        Honour::NoSession => (Standing::NotApplicable, t_string!(i18n, duties.no_session)),
        Honour::NotApplicable => (
            Standing::NotApplicable,
            t_string!(i18n, duties.not_applicable),
        ),
        Honour::RhythmOpen => (Standing::Told, t_string!(i18n, duties.rhythm_open)),
        Honour::NotRecorded => (Standing::Told, t_string!(i18n, duties.not_recorded)),
        Honour::NotJudged => (Standing::Told, t_string!(i18n, duties.not_judged)),
        Honour::Unplaced => (Standing::Told, t_string!(i18n, duties.unplaced)),
    }
}

/// How one occasion stands.
#[must_use]
pub fn state(i18n: Words, state: DutyState) -> (Standing, &'static str) {
    honour(
        i18n,
        match state {
            DutyState::Done { late } => Honour::Whole { late },
            DutyState::Due => Honour::Due,
            DutyState::Late => Honour::Late,
            DutyState::NotYetDue => Honour::NotYetDue,
            DutyState::NotApplicable => Honour::NotApplicable,
            DutyState::RhythmOpen => Honour::RhythmOpen,
            DutyState::NotRecorded => Honour::NotRecorded,
            DutyState::NotJudged => Honour::NotJudged,
            DutyState::Unplaced => Honour::Unplaced,
        },
    )
}

/// How many proofs a cell has, of how many: `1 sur 4`; nothing where one word says it.
#[must_use]
pub fn counted(i18n: Words, cell: &Cell) -> Option<String> {
    match (cell.n_asked, cell.n_proven) {
        (0, 0) => None,
        (0, count) => Some(t_string!(i18n, duties.n_proofs, count = count).to_string()),
        (1, _) => None,
        (total, n) => Some(t_string!(i18n, duties.count_of, n = n, total = total).to_string()),
    }
}

/// Names a period: `2021`, `1ᵉʳ semestre 2021`, `mars 2021`.
#[must_use]
pub fn period(i18n: Words, period: Period) -> String {
    let year = period.year;
    let nth = || match period.part {
        1 => t_string!(i18n, duties.first_m).to_owned(),
        2 => t_string!(i18n, duties.second_m).to_owned(),
        3 => t_string!(i18n, duties.third_m).to_owned(),
        n => t_string!(i18n, duties.nth_m, n = n).to_string(),
    };
    match period.n_parts {
        2 => t_string!(i18n, duties.period_half, nth = nth(), year = year).to_string(),
        4 => t_string!(i18n, duties.period_quarter, nth = nth(), year = year).to_string(),
        12 => {
            let month = super::month(i18n, period.first());
            t_string!(i18n, duties.period_month, month = month, year = year).to_string()
        }
        _ => year.to_string(),
    }
}

/// Names a session with its body.
#[must_use]
pub fn session(i18n: Words, of: &SessionName) -> String {
    super::words::session(i18n, of)
}

/// Says for when something is owed.
#[must_use]
pub fn occasion(i18n: Words, occasion: &Occasion) -> String {
    match occasion {
        Occasion::Period(of) => period(i18n, *of),
        Occasion::Session(_, name) => super::session_alone(i18n, name),
        Occasion::Always => t_string!(i18n, duties.always).to_owned(),
    }
}

/// Says for when something is to be done next.
#[must_use]
pub fn when(i18n: Words, when: &When) -> String {
    match when {
        When::Period(of) => period(i18n, *of),
        When::Session(_, name) => super::session_alone(i18n, name),
        When::NextSession => t_string!(i18n, duties.next_session).to_owned(),
        When::Always => t_string!(i18n, duties.always).to_owned(),
    }
}

/// Answers in one sentence which duties were honoured in a year.
#[must_use]
pub fn answer(i18n: Words, answer: &Answer) -> String {
    let (year, total) = (answer.year, answer.n_duties);
    // A code is not cut at the end of a line.
    let codes = |codes: &[String]| codes.join(", ").replace('-', "\u{2011}");
    let whole = codes(&answer.whole);
    let first = match answer.whole.len() {
        0 => t_string!(i18n, duties.answer_none, year = year).to_string(),
        count if count == total => {
            t_string!(i18n, duties.answer_all, year = year, codes = whole).to_string()
        }
        count => t_string!(
            i18n,
            duties.answer_whole,
            year = year,
            count = count,
            total = total,
            codes = whole
        )
        .to_string(),
    };
    macro_rules! rest {
        ($($list:ident => $key:ident),*) => {
            [$((!answer.$list.is_empty()).then(|| {
                let (count, named) = (answer.$list.len(), codes(&answer.$list));
                t_string!(i18n, duties.$key, count = count, codes = named).to_string()
            })),*]
        };
    }
    let rest = rest!(
        part => answer_part, late => answer_late, due => answer_due, later => answer_later,
        nothing => answer_nothing, untold => answer_untold
    );
    let parts: Vec<String> = std::iter::once(first)
        .chain(rest.into_iter().flatten())
        .collect();
    parts.join(t_string!(i18n, ui.semicolon)) + "."
}
