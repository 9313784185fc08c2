//! Writes XML: elements that close, texts that hold nothing that XML may not.

/// A document as it is written, two spaces further in for each element that is open.
pub(super) struct Xml {
    text: String,
    depth: usize,
}

impl Xml {
    /// Begins a document.
    pub(super) fn new() -> Self {
        Self {
            text: "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".to_owned(),
            depth: 0,
        }
    }

    /// Returns the document.
    pub(super) fn finish(self) -> String {
        self.text
    }

    /// Writes an element with others inside.
    pub(super) fn within(
        &mut self,
        name: &str,
        attributes: &[(&str, &str)],
        inside: &mut dyn FnMut(&mut Self),
    ) {
        self.open(name, attributes, ">\n");
        self.depth += 1;
        inside(self);
        self.depth -= 1;
        self.indent();
        self.text.extend(["</", name, ">\n"]);
    }

    /// Writes an element that holds a text.
    pub(super) fn leaf(&mut self, name: &str, attributes: &[(&str, &str)], text: &str) {
        self.open(name, attributes, ">");
        escape(&mut self.text, text);
        self.text.extend(["</", name, ">\n"]);
    }

    /// Writes an element that holds nothing.
    pub(super) fn empty(&mut self, name: &str, attributes: &[(&str, &str)]) {
        self.open(name, attributes, "/>\n");
    }

    fn open(&mut self, name: &str, attributes: &[(&str, &str)], end: &str) {
        self.indent();
        self.text.extend(["<", name]);
        for (name, value) in attributes {
            self.text.extend([" ", name, "=\""]);
            escape(&mut self.text, value);
            self.text.push('"');
        }
        self.text.push_str(end);
    }

    fn indent(&mut self) {
        self.text.extend(std::iter::repeat_n("  ", self.depth));
    }
}

/// Writes a text as XML: what no XML may hold is left out.
pub(crate) fn escape(xml: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '&' => xml.push_str("&amp;"),
            '<' => xml.push_str("&lt;"),
            '>' => xml.push_str("&gt;"),
            '"' => xml.push_str("&quot;"),
            '\t' | '\n' => xml.push(c),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => xml.push(c),
        }
    }
}
