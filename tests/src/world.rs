//! The world of a story: its tablets, how entries travel between them, and what things are called.

use std::collections::BTreeMap;
use std::sync::Arc;

use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::ids::EntryId;
use governance::journal::{Entry, Line};
use governance::register::founding_entries;

use crate::outcome::Mismatch;
use crate::story::{STAGE, Step, Story};
use crate::tablet::{Tablet, entry_of, name_of, shortened};

/// A small programme: three levels, a kind of body on each, one parameter.
pub const SMALL: &str = include_str!("../fixtures/charter/small.json");
/// The tablets that every story has.
const LETTERS: [char; 4] = ['A', 'B', 'C', 'D'];

/// What facts are called in a story.
#[derive(Debug, Clone, Default)]
pub struct Names {
    ids: BTreeMap<String, EntryId>,
    labels: BTreeMap<EntryId, String>,
}

impl Names {
    /// Finds the fact of a label, or the entry that is called `A-3`.
    #[must_use]
    pub fn id(&self, name: &str) -> Option<EntryId> {
        self.ids.get(name).copied().or_else(|| entry_of(name))
    }

    /// Calls a fact by a label from now on.
    pub fn call(&mut self, id: EntryId, label: &str) {
        self.ids.insert(label.to_owned(), id);
        self.labels.insert(id, label.to_owned());
    }

    /// Returns what a fact or entry is called.
    #[must_use]
    pub fn of(&self, id: EntryId) -> String {
        self.labels.get(&id).cloned().unwrap_or_else(|| name_of(id))
    }

    /// Returns a text, or what it is called should it name an entry.
    #[must_use]
    pub fn told(&self, text: &str) -> String {
        text.parse()
            .map_or_else(|_| shortened(text), |id| self.of(id))
    }

    /// Tells whether a label is taken.
    #[must_use]
    pub fn has(&self, label: &str) -> bool {
        self.ids.contains_key(label)
    }
}

/// The tablets of a story.
#[derive(Debug)]
pub struct World {
    /// By letter.
    pub tablets: BTreeMap<char, Tablet>,
    /// What facts are called.
    pub names: Names,
    charter: Arc<Charter>,
}

impl World {
    /// Starts a story: tablets without any entry, over its charter.
    ///
    /// # Errors
    /// That the charter is not one.
    pub fn new(story: &Story) -> Result<Self, Box<Mismatch>> {
        let is_real = story
            .steps
            .iter()
            .any(|step| step.plain() == ["charter", "real"]);
        let text = if is_real { SHIPPED } else { SMALL };
        let charter = Charter::parse(text)
            .map_err(|error| Mismatch::unreadable(&story.file, 0, "charter", &error))?;
        let charter = Arc::new(charter);
        let tablets = LETTERS
            .into_iter()
            .filter_map(|letter| Some((letter, Tablet::new(letter, &charter)?)))
            .collect();
        Ok(Self {
            tablets,
            names: Names::default(),
            charter,
        })
    }

    /// Takes one step of the story.
    ///
    /// # Errors
    /// The step, should it not come out as told.
    pub fn take(&mut self, story: &Story, step: &Step) -> Result<(), Box<Mismatch>> {
        let mismatch = |expected: String, found: String| {
            Box::new(Mismatch {
                file: story.file.clone(),
                line: step.line,
                text: step.text.clone(),
                expected,
                found,
            })
        };
        let plain = step.plain();
        let Some(told) = &step.outcome else {
            let staged = match plain.first() {
                Some(word) if STAGE.contains(word) => self.stage(&plain),
                _ => Err("a line without outcome (-> …)".to_owned()),
            };
            return staged
                .map_err(|why| mismatch("a line that can be carried out".to_owned(), why));
        };
        for letter in self.actors(&plain) {
            let found = self
                .act(letter, step)
                .map_err(|why| mismatch(told.clone(), format!("cannot be carried out: {why}")))?;
            if !found.is(told) {
                return Err(mismatch(told.clone(), format!("{found} (tablet {letter})")));
            }
        }
        Ok(())
    }

    /// Returns the tablets a line is about: `A`, `AB` or `*`, which is all that hold entries.
    fn actors(&self, plain: &[&str]) -> Vec<char> {
        match plain.first().copied() {
            Some("*") => {
                let used = self
                    .tablets
                    .iter()
                    .filter(|(_, tablet)| !tablet.register.journal().is_empty());
                used.map(|(letter, _)| *letter).collect()
            }
            Some(letters) => letters.chars().collect(),
            None => Vec::new(),
        }
    }

    fn stage(&mut self, plain: &[&str]) -> Result<(), String> {
        match plain {
            ["charter", _] => Ok(()),
            ["found", letters @ ..] => letters.iter().try_for_each(|letter| self.found(letter)),
            ["sync", letters @ ..] => self.sync(letters),
            ["send", from, "->", to] => self.send(from, to, |_, _| true),
            ["send", from, "->", to, "only", wanted @ ..] => {
                let wanted = self.wanted(wanted)?;
                self.send(from, to, |id, fact| {
                    wanted.contains(&id) || wanted.contains(&fact)
                })
            }
            ["send", from, "->", to, "without", unwanted @ ..] => {
                let unwanted = self.wanted(unwanted)?;
                self.send(from, to, |id, fact| {
                    !unwanted.contains(&id) && !unwanted.contains(&fact)
                })
            }
            [
                "send",
                from,
                "->",
                to,
                "altering",
                entry,
                before,
                "to",
                after,
            ] => self.falsify(from, to, entry, before, after),
            ["clock", letter, year] => {
                self.tablet(letter)?.year =
                    year.parse().map_err(|_| format!("{year} is no year"))?;
                Ok(())
            }
            ["author", letter, author] => {
                (*author).clone_into(&mut self.tablet(letter)?.author);
                Ok(())
            }
            ["copy", from, "to", to] => {
                let copy = self.tablet(from)?.clone();
                *self.tablet(to)? = copy;
                Ok(())
            }
            _ => Err("unknown words".to_owned()),
        }
    }

    /// Opens a tablet's journal with the first facts of the charter, called by their keys.
    fn found(&mut self, letter: &str) -> Result<(), String> {
        let charter = Arc::clone(&self.charter);
        let entries = founding_entries(&charter);
        for (fact, entry) in charter.facts().iter().zip(&entries) {
            self.names.call(entry.id(), &fact.key);
        }
        self.tablet(letter)?.register.admit_all(entries);
        Ok(())
    }

    /// Lets tablets exchange all that they hold; all tablets where none is named.
    fn sync(&mut self, letters: &[&str]) -> Result<(), String> {
        let letters: Vec<String> = match letters {
            [] => self.tablets.keys().map(char::to_string).collect(),
            some => some.iter().map(|letter| (*letter).to_owned()).collect(),
        };
        for from in &letters {
            for to in letters.iter().filter(|to| *to != from) {
                self.send(from, to, |_, _| true)?;
            }
        }
        // Once more: the first tablets have not yet heard of what the last ones hold.
        for from in &letters {
            for to in letters.iter().filter(|to| *to != from) {
                self.send(from, to, |_, _| true)?;
            }
        }
        Ok(())
    }

    fn send(
        &mut self,
        from: &str,
        to: &str,
        takes: impl Fn(EntryId, EntryId) -> bool,
    ) -> Result<(), String> {
        let mut entries = self.tablet(from)?.everything();
        entries.retain(|entry| takes(entry.id(), entry.fact().unwrap_or(entry.id())));
        self.tablet(to)?.register.admit_all(entries);
        Ok(())
    }

    /// Delivers all, with one text in one entry changed on the way.
    fn falsify(
        &mut self,
        from: &str,
        to: &str,
        entry: &str,
        before: &str,
        after: &str,
    ) -> Result<(), String> {
        let altered = self
            .names
            .id(entry)
            .ok_or_else(|| format!("{entry} is no entry"))?;
        let mut entries = self.tablet(from)?.everything();
        for entry in entries.iter_mut().filter(|entry| entry.id() == altered) {
            let line = entry.line().replace(before, after);
            *entry = Entry::read(Line::from(line)).map_err(|fault| format!("{fault:?}"))?;
        }
        self.tablet(to)?.register.admit_all(entries);
        Ok(())
    }

    fn wanted(&self, names: &[&str]) -> Result<Vec<EntryId>, String> {
        let id = |name: &&str| {
            self.names
                .id(name)
                .ok_or_else(|| format!("nothing is called {name}"))
        };
        names.iter().map(id).collect()
    }

    /// Finds a tablet by letter.
    ///
    /// # Errors
    /// That there is none.
    pub fn tablet(&mut self, letter: &str) -> Result<&mut Tablet, String> {
        let mut letters = letter.chars();
        let found = letters.next().filter(|_| letters.next().is_none());
        found
            .and_then(|letter| self.tablets.get_mut(&letter))
            .ok_or_else(|| format!("there is no tablet {letter}"))
    }
}
