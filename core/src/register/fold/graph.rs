//! The graph of the acts on one fact: which act knew which.

use super::Act;
use crate::ids::EntryId;
use crate::journal::entry::Change;

/// Above so many versions of one field, the value first recorded stays in force.
const MAX_VERSIONS: usize = 64;

/// Which act replaced which, by their places in the order.
pub(super) struct Graph {
    /// Per act, the earlier acts that it replaces.
    replaced: Vec<Vec<usize>>,
}

impl Graph {
    pub(super) fn of(acts: &[Act<'_>], missing: &mut Vec<EntryId>) -> Self {
        let mut by_id: Vec<(EntryId, usize)> = acts
            .iter()
            .enumerate()
            .map(|(index, act)| (act.entry.id(), index))
            .collect();
        by_id.sort_unstable();
        let mut replaced = Vec::with_capacity(acts.len());
        for (index, act) in acts.iter().enumerate() {
            let mut earlier = Vec::with_capacity(1);
            for id in act.entry.replaces() {
                match by_id.binary_search_by_key(id, |(id, _)| *id) {
                    // An act can only know what came before it; a name of a later one is void.
                    Ok(found) => {
                        earlier.extend(by_id.get(found).map(|(_, at)| *at).filter(|at| *at < index))
                    }
                    Err(_) => missing.push(*id),
                }
            }
            replaced.push(earlier);
        }
        missing.sort_unstable();
        missing.dedup();
        Self { replaced }
    }

    pub(super) fn heads(&self, acts: &[Act<'_>]) -> Vec<EntryId> {
        let mut is_head: Vec<bool> = acts
            .iter()
            .map(|act| !matches!(act.entry.change(), Change::Unknown { .. }))
            .collect();
        for index in self.replaced.iter().flatten() {
            if let Some(head) = is_head.get_mut(*index) {
                *head = false;
            }
        }
        let heads = acts.iter().zip(is_head).filter(|(_, head)| *head);
        heads.map(|(act, _)| act.entry.id()).collect()
    }

    pub(super) fn has_branched(&self) -> bool {
        let mut n_replacing = vec![0u32; self.replaced.len()];
        for index in self.replaced.iter().flatten() {
            if let Some(n) = n_replacing.get_mut(*index) {
                *n += 1;
            }
        }
        n_replacing.iter().any(|n| *n > 1)
    }

    /// Marks the acts that one of these knew, itself not counted.
    pub(super) fn ancestors(&self, of: &[usize]) -> Vec<bool> {
        let mut starts = vec![false; self.replaced.len()];
        for index in of {
            if let Some(start) = starts.get_mut(*index) {
                *start = true;
            }
        }
        let mut known = vec![false; self.replaced.len()];
        for (index, earlier) in self.replaced.iter().enumerate().rev() {
            let reached = starts.get(index).copied().unwrap_or(false)
                || known.get(index).copied().unwrap_or(false);
            for at in earlier.iter().filter(|_| reached) {
                if let Some(mark) = known.get_mut(*at) {
                    *mark = true;
                }
            }
        }
        known
    }

    /// Marks the acts that all of these knew; the first act alone where there are too many.
    pub(super) fn common_ancestors(&self, of: &[usize]) -> Vec<bool> {
        let mut common: Vec<bool> = (0..self.replaced.len())
            .map(|index| of.len() <= MAX_VERSIONS || index == 0)
            .collect();
        for index in of.iter().take(MAX_VERSIONS) {
            for (mark, known) in common.iter_mut().zip(self.ancestors(&[*index])) {
                *mark &= known;
            }
        }
        common
    }
}
