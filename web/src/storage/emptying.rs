//! Beginning the demonstration anew: the only thing that is ever taken from a tablet, and never
//! from the real work.

use super::local;
use super::vault::Vault;
use super::{StorageError, Store, Workspace};

impl Vault {
    /// Empties both stores of the demonstration, with its drafts and what it noted of imports; the
    /// other tabs are told, and the page is to start anew. Of any other workspace, nothing.
    pub(crate) async fn empty_demonstration(&self) -> Result<(), StorageError> {
        if self.0.workspace != Workspace::Demonstration {
            return Ok(());
        }
        // What waits to be written would be there again.
        self.standing(|standing| standing.owed.clear());
        let emptied = self.0.indexed.clear().await;
        emptied.map_err(|fault| fault.of(Store::Indexed))?;
        local::forget(self.0.workspace).map_err(|fault| fault.of(Store::Local))?;
        self.0.others.tell_emptied();
        Ok(())
    }
}
