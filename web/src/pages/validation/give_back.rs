//! Sending back: never without a reason; several at once for one.

use std::fmt;
use std::str::FromStr;

use governance::drafts::Draft;
use governance::drafts::validation::finish_validations;
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use governance::present::validation::row;
use governance::status::validation::Subject;
use leptos::prelude::*;

use super::acts::record_all;
use crate::form::{ACT, ActDialog, Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::LongTextField;

const RETURN: &str = "renvoyer";

/// Sends things back in the name of a body; as the address says it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct GiveBack {
    pub(super) body: BodyId,
    pub(super) things: Vec<EntryId>,
}

impl fmt::Display for GiveBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{RETURN}.{}", self.body)?;
        self.things.iter().try_for_each(|id| write!(f, ".{id}"))
    }
}

impl FromStr for GiveBack {
    type Err = ();

    fn from_str(text: &str) -> Result<Self, ()> {
        let mut parts = text.split('.');
        let mut ids = match parts.next() {
            Some(RETURN) => parts.map(|id| id.parse::<EntryId>().map_err(|_| ())),
            _ => return Err(()),
        };
        let body = BodyId(ids.next().ok_or(())??);
        let things = ids.collect::<Result<Vec<EntryId>, ()>>()?;
        match things.is_empty() {
            true => Err(()),
            false => Ok(Self { body, things }),
        }
    }
}

/// The form, while the address names the act.
#[component]
pub(super) fn ReturnDialog(
    /// The part of the page that takes the focus once it is done.
    home: &'static str,
) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let named = router.filter(ACT);
    let act = Memo::new(move |_| named.with(|named| named.as_deref()?.parse::<GiveBack>().ok()));
    let is_open = Signal::derive(move || act.with(Option::is_some));
    view! {
        <ActDialog is_open title=move || t_string!(i18n, validation.return_title)>
            {move || act.get().map(|act| view! { <ReturnForm act home /> })}
        </ActDialog>
    }
}

#[component]
fn ReturnForm(act: GiveBack, home: &'static str) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let first = act.things.first().copied();
    let key = format!(
        "return-{}-{}-{}",
        act.body,
        first.map(|id| id.to_string()).unwrap_or_default(),
        act.things.len()
    );
    let today = app.today();
    let form = Form::open(app, &key, move |_| {
        Draft::default()
            .with("outcome", "returned")
            .with("on", &today.to_string())
    });
    let things = StoredValue::new(act.things);
    let named = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| {
            let subject = |id: &EntryId| Subject::named(register.programme(), *id);
            let rows = things.with_value(|all| {
                let found = all.iter().filter_map(|id| row(register, subject(id)?, day));
                found.collect::<Vec<_>>()
            });
            rows.iter()
                .map(|row| text::validation::title(i18n, row))
                .collect::<Vec<_>>()
        })
    });
    let body = act.body;
    let submit = move |()| {
        let draft = form.draft();
        let outcome = app.read_untracked(|register| {
            let subject = |id: &EntryId| Subject::named(register.programme(), *id);
            let subjects: Vec<Subject> =
                things.with_value(|all| all.iter().filter_map(subject).collect());
            finish_validations(register, &subjects, body, &draft, today)
        });
        let outcome = outcome.and_then(|intents| record_all(app, intents));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, validation.returned_done), home);
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, validation.return_act) on_submit=submit>
            <ul class="what-goes-back">
                {move || named.get().into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}
            </ul>
            <p class="soft">{t!(i18n, validation.return_note)}</p>
            <LongTextField
                label=move || text::field(i18n, None, "reason")
                hint=move || t_string!(i18n, validation.reason_hint)
                value=form.text("reason")
                on_input=form.typing("reason")
                flaw=form.flaw("reason")
            />
            <KindField form kind=Kind::Validation name="on" />
        </FormView>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_act_is_read_as_it_was_written() {
        let id = |text: &str| text.parse::<EntryId>().unwrap();
        let act = GiveBack {
            body: BodyId(id("k3f9a2m7qx-1")),
            things: vec![id("k3f9a2m7qx-17"), id("k3f9a2m7qx-18")],
        };
        assert_eq!(act.to_string().parse(), Ok(act));
        for slip in [
            "",
            "renvoyer",
            "renvoyer.k3f9a2m7qx-1",
            "renvoyer.k3f9a2m7qx-1.rien",
            "retirer.k3f9a2m7qx-1.k3f9a2m7qx-2",
        ] {
            assert_eq!(slip.parse::<GiveBack>(), Err(()), "{slip}");
        }
    }
}
