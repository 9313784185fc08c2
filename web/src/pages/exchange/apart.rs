//! Pairs that look like doubles and are not: remembered on this tablet, so that the list
//! does not ask twice.

use governance::ids::EntryId;
use governance::register::Double;

use crate::storage::{Fault, StorageError, Store, Workspace, local};

/// The pairs that people told apart.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Apart(Vec<(EntryId, EntryId)>);

impl Apart {
    /// Reads them.
    pub(super) fn load(workspace: Workspace) -> Result<Self, StorageError> {
        let key = key(workspace);
        let stored = local::read(&key).map_err(|fault| fault.of(Store::Local))?;
        let Some(stored) = stored else {
            return Ok(Self::default());
        };
        let pairs: Option<Vec<(String, String)>> = serde_json::from_str(&stored).ok();
        let pairs = pairs.and_then(|pairs| {
            let pair =
                |(one, other): (String, String)| Some((one.parse().ok()?, other.parse().ok()?));
            pairs.into_iter().map(pair).collect::<Option<_>>()
        });
        pairs
            .map(Self)
            .ok_or(Fault::Damaged { key, copied: false }.of(Store::Local))
    }

    /// Tells whether a pair was told apart.
    pub(super) fn has(&self, double: &Double) -> bool {
        self.0.contains(&pair(double))
    }

    /// Tells a pair apart, or no longer.
    pub(super) fn set(&mut self, double: &Double, are_apart: bool) {
        let pair = pair(double);
        self.0.retain(|other| *other != pair);
        if are_apart {
            self.0.push(pair);
        }
    }

    /// Remembers them.
    pub(super) fn keep(&self, workspace: Workspace) -> Result<(), StorageError> {
        let pairs: Vec<(String, String)> = self
            .0
            .iter()
            .map(|(one, other)| (one.to_string(), other.to_string()))
            .collect();
        let text =
            serde_json::Value::from_iter(pairs.into_iter().map(|(one, other)| vec![one, other]))
                .to_string();
        local::write(&key(workspace), &text).map_err(|fault| fault.of(Store::Local))
    }
}

fn key(workspace: Workspace) -> String {
    format!("jg1/apart/{}", workspace.key())
}

/// A pair in one order, whichever of the two was recorded first.
fn pair(double: &Double) -> (EntryId, EntryId) {
    (
        double.first.min(double.second),
        double.first.max(double.second),
    )
}

#[cfg(test)]
mod tests {
    use governance::facts::Kind;

    use super::*;

    #[test]
    fn a_pair_is_the_same_from_both_sides() {
        let (one, other): (EntryId, EntryId) = (
            "k3f9a2m7qx-1".parse().unwrap(),
            "k3f9a2m7qx-2".parse().unwrap(),
        );
        let double = |first, second| Double {
            kind: Kind::Body,
            first,
            second,
        };
        let mut apart = Apart::default();
        apart.set(&double(one, other), true);
        assert!(apart.has(&double(other, one)));
        apart.set(&double(other, one), false);
        assert_eq!(apart, Apart::default());
    }
}
