//! What the report says of one component, and the form that writes it.

use governance::drafts::Draft;
use governance::facts::Kind;
use governance::ids::{EntryId, ReportSectionId};
use governance::present::reports::SectionSlot;
use leptos::prelude::*;

use super::{View, part};
use crate::form::{ACT, ActButton, ActDialog, FactAct, FactButton, RecordForm, done};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape};

/// What the address says of a section that is being written; then comes its component.
const WRITE: &str = "section.";

/// What stands there for what belongs to no component.
const NONE: &str = "sans";

/// What was written of one component, or the way to write it.
#[component]
pub(super) fn ComponentText(
    /// The component, and what was written of it.
    of: SectionSlot,
    /// Whether nothing is changed any more.
    is_settled: bool,
) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let component = of.component.clone();
    let name = move || match &component {
        Some(component) => text::name(i18n, component),
        None => t_string!(i18n, reports.section_none).to_owned(),
    };
    let (n_texts, is_empty) = (of.texts.len(), of.texts.is_empty());
    let address = match &of.component {
        Some(component) => format!("{WRITE}{}", component.id),
        None => format!("{WRITE}{NONE}"),
    };
    let named = name.clone();
    let texts = of.texts.into_iter().map(move |(id, text)| {
        let about = named.clone();
        view! { <Written id text about=TextProp::from(about) is_settled /> }
    });
    let label = {
        let name = name.clone();
        move || t_string!(i18n, reports.section_write_this, component = name()).to_string()
    };
    let write = (is_empty && !is_settled).then(|| {
        let press = move || router.set_filter(ACT, Some(&address));
        view! {
            <div class="acts only-screen">
                <ActButton kind=ButtonKind::Plain label on_press=press>
                    <Icon shape=Shape::Pen />
                    {t!(i18n, reports.section_write)}
                </ActButton>
            </div>
        }
    });
    view! {
        <section class="component" class:only-screen=is_empty>
            <h4>{name}</h4>
            {texts.collect_view()}
            {(n_texts > 1).then(|| view! { <p class="soft only-screen">{t!(i18n, reports.section_apart)}</p> })}
            {write}
        </section>
    }
}

/// One text, and its acts.
#[component]
fn Written(id: ReportSectionId, text: String, about: TextProp, is_settled: bool) -> impl IntoView {
    let i18n = use_i18n();
    let (correct, withdraw) = (about.clone(), about);
    view! {
        <p class="by-hand">{text}</p>
        {(!is_settled).then(|| view! {
            <div class="acts only-screen">
                <FactButton kind=ButtonKind::Plain act=FactAct::Amend(id.0)>
                    {t!(i18n, body.correct)}
                    <span class="unseen">{t!(i18n, ui.colon)} {let about = correct.clone(); move || about.get()}</span>
                </FactButton>
                <FactButton kind=ButtonKind::Plain act=FactAct::Withdraw(id.0)>
                    {t!(i18n, body.withdraw)}
                    <span class="unseen">{t!(i18n, ui.colon)} {let about = withdraw.clone(); move || about.get()}</span>
                </FactButton>
            </div>
        })}
    }
}

/// The form of a new section, while the address names it.
#[component]
pub(super) fn SectionForm(view: View) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = router.filter(ACT);
    // The component whose section is being written; none for what belongs to none.
    let writing = Memo::new(move |_| {
        named.with(|named| {
            let component = named.as_deref()?.strip_prefix(WRITE)?;
            match component {
                NONE => Some(None),
                id => id.parse::<EntryId>().ok().map(Some),
            }
        })
    });
    let is_open = Signal::derive(move || writing.with(Option::is_some));
    let report = part(view, |view| view.id.0);
    let title = move || {
        let component = writing.get().flatten();
        let name = component.map(|id| {
            app.read(|register| text::name(i18n, &governance::present::Label::of(register, id)))
        });
        let name = name.unwrap_or_else(|| t_string!(i18n, reports.section_none).to_owned());
        t_string!(i18n, reports.section_write_this, component = name).to_string()
    };
    let form = move || {
        let (report, component) = (report.get_untracked()?, writing.get()?);
        let component = component.map(|id| id.to_string()).unwrap_or_default();
        let about = format!("{report}-{component}");
        let start = move |_: Draft| {
            Draft::default()
                .with("report", &report.to_string())
                .with("component", &component)
        };
        let on_done = move |_| done(app, t_string!(i18n, act.recorded), "report");
        Some(view! {
            <RecordForm
                kind=Kind::ReportSection
                about
                start=Callback::new(start)
                fields=&["text", "source"]
                submit=move || t_string!(i18n, act.submit)
                on_done=Callback::new(on_done)
            />
        })
    };
    view! { <ActDialog is_open title>{form}</ActDialog> }
}
