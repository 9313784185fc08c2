//! The content policy: the page may run what the build put into it, draw what
//! it holds, and talk to nobody.

use crate::digest;

/// Returns the policy that allows exactly the inline scripts and styles of
/// this page. `'self'` is only for the worker and the manifest of those who
/// host it, `blob:` for pictures and for the worker that unpacks the app, both
/// made by the page: connections stay within it.
pub(crate) fn of(page: &str) -> String {
    let scripts = allowed(page, "script");
    let styles = allowed(page, "style");
    format!(
        "default-src 'none'; script-src{scripts} 'wasm-unsafe-eval'; style-src{styles}; \
         img-src data: blob:; connect-src 'none'; form-action 'none'; base-uri 'none'; \
         manifest-src 'self'; worker-src 'self' blob:"
    )
}

fn allowed(page: &str, element: &str) -> String {
    let digests = inline(page, element).into_iter();
    digests
        .map(|text| format!(" 'sha256-{}'", digest::base64(text.as_bytes())))
        .collect()
}

/// Returns what stands in each of these elements, data blocks left out.
fn inline<'a>(page: &'a str, element: &str) -> Vec<&'a str> {
    let (open, close) = (format!("<{element}"), format!("</{element}>"));
    let mut found = Vec::new();
    let mut rest = page;
    while let Some((_, after)) = rest.split_once(&open) {
        let Some((attributes, after)) = after.split_once('>') else {
            break;
        };
        let Some((text, after)) = after.split_once(&close) else {
            break;
        };
        if !attributes.contains("type=") {
            found.push(text);
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<style>abc</style><script id=\"app\" type=\"application/octet-stream\">H4s</script>\
                        <style>b{}</style><script>abc</script>";

    #[test]
    fn data_is_no_script() {
        assert_eq!(inline(PAGE, "script"), ["abc"]);
        assert_eq!(inline(PAGE, "style"), ["abc", "b{}"]);
    }

    #[test]
    fn each_script_is_named_by_its_digest() {
        let policy = of(PAGE);
        let script =
            "script-src 'sha256-ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=' 'wasm-unsafe-eval';";
        assert!(policy.contains(script), "{policy}");
        assert!(policy.contains("connect-src 'none'"));
        assert!(!policy.contains("unsafe-inline"));
    }
}
