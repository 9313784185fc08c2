//! Scripts made lighter: comments on their own lines and indentation go.
//!
//! Lines are kept, so that no statement meets another, and nothing within a
//! line is touched. What a script may not hold is a template literal with a
//! line that begins like a comment.

/// Returns a script without its full-line comments and indentation.
pub(crate) fn lighten(script: &str) -> String {
    let mut light = String::with_capacity(script.len());
    let mut in_comment = false;
    for line in script.lines().map(str::trim) {
        if in_comment {
            in_comment = !line.ends_with("*/");
        } else if line.starts_with("/*") && !line.contains("*/") {
            in_comment = true;
        } else if !(line.is_empty() || line.starts_with("//") || is_whole_comment(line)) {
            light.push_str(line);
            light.push('\n');
        }
    }
    light
}

fn is_whole_comment(line: &str) -> bool {
    line.starts_with("/*") && line.find("*/") == Some(line.len() - 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go() {
        let script = "/* One\n * two. */\nlet a = 1; // kept\n\n  /** b */\n  let b = `/* ${a} */`;\n  // gone\n";
        assert_eq!(
            lighten(script),
            "let a = 1; // kept\nlet b = `/* ${a} */`;\n"
        );
    }

    #[test]
    fn code_beside_a_comment_stays() {
        assert_eq!(
            lighten("/* a */ b();\n/* c */ d /* e */"),
            "/* a */ b();\n/* c */ d /* e */\n"
        );
    }
}
