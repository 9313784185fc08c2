//! The first page of an empty tablet: what is kept here, and the ways to begin.

use leptos::prelude::*;

use crate::form::{ACT, ActButton, POSTING};
use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::pages::bodies::{load_charter, see_demonstration};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::ui::{Button, ButtonKind, Icon, LinkButton, Shape};

/// One sentence of welcome, then each way to begin with what it brings.
#[component]
pub(super) fn Welcome() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let note = move || {
        let programme = app.read(|register| register.charter().programme().short.clone());
        t_string!(i18n, welcome.note, programme = programme).to_string()
    };
    let choose = move || router.set_filter(ACT, Some(POSTING));
    let way = |shape: Shape, told: fn(crate::text::Words) -> &'static str, act: AnyView| {
        view! {
            <li>
                <Icon shape />
                {act}
                <p>{move || told(i18n)}</p>
            </li>
        }
    };
    view! {
        <PageHead title=move || t_string!(i18n, welcome.title) note />
        <section class="sheet welcome" aria-labelledby="welcome">
            <h2 id="welcome">{t!(i18n, welcome.begin)}</h2>
            <ol role="list">
                {way(Shape::Bodies, |i18n| t_string!(i18n, welcome.charter), view! {
                    <ActButton at_once=true kind=ButtonKind::Main on_press=move || load_charter(app, i18n)>
                        {t!(i18n, bodies.load_charter)}
                    </ActButton>
                }
                .into_any())}
                {way(Shape::Exchange, |i18n| t_string!(i18n, welcome.file_note), view! {
                    <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, welcome.file)}</LinkButton>
                }
                .into_any())}
                {way(Shape::Place, |i18n| t_string!(i18n, welcome.posting_note), view! {
                    <ActButton on_press=choose>{t!(i18n, posting.choose)}</ActButton>
                }
                .into_any())}
                {way(Shape::Sessions, |i18n| t_string!(i18n, welcome.demonstration_note), view! {
                    <Button on_press=move || see_demonstration(app, router)>{t!(i18n, bodies.demonstration)}</Button>
                }
                .into_any())}
            </ol>
        </section>
    }
}
