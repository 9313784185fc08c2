//! The demonstration: what it holds, whence each fact is known and how well, what sources
//! contradict, and what nobody knows.
//!
//! Told from the programme's past itself, whether or not it is loaded here.

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::charter::history::History;
use crate::charter::shipped::HISTORY;
use crate::charter::source::Reliability;
use crate::facts::Kind;
use crate::ids::{EntryId, SessionId};
use crate::journal::Entry;
use crate::register::{Register, demonstration_entries, founding_entries};

use super::story::{Story, story};
use super::{Label, SessionName};

/// What the demonstration is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demonstration {
    /// How many facts of each kind.
    pub kinds: Vec<(Kind, usize)>,
    /// How many facts.
    pub n_facts: usize,
    /// How many entries it begins with.
    pub n_entries: usize,
    /// How many of these are not here.
    pub n_awaited: usize,
    /// First and last day that a session is known to have sat.
    pub days: Option<(NaiveDate, NaiveDate)>,
    /// How many facts are known how well: the mark, and the count; the best first.
    pub marks: Vec<(&'static str, usize)>,
    /// Where it is from, in the order of the facts.
    pub sources: Vec<SourceView>,
    /// What sources contradict.
    pub contradictions: Vec<Contradiction>,
    /// Sessions whose day no source tells.
    pub undated: Vec<Undated>,
    /// How many sessions there are.
    pub n_sessions: usize,
    /// How many decisions there are, and how many of them are inferred.
    pub n_decisions: (usize, usize),
    /// The visit of the whole.
    pub story: Option<Story>,
}

/// A source, and what is known from it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct SourceView {
    /// Its address, as text: the page calls nobody.
    pub address: String,
    /// How many facts name it.
    pub n_facts: usize,
    /// How well these are known: the marks, and their counts.
    pub marks: Vec<(&'static str, usize)>,
}

/// A field of which sources say otherwise.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Contradiction {
    /// The fact.
    pub fact: Label,
    /// Its session, where it belongs to one.
    pub session: Option<(SessionId, SessionName)>,
    /// The field.
    pub field: &'static str,
    /// Who says what.
    pub versions: Vec<(String, String)>,
}

/// A session of unknown day.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Undated {
    /// Which one.
    pub session: SessionName,
    /// What is known of it all the same.
    pub note: Option<String>,
}

/// Returns the entries of the demonstration, first facts included; none where the past that
/// this build carries cannot be read, which its tests exclude.
#[must_use]
pub fn entries(register: &Register) -> Option<Vec<Entry>> {
    let charter = register.charter();
    let history = History::parse(HISTORY, charter).ok()?;
    let mut entries = founding_entries(charter);
    entries.extend(demonstration_entries(charter, &history));
    Some(entries)
}

/// Tells what the demonstration holds, and how much of it is here.
#[must_use]
pub fn demonstration(register: &Register) -> Option<Demonstration> {
    let charter = register.charter();
    let history = History::parse(HISTORY, charter).ok()?;
    let entries = entries(register)?;
    let is_here = |entry: &&Entry| register.journal().entry(entry.id()).is_some();
    let n_entries = entries.len();
    let n_awaited = n_entries - entries.iter().filter(is_here).count();
    let mut past = Register::new(Arc::new(charter.clone()));
    past.admit_all(entries);

    let mut kinds: BTreeMap<Kind, usize> = BTreeMap::new();
    let mut marks: BTreeMap<Reliability, usize> = BTreeMap::new();
    let mut sources: Vec<(&str, BTreeMap<Reliability, usize>)> = Vec::new();
    let mut n_inferred = 0;
    for fact in history.facts() {
        *kinds.entry(fact.kind).or_default() += 1;
        *marks.entry(fact.reliability).or_default() += 1;
        if fact.kind == Kind::Decision && fact.reliability == Reliability::D {
            n_inferred += 1;
        }
        for address in fact.sources.iter().filter_map(|code| history.address(code)) {
            let known = sources.iter().position(|(known, _)| *known == address);
            let place = known.unwrap_or(sources.len());
            if known.is_none() {
                sources.push((address, BTreeMap::new()));
            }
            if let Some((_, counts)) = sources.get_mut(place) {
                *counts.entry(fact.reliability).or_default() += 1;
            }
        }
    }
    let count = |kind: Kind| kinds.get(&kind).copied().unwrap_or_default();
    let (n_sessions, n_decisions) = (count(Kind::Session), count(Kind::Decision));
    let days = || {
        past.programme()
            .sessions()
            .filter_map(|(_, one)| one.opens_on)
    };
    let sources = sources.into_iter().map(|(address, counts)| SourceView {
        address: address.to_owned(),
        n_facts: counts.values().sum(),
        marks: marked(counts),
    });
    Some(Demonstration {
        n_facts: history.facts().len(),
        n_entries,
        n_awaited,
        days: days().min().zip(days().max()),
        marks: marked(marks),
        sources: sources.collect(),
        contradictions: contradictions(&past),
        undated: undated(&past),
        n_sessions,
        n_decisions: (n_decisions, n_inferred),
        story: story(&past),
        kinds: kinds.into_iter().collect(),
    })
}

fn marked(counts: BTreeMap<Reliability, usize>) -> Vec<(&'static str, usize)> {
    let counts = counts.into_iter();
    counts.map(|(mark, count)| (mark.mark(), count)).collect()
}

fn contradictions(past: &Register) -> Vec<Contradiction> {
    let programme = past.programme();
    let of_fact = |(id, fields): (EntryId, &[&'static str])| {
        let item = programme.agenda_item(crate::ids::AgendaItemId(id));
        let session = item.map_or(SessionId(id), |item| item.session);
        let named = programme
            .session(session)
            .map(|found| (session, SessionName::of(programme, found)));
        let one = |field: &&'static str| Contradiction {
            fact: Label::of(past, id),
            session: named.clone(),
            field,
            versions: past
                .versions(id, field)
                .into_iter()
                .map(|version| (version.by, text(&version.value)))
                .collect(),
        };
        fields.iter().map(one).collect::<Vec<_>>()
    };
    past.contested().flat_map(of_fact).collect()
}

/// Reads a text as the journal has it.
fn text(json: &str) -> String {
    serde_json::from_str(json).unwrap_or_else(|_| json.to_owned())
}

fn undated(past: &Register) -> Vec<Undated> {
    let programme = past.programme();
    let all = programme
        .sessions()
        .filter(|(_, session)| session.opens_on.is_none());
    all.map(|(_, session)| Undated {
        session: SessionName::of(programme, session),
        note: session.note.clone(),
    })
    .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::sample::{Sample, day};

    #[test]
    fn it_says_what_it_holds_before_it_is_loaded() {
        let view = demonstration(&Sample::new().register).unwrap();
        assert_eq!(view.n_facts, 172);
        assert_eq!(
            view.kinds.iter().map(|(_, count)| count).sum::<usize>(),
            172
        );
        assert_eq!((view.n_sessions, view.undated.len()), (19, 9));
        assert_eq!(view.n_decisions, (18, 15));
        assert_eq!(view.days, Some((day("2014-08-13"), day("2022-03-31"))));
        assert_eq!(
            view.marks.iter().map(|(_, count)| count).sum::<usize>(),
            172
        );
        assert_eq!(view.marks[0].0, "A");
        assert_eq!(view.sources.len(), 40);
        let unfound = view
            .sources
            .iter()
            .find(|one| !one.address.starts_with("http"));
        assert_eq!(unfound.unwrap().n_facts, 3);
    }

    #[test]
    fn contradictions_are_told_with_those_who_say_so() {
        let view = demonstration(&Sample::new().register).unwrap();
        let told: Vec<_> = view
            .contradictions
            .iter()
            .map(|one| {
                let by = one.versions.iter().map(|(by, _)| by.as_str());
                let (_, session) = one.session.as_ref().unwrap();
                (session.number, one.field, by.collect::<Vec<_>>())
            })
            .collect();
        assert_eq!(told.len(), 2);
        for (number, _, by) in &told {
            assert_eq!(*number, Some(14));
            assert!(by.contains(&"lecombat.fr"), "{by:?}");
        }
    }

    #[test]
    fn what_is_here_is_not_awaited() {
        let mut sample = Sample::new();
        let all = entries(&sample.register).unwrap();
        let n_entries = all.len();
        let awaited = |sample: &Sample| demonstration(&sample.register).unwrap().n_awaited;
        assert_eq!(awaited(&sample), n_entries);
        sample.register.admit_all(all);
        assert_eq!(awaited(&sample), 0);
    }
}
