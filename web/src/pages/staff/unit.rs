//! One unit: what its pattern asks for, who is there, what is missing, and the acts that fill it.

use governance::ids::{BodyId, PostId};
use governance::present::body::MandateView;
use governance::present::staff::{LineView, UnitView};
use governance::status::staff::Gap;
use leptos::prelude::*;

use super::Seen;
use super::acts::{Act, found_posts};
use crate::form::{ACT, ActButton, FactAct, FactButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape, Standing, Status};

/// A card for each unit.
#[component]
pub(super) fn Units(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let units = move || seen.view.with(|view| view.units.clone());
    view! {
        <Section id="units" title=move || t_string!(i18n, staff.units)>
            <p class="sheet-body soft">{t!(i18n, staff.units_note)}</p>
            <ul class="unit-list" role="list">
                <For each=units key=UnitView::clone let:unit>
                    <li><Unit unit /></li>
                </For>
            </ul>
        </Section>
    }
}

#[component]
fn Unit(unit: UnitView) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let id = unit.id;
    let route = Route::Body(id.to_string());
    let (label, named) = (unit.label.clone(), unit.label.clone());
    let n_missing = unit.n_missing;
    let is_whole = n_missing == 0 && unit.n_vacant == 0;
    let whole = is_whole.then(|| {
        view! { <Status standing=Standing::Done label=move || t_string!(i18n, staff.whole) /> }
    });
    let found = move || found_posts(app, i18n, id, None, "units");
    let about = {
        let label = unit.label.clone();
        move |act: String| text::act_on(i18n, &act, &text::name(i18n, &label))
    };
    let (about_found, about_ask) = (about.clone(), about);
    let add = move || t_string!(i18n, staff.add_missing, count = n_missing).to_string();
    let composition = unit.composition.clone().map(|words| {
        view! { <p class="soft post-note">{move || text::charter(i18n, &words)}</p> }
    });
    view! {
        <article class="unit">
            <header class="post-head">
                <h3><a href=move || router.href(&route)>{move || text::name(i18n, &label)}</a></h3>
                <small class="soft">{unit.name.clone()}</small>
                {whole}
            </header>
            {composition}
            <ul class="seats" role="list">
                {unit.lines.into_iter().map(|line| view! { <Line line body=id /> }).collect_view()}
            </ul>
            <div class="acts only-screen">
                {(n_missing > 0).then(|| view! {
                    <ActButton at_once=true label=move || about_found(add()) on_press=found>
                        <Icon shape=Shape::Plus />
                        {add}
                    </ActButton>
                })}
                <FactButton
                    kind=ButtonKind::Plain
                    label=move || about_ask(t_string!(i18n, staff.ask).to_owned())
                    act=FactAct::Record(governance::facts::Kind::Reinforcement, Some(named.id))
                >
                    {t!(i18n, staff.ask)}
                </FactButton>
            </div>
        </article>
    }
}

/// One post of it, held, vacant or missing.
#[component]
fn Line(line: LineView, body: BodyId) -> impl IntoView {
    let i18n = use_i18n();
    let standing = match line.gap {
        None => "held",
        Some(_) => "vacant",
    };
    let called = line.clone();
    let name = move || text::staff::post(i18n, &called);
    let beyond = line.pattern.is_none().then(|| {
        view! { <small>{t!(i18n, staff.beyond)}</small> }
    });
    let gap = line.gap.map(|gap| {
        let label = move || text::staff::gap(i18n, gap);
        view! { <Status standing=Standing::Vacant label /> }
    });
    let vacant = matches!(line.gap, Some(Gap::Vacant(_)));
    let post = line.post.filter(|_| vacant);
    let about = line.clone();
    let act = post.map(|post| view! { <NameButton post body line=about.clone() /> });
    let is_filled = line.gap.is_none();
    let holders = line
        .mandates
        .into_iter()
        .map(|mandate| view! { <Holder mandate /> });
    view! {
        <li data-standing=standing>
            <span class="seat" aria-hidden="true">{is_filled.then(|| view! { <Icon shape=Shape::Person /> })}</span>
            <div class="who">
                <b>{name}</b>
                {beyond}
                {holders.collect_view()}
                {gap}
            </div>
            {act.map(|act| view! { <div class="acts only-screen">{act}</div> })}
        </li>
    }
}

/// The way to the form that names somebody.
#[component]
fn NameButton(post: PostId, body: BodyId, line: LineView) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let label = move || {
        let post = text::staff::post(i18n, &line);
        let body = app
            .read(|register| text::name(i18n, &governance::present::Label::of(register, body.0)));
        t_string!(i18n, staff.name_to, post = post, body = body).to_string()
    };
    let press = move || router.set_filter(ACT, Some(&Act::Name(post).to_string()));
    view! { <ActButton label on_press=press>{t!(i18n, body.fill)}</ActButton> }
}

/// Who is in office, since when, and whether that ends soon.
#[component]
pub(super) fn Holder(mandate: MandateView) -> impl IntoView {
    let i18n = use_i18n();
    let (from, to) = (mandate.from, mandate.to);
    let name = move || {
        let awaited = || t_string!(i18n, bodies.person_awaited).to_owned();
        mandate.person_name.clone().unwrap_or_else(awaited)
    };
    let ending = mandate.ending_in.map(|days| {
        view! { <Status standing=Standing::Ending label=move || text::left(i18n, days) /> }
    });
    let stands_in = (mandate.standing == governance::facts::Standing::Substitute).then(|| {
        view! { <Status standing=Standing::Told label=move || t_string!(i18n, body.stands_in) /> }
    });
    view! {
        <small>{name} " · " {move || text::span(i18n, Some(from), to)}</small>
        {stands_in}
        {ending}
    }
}
