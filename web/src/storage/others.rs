//! The other tabs: what this one wrote is told to them, and what they write is heard.
//!
//! Two ways: a broadcast channel at once, and the browser's `storage` event a moment later for
//! what the channel did not bring. Lines may come twice; uniting them changes nothing.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::rc::Rc;

use governance::journal::{Line, unpack};
use js_sys::Array;
use leptos::prelude::{ArcRwSignal, Set};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{BroadcastChannel, MessageEvent, StorageEvent};

use super::local::{LocalStore, is_format_key, newer};
use super::segment::Segment;
use super::{Workspace, opening};
use crate::moments::wait;

/// How long the channel has before the `storage` event is believed.
const GRACE: u32 = 300;

/// What is said in the place of a key when everything was removed; no key looks like it.
const EMPTIED: &str = "emptied";

type Listener = Rc<dyn Fn(Vec<Line>)>;

/// The way to the other tabs.
pub(super) struct Others {
    channel: Option<BroadcastChannel>,
    hearing: Rc<Hearing>,
    on_message: Closure<dyn FnMut(MessageEvent)>,
    on_storage: Closure<dyn FnMut(StorageEvent)>,
}

/// What has been heard, and by whom it is to be.
struct Hearing {
    local: LocalStore,
    heard: RefCell<BTreeSet<String>>,
    listener: RefCell<Option<Listener>>,
    /// Lines that came before anyone listened.
    early: RefCell<Vec<Line>>,
    newer: ArcRwSignal<Option<u32>>,
}

impl Others {
    /// Starts to listen at once, before the stores are read: nothing can fall in between.
    pub(super) fn new(workspace: Workspace, newer: ArcRwSignal<Option<u32>>) -> Self {
        let hearing = Rc::new(Hearing {
            local: LocalStore::new(workspace),
            heard: RefCell::default(),
            listener: RefCell::default(),
            early: RefCell::default(),
            newer,
        });
        let ear = Rc::clone(&hearing);
        let on_message = Closure::new(move |message: MessageEvent| ear.message(&message.data()));
        let ear = Rc::clone(&hearing);
        let on_storage = Closure::new(move |event: StorageEvent| ear.clone().stored(&event));
        // Without a channel the storage event alone tells of other tabs, and the other way round.
        let channel = BroadcastChannel::new(&format!("jg1-{}", workspace.key())).ok();
        if let Some(channel) = &channel {
            channel.set_onmessage(Some(on_message.as_ref().unchecked_ref()));
        }
        if let Some(window) = web_sys::window() {
            drop(
                window.add_event_listener_with_callback(
                    "storage",
                    on_storage.as_ref().unchecked_ref(),
                ),
            );
        }
        Self {
            channel,
            hearing,
            on_message,
            on_storage,
        }
    }

    /// Tells the other tabs of a new segment, with its packed lines unless they know them.
    pub(super) fn tell(&self, key: &str, packed: Option<&str>) {
        if let Some(channel) = &self.channel {
            let packed = packed.map_or(JsValue::NULL, JsValue::from);
            // A message that cannot be sent leaves the storage event.
            drop(channel.post_message(&Array::of2(&key.into(), &packed)));
        }
    }

    /// Tells the other tabs that what they show is no longer kept: they start anew.
    pub(super) fn tell_emptied(&self) {
        if let Some(channel) = &self.channel {
            // A tab that does not hear it adds what it writes to what begins anew.
            drop(channel.post_message(&Array::of2(&EMPTIED.into(), &JsValue::NULL)));
        }
    }

    /// Gives lines to whoever listens here, as if another tab had written them.
    pub(super) fn deliver(&self, lines: Vec<Line>) {
        self.hearing.deliver(lines);
    }

    /// Says who listens; lines that came too early are given at once.
    pub(super) fn listen(&self, listener: impl Fn(Vec<Line>) + 'static) {
        let early = self.hearing.early.take();
        if !early.is_empty() {
            listener(early);
        }
        self.hearing.listener.replace(Some(Rc::new(listener)));
    }
}

impl Drop for Others {
    fn drop(&mut self) {
        if let Some(channel) = &self.channel {
            channel.set_onmessage(None);
            channel.close();
        }
        if let Some(window) = web_sys::window() {
            drop(window.remove_event_listener_with_callback(
                "storage",
                self.on_storage.as_ref().unchecked_ref(),
            ));
        }
    }
}

impl std::fmt::Debug for Others {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Others")
            .field("channel", &self.channel)
            .field("on_message", &self.on_message)
            .finish_non_exhaustive()
    }
}

impl Hearing {
    fn message(&self, data: &JsValue) {
        let parts = Array::from(data);
        let Some(key) = parts.get(0).as_string() else {
            return;
        };
        if key == EMPTIED {
            if let Some(window) = web_sys::window() {
                // Refused only for a document that is being taken down.
                drop(window.location().reload());
            }
            return;
        }
        self.heard.borrow_mut().insert(key);
        if let Some(packed) = parts.get(1).as_string() {
            self.deliver(unpack(&packed));
        }
    }

    /// Another tab wrote to local storage: believed only if the channel stays silent about it.
    fn stored(self: Rc<Self>, event: &StorageEvent) {
        let (Some(full), Some(value)) = (event.key(), event.new_value()) else {
            return;
        };
        if is_format_key(&full) {
            if let Ok(Some(format)) = newer(Some(&value)) {
                self.newer.set(Some(format));
            }
            return;
        }
        let Some(key) = self.local.key_in(&full).map(str::to_owned) else {
            return;
        };
        spawn_local(async move {
            wait(GRACE).await;
            if self.heard.borrow_mut().insert(key.clone())
                // A damaged value is reported at the next start, by whoever reads it.
                && let Some(segment) = Segment::from_local(&key, &value)
                && let Some(lines) = opening::lines_of(&segment).await
            {
                self.deliver(lines);
            }
        });
    }

    fn deliver(&self, lines: Vec<Line>) {
        let listener = self.listener.borrow().clone();
        match listener {
            Some(listener) => listener(lines),
            None => self.early.borrow_mut().extend(lines),
        }
    }
}
