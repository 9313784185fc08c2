//! The minutes as they print on A4: heading, who was there, quorum, each item with what was
//! decided, recommendations, and room to sign.

use std::sync::Arc;

use governance::facts::{Listing, Minutes};
use governance::present::session::decisions::{DecisionsView, ItemDecisions};
use governance::present::session::minutes::{
    Heading, MinutesLife, MinutesView, RecommendationLine,
};
use leptos::prelude::*;

use super::part;
use super::there::TherePart;
use crate::i18n::{t_string, use_i18n};
use crate::pages::session::decisions::DecisionBody;
use crate::pages::session::stamp::Stamp;
use crate::said::t;
use crate::text;

/// The paper.
#[component]
pub(super) fn Paper(
    /// The minutes.
    view: Memo<Option<Arc<MinutesView>>>,
) -> impl IntoView {
    let i18n = use_i18n();
    let head = part(view, |view| view.head.clone());
    let there = part(view, |view| view.there.clone());
    let quorum = part(view, |view| view.quorum.clone());
    let decided = part(view, |view| view.decided.clone());
    let recommendations = part(view, |view| view.recommendations.clone());
    let written = part(view, |view| {
        view.written.as_ref().map(|(_, minutes)| minutes.clone())
    });
    let text_of = move |of: fn(&Minutes) -> &Option<String>| {
        move || {
            let found = written
                .get()
                .flatten()
                .and_then(|minutes| of(&minutes).clone());
            let has_none = found.is_none();
            view! {
                {found.map(|text| view! { <p class="by-hand">{text}</p> })}
                {has_none.then(|| view! { <p class="to-write only-screen">{t!(i18n, minutes.to_write)}</p> })}
            }
        }
    };
    let quorum_told = move || {
        quorum
            .get()
            .flatten()
            .map(|view| text::minutes::quorum(i18n, &view))
    };
    view! {
        <article class="paper pv" aria-labelledby="pv-title">
            <Stamp />
            {move || head.get().map(|head| view! { <HeadPart head /> })}
            <h3>{t!(i18n, minutes.attendance)}</h3>
            {move || there.get().map(|there| view! { <TherePart there /> })}
            <p>{quorum_told}</p>
            <h3>{t!(i18n, field.opening)}</h3>
            {text_of(|minutes| &minutes.opening)}
            {move || decided.get().map(|decided| view! { <Agenda decided /> })}
            <h3>{t!(i18n, field.debates)}</h3>
            {text_of(|minutes| &minutes.debates)}
            {move || decided.get().map(|decided| view! { <Decided decided /> })}
            {move || recommendations.get().filter(|all| !all.is_empty()).map(|all| view! { <Asked all /> })}
            <h3>{t!(i18n, field.closing)}</h3>
            {text_of(|minutes| &minutes.closing)}
            <Signatures view />
            <Foot view />
        </article>
    }
}

/// Programme, body, session, days and place.
#[component]
fn HeadPart(head: Heading) -> impl IntoView {
    let i18n = use_i18n();
    let Heading {
        programme,
        body_name,
        founded_by,
        session,
        convened_on,
        days: (from, to),
        place,
        presided_by,
        ..
    } = head;
    let when = move || match from {
        Some(from) => text::span(i18n, Some(from), to.or(Some(from))),
        None => t_string!(i18n, body.day_unknown).to_owned(),
    };
    view! {
        <header>
            <p>{move || text::charter(i18n, &programme)}</p>
            <p><b>{body_name}</b></p>
            {founded_by.map(|text| view! { <p><small>{text}</small></p> })}
            <h2 id="pv-title">{t!(i18n, minutes.title)}</h2>
            <p><b>{move || text::session_alone(i18n, &session)}</b></p>
            <p>{when} {place.map(|place| format!(" · {place}"))}</p>
            {convened_on.map(|on| view! {
                <p>{move || t_string!(i18n, minutes.convened, day = text::day(i18n, on)).to_string()}</p>
            })}
            {(!presided_by.is_empty()).then(|| view! {
                <p>{move || t_string!(i18n, minutes.presided_by, who = presided_by.join(", ")).to_string()}</p>
            })}
        </header>
    }
}

/// The agenda as it was taken.
#[component]
fn Agenda(decided: DecisionsView) -> impl IntoView {
    let i18n = use_i18n();
    let items = decided.items.into_iter().filter(is_taken);
    let items: Vec<(u32, String)> = items.map(|item| (item.order, item.title)).collect();
    (!items.is_empty()).then(|| {
        let line = |(order, title): (u32, String)| {
            view! { <li value=order.to_string()>{title}</li> }
        };
        view! {
            <h3>{t!(i18n, minutes.agenda)}</h3>
            <ol class="points">{items.into_iter().map(line).collect_view()}</ol>
        }
    })
}

/// Tells whether an item was dealt with: listed, or decided on all the same.
fn is_taken(item: &ItemDecisions) -> bool {
    item.listing == Listing::Listed || !item.decisions.is_empty()
}

/// Each item with what was decided; what was put off stands apart.
#[component]
fn Decided(decided: DecisionsView) -> impl IntoView {
    let i18n = use_i18n();
    let (taken, left): (Vec<ItemDecisions>, Vec<_>) = decided.items.into_iter().partition(is_taken);
    let put_off = left.into_iter();
    let put_off: Vec<_> = put_off
        .filter(|item| item.listing == Listing::Deferred)
        .collect();
    let others = decided.others;
    let (has_others, has_put_off) = (!others.is_empty(), !put_off.is_empty());
    let others = move || {
        let one = |row| view! { <div class="decision"><DecisionBody row /></div> };
        view! {
            <section class="item">
                <h4>{t!(i18n, decision.others)}</h4>
                {others.into_iter().map(one).collect_view()}
            </section>
        }
    };
    let put_off = move || {
        let line = |item: ItemDecisions| {
            let reason = item.reason.map(|reason| [" · ", &reason].concat());
            view! { <li>{item.title} {reason}</li> }
        };
        view! {
            <h3>{t!(i18n, minutes.put_off)}</h3>
            <ul>{put_off.into_iter().map(line).collect_view()}</ul>
        }
    };
    view! {
        <h3>{t!(i18n, decision.title)}</h3>
        {taken.into_iter().map(|item| view! { <TakenItem item /> }).collect_view()}
        {has_others.then(others)}
        {has_put_off.then(put_off)}
    }
}

/// One item: who presented it, and its decisions.
#[component]
fn TakenItem(item: ItemDecisions) -> impl IntoView {
    let i18n = use_i18n();
    let has_none = item.decisions.is_empty();
    view! {
        <section class="item">
            <h4>{item.order} ". " {item.title}</h4>
            {item.presenter.map(|who| view! {
                <p>{move || t_string!(i18n, minutes.presented_by, who = who.as_str()).to_string()}</p>
            })}
            {has_none.then(|| view! { <p>{t!(i18n, minutes.no_decision)}</p> })}
            {item.decisions.into_iter().map(|row| view! { <div class="decision"><DecisionBody row /></div> }).collect_view()}
        </section>
    }
}

/// What the session asks of others.
#[component]
fn Asked(all: Vec<RecommendationLine>) -> impl IntoView {
    let i18n = use_i18n();
    let line = move |line: RecommendationLine| {
        let (addressee, due_on) = (line.addressee, line.due_on);
        let told = move || {
            let due = due_on
                .map(|on| t_string!(i18n, minutes.due, day = text::day(i18n, on)).to_string());
            let parts = [addressee.clone(), due];
            parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
        };
        view! {
            <li>
                {line.number.map(|number| view! { <b>{number}</b> " " })}
                {line.text} " " <small class="soft">{told}</small>
            </li>
        }
    };
    view! {
        <h3>{t!(i18n, minutes.recommendations)}</h3>
        <ul class="asked">{all.into_iter().map(line).collect_view()}</ul>
    }
}

/// Room to sign: whoever presided, then whoever keeps the minutes. They stay on one page.
#[component]
fn Signatures(view: Memo<Option<Arc<MinutesView>>>) -> impl IntoView {
    let i18n = use_i18n();
    let chairs = part(view, |view| view.head.presided_by.clone());
    let keeper = part(view, |view| {
        view.written
            .as_ref()
            .and_then(|(_, minutes)| minutes.kept_by.clone())
    });
    let block = move |role: fn(text::Words) -> &'static str, who: Option<String>| {
        view! { <div><b>{move || role(i18n)}</b>{who.map(|who| view! { <span>{who}</span> })}</div> }
    };
    let chairs = move || {
        let named = chairs.get().unwrap_or_default();
        let blocks: Vec<Option<String>> = match named.is_empty() {
            true => vec![None],
            false => named.into_iter().map(Some).collect(),
        };
        let sign = |who| block(|i18n| t_string!(i18n, minutes.chair), who);
        blocks.into_iter().map(sign).collect_view()
    };
    view! {
        <div class="signatures">
            {chairs}
            {move || block(|i18n| t_string!(i18n, minutes.secretary), keeper.get().flatten())}
        </div>
    }
}

/// What the paper rests on: its digest, and where the minutes stand.
#[component]
fn Foot(view: Memo<Option<Arc<MinutesView>>>) -> impl IntoView {
    let i18n = use_i18n();
    let digest = part(view, |view| {
        (
            view.life.clone(),
            view.digest.clone(),
            view.changes.is_some(),
        )
    });
    let told = move || {
        let (life, (digest, count), is_changed) = digest.get()?;
        let stand = match life {
            MinutesLife::Unwritten | MinutesLife::Draft => {
                t_string!(i18n, minutes.foot_draft).to_owned()
            }
            MinutesLife::Submitted { on } => {
                t_string!(i18n, minutes.foot_submitted, day = text::day(i18n, on)).to_string()
            }
            MinutesLife::Approved { named, .. } => t_string!(
                i18n,
                minutes.foot_approved,
                session = text::session(i18n, &named)
            )
            .to_string(),
        };
        let changed = is_changed.then(|| t_string!(i18n, minutes.foot_changed).to_owned());
        let rests = t_string!(i18n, minutes.rests_on, count = count, digest = digest).to_string();
        let parts = [Some(stand), changed, Some(rests)];
        Some(parts.into_iter().flatten().collect::<Vec<_>>().join(" "))
    };
    view! { <footer><small>{told}</small></footer> }
}
