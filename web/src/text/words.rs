//! Words of the charter, and the names of facts, kinds and fields.

use governance::charter::words::Words as CharterWords;
use governance::facts::{Kind, SAME_AS};
use governance::present::Label;
use governance::register::Register;

use super::Words;
use crate::i18n::{Locale, t_string};

/// Writes words of the charter in the language of the page.
#[must_use]
pub fn charter(i18n: Words, words: &CharterWords) -> String {
    match i18n.get_locale() {
        Locale::fr => words.fr().to_owned(),
        Locale::en => words.en().to_owned(),
    }
}

/// Names a kind of fact.
#[must_use]
pub fn kind(i18n: Words, kind: Kind) -> &'static str {
    match kind {
        Kind::Area => t_string!(i18n, field.kind_area),
        Kind::Body => t_string!(i18n, field.kind_body),
        Kind::Post => t_string!(i18n, field.kind_post),
        Kind::Person => t_string!(i18n, field.kind_person),
        Kind::Membership => t_string!(i18n, field.kind_membership),
        Kind::Parameter => t_string!(i18n, field.kind_parameter),
        Kind::Session => t_string!(i18n, field.kind_session),
    }
}

/// Names a fact: its kind, then its own name.
#[must_use]
pub fn label(i18n: Words, label: &Label) -> String {
    let Some(of) = label.kind else {
        return t_string!(i18n, field.unknown_fact, id = label.id.to_string()).to_string();
    };
    let kind = kind(i18n, of);
    match (own_name(i18n, label), label.number) {
        (Some(name), _) => t_string!(i18n, field.named, kind = kind, name = name).to_string(),
        (None, Some(number)) => {
            t_string!(i18n, field.numbered, kind = kind, number = number).to_string()
        }
        (None, None) => kind.to_owned(),
    }
}

/// Names a fact by its own name alone, where its kind is plain from the place.
#[must_use]
pub fn name(i18n: Words, of: &Label) -> String {
    own_name(i18n, of).unwrap_or_else(|| label(i18n, of))
}

fn own_name(i18n: Words, of: &Label) -> Option<String> {
    let words = of.words.as_ref().map(|words| charter(i18n, words));
    words.or_else(|| of.name.clone())
}

/// Names a field, in the words of the kind of fact it belongs to; one that this version
/// does not know is named as it is stored.
#[must_use]
pub fn field(i18n: Words, kind: Option<Kind>, field: &str) -> String {
    let name = match (kind, field) {
        (Some(Kind::Body), "name") => t_string!(i18n, field.body_name),
        (Some(Kind::Post), "name") => t_string!(i18n, field.post_name),
        (_, "name") => t_string!(i18n, field.name),
        (_, "short") => t_string!(i18n, field.short),
        (Some(Kind::Session), "kind") => t_string!(i18n, field.session_kind),
        (_, "kind") => t_string!(i18n, field.kind),
        (_, "level") => t_string!(i18n, field.level),
        (Some(Kind::Area), "parents") => t_string!(i18n, field.area_parents),
        (_, "parents") => t_string!(i18n, field.parents),
        (_, "area") => t_string!(i18n, field.area),
        (_, "area_name") => t_string!(i18n, bodies.area_name),
        (_, "area_level") => t_string!(i18n, bodies.area_level),
        (_, "area_within") => t_string!(i18n, bodies.area_within),
        (_, "area_code") => t_string!(i18n, bodies.area_code),
        (Some(Kind::Membership), "from") => t_string!(i18n, field.mandate_from),
        (Some(Kind::Membership), "to") => t_string!(i18n, field.mandate_to),
        (_, "from") => t_string!(i18n, field.from),
        (_, "to") => t_string!(i18n, field.to),
        (_, "founded_by") => t_string!(i18n, field.founded_by),
        (_, "seat") => t_string!(i18n, field.seat),
        (_, "note") => t_string!(i18n, field.note),
        (_, "source") => t_string!(i18n, field.source),
        (_, "code") => t_string!(i18n, field.code),
        (_, "person") => t_string!(i18n, field.person),
        (_, "person_name") => t_string!(i18n, field.person_name),
        (_, "function" | "person_function") => t_string!(i18n, field.function),
        (_, "contact" | "person_contact") => t_string!(i18n, field.contact),
        (_, "post") => t_string!(i18n, field.post),
        (_, "body") => t_string!(i18n, field.body),
        (_, "standing") => t_string!(i18n, field.standing),
        (_, "substitutes") => t_string!(i18n, field.substitutes),
        (_, "seats") => t_string!(i18n, field.seats),
        (_, "number") => t_string!(i18n, field.number),
        (_, "opens_on") => t_string!(i18n, field.opens_on),
        (_, "closes_on") => t_string!(i18n, field.closes_on),
        (_, "place") => t_string!(i18n, field.place),
        (_, "value") => t_string!(i18n, field.value),
        (_, "basis") => t_string!(i18n, field.basis),
        (_, "reason") => t_string!(i18n, field.reason),
        (_, SAME_AS) => t_string!(i18n, field.same_as),
        (_, other) => return other.to_owned(),
    };
    name.to_owned()
}

/// Tells how to answer in a field, where that is not plain.
#[must_use]
pub fn hint(i18n: Words, kind: Kind, field: &str) -> Option<&'static str> {
    Some(match (kind, field) {
        (Kind::Body, "short") => t_string!(i18n, field.short_hint),
        (Kind::Body, "from") => t_string!(i18n, field.body_from_hint),
        (Kind::Body, "founded_by") => t_string!(i18n, field.founded_by_hint),
        (Kind::Post, "name") => t_string!(i18n, field.post_name_hint),
        (Kind::Post, "seats") => t_string!(i18n, field.seats_hint),
        (Kind::Membership, "to") => t_string!(i18n, field.mandate_to_hint),
        (Kind::Membership, "source") => t_string!(i18n, field.mandate_source_hint),
        (Kind::Session, "opens_on") => t_string!(i18n, field.opens_on_hint),
        (Kind::Session, "closes_on") => t_string!(i18n, field.closes_on_hint),
        (Kind::Session, "source") => t_string!(i18n, field.session_source_hint),
        _ => return None,
    })
}

/// Writes a word that a field chooses from.
#[must_use]
pub fn choice(i18n: Words, code: &str) -> String {
    let word = match code {
        "holder" => t_string!(i18n, field.holder),
        "substitute" => t_string!(i18n, field.substitute),
        "ordinary" => t_string!(i18n, field.ordinary),
        "extraordinary" => t_string!(i18n, field.extraordinary),
        other => return other.to_owned(),
    };
    word.to_owned()
}

/// Writes a code of the charter: a level, a kind, a parameter; an unknown one as it stands.
#[must_use]
pub fn code(i18n: Words, register: &Register, code: &str) -> String {
    let found = register.charter();
    let words = found
        .level(code)
        .map(|level| &level.label)
        .or_else(|| found.area_level(code).map(|level| &level.label))
        .or_else(|| found.kind(code).map(|kind| &kind.name))
        .or_else(|| found.parameter(code).map(|parameter| &parameter.label));
    words.map_or_else(|| code.to_owned(), |words| charter(i18n, words))
}
