//! One report: where it stands, the paper as it prints, and the next act.

mod figures;
mod gone;
mod paper;
mod section;
mod stand;

use std::sync::Arc;

use governance::drafts::Draft;
use governance::drafts::reports::start_of_report;
use governance::facts::Kind;
use governance::ids::{EntryId, ReportId};
use governance::present::reports::{
    ReportPage as Page, ReportView, history_of_report, report_page,
};
use governance::status::validation::Subject;
use leptos::prelude::*;

use super::gone::{Fate, Gone};
use super::history::History;
use super::part::part;
use super::trouble::Trouble;
use super::validation::ValidationState;

use crate::form::{FactAct, FactButton, FactForms};
use crate::frame::{Above, More, PageHead};
use crate::i18n::{t_string, use_i18n};
use crate::route::Route;
use crate::said::t;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Button, ButtonKind, Icon, Shape, print};

use gone::kin;
use paper::Paper;
use section::SectionForm;
use stand::Stand;

/// What the parts of the page see of the report.
type View = Memo<Option<Arc<ReportView>>>;

/// Shows the report that an address names, or says what became of it.
#[component]
pub fn ReportPage(
    /// Its id, as the address writes it.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let page = Memo::new(move |_| {
        let day = app.as_of();
        Arc::new(app.read(|register| report_page(register, &id, day)))
    });
    let found: View = Memo::new(move |_| match &*page.get() {
        Page::Found(view) => Some(Arc::clone(view)),
        _ => None,
    });
    let is_found = Memo::new(move |_| found.with(Option::is_some));
    move || match is_found.get() {
        true => view! { <Found view=found /> }.into_any(),
        false => {
            let fate = match (*page.get()).clone() {
                Page::Unknown | Page::Found(_) => Fate::Unknown,
                Page::Withdrawn(withdrawn) => Fate::Withdrawn(withdrawn, None),
                Page::United(into) => {
                    Fate::United(Route::Report(into.id.to_string()), text::name(i18n, &into))
                }
                Page::SetAside(label) => Fate::SetAside(label),
            };
            view! { <Gone kin=kin() fate /> }.into_any()
        }
    }
}

/// The way back to the calendar.
fn above() -> Above {
    let i18n = use_i18n();
    Above {
        route: Route::Reports,
        label: TextProp::from(move || t_string!(i18n, reports.title)),
    }
}

#[component]
fn Found(view: View) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let head = part(view, |view| (view.name.clone(), view.report.cut_off()));
    let title = move || {
        let head = head.get();
        head.map(|(name, _)| text::reports::name_alone(i18n, &name))
            .unwrap_or_default()
    };
    let note = move || {
        let (name, cut_off) = head.get()?;
        let day = text::day(i18n, cut_off?);
        Some(t_string!(i18n, reports.page_note, body = name.body, day = day).to_string())
    };
    let id = part(view, |view| view.id.0);
    let subject = Signal::derive(move || Some(Subject::Report(ReportId(id.get()?))));
    let is_settled = part(view, |view| view.is_settled);
    let (concerns, contested) = (
        part(view, |view| view.concerns.clone()),
        part(view, |view| view.contested.clone()),
    );
    view! {
        <PageHead title note=move || note().unwrap_or_default() above=above()>
            <Button on_press=print><Icon shape=Shape::Print />{t!(i18n, reports.print)}</Button>
            <Show when=move || is_settled.get() == Some(false)>
                {move || id.get().map(|id| view! {
                    <More about=title>
                        <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id)>{t!(i18n, body.withdraw)}</FactButton>
                    </More>
                })}
            </Show>
        </PageHead>
        <Trouble concerns contested />
        <Stand view />
        <ValidationState subject />
        <Paper view />
        <History id history=history_of_report />
        <FactForms asked start=start(app) home=|_| "report" />
        <SectionForm view />
    }
}

/// What new facts of a report hold before anybody types.
fn start(app: App) -> Callback<(Kind, Option<EntryId>), Draft> {
    Callback::new(move |(kind, about)| {
        let day = app.as_of();
        app.read(|register| start_of_report(register, kind, about, day))
    })
}

/// The fields that are asked of a report and its sections.
fn asked(kind: Kind) -> &'static [&'static str] {
    match kind {
        Kind::Report => &[
            "introduction",
            "difficulties",
            "outlook",
            "signed_by",
            "plan",
            "area",
            "submitted_on",
            "note",
            "source",
        ],
        Kind::ReportSection => &["text", "component", "source"],
        _ => &[],
    }
}
