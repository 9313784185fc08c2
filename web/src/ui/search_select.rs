//! A choice among thousands: type to narrow the list, arrows to walk it.
//!
//! The pattern is the combobox of the ARIA guide: the focus stays in the
//! input, the list is announced, Escape gives back what was chosen before. In a form, what was typed
//! and fits nothing stays, and says that nothing is chosen.

mod matching;

use std::sync::Arc;

use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use leptos::web_sys::HtmlInputElement;

use self::matching::{Found, Indexed, find};
use super::field::{Field, Ties};
use super::{Choice, Icon, Shape};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;

/// A choice among many. An empty value means that nothing is chosen.
#[component]
pub fn SearchSelect(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What can be chosen, likeliest first.
    #[prop(into)]
    choices: Signal<Vec<Choice>>,
    /// The value chosen now.
    #[prop(into)]
    value: Signal<String>,
    /// Told of the value chosen, or of an empty one when it is cleared.
    #[prop(into)]
    on_choose: Callback<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    flaw: MaybeProp<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// Keeps what is typed and not chosen; without, it is let go of.
    #[prop(optional)]
    unchosen: Option<Unchosen>,
) -> impl IntoView {
    let i18n = use_i18n();
    let search = Search::new(choices, value, on_choose, unchosen);
    let flaw = MaybeProp::derive(move || match search.left() {
        Some(left) => Some(t_string!(i18n, ui.search_unchosen, typed = left).to_string()),
        None => flaw.get(),
    });
    let ties = Ties::new(hint.as_ref(), flaw);
    let id = ties.id.clone();
    let list_id = format!("{id}-list");
    let active_id = {
        let id = id.clone();
        move || {
            search
                .is_open()
                .then(|| format!("{id}-{}", search.active.get()))
        }
    };
    view! {
        <Field id=id.clone() label hint flaw optional>
            <div class="search-select">
                <input
                    id=id.clone()
                    type="text"
                    role="combobox"
                    autocomplete="off"
                    spellcheck="false"
                    aria-autocomplete="list"
                    aria-controls=list_id.clone()
                    aria-expanded=move || if search.is_open() { "true" } else { "false" }
                    aria-activedescendant=active_id
                    aria-required=(!optional).then_some("true")
                    aria-describedby=ties.described_by()
                    aria-invalid=ties.invalid()
                    data-unchosen=move || search.left().map(|_| "")
                    prop:value=move || search.shown_text()
                    on:input=move |ev| search.type_text(event_target_value(&ev))
                    on:click=move |ev| {
                        if !search.is_open() {
                            // What is typed next takes the place of what was chosen.
                            event_target::<HtmlInputElement>(&ev).select();
                        }
                        search.open();
                    }
                    on:blur=move |_| search.leave()
                    on:keydown=move |ev| search.walk(&ev)
                />
                <Icon shape=Shape::Search />
                <Show when=move || search.is_open()>
                    <Options search base=id.clone() />
                </Show>
            </div>
        </Field>
    }
}

/// The list below the input.
#[component]
fn Options(search: Search, base: String) -> impl IntoView {
    let i18n = use_i18n();
    let list_id = format!("{base}-list");
    let options = move || {
        let base = base.clone();
        let shown = search.found.get().shown.into_iter().enumerate();
        let draw = move |(at, choice): (usize, Choice)| {
            let value = choice.value.clone();
            let is_chosen = search.value.with(|chosen| *chosen == choice.value);
            view! {
                <li
                    role="option"
                    id=format!("{base}-{at}")
                    aria-selected=if is_chosen { "true" } else { "false" }
                    data-active=move || (search.active.get() == at).then_some("")
                    // Before the input loses the focus, which closes the list.
                    on:mousedown=move |ev| {
                        ev.prevent_default();
                        search.choose(value.clone());
                    }
                >
                    <span>{choice.label}</span>
                    {(!choice.detail.is_empty()).then(|| view! { <small>{choice.detail}</small> })}
                </li>
            }
        };
        shown.map(draw).collect_view()
    };
    let more = move || {
        let Found { shown, n_more } = search.found.get();
        let words = match (shown.is_empty(), n_more) {
            (true, _) => t!(i18n, ui.search_none).into_any(),
            (false, 0) => return None,
            (false, count) => t_string!(i18n, ui.search_more, count)
                .to_string()
                .into_any(),
        };
        Some(view! { <li class="more" role="presentation">{words}</li> })
    };
    view! { <ul role="listbox" id=list_id>{options} {more}</ul> }
}

/// Where a form keeps what is typed and not chosen, and how it is told of it.
#[derive(Clone, Copy)]
pub struct Unchosen {
    /// What was typed; empty where nothing was.
    pub text: Signal<String>,
    /// Told of what is typed, and of an empty text once it is settled.
    pub keep: Callback<String>,
}

/// What the list holds and where one is in it.
#[derive(Clone, Copy)]
struct Search {
    choices: Signal<Vec<Choice>>,
    value: Signal<String>,
    on_choose: Callback<String>,
    unchosen: Option<Unchosen>,
    /// What is being typed; `None` while the list is closed.
    typed: RwSignal<Option<String>>,
    active: RwSignal<usize>,
    indexed: Memo<Arc<Indexed>>,
    found: Memo<Found>,
}

impl Search {
    fn new(
        choices: Signal<Vec<Choice>>,
        value: Signal<String>,
        on_choose: Callback<String>,
        unchosen: Option<Unchosen>,
    ) -> Self {
        let typed = RwSignal::new(None::<String>);
        // Folded once for each list, not for each letter typed.
        let indexed = Memo::new(move |_| Arc::new(choices.with(|choices| Indexed::new(choices))));
        let found = Memo::new(move |_| match typed.get() {
            Some(typed) => find(&indexed.get(), &typed),
            None => Found::default(),
        });
        Self {
            choices,
            value,
            on_choose,
            unchosen,
            typed,
            active: RwSignal::new(0),
            indexed,
            found,
        }
    }

    fn is_open(self) -> bool {
        self.typed.with(Option::is_some)
    }

    /// What the input shows: what is typed, or else what is chosen.
    fn shown_text(self) -> String {
        let typed = self.typed.get().filter(|typed| !typed.is_empty());
        typed
            .or_else(|| self.left())
            .unwrap_or_else(|| self.chosen_label())
    }

    /// What was typed, left, and fits nothing.
    fn left(self) -> Option<String> {
        let text = self.unchosen?.text.get();
        (!text.is_empty() && !self.is_open()).then_some(text)
    }

    fn keep(self, text: &str) {
        if let Some(unchosen) = self.unchosen
            && unchosen.text.with_untracked(|kept| kept != text)
        {
            unchosen.keep.run(text.to_owned());
        }
    }

    fn chosen_label(self) -> String {
        let value = self.value.get();
        let chosen = |choices: &Vec<Choice>| {
            choices
                .iter()
                .find(|choice| choice.value == value)
                .map(|choice| choice.label.clone())
        };
        self.choices.with(chosen).unwrap_or_default()
    }

    fn open(self) {
        if !self.typed.with_untracked(Option::is_some) {
            self.active.set(0);
            let left = self.unchosen.map(|unchosen| unchosen.text.get_untracked());
            self.typed.set(Some(left.unwrap_or_default()));
        }
    }

    fn type_text(self, text: String) {
        if text.is_empty() {
            // Emptied by hand: that is a choice too.
            self.on_choose.run(String::new());
        }
        self.keep(text.trim());
        self.active.set(0);
        self.typed.set(Some(text));
    }

    fn choose(self, value: String) {
        self.keep("");
        self.on_choose.run(value);
        self.typed.set(None);
    }

    /// Gives back what was chosen before.
    fn give_up(self) {
        self.keep("");
        self.typed.set(None);
    }

    /// Chooses what was typed out. What fits nothing stays where a form keeps it, and what was chosen
    /// before stays chosen until somebody settles it.
    fn leave(self) {
        // The browser tells it also of a field that goes with its page, and knows nothing any more.
        let Some(Some(typed)) = self.typed.try_get_untracked() else {
            return;
        };
        match self.indexed.with_untracked(|indexed| indexed.named(&typed)) {
            Some(value) => self.choose(value),
            None => self.typed.set(None),
        }
    }

    fn walk(self, ev: &KeyboardEvent) {
        let n_shown = self.found.with_untracked(|found| found.shown.len());
        let at = self.active.get_untracked();
        match ev.key().as_str() {
            "ArrowDown" if !self.typed.with_untracked(Option::is_some) => self.open(),
            "ArrowDown" => self.active.set((at + 1).min(n_shown.saturating_sub(1))),
            "ArrowUp" => self.active.set(at.saturating_sub(1)),
            "Escape" if self.typed.with_untracked(Option::is_some) => {
                // The dialog around it stays open.
                ev.stop_propagation();
                self.give_up();
            }
            "Enter" if self.typed.with_untracked(Option::is_some) => {
                let chosen = self
                    .found
                    .with_untracked(|found| found.shown.get(at).cloned());
                if let Some(choice) = chosen {
                    self.choose(choice.value);
                }
            }
            _ => return,
        }
        ev.prevent_default();
    }
}
