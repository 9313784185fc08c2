//! The sheet of the indicator: what exactly is counted, how, how often, by whom.

use governance::facts::Indicator;
use governance::present::Label;
use governance::present::indicators::IndicatorPage as Page;
use leptos::prelude::*;

use super::{View, part};
use crate::frame::{Fact, Section};
use crate::i18n::{t_string, use_i18n};
use crate::said::t;
use crate::state::use_app;
use crate::text;

/// What a part of the sheet is worked out from.
#[derive(Clone, PartialEq)]
struct Written {
    about: Indicator,
    component: Option<Label>,
    body: Option<Label>,
}

impl Written {
    fn of(page: &Page) -> Self {
        Self {
            about: page.about.clone(),
            component: page.row.component.clone(),
            body: page.row.body.clone(),
        }
    }
}

/// Everything that is recorded of it; what is not known is said to be so.
#[component]
pub(super) fn Sheet(view: View) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let written = part(view, Written::of);
    let read = move |of: fn(text::Words, &Written) -> Option<String>| {
        move || {
            let found = written.with(|written| of(i18n, written.as_ref()?));
            found.unwrap_or_else(|| t_string!(i18n, indicator.known_none).to_owned())
        }
    };
    let level = move || {
        let code = written.with(|written| written.as_ref()?.about.level.clone());
        let Some(code) = code else {
            return t_string!(i18n, indicator.whole).to_owned();
        };
        app.read(|register| {
            let level = register.charter().area_level(&code);
            let words = level.map(|level| text::charter(i18n, &level.label));
            words.unwrap_or_else(|| code.clone())
        })
    };
    let definition = move || {
        let found = written.with(|written| written.as_ref()?.about.definition.clone());
        match found {
            Some(found) => view! { <p class="said">{found}</p> }.into_any(),
            None => view! { <p class="soft">{t!(i18n, indicator.no_definition)}</p> }.into_any(),
        }
    };
    let field = move |name: &'static str| {
        move || text::field(i18n, Some(governance::facts::Kind::Indicator), name)
    };
    view! {
        <Section id="sheet" title=move || t_string!(i18n, indicator.sheet)>
            <div class="sheet-body">
                {definition}
                <dl class="facts">
                    <Fact name=field("unit")>{read(|_, one| Some(one.about.unit.clone()))}</Fact>
                    <Fact name=field("direction")>
                        {read(|i18n, one| Some(text::choice(i18n, one.about.direction.code())))}
                    </Fact>
                    <Fact name=field("aggregation")>
                        {read(|i18n, one| Some(text::choice(i18n, one.about.aggregation.code())))}
                    </Fact>
                    <Fact name=field("baseline")>{read(baseline)}</Fact>
                    <Fact name=field("frequency")>
                        {read(|i18n, one| Some(text::choice(i18n, one.about.frequency?.code())))}
                    </Fact>
                    <Fact name=field("level")>{level}</Fact>
                    <Fact name=field("categories")>{read(|_, one| categories(&one.about))}</Fact>
                    <Fact name=move || t_string!(i18n, indicator.bounds)>{read(bounds)}</Fact>
                    <Fact name=field("component")>
                        {read(|i18n, one| one.component.as_ref().map(|label| text::name(i18n, label)))}
                    </Fact>
                    <Fact name=field("body")>
                        {read(|i18n, one| one.body.as_ref().map(|label| text::name(i18n, label)))}
                    </Fact>
                    <Fact name=field("data_source")>{read(|_, one| one.about.data_source.clone())}</Fact>
                    <Fact name=field("method")>{read(|_, one| one.about.method.clone())}</Fact>
                    <Fact name=field("note")>{read(|_, one| one.about.note.clone())}</Fact>
                    <Fact name=field("source")>{read(|_, one| one.about.source.clone())}</Fact>
                </dl>
            </div>
        </Section>
    }
}

fn baseline(i18n: text::Words, one: &Written) -> Option<String> {
    let about = &one.about;
    let figure = text::measures::with_unit(i18n, about.baseline?, about.decimals(), &about.unit);
    let Some(on) = about.baseline_on else {
        return Some(figure);
    };
    let at = t_string!(i18n, measures.at, day = text::day(i18n, on)).to_string();
    Some(format!("{figure} {at}"))
}

fn categories(about: &Indicator) -> Option<String> {
    let all: Vec<&str> = about.categories().collect();
    (!all.is_empty()).then(|| all.join(", "))
}

/// The least and the most that can be, as far as either is known.
fn bounds(i18n: text::Words, one: &Written) -> Option<String> {
    let (least, most) = (one.about.least, one.about.ceiling());
    let written = |figure: Option<i64>| match figure {
        Some(figure) => text::measures::plain(i18n, figure, one.about.decimals()),
        None => "…".to_owned(),
    };
    let words = || {
        let (least, most) = (written(least), written(most));
        t_string!(i18n, indicator.bounds_of, least = least, most = most).to_string()
    };
    (least.is_some() || most.is_some()).then(words)
}
