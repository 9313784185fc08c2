//! What would come of a founding in bulk, and the acts.

use governance::present::creations::{Creation, Made, creation_named};
use leptos::prelude::*;

use super::super::creations::TakeBackButton;
use super::super::pouring::PourBar;
use super::areas::Areas;
use super::plan::Plan;
use crate::form::ActButton;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, LinkButton, Notice, Tone};

/// What would come of it, and the acts.
#[component]
pub(super) fn Preview(plan: Plan) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let tally = Memo::new(move |_| {
        plan.foundings()
            .map(|found| found.tally)
            .unwrap_or_default()
    });
    let n_new = Memo::new(move |_| tally.get().n_new());
    let act = move || match n_new.get() {
        0 => t_string!(i18n, committees.found_none).to_owned(),
        n => t_string!(i18n, committees.found, count = n, n = text::count(i18n, n)).to_string(),
    };
    let counts = move || {
        let tally = tally.get();
        let told = [
            (t_string!(i18n, committees.n_founded), tally.n_founded),
            (
                t_string!(i18n, committees.n_under_higher),
                tally.n_under_higher,
            ),
            (t_string!(i18n, committees.n_there), tally.n_there),
            (
                t_string!(i18n, committees.n_without_parent),
                tally.n_without_parent,
            ),
            (
                t_string!(i18n, committees.n_several_parents),
                tally.n_several_parents,
            ),
            (t_string!(i18n, committees.n_too_long), tally.n_too_long),
        ];
        let told = told.into_iter().filter(|(_, n)| *n > 0);
        let row = move |(name, n): (&'static str, usize)| {
            view! { <div><dt>{name}</dt><dd>{text::count(i18n, n)}</dd></div> }
        };
        told.map(row).collect_view()
    };
    // Only while something of it can be taken back.
    let last = Memo::new(move |_| {
        let first = plan.last.get()?;
        plan.app.read(|register| {
            let together = creation_named(register, Made::Bodies, first)?;
            let creation = Creation::of(register, Made::Bodies, &together, plan.app.as_of());
            (creation.n_free > 0).then_some(first)
        })
    });
    let undo = move || {
        view! {
            {move || last.get().map(|first| view! { <TakeBackButton first>{t!(i18n, committees.undo)}</TakeBackButton> })}
            <LinkButton href=move || router.href(&Route::Territory)>{t!(i18n, committees.see)}</LinkButton>
        }
    };
    view! {
        <Section id="committees-preview" title=move || t_string!(i18n, committees.preview)>
            <div class="sheet-body">
                <Show when=move || last.with(Option::is_some)>
                    <Notice tone=Tone::Done acts=undo>{t!(i18n, committees.last)}</Notice>
                </Show>
                <dl class="tally">{counts}</dl>
                <Areas plan />
                <PourBar pour=plan.pour label=move || t_string!(i18n, committees.founding) />
                <Show when=move || !plan.pour.is_running()>
                    <div class="acts">
                        <ActButton
                            kind=ButtonKind::Main
                            at_once=true
                            disabled=Signal::derive(move || n_new.get() == 0)
                            on_press=move || plan.record(i18n)
                        >
                            {act}
                        </ActButton>
                    </div>
                </Show>
            </div>
        </Section>
    }
}
