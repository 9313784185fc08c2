//! A form: what is typed survives a reload, and every flaw is told at once.
//!
//! Only what somebody typed is kept, not what the form started with: a draft taken up days
//! later then changes nothing that others have set in the meantime.

mod act_button;
mod act_dialog;
mod elsewhere;
mod fact_acts;
mod facts;
mod fields;
mod file_drop;
mod mandate;
mod offers;
mod posting;
mod table_source;
mod view;
mod who;

use std::collections::BTreeMap;

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::rules::Refusal;
use leptos::prelude::*;

use crate::i18n::{t_string, use_i18n};
use crate::state::App;
use crate::storage::local;
use crate::text;
use crate::ui::{Unchosen, mark_nothing};

pub use crate::route::ACT;
pub use act_button::ActButton;
pub use act_dialog::ActDialog;
pub use elsewhere::AreaElsewhere;
pub use fact_acts::{FactAct, FactButton, FactForms};
pub use facts::{AmendForm, DoubtNotice, RecordForm, WithdrawForm, done};
pub use fields::{FactField, KindField, offered};
pub use file_drop::FileDrop;
pub use mandate::MandateForm;
pub use offers::FactOrKindField;
pub use posting::{POSTING, PostingDialog, perimeter, posted_as};
pub use table_source::{ColumnChoices, TableSource, TableStep};
pub use view::FormView;
pub use who::WhoDialog;

/// What somebody typed, by field; a text taken away stays as an empty one.
type Texts = BTreeMap<String, String>;

/// A form under way.
#[derive(Clone, Copy)]
pub struct Form {
    app: App,
    key: StoredValue<String>,
    typed: RwSignal<Texts>,
    draft: Memo<Draft>,
    refusals: RwSignal<Vec<Refusal>>,
    /// What the form held when it was refused.
    refused: StoredValue<Draft>,
    /// Whether this was begun before.
    resumed: RwSignal<bool>,
    /// Whether the tablet keeps what is typed.
    kept: RwSignal<bool>,
    /// The fields that show what is wrong with them themselves.
    placed: StoredValue<Vec<&'static str>>,
}

impl Form {
    /// Opens a form by its name, and takes its draft up where there is one.
    ///
    /// `start` says what the form holds before anybody types; it is asked again as they do,
    /// so that one answer may propose another.
    pub fn open(
        app: App,
        name: &str,
        start: impl Fn(&Draft) -> Draft + Send + Sync + 'static,
    ) -> Self {
        let key = format!("jg1/draft/{}/{name}", app.workspace().key());
        let (texts, kept) = match local::read(&key) {
            Ok(Some(stored)) => match serde_json::from_str(&stored) {
                Ok(texts) => (texts, true),
                // Not ours to read: left as it is, and said.
                Err(_) => (Texts::new(), false),
            },
            Ok(None) => (Texts::new(), true),
            Err(_) => (Texts::new(), false),
        };
        let resumed = !texts.is_empty();
        let typed = RwSignal::new(texts);
        let draft = Memo::new(move |_| {
            typed.with(|texts| {
                let so_far = Draft::default().overlaid(texts);
                start(&so_far).overlaid(texts)
            })
        });
        Self {
            app,
            key: StoredValue::new(key),
            typed,
            draft,
            refusals: RwSignal::new(Vec::new()),
            refused: StoredValue::new(Draft::default()),
            resumed: RwSignal::new(resumed),
            kept: RwSignal::new(kept),
            placed: StoredValue::new(Vec::new()),
        }
    }

    /// What the form holds.
    pub fn draft(self) -> Draft {
        self.draft.get_untracked()
    }

    /// The same, followed as it changes.
    pub fn draft_now(self) -> Draft {
        self.draft.get()
    }

    /// The text of one field, as it is typed.
    pub fn text(self, field: impl Into<String>) -> Signal<String> {
        let field = field.into();
        // What is offered for one field follows what others say, and not every letter of the form.
        Memo::new(move |_| self.draft.with(|draft| draft.text(&field).to_owned())).into()
    }

    /// Takes in the text of one field.
    pub fn typing(self, field: impl Into<String>) -> Callback<String> {
        let field = field.into();
        Callback::new(move |text: String| self.set(&field, text))
    }

    /// What is typed in a field and not chosen of its list, kept beside what is.
    pub fn unchosen(self, field: &str) -> Unchosen {
        let beside = format!("{field}?");
        let keep = {
            let beside = beside.clone();
            move |text: String| match text.is_empty() {
                true => self.change(|texts| drop(texts.remove(&beside))),
                false => self.set(&beside, text),
            }
        };
        Unchosen {
            text: self.text(beside),
            keep: Callback::new(keep),
        }
    }

    /// Sets the text of one field, and keeps all that was typed.
    pub fn set(self, field: &str, text: String) {
        self.change(|texts| drop(texts.insert(field.to_owned(), text)));
    }

    fn change(self, change: impl FnOnce(&mut Texts)) {
        self.typed.update(change);
        // What could not be read is not written over.
        if self.kept.get_untracked() {
            let written = self.typed.with_untracked(serde_json::to_string);
            let is_kept =
                written.is_ok_and(|written| local::write(&self.key.read_value(), &written).is_ok());
            self.kept.set(is_kept);
        }
    }

    /// Returns those of a kind's fields that somebody typed in.
    pub fn touched(self, kind: Kind) -> Vec<&'static str> {
        let names = kind.fields().iter().map(|field| field.name);
        self.typed
            .with_untracked(|texts| names.filter(|name| texts.contains_key(*name)).collect())
    }

    /// What is wrong with one field, in words, shown beside it until the field is changed.
    pub fn flaw(self, field: &'static str) -> Signal<Option<String>> {
        let i18n = use_i18n();
        self.placed.update_value(|placed| placed.push(field));
        Signal::derive(move || {
            let told: Vec<String> = self.refusals.with(|refusals| {
                let of_field = refusals
                    .iter()
                    .filter(|refusal| refusal.field() == Some(field));
                of_field
                    .map(|refusal| self.sentence(i18n, refusal))
                    .collect()
            });
            (!told.is_empty() && !self.is_changed(field)).then(|| told.join(" "))
        })
    }

    /// Tells whether a field holds something else than when the form was refused.
    fn is_changed(self, field: &str) -> bool {
        let refused = self.refused.read_value();
        self.draft
            .with(|draft| draft.text(field) != refused.text(field))
    }

    /// What is wrong with the form as a whole, or with fields that it does not show.
    pub fn flaws_elsewhere(self) -> Signal<Vec<String>> {
        let i18n = use_i18n();
        Signal::derive(move || {
            let is_placed = |refusal: &Refusal| {
                let placed = self.placed.read_value();
                refusal.field().is_some_and(|field| placed.contains(&field))
            };
            self.refusals.with(|refusals| {
                let others = refusals.iter().filter(|refusal| !is_placed(refusal));
                let told = |refusal: &Refusal| {
                    let why = self.sentence(i18n, refusal);
                    // Away from its field, it says which one it is about.
                    match refusal {
                        Refusal::Missing { field } | Refusal::Malformed { field } => {
                            let label = text::field(i18n, None, field);
                            t_string!(i18n, ui.flaw_of, field = label, why = why).to_string()
                        }
                        _ => why,
                    }
                };
                others.map(told).collect()
            })
        })
    }

    fn sentence(self, i18n: text::Words, refusal: &Refusal) -> String {
        self.app
            .read(|register| text::refusal(i18n, register, refusal))
    }

    /// Takes the outcome of the act: the draft is done with, or everything wrong is shown.
    pub fn settle<T>(self, outcome: Result<T, Vec<Refusal>>) -> Option<T> {
        match outcome {
            Ok(done) => {
                mark_nothing();
                self.forget();
                Some(done)
            }
            Err(refusals) => {
                self.refused.set_value(self.draft());
                self.refusals.set(refusals);
                None
            }
        }
    }

    /// Starts anew: what was typed is taken away.
    pub fn forget(self) {
        // Where the tablet refuses, there is nothing to take away.
        drop(local::remove(&self.key.read_value()));
        self.typed.set(Texts::new());
        self.refusals.set(Vec::new());
        self.resumed.set(false);
    }
}
