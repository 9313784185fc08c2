//! Recommendations, with where they stand on the day.

use super::sessions::session_cell;
use super::{Asked, Cell, Column, Say, Sheet};
use crate::facts::Kind;
use crate::status::recommendations::{addressee, made_on, standing};

/// Every recommendation.
pub(super) fn recommendations(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let mut heads = asked.fields(Kind::Recommendation, &["number", "text", "level"]);
    heads.push(asked.column(Column::Origin));
    heads.extend(asked.fields(Kind::Recommendation, &["body", "post", "made_on", "due_on"]));
    let own = [
        Column::Stage,
        Column::Percent,
        Column::Overdue,
        Column::NCarried,
    ];
    heads.extend(own.map(|column| asked.column(column)));
    heads.extend(asked.fields(Kind::Recommendation, &["source"]));
    heads.push(asked.column(Column::Id));
    let rows = programme.recommendations().map(|(id, one)| {
        let stands = standing(programme, id, one, asked.day);
        let mission = one.mission.and_then(|mission| programme.mission(mission));
        let origin = match (mission, one.session) {
            (Some(mission), _) => Cell::Text(mission.name.clone()),
            (None, Some(session)) => session_cell(asked, session),
            (None, None) => Cell::Nothing,
        };
        let body = addressee(programme, one).and_then(|body| programme.body(body));
        let post = one.post.and_then(|post| programme.post(post));
        vec![
            Cell::text(one.number.as_ref()),
            Cell::Text(one.text.clone()),
            Cell::count(one.level),
            origin,
            Cell::text(body.map(|body| &body.name)),
            Cell::text(post.map(|post| &post.name)),
            Cell::day(made_on(programme, one)),
            Cell::day(one.due_on),
            Cell::Text((asked.say)(Say::Stage(stands.stage))),
            Cell::Count(u64::from(stands.percent)),
            Cell::count(stands.overdue),
            Cell::Count(u64::from(stands.n_carried)),
            Cell::text(one.source.as_ref()),
            Cell::Text(id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}
