//! A moment of a session: its day where it sat for several, and the time.

use chrono::NaiveDate;
use leptos::prelude::*;

use crate::form::Form;
use crate::i18n::use_i18n;
use crate::text;
use crate::ui::{Choice, DateField, SelectField, TimeField};

/// The day and the time of a moment; a session of one day leaves its day unsaid.
#[component]
pub(in crate::pages::session) fn MomentFields(
    /// The form.
    form: Form,
    /// The field of the moment; what is typed stands in `<field>_day` and `<field>_time`.
    field: &'static str,
    /// What is asked of the day.
    #[prop(into)]
    day_label: TextProp,
    /// What is asked of the time.
    #[prop(into)]
    time_label: TextProp,
    /// The days of the session; none where they are not known.
    days: Vec<NaiveDate>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let i18n = use_i18n();
    let (of_day, of_time) = ([field, "_day"].concat(), [field, "_time"].concat());
    let flaw = form.flaw(field);
    let day = match days.len() {
        1 => None,
        0 => Some(
            view! {
                <DateField label=day_label value=form.text(of_day.clone()) on_input=form.typing(of_day) optional=true />
            }
            .into_any(),
        ),
        _ => {
            let choices = Signal::derive(move || {
                let choice = |day: &NaiveDate| Choice::plain(day, text::day(i18n, *day));
                days.iter().map(choice).collect::<Vec<_>>()
            });
            Some(
                view! {
                    <SelectField
                        label=day_label
                        choices
                        value=form.text(of_day.clone())
                        on_choose=form.typing(of_day)
                        optional=true
                    />
                }
                .into_any(),
            )
        }
    };
    view! {
        <div class="moment">
            {day}
            <TimeField label=time_label value=form.text(of_time.clone()) on_input=form.typing(of_time) flaw optional />
        </div>
    }
}
