//! Taking a creation in bulk back: how many go, how many stay and why, and for what reason.

use governance::drafts::Draft;
use governance::ids::EntryId;
use governance::present::creations::{Creation, Made, creation_named, take_back};
use governance::register::{Intent, Together};
use leptos::prelude::*;

use super::super::pouring::{Outcome, Pour};
use crate::form::{ACT, ActButton, ActDialog, Form, FormView};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{LongTextField, Notice, Tone, focus_once_drawn};

/// What the address says before the first act of the creation.
const TAKE_BACK: &str = "reprendre.";

/// A button that asks whether a creation is to be taken back.
#[component]
pub(in crate::pages) fn TakeBackButton(
    /// The first act of the creation.
    first: EntryId,
    /// What is read aloud, where the words inside do not suffice.
    #[prop(optional)]
    label: Option<TextProp>,
    /// Words.
    children: ChildrenFn,
) -> impl IntoView {
    let router = use_router();
    let press = move || router.set_filter(ACT, Some(&format!("{TAKE_BACK}{first}")));
    match label {
        Some(label) => view! { <ActButton label on_press=press>{children()}</ActButton> },
        None => view! { <ActButton on_press=press>{children()}</ActButton> },
    }
}

/// Asks whether a creation is to be taken back, while the address names one.
#[component]
pub(super) fn TakeBackDialog(made: Made, pour: Pour) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let act = router.filter(ACT);
    let named = Memo::new(move |_| {
        let first = act.with(|act| {
            let first = act.as_deref()?.strip_prefix(TAKE_BACK)?;
            first.parse::<EntryId>().ok()
        })?;
        app.read(|register| creation_named(register, made, first))
    });
    let form = move || {
        let together = named.get()?;
        Some(view! { <TakeBackForm made pour together /> })
    };
    view! {
        <ActDialog
            is_open=Signal::derive(move || named.with(Option::is_some))
            title=move || t_string!(i18n, creations.take_back_title)
            tone=Tone::Trouble
        >
            {form}
        </ActDialog>
    }
}

#[component]
fn TakeBackForm(made: Made, pour: Pour, together: Together) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let first = together.first;
    let form = Form::open(app, &format!("take-back-{first}"), |_| Draft::default());
    let asked = together.clone();
    let creation = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| Creation::of(register, made, &asked, day))
    });
    let n_free = Memo::new(move |_| creation.with(|creation| creation.n_free));
    let act = move |()| {
        let Some(Intent::Withdraw { reason, .. }) = form.settle(form.draft().withdraw(first))
        else {
            return;
        };
        let (steps, n) = app.read_untracked(|register| take_back(register, &together, &reason));
        router.end_act();
        pour.run(steps, move |outcome| tell(app, i18n, made, outcome, n));
    };
    let kept = move || {
        creation.with(|creation| {
            let uses = text::creations::uses(i18n, creation.used);
            let n = creation.n_kept;
            t_string!(
                i18n,
                creations.kept,
                count = n,
                n = text::count(i18n, n),
                uses = uses
            )
            .to_string()
        })
    };
    view! {
        <FormView
            form
            submit=move || text::creations::withdraw(i18n, made, n_free.get())
            on_submit=act
            danger=true
        >
            <p>
                <b>{move || creation.with(|creation| text::creations::what(i18n, made, creation))}</b>
                " · "
                {move || creation.with(|creation| text::creations::who(i18n, creation))}
            </p>
            <p>{move || text::creations::would_go(i18n, made, n_free.get())}</p>
            <Show when=move || creation.with(|creation| creation.n_kept > 0)>
                <Notice tone=Tone::Warning>{kept}</Notice>
            </Show>
            <p class="soft">{t!(i18n, creations.stays_written)}</p>
            <LongTextField
                label=move || text::field(i18n, None, "reason")
                hint=move || t_string!(i18n, body.reason_hint)
                value=form.text("reason")
                on_input=form.typing("reason")
                flaw=form.flaw("reason")
            />
        </FormView>
    }
}

fn tell(app: App, i18n: text::Words, made: Made, outcome: Outcome, n: usize) {
    match outcome {
        Outcome::Done(_) => {
            app.say(Tone::Done, text::creations::withdrawn(i18n, made, n));
            focus_once_drawn([format!("main #{}", super::HOME)]);
        }
        Outcome::Refused(refusals) => app.say(Tone::Trouble, text::refusals(i18n, app, &refusals)),
        Outcome::Overtaken => app.say(Tone::Warning, t_string!(i18n, creations.overtaken)),
    }
}
