//! Where one thing stands on its way up, wherever it is shown: a word, a sentence, the levels, and the
//! acts of those whose turn it is.

use governance::ids::BodyId;
use governance::present::Label;
use governance::present::validation::{Track, row, track};
use governance::status::validation::{Subject, ValidationState as State};
use leptos::prelude::*;

use super::acts::{hand_in_all, validate};
use super::give_back::{GiveBack, ReturnDialog};
use super::row::address;
use super::steps::Steps;
use crate::form::{ACT, ActButton, FactAct, FactButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Address, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, LinkButton, Notice, Shape, Status, Tone};

/// The section of a page that shows one thing: where it stands, and the acts that core allows. Nothing
/// where it does not go up.
#[component]
pub fn ValidationState(
    /// The thing; none while it is not there.
    #[prop(into)]
    subject: Signal<Option<Subject>>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let way = Memo::new(move |_| {
        let (subject, day) = (subject.get()?, app.as_of());
        app.read(|register| track(register, subject, day))
            .filter(|track| track.goes_up)
    });
    let is_there = Memo::new(move |_| way.with(Option::is_some));
    view! {
        <Show when=move || is_there.get()>
            <Section id="validation" title=move || t_string!(i18n, frame.validation)>
                <div class="sheet-body">
                    <Stand way />
                    {move || subject.get().map(|subject| view! {
                        <NextActs subject way />
                        <Locked subject way />
                    })}
                </div>
            </Section>
            <ReturnDialog home="validation" />
        </Show>
    }
}

/// The word, the sentence, the reason, the levels.
#[component]
fn Stand(way: Memo<Option<Track>>) -> impl IntoView {
    let i18n = use_i18n();
    let told = move || {
        way.with(|way| {
            let way = way.as_ref()?;
            let (standing, word) = text::validation::state(i18n, way.state);
            let sentence = text::validation::sentence(i18n, way);
            Some(view! { <p><Status standing label=word /> " " {sentence}</p> })
        })
    };
    let steps = Signal::derive(move || {
        way.with(|way| {
            way.as_ref()
                .map(|way| way.steps.clone())
                .unwrap_or_default()
        })
    });
    view! {
        {told}
        <Reason way />
        <Steps steps />
    }
}

/// Why something was sent back.
#[component]
pub(super) fn Reason(
    /// Its way.
    way: Memo<Option<Track>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let reason = Memo::new(move |_| {
        way.with(|way| {
            let way = way.as_ref()?;
            let is_back = matches!(way.state, State::Returned(_));
            let found = way.found.as_ref().filter(|_| is_back)?;
            Some((found.body.clone(), found.on, found.reason.clone()?))
        })
    });
    move || {
        reason.get().map(|(body, on, reason): (Label, _, String)| {
            let (body, on) = (text::name(i18n, &body), text::day(i18n, on));
            let said = t_string!(i18n, validation.reason_of, body = body, day = on).to_string();
            view! { <Notice tone=Tone::Warning><b>{said}</b><p>{reason}</p></Notice> }
        })
    }
}

/// The acts of those whose turn it is, in the name of each.
#[component]
fn NextActs(subject: Subject, way: Memo<Option<Track>>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let next = Memo::new(move |_| {
        way.with(|way| way.as_ref().map(|way| way.next.clone()).unwrap_or_default())
    });
    let acts = move |body: Label| {
        let id = BodyId(body.id);
        let back = GiveBack {
            body: id,
            things: vec![subject.id()],
        };
        let name = text::name(i18n, &body);
        let words = t_string!(i18n, validation.validate_for, body = name.as_str()).to_string();
        let give_back = t_string!(i18n, validation.return_for, body = name.as_str()).to_string();
        let press = move || {
            validate(app, i18n, &[subject], id);
        };
        let open = move || router.set_filter(ACT, Some(&back.to_string()));
        view! {
            <div class="acts only-screen">
                <ActButton kind=ButtonKind::Main at_once=true on_press=press>
                    <Icon shape=Shape::Done />
                    {words.clone()}
                </ActButton>
                <ActButton on_press=open>{give_back.clone()}</ActButton>
            </div>
        }
    };
    move || next.get().into_iter().map(acts).collect_view()
}

/// That it is locked below, and the way to change it all the same, so that all see it.
#[component]
pub(super) fn Locked(
    /// The thing.
    subject: Subject,
    /// Its way.
    way: Memo<Option<Track>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let is_locked = Memo::new(move |_| {
        way.with(|way| way.as_ref().is_some_and(|way| way.state.is_validated()))
    });
    view! {
        <Show when=move || is_locked.get()>
            <Notice acts=move || view! { <Amend subject is_locked=true /> }>
                <b>{t!(i18n, validation.locked)}</b>
                " "
                {t!(i18n, validation.locked_note)}
            </Notice>
        </Show>
    }
}

/// The way to the form that changes something.
#[component]
pub(super) fn Amend(
    /// The thing.
    subject: Subject,
    /// Whether a change reopens it.
    is_locked: bool,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let words = move || match is_locked {
        true => t_string!(i18n, validation.reopen),
        false => t_string!(i18n, validation.correct),
    };
    if let Subject::Measurement(id) = subject {
        return view! { <FactButton act=FactAct::Amend(id.0)>{words}</FactButton> }.into_any();
    }
    let act = match subject {
        Subject::Minutes(_) => "pv.texte".to_owned(),
        _ => FactAct::Amend(subject.id()).to_string(),
    };
    let href = move || {
        let day = app.as_of();
        let found = app.read(|register| row(register, subject, day));
        let whole = found
            .map(|found| address(router, &found))
            .unwrap_or_default();
        let mut address = Address::parse(&whole);
        address.query.set(ACT, Some(&act));
        address.to_string()
    };
    view! { <LinkButton href>{words}</LinkButton> }.into_any()
}

/// Hands one thing in, today.
#[component]
pub(super) fn HandIn(
    /// The thing.
    subject: Subject,
    /// What it is called.
    #[prop(into)]
    name: TextProp,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let label =
        move || t_string!(i18n, validation.hand_in_this, what = name.get().to_string()).to_string();
    let press = move || {
        hand_in_all(app, i18n, &[subject]);
    };
    view! {
        <ActButton kind=ButtonKind::Main at_once=true label on_press=press>
            <Icon shape=Shape::GiveOut />
            {t!(i18n, validation.hand_in)}
        </ActButton>
    }
}
