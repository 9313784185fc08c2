//! The levels of areas, as lists write them.

use crate::charter::Charter;
use crate::register::fold_name;

/// The levels of areas of a charter, the widest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Levels {
    levels: Vec<Level>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Level {
    code: String,
    /// Without case and accents: the code, and what people call it.
    names: Vec<String>,
}

impl Levels {
    pub(super) fn of(charter: &Charter) -> Self {
        let level = |level: &crate::charter::level::Level| Level {
            code: level.code.clone(),
            names: [level.code.as_str(), level.label.fr(), level.label.en()]
                .map(fold_name)
                .to_vec(),
        };
        Self {
            levels: charter.area_levels().iter().map(level).collect(),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.levels.len()
    }

    /// Returns the code of the level of a rank.
    pub(super) fn code(&self, rank: usize) -> &str {
        self.levels
            .get(rank)
            .map_or("", |level| level.code.as_str())
    }

    /// Finds the rank of a level by its code.
    pub(super) fn rank(&self, code: &str) -> Option<usize> {
        self.levels.iter().position(|level| level.code == code)
    }

    /// Finds the rank of a level as a cell names it: its code, what people call it or how that
    /// begins (« Région » for « Région ou district »), or how deep it lies: `adm3`, `3`.
    pub(super) fn named(&self, cell: &str) -> Option<usize> {
        let folded = fold_name(cell);
        let is_named = |level: &Level| {
            level.names.iter().any(|name| {
                name.strip_prefix(folded.as_str())
                    .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
            })
        };
        let bare = folded.strip_prefix("admin").unwrap_or(&folded);
        let bare = bare.strip_prefix("adm").unwrap_or(bare).trim_start();
        let depth = bare.parse::<usize>().ok();
        let by_depth = depth.filter(|depth| *depth < self.levels.len());
        let by_name = self.levels.iter().position(is_named);
        by_name.filter(|_| !folded.is_empty()).or(by_depth)
    }
}
