//! Acts on any fact, by its address: record one, correct it, take it back.
//!
//! A page names the acts with [`FactAct`] and places [`FactForms`] once; the fields asked follow
//! from the kind.

use std::fmt;
use std::str::FromStr;

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::EntryId;
use governance::present::Label;
use leptos::prelude::*;

use super::{ACT, ActButton, ActDialog, AmendForm, RecordForm, WithdrawForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{ButtonKind, Tone};

const RECORD: &str = "noter";
const AMEND: &str = "modifier";
const WITHDRAW: &str = "retirer";

/// An act on a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum FactAct {
    /// Records one of a kind, about another fact where there is one.
    Record(Kind, Option<EntryId>),
    /// Corrects one.
    Amend(EntryId),
    /// Takes one back.
    Withdraw(EntryId),
}

impl fmt::Display for FactAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Record(kind, None) => write!(f, "{RECORD}.{}", kind.name()),
            Self::Record(kind, Some(about)) => write!(f, "{RECORD}.{}.{about}", kind.name()),
            Self::Amend(id) => write!(f, "{AMEND}.{id}"),
            Self::Withdraw(id) => write!(f, "{WITHDRAW}.{id}"),
        }
    }
}

impl FromStr for FactAct {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('.');
        let act = parts.next().unwrap_or_default();
        let first = parts.next().ok_or(())?;
        let id = |text: &str| text.parse::<EntryId>().map_err(|_| ());
        match act {
            RECORD => {
                let kind = Kind::named(first).ok_or(())?;
                Ok(Self::Record(kind, parts.next().map(id).transpose()?))
            }
            AMEND => Ok(Self::Amend(id(first)?)),
            WITHDRAW => Ok(Self::Withdraw(id(first)?)),
            _ => Err(()),
        }
    }
}

impl From<FactAct> for String {
    fn from(act: FactAct) -> Self {
        act.to_string()
    }
}

/// A button that opens the form of an act.
#[component]
pub fn FactButton(
    /// The act, as the address names it.
    #[prop(into)]
    act: String,
    /// How much it weighs.
    #[prop(optional)]
    kind: ButtonKind,
    /// What is read aloud, where the words inside do not suffice.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Words, with an icon or without.
    children: ChildrenFn,
) -> impl IntoView {
    let router = use_router();
    let press = move || router.set_filter(ACT, Some(&act));
    match label {
        Some(label) => view! { <ActButton kind label on_press=press>{children()}</ActButton> },
        None => view! { <ActButton kind on_press=press>{children()}</ActButton> },
    }
}

/// Draws the form of an act where that is not the usual one.
pub type OwnForm = fn(FactAct) -> Option<AnyView>;

/// Whichever form the address names.
#[component]
pub fn FactForms(
    /// The fields that are asked of a kind, in order.
    asked: fn(Kind) -> &'static [&'static str],
    /// What a new fact holds before anybody types.
    start: Callback<(Kind, Option<EntryId>), Draft>,
    /// The part of the page that takes the focus once it is done.
    home: fn(Kind) -> &'static str,
    /// The forms that the page draws itself.
    #[prop(optional)]
    own: Option<OwnForm>,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = router.filter(ACT);
    let doing = Memo::new(move |_| named.with(|named| named.as_deref()?.parse::<FactAct>().ok()));
    let open = move |danger: bool| {
        Signal::derive(move || {
            let act = doing.get();
            act.is_some_and(|act| matches!(act, FactAct::Withdraw(_)) == danger)
        })
    };
    let title = move || {
        doing
            .get()
            .map(|act| title(app, i18n, act))
            .unwrap_or_default()
    };
    let form = move || {
        let act = doing.get()?;
        let own = own.and_then(|own| own(act));
        Some(own.unwrap_or_else(|| view! { <ActForm act asked start home /> }.into_any()))
    };
    view! {
        <ActDialog is_open=open(false) title>{form}</ActDialog>
        <ActDialog is_open=open(true) title tone=Tone::Trouble>{form}</ActDialog>
    }
}

fn title(app: App, i18n: text::Words, act: FactAct) -> String {
    let named = |id: EntryId| app.read(|register| text::name(i18n, &Label::of(register, id)));
    match act {
        FactAct::Record(kind, about) => text::recording(i18n, kind, about.is_some()),
        FactAct::Amend(id) => t_string!(i18n, act.amend, fact = named(id)).to_string(),
        FactAct::Withdraw(id) => t_string!(i18n, act.withdraw, fact = named(id)).to_string(),
    }
}

#[component]
fn ActForm(
    act: FactAct,
    asked: fn(Kind) -> &'static [&'static str],
    start: Callback<(Kind, Option<EntryId>), Draft>,
    home: fn(Kind) -> &'static str,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let kind_of = move |id: EntryId| app.read_untracked(|register| register.kind(id));
    match act {
        FactAct::Record(kind, about) => {
            let on_done = move |_| done(app, t_string!(i18n, act.recorded), home(kind));
            let named = about.map(|about| about.to_string());
            view! {
                <RecordForm
                    kind
                    about=named.unwrap_or_else(|| "new".to_owned())
                    start=Callback::new(move |_| start.run((kind, about)))
                    fields=asked(kind)
                    submit=move || t_string!(i18n, act.submit)
                    on_done=Callback::new(on_done)
                />
            }
            .into_any()
        }
        FactAct::Amend(id) => {
            let Some(kind) = kind_of(id) else {
                return ().into_any();
            };
            let on_done = move |()| done(app, t_string!(i18n, act.corrected), home(kind));
            view! { <AmendForm id fields=asked(kind) on_done=Callback::new(on_done) /> }.into_any()
        }
        FactAct::Withdraw(id) => {
            let section = kind_of(id).map(home).unwrap_or_default();
            let on_done = move |()| done(app, t_string!(i18n, act.withdrawn), section);
            view! { <WithdrawForm id on_done=Callback::new(on_done) /> }.into_any()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_is_read_as_it_was_written() {
        let id: EntryId = "k3f9a2m7qx-17".parse().unwrap();
        for act in [
            FactAct::Record(Kind::WorkPlan, None),
            FactAct::Record(Kind::Activity, Some(id)),
            FactAct::Amend(id),
            FactAct::Withdraw(id),
        ] {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        for slip in [
            "",
            "noter",
            "noter.rien",
            "modifier.",
            "ouvrir.k3f9a2m7qx-17",
        ] {
            assert_eq!(slip.parse::<FactAct>(), Err(()), "{slip}");
        }
    }
}
