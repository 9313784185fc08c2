//! The forms of any fact: record one, correct it, take it back.
//!
//! A page says which fields are asked and what happens once it is done; the rest follows from
//! the table of the kind of fact.

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::EntryId;
use governance::present::body::dependents;
use governance::register::Register;
use leptos::prelude::*;

use super::offers::FactOrKindField;
use super::{Form, FormView};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{LongTextField, Notice, Tone, focus_once_drawn};

/// Records a new fact of a kind.
#[component]
pub fn RecordForm(
    /// Its kind.
    kind: Kind,
    /// Names its draft: what it is about, beside its kind.
    #[prop(into)]
    about: String,
    /// What it holds before anybody types; asked again as they do.
    start: Callback<Draft, Draft>,
    /// The fields that are asked, in order.
    fields: &'static [&'static str],
    /// What the act is called.
    #[prop(into)]
    submit: TextProp,
    /// Told of the new fact.
    on_done: Callback<EntryId>,
) -> impl IntoView {
    let app = use_app();
    let name = format!("{}-{about}", kind.name());
    let form = Form::open(app, &name, move |typed| start.run(typed.clone()));
    let act = move |()| {
        let outcome = form
            .draft()
            .record(kind)
            .and_then(|intent| app.record(&intent));
        if let Some(id) = form.settle(outcome) {
            on_done.run(id);
        }
    };
    view! {
        <FormView form submit on_submit=act>
            {fields.iter().map(|name| view! { <FactOrKindField form kind name=name /> }).collect_view()}
            <InDoubt form kind />
        </FormView>
    }
}

/// Corrects what is recorded of a fact: only what is typed changes.
#[component]
pub fn AmendForm(
    /// The fact.
    id: EntryId,
    /// The fields that are asked, in order.
    fields: &'static [&'static str],
    /// Told once it is done.
    on_done: Callback<()>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let kind = app.read_untracked(|register| register.programme().kind(id));
    let Some(kind) = kind else {
        return view! { <p>{t_string!(i18n, refusal.not_here)}</p> }.into_any();
    };
    let form = Form::open(app, &format!("amend-{id}"), move |_| {
        app.read(|register| register.programme().fact(id).map(Draft::of))
            .unwrap_or_default()
    });
    let act = move |()| {
        let mut asked = form.touched(kind);
        asked.retain(|name| fields.contains(name));
        let outcome = app.amend(id, &form.draft(), &asked);
        if form.settle(outcome).is_some() {
            on_done.run(());
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, body.correct_submit) on_submit=act>
            {fields.iter().map(|name| view! { <FactOrKindField form kind name=name /> }).collect_view()}
            <InDoubt form kind corrects=id />
        </FormView>
    }
    .into_any()
}

/// What looks wrong about what is typed: asked before it is recorded, never refused.
#[component]
fn InDoubt(
    form: Form,
    kind: Kind,
    #[prop(optional, into)] corrects: Option<EntryId>,
) -> impl IntoView {
    let i18n = use_i18n();
    let found = Memo::new(move |_| {
        let (draft, day) = (form.draft_now(), form.app.as_of());
        let read = |register: &Register| draft.doubts(register, kind, corrects, day);
        form.app.read(read)
    });
    let told = Memo::new(move |_| {
        let found = found.get().into_iter();
        found
            .map(|doubt| text::money::what_doubt(i18n, doubt))
            .collect::<Vec<_>>()
    });
    view! { <DoubtNotice told /> }
}

/// Says what looks wrong about what is typed; nothing where nothing does.
#[component]
pub fn DoubtNotice(
    /// What looks wrong, in words.
    #[prop(into)]
    told: Signal<Vec<String>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let list = move || {
        let told = told.get().into_iter();
        told.map(|told| view! { <li>{told}</li> }).collect_view()
    };
    view! {
        <div role="status">
            <Show when=move || !told.with(Vec::is_empty)>
                <Notice tone=Tone::Warning>
                    <b>{t!(i18n, doubts.typed)}</b>
                    <ul class="flaw-list">{list}</ul>
                </Notice>
            </Show>
        </div>
    }
}

/// Takes a fact back, with a reason; it stays in the journal for ever. Says what a withdrawal
/// means and what stands in its way.
#[component]
pub fn WithdrawForm(
    /// The fact.
    id: EntryId,
    /// Told once it is done.
    on_done: Callback<()>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("withdraw-{id}"), |_| Draft::default());
    let named = Memo::new(move |_| {
        app.read(|register| {
            let labels = dependents(register, id).into_iter();
            labels
                .map(|label| text::label(i18n, &label))
                .collect::<Vec<_>>()
        })
    });
    let act = move |()| {
        let outcome = form
            .draft()
            .withdraw(id)
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            on_done.run(());
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, body.withdraw_submit) on_submit=act danger=true>
            <p>{t!(i18n, body.withdraw_note)}</p>
            {move || (!named.with(Vec::is_empty)).then(|| view! {
                <Notice tone=Tone::Warning>
                    <b>{t!(i18n, body.withdraw_needed)}</b>
                    <ul>{named.get().into_iter().map(|name| view! { <li>{name}</li> }).collect_view()}</ul>
                </Notice>
            })}
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

/// Closes the form of an act that was done, says so, and moves the focus to what it changed:
/// the thing of that id on the page.
pub fn done(app: App, told: impl Into<String>, section: impl Into<String>) {
    crate::route::use_router().end_act();
    app.say(Tone::Done, told);
    // The dialog gives the focus back, then the page takes it where the news is.
    focus_once_drawn([format!("main #{}", section.into())]);
}
