//! The fields that an act sets: where they stand in its line.

use super::line::Span;
use super::scan::{Object, Scanner};

/// A JSON object of fields, none of which stands twice.
#[derive(Debug, Clone, Copy)]
pub struct Settings {
    all: Span,
    /// Where the value of its only field starts, if written closely, as in `{"field":"value"}`; 0
    /// otherwise. So are most amendments, and they need not be read again to be folded.
    only: u32,
}

impl Settings {
    pub(super) fn within(line: &str, object: &Object<'_>) -> Self {
        Self {
            all: Span::within(line, object.text),
            only: object
                .only
                .map_or(0, |value| Span::within(line, value).start),
        }
    }

    /// Returns the object, as written in `line`.
    #[must_use]
    pub fn of(self, line: &str) -> &str {
        self.all.of(line)
    }

    /// Goes through the fields in `line`, each with its value as written.
    pub(crate) fn each<'a>(self, line: &'a str, mut each: impl FnMut(&'a str, &'a str)) {
        if self.only > 0 {
            let field = Span {
                start: self.all.start + "{\"".len() as u32,
                end: self.only - "\":".len() as u32,
            };
            let value = Span {
                start: self.only,
                end: self.all.end - "}".len() as u32,
            };
            return each(field.of(line), value.of(line));
        }
        let walked = Scanner::at(line, self.all.start as usize).fields(|field, value| {
            each(field, value);
            Ok(())
        });
        debug_assert!(walked.is_ok(), "they were checked when the entry was read");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_are_the_same_however_they_are_written() {
        let fields = |object: &str| {
            let line = format!("-{object}-");
            let object = Scanner::at(&line, 1).distinct_object().unwrap();
            let settings = Settings::within(&line, &object);
            let mut fields = Vec::new();
            settings.each(&line, |field, value| {
                fields.push(format!("{field}={value}"));
            });
            (fields.join(" "), settings.only > 0)
        };
        for (object, wanted, is_only) in [
            (r#"{"place":"Kita"}"#, r#"place="Kita""#, true),
            (r#"{"number":17}"#, "number=17", true),
            (r#"{ "number" : 17 }"#, "number=17", false),
            (r#"{"number":17 }"#, "number=17", false),
            (r#"{"figure":7.5}"#, "figure=7.5", false),
            (r#"{"place":"\u00e9"}"#, r#"place="\u00e9""#, false),
            (r#"{"place":null}"#, "place=null", false),
            (
                r#"{"from":1,"to":[{"n":2}]}"#,
                r#"from=1 to=[{"n":2}]"#,
                false,
            ),
            ("{}", "", false),
        ] {
            assert_eq!(fields(object), (wanted.to_owned(), is_only), "{object}");
        }
    }
}
