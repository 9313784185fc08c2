//! A line of the agenda, new or corrected: what it is about says what else is asked.

use chrono::Datelike as _;
use governance::drafts::Draft;
use governance::drafts::agenda::{MATTER, chosen_report, fitted, next_order};
use governance::facts::{AgendaItem, Half, Kind, Recordable, ReportPeriod, Subject};
use governance::ids::{AgendaItemId, EntryId, ProgressId, SessionId};
use governance::present::plans::only_gap;
use governance::present::session::agenda::powers_offered;
use governance::rules::Refusal;
use leptos::prelude::*;

use crate::form::{FactField, FactOrKindField, Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Choice, Notice, Tone};

/// The fields that the form may change.
const FIELDS: &[&str] = &[
    "subject",
    "year",
    "half",
    "about_session",
    "about_recommendation",
    "about_progress",
    "about_report",
    "title",
    "power",
    "minutes",
    "presenter",
    "documents",
    "source",
];

/// The form of one line.
#[component]
pub(in crate::pages::session) fn ItemForm(
    session: SessionId,
    /// The line that is corrected; none for a new one.
    item: Option<AgendaItemId>,
    /// The progress whose gap a new one is about.
    #[prop(optional)]
    gap: Option<ProgressId>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let about = match (item, gap) {
        (Some(item), _) => item.to_string(),
        (None, Some(gap)) => format!("{session}-{gap}"),
        (None, None) => session.to_string(),
    };
    let form = Form::open(
        app,
        &format!("agenda_item-{about}"),
        move |typed| match item {
            Some(item) => as_recorded(app, item),
            None => proposal(app, i18n, session, &asked(gap, typed)),
        },
    );
    let submit = move |()| {
        let outcome = match item {
            Some(item) => amended(app, form, item),
            None => fitted(form.draft())
                .record(Kind::AgendaItem)
                .and_then(|intent| app.record(&intent)),
        };
        if form.settle(outcome).is_some() {
            let told = match item {
                Some(_) => t_string!(i18n, body.corrected),
                None => t_string!(i18n, agenda.added),
            };
            done(app, told, "agenda");
        }
    };
    let act = move || match item {
        Some(_) => t_string!(i18n, body.correct_submit),
        None => t_string!(i18n, agenda.add_submit),
    };
    let powers = Memo::new(move |_| {
        let offered = app.read(|register| powers_offered(register, session));
        let choice = |(code, words): (String, _)| Choice::plain(code, text::charter(i18n, &words));
        offered.into_iter().map(choice).collect::<Vec<_>>()
    });
    let kind = Kind::AgendaItem;
    view! {
        <FormView form submit=act on_submit=submit>
            <KindField form kind name="subject" />
            <Matter form />
            <KindField form kind name="title" />
            <FactField
                form
                name="power"
                label=move || text::field(i18n, Some(kind), "power")
                hint=move || t_string!(i18n, agenda.power_hint)
                choices=powers
                optional=true
            />
            <KindField form kind name="minutes" />
            <KindField form kind name="presenter" />
            <KindField form kind name="documents" />
            <KindField form kind name="source" />
        </FormView>
    }
}

/// What is asked by the subject: a time, a session, or a recommendation.
#[component]
fn Matter(form: Form) -> impl IntoView {
    let kind = Kind::AgendaItem;
    let typed = form.text("subject");
    let subject = Memo::new(move |_| typed.with(|typed| Subject::named(typed)));
    move || match subject.get() {
        None | Some(Subject::Other) => ().into_any(),
        Some(Subject::Minutes) => {
            view! { <FactOrKindField form kind name="about_session" /> }.into_any()
        }
        Some(Subject::Recommendation) => {
            view! { <FactOrKindField form kind name="about_recommendation" /> }.into_any()
        }
        Some(Subject::Gap) => view! {
            <KindField form kind name="year" />
            <FactOrKindField form kind name="about_progress" />
            <GapUnnamed form />
        }
        .into_any(),
        Some(Subject::ActivityReport | Subject::FinancialReport) => view! {
            <KindField form kind name="year" />
            <KindField form kind name="half" />
            <FactOrKindField form kind name="about_report" />
        }
        .into_any(),
        Some(_) => view! { <KindField form kind name="year" /> }.into_any(),
    }
}

/// Says what comes of a line or a decision about gaps that names none.
#[component]
pub(in crate::pages::session) fn GapUnnamed(form: Form) -> impl IntoView {
    let i18n = use_i18n();
    let gap = form.text("about_progress");
    view! {
        <Show when=move || gap.with(String::is_empty)>
            <Notice tone=Tone::Warning>{t!(i18n, gaps.unnamed)}</Notice>
        </Show>
    }
}

/// What is asked of a new line: what is typed, or else the gap that the address names.
fn asked(gap: Option<ProgressId>, typed: &Draft) -> Draft {
    match (gap, typed.text("subject")) {
        (Some(gap), "") => {
            let typed = typed.clone().with("subject", Subject::Gap.code());
            typed.with("about_progress", &gap.to_string())
        }
        _ => typed.clone(),
    }
}

/// What a new line holds before anybody types: a title and a power after its subject; the gap
/// where there is but one.
fn proposal(app: App, i18n: text::Words, session: SessionId, typed: &Draft) -> Draft {
    let order = app.read(|register| next_order(register.programme(), session));
    let draft = Draft::default()
        .with("session", &session.to_string())
        .with("order", &order.to_string());
    let Some(subject) = Subject::named(typed.text("subject")) else {
        return draft;
    };
    let power = app.read(|register| {
        let power = governance::present::session::agenda::power_of(register, session, subject);
        power.map(|(code, _)| code)
    });
    let gap = match typed.text("about_progress") {
        "" => app.read(|register| only_gap(register, app.as_of())),
        named => named.parse().ok().map(ProgressId),
    };
    let gap = gap.filter(|_| subject == Subject::Gap);
    let of_gap: Option<u32> = app.read(|register| {
        let cut_off = register.programme().progress(gap?)?.cut_off;
        u32::try_from(cut_off.year()).ok()
    });
    let half = match typed.text("half") {
        "first" => Some(Half::First),
        "second" => Some(Half::Second),
        _ => None,
    };
    let report = app.read(|register| chosen_report(register.programme(), typed));
    let (year, half) = match &report {
        Some((report, half)) => (Some(report.year), *half),
        None => (typed.text("year").trim().parse().ok().or(of_gap), half),
    };
    let title = match (subject, &report) {
        (Subject::Other, _) => String::new(),
        (subject, Some((report, _))) if report.period == ReportPeriod::NineMonths => {
            text::agenda::statement(i18n, subject, report.year)
        }
        (subject, _) => text::agenda::title(i18n, subject, year, half),
    };
    let (year, half) = match (&report, gap) {
        (Some((report, half)), _) => (report.year.to_string(), half.map_or("", Half::code)),
        (None, Some(_)) => (of_gap.map(|year| year.to_string()).unwrap_or_default(), ""),
        (None, None) => Default::default(),
    };
    draft
        .with("subject", subject.code())
        .with("year", &year)
        .with("half", half)
        .with(
            "about_progress",
            &gap.map(|gap| gap.to_string()).unwrap_or_default(),
        )
        .with("title", &title)
        .with("power", &power.unwrap_or_default())
}

/// What a line holds; its session tells which others it may be about.
fn as_recorded(app: App, item: AgendaItemId) -> Draft {
    let found: Option<AgendaItem> =
        app.read(|register| register.programme().agenda_item(item).cloned());
    found
        .map(|found| Draft::of(&found.into_fact()))
        .unwrap_or_default()
}

fn amended(app: App, form: Form, item: AgendaItemId) -> Result<EntryId, Vec<Refusal>> {
    let mut asked = form.touched(Kind::AgendaItem);
    asked.retain(|name| FIELDS.contains(name));
    if asked.contains(&"subject") {
        // What no longer fits goes with the subject that it belonged to.
        asked.extend(MATTER);
    }
    app.amend(item.0, &fitted(form.draft()), &asked)
}
