//! Refusals and concerns as words, so that a story can name them without a list to keep.
//!
//! `SeatsExceeded { post: …, seats: 1, on: None }` becomes `SeatsExceeded post=chair
//! seats=1 on=none`. What stands inside another is told in one line with it.

/// Returns the words of a value that derives `Debug`, names of entries put as `named` says.
pub fn telling(debug: &str, named: &dyn Fn(&str) -> String) -> Vec<String> {
    let mut reader = Reader {
        rest: debug,
        words: Vec::new(),
        named,
    };
    reader.value("");
    reader.words
}

struct Reader<'a> {
    rest: &'a str,
    words: Vec<String>,
    named: &'a dyn Fn(&str) -> String,
}

impl Reader<'_> {
    fn value(&mut self, key: &str) {
        if self.rest.starts_with('"') {
            let text = self.quoted();
            self.say(key, &text);
            return;
        }
        let end = self
            .rest
            .find([' ', '{', '}', '(', ')', ',', ':'])
            .unwrap_or(self.rest.len());
        let (name, rest) = self.rest.split_at(end);
        let name = (self.named)(name);
        self.rest = rest;
        if self.take("(") {
            if name != "Some" {
                self.say(key, &name);
            }
            self.value(if name == "Some" { key } else { "" });
            self.take(")");
            return;
        }
        self.say(key, if name == "None" { "none" } else { &name });
        if self.take(" { ") {
            while !self.take(" }") && !self.rest.is_empty() {
                self.field();
            }
        }
    }

    fn field(&mut self) {
        let end = self.rest.find(": ").unwrap_or(self.rest.len());
        let (key, rest) = self.rest.split_at(end);
        let key = key.to_owned();
        self.rest = rest.get(2..).unwrap_or_default();
        self.value(&key);
        self.take(", ");
    }

    fn quoted(&mut self) -> String {
        let mut is_escaped = false;
        let inside = self.rest.get(1..).unwrap_or_default();
        let end = inside
            .find(|c| {
                let ends = c == '"' && !is_escaped;
                is_escaped = c == '\\' && !is_escaped;
                ends
            })
            .unwrap_or(inside.len());
        let (text, rest) = inside.split_at(end);
        self.rest = rest.get(1..).unwrap_or_default();
        text.to_owned()
    }

    fn take(&mut self, text: &str) -> bool {
        match self.rest.strip_prefix(text) {
            Some(rest) => {
                self.rest = rest;
                true
            }
            None => false,
        }
    }

    fn say(&mut self, key: &str, value: &str) {
        self.words.push(if key.is_empty() {
            value.to_owned()
        } else {
            format!("{key}={value}")
        });
    }
}

#[cfg(test)]
mod tests {
    use super::telling;

    #[test]
    fn what_stands_inside_is_told_in_one_line() {
        let debug = "Elsewhere { fact: a-1, refusal: SeatsExceeded { post: a-2, on: Some(2020-01-01), to: None } }";
        let words = telling(debug, &|name| {
            if name == "a-2" {
                "chair".to_owned()
            } else {
                name.to_owned()
            }
        });
        assert_eq!(
            words,
            [
                "Elsewhere",
                "fact=a-1",
                "refusal=SeatsExceeded",
                "post=chair",
                "on=2020-01-01",
                "to=none"
            ]
        );
        let words = telling("Chain(Altered { entry: a-1 })", &str::to_owned);
        assert_eq!(words, ["Chain", "Altered", "entry=a-1"]);
        let words = telling("UnknownLevel { level: \"a, { b\" }", &str::to_owned);
        assert_eq!(words, ["UnknownLevel", "level=a, { b"]);
    }
}
