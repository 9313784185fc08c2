//! The details of an attendance: when they came and left, what they withdraw from.

use governance::drafts::{Draft, Seat, amend_details, details_of, ids_in, with_id};
use governance::facts::{Kind, Presence};
use governance::ids::{AgendaItemId, AttendanceId, MembershipId};
use governance::present::session::decisions::items_offered;
use governance::rules::Refusal;
use leptos::prelude::*;

use super::act::Act;
use super::moment::MomentFields;
use super::seen::use_seen;
use crate::form::{ActButton, Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{ButtonKind, CheckField};

/// Corrects the details of an attendance.
#[component]
pub(super) fn DetailsForm(
    /// The attendance.
    id: AttendanceId,
) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let found = move || app.read_untracked(|register| register.programme().attendance(id).cloned());
    let Some(attendance) = found() else {
        return view! { <p>{t!(i18n, refusal.not_here)}</p> }.into_any();
    };
    let days = seen.days();
    let (for_start, for_submit) = (days.clone(), days.clone());
    let form = Form::open(app, &format!("attendance-{id}"), move |_| {
        let now = app.read(|register| register.programme().attendance(id).cloned());
        now.map(|now| details_of(&now, &for_start))
            .unwrap_or_default()
    });
    let submit = move |()| {
        let outcome = found()
            .ok_or(vec![Refusal::NotHere])
            .and_then(|before| amend_details(&form.draft(), id, &before, &for_submit))
            .and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            let row = format!("details-{id}");
            done(app, t_string!(i18n, attendance.details_done), row);
        }
    };
    let is_represented = attendance.presence == Presence::Represented;
    let (is_guest, member) = (attendance.guest.is_some(), attendance.membership);
    view! {
        <FormView form submit=move || t_string!(i18n, body.correct_submit) on_submit=submit>
            {is_guest.then(|| view! { <KindField form kind=Kind::Attendance name="guest" /> })}
            {is_represented.then(|| view! {
                <KindField form kind=Kind::Attendance name="represented_by" />
                <KindField form kind=Kind::Attendance name="capacity" />
            })}
            <Times form days />
            {member.is_some().then(|| view! { <Recusals form /> })}
            <KindField form kind=Kind::Attendance name="source" />
        </FormView>
        <div class="acts others">
            {member.map(|member| view! {
                <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::ComeBack(member))>
                    {t!(i18n, attendance.come_back)}
                </ActButton>
            })}
            <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Withdraw(id))>
                {t!(i18n, attendance.withdraw)}
            </ActButton>
        </div>
    }
    .into_any()
}

/// Notes a member who comes back after having left.
#[component]
pub(super) fn ComeBackForm(
    /// The mandate.
    membership: MembershipId,
) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let seat = Seat {
        session: seen.session,
        membership,
    };
    let name = format!("come-back-{}-{membership}", seat.session);
    let form = Form::open(app, &name, |_| Draft::default());
    let days = seen.days();
    let for_submit = days.clone();
    let submit = move |()| {
        let intent = seat.come_back(&form.draft(), &for_submit);
        let outcome = intent.and_then(|intent| app.record(&intent));
        if form.settle(outcome).is_some() {
            done(app, t_string!(i18n, attendance.come_back_done), "presence");
        }
    };
    view! {
        <FormView form submit=move || t_string!(i18n, attendance.come_back_submit) on_submit=submit>
            <p>{t!(i18n, attendance.come_back_note)}</p>
            <Times form days />
            <KindField form kind=Kind::Attendance name="source" />
        </FormView>
    }
}

/// When they came and when they left, on the days of the session.
#[component]
fn Times(form: Form, days: Vec<chrono::NaiveDate>) -> impl IntoView {
    let i18n = use_i18n();
    let for_leaving = days.clone();
    view! {
        <p class="soft">{t!(i18n, attendance.times_note)}</p>
        <MomentFields
            form
            field="from"
            day_label=move || t_string!(i18n, attendance.day_came)
            time_label=move || t_string!(i18n, attendance.time_came)
            days
            optional=true
        />
        <MomentFields
            form
            field="to"
            day_label=move || t_string!(i18n, attendance.day_left)
            time_label=move || t_string!(i18n, attendance.time_left)
            days=for_leaving
            optional=true
        />
    }
}

/// The items that a member withdraws from, each to tick.
#[component]
fn Recusals(form: Form) -> impl IntoView {
    let (app, i18n, seen) = (use_app(), use_i18n(), use_seen());
    let session = seen.session;
    let items = Memo::new(move |_| app.read(|register| items_offered(register, session)));
    let text = form.text("recused");
    let box_of = move |(AgendaItemId(item), order, title): (AgendaItemId, u32, String)| {
        let title = format!("{order}. {title}");
        let checked = Signal::derive(move || text.with(|text| ids_in(text).any(|id| id == item)));
        let change = move |is_recused: bool| {
            form.set("recused", with_id(&text.get_untracked(), item, is_recused));
        };
        view! { <CheckField label=title checked on_change=change /> }
    };
    view! {
        <fieldset class="field">
            <legend>{move || text::field(i18n, Some(Kind::Attendance), "recused")}</legend>
            <span class="hint">{t!(i18n, attendance.recused_note)}</span>
            <Show
                when=move || !items.with(Vec::is_empty)
                fallback=move || view! { <p class="soft">{t!(i18n, attendance.no_item)}</p> }
            >
                <div class="choices">{move || items.get().into_iter().map(box_of).collect_view()}</div>
            </Show>
        </fieldset>
    }
}
