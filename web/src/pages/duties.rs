//! The register of duties: what each body owed, year by year, and the facts that prove it.

mod answer;
mod bars;
mod cell;
mod charges;
mod deeds;
mod filters;
mod kind;
mod matrix;
mod next;
mod proof;
mod proofs;
mod seen;

use governance::present::duties::Subject;
use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Button, ButtonKind, EmptyState, Icon, LinkButton, Shape, print};

use answer::AnswerSheet;
use charges::Charges;
use deeds::Deeds;
use filters::Filters;
use kind::KindSheet;
use matrix::MatrixSheet;
use next::NextSheet;
use seen::Seen;

/// Shows which duties were honoured, and how that is known.
#[component]
pub fn DutiesPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let seen = Seen::follow(app, router);
    provide_context(seen);
    let note = move || t_string!(i18n, duties.note, day = text::day(i18n, app.as_of())).to_string();
    view! {
        <PageHead title=move || t_string!(i18n, duties.title) note>
            <Button on_press=print>
                <Icon shape=Shape::Print />
                {t!(i18n, duties.print)}
            </Button>
        </PageHead>
        <div class="duties-page">
            {move || match seen.subject.get() {
                Subject::Body(_) => view! { <OneBody /> }.into_any(),
                Subject::Kind(_) => view! { <Filters /> <KindSheet /> }.into_any(),
                Subject::Unknown => view! { <NotHere /> }.into_any(),
                Subject::Nothing => view! { <NothingYet /> }.into_any(),
            }}
        </div>
    }
}

/// The years of one body.
#[component]
fn OneBody() -> impl IntoView {
    let seen = seen::use_seen();
    let owes = Memo::new(move |_| seen.matrix.with(Option::is_some));
    view! {
        <Show when=move || owes.get() fallback=|| view! { <NotHere /> }>
            <Filters />
            <AnswerSheet />
            <MatrixSheet />
            <div class="columns">
                <div class="stack"><Deeds /> <Charges /></div>
                <div class="stack"><NextSheet /></div>
            </div>
        </Show>
    }
}

/// A body that is not here, or owes nothing.
#[component]
fn NotHere() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <EmptyState
            shape=Shape::Duties
            title=move || t_string!(i18n, duties.unknown_title)
            note=move || t_string!(i18n, duties.unknown_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Duties)>
                {t!(i18n, duties.unknown_all)}
            </LinkButton>
        </EmptyState>
    }
}

/// Before the first body: what this page will show, and the ways to begin.
#[component]
fn NothingYet() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <EmptyState
            shape=Shape::Duties
            title=move || t_string!(i18n, duties.empty_title)
            note=move || t_string!(i18n, duties.empty_note)
        >
            <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Bodies)>
                {t!(i18n, duties.empty_bodies)}
            </LinkButton>
            <LinkButton href=move || router.href(&Route::Demonstration)>{t!(i18n, duties.empty_demo)}</LinkButton>
        </EmptyState>
    }
}
