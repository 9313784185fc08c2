//! What every form shows around its fields: a draft taken up, what is wrong, the acts.

use leptos::html;
use leptos::prelude::*;

use super::Form;
use crate::i18n::use_i18n;
use crate::route::use_router;
use crate::said::t;
use crate::ui::{Button, ButtonKind, FlawNotice, Notice, Tone, focus_inside};

/// A form of one column, its act last.
#[component]
pub fn FormView(
    /// The form.
    form: Form,
    /// What the act is called.
    #[prop(into)]
    submit: TextProp,
    /// The act.
    #[prop(into)]
    on_submit: Callback<()>,
    /// Whether the act takes something away.
    #[prop(optional)]
    danger: bool,
    /// Whether the form itself says who writes, so that it is not asked before.
    #[prop(optional)]
    signs: bool,
    /// The fields.
    children: Children,
) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let here = NodeRef::<html::Form>::new();
    let count = Signal::derive(move || form.refusals.with(Vec::len));
    let elsewhere = form.flaws_elsewhere();
    let kind = if danger {
        ButtonKind::Danger
    } else {
        ButtonKind::Main
    };
    let may_act = move || !form.app.is_read_only();
    let press = move |ev: leptos::ev::SubmitEvent| {
        ev.prevent_default();
        // What was typed and not chosen would not be recorded: it is settled first.
        if here
            .get_untracked()
            .is_some_and(|form| focus_inside(&form, "[data-unchosen]"))
        {
            return;
        }
        match signs {
            true => on_submit.run(()),
            false => form.app.signed(on_submit),
        }
    };
    let start_anew = move || {
        view! {
            <Button kind=ButtonKind::Plain on_press=move || form.forget()>{t!(i18n, draft.start_anew)}</Button>
        }
    };
    view! {
        <form class="form" novalidate node_ref=here on:submit=press>
            <Show when=move || form.resumed.get()>
                <Notice acts=start_anew>{t!(i18n, draft.resumed)}</Notice>
            </Show>
            <Show when=move || !form.kept.get()>
                <Notice tone=Tone::Warning>{t!(i18n, draft.not_kept)}</Notice>
            </Show>
            <FlawNotice count form=here />
            <Show when=move || elsewhere.with(|flaws| !flaws.is_empty())>
                <ul class="flaw-list">
                    {move || elsewhere.get().into_iter().map(|flaw| view! { <li>{flaw}</li> }).collect_view()}
                </ul>
            </Show>
            {children()}
            <Show when=move || !may_act()>
                <Notice tone=Tone::Warning>{t!(i18n, refusal.newer)}</Notice>
            </Show>
            <div class="acts">
                <Button on_press=move || router.end_act()>{t!(i18n, draft.close)}</Button>
                <Button kind submit=true disabled=Signal::derive(move || !may_act())>{move || submit.get()}</Button>
            </div>
        </form>
    }
}
