//! Bodies and mandates.

use super::{Asked, Cell, Column, Say, Sheet};
use crate::facts::{Kind, Standing};

/// Every body, with where it stands on the day.
pub(super) fn bodies(asked: Asked<'_>) -> Sheet {
    let (programme, charter) = (asked.register.programme(), asked.register.charter());
    let mut heads = asked.fields(Kind::Body, &["short", "name", "kind", "level"]);
    heads.push(asked.column(Column::Parent));
    let rest = ["area", "from", "to", "founded_by", "seat", "note", "source"];
    heads.extend(asked.fields(Kind::Body, &rest));
    heads.push(asked.column(Column::Id));
    let rows = programme.bodies().map(|(id, body)| {
        let kind = body.kind.as_deref().and_then(|code| charter.kind(code));
        let level = charter.level(&body.level);
        let words = |words| Cell::Text((asked.say)(Say::Charter(words)));
        let parent = body.parent_on(asked.day).and_then(|id| programme.body(id));
        let area = body.area.and_then(|id| programme.area(id));
        vec![
            Cell::text(body.short.as_ref()),
            Cell::Text(body.name.clone()),
            kind.map_or(Cell::Nothing, |kind| words(&kind.name)),
            level.map_or(Cell::Nothing, |level| words(&level.label)),
            Cell::text(parent.map(|parent| &parent.name)),
            Cell::text(area.map(|area| &area.name)),
            Cell::day(body.from),
            Cell::day(body.to),
            Cell::text(body.founded_by.as_ref()),
            Cell::text(body.seat.as_ref()),
            Cell::text(body.note.as_ref()),
            Cell::text(body.source.as_ref()),
            Cell::Text(id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}

/// Every mandate, past ones too.
pub(super) fn memberships(asked: Asked<'_>) -> Sheet {
    let programme = asked.register.programme();
    let mut heads = asked.fields(Kind::Membership, &["body", "post", "person"]);
    heads.extend(asked.fields(Kind::Person, &["function"]));
    heads.extend(asked.fields(Kind::Membership, &["standing", "from", "to", "source"]));
    heads.push(asked.column(Column::Id));
    let rows = programme.memberships().map(|(id, mandate)| {
        let person = programme.person(mandate.person);
        let post = mandate.post.and_then(|post| programme.post(post));
        let standing = match mandate.standing {
            Standing::Holder => "holder",
            Standing::Substitute => "substitute",
        };
        vec![
            Cell::text(programme.body(mandate.body).map(|body| &body.name)),
            Cell::text(post.map(|post| &post.name)),
            Cell::text(person.map(|person| &person.name)),
            Cell::text(person.and_then(|person| person.function.as_ref())),
            asked.choice(standing),
            Cell::Day(mandate.from),
            Cell::day(mandate.to),
            Cell::text(mandate.source.as_ref()),
            Cell::Text(id.to_string()),
        ]
    });
    Sheet {
        rows: rows.collect(),
        heads,
        ..Sheet::default()
    }
}
