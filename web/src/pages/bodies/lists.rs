//! The lists behind the figures: vacant posts, mandates that end soon, dissolved bodies.

use governance::facts::Standing as Seated;
use governance::present::bodies::{EndedBody, EndingMandate, VacantPost};
use leptos::prelude::*;

use super::seen::{Listed, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Icon, Shape, Standing, Status, VirtualList};

/// Above so many rows, only those in sight are drawn.
const MANY: usize = 40;

/// Rows take two lines on a wide screen, three on a narrow one.
fn row_height() -> f64 {
    const NARROW: f64 = 600.0;
    let width = window().inner_width().ok().and_then(|width| width.as_f64());
    if width.is_some_and(|width| width < NARROW) {
        7.25
    } else {
        4.25
    }
}

/// A list in place of the chart, and the way back to it.
#[component]
fn ListSheet<T>(
    #[prop(into)] title: TextProp,
    #[prop(into)] none: TextProp,
    rows: Memo<Vec<T>>,
    row: fn(T) -> AnyView,
) -> impl IntoView
where
    T: Clone + PartialEq + Eq + std::hash::Hash + Send + Sync + 'static,
{
    let (i18n, seen) = (use_i18n(), use_seen());
    let n_rows = Memo::new(move |_| rows.with(Vec::len));
    let name = title.clone();
    let body = move || {
        let title = title.clone();
        match n_rows.get() {
            0 => {
                let none = none.clone();
                view! { <p class="sheet-body soft">{move || none.get()}</p> }.into_any()
            }
            n_rows if n_rows > MANY => {
                view! { <VirtualList label=move || title.get() rows key=T::clone row row_height=row_height() /> }.into_any()
            }
            _ => view! {
                <ul class="rows" role="list">
                    <For each=move || rows.get() key=T::clone let:one>
                        <li>{row(one)}</li>
                    </For>
                </ul>
            }
            .into_any(),
        }
    };
    view! {
        <section class="sheet" aria-labelledby="bodies-list">
            <div class="sheet-head">
                <h2 id="bodies-list">{move || name.get()}</h2>
                <a class="back" href=move || seen.link(Listed::Chart)>
                    <Icon shape=Shape::Back />
                    {t!(i18n, bodies.back_to_chart)}
                </a>
            </div>
            {body}
        </section>
    }
}

/// Posts with seats that nobody holds.
#[component]
pub(super) fn VacantList() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let rows = Memo::new(move |_| {
        let posts = |filter: &_| {
            seen.index
                .with(|index| app.read(|register| index.vacant_posts(register.programme(), filter)))
        };
        seen.filter.with(posts)
    });
    view! {
        <ListSheet
            title=move || t_string!(i18n, bodies.vacant_title)
            none=move || t_string!(i18n, bodies.vacant_none)
            rows
            row=vacant_row
        />
    }
}

fn vacant_row(post: VacantPost) -> AnyView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Body(post.body.to_string());
    let count = post.seats.vacant();
    let label = move || match post.seats.seats {
        Some(seats) => t_string!(i18n, bodies.vacant_of, vacant = count, seats = seats).to_string(),
        None => t_string!(i18n, bodies.vacant_unsettled).to_owned(),
    };
    let since = move || {
        post.since.map(|since| {
            t_string!(i18n, bodies.vacant_since, day = text::day(i18n, since)).to_string()
        })
    };
    view! {
        <span class="grow">
            <a href=move || router.href(&route)>{post.body_called}</a>
            <span class="soft">{post.name}</span>
        </span>
        <small class="soft">{since}</small>
        <Status standing=Standing::Vacant label />
    }
    .into_any()
}

/// Mandates that end within the notice.
#[component]
pub(super) fn EndingList() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let rows = Memo::new(move |_| {
        let mandates = |filter: &_| {
            seen.index.with(|index| {
                app.read(|register| index.ending_mandates(register.programme(), filter))
            })
        };
        seen.filter.with(mandates)
    });
    view! {
        <ListSheet
            title=move || t_string!(i18n, bodies.ending_title)
            none=move || t_string!(i18n, bodies.ending_none)
            rows
            row=ending_row
        />
    }
}

fn ending_row(mandate: EndingMandate) -> AnyView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Body(mandate.body.to_string());
    let post = move || {
        let post = mandate
            .post_name
            .clone()
            .unwrap_or_else(|| t_string!(i18n, bodies.member).to_owned());
        match mandate.standing {
            Seated::Holder => post,
            Seated::Substitute => t_string!(i18n, bodies.substitute, post = post).to_string(),
        }
    };
    let person = move || {
        mandate
            .person_name
            .clone()
            .unwrap_or_else(|| t_string!(i18n, bodies.person_awaited).to_owned())
    };
    let ends_on = move || text::day(i18n, mandate.ends_on);
    view! {
        <span class="grow">
            <b>{person}</b>
            <span class="soft">{post} " · " <a href=move || router.href(&route)>{mandate.body_called}</a></span>
        </span>
        <time datetime=mandate.ends_on.to_string()>{ends_on}</time>
        <Status standing=Standing::Ending label=move || text::left(i18n, mandate.days_left) />
    }
    .into_any()
}

/// Bodies that were dissolved.
#[component]
pub(super) fn EndedList() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let rows = Memo::new(move |_| {
        seen.index
            .with(|index| app.read(|register| index.ended_bodies(register.programme())))
    });
    view! {
        <ListSheet
            title=move || t_string!(i18n, bodies.ended_title)
            none=move || t_string!(i18n, bodies.ended_none)
            rows
            row=ended_row
        />
    }
}

fn ended_row(body: EndedBody) -> AnyView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Body(body.id.to_string());
    let label =
        move || t_string!(i18n, bodies.ended_on, day = text::day(i18n, body.ended_on)).to_string();
    view! {
        <span class="grow"><a href=move || router.href(&route)>{body.name}</a></span>
        <Status standing=Standing::Ended label />
    }
    .into_any()
}
