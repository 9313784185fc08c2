//! What a tablet does: the acts of a story, carried out on the register.

use governance::facts::Kind;
use governance::ids::EntryId;
use governance::register::{Intent, Register};
use governance::rules::Refusal;
use governance::status::validation::{Subject, digest_now};
use serde_json::{Map, Value};

use crate::newer;
use crate::outcome::Outcome;
use crate::questions;
use crate::story::Step;
use crate::telling::telling;
use crate::values::fields;
use crate::words::{Text, Word};
use crate::world::{Names, World};

impl World {
    /// Carries out an act of one tablet, or answers a question about it.
    ///
    /// # Errors
    /// Why the line makes no sense.
    pub fn act(&mut self, letter: char, step: &Step) -> Result<Outcome, String> {
        let plain = step.plain();
        let names = self.names.clone();
        let register = &self.tablet(&letter.to_string())?.register;
        match plain.get(1..).unwrap_or_default() {
            ["record", kind, label] => {
                if names.has(label) {
                    return Err(format!("{label} is taken"));
                }
                let kind = Kind::named(kind).ok_or_else(|| format!("{kind} is no kind of fact"))?;
                let mut fields = fields(Some(kind), &step.words, &names);
                read_now(register, &mut fields);
                let outcome = self.carry_out(letter, &Intent::Record { kind, fields })?;
                self.call(letter, label, &outcome)?;
                Ok(outcome)
            }
            ["amend", fact] => {
                let intent = amendment(register, &names, fact, step)?;
                self.carry_out(letter, &intent)
            }
            ["settle", fact] => {
                let intent = amendment(register, &names, fact, step)?;
                let id = known(&names, fact)?;
                let is_contested = |word: &Word| matches!(word, Word::Pair(name, _) if register.contested_fields(id).contains(&name.as_str()));
                if !step.words.iter().any(is_contested) {
                    return Err(format!(
                        "nothing of {fact} that the line names is contested"
                    ));
                }
                self.carry_out(letter, &intent)
            }
            ["withdraw", fact] => {
                let reason = text(step, "reason").unwrap_or_default();
                let fact = known(&names, fact)?;
                self.carry_out(letter, &Intent::Withdraw { fact, reason })
            }
            ["restore", fact] => {
                let fact = known(&names, fact)?;
                self.carry_out(letter, &Intent::Restore { fact })
            }
            ["separate", fact] => {
                let fact = known(&names, fact)?;
                self.carry_out(letter, &Intent::Separate { fact })
            }
            ["unite", fact, "into", into] => {
                let (fact, into) = (known(&names, fact)?, known(&names, into)?);
                self.carry_out(letter, &Intent::Unite { fact, into })
            }
            ["newer", "record", kind, label] => {
                let label = (*label).to_owned();
                let fields = fields(None, &step.words, &names);
                let id = newer::record(self.tablet(&letter.to_string())?, kind, &fields)?;
                self.names.call(id, &label);
                Ok(Outcome::Ok)
            }
            ["newer", "amend", fact] => {
                let fact = known(&names, fact)?;
                let fields = fields(None, &step.words, &names);
                newer::amend(self.tablet(&letter.to_string())?, fact, &fields)?;
                Ok(Outcome::Ok)
            }
            ["newer", verb] => {
                let fields = fields(None, &step.words, &names);
                newer::act(self.tablet(&letter.to_string())?, verb, &fields)?;
                Ok(Outcome::Ok)
            }
            question => questions::answer(register, &names, question, step.outcome.as_deref()),
        }
    }

    fn carry_out(&mut self, letter: char, intent: &Intent) -> Result<Outcome, String> {
        let names = self.names.clone();
        let tablet = self.tablet(&letter.to_string())?;
        let stamp = tablet.stamp();
        Ok(match tablet.register.prepare(intent, &stamp) {
            Ok(entry) => {
                tablet.register.admit(entry);
                Outcome::Ok
            }
            Err(refusals) => Outcome::Refused(
                refusals
                    .iter()
                    .map(|refusal| told(refusal, &names))
                    .collect(),
            ),
        })
    }

    /// Remembers the label of a fact just recorded.
    fn call(&mut self, letter: char, label: &str, outcome: &Outcome) -> Result<(), String> {
        let tablet = self.tablet(&letter.to_string())?;
        let actor = tablet.actor;
        let last = tablet.register.journal().head(actor);
        if let (Outcome::Ok, Some((sequence, _))) = (outcome, last) {
            self.names.call(EntryId { actor, sequence }, label);
        }
        Ok(())
    }
}

/// Writes the digest of what a validation would be given on now, where a story says `digest=now`.
fn read_now(register: &Register, fields: &mut Map<String, Value>) {
    let is_asked = fields.get("digest").and_then(Value::as_str) == Some("now");
    let named = ["about_measurement", "about_minutes", "about_report"];
    let named = named.into_iter().find_map(|field| fields.get(field));
    let id = named.and_then(Value::as_str).and_then(|id| id.parse().ok());
    let programme = register.programme();
    let subject = id.and_then(|id| Subject::named(programme, id));
    let now = subject.and_then(|subject| digest_now(programme, subject));
    if let Some(now) = now.filter(|_| is_asked) {
        fields.insert("digest".to_owned(), Value::from(now.to_string()));
    }
}

/// Returns a refusal as words.
#[must_use]
pub fn told(refusal: &Refusal, names: &Names) -> Vec<String> {
    telling(&format!("{refusal:?}"), &|name| names.told(name))
}

fn amendment(
    register: &Register,
    names: &Names,
    fact: &str,
    step: &Step,
) -> Result<Intent, String> {
    let fact = known(names, fact)?;
    let fields = fields(register.kind(fact), &step.words, names);
    Ok(Intent::Amend { fact, fields })
}

/// Finds what a story calls by a name.
pub(crate) fn known(names: &Names, name: &str) -> Result<EntryId, String> {
    names
        .id(name)
        .ok_or_else(|| format!("nothing is called {name}"))
}

fn text(step: &Step, name: &str) -> Option<String> {
    step.words.iter().find_map(|word| match word {
        Word::Pair(key, Text { text, .. }) if key == name => Some(text.clone()),
        _ => None,
    })
}
