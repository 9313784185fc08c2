//! The door to both stores: opens the journal, keeps new lines, says how safe they are.
//!
//! A new segment goes to local storage at once and to the other tabs; IndexedDB is written by
//! one writer at a time (`writing`). Cheap to clone: all clones are the same vault.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use governance::journal::{Line, pack};
use leptos::prelude::{ArcRwSignal, GetUntracked, ReadSignal, Set};
use wasm_bindgen_futures::spawn_local;

use super::catalogue::Catalogue;
use super::indexed::IndexedStore;
use super::local::{self, LocalStore};
use super::opening::{self, Opened, Reading};
use super::others::Others;
use super::segment::{self, Body, CHUNK, SETTINGS, Segment};
use super::standing::{Owed, SaveState, Standing};
use super::{Fault, StorageError, Store, Workspace, browser, gzip};
use crate::device;
use crate::moments::{behind_paint, pause};

/// More lines than this at once are sealed as they come.
const LARGE: usize = 500;

/// Keeps one workspace's journal on the tablet.
#[derive(Clone)]
pub(crate) struct Vault(pub(super) Rc<Inner>);

/// What all clones of a [`Vault`] share.
pub(super) struct Inner {
    pub(super) workspace: Workspace,
    actor: String,
    next: Cell<u32>,
    pub(super) local: LocalStore,
    pub(super) indexed: IndexedStore,
    pub(super) catalogue: RefCell<Catalogue>,
    pub(super) standing: RefCell<Standing>,
    pub(super) others: Others,
    /// Whether what IndexedDB holds is not known; it is read again as soon as it answers.
    pub(super) unread: Cell<bool>,
    pub(super) writing: Cell<bool>,
    pub(super) retrying: Cell<bool>,
    /// Set when letting go of old segments made no room: then no more are let go in vain.
    pub(super) crammed: Cell<bool>,
    pub(super) tidying: Cell<bool>,
    /// A flaw of the stored format number itself.
    misnumbered: RefCell<Option<StorageError>>,
    state: ArcRwSignal<SaveState>,
    troubles: ArcRwSignal<Vec<StorageError>>,
    newer: ArcRwSignal<Option<u32>>,
}

/// Both stores of a workspace, asked for and not yet read.
pub(crate) struct Stores {
    workspace: Workspace,
    local: LocalStore,
    indexed: IndexedStore,
}

impl Stores {
    /// Asks for the stores of a workspace; [`Vault::open`] reads them.
    pub(crate) fn ask(workspace: Workspace) -> Self {
        let (local, indexed) = (LocalStore::new(workspace), IndexedStore::new(workspace));
        indexed.ask();
        Self {
            workspace,
            local,
            indexed,
        }
    }
}

impl Vault {
    /// Reads both stores and unites them. Never fails: what cannot be read is reported, the rest
    /// is returned.
    pub(crate) async fn open(stores: Stores, actor: String) -> (Self, Opened) {
        let Stores {
            workspace,
            local,
            indexed,
        } = stores;
        let newer = ArcRwSignal::new(None);
        let others = Others::new(workspace, newer.clone());
        let mut reading = opening::read(&local, &indexed).await;
        let settings = reading.settings.take();
        let standing = Standing {
            preparing: 0,
            owed: Vec::new(),
            local: reading.local.clone(),
            indexed: reading.indexed.clone(),
            at: device::local_now(),
        };
        let vault = Self(Rc::new(Inner {
            workspace,
            actor,
            next: Cell::new(1),
            local,
            indexed,
            catalogue: RefCell::default(),
            state: ArcRwSignal::new(standing.state()),
            standing: RefCell::new(standing),
            others,
            unread: Cell::new(reading.indexed.is_some()),
            writing: Cell::new(false),
            retrying: Cell::new(false),
            crammed: Cell::new(false),
            tidying: Cell::new(false),
            misnumbered: RefCell::new(None),
            troubles: ArcRwSignal::new(Vec::new()),
            newer,
        }));
        vault.look_for_newer();
        if let Some(Fault::Newer { format }) = reading.indexed {
            vault.turn_read_only(format);
        }
        let lines = vault.adopt(reading);
        vault.tidy_soon();
        (vault, Opened { lines, settings })
    }

    /// Keeps new lines: in local storage at once, in IndexedDB with strict durability, and tells
    /// the other tabs. A large number is compressed first, piece by piece.
    ///
    /// Lines are kept even once a newer program has written here: adding a segment can harm
    /// nothing, losing one would. It is for the page to record no more.
    pub(crate) fn keep(&self, lines: Vec<String>) {
        if lines.is_empty() {
            return;
        }
        self.look_for_newer();
        if lines.len() > LARGE {
            self.standing(|standing| standing.preparing += lines.len());
            return spawn_local(self.clone().seal(lines));
        }
        let packed = pack(lines.iter().map(String::as_str));
        let segment = self.segment(browser::seconds(), Body::Text(packed.clone()));
        self.take(segment, lines.len(), packed);
    }

    /// Keeps this tablet's settings beside the journal, and as safely: they are durable no later
    /// than the lines kept after them. `in_local` says whether local storage has them too.
    pub(crate) fn keep_settings(&self, text: String, in_local: bool) {
        let body = Body::Text(text);
        let segment = Segment::new(SETTINGS.to_owned(), browser::seconds(), body);
        self.standing(|standing| {
            (standing.owed).retain(|owed| owed.segment.key != SETTINGS);
            standing.owed.push(Owed {
                segment: Rc::new(segment),
                n_lines: 0,
                in_local,
                tried: false,
            });
        });
        self.start_writer();
    }

    /// Returns how safe the work is.
    pub(crate) fn state(&self) -> ReadSignal<SaveState> {
        self.0.state.read_only().into()
    }

    /// Returns everything that is wrong with the stores now.
    pub(crate) fn troubles(&self) -> ReadSignal<Vec<StorageError>> {
        self.0.troubles.read_only().into()
    }

    /// Returns the format of a newer program that wrote here, before or since the start.
    pub(crate) fn newer(&self) -> ReadSignal<Option<u32>> {
        self.0.newer.read_only().into()
    }

    /// Calls back with the lines that other tabs write, within a second. May repeat lines.
    pub(crate) fn on_others(&self, listener: impl Fn(Vec<Line>) + 'static) {
        self.0.others.listen(listener);
    }

    /// Makes a segment under this tab's next key.
    pub(super) fn segment(&self, made: u64, body: Body) -> Segment {
        let n = self.0.next.get();
        self.0.next.set(n + 1);
        Segment::new(segment::key(&self.0.actor, n), made, body)
    }

    /// Takes over what was read: what lies where, and what IndexedDB still lacks.
    pub(super) fn adopt(&self, reading: Reading) -> Vec<Line> {
        self.0.catalogue.replace(reading.catalogue);
        let reached = reading.indexed.is_none();
        self.0.unread.set(!reached);
        self.standing(|standing| {
            standing.indexed = reading.indexed;
            for (segment, n_lines) in reading.only_local {
                let known = (standing.owed.iter()).any(|owed| owed.segment.key == segment.key);
                if reached && !known {
                    standing.owed.push(Owed {
                        segment: Rc::new(segment),
                        n_lines,
                        in_local: true,
                        tried: false,
                    });
                }
            }
        });
        self.start_writer();
        reading.lines
    }

    /// Changes what the save state follows from, and says so to the page if it matters.
    pub(super) fn standing(&self, change: impl FnOnce(&mut Standing)) {
        change(&mut self.0.standing.borrow_mut());
        let (state, mut troubles) = {
            let standing = self.0.standing.borrow();
            (standing.state(), standing.troubles())
        };
        troubles.extend(self.0.misnumbered.borrow().clone());
        troubles.extend(self.0.catalogue.borrow().troubles());
        if self.0.state.get_untracked() != state {
            self.0.state.set(state);
        }
        if self.0.troubles.get_untracked() != troubles {
            self.0.troubles.set(troubles);
        }
    }

    pub(super) fn measure(&self, store: Store) -> (usize, usize) {
        self.0.catalogue.borrow().measure(store)
    }

    pub(super) fn is_read_only(&self) -> bool {
        self.0.newer.get_untracked().is_some()
    }

    /// Compresses many lines, piece by piece so that the page goes on answering.
    async fn seal(self, lines: Vec<String>) {
        for piece in lines.chunks(CHUNK) {
            pause().await;
            let packed = pack(piece.iter().map(String::as_str));
            let body = match gzip::compress(packed.as_bytes()).await {
                Ok(bytes) => Body::Sealed(bytes),
                // A browser without compression keeps the lines as they are.
                Err(_) => Body::Text(packed.clone()),
            };
            let segment = self.segment(browser::seconds(), body);
            self.0.standing.borrow_mut().preparing -= piece.len();
            self.take(segment, piece.len(), packed);
        }
    }

    /// Puts a new segment on its way; the other tabs hear of it when this one has shown it.
    fn take(&self, segment: Segment, n_lines: usize, packed: String) {
        let in_local = self.put_local(&segment);
        let (vault, key) = (self.clone(), segment.key.clone());
        behind_paint(move || vault.0.others.tell(&key, Some(&packed)));
        self.standing(|standing| {
            standing.owed.push(Owed {
                segment: Rc::new(segment),
                n_lines,
                in_local,
                tried: false,
            });
        });
        self.start_writer();
    }

    pub(super) fn turn_read_only(&self, format: u32) {
        if self.0.newer.get_untracked().is_none() {
            self.0.newer.set(Some(format));
        }
    }

    fn look_for_newer(&self) {
        match local::newer_format() {
            Ok(Some(format)) => self.turn_read_only(format),
            Err(fault @ Fault::Damaged { .. }) => {
                self.0.misnumbered.replace(Some(fault.of(Store::Local)));
            }
            // A refused store is noted where it is read and written.
            Ok(None) | Err(_) => {}
        }
    }
}
