//! The convocation: which body is called, when and where, to deal with what, and who is called.

use chrono::NaiveDate;

use crate::charter::words::Words;
use crate::facts::{Listing, Session, Standing};
use crate::ids::SessionId;
use crate::order::InOrder as _;
use crate::register::{Register, fold_name};
use crate::status::term;

use super::super::SessionName;
use super::agenda::{ItemRow, agenda_items};

/// What a convocation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Convocation {
    /// The programme.
    pub programme: Words,
    /// The body.
    pub body: String,
    /// The text that founds it: as recorded or, failing that, by its kind.
    pub founded_by: Option<String>,
    /// The same, in the charter's words.
    pub basis: Option<Words>,
    /// What tells the session from others.
    pub name: SessionName,
    /// Its fields.
    pub session: Session,
    /// What it is called to deal with, in order.
    pub items: Vec<ItemRow>,
    /// Who is called: those whose mandates run on its first day.
    pub members: Vec<Called>,
}

/// Somebody who is called.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Called {
    /// The post, if one.
    pub post: Option<String>,
    /// Who; none where the person has not arrived.
    pub person: Option<String>,
    /// The function that they hold elsewhere.
    pub function: Option<String>,
    /// Whether they stand in for a holder.
    pub stands_in: bool,
}

/// Returns the convocation of a session; `day` tells who sits where its own day is not known.
#[must_use]
pub fn convocation(register: &Register, id: SessionId, day: NaiveDate) -> Option<Convocation> {
    let (programme, charter) = (register.programme(), register.charter());
    let session = programme.session(id)?;
    let body = programme.body(session.body);
    let kind = body.and_then(|body| charter.kind(body.kind.as_deref()?));
    let mut items = agenda_items(register, id, day);
    items.retain(|item| item.listing == Listing::Listed);
    Some(Convocation {
        programme: charter.programme().name.clone(),
        body: body.map(|body| body.name.clone()).unwrap_or_default(),
        founded_by: body.and_then(|body| body.founded_by.clone()),
        basis: kind.map(|kind| kind.basis.text.clone()),
        name: SessionName::of(programme, session),
        session: session.clone(),
        items,
        members: members(register, session, session.opens_on.unwrap_or(day)),
    })
}

/// Returns who sits on a day: by post as the body has them, then the others, by name.
fn members(register: &Register, session: &Session, day: NaiveDate) -> Vec<Called> {
    let programme = register.programme();
    let mut called: Vec<_> = programme
        .memberships_in(session.body)
        .filter(|(_, membership)| term(programme, membership).contains(day))
        .map(|(id, membership)| {
            let person = programme.person(membership.person);
            let post = membership.post.and_then(|post| programme.post(post));
            let stands_in = membership.standing == Standing::Substitute;
            let name = person.map(|person| fold_name(&person.name));
            let place = (
                stands_in,
                membership.post.is_none(),
                membership.post,
                name,
                id,
            );
            let called = Called {
                post: post.map(|post| post.name.clone()),
                person: person.map(|person| person.name.clone()),
                function: person.and_then(|person| person.function.clone()),
                stands_in,
            };
            (place, called)
        })
        .collect();
    called.in_order();
    called.into_iter().map(|(_, called)| called).collect()
}
