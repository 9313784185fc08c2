//! A mandate: somebody known or new, in a post or in none, to hold the seat or to stand in.

use governance::drafts::{Draft, Mandate, NEW, lent};
use governance::facts::{Kind, Standing};
use governance::ids::{BodyId, MembershipId, PostId};
use governance::present::choices;
use leptos::prelude::*;

use super::{FactField, Form, FormView, KindField, offered};
use crate::i18n::{t_string, use_i18n};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{CheckField, Choice, TextField};

/// The form of a mandate.
#[component]
pub fn MandateForm(
    /// The body.
    body: BodyId,
    /// The post asked for, if one.
    post: Option<PostId>,
    /// Whether it is for a seat, or to stand in.
    standing: Standing,
    /// The mandate stood in for, if one.
    held: Option<MembershipId>,
    /// Told once it is recorded.
    on_done: Callback<()>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let asked = post
        .map(|post| post.0)
        .or(held.map(|held| held.0))
        .unwrap_or(body.0);
    let form = Form::open(app, &format!("mandate-{asked}"), move |_| {
        start(app, post, held)
    });
    let submit = move |()| {
        let mandate = Mandate {
            body,
            standing,
            substitutes: held,
        };
        let steps = mandate.finish(&form.draft());
        let outcome = steps.and_then(|steps| app.record_all(&lent(&steps)));
        if form.settle(outcome).is_some() {
            on_done.run(());
        }
    };
    let posts = Signal::derive(move || posts(app, body));
    view! {
        <FormView form submit=move || t_string!(i18n, body.mandate_submit) on_submit=submit>
            <PersonFields form />
            <FactField
                form
                name="post"
                label=move || text::field(i18n, Some(Kind::Membership), "post")
                hint=move || t_string!(i18n, body.post_hint)
                choices=posts
                optional=true
            />
            <KindField form kind=Kind::Membership name="from" />
            <KindField form kind=Kind::Membership name="to" />
            <KindField form kind=Kind::Membership name="source" />
        </FormView>
    }
}

/// What the form holds before anybody types: the post, and a new person where none is known.
fn start(app: App, post: Option<PostId>, held: Option<MembershipId>) -> Draft {
    app.read(|register| {
        let programme = register.programme();
        let of_held = held.and_then(|held| programme.membership(held)?.post);
        let post = post
            .or(of_held)
            .map(|post| post.to_string())
            .unwrap_or_default();
        let person = if programme.people().is_empty() {
            NEW
        } else {
            ""
        };
        Draft::default().with("post", &post).with("person", person)
    })
}

/// Who: one of those known, or somebody recorded with the mandate.
#[component]
fn PersonFields(form: Form) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let people = Memo::new(move |_| {
        let offers = app.read(choices::people);
        offers.into_iter().map(offered).collect::<Vec<_>>()
    });
    let person = form.text("person");
    let is_new = Memo::new(move |_| person.with(|person| person == NEW));
    let of_person = |name: &'static str| form.flaw(name);
    let (name_flaw, function_flaw, contact_flaw) = (
        of_person("name"),
        of_person("function"),
        of_person("contact"),
    );
    view! {
        <CheckField
            label=move || t_string!(i18n, body.person_new)
            detail=move || t_string!(i18n, body.person_new_note)
            checked=is_new
            on_change=move |is_new: bool| form.set("person", if is_new { NEW.to_owned() } else { String::new() })
        />
        <Show when=move || !is_new.get()>
            <FactField
                form
                name="person"
                label=move || text::field(i18n, Some(Kind::Membership), "person")
                hint=move || t_string!(i18n, body.person_hint)
                choices=people
            />
        </Show>
        <Show when=move || is_new.get()>
            <TextField
                label=move || text::field(i18n, None, "person_name")
                value=form.text("person_name")
                on_input=form.typing("person_name")
                flaw=name_flaw
            />
            <TextField
                label=move || text::field(i18n, None, "person_function")
                hint=move || t_string!(i18n, body.function_hint)
                value=form.text("person_function")
                on_input=form.typing("person_function")
                flaw=function_flaw
                optional=true
            />
            <TextField
                label=move || text::field(i18n, None, "person_contact")
                value=form.text("person_contact")
                on_input=form.typing("person_contact")
                flaw=contact_flaw
                optional=true
            />
        </Show>
    }
}

/// The posts of the body, those that exist on the day looked at.
fn posts(app: App, body: BodyId) -> Vec<Choice> {
    let day = app.as_of();
    app.read(|register| {
        let posts = register
            .programme()
            .posts_of(body)
            .filter(|(_, post)| !post.life().is_over(day));
        posts
            .map(|(id, post)| Choice::plain(id, post.name.clone()))
            .collect()
    })
}
