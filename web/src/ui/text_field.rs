//! Fields one types in: a line, several lines, a date, a time, a number, a search.
//!
//! Each shows `value` and tells `on_input` of every change; the page keeps the
//! draft. A date is ISO, as the native input gives it.

use leptos::prelude::*;

use super::field::{Field, Ties};

/// What the browser is told of a line of text.
#[derive(Clone, Copy)]
struct Line {
    kind: &'static str,
    keyboard: Option<&'static str>,
}

fn line_field(line: Line, props: LineProps) -> impl IntoView {
    let LineProps {
        label,
        value,
        on_input,
        hint,
        flaw,
        optional,
        disabled,
    } = props;
    let ties = Ties::new(hint.as_ref(), flaw);
    let id = ties.id.clone();
    view! {
        <Field id=id.clone() label hint flaw optional>
            <input
                id=id
                type=line.kind
                inputmode=line.keyboard
                autocomplete="off"
                prop:value=value
                disabled=disabled
                aria-required=(!optional && line.kind != "search").then_some("true")
                aria-describedby=ties.described_by()
                aria-invalid=ties.invalid()
                on:input=move |ev| on_input.run(event_target_value(&ev))
            />
        </Field>
    }
}

struct LineProps {
    label: TextProp,
    value: Signal<String>,
    on_input: Callback<String>,
    hint: Option<TextProp>,
    flaw: MaybeProp<String>,
    optional: bool,
    disabled: Signal<bool>,
}

macro_rules! line_field_component {
    ($(#[$doc:meta])* $name:ident, $line:expr) => {
        $(#[$doc])*
        #[component]
        pub fn $name(
            /// What is asked.
            #[prop(into)]
            label: TextProp,
            /// What it holds now.
            #[prop(into)]
            value: Signal<String>,
            /// Told of every change.
            #[prop(into)]
            on_input: Callback<String>,
            /// How to answer.
            #[prop(optional, into)]
            hint: Option<TextProp>,
            /// What is wrong with the answer.
            #[prop(optional, into)]
            flaw: MaybeProp<String>,
            /// Whether it may stay empty.
            #[prop(optional)]
            optional: bool,
            /// Whether it cannot be changed now.
            #[prop(optional, into)]
            disabled: Signal<bool>,
        ) -> impl IntoView {
            line_field($line, LineProps { label, value, on_input, hint, flaw, optional, disabled })
        }
    };
}

line_field_component!(
    /// One line of text.
    TextField,
    Line { kind: "text", keyboard: None }
);
line_field_component!(
    /// A date, by the tablet's own calendar; its value is ISO or empty.
    DateField,
    Line { kind: "date", keyboard: None }
);
line_field_component!(
    /// A time of the day, by the tablet's own clock face; its value is `09:30` or empty.
    TimeField,
    Line { kind: "time", keyboard: None }
);
line_field_component!(
    /// A number, as text: the page parses it once, with spaces and commas.
    NumberField,
    Line { kind: "text", keyboard: Some("decimal") }
);
line_field_component!(
    /// What to search for in a list.
    SearchField,
    Line { kind: "search", keyboard: None }
);

/// Several lines of text; it grows with them.
#[component]
pub fn LongTextField(
    /// What is asked.
    #[prop(into)]
    label: TextProp,
    /// What it holds now.
    #[prop(into)]
    value: Signal<String>,
    /// Told of every change.
    #[prop(into)]
    on_input: Callback<String>,
    /// How to answer.
    #[prop(optional, into)]
    hint: Option<TextProp>,
    /// What is wrong with the answer.
    #[prop(optional, into)]
    flaw: MaybeProp<String>,
    /// Whether it may stay empty.
    #[prop(optional)]
    optional: bool,
) -> impl IntoView {
    let ties = Ties::new(hint.as_ref(), flaw);
    let id = ties.id.clone();
    view! {
        <Field id=id.clone() label hint flaw optional>
            <textarea
                id=id
                rows="4"
                prop:value=value
                aria-required=(!optional).then_some("true")
                aria-describedby=ties.described_by()
                aria-invalid=ties.invalid()
                on:input=move |ev| on_input.run(event_target_value(&ev))
            ></textarea>
        </Field>
    }
}
