//! One mandate: who, since when, and what can be done about it.

use governance::facts::Standing as Seated;
use governance::present::body::MandateView;
use leptos::prelude::*;

use super::act::Act;
use super::seen::use_seen;
use crate::form::ActButton;
use crate::frame::More;
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Standing, Status};

/// The holder of a seat, or who stands in, with the acts on the mandate.
#[component]
pub(super) fn MandateLine(
    /// The mandate.
    mandate: MandateView,
    /// The name of the post, where the place does not tell it.
    #[prop(optional)]
    with_post: bool,
) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let (id, person) = (mandate.id, mandate.person);
    let is_holder = mandate.standing == Seated::Holder;
    let name = {
        let name = mandate.person_name.clone();
        move || {
            name.clone()
                .unwrap_or_else(|| t_string!(i18n, bodies.person_awaited).to_owned())
        }
    };
    let named = name.clone();
    let days = {
        let (from, to, cut_off) = (mandate.from, mandate.to, mandate.cut_off);
        move || {
            let days = text::span(i18n, Some(from), to);
            match cut_off {
                Some(on) => t_string!(i18n, body.cut_off, days = days, day = text::day(i18n, on))
                    .to_string(),
                None => days,
            }
        }
    };
    let post = mandate.post_name.clone().filter(|_| with_post);
    let about = move |act: &'static str| {
        let name = named.clone();
        move || text::act_on(i18n, act, &name())
    };
    let (about_end, about_substitute) = (
        about(t_string!(i18n, body.end)),
        about(t_string!(i18n, body.substitute_act)),
    );
    let about_more = name.clone();
    view! {
        <div class="who">
            <b>{name}</b>
            {post.map(|post| view! { <small>{post}</small> })}
            {mandate.function.clone().map(|function| view! { <small>{function}</small> })}
            <small>{days} {mandate.source.clone().map(|source| format!(" · {source}"))}</small>
            <Stand mandate=mandate.clone() />
        </div>
        <div class="acts only-screen">
            {is_holder.then(|| view! {
                <ActButton kind=ButtonKind::Plain label=about_substitute on_press=move || seen.act(Act::Substitute(id))>
                    {t!(i18n, body.substitute_act)}
                </ActButton>
            })}
            <ActButton kind=ButtonKind::Plain label=about_end on_press=move || seen.act(Act::End(id))>{t!(i18n, body.end)}</ActButton>
            <More about=about_more>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Amend(id.0))>{t!(i18n, body.correct)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Amend(person.0))>{t!(i18n, body.correct_person)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Withdraw(id.0))>{t!(i18n, body.withdraw)}</ActButton>
            </More>
        </div>
    }
}

/// Whether the mandate is a substitute's, or ends soon.
#[component]
fn Stand(mandate: MandateView) -> impl IntoView {
    let i18n = use_i18n();
    let holder = mandate.stands_in_for.clone();
    let stands_in = (mandate.standing == Seated::Substitute).then(|| {
        let label = move || match &holder {
            Some(name) => t_string!(i18n, body.stands_in_for, name = name.as_str()).to_string(),
            None => t_string!(i18n, body.stands_in).to_owned(),
        };
        view! { <Status standing=Standing::Told label /> }
    });
    view! {
        <span class="marks">
            {stands_in}
            {mandate.ending_in.map(|days| view! {
                <Status standing=Standing::Ending label=move || text::left(i18n, days) />
            })}
        </span>
    }
}
