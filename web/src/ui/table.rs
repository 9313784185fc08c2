//! A table to compare in: heads that stay, figures that line up.

use leptos::prelude::*;

/// The head of one column.
#[derive(Debug, Clone)]
pub struct Heading {
    label: TextProp,
    figures: bool,
}

impl Heading {
    /// A column of words.
    pub fn words(label: impl Into<TextProp>) -> Self {
        Self {
            label: label.into(),
            figures: false,
        }
    }

    /// A column of figures; its cells carry `data-figures` too.
    pub fn figures(label: impl Into<TextProp>) -> Self {
        Self {
            label: label.into(),
            figures: true,
        }
    }
}

/// A table that scrolls within itself. Its rows are `<tr>`s, the first cell of
/// each a `<th scope="row">`.
#[component]
pub fn Table(
    /// What it compares.
    #[prop(into)]
    caption: TextProp,
    /// As of when, in which unit, what is left out.
    #[prop(optional, into)]
    note: Option<TextProp>,
    /// The heads of the columns, in order.
    headings: Vec<Heading>,
    /// Whether its rows stand as cards where there is no room for its columns; each cell then
    /// says its column in `data-head`.
    #[prop(optional)]
    stacks: bool,
    /// The totals.
    #[prop(optional, into)]
    totals: Option<ViewFn>,
    /// The rows.
    children: Children,
) -> impl IntoView {
    let name = caption.clone();
    let heads = headings.into_iter().map(|Heading { label, figures }| {
        view! { <th scope="col" data-figures=figures.then_some("")>{move || label.get()}</th> }
    });
    view! {
        // It takes the focus, so that it can be scrolled by keyboard.
        <div
            class="table"
            tabindex="0"
            role="group"
            data-stacks=stacks.then_some("")
            aria-label=move || name.get()
        >
            <table>
                <caption>
                    {move || caption.get()}
                    {note.map(|note| view! { <small>{move || note.get()}</small> })}
                </caption>
                <thead>
                    <tr>{heads.collect_view()}</tr>
                </thead>
                <tbody>{children()}</tbody>
                {totals.map(|totals| view! { <tfoot>{totals.run()}</tfoot> })}
            </table>
        </div>
    }
}
