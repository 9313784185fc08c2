//! The forms of the list: a recommendation, a mission, and what corrects or withdraws a mission.

use governance::drafts::Draft;
use governance::drafts::recommendations::{ORIGIN, record_one};
use governance::facts::Kind;
use governance::ids::EntryId;
use governance::present::Label;
use governance::present::recommendations::origins;
use leptos::prelude::*;

use crate::form::{
    ACT, ActDialog, AmendForm, FactOrKindField, Form, FormView, KindField, RecordForm,
    WithdrawForm, done,
};
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Choice, SearchSelect, Tone};

/// What the address says while a recommendation is being recorded.
pub(super) const CREATE: &str = "recommandation";
/// While a mission is.
pub(super) const CREATE_MISSION: &str = "mission";
/// Before the id of a mission that is corrected.
pub(super) const AMEND: &str = "modifier";
/// Before the id of one that is withdrawn.
pub(super) const WITHDRAW: &str = "retirer";

/// What is asked of a mission.
pub(super) const MISSION: &[&str] = &[
    "name",
    "kind",
    "by",
    "from",
    "to",
    "reported_on",
    "note",
    "source",
];

/// The act whose form is open.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Act {
    Recommend,
    Mission,
    Amend(EntryId),
    Withdraw(EntryId),
}

impl Act {
    fn parse(text: &str) -> Option<Self> {
        let (act, of) = text.split_once('.').unwrap_or((text, ""));
        Some(match act {
            CREATE => Self::Recommend,
            CREATE_MISSION => Self::Mission,
            AMEND => Self::Amend(of.parse().ok()?),
            WITHDRAW => Self::Withdraw(of.parse().ok()?),
            _ => return None,
        })
    }
}

/// Whichever form the address names.
#[component]
pub(super) fn ActForms() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let named = router.filter(ACT);
    let doing = Memo::new(move |_| named.with(|named| Act::parse(named.as_deref()?)));
    let is_danger = |act: Act| matches!(act, Act::Withdraw(_));
    let open = move |danger: bool| {
        Signal::derive(move || doing.get().is_some_and(|act| is_danger(act) == danger))
    };
    let title = move || {
        doing
            .get()
            .map(|act| title(app, i18n, act))
            .unwrap_or_default()
    };
    view! {
        <ActDialog is_open=open(false) title>{move || doing.get().map(form)}</ActDialog>
        <ActDialog is_open=open(true) title tone=Tone::Trouble>{move || doing.get().map(form)}</ActDialog>
    }
}

fn title(app: App, i18n: text::Words, act: Act) -> String {
    let named = |id: EntryId| app.read(|register| text::name(i18n, &Label::of(register, id)));
    match act {
        Act::Recommend => t_string!(i18n, recommendations.create).to_owned(),
        Act::Mission => t_string!(i18n, mission.create).to_owned(),
        Act::Amend(id) => t_string!(i18n, mission.amend_title, fact = named(id)).to_string(),
        Act::Withdraw(id) => t_string!(i18n, mission.withdraw_title, fact = named(id)).to_string(),
    }
}

fn form(act: Act) -> AnyView {
    match act {
        Act::Recommend => view! { <NewRecommendation /> }.into_any(),
        Act::Mission => view! { <NewMission /> }.into_any(),
        Act::Amend(id) => view! { <AmendMission id /> }.into_any(),
        Act::Withdraw(id) => view! { <WithdrawMission id /> }.into_any(),
    }
}

#[component]
fn NewRecommendation() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |_| done(app, t_string!(i18n, recommendations.created), "follow-up");
    view! {
        <RecommendationForm
            about="new"
            start=Callback::new(|()| Draft::default())
            submit=move || t_string!(i18n, recommendations.create_submit)
            on_done=Callback::new(on_done)
        />
    }
}

/// The form of a recommendation: from whom, what, for whom, by when.
#[component]
pub(in crate::pages) fn RecommendationForm(
    /// Names its draft.
    #[prop(into)]
    about: String,
    /// What it holds before anybody types.
    start: Callback<(), Draft>,
    /// What the act is called.
    #[prop(into)]
    submit: TextProp,
    /// Told of the new recommendation.
    on_done: Callback<EntryId>,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let form = Form::open(app, &format!("recommendation-{about}"), move |_| {
        start.run(())
    });
    let act = move |()| {
        let intent = app.read_untracked(|register| record_one(register.programme(), &form.draft()));
        let outcome = intent.and_then(|intent| app.record(&intent));
        if let Some(id) = form.settle(outcome) {
            on_done.run(id);
        }
    };
    let kind = Kind::Recommendation;
    view! {
        <FormView form submit on_submit=act>
            <OriginField
                form
                flaw=form.flaw("mission")
                hint=move || t_string!(i18n, recommendation.origin_hint)
            />
            <KindField form kind name="number" />
            <KindField form kind name="text" />
            <KindField form kind name="level" />
            <FactOrKindField form kind name="body" />
            <FactOrKindField form kind name="post" />
            <KindField form kind name="due_on" />
            <KindField form kind name="made_on" />
            <KindField form kind name="source" />
        </FormView>
    }
}

/// The mission or session that recommendations come from.
#[component]
pub(super) fn OriginField(
    /// The form that asks.
    form: Form,
    /// What is wrong with it.
    #[prop(into)]
    flaw: Signal<Option<String>>,
    /// How to answer.
    #[prop(into)]
    hint: TextProp,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let choices = Memo::new(move |_| {
        let offers = app.read(origins).into_iter();
        let choice = |offer: governance::present::recommendations::OriginOffer| Choice {
            value: offer.label.id.to_string(),
            label: text::name(i18n, &offer.label),
            detail: offer.detail.unwrap_or_default(),
        };
        offers.map(choice).collect::<Vec<_>>()
    });
    view! {
        <SearchSelect
            label=move || t_string!(i18n, recommendation.origin)
            choices
            value=form.text(ORIGIN)
            on_choose=form.typing(ORIGIN)
            unchosen=form.unchosen(ORIGIN)
            hint
            flaw
        />
    }
}

/// What a new mission starts with: nothing, for nobody else knows who came.
pub(super) fn start_mission() -> Draft {
    Draft::default()
}

#[component]
fn NewMission() -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |_| done(app, t_string!(i18n, mission.created), "missions");
    view! {
        <RecordForm
            kind=Kind::Mission
            about="new"
            start=Callback::new(|_| start_mission())
            fields=MISSION
            submit=move || t_string!(i18n, mission.create_submit)
            on_done=Callback::new(on_done)
        />
    }
}

#[component]
fn AmendMission(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, mission.corrected), "missions");
    view! { <AmendForm id fields=MISSION on_done=Callback::new(on_done) /> }
}

#[component]
fn WithdrawMission(id: EntryId) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let on_done = move |()| done(app, t_string!(i18n, mission.withdrawn), "missions");
    view! { <WithdrawForm id on_done=Callback::new(on_done) /> }
}
