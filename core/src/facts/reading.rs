//! Reads the fields of a fact where they stand, in one go.
//!
//! A store holds a hundred thousand facts, nearly all written as this version writes: texts
//! without escapes, days, names, whole numbers. Those are handed over as they are; any other
//! value is left to the general reader of JSON.

use serde::de::value::BorrowedStrDeserializer;
use serde::de::{DeserializeSeed, Deserializer, MapAccess, Visitor};
use serde::forward_to_deserialize_any;
use serde_json::Error;

use crate::journal::scan::{Fault, Scanner};

/// The fields of a fact while they are read: a JSON object, or values that stand apart.
pub(super) struct Fields<'i, 'a> {
    scanner: Scanner<'a>,
    apart: Option<&'i mut Values<'a>>,
    n_read: usize,
    is_plain: bool,
}

/// Values as written, each with its field.
pub(super) type Values<'a> = dyn Iterator<Item = (&'static str, &'a str)> + 'a;

impl<'i, 'a> Fields<'i, 'a> {
    pub(super) fn of(json: &'a str) -> Self {
        Self {
            scanner: Scanner::new(json),
            apart: None,
            n_read: 0,
            is_plain: true,
        }
    }

    pub(super) fn of_values(values: &'i mut Values<'a>) -> Self {
        Self {
            apart: Some(values),
            ..Self::of("")
        }
    }

    /// Tells, once all are read, whether each was one that the kind has, and none was `null`.
    pub(super) fn is_plain(&self) -> bool {
        self.is_plain
    }

    /// Takes a text without escapes, if one comes next.
    fn plain_text(&mut self) -> Option<&'a str> {
        let mut ahead = self.scanner;
        ahead.take(b'"').then_some(())?;
        let text = ahead.until_quote()?;
        self.scanner = ahead;
        Some(text)
    }

    fn value(&mut self) -> Result<&'a str, Error> {
        self.scanner.value().map_err(unreadable)
    }
}

fn unreadable(_: Fault) -> Error {
    serde::de::Error::custom("not the fields of a fact")
}

/// Nothing here is a fraction: who asks for one is given what stands there.
macro_rules! fractions {
    () => {
        fn deserialize_f32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.deserialize_any(visitor)
        }

        fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
            self.deserialize_any(visitor)
        }
    };
}

impl<'de> Deserializer<'de> for &mut Fields<'_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.apart.is_some() {
            return visitor.visit_map(self);
        }
        self.scanner.expect(b'{').map_err(unreadable)?;
        let fact = visitor.visit_map(&mut *self)?;
        self.scanner.end().map_err(unreadable)?;
        Ok(fact)
    }

    fractions!();

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf option
        unit unit_struct newtype_struct seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for &mut Fields<'_, 'de> {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Error> {
        if let Some(values) = &mut self.apart {
            let Some((name, json)) = values.next() else {
                return Ok(None);
            };
            self.scanner = Scanner::new(json);
            return seed
                .deserialize(BorrowedStrDeserializer::new(name))
                .map(Some);
        }
        if self.scanner.take(b'}') {
            return Ok(None);
        }
        if self.n_read > 0 {
            self.scanner.expect(b',').map_err(unreadable)?;
        }
        self.n_read += 1;
        let key = self.scanner.key().map_err(unreadable)?;
        seed.deserialize(BorrowedStrDeserializer::new(key))
            .map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        seed.deserialize(Value(self))
    }
}

/// The value that comes next.
struct Value<'f, 'i, 'a>(&'f mut Fields<'i, 'a>);

impl<'de> Deserializer<'de> for Value<'_, '_, 'de> {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if let Some(text) = self.0.plain_text() {
            return visitor.visit_borrowed_str(text);
        }
        let json = self.0.value()?;
        // No more digits than any number of 64 bits has.
        if json.len() < 19 && json.bytes().all(|byte| byte.is_ascii_digit()) {
            return visitor.visit_u64(json.parse().map_err(serde::de::Error::custom)?);
        }
        serde_json::Deserializer::from_str(json).deserialize_any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        if self.0.scanner.peek() != Some(b'n') {
            return visitor.visit_some(self);
        }
        self.0.is_plain = false;
        self.0.value()?;
        visitor.visit_none()
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        if let Some(text) = self.0.plain_text() {
            return visitor.visit_enum(BorrowedStrDeserializer::new(text));
        }
        serde_json::Deserializer::from_str(self.0.value()?)
            .deserialize_enum(name, variants, visitor)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.0.is_plain = false;
        self.0.value()?;
        visitor.visit_unit()
    }

    fractions!();

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf
        unit unit_struct newtype_struct seq tuple tuple_struct map struct identifier
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::facts::{Fact, Kind, Measurement};

    /// Says which fields a kind reads, by failing with them.
    struct Asked;

    impl<'de> Deserializer<'de> for Asked {
        type Error = Error;

        fn deserialize_any<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Error> {
            panic!("a fact is a struct")
        }

        fn deserialize_struct<V: Visitor<'de>>(
            self,
            _: &'static str,
            fields: &'static [&'static str],
            _: V,
        ) -> Result<V::Value, Error> {
            Err(serde::de::Error::custom(fields.join(" ")))
        }

        fractions!();

        forward_to_deserialize_any! {
            bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 char str string bytes byte_buf
            option unit unit_struct newtype_struct seq tuple tuple_struct map enum identifier
            ignored_any
        }
    }

    /// What a kind reads is what its table names: so a field that is read is one that is known.
    #[test]
    fn every_kind_reads_the_fields_of_its_table() {
        for kind in Kind::ALL {
            let read = kind.read(Asked).unwrap_err().to_string();
            let mut read: Vec<&str> = read.split(' ').collect();
            let mut table: Vec<&str> = kind.fields().iter().map(|field| field.name).collect();
            read.sort_unstable();
            table.sort_unstable();
            assert_eq!(read, table, "{kind:?}");
        }
    }

    #[test]
    fn reads_what_a_general_reader_does() {
        let id = r#""indicator":"k3f9a2m7qx-1""#;
        for rest in [
            r#""cut_off":"2020-03-31","figure":7"#,
            r#" "figure" : 9007199254740991 , "cut_off" : "2020-03-31" "#,
            r#""cut_off":"2020-03-31","figure":7,"area":null"#,
            r#""cut_off":"2020-03-31","figure":7,"mood":{"good":[true]}"#,
            r#""cut_off":"2020-03-31","figure":7,"grade":"a""#,
            r#""cut_off":"2020-03-31","figure":7,"grade":"z""#,
            r#""cut_off":"2020-03-31","figure":7,"grade":1"#,
            r#""cut_off":"2020-03-31","figure":7,"note":"\u00e9crit \"ici\"\n""#,
            r#""cut_off":"2020-03-31","figure":7,"note":"\ud800""#,
            r#""cut_off":"2020-03-31","figure":7,"figure":8"#,
            r#""cut_off":"2020-03-31","figure":7.5"#,
            r#""cut_off":"2020-03-31","figure":-7"#,
            r#""cut_off":"2020-03-31","figure":9223372036854775808"#,
            r#""cut_off":"2020-03-31","figure":"7""#,
            r#""cut_off":"2020-02-30","figure":7"#,
            r#""cut_off":"2020-03-31","figure":7,"area":"here""#,
            r#""cut_off":null,"figure":7"#,
            r#""figure":7"#,
            r#""cut_off":"2020-03-31","figure":7,"#,
        ] {
            let json = format!("{{{id},{rest}}}");
            let general = serde_json::from_str::<Measurement>(&json).ok();
            let read = match Kind::Measurement.decode(&json) {
                Ok(Fact::Measurement(one)) => Some((*one).clone()),
                _ => None,
            };
            assert_eq!(read, general, "{json}");
        }
    }

    #[test]
    fn values_apart_are_read_as_those_of_an_object() {
        let values = |figure: &'static str| {
            let cut_off = ("cut_off", "\"2020-03-31\"");
            [
                ("indicator", "\"k3f9a2m7qx-1\""),
                cut_off,
                ("figure", figure),
            ]
        };
        for figure in ["7", "-7", "7.5", "\"7\"", "null", "[7]"] {
            let json = values(figure).map(|(name, json)| format!("\"{name}\":{json}"));
            let whole = Kind::Measurement.decode(&format!("{{{}}}", json.join(",")));
            let apart = Kind::Measurement.decode_values(values(figure).into_iter());
            assert_eq!(apart.ok(), whole.ok(), "{figure}");
        }
    }

    #[test]
    fn only_known_fields_that_are_set_are_plain() {
        let session = |rest: &str| {
            Kind::Session.decode_plain(&format!(
                r#"{{"body":"k3f9a2m7qx-1","kind":"ordinary"{rest}}}"#
            ))
        };
        let plain = session(r#","number":3,"place":"Kita""#);
        assert!(matches!(plain, Some(Fact::Session(one)) if one.number == Some(3)));
        for rest in [
            r#","place":null"#,
            r#","same_as":"k3f9a2m7qx-2""#,
            r#","mood":"good""#,
            r#","number":"three""#,
        ] {
            assert_eq!(session(rest), None, "{rest}");
        }
    }
}
