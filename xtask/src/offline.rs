//! What those who host the page get beside it: the worker that keeps it for
//! offline use, and the manifest that makes it installable.

use base64::{Engine, engine::general_purpose::STANDARD};
use serde_json::json;

use crate::{page, trouble::Trouble};

/// A worker that removes itself: while sources change, the page kept by an
/// earlier one would hide every change.
pub(crate) const RETIRED_WORKER: &str = "\
self.addEventListener(\"install\", () => self.skipWaiting());
self.addEventListener(\"activate\", () => self.registration.unregister());
";

/// The icon, as a home screen wants it.
pub(crate) struct Icons<'a> {
    /// As an address that holds the drawing.
    pub(crate) svg: &'a str,
    /// 192 points wide.
    pub(crate) small: &'a [u8],
    /// 512 points wide.
    pub(crate) large: &'a [u8],
    /// 512 points wide, for systems that cut it to their own shape.
    pub(crate) maskable: &'a [u8],
}

/// Returns the worker of this version.
pub(crate) fn worker(template: &str, version: &str) -> Result<String, Trouble> {
    page::fill(template, &[("version", version)])
}

/// Returns the manifest. Its words are those of the frame, written once there.
/// It holds its icons: the page's policy lets no picture be fetched, not even
/// from its own host.
pub(crate) fn manifest(frame: &str, theme: &str, background: &str, icons: &Icons<'_>) -> String {
    let png = |bytes| format!("data:image/png;base64,{}", STANDARD.encode(bytes));
    let icon = |source: String, sizes: &str, kind: &str, purpose: &str| json!({ "src": source, "sizes": sizes, "type": kind, "purpose": purpose });
    let manifest = json!({
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "lang": "fr",
        "dir": "ltr",
        "name": between(frame, "<title>", "</title>"),
        "short_name": between(frame, "name=\"application-name\" content=\"", "\""),
        "description": between(frame, "name=\"description\" content=\"", "\""),
        "display": "standalone",
        "theme_color": theme,
        "background_color": background,
        "icons": [
            icon(icons.svg.to_owned(), "any", "image/svg+xml", "any"),
            icon(png(icons.small), "192x192", "image/png", "any"),
            icon(png(icons.large), "512x512", "image/png", "any"),
            icon(png(icons.maskable), "512x512", "image/png", "maskable"),
        ],
    });
    format!("{manifest:#}\n")
}

fn between<'a>(text: &'a str, before: &str, after: &str) -> &'a str {
    let rest = text.split_once(before).map_or("", |(_, rest)| rest);
    rest.split_once(after).map_or("", |(found, _)| found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_speaks_the_words_of_the_frame() {
        let frame = "<title>A · B</title><meta name=\"application-name\" content=\"A\">";
        let icons = Icons {
            svg: "data:image/svg+xml,",
            small: &[1],
            large: &[2],
            maskable: &[3],
        };
        let manifest = manifest(frame, "#000000", "#ffffff", &icons);
        assert!(manifest.contains("\"name\": \"A · B\""), "{manifest}");
        assert!(manifest.contains("\"short_name\": \"A\""), "{manifest}");
    }
}
