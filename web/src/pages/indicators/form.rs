//! The forms of indicators, targets and measurements: figures as people write them, one field for each
//! category, and what looks wrong told while one types.

mod parts;

use governance::drafts::indicators::{
    MeasureStart, doubts_typed, figure_as_recorded, finish_indicator, finish_measurement,
    finish_target, last_area, start_of_figure, start_of_measurement,
};
use governance::facts::{Indicator, Kind};
use governance::ids::{AreaId, EntryId, IndicatorId, MeasurementId, TargetId};
use governance::present::Label;
use governance::present::choices;
use governance::present::indicators::FigureRow;
use leptos::prelude::*;

use super::acts::ZONE;
use crate::form::{
    AreaElsewhere, DoubtNotice, FactAct, FactField, FactOrKindField, Form, FormView, done, offered,
};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;
use crate::ui::{Disclosure, Notice, NumberField, Tone};

use parts::Parts;

/// What is asked of each kind at once.
fn first_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Indicator => &[
            "code",
            "name",
            "unit",
            "direction",
            "aggregation",
            "component",
            "body",
            "frequency",
            "level",
            "categories",
            "baseline",
            "baseline_on",
        ],
        _ => &[],
    }
}

/// What is asked once somebody unfolds it.
fn more_of(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Indicator => &[
            "definition",
            "decimals",
            "least",
            "most",
            "data_source",
            "method",
            "from",
            "to",
            "note",
            "source",
        ],
        Kind::Measurement => &["exactness", "post", "method", "evidence", "note", "source"],
        _ => &["note", "source"],
    }
}

/// Draws the form of an act on an indicator, a target or a measurement; none for any other.
pub(in crate::pages) fn figure_form(
    act: FactAct,
    home: fn(Kind) -> &'static str,
) -> Option<AnyView> {
    let app = use_app();
    let (kind, about, amends) = match act {
        FactAct::Record(kind, about) => (kind, about, None),
        FactAct::Amend(id) => {
            let kind = app.read_untracked(|register| register.programme().kind(id))?;
            (kind, None, Some(id))
        }
        FactAct::Withdraw(_) => return None,
    };
    let is_ours = matches!(kind, Kind::Indicator | Kind::Target | Kind::Measurement);
    is_ours.then(|| view! { <FigureForm kind about amends home /> }.into_any())
}

#[component]
fn FigureForm(
    kind: Kind,
    /// What a new one is about.
    about: Option<EntryId>,
    /// The one that is corrected.
    amends: Option<EntryId>,
    home: fn(Kind) -> &'static str,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = open(kind, about, amends);
    let act = move |()| {
        let draft = form.draft();
        let intent = app.read_untracked(|register| match kind {
            Kind::Indicator => finish_indicator(register, &draft, amends.map(IndicatorId)),
            Kind::Target => finish_target(register, &draft, amends.map(TargetId)),
            _ => finish_measurement(register, &draft, amends.map(MeasurementId)),
        });
        let outcome = intent.and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            let told = match amends {
                Some(_) => t_string!(i18n, act.corrected),
                None => t_string!(i18n, act.recorded),
            };
            done(app, told, home(kind));
        }
    };
    let submit = move || match amends {
        Some(_) => t_string!(i18n, body.correct_submit),
        None => t_string!(i18n, act.submit),
    };
    let label = move || match kind {
        Kind::Indicator => t_string!(i18n, indicator.more_indicator),
        _ => t_string!(i18n, indicator.more_fields),
    };
    let fields = move |names: &'static [&'static str]| {
        names
            .iter()
            .map(|name| view! { <FactOrKindField form kind name=name /> })
            .collect_view()
    };
    let figures = match kind {
        Kind::Indicator => ().into_any(),
        _ => {
            view! { <Figures form kind is_fixed=about.is_some() || amends.is_some() /> }.into_any()
        }
    };
    let doubts = (kind == Kind::Measurement).then(|| {
        let corrects = amends.map(MeasurementId);
        view! { <InDoubt form corrects /> }
    });
    view! {
        <FormView form submit on_submit=act>
            {amends.map(|id| view! { <Locked id /> })}
            {figures}
            {fields(first_of(kind))}
            {doubts}
            <Disclosure label open=amends.is_some()>{move || fields(more_of(kind))}</Disclosure>
        </FormView>
    }
}

/// Opens the form, with all that is known before anybody types.
fn open(kind: Kind, about: Option<EntryId>, amends: Option<EntryId>) -> Form {
    let (app, router) = (use_app(), use_router());
    let zone = router.filter(ZONE).get_untracked();
    let area = zone.and_then(|zone| zone.parse::<EntryId>().ok());
    let last_area = match (kind, amends) {
        (Kind::Measurement, None) => {
            app.read_untracked(|register| last_area(register, &app.author()))
        }
        _ => None,
    };
    let start = MeasureStart {
        about,
        area: area.map(AreaId),
        last_area,
    };
    let named = |id: Option<EntryId>| id.map_or_else(|| "new".to_owned(), |id| id.to_string());
    let name = match amends {
        Some(id) => format!("amend-{id}"),
        None => format!("{}-{}-{}", kind.name(), named(about), named(area)),
    };
    Form::open(app, &name, move |typed| {
        let day = app.as_of();
        app.read(|register| match (amends, kind) {
            (Some(id), _) => figure_as_recorded(register, id),
            (None, Kind::Measurement) => start_of_measurement(register, &start, typed, day),
            (None, kind) => {
                let start = start_of_figure(register, kind, about, day);
                match (kind, area) {
                    (Kind::Target, Some(area)) => start.with("area", &area.to_string()),
                    _ => start,
                }
            }
        })
    })
}

/// The figure of a target or a measurement, with what it is of.
#[component]
fn Figures(
    form: Form,
    kind: Kind,
    /// Whether the indicator is settled.
    is_fixed: bool,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let named = form.text("indicator");
    let indicator: Memo<Option<(EntryId, Indicator)>> = Memo::new(move |_| {
        let id = named.with(|id| id.parse::<EntryId>().ok())?;
        let found = app.read(|register| {
            let found = register.programme().indicator(IndicatorId(id));
            found.cloned()
        });
        Some((id, found?))
    });
    let of = match is_fixed {
        true => {
            let name = move || {
                let (id, _) = indicator.get()?;
                Some(app.read(|register| text::name(i18n, &Label::of(register, id))))
            };
            view! { <p class="form-subject">{name}</p> }.into_any()
        }
        false => view! { <FactOrKindField form kind name="indicator" /> }.into_any(),
    };
    let areas = Memo::new(move |_| {
        let day = app.as_of();
        let level = indicator.with(|found| found.as_ref().and_then(|(_, one)| one.level.clone()));
        let offers = app.read(|register| choices::areas(register, level.as_deref(), day));
        offers.into_iter().map(offered).collect::<Vec<_>>()
    });
    let (figure, typing, flaw) = (
        form.text("figure"),
        form.typing("figure"),
        form.flaw("figure"),
    );
    let hint = move || {
        let found = indicator.get();
        found
            .map(|(_, one)| match one.decimals() {
                0 => t_string!(i18n, indicator.figure_hint, unit = one.unit).to_string(),
                n => t_string!(i18n, indicator.figure_decimals, count = n, unit = one.unit)
                    .to_string(),
            })
            .unwrap_or_default()
    };
    let rest: &'static [&'static str] = match kind {
        Kind::Measurement => &["grade", "body", "collected_on"],
        _ => &[],
    };
    let categories = Memo::new(move |_| {
        indicator.with(|found| {
            let all = found.as_ref().map(|(_, one)| one.categories());
            let all = all.into_iter().flatten();
            all.map(str::to_owned).collect::<Vec<_>>()
        })
    });
    view! {
        {of}
        <FactOrKindField form kind name="cut_off" />
        <FactField
            form
            name="area"
            label=move || text::field(i18n, Some(kind), "area")
            choices=areas
            hint=move || text::hint(i18n, kind, "area").unwrap_or_default()
            optional=true
        />
        <AreaElsewhere />
        <NumberField
            label=move || text::field(i18n, Some(kind), "figure")
            hint
            value=figure
            on_input=typing
            flaw
        />
        {(kind == Kind::Measurement).then(|| view! { <Parts form categories /> })}
        {rest.iter().map(|name| view! { <FactOrKindField form kind name=name /> }).collect_view()}
    }
}

/// What looks wrong about a measurement as it is typed: asked, never refused.
#[component]
fn InDoubt(form: Form, corrects: Option<MeasurementId>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let told = Memo::new(move |_| {
        let draft = form.draft_now();
        app.read(|register| {
            let indicator = draft.text("indicator").parse().ok().map(IndicatorId);
            let indicator = indicator.and_then(|id| register.programme().indicator(id));
            let decimals = indicator.map_or(0, Indicator::decimals);
            let found = doubts_typed(register, &draft, corrects).into_iter();
            found
                .map(|doubt| text::measures::doubt(i18n, register, decimals, doubt))
                .collect::<Vec<_>>()
        })
    });
    view! { <DoubtNotice told /> }
}

/// Says that what is corrected was validated, and that correcting it reopens that.
#[component]
fn Locked(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let told = Memo::new(move |_| {
        let day = app.as_of();
        app.read(|register| {
            let row = FigureRow::of(register, MeasurementId(id), day)?;
            text::measures::locked(i18n, &row)
        })
    });
    move || {
        told.get()
            .map(|told| view! { <Notice tone=Tone::Warning>{told}</Notice> })
    }
}
