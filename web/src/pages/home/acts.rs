//! Acts in the field, by their address: a committee with its bureau, a session held today.

use std::fmt;
use std::str::FromStr;

use governance::drafts::{Draft, start_of_session};
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use leptos::prelude::*;

use super::bureau::BureauForm;
use crate::form::{ACT, ActDialog, RecordForm};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::state::use_app;
use crate::ui::Tone;

const BUREAU: &str = "bureau";
const SESSION: &str = "session";

/// What is asked of such a session, in order; where its body is known, from the second on.
const FIELDS: &[&str] = &["body", "opens_on", "place", "kind", "number"];

/// An act in the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(in crate::pages) enum SiteAct {
    /// Sets up the bureau of a committee; of none: founds one with it.
    Bureau(Option<BodyId>),
    /// Records a session of a committee that is held today; of none: it is asked which.
    Session(Option<BodyId>),
}

impl fmt::Display for SiteAct {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (act, of) = match self {
            Self::Bureau(of) => (BUREAU, of),
            Self::Session(of) => (SESSION, of),
        };
        match of {
            Some(of) => write!(f, "{act}.{of}"),
            None => f.write_str(act),
        }
    }
}

impl FromStr for SiteAct {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let (act, of) = text.split_once('.').unwrap_or((text, ""));
        let of = match of {
            "" => None,
            of => Some(BodyId(of.parse::<EntryId>().map_err(|_| ())?)),
        };
        match act {
            BUREAU => Ok(Self::Bureau(of)),
            SESSION => Ok(Self::Session(of)),
            _ => Err(()),
        }
    }
}

impl From<SiteAct> for String {
    fn from(act: SiteAct) -> Self {
        act.to_string()
    }
}

/// Whichever form the address names.
#[component]
pub(in crate::pages) fn SiteForms() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let named = router.filter(ACT);
    let doing = Memo::new(move |_| named.with(|named| named.as_deref()?.parse::<SiteAct>().ok()));
    let is_open = Signal::derive(move || doing.get().is_some());
    let title = move || match doing.get() {
        Some(SiteAct::Session(_)) => t_string!(i18n, sessions.add).to_owned(),
        Some(SiteAct::Bureau(Some(_))) => t_string!(i18n, bureau.set_up).to_owned(),
        _ => t_string!(i18n, home.set_up).to_owned(),
    };
    let form = move || {
        doing.get().map(|act| match act {
            SiteAct::Bureau(body) => view! { <BureauForm body /> }.into_any(),
            SiteAct::Session(body) => view! { <SessionForm body /> }.into_any(),
        })
    };
    view! { <ActDialog is_open title>{form}</ActDialog> }
}

/// A session held today: its committee, its day and its place are filled in; its page comes next.
#[component]
fn SessionForm(body: Option<BodyId>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let start = move |typed: Draft| {
        let day = app.as_of();
        let chosen = typed.text("body").parse::<EntryId>().ok().map(BodyId);
        app.read(|register| match chosen.or(body) {
            Some(body) => start_of_session(register, body, &typed, day),
            None => Draft::default().with("opens_on", &day.to_string()),
        })
    };
    let on_done = move |id: EntryId| {
        app.say(Tone::Done, t_string!(i18n, sessions.added));
        router.go(&Route::Session(id.to_string()));
    };
    let (about, fields) = match body {
        Some(body) => (format!("today-{body}"), FIELDS.get(1..).unwrap_or_default()),
        None => ("today".to_owned(), FIELDS),
    };
    view! {
        <RecordForm
            kind=Kind::Session
            about
            start=Callback::new(start)
            fields
            submit=move || t_string!(i18n, sessions.submit)
            on_done=Callback::new(on_done)
        />
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_act_has_an_address_that_leads_back_to_it() {
        let id = BodyId("k3f9a2m7qx-17".parse().unwrap());
        let acts = [
            SiteAct::Bureau(None),
            SiteAct::Bureau(Some(id)),
            SiteAct::Session(None),
            SiteAct::Session(Some(id)),
        ];
        for act in acts {
            assert_eq!(act.to_string().parse(), Ok(act));
        }
        assert_eq!("bureau.x".parse::<SiteAct>(), Err(()));
        assert_eq!("mandat".parse::<SiteAct>(), Err(()));
    }
}
