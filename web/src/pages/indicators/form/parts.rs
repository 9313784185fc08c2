//! A figure by category: women, men. One field for each; what is not told apart stays empty.

use governance::drafts::indicators::part_field;
use leptos::prelude::*;

use crate::form::Form;
use crate::i18n::use_i18n;
use crate::said::t;
use crate::ui::NumberField;

/// The fields, where the indicator has categories.
#[component]
pub(super) fn Parts(form: Form, categories: Memo<Vec<String>>) -> impl IntoView {
    let i18n = use_i18n();
    let flaw = form.flaw("parts");
    let one = move |category: String| {
        let field = part_field(&category);
        let (value, typing) = (form.text(field.clone()), form.typing(field));
        view! {
            <NumberField label=move || category.clone() value on_input=typing flaw optional=true />
        }
    };
    let all = move || {
        let all = categories.get().into_iter();
        all.map(one).collect_view()
    };
    view! {
        <Show when=move || !categories.with(Vec::is_empty)>
            <fieldset class="form-parts">
                <legend>{t!(i18n, indicator.parts)}</legend>
                <p class="hint">{t!(i18n, indicator.parts_hint)}</p>
                <div class="form-parts-fields">{all}</div>
            </fieldset>
        </Show>
    }
}
