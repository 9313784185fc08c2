//! Acts in the field, by their address: a committee with its bureau, a session held today.

use std::fmt;
use std::str::FromStr;

use governance::drafts::{Draft, start_of_session};
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use governance::present::Label;
use governance::present::choices::{self, Offer};
use leptos::prelude::*;

use super::bureau::BureauForm;
use super::is_agents;
use crate::form::{ACT, ActDialog, RecordForm, offered};
use crate::i18n::{t_string, use_i18n};
use crate::pages::ADD_SESSION;
use crate::route::{Route, Router, use_router};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{SearchSelect, Tone, focus_once_drawn};

const BUREAU: &str = "bureau";
const SESSION: &str = "session-du-jour";

/// What is asked of such a session, in order.
const FIELDS: &[&str] = &["opens_on", "place", "kind", "number"];

/// An act in the field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum SiteAct {
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

/// The way to the form of a session: of a body of the perimeter or, where none was chosen, on the
/// page of all sessions.
pub(crate) fn way_to_session(app: App, router: Router) -> String {
    match is_agents(app) {
        true => router.href_with(&Route::Home, ACT, Some(SESSION)),
        false => router.href_with(&Route::Sessions, ACT, Some(ADD_SESSION)),
    }
}

/// Whichever form the address names.
#[component]
pub(in crate::pages) fn SiteForms() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = router.filter(ACT);
    let doing = Memo::new(move |_| {
        let act = named.with(|named| named.as_deref()?.parse::<SiteAct>().ok())?;
        Some(match act {
            SiteAct::Session(None) => SiteAct::Session(only_body(app)),
            act => act,
        })
    });
    let is_open = Signal::derive(move || doing.get().is_some());
    let title = move || match doing.get() {
        Some(SiteAct::Session(Some(body))) => {
            let name = app.read(|register| text::name(i18n, &Label::of(register, body.0)));
            text::act_on(i18n, t_string!(i18n, sessions.add), &name)
        }
        Some(SiteAct::Session(None)) => t_string!(i18n, sessions.add).to_owned(),
        Some(SiteAct::Bureau(Some(_))) => t_string!(i18n, bureau.set_up).to_owned(),
        _ => t_string!(i18n, home.set_up).to_owned(),
    };
    let form = move || {
        doing.get().map(|act| match act {
            SiteAct::Bureau(body) => view! { <BureauForm body /> }.into_any(),
            SiteAct::Session(Some(body)) => view! { <SessionForm body /> }.into_any(),
            SiteAct::Session(None) => view! { <WhichBody /> }.into_any(),
        })
    };
    view! { <ActDialog is_open title>{form}</ActDialog> }
}

/// The one body of the perimeter; none where there are several.
fn only_body(app: App) -> Option<BodyId> {
    match offered_bodies(app).as_slice() {
        [only] => Some(only.id),
        _ => None,
    }
}

fn offered_bodies(app: App) -> Vec<Offer<BodyId>> {
    let (posting, day) = (app.posting(), app.as_of());
    app.read(|register| choices::bodies_within(register, posting, day))
}

/// Asks which body sits; the form of its session comes next.
#[component]
fn WhichBody() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let bodies = Memo::new(move |_| {
        let offers = offered_bodies(app).into_iter();
        offers.map(offered).collect::<Vec<_>>()
    });
    let choose = move |body: String| {
        if let Ok(body) = body.parse::<EntryId>() {
            let act = SiteAct::Session(Some(BodyId(body)));
            router.set_filter(ACT, Some(&act.to_string()));
            // What was chosen from has gone.
            focus_once_drawn(["dialog[open] .dialog-body :is(input, select)".to_owned()]);
        }
    };
    view! {
        <SearchSelect
            label=move || t_string!(i18n, home.which_body)
            choices=bodies
            value=Signal::stored(String::new())
            on_choose=choose
        />
    }
}

/// A session held today: its committee, its day and its place are filled in; its page comes next.
#[component]
fn SessionForm(body: BodyId) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let start = move |typed: Draft| {
        let day = app.as_of();
        app.read(|register| start_of_session(register, body, &typed, day))
    };
    let on_done = move |id: EntryId| {
        app.say(Tone::Done, t_string!(i18n, sessions.added));
        router.go(&Route::Session(id.to_string()));
    };
    view! {
        <RecordForm
            kind=Kind::Session
            about=format!("today-{body}")
            start=Callback::new(start)
            fields=FIELDS
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
