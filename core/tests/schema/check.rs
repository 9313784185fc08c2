//! Checks a value against a JSON Schema, as far as ours goes.
//!
//! A general checker was left out: it brings fifty crates to every test build. A keyword
//! that is not known here fails the test rather than passing unread.

use serde_json::Value;

/// Returns everything in a value that its schema does not allow, by place.
pub(crate) fn flaws(schema: &Value, value: &Value) -> Vec<String> {
    let mut flaws = Vec::new();
    Check { root: schema }.value(schema, value, "", &mut flaws);
    flaws
}

struct Check<'a> {
    root: &'a Value,
}

impl Check<'_> {
    fn value(&self, schema: &Value, value: &Value, place: &str, flaws: &mut Vec<String>) {
        let Value::Object(keywords) = schema else {
            if schema == &Value::Bool(false) {
                flaws.push(format!("{place}: must not be there"));
            }
            return;
        };
        for (keyword, rule) in keywords {
            if !self.holds(keyword, rule, schema, value, place, flaws) {
                flaws.push(format!("{place}: {keyword} {rule}"));
            }
        }
    }

    fn is_sound(&self, schema: &Value, value: &Value) -> bool {
        let mut flaws = Vec::new();
        self.value(schema, value, "", &mut flaws);
        flaws.is_empty()
    }

    /// Tells whether a keyword holds; what lies within the value adds its own flaws.
    fn holds(
        &self,
        keyword: &str,
        rule: &Value,
        schema: &Value,
        value: &Value,
        place: &str,
        flaws: &mut Vec<String>,
    ) -> bool {
        let some = |rule: &Value| {
            rule.as_array()
                .unwrap()
                .iter()
                .filter(|one| self.is_sound(one, value))
                .count()
        };
        match keyword {
            "$schema" | "title" | "description" | "$defs" | "format" | "then" | "else" => true,
            "$ref" => {
                let at = rule.as_str().unwrap().strip_prefix('#').unwrap();
                self.value(self.root.pointer(at).expect(at), value, place, flaws);
                true
            }
            "anyOf" => some(rule) > 0,
            "oneOf" => some(rule) == 1,
            "if" => {
                let branch = if self.is_sound(rule, value) {
                    "then"
                } else {
                    "else"
                };
                self.value(&schema[branch], value, place, flaws);
                true
            }
            "type" => is_type(rule.as_str().unwrap(), value),
            "const" => rule == value,
            "enum" => rule.as_array().unwrap().contains(value),
            "minimum" => value
                .as_u64()
                .is_none_or(|number| number >= rule.as_u64().unwrap()),
            "maximum" => value
                .as_u64()
                .is_none_or(|number| number <= rule.as_u64().unwrap()),
            "maxLength" => value
                .as_str()
                .is_none_or(|text| text.chars().count() as u64 <= rule.as_u64().unwrap()),
            "pattern" => value
                .as_str()
                .is_none_or(|text| matches(rule.as_str().unwrap(), text)),
            _ => self.holds_within(keyword, rule, schema, value, place, flaws),
        }
    }

    fn holds_within(
        &self,
        keyword: &str,
        rule: &Value,
        schema: &Value,
        value: &Value,
        place: &str,
        flaws: &mut Vec<String>,
    ) -> bool {
        let fields = value.as_object();
        let items = value.as_array();
        let size = rule.as_u64().unwrap_or_default() as usize;
        match keyword {
            "minItems" => items.is_none_or(|items| items.len() >= size),
            "maxItems" => items.is_none_or(|items| items.len() <= size),
            "minProperties" => fields.is_none_or(|fields| fields.len() >= size),
            "maxProperties" => fields.is_none_or(|fields| fields.len() <= size),
            "required" => fields.is_none_or(|fields| {
                rule.as_array()
                    .unwrap()
                    .iter()
                    .all(|name| fields.contains_key(name.as_str().unwrap()))
            }),
            "propertyNames" => fields.is_none_or(|fields| {
                fields
                    .keys()
                    .all(|name| self.is_sound(rule, &Value::from(name.as_str())))
            }),
            "properties" => {
                for (name, inner) in fields.into_iter().flatten() {
                    if let Some(rule) = rule.get(name) {
                        self.value(rule, inner, &format!("{place}/{name}"), flaws);
                    }
                }
                true
            }
            "additionalProperties" => {
                for (name, inner) in fields.into_iter().flatten() {
                    if schema["properties"].get(name).is_none() {
                        self.value(rule, inner, &format!("{place}/{name}"), flaws);
                    }
                }
                true
            }
            "items" | "prefixItems" => {
                for (index, item) in items.into_iter().flatten().enumerate() {
                    let rule = rule.get(index).unwrap_or(if keyword == "items" {
                        rule
                    } else {
                        &Value::Bool(false)
                    });
                    self.value(rule, item, &format!("{place}/{index}"), flaws);
                }
                true
            }
            unknown => panic!("a keyword that is not checked: {unknown}"),
        }
    }
}

fn is_type(name: &str, value: &Value) -> bool {
    match name {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "integer" => value.is_u64() || value.is_i64(),
        "null" => value.is_null(),
        unknown => panic!("a type that is not checked: {unknown}"),
    }
}

/// Matches the patterns of the schema, which are few, without an engine for all.
fn matches(pattern: &str, text: &str) -> bool {
    let is_form = |form: &str| {
        text.len() == form.len()
            && text
                .bytes()
                .zip(form.bytes())
                .all(|(byte, form)| match form {
                    b'0' => byte.is_ascii_digit(),
                    form => byte == form,
                })
    };
    let is_base36 = |text: &str| {
        text.bytes()
            .all(|byte| byte.is_ascii_digit() || byte.is_ascii_lowercase())
    };
    let is_sequence = |text: &str| {
        (1..=9).contains(&text.len())
            && !text.starts_with('0')
            && text.bytes().all(|byte| byte.is_ascii_digit())
    };
    match pattern {
        r"\S" => !text.trim().is_empty(),
        "-1$" => text.ends_with("-1"),
        "^[0-9a-z]{10}$" => text.len() == 10 && is_base36(text),
        "^[0-9a-f]{32}$" => text.len() == 32 && is_base36(text) && !text.contains(|c| c > 'f'),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}$" => is_form("0000-00-00"),
        "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z$" => {
            is_form("0000-00-00T00:00:00Z")
        }
        "^[0-9a-z]{10}-[1-9][0-9]{0,8}$" => text.split_once('-').is_some_and(|(actor, rest)| {
            actor.len() == 10 && is_base36(actor) && is_sequence(rest)
        }),
        r"^https?://\S+$" => {
            let rest = text
                .strip_prefix("http")
                .map(|rest| rest.strip_prefix('s').unwrap_or(rest));
            let rest = rest.and_then(|rest| rest.strip_prefix("://"));
            rest.is_some_and(|rest| !rest.is_empty() && !rest.contains(char::is_whitespace))
        }
        unknown => panic!("a pattern that is not checked: {unknown}"),
    }
}
