//! What is new of an area, what differs, and what looks odd.

use super::columns::Content;
use super::compare::{Comparing, parent_content};
use super::flaw::{CellFlaw, Doubt, Why};
use super::gather::{Found, Said};
use super::known::is_turned;
use super::placing::{NotPlaced, placed};
use super::survey::{AreaLine, Changes, NewParent, Verdict, Within};
use crate::facts::Area;
use crate::ids::{AreaId, EntryId};
use crate::outline::Outline;
use crate::register::fold_name;

impl Comparing<'_> {
    /// Returns the name that rows say, or that is recorded where they do not.
    pub(super) fn name(
        &self,
        found: &Found,
        said: &Said,
        area: Option<(AreaId, &Area)>,
    ) -> Result<String, CellFlaw> {
        let above = found.above.as_ref().map(|above| above.name.as_str());
        let recorded = area.map(|(_, area)| area.name.as_str());
        let content = match said.content {
            Content::CodeAt(depth) => Content::NameAt(depth),
            _ => Content::Name,
        };
        let names = [Some(said.name.as_str()), above, recorded];
        let mut names = names.into_iter().flatten().filter(|name| !name.is_empty());
        names
            .next()
            .map(str::to_owned)
            .ok_or_else(|| CellFlaw::new(content, Why::Missing))
    }

    /// Looks at what a new area lies in, and whether it is perhaps recorded without a code.
    pub(super) fn check_new(&self, line: &mut AreaLine) -> Result<(), Why> {
        if line.within.is_none() && line.level == 1 {
            line.within = self.known.country().map(Within::Known);
        }
        let parent = match line.within {
            Some(Within::Known(id)) => Some(id),
            Some(Within::New(_)) => return Ok(()),
            None if line.level == 0 => None,
            None => return Err(Why::NoParent),
        };
        let level = self.gathering.levels.code(line.level).to_owned();
        let alike = (self.known).without_code(&(parent, level, fold_name(&line.name)));
        if !alike.is_empty() {
            line.doubts.push(Doubt::PerhapsSame(alike.to_vec()));
        }
        Ok(())
    }

    /// Says what differs from what is recorded.
    pub(super) fn compared(
        &self,
        id: AreaId,
        area: &Area,
        line: &AreaLine,
        said: &Said,
    ) -> Result<Verdict, CellFlaw> {
        let levels = &self.gathering.levels;
        if levels.code(line.level) != area.level {
            let content = match said.content {
                Content::Code => Content::Level,
                other => other,
            };
            let recorded = area.level.clone();
            return Err(CellFlaw::new(content, Why::OtherLevel { recorded }));
        }
        let is_renamed = fold_name(&area.name) != fold_name(&line.name);
        let is_elsewhere = line.place.is_some() && line.place != area.place();
        let drawn = line.outline.as_ref().map(Outline::to_string);
        let is_drawn_otherwise = drawn.is_some() && drawn != area.outline;
        let changes = Changes {
            name: is_renamed.then(|| area.name.clone()),
            place: is_elsewhere.then(|| area.place()),
            parent: self.new_parent(area, line.within, said)?,
            outline: is_drawn_otherwise,
        };
        Ok(match changes.is_empty() {
            true => Verdict::Known(id),
            false => Verdict::Amended(id, changes),
        })
    }

    fn new_parent(
        &self,
        area: &Area,
        within: Option<Within>,
        said: &Said,
    ) -> Result<Option<NewParent>, CellFlaw> {
        let before = area.parent_on(self.terms.compared_on());
        let parent = match within {
            None => return Ok(None),
            Some(Within::Known(id)) if before == Some(id) => return Ok(None),
            Some(Within::Known(id)) => id.0,
            // Its name is known once it is recorded.
            Some(Within::New(_)) => EntryId::LEAST,
        };
        let (placements, from) = (area.parents.as_slice(), self.terms.valid_from);
        if from.is_none() && !placements.is_empty() {
            return Ok(Some(NewParent {
                before,
                placements: None,
            }));
        }
        let why = match placed(placements, parent, from) {
            Ok(placements) => {
                let placements = Some(placements);
                return Ok(Some(NewParent { before, placements }));
            }
            Err(NotPlaced::ThatDay(parent)) => Why::PlacedThatDay { parent },
            Err(NotPlaced::TooMany) => Why::TooManyParents,
        };
        Err(CellFlaw::new(parent_content(said), why))
    }

    /// Returns what looks odd of an area, and hinders nothing.
    pub(super) fn doubts(&self, found: &Found, said: &Said) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let is_turned = |place| self.middle.is_some_and(|middle| is_turned(place, middle));
        if said.whereabouts().is_some_and(is_turned) {
            doubts.push(Doubt::PerhapsSwapped);
        }
        if let (Some(own), Some(above)) = (&found.own, &found.above)
            && !own.name.is_empty()
            && !above.name.is_empty()
            && own.name != above.name
        {
            doubts.push(Doubt::SpelledOtherwise {
                name: above.name.clone(),
                at: above.at,
            });
        }
        let is_other = |doubt: &&Doubt| match doubt {
            Doubt::SpelledOtherwise { name, .. } => *name != said.name,
            _ => true,
        };
        doubts.extend(found.doubts.iter().filter(is_other).cloned());
        doubts
    }
}
