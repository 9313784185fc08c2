//! The page's frame, filled.

use crate::{packing::Packed, policy, trouble::Trouble};

/// What fills the places of the frame.
pub(crate) struct Parts<'a> {
    /// Version of the page, with its digest.
    pub(crate) version: &'a str,
    /// Colour of the browser's own bar.
    pub(crate) theme_colour: &'a str,
    /// The icon, as an address that holds it.
    pub(crate) icon: &'a str,
    /// The emblem's strokes.
    pub(crate) emblem: &'a str,
    /// Every style sheet.
    pub(crate) styles: &'a str,
    /// The script that helps when the app cannot start.
    pub(crate) rescue: &'a str,
    /// The app: wasm, packed.
    pub(crate) app: &'a Packed,
    /// The scripts that unpack it, and keep it unpacked from one start to the next.
    pub(crate) load: &'a str,
    /// The app's glue.
    pub(crate) glue: &'a str,
    /// The script that starts the app.
    pub(crate) boot: &'a str,
}

/// The policy's own place, filled last: it speaks of all the rest.
const POLICY: &str = "{{policy}}";

/// Returns the whole page.
pub(crate) fn assemble(frame: &str, parts: &Parts<'_>) -> Result<String, Trouble> {
    check("rescue.js", parts.rescue)?;
    check("load.js", parts.load)?;
    check("boot.js", parts.boot)?;
    check("The glue", parts.glue)?;
    check("A style sheet", parts.styles)?;
    let page = fill(
        frame,
        &[
            ("policy", POLICY),
            ("version", parts.version),
            ("theme-color", parts.theme_colour),
            ("icon", parts.icon),
            ("emblem", parts.emblem),
            ("styles", parts.styles),
            ("rescue", parts.rescue),
            ("app", &parts.app.text),
            ("app-size", &parts.app.size.to_string()),
            ("app-sum", &parts.app.sum.to_string()),
            ("app-digest", &parts.app.digest),
            ("load", parts.load),
            ("glue", parts.glue),
            ("boot", parts.boot),
        ],
    )?;
    let policy = policy::of(&page);
    Ok(page.replacen(POLICY, &policy, 1))
}

/// Fills the places of a template, each `{{name}}`, in one pass: what is
/// filled in is never read again.
pub(crate) fn fill(template: &str, values: &[(&str, &str)]) -> Result<String, Trouble> {
    let mut filled = String::with_capacity(template.len());
    let mut rest = template;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").unwrap_or((after, ""));
        let value = values.iter().find(|(known, _)| *known == name);
        let (_, value) = value.ok_or_else(|| Trouble::Place(name.chars().take(40).collect()))?;
        filled.push_str(before);
        filled.push_str(value);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

fn check(name: &'static str, text: &str) -> Result<(), Trouble> {
    let text = text.to_lowercase();
    let cuts = ["</script", "</style", "<!--"]
        .iter()
        .any(|end| text.contains(end));
    if cuts {
        Err(Trouble::Escape(name))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_filled_in_is_not_read_again() -> Result<(), Trouble> {
        let filled = fill("a {{one}} b {{two}} c", &[("one", "{{two}}"), ("two", "2")])?;
        assert_eq!(filled, "a {{two}} b 2 c");
        Ok(())
    }

    #[test]
    fn an_unknown_place_is_named() {
        assert!(matches!(fill("{{three}}", &[]), Err(Trouble::Place(name)) if name == "three"));
    }

    #[test]
    fn a_script_cannot_end_its_element() {
        assert!(check("x", "document.write('</SCRIPT>')").is_err());
        assert!(check("x", "a < b").is_ok());
    }
}
