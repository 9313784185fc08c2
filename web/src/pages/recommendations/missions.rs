//! The missions: who came to look, when, and what became of what they asked.

use governance::ids::EntryId;
use governance::present::recommendations::{MissionLine, SourceFilter, kind_code, mission_lines};
use leptos::prelude::*;

use super::acts::{AMEND, CREATE_MISSION, WITHDRAW};
use super::seen::use_seen;
use crate::form::{ACT, ActButton};
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, Heading, Icon, Shape, Table};

/// Every mission, the last first.
#[component]
pub(super) fn Missions() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let lines = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| mission_lines(register, day))
    });
    let create = move || router.set_filter(ACT, Some(CREATE_MISSION));
    let empty = move || {
        view! {
            <EmptyState
                shape=Shape::Flag
                title=move || t_string!(i18n, mission.empty_title)
                note=move || t_string!(i18n, mission.empty_note)
            >
                <ActButton on_press=create>{t!(i18n, mission.create)}</ActButton>
            </EmptyState>
        }
    };
    let acts = move || {
        view! {
            <ActButton on_press=create><Icon shape=Shape::Plus />{t!(i18n, mission.create)}</ActButton>
        }
    };
    view! {
        <Show when=move || !lines.with(Vec::is_empty) fallback=empty>
            <Section id="missions" title=move || t_string!(i18n, recommendations.view_missions) acts>
                <div class="missions-table">
                    <Table caption=move || t_string!(i18n, mission.caption) headings=headings(i18n) stacks=true>
                        <For each=move || lines.get() key=MissionLine::clone let:line>
                            <Row line />
                        </For>
                    </Table>
                </div>
            </Section>
        </Show>
    }
}

fn headings(i18n: text::Words) -> Vec<Heading> {
    vec![
        Heading::words(move || t_string!(i18n, mission.name)),
        Heading::words(move || t_string!(i18n, mission.kind)),
        Heading::words(move || t_string!(i18n, mission.by)),
        Heading::words(move || t_string!(i18n, mission.days)),
        Heading::figures(move || t_string!(i18n, mission.made)),
        Heading::figures(move || t_string!(i18n, mission.closed)),
        Heading::words(move || t_string!(i18n, mission.acts)),
    ]
}

/// One mission.
#[component]
fn Row(line: MissionLine) -> impl IntoView {
    let (i18n, router, seen) = (use_i18n(), use_router(), use_seen());
    let (from, to, reported_on) = (line.from, line.to, line.reported_on);
    let days = move || {
        let held = (from.is_some() || to.is_some()).then(|| text::span(i18n, from, to));
        let reported = reported_on
            .map(|on| t_string!(i18n, mission.reported, day = text::day(i18n, on)).to_string());
        let known: Vec<String> = [held, reported].into_iter().flatten().collect();
        match known.is_empty() {
            true => t_string!(i18n, mission.no_day).to_owned(),
            false => known.join(" · "),
        }
    };
    let named = [line.name.clone(), line.name.clone(), line.name.clone()];
    let [see, correct, withdraw] = named;
    let name = (line.n_made > 0).then(|| {
        let source = SourceFilter::Mission(line.id);
        let label = move || t_string!(i18n, mission.see, name = see.clone()).to_string();
        view! { <a href=move || seen.link_to_source(source) aria-label=label>{line.name.clone()}</a> }
    });
    let plain = (line.n_made == 0).then(|| line.name.clone());
    let act = move |act: &'static str, id: EntryId| {
        move || router.set_filter(ACT, Some(&format!("{act}.{id}")))
    };
    view! {
        <tr>
            <th scope="row">{name} {plain} {line.note.map(|note| view! { <small class="brief-note">{note}</small> })}</th>
            <td data-head=move || t_string!(i18n, mission.kind)>{move || text::choice(i18n, kind_code(line.kind))}</td>
            {match line.by {
                Some(by) => view! { <td data-head=move || t_string!(i18n, mission.by)>{by}</td> }.into_any(),
                None => view! { <td></td> }.into_any(),
            }}
            <td data-head=move || t_string!(i18n, mission.days)>{days}</td>
            <td data-figures="" data-head=move || t_string!(i18n, mission.made)>{text::count(i18n, line.n_made)}</td>
            <td data-figures="" data-head=move || t_string!(i18n, mission.closed)>{text::count(i18n, line.n_closed)}</td>
            <td>
                <span class="acts only-screen">
                    <ActButton
                        kind=ButtonKind::Plain
                        label=move || t_string!(i18n, mission.correct_named, name = correct.clone()).to_string()
                        on_press=act(AMEND, line.id.0)
                    >{t!(i18n, body.correct)}</ActButton>
                    <ActButton
                        kind=ButtonKind::Plain
                        label=move || t_string!(i18n, mission.withdraw_named, name = withdraw.clone()).to_string()
                        on_press=act(WITHDRAW, line.id.0)
                    >{t!(i18n, body.withdraw)}</ActButton>
                </span>
            </td>
        </tr>
    }
}
