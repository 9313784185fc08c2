//! What goes from tablet to tablet, told: files, what they bring, what is wrong with them.

use governance::exchange::Sort;
use governance::ids::EntryId;
use governance::present::exchange::{AT_EASE, ConcernKind, DoubleRow, MissingRow, Room, Side};
use governance::present::journal::Subject;
use governance::present::{Label, Shown};
use governance::register::Register;

use super::{Words, count, journal, label, moment, name, value};
use crate::files::HandedOut;
use crate::i18n::t_string;
use crate::state::App;

/// Says how many entries.
#[must_use]
pub fn entries(i18n: Words, n: usize) -> String {
    t_string!(i18n, exchange.entries, count = n, n = count(i18n, n)).to_string()
}

/// Says how many more there are, where they are not shown.
#[must_use]
pub fn and_more(i18n: Words, n: usize) -> String {
    t_string!(i18n, exchange.and_more, count = n, n = count(i18n, n)).to_string()
}

/// Says how much the tablet would hold against what it holds at ease, and the way out; nothing
/// where there is ample room.
#[must_use]
pub fn room(i18n: Words, room: Room) -> Option<(String, &'static str)> {
    let (n_entries, way_out) = match room {
        Room::Ample => return None,
        Room::Filling { n_entries } => (n_entries, t_string!(i18n, exchange.room_filling)),
        Room::TooMuchBrought { n_entries } => (n_entries, t_string!(i18n, exchange.room_brought)),
        Room::TooMuchHere { n_entries } => (n_entries, t_string!(i18n, exchange.room_here)),
    };
    let (n, most) = (count(i18n, n_entries), count(i18n, AT_EASE));
    let what = match n_entries > AT_EASE {
        true => t_string!(i18n, exchange.room_more, n = n, most = most).to_string(),
        false => t_string!(i18n, exchange.room_of, n = n, most = most).to_string(),
    };
    Some((what, way_out))
}

/// Says how far a count is.
#[must_use]
pub fn entries_of(i18n: Words, done: usize, total: usize) -> String {
    t_string!(
        i18n,
        exchange.entries_of,
        done = count(i18n, done),
        total = count(i18n, total)
    )
    .to_string()
}

/// Says how much of the files is read, in kilobytes.
#[must_use]
pub fn bytes_of(i18n: Words, done: usize, total: usize) -> String {
    let kilo = |bytes: usize| count(i18n, bytes.div_ceil(1000));
    t_string!(
        i18n,
        exchange.bytes_of,
        done = kilo(done),
        total = kilo(total)
    )
    .to_string()
}

/// What this tablet is called in a file.
#[must_use]
pub fn device(i18n: Words, app: App) -> String {
    let named = app.settings().name;
    match named.trim() {
        "" => t_string!(i18n, exchange.device).to_owned(),
        named => named.to_owned(),
    }
}

/// Says what became of a file.
#[must_use]
pub fn handed_out(i18n: Words, outcome: &HandedOut, file: &str) -> String {
    match outcome {
        HandedOut::Shared => t_string!(i18n, exchange.outcome_shared, file = file).to_string(),
        HandedOut::Downloaded => {
            t_string!(i18n, exchange.outcome_downloaded, file = file).to_string()
        }
        HandedOut::Cancelled => t_string!(i18n, exchange.outcome_cancelled).to_owned(),
        HandedOut::Failed { name } => {
            t_string!(i18n, exchange.outcome_failed, why = name).to_string()
        }
    }
}

/// Says what a file holds, and what it leaves out.
#[must_use]
pub fn holds(i18n: Words, n_entries: usize, n_left_out: usize) -> String {
    let held = entries(i18n, n_entries);
    match n_left_out {
        0 => t_string!(i18n, exchange.holds_all, held = held).to_string(),
        left => t_string!(
            i18n,
            exchange.holds_part,
            held = held,
            left = entries(i18n, left)
        )
        .to_string(),
    }
}

/// Names the territory or body that a file is limited to.
#[must_use]
pub fn scope(i18n: Words, register: &Register, id: EntryId) -> String {
    let of = Label::of(register, id);
    match of.kind {
        Some(_) => name(i18n, &of),
        None => t_string!(i18n, exchange.scope_part).to_owned(),
    }
}

/// Says what a merge would add; `is_all_known` where nothing was set aside.
#[must_use]
pub fn adds(i18n: Words, n: usize, is_all_known: bool) -> String {
    match n {
        0 if is_all_known => t_string!(i18n, exchange.adds_nothing).to_owned(),
        0 => t_string!(i18n, exchange.adds_none).to_owned(),
        n => t_string!(i18n, exchange.adds, count = n, n = count(i18n, n)).to_string(),
    }
}

/// The same in two words.
#[must_use]
pub fn adds_brief(i18n: Words, n: usize) -> String {
    t_string!(i18n, exchange.adds_brief, count = n, n = count(i18n, n)).to_string()
}

/// The act that confirms.
#[must_use]
pub fn confirm(i18n: Words, n: usize) -> String {
    t_string!(i18n, exchange.confirm, count = n, n = count(i18n, n)).to_string()
}

/// Names a sort of arriving entries.
#[must_use]
pub fn sort(i18n: Words, sort: Sort) -> &'static str {
    match sort {
        Sort::Known => t_string!(i18n, exchange.sort_known),
        Sort::Clashing => t_string!(i18n, exchange.sort_clashing),
        Sort::Newer => t_string!(i18n, exchange.sort_newer),
        Sort::Contested => t_string!(i18n, exchange.sort_contested),
        Sort::Parallel => t_string!(i18n, exchange.sort_parallel),
        Sort::OutOfScope => t_string!(i18n, exchange.sort_out_of_scope),
        Sort::New => t_string!(i18n, exchange.sort_new),
    }
}

/// Says what becomes of them, and what to do.
#[must_use]
pub fn sort_meaning(i18n: Words, sort: Sort) -> &'static str {
    match sort {
        Sort::Known => t_string!(i18n, exchange.sort_known_meaning),
        Sort::Clashing => t_string!(i18n, exchange.sort_clashing_meaning),
        Sort::Newer => t_string!(i18n, exchange.sort_newer_meaning),
        Sort::Contested => t_string!(i18n, exchange.sort_contested_meaning),
        Sort::Parallel => t_string!(i18n, exchange.sort_parallel_meaning),
        Sort::OutOfScope => t_string!(i18n, exchange.sort_out_of_scope_meaning),
        Sort::New => t_string!(i18n, exchange.sort_new_meaning),
    }
}

/// Says what an actor wrote that is not here.
#[must_use]
pub fn missing(i18n: Words, row: &MissingRow) -> String {
    let by = row.by.clone().unwrap_or_else(|| row.actor.to_string());
    match row.first == row.last {
        true => t_string!(i18n, exchange.missing_one, by = by, at = row.last).to_string(),
        false => t_string!(
            i18n,
            exchange.missing_run,
            by = by,
            first = row.first,
            last = row.last
        )
        .to_string(),
    }
}

/// Names an author; one who gave no name is said to have given none.
#[must_use]
pub fn author(i18n: Words, by: &str) -> String {
    match by.trim() {
        "" => t_string!(i18n, exchange.no_author).to_owned(),
        by => by.to_owned(),
    }
}

/// Says when something was written, and by whom.
#[must_use]
pub fn written(i18n: Words, at: &str, by: &str) -> String {
    t_string!(
        i18n,
        exchange.written,
        at = moment(i18n, at),
        by = author(i18n, by)
    )
    .to_string()
}

/// Says what was there before tablets set a field apart.
#[must_use]
pub fn before(i18n: Words, register: &Register, before: &[Shown]) -> String {
    let values: Vec<String> = before
        .iter()
        .map(|shown| value(i18n, register, shown))
        .collect();
    match values.is_empty() {
        true => t_string!(i18n, exchange.before_nothing).to_owned(),
        false => t_string!(i18n, exchange.before, value = values.join(" | ")).to_string(),
    }
}

/// Names the two of a probable double.
#[must_use]
pub fn pair(i18n: Words, double: &DoubleRow) -> String {
    let (first, second) = (&double.first.subject.label, &double.second.subject.label);
    t_string!(
        i18n,
        exchange.pair,
        first = label(i18n, first),
        second = name(i18n, second)
    )
    .to_string()
}

/// Names one of the two, and says who recorded it.
#[must_use]
pub fn side(i18n: Words, side: &Side) -> (String, String) {
    let recorded = side.recorded.as_ref().map(|(at, by)| written(i18n, at, by));
    (
        name(i18n, &side.subject.label),
        recorded.unwrap_or_default(),
    )
}

/// Names several facts.
#[must_use]
pub fn subjects(i18n: Words, subjects: &[Subject]) -> String {
    let names = subjects
        .iter()
        .map(|subject| journal::subject(i18n, subject));
    names.collect::<Vec<_>>().join(" · ")
}

/// Names a group of concerns.
#[must_use]
pub fn concern_title(i18n: Words, kind: ConcernKind) -> &'static str {
    match kind {
        ConcernKind::Contested => t_string!(i18n, exchange.concern_contested),
        ConcernKind::Clash => t_string!(i18n, exchange.concern_clash),
        ConcernKind::Altered => t_string!(i18n, exchange.concern_altered),
        ConcernKind::Breach => t_string!(i18n, exchange.concern_breach),
        ConcernKind::AmendedApart => t_string!(i18n, exchange.concern_amended_apart),
        ConcernKind::Unreadable => t_string!(i18n, exchange.concern_unreadable),
        ConcernKind::Missing => t_string!(i18n, exchange.concern_missing),
        ConcernKind::ActAwaited => t_string!(i18n, exchange.concern_act_awaited),
        ConcernKind::Awaited => t_string!(i18n, exchange.concern_awaited),
        ConcernKind::Newer => t_string!(i18n, exchange.concern_newer),
    }
}

/// Says what to do about them.
#[must_use]
pub fn concern_todo(i18n: Words, kind: ConcernKind) -> &'static str {
    match kind {
        ConcernKind::Contested => t_string!(i18n, exchange.todo_contested),
        ConcernKind::Clash => t_string!(i18n, exchange.todo_clash),
        ConcernKind::Altered => t_string!(i18n, exchange.todo_altered),
        ConcernKind::Breach => t_string!(i18n, exchange.todo_breach),
        ConcernKind::AmendedApart => t_string!(i18n, exchange.todo_amended_apart),
        ConcernKind::Unreadable => t_string!(i18n, exchange.todo_unreadable),
        ConcernKind::Missing | ConcernKind::ActAwaited | ConcernKind::Awaited => {
            t_string!(i18n, exchange.todo_awaited)
        }
        ConcernKind::Newer => t_string!(i18n, exchange.todo_newer),
    }
}
