//! For which body one works: chosen, held in the address, remembered by the tablet.

use governance::present::validation::BodyChoice;
use leptos::prelude::*;

use super::seen::{View, use_seen};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::text;
use crate::ui::{
    Button, ButtonKind, Choice, EmptyState, Heading, LinkButton, SearchSelect, Shape, Table,
};

/// So many bodies are named that something awaits.
const FEW: usize = 50;

/// The choice of a body that lives on the day.
#[component]
pub(super) fn BodyField() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let choices = Memo::new(move |_| {
        let choice = |one: &BodyChoice| {
            let waiting = (one.n_waiting > 0).then(|| waiting(i18n, one.n_waiting));
            let detail: Vec<String> = [one.area.clone(), waiting].into_iter().flatten().collect();
            Choice {
                value: one.id.to_string(),
                label: called(one),
                detail: detail.join(" · "),
            }
        };
        seen.bodies
            .with(|all| all.iter().map(choice).collect::<Vec<_>>())
    });
    let value =
        Signal::derive(move || seen.body.get().map(|id| id.to_string()).unwrap_or_default());
    view! {
        <Show when=move || seen.view.get() != View::Silence>
            <div class="filters only-screen">
                <SearchSelect
                    label=move || t_string!(i18n, validation.body)
                    hint=move || t_string!(i18n, validation.body_hint)
                    choices
                    value
                    on_choose=move |id: String| seen.choose(&id)
                />
            </div>
        </Show>
    }
}

/// What a body is called where its area is not plain: its short name, then its name.
fn called(one: &BodyChoice) -> String {
    match &one.short {
        Some(short) if *short != one.name => format!("{short} · {}", one.name),
        _ => one.name.clone(),
    }
}

fn waiting(i18n: text::Words, n: usize) -> String {
    t_string!(
        i18n,
        validation.n_waiting,
        count = n,
        n = text::count(i18n, n)
    )
    .to_string()
}

/// Where something waits, while no body is chosen.
#[component]
pub(super) fn NoBody() -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let busy = Memo::new(move |_| {
        let mut busy: Vec<BodyChoice> = seen.bodies.with(|all| {
            all.iter()
                .filter(|one| one.n_waiting > 0)
                .cloned()
                .collect()
        });
        busy.truncate(FEW);
        busy
    });
    let has_bodies = Memo::new(move |_| seen.bodies.with(|all| !all.is_empty()));
    let nobody = move || {
        view! {
            <EmptyState
                shape=Shape::Stairs
                title=move || t_string!(i18n, validation.no_bodies_title)
                note=move || t_string!(i18n, validation.no_bodies_note)
            >
                <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Bodies)>
                    {t!(i18n, duties.empty_bodies)}
                </LinkButton>
            </EmptyState>
        }
    };
    let row = move |one: BodyChoice| {
        let id = one.id.to_string();
        let words = called(&one);
        let press = move || seen.choose(&id);
        view! {
            <tr>
                <th scope="row"><Button kind=ButtonKind::Plain on_press=press>{words}</Button></th>
                <td data-head=t_string!(i18n, territory.head_area)>{one.area}</td>
                <td data-figures="" data-head=t_string!(i18n, validation.tab_waiting)>{text::count(i18n, one.n_waiting)}</td>
            </tr>
        }
    };
    let headings = move || {
        vec![
            Heading::words(move || t_string!(i18n, field.kind_body)),
            Heading::words(move || t_string!(i18n, territory.head_area)),
            Heading::figures(move || t_string!(i18n, validation.tab_waiting)),
        ]
    };
    view! {
        <Show when=move || has_bodies.get() fallback=nobody>
            <EmptyState
                shape=Shape::Stairs
                title=move || t_string!(i18n, validation.choose_title)
                note=move || t_string!(i18n, validation.choose_note)
            />
            <Show when=move || !busy.with(Vec::is_empty)>
                <Section id="busy" title=move || t_string!(i18n, validation.busy)>
                    <Table caption=move || t_string!(i18n, validation.busy_caption) stacks=true headings=headings()>
                        {move || busy.get().into_iter().map(row).collect_view()}
                    </Table>
                </Section>
            </Show>
        </Show>
    }
}
