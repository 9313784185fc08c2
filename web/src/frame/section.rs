//! A part of the page: a sheet with its name, which can take the focus after an act.

use leptos::prelude::*;

use crate::i18n::use_i18n;
use crate::said::t;
use crate::state::use_app;

/// A sheet with a heading.
#[component]
pub fn Section(
    /// Names it in the page.
    id: &'static str,
    /// What it shows.
    #[prop(into)]
    title: TextProp,
    /// What can be done, beside the heading.
    #[prop(optional, into)]
    acts: Option<ViewFn>,
    /// What it shows.
    children: Children,
) -> impl IntoView {
    view! {
        <section class="sheet" aria-labelledby=id>
            <div class="sheet-head">
                <h2 id=id tabindex="-1">{move || title.get()}</h2>
                {acts.map(|acts| view! { <div class="acts">{acts.run()}</div> })}
            </div>
            {children()}
        </section>
    }
}

/// Rare acts, folded so that the usual ones are seen.
#[component]
pub fn More(
    /// What they are about, for those who do not see where they stand.
    #[prop(into)]
    about: TextProp,
    /// The acts.
    children: ChildrenFn,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let may_act = move || !app.is_read_only();
    view! {
        <Show when=may_act>
            <details class="more">
                <summary>
                    {t!(i18n, body.more_acts)}
                    <span class="unseen">{t!(i18n, ui.colon)} {let about = about.clone(); move || about.get()}</span>
                </summary>
                <div class="inside">{children()}</div>
            </details>
        </Show>
    }
}

/// One line of a list of facts: what it is, then what it holds.
#[component]
pub fn Fact(
    /// What it is.
    #[prop(into)]
    name: TextProp,
    /// What it holds.
    children: Children,
) -> impl IntoView {
    view! {
        <div>
            <dt>{move || name.get()}</dt>
            <dd>{children()}</dd>
        </div>
    }
}
