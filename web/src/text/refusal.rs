//! Why an act was refused, and what can be done now.

use governance::calendar::Life;
use governance::facts::{Kind, Shape};
use governance::ids::EntryId;
use governance::present::Label;
use governance::register::Register;
use governance::rules::Refusal;

use super::dates::life;
use super::{Words, day, words};
use crate::i18n::t_string;
use crate::state::App;

/// Says why, in a sentence that ends with a way out.
#[must_use]
pub fn refusal(i18n: Words, register: &Register, why: &Refusal) -> String {
    shape(i18n, why)
        .or_else(|| place(i18n, register, why))
        .or_else(|| mandate(i18n, register, why))
        .or_else(|| super::reports::refusal(i18n, why))
        .or_else(|| super::staff::refusal(i18n, why))
        .or_else(|| super::indicators::refusal(i18n, register, why))
        .or_else(|| super::sitting::refusal(i18n, register, why))
        .unwrap_or_else(|| act(i18n, register, why))
}

/// Says why, of several refusals at once, where they are not shown beside fields.
#[must_use]
pub fn refusals(i18n: Words, app: App, why: &[Refusal]) -> String {
    let told = |register: &Register| {
        let sentences = why.iter().map(|why| refusal(i18n, register, why));
        sentences.collect::<Vec<_>>().join(" ")
    };
    app.read_untracked(told)
}

/// What is wrong with a text alone.
fn shape(i18n: Words, why: &Refusal) -> Option<String> {
    Some(match why {
        Refusal::Missing { field } => missing(i18n, field).to_owned(),
        Refusal::Malformed { field } => malformed(i18n, field).to_owned(),
        Refusal::TooLong { max, length, .. } => {
            t_string!(i18n, refusal.too_long, max = max, length = length).to_string()
        }
        Refusal::ControlCharacter { .. } => t_string!(i18n, refusal.control_character).to_owned(),
        Refusal::OutOfRange { max, .. } => {
            t_string!(i18n, refusal.out_of_range, max = max).to_string()
        }
        Refusal::TooMuch { .. } => t_string!(i18n, refusal.too_much).to_owned(),
        Refusal::OffTheGlobe { max, .. } => {
            t_string!(i18n, refusal.off_the_globe, max = max).to_string()
        }
        Refusal::UnknownField { name } => {
            t_string!(i18n, refusal.unknown_field, name = name).to_string()
        }
        Refusal::EndBeforeStart { from, to, .. } => {
            let (from, to) = (day(i18n, *from), day(i18n, *to));
            t_string!(i18n, refusal.end_before_start, from = from, to = to).to_string()
        }
        _ => return None,
    })
}

/// A field of one name has one shape in all kinds of facts.
fn shape_of(field: &str) -> Option<Shape> {
    let found = Kind::ALL.iter().find_map(|kind| kind.field(field));
    found.map(|field| field.shape)
}

/// Says what to give, the same on every form: what is empty is seen.
fn missing(i18n: Words, field: &str) -> &'static str {
    match (field, shape_of(field)) {
        ("name" | "person_name" | "area_name", _) => t_string!(i18n, refusal.give_name),
        ("function", _) => t_string!(i18n, refusal.give_function),
        ("reason", _) => t_string!(i18n, refusal.give_reason),
        ("figure" | "value", _) => t_string!(i18n, refusal.give_number),
        // Codes of the charter, which are chosen.
        ("kind" | "level" | "area_level" | "power", _) => t_string!(i18n, refusal.nothing_chosen),
        (_, Some(Shape::Reference(_) | Shape::References(_) | Shape::Placements(_))) => {
            t_string!(i18n, refusal.nothing_chosen)
        }
        (_, Some(Shape::Choice(_))) => t_string!(i18n, refusal.choose_one),
        (_, Some(Shape::Day)) => t_string!(i18n, refusal.give_day),
        (_, Some(Shape::Moment)) => t_string!(i18n, refusal.give_moment),
        (_, Some(Shape::Count(_) | Shape::Tally(_) | Shape::Amount | Shape::MicroDegrees(_))) => {
            t_string!(i18n, refusal.give_number)
        }
        _ => t_string!(i18n, refusal.missing),
    }
}

fn malformed(i18n: Words, field: &str) -> &'static str {
    match shape_of(field) {
        Some(Shape::Day) => t_string!(i18n, refusal.not_a_day),
        Some(Shape::Moment) => t_string!(i18n, refusal.not_a_moment),
        Some(Shape::Count(_) | Shape::Tally(_) | Shape::Amount) => {
            t_string!(i18n, refusal.not_a_number)
        }
        Some(Shape::MicroDegrees(_)) => t_string!(i18n, refusal.not_degrees),
        Some(
            Shape::Reference(_) | Shape::References(_) | Shape::Placements(_) | Shape::Choice(_),
        ) => {
            t_string!(i18n, refusal.nothing_chosen)
        }
        _ => t_string!(i18n, refusal.malformed),
    }
}

/// What is wrong with where a body or an area would stand.
fn place(i18n: Words, register: &Register, why: &Refusal) -> Option<String> {
    let name = |id: EntryId| words::name(i18n, &Label::of(register, id));
    Some(match why {
        Refusal::UnknownReference { .. } => t_string!(i18n, refusal.unknown_reference).to_owned(),
        Refusal::WrongKind { expected, .. } => t_string!(
            i18n,
            refusal.wrong_kind,
            kind = words::kind(i18n, *expected)
        )
        .to_string(),
        Refusal::UnknownLevel { level } => {
            t_string!(i18n, refusal.unknown_level, level = level).to_string()
        }
        Refusal::UnknownBodyKind { kind } => {
            t_string!(i18n, refusal.unknown_body_kind, kind = kind).to_string()
        }
        Refusal::LevelOfAnotherKind { expected } => {
            let level = words::code(i18n, register, expected);
            t_string!(i18n, refusal.level_of_another_kind, level = level).to_string()
        }
        Refusal::ParentMissing => t_string!(i18n, refusal.parent_missing).to_owned(),
        Refusal::ParentLower { parent } => {
            t_string!(i18n, refusal.parent_lower, parent = name(*parent)).to_string()
        }
        Refusal::Cycle { through } => {
            t_string!(i18n, refusal.cycle, parent = name(*through)).to_string()
        }
        Refusal::UnknownParameter { code } => {
            t_string!(i18n, refusal.unknown_parameter, code = code).to_string()
        }
        _ => return None,
    })
}

/// What is wrong with a mandate.
fn mandate(i18n: Words, register: &Register, why: &Refusal) -> Option<String> {
    let name = |id: EntryId| words::name(i18n, &Label::of(register, id));
    Some(match why {
        Refusal::OutsideBody { body, from, to } => {
            let days = life(i18n, &Life::new(*from, *to));
            t_string!(i18n, refusal.outside_body, body = name(body.0), days = days).to_string()
        }
        Refusal::Dissolved { body, on } => t_string!(
            i18n,
            refusal.dissolved,
            body = name(body.0),
            day = day(i18n, *on)
        )
        .to_string(),
        Refusal::OutsidePost { post, from, to } => {
            let days = life(i18n, &Life::new(*from, *to));
            t_string!(i18n, refusal.outside_post, post = name(post.0), days = days).to_string()
        }
        Refusal::PostOfOtherBody { post } => {
            t_string!(i18n, refusal.post_of_other_body, post = name(post.0)).to_string()
        }
        Refusal::SeatsExceeded {
            post,
            seats,
            on,
            holders,
        } => {
            let post = name(post.0);
            match on {
                Some(on) => {
                    let on = day(i18n, *on);
                    t_string!(
                        i18n,
                        refusal.seats_exceeded,
                        post = post,
                        count = *seats,
                        holders = holders,
                        day = on
                    )
                    .to_string()
                }
                None => t_string!(
                    i18n,
                    refusal.seats_exceeded_ever,
                    post = post,
                    count = *seats,
                    holders = holders
                )
                .to_string(),
            }
        }
        Refusal::AlreadySeated { membership } => {
            t_string!(i18n, refusal.already_seated, person = name(membership.0)).to_string()
        }
        Refusal::NotAHolder { .. } => t_string!(i18n, refusal.not_a_holder).to_owned(),
        _ => return None,
    })
}

/// Why nothing at all can be done, or not before something else is.
fn act(i18n: Words, register: &Register, why: &Refusal) -> String {
    let named = |id: EntryId| words::label(i18n, &Label::of(register, id));
    match why {
        Refusal::United { into } => {
            t_string!(i18n, refusal.united, into = named(*into)).to_string()
        }
        Refusal::Withdrawn => t_string!(i18n, refusal.withdrawn).to_owned(),
        Refusal::NotHere => t_string!(i18n, refusal.not_here).to_owned(),
        Refusal::Newer => t_string!(i18n, refusal.newer).to_owned(),
        Refusal::NothingChanged => t_string!(i18n, refusal.nothing_changed).to_owned(),
        Refusal::PlanAdopted { .. } => t_string!(i18n, refusal.plan_adopted).to_owned(),
        Refusal::StillNeeded { n_referring, first } => t_string!(
            i18n,
            refusal.still_needed,
            count = *n_referring,
            first = named(*first)
        )
        .to_string(),
        Refusal::NotADouble => t_string!(i18n, refusal.not_a_double).to_owned(),
        Refusal::Elsewhere { fact, refusal: why } => {
            let why = refusal(i18n, register, why);
            t_string!(i18n, refusal.elsewhere, fact = named(*fact), why = why).to_string()
        }
        // Every other one is told above.
        _ => t_string!(i18n, refusal.malformed).to_owned(),
    }
}
