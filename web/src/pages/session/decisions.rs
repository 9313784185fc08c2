//! What the session decided, item by item, and the act that records a decision.

mod act;
mod fields;
mod form;
mod row;
mod votes;

use governance::facts::Listing;
use governance::ids::SessionId;
use governance::present::session::decisions::{
    DecisionRow, DecisionsView, ItemDecisions, decisions_view,
};
use leptos::prelude::*;

use crate::form::{ACT, ActButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, Icon, Notice, Shape, Standing, Status, Tone};

pub(super) use row::DecisionBody;

use act::Act;
use form::Forms;

/// The decisions, by item of the agenda, then the others.
#[component]
pub(super) fn DecisionsTab(
    /// The session.
    session: SessionId,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let view = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| decisions_view(register, session, day))
    });
    let named = router.filter(ACT);
    let doing = Memo::new(move |_| named.with(|named| named.as_ref()?.parse::<Act>().ok()));
    let open = Callback::new(move |act: Act| router.set_filter(ACT, Some(&act.to_string())));
    let items = move || view.with(|view| view.items.clone());
    let others = Memo::new(move |_| view.with(|view| view.others.clone()));
    let is_empty =
        Memo::new(move |_| view.with(|view| view.items.is_empty() && view.others.is_empty()));
    let acts = move || {
        view! {
            <ActButton kind=ButtonKind::Main on_press=move || open.run(Act::New(None))>
                <Icon shape=Shape::Plus />
                {t!(i18n, decision.add)}
            </ActButton>
        }
    };
    view! {
        <Section id="decisions" title=move || t_string!(i18n, decision.title) acts>
            <Summary view />
            <Show when=move || is_empty.get()>
                <EmptyState
                    shape=Shape::Done
                    title=move || t_string!(i18n, decision.empty_title)
                    note=move || t_string!(i18n, decision.empty_note)
                />
            </Show>
            <ol class="decided" role="list">
                <For each=items key=ItemDecisions::clone let:item>
                    <Item item open />
                </For>
            </ol>
            <Show when=move || !others.with(Vec::is_empty)>
                <h3 class="decided-group">{t!(i18n, decision.others)}</h3>
                <div class="decided">
                    <For each=move || others.get() key=DecisionRow::clone let:row>
                        <OneDecision row open />
                    </For>
                </div>
            </Show>
        </Section>
        <Forms session doing />
    }
}

/// How many decisions there are, and loudly how many prove nothing.
#[component]
fn Summary(view: Memo<DecisionsView>) -> impl IntoView {
    let i18n = use_i18n();
    let counts = Memo::new(move |_| view.with(|view| (view.n_decisions, view.n_without_quorum)));
    let n_later = Memo::new(move |_| view.with(|view| view.n_later));
    view! {
        <Show when=move || { counts.get().0 > 0 }>
            <p class="sheet-body soft">
                {move || t_string!(i18n, decision.count, count = counts.get().0).to_string()}
            </p>
        </Show>
        <Show when=move || { n_later.get() > 0 }>
            <p class="sheet-body soft">
                {move || t_string!(i18n, decision.n_later, count = n_later.get()).to_string()}
            </p>
        </Show>
        <Show when=move || { counts.get().1 > 0 }>
            <div class="sheet-body">
                <Notice tone=Tone::Warning>
                    <b>{move || t_string!(i18n, decision.n_without_quorum, count = counts.get().1).to_string()}</b>
                    {t!(i18n, decision.without_quorum_note)}
                </Notice>
            </div>
        </Show>
    }
}

/// One item: what it is, what was decided on it, and the acts that decide it.
#[component]
fn Item(item: ItemDecisions, open: Callback<Act>) -> impl IntoView {
    let i18n = use_i18n();
    let ItemDecisions {
        id,
        order,
        title,
        listing,
        reason,
        decisions,
        ..
    } = item;
    let is_open = decisions.is_empty() && listing == Listing::Listed;
    let about = title.clone();
    let adopt = move || t_string!(i18n, decision.adopt_item, item = about.clone()).to_string();
    let about = title.clone();
    let decide = move || t_string!(i18n, decision.decide_item, item = about.clone()).to_string();
    view! {
        <li class="decided-item">
            <div class="decided-head">
                <span class="order" aria-hidden="true">{order}</span>
                <h3>{title}</h3>
                {is_open.then(|| view! {
                    <Status standing=Standing::Due label=move || t_string!(i18n, decision.to_decide) />
                })}
                {(listing != Listing::Listed).then(|| view! { <Put listing reason /> })}
                <div class="acts only-screen">
                    {is_open.then(|| view! {
                        <ActButton label=adopt on_press=move || open.run(Act::Adopt(id))>
                            <Icon shape=Shape::Done />
                            {t!(i18n, decision.adopt)}
                        </ActButton>
                    })}
                    <ActButton kind=ButtonKind::Plain label=decide on_press=move || open.run(Act::New(Some(id)))>
                        {move || if is_open { t_string!(i18n, decision.decide) } else { t_string!(i18n, decision.decide_again) }}
                    </ActButton>
                </div>
            </div>
            {decisions.into_iter().map(|row| view! { <OneDecision row open /> }).collect_view()}
        </li>
    }
}

/// That an item was put off or left out, and why.
#[component]
fn Put(listing: Listing, reason: Option<String>) -> impl IntoView {
    let i18n = use_i18n();
    let label = move || match listing {
        Listing::Dropped => text::choice(i18n, "dropped"),
        Listing::Listed | Listing::Deferred => text::choice(i18n, "deferred"),
    };
    view! {
        <Status standing=Standing::Ended label />
        {reason.map(|reason| view! { <small class="soft">{reason}</small> })}
    }
}

/// One decision, with the acts that correct it.
#[component]
fn OneDecision(row: DecisionRow, open: Callback<Act>) -> impl IntoView {
    let i18n = use_i18n();
    let (id, is_without) = (row.id, row.is_without_quorum());
    view! {
        <article class="decision" data-void=is_without.then_some("")>
            <DecisionBody row />
            <div class="acts only-screen">
                <ActButton kind=ButtonKind::Plain on_press=move || open.run(Act::Amend(id))>{t!(i18n, body.correct)}</ActButton>
                <ActButton kind=ButtonKind::Plain on_press=move || open.run(Act::Withdraw(id))>{t!(i18n, body.withdraw)}</ActButton>
            </div>
        </article>
    }
}
