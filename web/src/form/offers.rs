//! What each field that names a fact, or a code of the charter, may be given.

use governance::charter::kind::BodyKind;
use governance::facts::{Kind, Shape};
use governance::present::choices;
use leptos::prelude::*;

use super::elsewhere::AreaElsewhere;
use super::{FactField, Form, KindField, offered};
use crate::i18n::use_i18n;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::Choice;

/// One field, chosen from a list where it names something.
#[component]
pub fn FactOrKindField(
    /// The form.
    form: Form,
    /// The kind of fact.
    kind: Kind,
    /// The field.
    name: &'static str,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let Some(choices) = offers(app, i18n, form, kind, name) else {
        return view! { <KindField form kind name /> }.into_any();
    };
    let optional = kind.field(name).is_some_and(|field| !field.required);
    let label = move || text::field(i18n, Some(kind), name);
    let hint = move || text::hint(i18n, kind, name).unwrap_or_default();
    let of_area = matches!(
        kind.field(name).map(|field| field.shape),
        Some(Shape::Reference(Kind::Area))
    );
    view! {
        <FactField form name label choices hint optional />
        {of_area.then(|| view! { <AreaElsewhere /> })}
    }
    .into_any()
}

/// Returns what may be chosen; nothing for a field that is typed.
fn offers(
    app: App,
    i18n: text::Words,
    form: Form,
    kind: Kind,
    name: &'static str,
) -> Option<Signal<Vec<Choice>>> {
    Some(match (kind, name, kind.field(name)?.shape) {
        (Kind::Body, "kind", _) => kinds(app, i18n),
        (Kind::Body, "level", _) => levels(app, i18n),
        (Kind::Indicator, "level", _) => area_levels(app, i18n),
        (Kind::AgendaItem | Kind::Decision, "power", _) => powers(app, i18n),
        (_, _, Shape::Reference(Kind::Area)) => areas(app),
        (_, name, Shape::Reference(target)) => facts(app, i18n, form, name, target),
        _ => return None,
    })
}

fn kinds(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    let choice = move |kind: &BodyKind| Choice::plain(&kind.code, text::charter(i18n, &kind.name));
    Signal::derive(move || {
        app.read(|register| register.charter().kinds().iter().map(choice).collect())
    })
}

fn levels(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        app.read(|register| {
            let levels = register.charter().levels().iter();
            levels
                .map(|level| Choice::plain(&level.code, text::charter(i18n, &level.label)))
                .collect()
        })
    })
}

fn area_levels(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        app.read(|register| {
            let levels = register.charter().area_levels().iter();
            levels
                .map(|level| Choice::plain(&level.code, text::charter(i18n, &level.label)))
                .collect()
        })
    })
}

fn powers(app: App, i18n: text::Words) -> Signal<Vec<Choice>> {
    Signal::derive(move || {
        app.read(|register| {
            let powers = register.charter().powers().iter();
            powers
                .map(|power| Choice::plain(&power.code, text::charter(i18n, &power.label)))
                .collect()
        })
    })
}

fn areas(app: App) -> Signal<Vec<Choice>> {
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let offers = app.read(|register| choices::areas(register, None, day));
        offers.into_iter().map(offered).collect::<Vec<_>>()
    });
    areas.into()
}

/// The facts of a kind that fit what the form is about: posts of its body, items of its session.
fn facts(
    app: App,
    i18n: text::Words,
    form: Form,
    name: &'static str,
    target: Kind,
) -> Signal<Vec<Choice>> {
    let of = |name| form.text(name);
    let (body, session) = (of("body"), of("session"));
    let facts = Memo::new(move |_| {
        let about = choices::About {
            body: body.with(|body| body.parse().ok()),
            // The session that is asked for is no reason to leave it out.
            session: session.with(|session| session.parse().ok().filter(|_| name != "session")),
        };
        let found = app.read(|register| choices::facts(register, target, about));
        let choice = |found: choices::Named| Choice {
            value: found.label.id.to_string(),
            label: text::name(i18n, &found.label),
            detail: found.detail.unwrap_or_default(),
        };
        found.into_iter().map(choice).collect::<Vec<_>>()
    });
    facts.into()
}
