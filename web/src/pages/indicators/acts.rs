//! What the pages of indicators share: the way to a measurement, and how far a figure is trusted.

use governance::drafts::Draft;
use governance::facts::{Grade, Kind};
use governance::ids::{AreaId, EntryId, IndicatorId};
use leptos::prelude::*;

use crate::form::{ACT, ActButton, FactAct};
use crate::i18n::use_i18n;
use crate::route::{Route, Router, use_router};
use crate::state::App;
use crate::text;
use crate::ui::ButtonKind;

/// The filter of the address that names the area that was pointed at: the form starts there.
pub(in crate::pages) const ZONE: &str = "zone";

/// The way to the form of a measurement: to the page of indicators where there is none yet, which
/// says what brings them.
pub(crate) fn way_to_measure(app: App, router: Router) -> String {
    let has_any = app.read(|register| register.programme().indicators().next().is_some());
    let act = FactAct::Record(Kind::Measurement, None).to_string();
    router.href_with(&Route::Indicators, ACT, has_any.then_some(act.as_str()))
}

/// A button that opens the form of a measurement: the indicator and the area are chosen already.
#[component]
pub(in crate::pages) fn MeasureButton(
    /// How much it weighs.
    #[prop(optional)]
    kind: ButtonKind,
    /// The indicator; none where it is chosen in the form.
    about: Option<IndicatorId>,
    /// The area that is looked at; none: the form proposes the one used last.
    #[prop(into)]
    area: Signal<Option<AreaId>>,
    /// What is read aloud, where the words inside do not suffice.
    #[prop(optional, into)]
    label: Option<TextProp>,
    /// Words, with an icon or without.
    children: ChildrenFn,
) -> impl IntoView {
    let router = use_router();
    let press = move || {
        let zone = area.get_untracked().map(|area| area.to_string());
        router.set_filter(ZONE, zone.as_deref());
        let act = FactAct::Record(Kind::Measurement, about.map(|id| id.0));
        router.set_filter(ACT, Some(&act.to_string()));
    };
    match label {
        Some(label) => view! { <ActButton kind label on_press=press>{children()}</ActButton> },
        None => view! { <ActButton kind on_press=press>{children()}</ActButton> },
    }
}

/// How far to trust the figure beside it.
#[component]
pub(in crate::pages) fn Reliability(
    /// The grade, where it is known.
    grade: Option<Grade>,
) -> impl IntoView {
    let i18n = use_i18n();
    view! {
        <small
            class="reliability"
            data-grade=grade.map(Grade::code)
            title=move || text::measures::grade_meaning(i18n, grade)
        >
            {move || text::measures::grade(i18n, grade)}
        </small>
    }
}

/// What facts hold before anybody types, where the page has no form of its own for them.
pub(in crate::pages) fn start() -> Callback<(Kind, Option<EntryId>), Draft> {
    Callback::new(|_| Draft::default())
}

/// The fields that are asked: those of figures have a form of their own.
pub(in crate::pages) fn asked(_kind: Kind) -> &'static [&'static str] {
    &[]
}
