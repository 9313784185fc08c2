//! Every area of a founding in bulk, with what would come of it.

use governance::drafts::committees::{Founding, Foundings, Outcome as Becomes};
use governance::ids::BodyId;
use leptos::prelude::*;

use super::plan::Plan;
use crate::i18n::{t_string, use_i18n};
use crate::state::App;
use crate::text;
use crate::ui::{Disclosure, Few, ShowMore};

/// So many areas are named unasked, and so many more at each asking.
const FEW: usize = 50;

/// Every area, with what would come of it.
#[component]
pub(super) fn Areas(plan: Plan) -> impl IntoView {
    let i18n = use_i18n();
    let few = Few::new(FEW);
    let n_all = Memo::new(move |_| plan.foundings().map_or(0, |found| found.rows.len()));
    let rows = move || {
        let Some(found) = plan.foundings() else {
            return Vec::new();
        };
        let rows = found.rows.iter().take(few.n()).copied();
        rows.map(|row| told(i18n, plan.app, &found, row))
            .collect::<Vec<_>>()
    };
    let aside = move || text::areas::n_areas(i18n, n_all.get());
    view! {
        <Show when=move || { n_all.get() > 0 }>
            <Disclosure label=move || t_string!(i18n, committees.one_by_one) aside>
                <ul class="flaw-list">
                    {move || rows().into_iter().map(|row| view! { <li>{row}</li> }).collect_view()}
                </ul>
                <ShowMore few n_all />
            </Disclosure>
        </Show>
    }
}

/// Says what would come of one area.
fn told(i18n: text::Words, app: App, found: &Foundings, row: Founding) -> String {
    let (named, area) = app.read(|register| {
        let area = register.programme().area(row.area);
        let name = area.map(|area| area.name.clone()).unwrap_or_default();
        (area.map(|area| found.name(area)).unwrap_or_default(), name)
    });
    let body = |id: BodyId| {
        app.read(|register| {
            let body = register.programme().body(id);
            body.map(|body| body.short.clone().unwrap_or_else(|| body.name.clone()))
                .unwrap_or_default()
        })
    };
    match row.outcome {
        Becomes::Under(parent) | Becomes::UnderHigher(parent) => {
            t_string!(i18n, committees.under, name = named, parent = body(parent)).to_string()
        }
        Becomes::OnTop => named,
        Becomes::There(there) => {
            t_string!(i18n, committees.there, area = area, body = body(there)).to_string()
        }
        Becomes::NoParent => t_string!(i18n, committees.no_parent, area = area).to_string(),
        Becomes::SeveralParents => {
            t_string!(i18n, committees.several_parents, area = area).to_string()
        }
        Becomes::NameTooLong => t_string!(i18n, committees.too_long, area = area).to_string(),
    }
}
