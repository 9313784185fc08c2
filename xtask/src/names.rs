//! Short names for what the app and its glue call each other.
//!
//! The generator names each function at length, in the wasm and in the glue;
//! a third of the glue is such names.

use std::collections::BTreeMap;

/// Names no longer than this stay as they are.
const SHORT: usize = 8;

/// Long names, each with its short one.
#[derive(Default)]
pub(crate) struct Names(BTreeMap<String, String>);

impl Names {
    /// Returns the short name that stands for this one from now on.
    pub(crate) fn shorten(&mut self, name: &str) -> String {
        if name.len() <= SHORT {
            return name.to_owned();
        }
        let next = format!("${}", self.0.len());
        self.0.entry(name.to_owned()).or_insert(next).clone()
    }

    /// Returns the glue with short names, those of its own functions too.
    pub(crate) fn apply(mut self, glue: &str) -> String {
        for line in glue.lines() {
            let own = line.trim_start().strip_prefix("function ");
            if let Some((name, _)) = own.and_then(|own| own.split_once('(')) {
                self.shorten(name);
            }
        }
        let mut short = String::with_capacity(glue.len());
        let mut rest = glue;
        while !rest.is_empty() {
            let word = rest.find(|letter| !is_of_name(letter));
            let (name, after) = rest.split_at(word.unwrap_or(rest.len()));
            short.push_str(self.0.get(name).map_or(name, String::as_str));
            let between = after.find(is_of_name).unwrap_or(after.len());
            short.push_str(&after[..between]);
            rest = &after[between..];
        }
        short
    }
}

fn is_of_name(letter: char) -> bool {
    letter.is_alphanumeric() || matches!(letter, '_' | '$')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_names_are_shortened_and_nothing_else() {
        let mut names = Names::default();
        assert_eq!(names.shorten("memory"), "memory");
        assert_eq!(names.shorten("__wbg_get_0123"), "$0");
        assert_eq!(names.shorten("__wbg_get_0123"), "$0");
        let glue = "  function isLikeNone(x) { return wasm.__wbg_get_0123(x, wasm.memory); }\n\
                    let isLikeNone2 = `${isLikeNone(1)}`;";
        assert_eq!(
            names.apply(glue),
            "  function $1(x) { return wasm.$0(x, wasm.memory); }\nlet isLikeNone2 = `${$1(1)}`;"
        );
    }
}
