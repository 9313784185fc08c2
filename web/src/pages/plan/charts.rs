//! The charts of a version: over time, by component, by source, by area, and where the gap comes from.

use std::sync::Arc;

use governance::present::plans::{Chart, YearPage, gap_chart, parts_chart, time_chart};
use governance::register::Register;
use governance::status::execution_by::By;
use leptos::prelude::*;

use super::chart::ChartView;
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;

/// Every chart that has something to show.
#[component]
pub(super) fn Charts(page: Memo<Option<Arc<YearPage>>>) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let chart = move |of: fn(&Register, &YearPage, chrono::NaiveDate) -> Chart| {
        Memo::new(move |_| {
            let day = app.as_of();
            let chart = page.with(|page| {
                let page = page.as_ref()?;
                Some(app.read(|register| of(register, page, day)))
            });
            Arc::new(chart.unwrap_or_default())
        })
    };
    let over_time =
        chart(|register, page, day| time_chart(register, page.shown, &page.executions, day));
    let by_component =
        chart(|register, page, day| parts_chart(register, page.shown, By::Component, day));
    let by_source = chart(|register, page, day| parts_chart(register, page.shown, By::Source, day));
    let by_area = chart(|register, page, day| parts_chart(register, page.shown, By::Area, day));
    let gap = chart(|register, page, day| gap_chart(register, page.shown, day));
    let rest = move || t_string!(i18n, charts.rest);
    view! {
        <ChartView id="chart-time" title=move || t_string!(i18n, charts.time_title) rest chart=over_time />
        <ChartView id="chart-components" title=move || t_string!(i18n, charts.component_title) rest chart=by_component />
        <ChartView
            id="chart-sources"
            title=move || t_string!(i18n, charts.source_title)
            rest=move || t_string!(i18n, charts.rest_source)
            chart=by_source
        />
        <ChartView
            id="chart-areas"
            title=move || t_string!(i18n, charts.area_title)
            rest=move || t_string!(i18n, charts.rest_area)
            chart=by_area
        />
        <ChartView
            id="chart-gap"
            title=move || t_string!(i18n, charts.gap_title)
            note=move || t_string!(i18n, charts.gap_note)
            rest
            chart=gap
        />
    }
}
