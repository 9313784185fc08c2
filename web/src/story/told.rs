//! What is told of each scene, with the figures of the past that is here.

use governance::present::story::{Scene, Story};

use crate::i18n::t_string;
use crate::text::{self, Words};

/// What a scene is called.
pub(crate) fn title(i18n: Words, scene: Scene) -> &'static str {
    match scene {
        Scene::Governing => t_string!(i18n, story.governing),
        Scene::Session => t_string!(i18n, story.session),
        Scene::Plan => t_string!(i18n, story.plan),
        Scene::Gap => t_string!(i18n, story.gap),
        Scene::Answer => t_string!(i18n, story.answer),
        Scene::Field => t_string!(i18n, story.field),
        Scene::Merge => t_string!(i18n, story.merge),
        Scene::Duties => t_string!(i18n, story.duties),
    }
}

/// What is told of it.
pub(super) fn text(i18n: Words, scene: Scene, story: &Story) -> String {
    let body = story.called.as_str();
    let year = story.year;
    match scene {
        Scene::Governing => {
            let (n_levels, all_levels) = story.n_levels;
            t_string!(
                i18n,
                story.governing_text,
                day = text::day(i18n, story.then),
                count = story.n_bodies,
                n_levels = n_levels,
                all_levels = all_levels,
                body = body
            )
            .to_string()
        }
        Scene::Session => {
            let session = text::session_alone(i18n, &story.named);
            t_string!(
                i18n,
                story.session_text,
                session = session,
                body = body,
                count = story.n_decisions
            )
            .to_string()
        }
        Scene::Plan => match story.budget {
            Some((budget, precision)) => t_string!(
                i18n,
                story.plan_text,
                year = year,
                budget = text::money::amount(i18n, budget, precision)
            )
            .to_string(),
            None => t_string!(i18n, story.plan_unknown, year = year).to_string(),
        },
        Scene::Gap => {
            let (rate, cut_off) = story.gap;
            t_string!(
                i18n,
                story.gap_text,
                rate = text::money::rate(i18n, rate),
                day = text::day(i18n, cut_off),
                year = year
            )
            .to_string()
        }
        Scene::Answer => match (&story.justified, story.n_measures) {
            (Some(why), 0) => {
                t_string!(i18n, story.answer_justified, why = why.as_str()).to_string()
            }
            (_, 0) => t_string!(i18n, story.answer_none).to_owned(),
            (_, count) => t_string!(i18n, story.answer_measures, count = count).to_string(),
        },
        Scene::Field => {
            let (n, n_counted) = story.n_indicators;
            t_string!(
                i18n,
                story.field_text,
                n = text::count(i18n, n),
                n_counted = text::count(i18n, n_counted)
            )
            .to_string()
        }
        Scene::Merge => t_string!(i18n, story.merge_text, body = body).to_string(),
        Scene::Duties => {
            let (whole, part, all) = story.n_duties;
            t_string!(
                i18n,
                story.duties_text,
                body = body,
                year = year,
                whole = whole,
                part = part,
                all = all
            )
            .to_string()
        }
    }
}
