//! What a tablet is asked: values, histories, concerns, chains.

use governance::ids::EntryId;
use governance::register::{Deed, Register};
use serde_json::Value;

use crate::acts::known;
use crate::outcome::Outcome;
use crate::telling::telling;
use crate::values::written;
use crate::world::Names;

/// Answers a question about a register.
///
/// # Errors
/// That it is none.
pub fn answer(
    register: &Register,
    names: &Names,
    question: &[&str],
    told: Option<&str>,
) -> Result<Outcome, String> {
    let named = |name: &str| names.told(name);
    match question {
        ["show", fact] => Ok(Outcome::Says(standing(
            register,
            names,
            known(names, fact)?,
        ))),
        ["show", fact, field] => {
            let with_force = told.is_some_and(|told| told.contains(" while "));
            Ok(Outcome::Says(value(
                register,
                names,
                known(names, fact)?,
                field,
                with_force,
            )))
        }
        ["concerns", of @ ..] => {
            let all = register.concerns();
            let mut told: Vec<Vec<String>> = all
                .iter()
                .map(|concern| telling(&format!("{concern:?}"), &named))
                .collect();
            if let [name] = of {
                let about = [format!("fact={name}"), format!("entry={name}")];
                told.retain(|words| words.get(1).is_some_and(|word| about.contains(word)));
            }
            Ok(Outcome::Told(told))
        }
        ["chain"] => {
            let faults = register.journal().chain_faults();
            let told: Vec<Vec<String>> = faults
                .iter()
                .map(|fault| telling(&format!("{fault:?}"), &named))
                .collect();
            Ok(if told.is_empty() {
                Outcome::Ok
            } else {
                Outcome::Told(told)
            })
        }
        ["doubles"] => {
            let pair = |one, other| vec![format!("{}={}", names.of(one), names.of(other))];
            let doubles = register.doubles();
            Ok(Outcome::Told(
                doubles
                    .iter()
                    .map(|double| pair(double.first, double.second))
                    .collect(),
            ))
        }
        ["clashes"] => {
            let clashes = register.journal().clashes();
            Ok(Outcome::Told(
                clashes
                    .map(|(id, lines)| vec![names.of(id), format!("versions={}", lines.len())])
                    .collect(),
            ))
        }
        ["history", fact] => Ok(Outcome::Says(history(register, names, known(names, fact)?))),
        ["entries"] => Ok(Outcome::Says(register.journal().len().to_string())),
        _ => Err("unknown words".to_owned()),
    }
}

/// Says what became of a fact.
fn standing(register: &Register, names: &Names, fact: EntryId) -> String {
    let programme = register.programme();
    let stands_as = programme.resolve(fact);
    if register.is_withdrawn(fact) {
        "withdrawn".to_owned()
    } else if stands_as != fact {
        format!("united into {}", names.of(stands_as))
    } else if register.is_newer(fact) {
        "read only".to_owned()
    } else if programme.kind(fact).is_some() {
        "holds".to_owned()
    } else {
        "absent".to_owned()
    }
}

/// Says what a field holds; all versions where it is contested.
fn value(
    register: &Register,
    names: &Names,
    fact: EntryId,
    field: &str,
    with_force: bool,
) -> String {
    let show = |json: &str| written(&serde_json::from_str(json).unwrap_or(Value::Null), names);
    let in_force = register
        .value(fact, field)
        .map_or("none".to_owned(), |json| show(&json));
    let versions = register.versions(fact, field);
    if versions.is_empty() {
        return in_force;
    }
    let versions: Vec<String> = versions
        .iter()
        .map(|version| show(&version.value))
        .collect();
    let versions = versions.join(" | ");
    if with_force {
        format!("contested {versions} while {in_force}")
    } else {
        format!("contested {versions}")
    }
}

/// Says who did what to a fact, in the order that all tablets agree on.
fn history(register: &Register, names: &Names, fact: EntryId) -> String {
    let acts: Vec<String> = register
        .story(fact)
        .iter()
        .map(|act| {
            let (deed, details) = match &act.deed {
                Deed::Recorded(_) => ("recorded", String::new()),
                Deed::Amended(details) => ("amended", changes(details, names)),
                Deed::Withdrew { .. } => ("withdrew", String::new()),
                Deed::Unknown => ("unknown", String::new()),
            };
            format!("{} {deed}{details}", act.by)
        })
        .collect();
    acts.join(" | ")
}

fn changes(details: &[governance::register::Detail], names: &Names) -> String {
    let show = |json: &str| written(&serde_json::from_str(json).unwrap_or(Value::Null), names);
    let mut text = String::new();
    for detail in details {
        let before: Vec<String> = detail.before.iter().map(|json| show(json)).collect();
        let before = if before.is_empty() {
            "none".to_owned()
        } else {
            before.join("/")
        };
        text.push_str(&format!(
            " {}:{before}→{}",
            detail.field,
            show(&detail.after)
        ));
    }
    text
}
