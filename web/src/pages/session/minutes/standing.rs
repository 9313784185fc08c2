//! Where the minutes stand, and the next act: write, put forward, print.

use std::sync::Arc;

use governance::drafts::submit_minutes;
use governance::ids::SessionId;
use governance::present::session::minutes::{MinutesLife, MinutesView};
use leptos::prelude::*;

use super::act::WRITE;
use super::part;
use crate::form::{ACT, ActButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{
    Button, ButtonKind, Dialog, Icon, Notice, Shape, Standing, Status, Tone, focus_once_drawn,
    print,
};

/// Draft, submitted, approved: one word, one sentence, the next act.
#[component]
pub(super) fn Stand(
    /// The session.
    session: SessionId,
    /// The minutes.
    view: Memo<Option<Arc<MinutesView>>>,
) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let life = part(view, |view| view.life.clone());
    let n_unmarked = part(view, |view| view.there.n_unmarked);
    let digest = part(view, |view| view.digest.clone());
    let concerns = part(view, |view| view.concerns.clone());
    let is_approved = Memo::new(move |_| matches!(life.get(), Some(MinutesLife::Approved { .. })));
    // Nothing can be compared with what was never put down.
    let is_unsealed = part(view, |view| {
        let digest = view
            .written
            .as_ref()
            .and_then(|(_, minutes)| minutes.digest.as_ref());
        digest.is_none() && matches!(view.life, MinutesLife::Approved { .. })
    });
    let is_asking = RwSignal::new(false);
    let submit = move || {
        is_asking.set(false);
        let day = app.today();
        let intent = app.read_untracked(|register| submit_minutes(register, session, day));
        match app.record(&intent) {
            Ok(_) => {
                app.say(Tone::Done, t_string!(i18n, minutes.submitted_done));
                // The button is drawn anew: the focus goes to what it changed.
                focus_once_drawn(["main #pv".to_owned()]);
            }
            Err(why) => app.say(Tone::Trouble, text::refusals(i18n, app, &why)),
        }
    };
    // Once they are put forward as they are, nothing presses any more.
    let presses = part(view, |view| {
        view.changes.is_some() || !matches!(view.life, MinutesLife::Submitted { .. })
    });
    let submit_kind = move || match presses.get() {
        Some(false) => ButtonKind::Quiet,
        _ => ButtonKind::Main,
    };
    let submit_label = move || match life.get() {
        Some(MinutesLife::Submitted { .. }) => t_string!(i18n, minutes.submit_again),
        _ => t_string!(i18n, minutes.submit),
    };
    let acts = move || {
        view! {
            <ActButton on_press=move || router.set_filter(ACT, Some(WRITE))>
                <Icon shape=Shape::Pen />
                {t!(i18n, minutes.write)}
            </ActButton>
            <Show when=move || !is_approved.get()>
                {move || view! {
                    <ActButton kind=submit_kind() on_press=move || is_asking.set(true)>
                        <Icon shape=Shape::GiveOut />
                        {submit_label}
                    </ActButton>
                }}
            </Show>
            <Button on_press=move || print()>
                <Icon shape=Shape::Print />
                {t!(i18n, bodies.print)}
            </Button>
        }
    };
    let told = move || {
        concerns
            .get()
            .unwrap_or_default()
            .into_iter()
            .map(|concern| {
                let told = app.read(|register| text::concern(i18n, register, &concern));
                view! { <Notice tone=Tone::Warning>{told}</Notice> }
            })
            .collect_view()
    };
    view! {
        <Dialog
            open=is_asking
            on_close=move |()| is_asking.set(false)
            title=move || t_string!(i18n, minutes.submit_title)
        >
            <p>{t!(i18n, minutes.submit_note)}</p>
            <div class="acts">
                <ActButton kind=ButtonKind::Main at_once=true on_press=submit>{t!(i18n, minutes.submit_now)}</ActButton>
                <Button on_press=move || is_asking.set(false)>{t!(i18n, minutes.submit_later)}</Button>
            </div>
        </Dialog>
        <Section id="pv" title=move || t_string!(i18n, minutes.title) acts>
            <div class="sheet-body">
                {move || life.get().map(|life| view! { <Life life /> })}
                <Show when=move || n_unmarked.get().is_some_and(|n| n > 0)>
                    <Notice>
                        {move || t_string!(i18n, minutes.unmarked, count = n_unmarked.get().unwrap_or_default()).to_string()}
                    </Notice>
                </Show>
                {told}
                <Show when=move || is_unsealed.get() == Some(true)>
                    <p>{t!(i18n, minutes.approved_unsealed)}</p>
                </Show>
                <p class="soft">
                    {move || digest.get().map(|(digest, count)| t_string!(i18n, minutes.rests_on, count = count, digest = digest).to_string())}
                </p>
            </div>
        </Section>
    }
}

/// The life of the minutes, in a word and a sentence.
#[component]
fn Life(life: MinutesLife) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    match life {
        MinutesLife::Unwritten => view! {
            <p>
                <Status standing=Standing::NotApplicable label=move || t_string!(i18n, minutes.unwritten) />
                " " {t!(i18n, minutes.unwritten_note)}
            </p>
        }
        .into_any(),
        MinutesLife::Draft => view! {
            <p>
                <Status standing=Standing::Due label=move || t_string!(i18n, minutes.draft) />
                " " {t!(i18n, minutes.draft_note)}
            </p>
        }
        .into_any(),
        MinutesLife::Submitted { on } => view! {
            <p>
                <Status standing=Standing::Told label=move || t_string!(i18n, minutes.submitted) />
                " " {move || t_string!(i18n, minutes.submitted_note, day = text::day(i18n, on)).to_string()}
            </p>
        }
        .into_any(),
        MinutesLife::Approved { session, named, .. } => {
            let route = Route::Session(session.to_string());
            view! {
                <p>
                    <Status standing=Standing::Done label=move || t_string!(i18n, minutes.approved) />
                    " " {t!(i18n, minutes.approved_note)} " "
                    <a href=move || router.href(&route)>{move || text::session(i18n, &named)}</a>
                </p>
            }
            .into_any()
        }
    }
}
