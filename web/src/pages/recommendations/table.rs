//! The follow-up table as committees use it: on screen a part at a time, on paper whole.

use std::sync::Arc;

use governance::ids::EntryId;
use governance::present::Label;
use governance::present::recommendations::{RecommendationLine, SourceFilter};
use leptos::prelude::*;

use super::seen::{Seen, use_seen};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, Few, Heading, Icon, Shape, ShowMore, Standing, Status, Table, print};

/// So many rows are in sight unasked.
const FEW: usize = 50;
/// So many more at each asking.
const MORE: usize = 100;

/// What the filters let through, in the order asked for.
#[component]
pub(super) fn FollowUpTable() -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let few = Few::then(FEW, MORE);
    let n_all = Memo::new(move |_| seen.lines.with(Vec::len));
    let shown = Memo::new(move |_| seen.lines.with(|lines| few.of(lines)));
    let caption = move || {
        let n = text::recommendation::n_recommendations(i18n, n_all.get());
        let day = text::day(i18n, app.as_of());
        t_string!(i18n, recommendations.caption, n = n, day = day).to_string()
    };
    view! {
        <div class="follow-up-table" id="follow-up" tabindex="-1" role="group" aria-label=caption>
            <div class="acts">
                <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, recommendations.print)}</Button>
            </div>
            <Table caption note=move || cut_by(app, i18n, seen) headings=headings(i18n)>
                <For each=move || shown.get() key=Arc::clone let:line>
                    <Row line />
                </For>
            </Table>
            <ShowMore few n_all />
        </div>
    }
}

/// Says what the list is cut by: on paper nothing else does.
fn cut_by(app: App, i18n: text::Words, seen: Seen) -> String {
    let filter = seen.filter.get();
    let named = |id: EntryId| app.read(|register| text::name(i18n, &Label::of(register, id)));
    let source = filter.source.map(|source| match source {
        SourceFilter::Mission(id) => named(id.0),
        SourceFilter::Session(id) => named(id.0),
        group => text::recommendation::source_group(i18n, group),
    });
    let level = filter
        .level
        .map(|level| t_string!(i18n, recommendations.level_n, level = level).to_string());
    let stage = filter
        .stage
        .map(|stage| text::recommendation::stage(i18n, stage).to_owned());
    let late = filter
        .is_overdue
        .then(|| t_string!(i18n, recommendations.overdue_only).to_owned());
    let words = Some(filter.words).filter(|words| !words.trim().is_empty());
    let parts = [
        late,
        stage,
        source,
        filter.body.map(|body| named(body.0)),
        level,
        filter.area.map(|area| named(area.0)),
        words,
    ];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn headings(i18n: text::Words) -> Vec<Heading> {
    vec![
        Heading::words(move || t_string!(i18n, recommendations.head_number)),
        Heading::words(move || t_string!(i18n, recommendations.head_text)),
        Heading::words(move || t_string!(i18n, recommendations.source)),
        Heading::figures(move || t_string!(i18n, recommendations.level)),
        Heading::words(move || t_string!(i18n, recommendations.head_addressee)),
        Heading::words(move || t_string!(i18n, recommendations.head_due)),
        Heading::words(move || t_string!(i18n, recommendations.head_stage)),
        Heading::figures(move || t_string!(i18n, recommendations.head_rate)),
        Heading::words(move || t_string!(i18n, recommendations.head_told)),
    ]
}

/// One recommendation.
#[component]
fn Row(line: Arc<RecommendationLine>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Recommendation(line.id.to_string());
    let number = {
        let number = line.number.clone();
        move || match &number {
            Some(number) => number.clone(),
            None => t_string!(i18n, recommendations.no_number).to_owned(),
        }
    };
    let source = {
        let source = line.source.clone();
        move || text::recommendation::source(i18n, source.as_ref())
    };
    let addressee = {
        let addressee = line.addressee.clone();
        move || text::recommendation::addressee(i18n, addressee.as_ref())
    };
    let due_on = line.due_on;
    let due = move || text::recommendation::due(i18n, due_on);
    let (brief_addressee, brief_due) = (addressee.clone(), due);
    let percent = line.percent;
    view! {
        <tr>
            <th scope="row">{number}</th>
            <td>
                <a class="asked" href=move || router.href(&route)>{line.text.clone()}</a>
                // On a narrow screen, in place of the columns that have no room.
                <small class="brief">{brief_addressee} " · " {brief_due}</small>
            </td>
            <td>{source}</td>
            <td data-figures="">{line.level}</td>
            <td>{addressee}</td>
            <td>{due}</td>
            <td><Stands line=Arc::clone(&line) /></td>
            <td data-figures="">{move || text::recommendation::rate(i18n, percent)}</td>
            <td>{line.told.iter().map(|told| view! { <p>{told.clone()}</p> }).collect_view()}</td>
        </tr>
    }
}

/// How far it is, and by how much it is late.
#[component]
pub(super) fn Stands(line: Arc<RecommendationLine>) -> impl IntoView {
    let i18n = use_i18n();
    let (stage, is_contested) = (line.stage, line.is_contested);
    let late = line.overdue.map(|days| {
        let label = move || text::recommendation::late_brief(i18n, days);
        view! { <Status standing=Standing::Late label /> }
    });
    view! {
        <span class="marks">
            <Status
                standing=text::recommendation::standing(stage)
                label=move || text::recommendation::stage(i18n, stage)
            />
            {late}
            {is_contested.then(|| view! {
                <Status standing=Standing::Contested label=move || t_string!(i18n, bodies.contested) />
            })}
        </span>
    }
}
