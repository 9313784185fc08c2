//! What every field shares: label above, hint under it, the control, and what
//! is wrong below it, tied together for those who listen.

use leptos::prelude::*;

use super::{Icon, Shape};
use crate::i18n::use_i18n;
use crate::said::t;

/// The ids and states a control takes from its field.
#[derive(Debug, Clone)]
pub(super) struct Ties {
    pub(super) id: String,
    has_hint: bool,
    flaw: MaybeProp<String>,
}

impl Ties {
    pub(super) fn new(hint: Option<&TextProp>, flaw: MaybeProp<String>) -> Self {
        Self {
            id: super::id::fresh_id(),
            has_hint: hint.is_some(),
            flaw,
        }
    }

    /// What describes the control: its flaw first, for that is news.
    pub(super) fn described_by(&self) -> impl Fn() -> Option<String> + Clone + Send + use<> {
        let ties = self.clone();
        move || {
            let flaw = ties.flaw.with(Option::is_some);
            let parts = [(flaw, "flaw"), (ties.has_hint, "hint")];
            let ids: Vec<String> = parts
                .iter()
                .filter(|(there, _)| *there)
                .map(|(_, part)| format!("{}-{part}", ties.id))
                .collect();
            (!ids.is_empty()).then(|| ids.join(" "))
        }
    }

    /// Whether the control holds something wrong.
    pub(super) fn invalid(&self) -> impl Fn() -> Option<&'static str> + Clone + Send + use<> {
        let flaw = self.flaw;
        move || flaw.with(Option::is_some).then_some("true")
    }
}

/// A field around any control, for the rare one not offered here.
///
/// The control must carry `id`; its hint is `<id>-hint`, its flaw `<id>-flaw`.
#[component]
pub fn Field(
    /// The id of the control inside.
    #[prop(into)]
    id: String,
    /// What is asked, in a word or two.
    #[prop(into)]
    label: TextProp,
    /// How to answer.
    #[prop(optional_no_strip)]
    hint: Option<TextProp>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    flaw: MaybeProp<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
    /// The control.
    children: Children,
) -> impl IntoView {
    let hint_id = format!("{id}-hint");
    let flaw_id = format!("{id}-flaw");
    view! {
        <div class="field">
            <label for=id>
                {move || label.get()}
                <OptionalMark optional />
            </label>
            {hint.map(|hint| view! { <span class="hint" id=hint_id>{move || hint.get()}</span> })}
            {children()}
            <FlawLine id=flaw_id flaw />
        </div>
    }
}

/// Says behind a label that a field may stay empty: what is not marked is asked for.
#[component]
pub(super) fn OptionalMark(optional: bool) -> impl IntoView {
    let i18n = use_i18n();
    optional.then(|| view! { " " <span class="optional">{t!(i18n, ui.optional)}</span> })
}

/// What is wrong, in words, below a control.
#[component]
pub(super) fn FlawLine(id: String, flaw: MaybeProp<String>) -> impl IntoView {
    move || {
        let id = id.clone();
        flaw.get().map(|flaw| {
            view! {
                <span class="flaw" id=id>
                    <Icon shape=Shape::Late />
                    <span>{flaw}</span>
                </span>
            }
        })
    }
}
