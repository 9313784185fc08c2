//! Requests for reinforcement: what is asked, what was answered, what came of it.

use governance::present::staff::RequestRow;
use governance::status::staff::RequestState;
use leptos::prelude::*;

use super::Seen;
use super::acts::{Act, found_granted};
use crate::form::{ACT, ActButton, FactAct, FactButton};
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Standing, Status};

/// The list; where it is empty, what a request is for.
#[component]
pub(super) fn Requests(seen: Seen) -> impl IntoView {
    let i18n = use_i18n();
    let rows = move || seen.view.with(|view| view.requests.clone());
    let is_empty = Memo::new(move |_| seen.view.with(|view| view.requests.is_empty()));
    let nothing = move || view! { <p class="sheet-body soft">{t!(i18n, staff.no_request)}</p> };
    view! {
        <Section id="requests" title=move || t_string!(i18n, staff.requests)>
            <Show when=move || !is_empty.get() fallback=nothing>
                <ul class="campaign-list" role="list">
                    <For each=rows key=RequestRow::clone let:row>
                        <li><Request row /></li>
                    </For>
                </ul>
            </Show>
        </Section>
    }
}

#[component]
fn Request(row: RequestRow) -> impl IntoView {
    let i18n = use_i18n();
    let (id, function) = (row.id.0, row.function.clone());
    let (standing, _) = text::staff::state(i18n, &row);
    let [asked, asked_by, state, answered] = [row.clone(), row.clone(), row.clone(), row.clone()];
    let decision = row.decision.clone().map(|decision| {
        view! { <p class="soft">{move || text::label(i18n, &decision)}</p> }
    });
    view! {
        <article class="campaign-row">
            <div class="name">
                <h3>{move || text::staff::asked(i18n, &asked)}</h3>
                <p class="soft">{move || text::staff::asked_by(i18n, &asked_by)}</p>
                <p>{row.reason.clone()}</p>
                {row.note.clone().map(|note| view! { <p class="soft">{note}</p> })}
            </div>
            <div class="marks">
                <Status standing label=move || text::staff::state(i18n, &state).1 />
                {row.is_contested.then(|| view! {
                    <Status standing=Standing::Contested label=move || t_string!(i18n, frame.contested) />
                })}
                <p class="soft">{move || text::staff::answered(i18n, &answered)}</p>
                {decision}
                {row.source.clone().map(|source| view! { <p class="soft">{source}</p> })}
            </div>
            <div class="acts only-screen">
                <Next row />
                <More about=function>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Amend(id)>{t!(i18n, body.correct)}</FactButton>
                    <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id)>{t!(i18n, body.withdraw)}</FactButton>
                </More>
            </div>
        </article>
    }
}

/// The next act: to answer, to found the post, to name somebody.
#[component]
fn Next(row: RequestRow) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let id = row.id;
    let open = move |act: Act| router.set_filter(ACT, Some(&act.to_string()));
    let of = {
        let row = row.clone();
        move || text::staff::asked(i18n, &row)
    };
    let about = move |act: &'static str| text::act_on(i18n, act, &of());
    match (row.state, row.post) {
        (RequestState::Granted, None) => {
            let label = move || about(t_string!(i18n, staff.found_granted));
            view! {
                <ActButton at_once=true label on_press=move || found_granted(app, i18n, id)>
                    {t!(i18n, staff.found_granted)}
                </ActButton>
            }
            .into_any()
        }
        (RequestState::Granted, Some(post)) => {
            let label = move || about(t_string!(i18n, body.fill));
            view! {
                <ActButton label on_press=move || open(Act::Name(post))>{t!(i18n, body.fill)}</ActButton>
            }
            .into_any()
        }
        (RequestState::Awaiting, _) => {
            let label = move || about(t_string!(i18n, staff.answer));
            view! {
                <ActButton label on_press=move || open(Act::Answer(id))>{t!(i18n, staff.answer)}</ActButton>
            }
            .into_any()
        }
        (RequestState::Filled | RequestState::Refused, _) => {
            let label = move || about(t_string!(i18n, staff.change_answer));
            view! {
                <ActButton kind=ButtonKind::Plain label on_press=move || open(Act::Answer(id))>
                    {t!(i18n, staff.change_answer)}
                </ActButton>
            }
            .into_any()
        }
    }
}
