//! Every gap between plan and result, and what answers it.

mod threshold;

use std::sync::Arc;

use governance::facts::Kind;
use governance::ids::ProgressId;
use governance::present::plans::{ExecutionLine, GapSubmission, Order, gap_lines, gap_submission};
use governance::status::execution::threshold_on;
use leptos::prelude::*;

use crate::form::{ACT, FactAct, FactButton, FactForms};
use crate::frame::{PageHead, Section};
use crate::i18n::{t_string, use_i18n};
use crate::route::{Route, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, EmptyState, LinkButton, Notice, Shape, Standing, Status};

use super::plan::{asked, start};
use threshold::{ThresholdButton, ThresholdDialog};

/// Shows every gap.
#[component]
pub fn GapsPage() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let lines = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| gap_lines(register, day)))
    });
    let threshold = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| {
            threshold_on(register.programme(), register.charter(), day).map(str::to_owned)
        })
    });
    let submission = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| gap_submission(register, day))
    });
    let is_empty = Memo::new(move |_| lines.with(|lines| lines.is_empty()));
    let note = move || t_string!(i18n, gaps.note, day = text::day(i18n, app.as_of())).to_string();
    let bound = move || match threshold.get() {
        Some(points) => t_string!(
            i18n,
            gaps.threshold,
            day = text::day(i18n, app.as_of()),
            n = text::money::stated_points(i18n, &points)
        )
        .to_string(),
        None => t_string!(i18n, gaps.no_threshold).to_owned(),
    };
    let threshold_acts = move || {
        view! {
            <ThresholdButton />
        }
    };
    let empty = move || {
        view! {
            <EmptyState
                shape=Shape::Gap
                title=move || t_string!(i18n, gaps.empty_title)
                note=move || t_string!(i18n, gaps.empty_note)
            >
                <LinkButton kind=ButtonKind::Main href=move || router.href(&Route::Plans)>
                    {t!(i18n, plans.to_plans)}
                </LinkButton>
            </EmptyState>
        }
    };
    view! {
        <PageHead title=move || t_string!(i18n, gaps.title) note />
        <Show when=move || !is_empty.get() fallback=empty>
            <Notice acts=threshold_acts>{bound}</Notice>
            <Section id="gaps" title=move || t_string!(i18n, gaps.list_title)>
                <ul class="gap-list" role="list">
                    <For each=move || lines.with(|lines| lines.to_vec()) key=ExecutionLine::clone let:line>
                        <li><Gap line submission /></li>
                    </For>
                </ul>
            </Section>
        </Show>
        <FactForms asked start=start(app) home=|_| "gaps" />
        <ThresholdDialog />
    }
}

/// One gap: its figures, where it stands, what was answered, and the next act.
#[component]
fn Gap(line: ExecutionLine, submission: Memo<Option<GapSubmission>>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let route = Route::Plan(line.year.to_string());
    let named = line.clone();
    let title = move || text::money::about(i18n, &named);
    let (cut_off, rate) = (line.figures.cut_off, line.figures.rate());
    let rate = move || {
        rate.map(|(rate, base)| {
            let (rate, base) = (text::money::rate(i18n, rate), text::money::base(i18n, base));
            view! { <p class="rate"><b>{rate}</b>" "{base}</p> }
        })
    };
    let precision = line.precision;
    let missing = line.figures.missing().map(|missing| {
        let words = move || {
            let amount = text::money::amount(i18n, missing, precision);
            t_string!(i18n, gaps.missing, amount = amount).to_string()
        };
        view! { <p>{words}</p> }
    });
    let counted = line.counted.clone();
    let counted = counted.map(|counted| {
        view! { <p>{move || text::money::counted(i18n, &counted)}</p> }
    });
    let answered = line.justifications.clone().into_iter().map(|one| {
        let by = text::name(i18n, &one.by);
        let words = move || {
            let day = text::day(i18n, one.on);
            t_string!(i18n, gaps.justification_by, body = by.clone(), day = day).to_string()
        };
        view! { <blockquote><p>{one.text}</p><footer>{words}</footer></blockquote> }
    });
    let order = line.order.clone().map(|order| view! { <Ordered order /> });
    let progress = line.progress.0;
    let waits = line.gap.is_some_and(|gap| gap.state.may_be_answered());
    let justify = waits.then(|| {
        view! {
            <FactButton act=FactAct::Record(Kind::Justification, Some(progress))>
                {t!(i18n, gaps.justify)}
            </FactButton>
        }
    });
    let submit = waits.then(|| {
        let progress = line.progress;
        move || submission.get().map(|to| view! { <Submit progress to /> })
    });
    view! {
        <article class="gap">
            <header>
                <h3><a href=move || router.href(&route)>{title}</a></h3>
                <p class="soft">{move || text::day(i18n, cut_off)}</p>
            </header>
            <div class="marks"><GapStatus line=line.clone() /></div>
            <div class="figures">{rate}{missing}{counted}<Published line=line.clone() /></div>
            {answered.collect_view()}
            {order}
            <div class="acts only-screen">{justify}{submit}</div>
        </article>
    }
}

/// The way to put a gap to the body that orders measures: at its next session, or by planning one.
#[component]
fn Submit(progress: ProgressId, to: GapSubmission) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let is_listed = to.listed.contains(&progress);
    let Some((session, named)) = to.session else {
        let (body, name) = (to.body.to_string(), to.body_name.clone());
        let plan = move || {
            let filters = [("instance", body.as_str()), (ACT, "inscrire")];
            router.href_to(&Route::Sessions, &filters)
        };
        let words = move || text::act_on(i18n, t_string!(i18n, sessions.add), &name);
        let name = to.body_name;
        let note = move || t_string!(i18n, gaps.plan_note, body = name.as_str()).to_string();
        return view! {
            <LinkButton href=plan>{words}</LinkButton>
            <small class="soft">{note}</small>
        }
        .into_any();
    };
    let route = Route::Session(session.to_string());
    let way = move || {
        let act = format!("ecart.{progress}");
        let filters = [("onglet", "ordre-du-jour"), (ACT, act.as_str())];
        let n_filters = if is_listed { 1 } else { 2 };
        router.href_to(&route, filters.get(..n_filters).unwrap_or_default())
    };
    let words = move || {
        let session = text::session(i18n, &named);
        match is_listed {
            true => t_string!(i18n, gaps.listed, session = session).to_string(),
            false => t_string!(i18n, gaps.order, session = session).to_string(),
        }
    };
    view! { <LinkButton href=way>{words}</LinkButton> }.into_any()
}

/// The session that ordered measures, and what became of them.
#[component]
fn Ordered(order: Order) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let session = Route::Session(order.session.to_string());
    let named = order.named.clone();
    let decision = order.decision.0;
    let measures = order.measures.into_iter().map(move |measure| {
        let route = Route::Recommendation(measure.id.to_string());
        let stage = measure.stage;
        view! {
            <li>
                <a href=move || router.href(&route)>{measure.text}</a>
                <Status
                    standing=text::recommendation::standing(stage)
                    label=move || text::recommendation::stage(i18n, stage)
                />
            </li>
        }
    });
    view! {
        <p>
            {t!(i18n, gaps.ordered_by)} " "
            <a href=move || router.href(&session)>{move || text::session(i18n, &named)}</a>
        </p>
        <ul class="measures">{measures.collect_view()}</ul>
        <div class="acts only-screen">
            <FactButton act=FactAct::Record(Kind::Recommendation, Some(decision))>
                {t!(i18n, gaps.measure)}
            </FactButton>
        </div>
    }
}

/// Where the gap stands, and how wide it is.
#[component]
pub(super) fn GapStatus(line: ExecutionLine) -> impl IntoView {
    let i18n = use_i18n();
    line.gap.map(|gap| {
        let points = gap.points;
        let width = move || {
            let n = text::money::n_points(i18n, points);
            t_string!(i18n, gaps.points, n = n).to_string()
        };
        view! {
            <Status
                standing=text::money::gap_standing(gap.state)
                label=move || text::money::gap_state(i18n, gap.state)
            />
            <small>{width}</small>
        }
    })
}

/// The rate as published; where it differs from the one computed, by how much.
#[component]
pub(super) fn Published(line: ExecutionLine) -> impl IntoView {
    let i18n = use_i18n();
    let (published, difference) = (line.figures.published, line.figures.difference);
    published.map(|published| {
        let differs = difference.map(|difference| {
            let label = move || {
                let n = text::money::n_points(i18n, difference);
                t_string!(i18n, plans.differs, n = n).to_string()
            };
            view! { <Status standing=Standing::Contested label /> }
        });
        let words = move || {
            let n = text::money::rate(i18n, published);
            t_string!(i18n, plans.published, n = n).to_string()
        };
        view! {
            <span class="published">{words}</span>
            {differs}
        }
    })
}
