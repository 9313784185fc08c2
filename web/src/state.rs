//! The one state of the app.
//!
//! Pages read the register through [`App::read`] inside memos, and act through
//! [`App::record`]. There is no second copy of any fact.

mod acts;
mod author;
mod opening;

use std::sync::Arc;

use chrono::NaiveDate;
use governance::charter::Charter;
use governance::exchange::Realm;
use governance::ids::Actor;
use governance::present::ClockDoubt;
use governance::register::Register;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::device::{self, Settings};
use crate::route::use_router;
use crate::storage::{Fault, SaveState, StorageError, Store, Stores, Vault, Workspace};
use crate::ui::{Toast, Toasts, Tone, use_toasts};

/// The state of the app; cheap to copy, the same everywhere.
#[derive(Clone, Copy)]
pub struct App {
    register: RwSignal<Register>,
    vault: RwSignal<Option<Vault>, LocalStorage>,
    actor: StoredValue<Actor>,
    workspace: Workspace,
    settings: RwSignal<Settings>,
    settings_trouble: RwSignal<Option<StorageError>>,
    strange: RwSignal<usize>,
    clock: RwSignal<Option<ClockDoubt>>,
    asking: RwSignal<bool>,
    waiting: StoredValue<Option<Callback<()>>>,
    as_of: Memo<NaiveDate>,
    toasts: Toasts,
}

/// The state given by [`provide_app`].
pub fn use_app() -> App {
    expect_context()
}

/// Gives the state to everything below, and starts opening the journal.
///
/// # Errors
/// When the charter in this page cannot be read; then there is nothing to govern by.
pub fn provide_app() -> Result<App, governance::charter::error::CharterError> {
    let (settings, trouble) = match Settings::load() {
        Ok(settings) => (settings, None),
        Err(trouble) => (Settings::default(), Some(trouble)),
    };
    let workspace = match settings.demonstration {
        true => Workspace::Demonstration,
        false => Workspace::Real,
    };
    // Asked first: the browser opens its database while the charter is read.
    let stores = Stores::ask(workspace);
    let charter = Arc::new(Charter::shipped()?);
    let day = use_router().filter("au");
    let actor = device::new_actor();
    let app = App {
        register: RwSignal::new(Register::new(charter)),
        vault: RwSignal::new_local(None),
        actor: StoredValue::new(actor.parse().unwrap_or(Actor::from_number(0))),
        workspace,
        settings: RwSignal::new(settings),
        settings_trouble: RwSignal::new(trouble),
        strange: RwSignal::new(0),
        clock: RwSignal::new(None),
        asking: RwSignal::new(false),
        waiting: StoredValue::new(None),
        as_of: Memo::new(move |_| {
            let chosen = day.get().and_then(|day| day.parse().ok());
            chosen.unwrap_or_else(device::today)
        }),
        toasts: use_toasts(),
    };
    provide_context(app);
    app.warn_before_loss();
    spawn_local(app.open(stores, actor));
    Ok(app)
}

impl App {
    /// Reads the register; inside a memo it is read again when the register changes.
    pub fn read<T>(self, read: impl FnOnce(&Register) -> T) -> T {
        self.register.with(read)
    }

    /// Reads the register once.
    pub fn read_untracked<T>(self, read: impl FnOnce(&Register) -> T) -> T {
        self.register.with_untracked(read)
    }

    /// Tells whether the journal has been read from the tablet.
    pub fn is_open(self) -> bool {
        self.vault.with(Option::is_some)
    }

    /// The day that every view is asked for.
    pub fn as_of(self) -> NaiveDate {
        self.as_of.get()
    }

    /// Today, by the tablet's clock.
    pub fn today(self) -> NaiveDate {
        device::today()
    }

    /// The workspace that is open.
    pub fn workspace(self) -> Workspace {
        self.workspace
    }

    /// The same, as files name it.
    pub fn realm(self) -> Realm {
        match self.workspace {
            Workspace::Real => Realm::Real,
            Workspace::Demonstration => Realm::Demonstration,
        }
    }

    /// Tells whether a newer version has written here, so that nothing may be changed.
    pub fn is_read_only(self) -> bool {
        self.newer().is_some()
    }

    /// The format of the newer version that has written here.
    pub fn newer(self) -> Option<u32> {
        self.vault.get().and_then(|vault| vault.newer().get())
    }

    /// How safe the work is; nothing while the journal is being opened.
    pub fn save_state(self) -> Option<SaveState> {
        self.vault.get().map(|vault| vault.state().get())
    }

    /// Everything that is wrong with the stores.
    pub fn troubles(self) -> Vec<StorageError> {
        let stores = self.vault.get().map(|vault| vault.troubles().get());
        let mut troubles = stores.unwrap_or_default();
        troubles.extend(self.settings_trouble.get());
        let is_told = |trouble: &StorageError| matches!(trouble.what, Fault::Newer { .. });
        if let Some(format) = self.newer().filter(|_| !troubles.iter().any(is_told)) {
            troubles.push(Fault::Newer { format }.of(Store::Local));
        }
        troubles
    }

    /// The door to the stores, once open.
    pub fn vault(self) -> Option<Vault> {
        self.vault.get()
    }

    /// How many stored lines are no entries: kept where they are, and shown as such.
    pub fn strange_lines(self) -> usize {
        self.strange.get()
    }

    /// What the journal says against the clock of this tablet.
    pub fn clock_doubt(self) -> Option<ClockDoubt> {
        self.clock.get()
    }

    /// What this tablet remembers besides the journal.
    pub fn settings(self) -> Settings {
        self.settings.get()
    }

    /// Changes what this tablet remembers. What cannot be kept is said, and holds until the page
    /// is closed: an author's name must stand beside the work even then.
    pub fn set_settings(self, change: impl FnOnce(&mut Settings)) {
        let known = self.settings.get_untracked();
        let (settings, trouble) = Settings::change(&known, change);
        if settings != known {
            if let Some(vault) = self.vault.get_untracked() {
                keep_settings(&vault, &settings, trouble.is_none());
            }
            self.settings.set(settings);
        }
        if self.settings_trouble.get_untracked() != trouble {
            self.settings_trouble.set(trouble);
        }
    }

    /// Notes that a file with all of the work was handed out.
    pub fn note_export(self) {
        let now = device::now();
        self.set_settings(|settings| settings.note_export(self.workspace, &now));
    }

    /// Notes that a file was made to be handed up.
    pub fn note_handing_up(self) {
        let now = device::now();
        self.set_settings(|settings| settings.note_handing_up(self.workspace, &now));
    }

    /// Opens another workspace: the page starts anew with it.
    pub fn open_workspace(self, workspace: Workspace) {
        self.set_settings(|settings| {
            settings.demonstration = workspace == Workspace::Demonstration
        });
        if self.settings_trouble.with_untracked(Option::is_none) {
            // Refused only for a document that is being taken down.
            drop(window().location().reload());
        }
    }

    /// Begins the demonstration anew: what was recorded in it is gone, its past is there again.
    /// The page then starts anew.
    ///
    /// # Errors
    /// When a store cannot be emptied; then what it holds is still there.
    pub(crate) async fn restart_demonstration(self) -> Result<(), StorageError> {
        if let Some(vault) = self.vault.get_untracked() {
            vault.empty_demonstration().await?;
            // Refused only for a document that is being taken down.
            drop(window().location().reload());
        }
        Ok(())
    }

    /// Says a sentence that offers a way out.
    pub fn say_toast(self, toast: Toast) {
        self.toasts.say_toast(toast);
    }

    /// Says a sentence to whoever works here.
    pub fn say(self, tone: Tone, text: impl Into<String>) {
        self.toasts.say(tone, text);
    }
}

/// Gives IndexedDB its copy of the settings.
fn keep_settings(vault: &Vault, settings: &Settings, in_local: bool) {
    if let Some(text) = settings.text() {
        vault.keep_settings(text, in_local);
    }
}
