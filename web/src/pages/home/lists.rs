//! The lists of the day: sessions, figures, follow-ups, what was not handed up.

use governance::facts::Kind;
use governance::ids::BodyId;
use governance::present::home::{Asked, Cut, Home, Kept, Owed, Sitting};
use governance::status::SessionState;
use governance::status::indicators::MeasureState;
use governance::status::validation::{Subject, ValidationState};
use leptos::prelude::*;

use super::super::indicators::ZONE;
use super::super::validation::{BODY, RETURNED, TO_HAND_IN};
use super::Found;
use crate::form::{ACT, FactAct};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{Few, LinkButton, ShowMore, Standing, Status};

/// Reads one list of the home.
pub(super) fn rows<T: Clone + PartialEq + Send + Sync + 'static>(
    found: Found,
    of: fn(&Home) -> &Cut<T>,
) -> Memo<Cut<T>> {
    Memo::new(move |_| {
        found.with(|found| {
            let cut = found.as_ref().map(|home| of(home).clone());
            cut.unwrap_or_default()
        })
    })
}

/// Counts the rows of a list, in sight or not.
pub(super) fn n_all<T: Clone + PartialEq + Send + Sync + 'static>(
    list: Memo<Cut<T>>,
) -> Signal<usize> {
    Signal::derive(move || list.with(|list| list.n_all))
}

/// Sessions of the week, then those that await their minutes.
#[component]
pub(super) fn Sittings(found: Found, few: Few) -> impl IntoView {
    let i18n = use_i18n();
    let (coming, unwritten) = (
        rows(found, |home| &home.coming),
        rows(found, |home| &home.without_minutes),
    );
    let has_any = |list: Memo<Cut<Sitting>>| move || list.with(|list| !list.rows.is_empty());
    view! {
        <Show when=has_any(coming)>
            <Section id="home-coming" title=move || t_string!(i18n, home.coming)>
                <SittingList list=coming />
                <ShowMore few n_all=n_all(coming) />
            </Section>
        </Show>
        <Show when=has_any(unwritten)>
            <Section id="home-unwritten" title=move || t_string!(i18n, home.unwritten)>
                <SittingList list=unwritten />
                <ShowMore few n_all=n_all(unwritten) />
            </Section>
        </Show>
    }
}

#[component]
fn SittingList(list: Memo<Cut<Sitting>>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <ul class="home-list" role="list">
            <For each=move || list.get().rows key=Sitting::clone let:one>
                {
                    let (label, on, place) = (one.label.clone(), one.opens_on, one.place.clone());
                    let route = Route::Session(one.id.to_string());
                    let act = move || match one.state {
                        SessionState::Planned | SessionState::Convened => t_string!(i18n, home.prepare),
                        SessionState::Open => t_string!(i18n, home.attend),
                        _ => t_string!(i18n, home.write_minutes),
                    };
                    let told = move || {
                        let on = on.map(|on| text::day(i18n, on));
                        [on, place.clone()].into_iter().flatten().collect::<Vec<_>>().join(" · ")
                    };
                    view! {
                        <li>
                            <div class="what"><b>{move || text::name(i18n, &label)}</b><small>{told}</small></div>
                            <div class="acts only-screen">
                                <LinkButton href=move || router.href(&route)>{act}</LinkButton>
                            </div>
                        </li>
                    }
                }
            </For>
        </ul>
    }
}

/// The figures to collect, each with the way to its form.
#[component]
pub(super) fn Values(found: Found, few: Few) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let list = rows(found, |home| &home.owed);
    view! {
        <Show when=move || list.with(|list| !list.rows.is_empty())>
            <Section id="home-owed" title=move || t_string!(i18n, home.owed)>
                <ul class="home-list" role="list">
                    <For each=move || list.get().rows key=Owed::clone let:one>
                        {
                            let Owed { indicator, label, area, cut_off, state } = one;
                            let zone = area.as_ref().map(|(id, _)| id.to_string());
                            let told = move || {
                                let area = area.as_ref().map(|(_, area)| text::name(i18n, area));
                                let by = t_string!(i18n, home.cut_off, day = text::day(i18n, cut_off)).to_string();
                                [area, Some(by)].into_iter().flatten().collect::<Vec<_>>().join(" · ")
                            };
                            let form = FactAct::Record(Kind::Measurement, Some(indicator.0)).to_string();
                            let route = Route::Indicator(indicator.to_string());
                            let href = move || {
                                let zone = zone.as_deref().map(|zone| (ZONE, zone));
                                let filters: Vec<_> = zone.into_iter().chain([(ACT, form.as_str())]).collect();
                                router.href_to(&route, &filters)
                            };
                            view! {
                                <li>
                                    <div class="what">
                                        <b>{move || text::name(i18n, &label)}</b>
                                        <small>{told}</small>
                                        <OwedMark state />
                                    </div>
                                    <div class="acts only-screen">
                                        <LinkButton href>{t!(i18n, indicators.enter)}</LinkButton>
                                    </div>
                                </li>
                            }
                        }
                    </For>
                </ul>
                <ShowMore few n_all=n_all(list) />
            </Section>
        </Show>
    }
}

/// By when a figure is to be given.
#[component]
fn OwedMark(state: MeasureState) -> impl IntoView {
    let i18n = use_i18n();
    let standing = match state {
        MeasureState::Late(_) => Standing::Late,
        _ => Standing::Due,
    };
    let label = move || match state {
        MeasureState::Late(by) => {
            t_string!(i18n, home.late_since, day = text::day(i18n, by)).to_string()
        }
        MeasureState::Due(by) => {
            t_string!(i18n, home.due_by, day = text::day(i18n, by)).to_string()
        }
        _ => t_string!(i18n, home.no_deadline).to_owned(),
    };
    view! { <Status standing label /> }
}

/// What is asked of the bodies of the perimeter.
#[component]
pub(super) fn AskedList(found: Found, few: Few) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let list = rows(found, |home| &home.asked);
    view! {
        <Show when=move || list.with(|list| !list.rows.is_empty())>
            <Section id="home-asked" title=move || t_string!(i18n, home.asked)>
                <ul class="home-list" role="list">
                    <For each=move || list.get().rows key=Asked::clone let:one>
                        {
                            let Asked { id, text: words, due_on, overdue, .. } = one;
                            let route = Route::Recommendation(id.to_string());
                            let due = due_on.map(|on| {
                                let standing = if overdue.is_some() { Standing::Late } else { Standing::Due };
                                let label = move || match overdue {
                                    Some(_) => t_string!(i18n, home.late_since, day = text::day(i18n, on)).to_string(),
                                    None => t_string!(i18n, home.due_by, day = text::day(i18n, on)).to_string(),
                                };
                                view! { <Status standing label /> }
                            });
                            view! {
                                <li>
                                    <div class="what"><b>{words}</b>{due}</div>
                                    <div class="acts only-screen">
                                        <LinkButton href=move || router.href(&route)>{t!(i18n, home.follow)}</LinkButton>
                                    </div>
                                </li>
                            }
                        }
                    </For>
                </ul>
                <ShowMore few n_all=n_all(list) />
            </Section>
        </Show>
    }
}

/// What was recorded and not handed up, or came back.
#[component]
pub(super) fn KeptList(found: Found, few: Few) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let desk = move |body: Option<BodyId>, is_back: bool| {
        let view = if is_back { RETURNED } else { TO_HAND_IN };
        let body = body.map(|body| body.to_string());
        let body = body.as_deref().map(|body| (BODY, body));
        let filters: Vec<_> = body.into_iter().chain([view]).collect();
        router.href_to(&Route::Validation, &filters)
    };
    let list = rows(found, |home| &home.kept);
    view! {
        <Show when=move || list.with(|list| !list.rows.is_empty())>
            <Section id="home-kept" title=move || t_string!(i18n, home.kept)>
                <ul class="home-list" role="list">
                    <For each=move || list.get().rows key=Kept::clone let:one>
                        {
                            let Kept { subject, label, session, body, state } = one;
                            let route = match (subject, session) {
                                (_, Some(session)) => Route::Session(session.to_string()),
                                (Subject::Report(id), _) => Route::Report(id.to_string()),
                                _ => Route::Validation,
                            };
                            let (standing, is_back) = match state {
                                ValidationState::Returned(_) => (Standing::Late, true),
                                _ => (Standing::Due, false),
                            };
                            let told = move || match is_back {
                                true => t_string!(i18n, home.sent_back),
                                false => t_string!(i18n, home.not_handed_in),
                            };
                            view! {
                                <li>
                                    <div class="what">
                                        <b>{move || text::label(i18n, &label)}</b>
                                        <Status standing label=told />
                                    </div>
                                    <div class="acts only-screen">
                                        <LinkButton href=move || match route {
                                            Route::Validation => desk(body, is_back),
                                            _ => router.href(&route),
                                        }>{t!(i18n, home.hand_up)}</LinkButton>
                                    </div>
                                </li>
                            }
                        }
                    </For>
                </ul>
                <ShowMore few n_all=n_all(list) />
            </Section>
        </Show>
    }
}
