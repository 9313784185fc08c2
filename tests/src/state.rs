//! The state of a register as text: a line per fact that holds, and per concern.

use governance::register::Register;

use crate::telling::telling;

/// Writes down all that a register comes to.
#[must_use]
pub fn told(register: &Register) -> String {
    let mut text = String::new();
    for (id, fact) in register.programme().facts() {
        let fields = fact
            .to_value()
            .map_or_else(|error| error.to_string(), |value| value.to_string());
        text.push_str(&format!("{} {id} {fields}\n", fact.kind().name()));
    }
    for (id, into) in register.programme().aliases() {
        text.push_str(&format!("united {id} into {into}\n"));
    }
    for (fact, fields) in register.contested() {
        for field in fields {
            let versions = register.versions(fact, field);
            let values: Vec<&str> = versions
                .iter()
                .map(|version| version.value.as_str())
                .collect();
            text.push_str(&format!(
                "contested {fact} {field} {}\n",
                values.join(" | ")
            ));
        }
    }
    for concern in register.concerns() {
        let words = telling(&format!("{concern:?}"), &str::to_owned);
        text.push_str(&format!("concern {}\n", words.join(" ")));
    }
    text
}
