//! One recommendation: what is asked of whom, where it stands and why, and its whole story.

mod act;
mod acts;
mod asked;
mod chain;
mod gone;
mod mentions;
mod seen;
mod stands;
mod story;

use std::sync::Arc;

use governance::present::recommendation::{
    RecommendationPage as Page, RecommendationView, history_of_recommendation, recommendation_page,
};
use governance::status::Stage;
use leptos::prelude::*;

use super::gone::{Fate, Gone};
use super::history::History;
use super::trouble::Trouble;

use crate::form::ActButton;
use crate::frame::{Above, More, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, Shape, print};

use act::Act;
use acts::ActForms;
use asked::Asked;
use chain::Chain;
use gone::kin;
use mentions::Mentions;
use seen::{provide_seen, use_seen};
use stands::Stands;
use story::Story;

/// Shows the recommendation that an address names, or says what became of it.
#[component]
pub fn RecommendationPage(
    /// Its id, as the address writes it.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let app = use_app();
    let page = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| recommendation_page(register, &id, day)))
    });
    let found = Memo::new(move |_| match &*page.get() {
        Page::Found(view) => Some(Arc::clone(view)),
        _ => None,
    });
    let is_found = Memo::new(move |_| found.with(Option::is_some));
    move || match is_found.get() {
        true => view! { <Found found /> }.into_any(),
        false => view! { <NotFound page /> }.into_any(),
    }
}

/// One that does not stand under this name.
#[component]
fn NotFound(page: Memo<Arc<Page>>) -> impl IntoView {
    let i18n = use_i18n();
    move || {
        let title = |name| text::recommendation::title(i18n, name);
        let fate = match (*page.get()).clone() {
            Page::Unknown | Page::Found(_) => Fate::Unknown,
            Page::Withdrawn(withdrawn) => {
                let name = withdrawn.name.as_deref().map(|name| title(Some(name)));
                Fate::Withdrawn(withdrawn, name)
            }
            Page::United(into) => {
                let name = title(into.name.as_deref());
                Fate::United(Route::Recommendation(into.id.to_string()), name)
            }
            Page::SetAside(label) => Fate::SetAside(label),
        };
        view! { <Gone kin=kin() fate /> }
    }
}

/// A recommendation, whole.
#[component]
fn Found(found: Memo<Option<Arc<RecommendationView>>>) -> impl IntoView {
    provide_seen(found);
    let seen = use_seen();
    let id = seen.part(|view| view.id.0);
    let (concerns, contested) = (
        seen.part(|view| view.concerns.clone()),
        seen.part(|view| view.contested.clone()),
    );
    view! {
        <Head />
        <Trouble concerns contested />
        <div class="columns one">
            <div class="stack">
                <Asked />
                <Story />
                <History id history=history_of_recommendation />
            </div>
            <div class="stack">
                <Stands />
                <Chain />
                <Mentions />
            </div>
        </div>
        <ActForms />
    }
}

/// What it is called, and the next act: to verify what waits for it, or else to declare.
#[component]
fn Head() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let head = seen.part(|view| {
        (
            view.recommendation.number.clone(),
            view.source.clone(),
            view.made_on,
        )
    });
    let title = move || {
        head.with(|head| {
            let number = head.as_ref().and_then(|head| head.0.as_deref());
            text::recommendation::title(i18n, number)
        })
    };
    let note = move || {
        head.with(|head| {
            let (_, source, made_on) = head.as_ref()?;
            let source = text::recommendation::source(i18n, source.as_ref());
            let made = made_on.map(|made| text::day(i18n, made));
            Some(
                [Some(source), made]
                    .into_iter()
                    .flatten()
                    .collect::<Vec<_>>()
                    .join(" · "),
            )
        })
    };
    let above = Above {
        route: Route::Recommendations,
        label: TextProp::from(move || t_string!(i18n, recommendations.title)),
    };
    view! {
        <PageHead title note=move || note().unwrap_or_default() above>
            <Acts />
            <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, bodies.print)}</Button>
            <More about=title>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act_on_it(Act::Amend)>{t!(i18n, body.correct)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act_on_it(Act::Withdraw)>{t!(i18n, body.withdraw)}</ActButton>
            </More>
        </PageHead>
    }
}

/// The acts that can be done as things stand.
#[component]
fn Acts() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let next = seen.part(|view| {
        let awaits = view.story.iter().find(|declared| declared.awaits);
        (view.standing.stage, awaits.map(|declared| declared.id))
    });
    move || {
        let (stage, awaits) = next.get()?;
        if matches!(stage, Stage::Verified | Stage::CarriedOver) {
            return None;
        }
        let verify = awaits.map(|id| {
            view! {
                <ActButton kind=ButtonKind::Main on_press=move || seen.act(Act::Verify(id))>
                    {t!(i18n, recommendation.verify)}
                </ActButton>
            }
        });
        let kind = match awaits {
            Some(_) => ButtonKind::Quiet,
            None => ButtonKind::Main,
        };
        Some(view! {
            {verify}
            <ActButton kind on_press=move || seen.act(Act::Declare)>{t!(i18n, recommendation.declare)}</ActButton>
            <ActButton on_press=move || seen.act(Act::Carry)>{t!(i18n, recommendation.carry)}</ActButton>
        })
    }
}
