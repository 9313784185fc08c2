//! The fields of a decision that choose: its item, its verdict, the power, what it is about.

use governance::facts::Kind;
use governance::ids::{AgendaItemId, SessionId};
use governance::present::session::decisions::{items_offered, powers_offered};
use leptos::prelude::*;

use crate::form::{FactField, FactOrKindField, Form, KindField};
use crate::i18n::{t_string, use_i18n};
use crate::pages::session::agenda::GapUnnamed;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Choice, Disclosure, RadioField};

/// The item that is decided on, in the order of the agenda; none for what is not on it.
#[component]
pub(super) fn ItemField(form: Form, session: SessionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let choices = Memo::new(move |_| {
        let items = app.read(|register| items_offered(register, session));
        let choice = |(id, order, title): (AgendaItemId, u32, String)| {
            Choice::plain(id, format!("{order}. {title}"))
        };
        items.into_iter().map(choice).collect::<Vec<_>>()
    });
    let label = move || text::field(i18n, Some(Kind::Decision), "item");
    let hint = move || t_string!(i18n, decision.item_hint);
    view! { <FactField form name="item" label choices hint optional=true /> }
}

/// What was decided: nothing is taken for granted.
#[component]
pub(super) fn VerdictField(form: Form) -> impl IntoView {
    let i18n = use_i18n();
    let choices = Signal::derive(move || {
        let words = ["adopted", "adopted_amended", "rejected", "deferred"];
        let choice = |word: &str| Choice::plain(word, text::choice(i18n, word));
        words.into_iter().map(choice).collect::<Vec<_>>()
    });
    view! {
        <RadioField
            label=move || text::field(i18n, Some(Kind::Decision), "verdict")
            choices
            value=form.text("verdict")
            on_choose=form.typing("verdict")
            flaw=form.flaw("verdict")
            in_row=true
        />
    }
}

/// The power exercised, among those that the body holds; each with the text that gives it.
#[component]
pub(super) fn PowerField(form: Form, session: SessionId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let choices = Memo::new(move |_| {
        let offered = app.read(|register| powers_offered(register, session));
        let choice = |power: governance::present::session::decisions::PowerOffer| Choice {
            value: power.code,
            label: text::charter(i18n, &power.label),
            detail: text::charter(i18n, &power.basis),
        };
        offered.into_iter().map(choice).collect::<Vec<_>>()
    });
    let has_none = move || choices.with(Vec::is_empty);
    view! {
        <Show
            when=move || !has_none()
            fallback=move || view! { <p class="soft">{t!(i18n, decision.no_power)}</p> }
        >
            <FactField
                form
                name="power"
                label=move || text::field(i18n, Some(Kind::Decision), "power")
                hint=move || t_string!(i18n, decision.power_hint)
                choices
                optional=true
            />
        </Show>
    }
}

/// What it is about: its item says so, and it can be said otherwise.
#[component]
pub(super) fn About(form: Form) -> impl IntoView {
    let i18n = use_i18n();
    let subject = form.text("subject");
    let is_said = Memo::new(move |_| subject.with(|subject| !subject.is_empty()));
    let gap = form.text("about_progress");
    let lacks_gap =
        Memo::new(move |_| subject.with(|subject| subject == "gap") && gap.with(String::is_empty));
    let aside = move || subject.with(|subject| text::choice(i18n, subject));
    let subjects = Signal::derive(move || {
        let words = [
            "orientation",
            "plan",
            "budget",
            "activity_report",
            "financial_report",
            "recommendation",
            "gap",
            "minutes",
            "other",
        ];
        let choice = |word: &str| Choice::plain(word, text::choice(i18n, word));
        words.into_iter().map(choice).collect::<Vec<_>>()
    });
    let subject_field = move || {
        view! {
            <FactField
                form
                name="subject"
                label=move || text::field(i18n, Some(Kind::Decision), "subject")
                choices=subjects
            />
        }
    };
    let rest = move || {
        view! {
            <KindField form kind=Kind::Decision name="year" />
            <HalfField form />
            <Show when=move || subject.with(|subject| subject == "minutes")>
                <FactOrKindField form kind=Kind::Decision name="about_session" />
            </Show>
            <Show when=move || subject.with(|subject| subject == "plan" || subject == "budget")>
                <FactOrKindField form kind=Kind::Decision name="about_plan" />
            </Show>
            <Show when=move || subject.with(|subject| subject == "activity_report" || subject == "financial_report")>
                <FactOrKindField form kind=Kind::Decision name="about_report" />
            </Show>
            <Show when=move || subject.with(|subject| subject == "gap")>
                <FactOrKindField form kind=Kind::Decision name="about_progress" />
                <GapUnnamed form />
            </Show>
            <Show when=move || subject.with(|subject| subject == "recommendation")>
                <FactOrKindField form kind=Kind::Decision name="about_recommendation" />
            </Show>
        }
    };
    // What the item has said already is folded; what is missing is asked.
    let is_open = !is_said.get_untracked() || lacks_gap.get_untracked();
    view! {
        {is_open.then(subject_field)}
        <Disclosure label=move || t_string!(i18n, decision.about) aside open=is_open>
            {(!is_open).then(subject_field)}
            {rest()}
        </Disclosure>
    }
}

/// The half of the year, or none.
#[component]
fn HalfField(form: Form) -> impl IntoView {
    let i18n = use_i18n();
    let choices = Signal::derive(move || {
        let choice = |value: &str, label: String| Choice::plain(value, label);
        vec![
            choice("", t_string!(i18n, decision.no_half).to_owned()),
            choice("first", text::choice(i18n, "first")),
            choice("second", text::choice(i18n, "second")),
        ]
    });
    view! {
        <RadioField
            label=move || text::field(i18n, Some(Kind::Decision), "half")
            choices
            value=form.text("half")
            on_choose=form.typing("half")
            flaw=form.flaw("half")
            in_row=true
        />
    }
}
