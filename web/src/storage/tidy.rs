//! Tidying while idle: copies back what local storage lost, unites small segments.
//!
//! Nothing may be lost at a kill anywhere in between, nor when two tabs tidy at once. So the
//! united segment is always written first: in IndexedDB in the same strict transaction that
//! removes the small ones, in local storage before they are removed. Doing it twice leaves
//! duplicates, and uniting duplicates changes nothing.

use std::collections::BTreeSet;
use std::rc::Rc;

use governance::journal::{Line, pack};
use wasm_bindgen_futures::spawn_local;

use super::local::{self, BUDGET, ROOM};
use super::segment::{Body, CHUNK, Segment};
use super::standing::Owed;
use super::{Fault, Store, Vault, Workspace, browser, gzip, opening};
use crate::moments::{idle, wait};

/// Room in local storage that copying back leaves for what is to come.
const SPARE: usize = 1_000_000;
/// The longest the page may stay too busy for a piece of tidying, in milliseconds.
const PATIENCE: u32 = 20_000;

impl Vault {
    /// Tidies as soon as the page has nothing better to do.
    pub(super) fn tidy_soon(&self) {
        if self.is_read_only() || self.0.tidying.replace(true) {
            return;
        }
        let vault = self.clone();
        spawn_local(async move {
            wait(2_000).await;
            idle(PATIENCE).await;
            let lock = format!("jg1-compact-{}", vault.0.workspace.key());
            let inside = vault.clone();
            browser::alone(&lock, async move { inside.tidy().await }).await;
            vault.0.tidying.set(false);
        });
    }

    async fn tidy(&self) {
        let outcome = match self.unite().await {
            Ok(()) => self.copy_back().await,
            Err(fault) => Err(fault),
        };
        // Nothing is lost by a failed tidying; the page is told as of any failed write.
        if let Err(fault) = outcome {
            self.standing(|standing| standing.indexed = Some(fault));
        }
    }

    /// Gives local storage the newest segments it lacks, as far as there is room.
    async fn copy_back(&self) -> Result<(), Fault> {
        let stores_work = self.0.standing.borrow().troubles().is_empty();
        let Ok(used) = local::used() else {
            return Ok(());
        };
        if self.0.workspace != Workspace::Real || !stores_work {
            return Ok(());
        }
        let room = BUDGET
            .saturating_sub(self.measure(Store::Local).1)
            .min(ROOM.saturating_sub(used))
            .saturating_sub(SPARE);
        let keys = self.0.catalogue.borrow().to_copy_back(room);
        for key in keys {
            idle(PATIENCE).await;
            match self.0.indexed.read(&key).await? {
                Some(segment) if self.0.local.has(&key) == Ok(false) => {
                    if self.0.local.put(&segment).is_err() {
                        return Ok(());
                    }
                    (self.0.catalogue.borrow_mut()).sound(Store::Local, &segment);
                }
                Some(_) => {}
                None => self.0.catalogue.borrow_mut().gone(Store::Indexed, &key),
            }
        }
        Ok(())
    }

    /// Unites small segments into sealed ones, in both stores.
    async fn unite(&self) -> Result<(), Fault> {
        let indexed_works = self.0.standing.borrow().indexed.is_none();
        let chosen = self.0.catalogue.borrow().to_unite(indexed_works);
        let (read, lines, made) = self.gather(chosen).await;
        if read.len() < 2 {
            return Ok(());
        }
        let mut sealed = Vec::new();
        for piece in lines.chunks(CHUNK) {
            idle(PATIENCE).await;
            let packed = pack(piece.iter().map(Line::as_str));
            // Without compression small segments stay as they are.
            let Ok(bytes) = gzip::compress(packed.as_bytes()).await else {
                return Ok(());
            };
            let segment = self.segment(made, Body::Sealed(bytes));
            sealed.push((Rc::new(segment), piece.len()));
        }
        if indexed_works {
            let put: Vec<_> = (sealed.iter().map(|(segment, _)| Rc::clone(segment))).collect();
            self.0.indexed.write(&put, &read).await?;
            let mut catalogue = self.0.catalogue.borrow_mut();
            (put.iter()).for_each(|segment| catalogue.sound(Store::Indexed, segment));
            (read.iter()).for_each(|key| catalogue.gone(Store::Indexed, key));
        }
        self.unite_in_local(&sealed, &read, indexed_works);
        Ok(())
    }

    /// Reads the chosen segments anew; leaves out what has gone or cannot be read.
    async fn gather(&self, chosen: Vec<String>) -> (Vec<String>, Vec<Line>, u64) {
        let (mut read, mut lines, mut made) = (Vec::new(), Vec::new(), 0);
        let mut seen = BTreeSet::new();
        for key in chosen {
            idle(PATIENCE).await;
            let Some(segment) = self.read_anew(&key).await else {
                continue;
            };
            let Some(found) = opening::lines_of(&segment).await else {
                continue;
            };
            lines.extend(found.into_iter().filter(|line| seen.insert(line.clone())));
            made = made.max(segment.made);
            read.push(key);
        }
        (read, lines, made)
    }

    /// Reads one segment from where it is; a copy damaged since the start keeps it in place.
    async fn read_anew(&self, key: &str) -> Option<Segment> {
        let local = self.0.local.read(key).ok().flatten();
        if local.is_none() {
            let mut catalogue = self.0.catalogue.borrow_mut();
            if self.0.local.has(key) == Ok(true) {
                catalogue.damaged(Store::Local, key);
                return None;
            }
            catalogue.gone(Store::Local, key);
        }
        if local.is_some() {
            return local;
        }
        let indexed = self.0.indexed.read(key).await.ok().flatten();
        if indexed.is_none() {
            // Another tab has united it.
            self.0.catalogue.borrow_mut().gone(Store::Indexed, key);
        }
        indexed
    }

    fn unite_in_local(
        &self,
        sealed: &[(Rc<Segment>, usize)],
        read: &[String],
        indexed_works: bool,
    ) {
        let missing: Vec<_> = (sealed.iter())
            .filter(|(segment, _)| !self.put_local(segment))
            .collect();
        if !missing.is_empty() && !indexed_works {
            return;
        }
        for key in read {
            if self.0.local.remove(key).is_ok() {
                self.0.catalogue.borrow_mut().gone(Store::Local, key);
            }
        }
        // There is room now for what found none; IndexedDB has it in any case.
        for (segment, _) in &missing {
            self.put_local(segment);
        }
        (sealed.iter()).for_each(|(segment, _)| self.0.others.tell(&segment.key, None));
        if !indexed_works {
            self.standing(|standing| {
                (standing.owed).retain(|owed| !read.contains(&owed.segment.key));
                standing
                    .owed
                    .extend(sealed.iter().map(|(segment, n_lines)| Owed {
                        segment: Rc::clone(segment),
                        n_lines: *n_lines,
                        in_local: true,
                        tried: true,
                    }));
            });
        }
    }
}
