//! From areas that rows name to what would come of each.

use std::collections::BTreeMap;
use std::sync::Arc;

use super::columns::Content;
use super::flaw::{CellFlaw, FlawedRow, Why};
use super::gather::{Found, Gathering, Said, differ};
use super::graph::{Order, order};
use super::known::Known;
use super::survey::{AreaLine, Survey, Terms, Verdict, Within};
use crate::facts::Area;
use crate::ids::AreaId;
use crate::order::InOrder as _;
use crate::register::Register;

impl Gathering {
    /// Compares what was read with what is recorded.
    #[must_use]
    pub fn survey(&self, register: &Register, terms: Terms) -> Survey {
        let widest = self.levels.code(0);
        let known = Known::on(register.programme(), widest, terms.compared_on());
        let mut comparing = Comparing::new(self, &known, &terms);
        let order = comparing.order();
        comparing.is_ring = order.is_ring;
        for at in order.places {
            comparing.decide(at);
        }
        let mut flawed = self.flawed.clone();
        flawed.append(&mut comparing.flawed);
        flawed.in_order();
        let mut survey = Survey {
            lines: in_lines(comparing.lines, self.found.len()),
            flawed,
            by_level: Vec::new(),
            n_repeated: self.n_repeated,
            levels: Arc::clone(&self.levels),
            terms,
        };
        survey.count();
        survey
    }
}

/// Puts lines in order: by level, then as rows stand; and lets those that lie in others say which
/// line that is.
fn in_lines(mut lines: Vec<(usize, AreaLine)>, n_found: usize) -> Vec<AreaLine> {
    lines.order_by(|(_, one), (_, other)| (one.level, one.at).cmp(&(other.level, other.at)));
    let mut places = vec![0; n_found];
    for (line, (found, _)) in lines.iter().enumerate() {
        if let Some(place) = places.get_mut(*found) {
            *place = line;
        }
    }
    let placed = |(_, mut line): (usize, AreaLine)| {
        if let Some(Within::New(found)) = line.within {
            line.within = places.get(found).map(|line| Within::New(*line));
        }
        line
    };
    lines.into_iter().map(placed).collect()
}

/// What was decided of an area that rows name.
#[derive(Clone, Copy)]
enum Decided {
    /// Nothing: no row describes it, or it is recorded anyway.
    Not,
    /// It would be; its level.
    New(usize),
    /// It is set aside.
    Flawed,
}

pub(super) struct Comparing<'a> {
    found: &'a [Found],
    pub(super) gathering: &'a Gathering,
    pub(super) known: &'a Known<'a>,
    pub(super) terms: &'a Terms,
    pub(super) middle: Option<(i64, i64)>,
    /// The one country among the rows, where none is recorded.
    country: Option<usize>,
    is_ring: Vec<bool>,
    decided: Vec<Decided>,
    lines: Vec<(usize, AreaLine)>,
    flawed: Vec<FlawedRow>,
}

impl<'a> Comparing<'a> {
    fn new(gathering: &'a Gathering, known: &'a Known<'a>, terms: &'a Terms) -> Self {
        let found = gathering.found.as_slice();
        let own = found.iter().filter_map(|found| found.own.as_ref());
        let places: Vec<(i32, i32)> = own.filter_map(Said::whereabouts).collect();
        let mut countries = (found.iter().enumerate())
            .filter(|(_, found)| said_of(found).is_some_and(|said| said.level == Some(0)))
            .map(|(at, _)| at);
        let country = match (known.has_country(), countries.next(), countries.next()) {
            (false, Some(one), None) => Some(one),
            _ => None,
        };
        Self {
            found,
            gathering,
            known,
            terms,
            middle: known.middle_or(&places),
            country,
            is_ring: Vec::new(),
            decided: vec![Decided::Not; found.len()],
            lines: Vec::with_capacity(found.len()),
            flawed: Vec::new(),
        }
    }

    /// Puts everything in order, parents first: what rows name, then what is only recorded.
    fn order(&self) -> Order {
        let mut nodes: BTreeMap<AreaId, usize> = BTreeMap::new();
        for (at, found) in self.found.iter().enumerate() {
            if let Some((id, _)) = self.known.of_code(&found.code) {
                nodes.insert(id, at);
            }
        }
        let mut next = self.found.len();
        for (id, _) in self.known.programme.areas() {
            nodes.entry(id).or_insert_with(|| {
                next += 1;
                next - 1
            });
        }
        let mut parents: Vec<Vec<usize>> = vec![Vec::new(); next];
        for (id, area) in self.known.programme.areas() {
            if let Some(above) = nodes.get(&id).and_then(|at| parents.get_mut(*at)) {
                let placed = area.parents.iter();
                above.extend(placed.filter_map(|one| nodes.get(&AreaId(one.parent))));
            }
        }
        for (at, found) in self.found.iter().enumerate() {
            if let (Some(said), Some(above)) = (said_of(found), parents.get_mut(at)) {
                above.extend(self.parent_of(at, found, said));
            }
        }
        order(&parents)
    }

    /// Returns the area that another lies in, as rows say; the one country where they say nothing
    /// of a level just below.
    fn parent_of(&self, at: usize, found: &Found, said: &Said) -> Option<usize> {
        let above = found.above.as_ref().and_then(|above| above.parent);
        let country = self
            .country
            .filter(|one| said.level == Some(1) && *one != at);
        said.parent.or(above).or(country)
    }

    fn decide(&mut self, at: usize) {
        let Some(found) = self.found.get(at) else {
            return;
        };
        let area = (self.recorded(at)).and_then(|id| Some((id, self.known.programme.area(id)?)));
        let Some(said) = said_of(found) else {
            return;
        };
        let decided = match self.line(at, found, said, area) {
            Ok(line) => {
                let level = line.level;
                self.lines.push((at, line));
                Decided::New(level)
            }
            Err(flaw) => {
                self.set_aside(found, said, flaw);
                Decided::Flawed
            }
        };
        if let Some(place) = self.decided.get_mut(at) {
            *place = decided;
        }
    }

    fn set_aside(&mut self, found: &Found, said: &Said, flaw: CellFlaw) {
        self.flawed.push(FlawedRow {
            at: said.at,
            code: found.code.clone(),
            name: said.name.clone(),
            level: said.level,
            flaws: vec![flaw],
        });
    }

    fn line(
        &self,
        at: usize,
        found: &Found,
        said: &Said,
        area: Option<(AreaId, &Area)>,
    ) -> Result<AreaLine, CellFlaw> {
        let flaw = |why| CellFlaw::new(said.content, why);
        if let Some(rival) = &found.rival {
            return Err(flaw(Why::Repeated { at: rival.at }));
        }
        if let (Some(own), Some(above)) = (&found.own, &found.above)
            && (differ(own.parent, above.parent) || differ(own.level, above.level))
        {
            return Err(flaw(Why::Differs { at: above.at }));
        }
        if self
            .known
            .of_code(&found.code)
            .is_some_and(|(_, is_only)| !is_only)
        {
            return Err(flaw(Why::RecordedTwice));
        }
        let parent = self.parent_of(at, found, said);
        let around = self.around(parent, said);
        let above_level = found.above.as_ref().and_then(|above| above.level);
        let recorded_level = area.and_then(|(_, area)| self.gathering.levels.rank(&area.level));
        let level = said.level.or(above_level).or(recorded_level);
        let level = level.or_else(|| match around {
            Ok(Some((_, Some(around)))) => Some(around + 1),
            _ => None,
        });
        let (is_ring, is_moved) = (
            self.is_ring.get(at) == Some(&true),
            self.is_moved(area, parent),
        );
        if is_ring && is_moved {
            return Err(CellFlaw::new(parent_content(said), Why::Cycle));
        }
        let around = around?;
        let Some(level) = level.filter(|level| *level < self.gathering.levels.len()) else {
            return Err(CellFlaw::new(Content::Level, Why::Missing));
        };
        if let (Some((_, Some(wider))), Some(parent)) = (around, parent)
            && wider >= level
        {
            let code = self.code(parent);
            return Err(CellFlaw::new(
                parent_content(said),
                Why::ParentNotWider { code },
            ));
        }
        let mut line = AreaLine {
            code: found.code.clone(),
            name: self.name(found, said, area)?,
            level,
            within: around.map(|(within, _)| within),
            place: said.place,
            outline: said.outline.clone(),
            at: said.at,
            verdict: Verdict::New,
            doubts: self.doubts(found, said),
        };
        match area {
            Some((id, area)) => line.verdict = self.compared(id, area, &line, said)?,
            None => (self.check_new(&mut line))
                .map_err(|why| CellFlaw::new(parent_content(said), why))?,
        }
        Ok(line)
    }

    /// Finds what an area lies in, with its level where that is known.
    #[allow(clippy::type_complexity, reason = "two nones that mean two things")]
    fn around(
        &self,
        parent: Option<usize>,
        said: &Said,
    ) -> Result<Option<(Within, Option<usize>)>, CellFlaw> {
        let Some(parent) = parent else {
            return Ok(None);
        };
        if let Some(id) = self.recorded(parent) {
            let area = self.known.programme.area(id);
            let level = area.and_then(|area| self.gathering.levels.rank(&area.level));
            return Ok(Some((Within::Known(id), level)));
        }
        let code = self.code(parent);
        let why = match self.decided.get(parent) {
            Some(Decided::New(level)) => return Ok(Some((Within::New(parent), Some(*level)))),
            Some(Decided::Flawed) => Why::ParentSetAside { code },
            Some(Decided::Not) | None => Why::UnknownParent { code },
        };
        Err(CellFlaw::new(parent_content(said), why))
    }

    /// Tells whether an area is new, or would lie elsewhere than it ever did.
    fn is_moved(&self, area: Option<(AreaId, &Area)>, parent: Option<usize>) -> bool {
        let (Some((_, area)), Some(parent)) = (area, parent) else {
            return area.is_none();
        };
        let recorded = self.recorded(parent);
        let mut placed = area.parents.iter();
        placed.all(|placement| recorded != Some(AreaId(placement.parent)))
    }

    /// Finds the area that is recorded under the code of one that rows name.
    fn recorded(&self, found: usize) -> Option<AreaId> {
        let code = &self.found.get(found)?.code;
        self.known.of_code(code).map(|(id, _)| id)
    }

    fn code(&self, at: usize) -> String {
        self.found
            .get(at)
            .map(|found| found.code.clone())
            .unwrap_or_default()
    }
}

/// What rows say of an area: its own row, else the first one within it.
fn said_of(found: &Found) -> Option<&Said> {
    found.own.as_ref().or(found.above.as_ref())
}

/// Returns the column that says what an area lies in.
pub(super) fn parent_content(said: &Said) -> Content {
    match said.content {
        Content::Code => Content::Parent,
        other => other,
    }
}
