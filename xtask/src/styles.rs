//! The style sheets, in the order of their layers, made lighter; and the
//! tokens' colours for what cannot read a style sheet.

use std::{fs, path::Path};

use crate::{project, trouble::Trouble};

/// The folder of the sheets.
const FOLDER: &str = "web/style";

/// What must be there before the app is: the waiting frame and the rescue screen.
const FIRST: [&str; 9] = [
    "tokens.css",
    "base.css",
    "layout.css",
    "ui/button.css",
    "ui/dialog.css",
    "ui/figure_card.css",
    "ui/icon.css",
    "ui/notice.css",
    "print.css",
];

/// The style sheets, lightened.
pub(crate) struct Styles {
    /// Those that stand in the page as they are.
    pub(crate) first: String,
    /// Those that travel packed, with the app. Their layers were named by the first, so that
    /// it does not matter which is read when.
    pub(crate) packed: String,
}

/// Returns every sheet, in two parts.
pub(crate) fn all() -> Result<Styles, Trouble> {
    let mut sheets = project::files(&[FOLDER])?;
    sheets.retain(|path| path.extension().is_some_and(|extension| extension == "css"));
    let folder = project::root().join(FOLDER);
    sheets.sort_by_key(|path| place(path.strip_prefix(&folder).unwrap_or(path)));
    let (mut first, mut packed) = (String::new(), String::new());
    for sheet in sheets {
        let text = fs::read_to_string(&sheet).map_err(Trouble::at(&sheet))?;
        let (_, name) = place(sheet.strip_prefix(&folder).unwrap_or(&sheet));
        match FIRST.contains(&name.as_str()) {
            true => first.push_str(&text),
            false => packed.push_str(&text),
        }
    }
    Ok(Styles {
        first: lighten(&first),
        packed: lighten(&packed),
    })
}

/// Returns the sheet's place among all: tokens, base, layout, parts, pages, print.
fn place(sheet: &Path) -> (usize, String) {
    let name = sheet.to_string_lossy().replace('\\', "/");
    let rank = match name.as_str() {
        "tokens.css" => 0,
        "base.css" => 1,
        "layout.css" => 2,
        name if name.starts_with("ui/") => 3,
        name if name.starts_with("pages/") => 4,
        "print.css" => 6,
        _ => 5,
    };
    (rank, name)
}

/// Returns a sheet without comments and needless space. Space is kept wherever
/// it can mean something: between words, inside strings and after a colon.
fn lighten(sheet: &str) -> String {
    let mut light = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(next) = rest.chars().next() {
        let taken = match next {
            '"' | '\'' => {
                let length = string_length(rest, next);
                light.push_str(&rest[..length]);
                length
            }
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            space if space.is_whitespace() => {
                if !light.ends_with([' ', '{', '}', ';', ',']) && !light.is_empty() {
                    light.push(' ');
                }
                next.len_utf8()
            }
            '{' | '}' => {
                if light.ends_with(' ') && !light.ends_with(": ") {
                    light.pop();
                }
                if next == '}' && light.ends_with(';') {
                    light.pop();
                }
                light.push(next);
                1
            }
            other => {
                light.push(other);
                other.len_utf8()
            }
        };
        rest = &rest[taken..];
    }
    light
}

fn string_length(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (place, letter) in text.char_indices().skip(1) {
        match letter {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            letter if letter == quote => return place + 1,
            _ => {}
        }
    }
    text.len()
}

/// Returns the light value of a colour token, such as `#14532d` for `tree`.
pub(crate) fn colour(tokens: &str, name: &str) -> Result<String, Trouble> {
    let value = tokens
        .split_once(&format!("--{name}:"))
        .and_then(|(_, after)| {
            let (value, _) = after.split_once(';')?;
            let start = value.find('#')?;
            let digits = value[start + 1..]
                .chars()
                .take_while(char::is_ascii_hexdigit)
                .count();
            (digits == 6).then(|| value[start..=start + digits].to_owned())
        });
    value.ok_or_else(|| Trouble::Colour(name.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sheets_come_in_the_order_of_their_layers() {
        let mut sheets = [
            "print.css",
            "pages/a.css",
            "ui/z.css",
            "layout.css",
            "ui/b.css",
            "tokens.css",
            "base.css",
        ];
        sheets.sort_by_key(|name| place(Path::new(name)));
        let expected = [
            "tokens.css",
            "base.css",
            "layout.css",
            "ui/b.css",
            "ui/z.css",
            "pages/a.css",
            "print.css",
        ];
        assert_eq!(sheets, expected);
    }

    #[test]
    fn what_means_something_is_kept() {
        let sheet = "/* Head. */\n@layer a, b;\n:root { --off: ; --on: initial; }\n\
                     .a  :hover > b { content: \"/* } \\\" */  x\"; margin: calc(1px + 2px) 0; }\n";
        let light = "@layer a,b;:root{--off: ;--on: initial}\
                     .a :hover > b{content: \"/* } \\\" */  x\";margin: calc(1px + 2px) 0}";
        assert_eq!(lighten(sheet), light);
    }

    #[test]
    fn an_empty_last_property_keeps_its_space() {
        assert_eq!(lighten(":root { --off: ; }"), ":root{--off: }");
    }

    #[test]
    fn a_colour_is_read_in_its_light_value() -> Result<(), Trouble> {
        let tokens =
            "--tree-mark: var(--in-light, #2f7d4f) var(--in-dark, #62b685);--tree: #14532d;";
        assert_eq!(colour(tokens, "tree")?, "#14532d");
        assert_eq!(colour(tokens, "tree-mark")?, "#2f7d4f");
        assert!(colour(tokens, "sky").is_err());
        Ok(())
    }
}
