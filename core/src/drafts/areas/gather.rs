//! From the rows of several lists to areas, each once, whichever rows name it.
//!
//! Rows come in any order: a village may stand before the list that names its region. What a row
//! says of its own area goes before what others say of it in passing.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::AreaList;
use super::columns::Content;
use super::flaw::{At, CellFlaw, Doubt, FlawedRow, Why};
use super::levels::Levels;
use super::row::{Mention, Reader, RowRead};
use crate::charter::Charter;
use crate::outline::Outline;
use crate::register::{Progress, fold_name};

/// Lists on their way to areas; begun, then taken on step by step.
pub struct Gathering {
    pub(super) lists: Vec<AreaList>,
    pub(super) levels: Arc<Levels>,
    pub(super) found: Vec<Found>,
    index: BTreeMap<String, usize>,
    pub(super) flawed: Vec<FlawedRow>,
    /// Rows of an area that another row names already, and that do not contradict it.
    pub(super) n_repeated: usize,
    list: usize,
    row: usize,
    done: usize,
}

/// An area that rows name.
#[derive(Debug, Default)]
pub(super) struct Found {
    pub(super) code: String,
    /// As its own row says.
    pub(super) own: Option<Said>,
    /// As the first row within it says.
    pub(super) above: Option<Said>,
    /// A second row of its own that says something else.
    pub(super) rival: Option<Said>,
    pub(super) doubts: Vec<Doubt>,
}

/// What a row says of an area.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Said {
    pub(super) at: At,
    pub(super) content: Content,
    pub(super) name: String,
    pub(super) level: Option<usize>,
    pub(super) parent: Option<usize>,
    pub(super) place: Option<(i32, i32)>,
    pub(super) outline: Option<Outline>,
}

impl Said {
    /// Returns where it lies, or else the middle of what it covers.
    pub(super) fn whereabouts(&self) -> Option<(i32, i32)> {
        self.place.or_else(|| {
            let (least, most) = self.outline.as_ref()?.corners();
            let (west, south) = least.micro();
            let (east, north) = most.micro();
            Some((west / 2 + east / 2, south / 2 + north / 2))
        })
    }

    /// Takes in what another row of its own says; tells whether nothing of that contradicts it.
    /// A name that differs only by case, accents and signs does not.
    fn unites(&mut self, other: &Self) -> bool {
        let is_named_alike = self.name == other.name
            || self.name.is_empty()
            || other.name.is_empty()
            || fold_name(&self.name) == fold_name(&other.name);
        if !is_named_alike
            || differ(self.level, other.level)
            || differ(self.parent, other.parent)
            || differ(self.place, other.place)
            || differ(self.outline.as_ref(), other.outline.as_ref())
        {
            return false;
        }
        if self.name.is_empty() {
            self.name.clone_from(&other.name);
        }
        self.level = self.level.or(other.level);
        self.parent = self.parent.or(other.parent);
        self.place = self.place.or(other.place);
        if self.outline.is_none() {
            self.outline.clone_from(&other.outline);
        }
        true
    }
}

/// Tells whether both say something, and not the same.
pub(super) fn differ<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_some_and(|(one, other)| one != other)
}

impl Gathering {
    /// Begins: nothing is read yet.
    #[must_use]
    pub fn new(lists: Vec<AreaList>, charter: &Charter) -> Self {
        Self {
            row: lists.first().map_or(0, AreaList::first_row),
            lists,
            levels: Arc::new(Levels::of(charter)),
            found: Vec::new(),
            index: BTreeMap::new(),
            flawed: Vec::new(),
            n_repeated: 0,
            list: 0,
            done: 0,
        }
    }

    /// Reads the next so many rows; returns how far that is.
    pub fn step(&mut self, n_rows: usize) -> Progress {
        let mut left = n_rows;
        while left > 0 {
            let Some(list) = self.lists.get(self.list) else {
                break;
            };
            let (table, columns) = (Arc::clone(&list.table), list.columns.clone());
            let level = list
                .level
                .as_deref()
                .and_then(|code| self.levels.rank(code));
            let levels = Arc::clone(&self.levels);
            let reader = Reader {
                columns: &columns,
                levels: &levels,
                level,
            };
            let rows = table.rows.get(self.row..).unwrap_or_default();
            let taken = rows.len().min(left);
            for row in rows.iter().take(taken) {
                let at = At {
                    list: self.list,
                    line: row.line,
                };
                self.take(at, reader.read(row));
            }
            left -= taken;
            self.done += taken;
            self.row += taken;
            if taken == rows.len() {
                self.list += 1;
                self.row = self.lists.get(self.list).map_or(0, AreaList::first_row);
            }
        }
        self.progress()
    }

    /// Returns how many rows are read.
    #[must_use]
    pub fn progress(&self) -> Progress {
        Progress {
            done: self.done,
            of: self.lists.iter().map(AreaList::n_rows).sum(),
        }
    }

    fn take(&mut self, at: At, read: RowRead<'_>) {
        let mut flaws = read.flaws;
        for mention in read.above {
            if let Err(flaw) = self.take_above(at, mention) {
                flaws.push(flaw);
            }
        }
        match read.own.filter(|_| flaws.is_empty()) {
            Some(own) => self.take_own(at, own, read.place, read.outline),
            None => self.flawed.push(FlawedRow {
                at,
                code: read.written.0.to_owned(),
                name: read.written.1.to_owned(),
                level: read.level,
                flaws,
            }),
        }
    }

    /// Returns the place of the area of a code.
    fn place(&mut self, code: &str) -> usize {
        if let Some(at) = self.index.get(code) {
            return *at;
        }
        let at = self.found.len();
        self.index.insert(code.to_owned(), at);
        self.found.push(Found {
            code: code.to_owned(),
            ..Found::default()
        });
        at
    }

    fn said(&mut self, at: At, mention: Mention<'_>) -> Said {
        Said {
            at,
            content: mention.content,
            parent: mention.parent.map(|code| self.place(code)),
            level: mention.level,
            name: mention.name,
            place: None,
            outline: None,
        }
    }

    fn take_above(&mut self, at: At, mention: Mention<'_>) -> Result<(), CellFlaw> {
        let place = self.place(mention.code);
        let parent = mention.parent.map(|code| self.place(code));
        let content = mention.content;
        let known = self.found.get(place).and_then(|found| found.above.as_ref());
        let Some(known) = known else {
            let said = self.said(at, mention);
            if let Some(found) = self.found.get_mut(place) {
                found.above = Some(said);
            }
            return Ok(());
        };
        if (known.parent, known.level) != (parent, mention.level) {
            let why = Why::Differs { at: known.at };
            return Err(CellFlaw::new(content, why));
        }
        let is_named = !mention.name.is_empty();
        if is_named && known.name != mention.name {
            let is_first = known.name.is_empty();
            if let Some(found) = self.found.get_mut(place) {
                found.hear(is_first, mention.name, at);
            }
        }
        Ok(())
    }

    fn take_own(
        &mut self,
        at: At,
        own: Mention<'_>,
        place: Option<(i32, i32)>,
        outline: Option<Outline>,
    ) {
        let at_code = self.place(own.code);
        let said = Said {
            place,
            outline,
            ..self.said(at, own)
        };
        let Some(found) = self.found.get_mut(at_code) else {
            return;
        };
        let Some(known) = &mut found.own else {
            found.own = Some(said);
            return;
        };
        if known.unites(&said) {
            self.n_repeated += 1;
            return;
        }
        self.flawed.push(FlawedRow {
            at,
            code: found.code.clone(),
            name: said.name.clone(),
            level: said.level,
            flaws: vec![CellFlaw::new(said.content, Why::Repeated { at: known.at })],
        });
        found.rival.get_or_insert(said);
    }
}

impl Found {
    /// Takes in how a row within spells the name.
    fn hear(&mut self, is_first: bool, name: String, at: At) {
        match (&mut self.above, is_first) {
            (Some(above), true) => above.name = name,
            _ => {
                let is_known = |doubt: &Doubt| matches!(doubt, Doubt::SpelledOtherwise { name: known, .. } if *known == name);
                if self.doubts.len() < MAX_DOUBTS && !self.doubts.iter().any(is_known) {
                    self.doubts.push(Doubt::SpelledOtherwise { name, at });
                }
            }
        }
    }
}

/// The most spellings that are told of one area.
const MAX_DOUBTS: usize = 5;
