//! Writing: local storage with its limited room, and the one writer of IndexedDB.
//!
//! What IndexedDB has not confirmed stays in memory and is tried again with every further write
//! and every few seconds.

use std::rc::Rc;

use wasm_bindgen_futures::spawn_local;

use super::local::BUDGET;
use super::segment::{SETTINGS, Segment};
use super::{Fault, Store, Vault, Workspace, opening};
use crate::device;
use crate::moments::{answered, wait};

/// So many segments go into one transaction.
const BATCH: usize = 16;
/// So many small segments are united without waiting for the next start.
const MANY_SMALL: usize = 64;
/// How long a store that refused is left alone, in milliseconds.
const RETRY: u32 = 10_000;

impl Vault {
    /// Writes a segment to local storage, letting go of old ones if there is no room. Says
    /// whether it is there.
    pub(super) fn put_local(&self, segment: &Segment) -> bool {
        if !self.belongs_in_local(segment) {
            return false;
        }
        let size = segment.local_size();
        let taken = self.measure(Store::Local).1;
        if taken + size > BUDGET {
            self.let_go(taken + size - BUDGET);
        }
        let mut written = self.0.local.put(segment);
        if written == Err(Fault::Full) && !self.0.crammed.get() {
            // Twice the room: the browser counts in its own way.
            self.let_go(size * 2);
            written = self.0.local.put(segment);
            self.0.crammed.set(written.is_err());
        }
        if written.is_ok() {
            self.0.crammed.set(false);
            (self.0.catalogue.borrow_mut()).sound(Store::Local, segment);
        }
        let in_local = written.is_ok();
        self.standing(|standing| standing.local = written.err());
        in_local
    }

    /// Sealed segments of the demonstration stay out of local storage while IndexedDB works: the
    /// room is for the real data.
    pub(super) fn belongs_in_local(&self, segment: &Segment) -> bool {
        let indexed_works = self.0.standing.borrow().indexed.is_none();
        self.0.workspace == Workspace::Real || !segment.is_sealed() || !indexed_works
    }

    /// Removes the oldest sealed segments that IndexedDB holds from local storage.
    fn let_go(&self, room: usize) {
        if self.is_read_only() {
            return;
        }
        let keys = self.0.catalogue.borrow().to_let_go(room);
        for key in keys {
            if self.0.local.remove(&key).is_ok() {
                self.0.catalogue.borrow_mut().gone(Store::Local, &key);
            }
        }
    }

    /// Starts the writer of IndexedDB unless it is at work. What was done is seen first, where local
    /// storage has all that is owed at the start: *saved* is not said before the writer is through.
    pub(super) fn start_writer(&self) {
        if self.0.writing.replace(true) {
            return;
        }
        let vault = self.clone();
        let is_held = self
            .0
            .standing
            .borrow()
            .owed
            .iter()
            .all(|owed| owed.in_local);
        spawn_local(async move {
            if is_held {
                answered().await;
            }
            vault.write_owed().await;
        });
    }

    async fn write_owed(self) {
        self.put_missing_in_local();
        loop {
            let batch: Vec<Rc<Segment>> = (self.0.standing.borrow().owed.iter())
                .take(BATCH)
                .map(|owed| Rc::clone(&owed.segment))
                .collect();
            if batch.is_empty() {
                break;
            }
            match self.0.indexed.write(&batch, &[]).await {
                Ok(()) => self.confirm(&batch),
                Err(fault) => {
                    if let Fault::Newer { format } = fault {
                        self.turn_read_only(format);
                    }
                    self.standing(|standing| {
                        standing.indexed = Some(fault);
                        (standing.owed.iter_mut()).for_each(|owed| owed.tried = true);
                    });
                    self.put_missing_in_local();
                    self.retry_later();
                    break;
                }
            }
        }
        self.0.writing.set(false);
    }

    fn confirm(&self, batch: &[Rc<Segment>]) {
        for segment in batch.iter().filter(|done| done.key != SETTINGS) {
            (self.0.catalogue.borrow_mut()).sound(Store::Indexed, segment);
        }
        let unread = self.0.unread.get() || self.0.indexed.was_lost();
        self.0.unread.set(unread);
        self.standing(|standing| {
            // Not by key: later settings may wait under the same one.
            (standing.owed)
                .retain(|owed| !batch.iter().any(|done| Rc::ptr_eq(done, &owed.segment)));
            standing.at = device::local_now();
            if !unread {
                standing.indexed = None;
            }
        });
        if unread {
            spawn_local(self.clone().read_again());
        } else if self.0.catalogue.borrow().small() >= MANY_SMALL {
            self.tidy_soon();
        }
    }

    /// IndexedDB answers at last: what it held all along joins the journal.
    async fn read_again(self) {
        if !self.0.unread.replace(false) {
            return;
        }
        let reading = opening::read(&self.0.local, &self.0.indexed).await;
        let lines = self.adopt(reading);
        self.0.others.deliver(lines);
    }

    /// Tries local storage again for what is in memory only.
    fn put_missing_in_local(&self) {
        let missing: Vec<Rc<Segment>> = (self.0.standing.borrow().owed.iter())
            .filter(|owed| owed.tried && !owed.in_local && owed.segment.key != SETTINGS)
            .map(|owed| Rc::clone(&owed.segment))
            .collect();
        for segment in missing {
            if self.put_local(&segment) {
                self.standing(|standing| {
                    (standing.owed.iter_mut())
                        .filter(|owed| owed.segment.key == segment.key)
                        .for_each(|owed| owed.in_local = true);
                });
            }
        }
    }

    fn retry_later(&self) {
        if self.0.retrying.replace(true) {
            return;
        }
        // Weak, so that a vault that was closed is not kept alive by its own retrying.
        let vault = Rc::downgrade(&self.0);
        spawn_local(async move {
            wait(RETRY).await;
            if let Some(inner) = vault.upgrade() {
                inner.retrying.set(false);
                Self(inner).start_writer();
            }
        });
    }
}
