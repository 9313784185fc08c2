//! Reads the table of the standard's structure, and says where a document departs from it.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};

/// An element as it was read.
#[derive(Debug, Default, Clone)]
pub(crate) struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    pub text: String,
    pub children: Vec<Element>,
}

impl Element {
    /// Goes through the children of a name.
    pub(crate) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Element> {
        self.children.iter().filter(move |child| child.name == name)
    }

    pub(crate) fn first(&self, name: &str) -> &Element {
        let mut found = self.children.iter();
        found.find(|child| child.name == name).unwrap()
    }

    pub(crate) fn attribute(&self, name: &str) -> Option<&str> {
        let found = self.attributes.iter().find(|(known, _)| known == name);
        found.map(|(_, value)| value.as_str())
    }

    pub(crate) fn date(&self, name: &str) -> NaiveDate {
        let day = self.first(name).attribute("iso-date").unwrap();
        day.parse().unwrap()
    }

    /// The text of the first narrative.
    pub(crate) fn told(&self) -> &str {
        &self.first("narrative").text
    }
}

/// Reads a document into an element that holds its root; tells why it is none.
pub(crate) fn read(xml: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(xml);
    let mut open = vec![Element::default()];
    loop {
        match reader.read_event().map_err(|error| error.to_string())? {
            Event::Start(start) => open.push(element(&start)?),
            Event::Empty(start) => {
                let child = element(&start)?;
                open.last_mut().unwrap().children.push(child);
            }
            Event::End(_) => {
                let child = open.pop().unwrap();
                open.last_mut().unwrap().children.push(child);
            }
            Event::Text(text) => {
                open.last_mut().unwrap().text.push_str(&text);
            }
            Event::GeneralRef(name) => {
                let known = quick_xml::escape::resolve_predefined_entity(&name);
                let known = known.ok_or_else(|| format!("&{};", &*name))?;
                open.last_mut().unwrap().text.push_str(known);
            }
            Event::Eof if open.len() == 1 => return Ok(open.remove(0)),
            Event::Eof => return Err("cut off".to_owned()),
            _ => {}
        }
    }
}

fn element(start: &BytesStart<'_>) -> Result<Element, String> {
    let mut attributes = Vec::new();
    for found in start.attributes() {
        let found = found.map_err(|error| error.to_string())?;
        let value = found
            .normalized_value(quick_xml::XmlVersion::Implicit1_0)
            .map_err(|error| error.to_string())?;
        attributes.push((found.key.as_ref().to_owned(), value.into_owned()));
    }
    Ok(Element {
        name: start.name().as_ref().to_owned(),
        attributes,
        ..Element::default()
    })
}

/// What the table says of one shape of element.
#[derive(Default)]
struct Shape {
    holds: Option<String>,
    /// Name, type, whether it must be there.
    attributes: Vec<(String, String, bool)>,
    /// Name, least, most, shape.
    children: Vec<(String, usize, usize, String)>,
}

/// The table.
pub(crate) struct Structure {
    shapes: BTreeMap<String, Shape>,
    lists: BTreeMap<String, Vec<String>>,
}

impl Structure {
    pub(crate) fn parse(table: &str) -> Self {
        let (mut shapes, mut lists) = (BTreeMap::new(), BTreeMap::new());
        let mut block = String::new();
        let lines = table.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            if let Some(name) = line.strip_prefix('[') {
                block = name.strip_suffix(']').unwrap().to_owned();
                continue;
            }
            let words: Vec<String> = line.split_whitespace().map(str::to_owned).collect();
            if block == "lists" {
                lists.insert(words[0].clone(), words[1..].to_vec());
                continue;
            }
            let shape: &mut Shape = shapes.entry(block.clone()).or_default();
            match words.as_slice() {
                [holds, of] if holds == "holds" => shape.holds = Some(of.clone()),
                [name, of] if name.starts_with('@') => {
                    let (of, must) = match of.strip_suffix('!') {
                        Some(of) => (of, true),
                        None => (of.as_str(), false),
                    };
                    shape
                        .attributes
                        .push((name[1..].to_owned(), of.to_owned(), must));
                }
                [name, least, most, of] => {
                    let most = if most == "*" { "999999" } else { most };
                    let bounds = (least.parse().unwrap(), most.parse().unwrap());
                    shape
                        .children
                        .push((name.clone(), bounds.0, bounds.1, of.clone()));
                }
                _ => panic!("{line}"),
            }
        }
        Self { shapes, lists }
    }

    /// Says where a document departs from the structure, and from what the standard demands of
    /// days beside it.
    pub(crate) fn flaws(&self, xml: &str) -> Vec<String> {
        let mut flaws = Vec::new();
        match read(xml) {
            Ok(root) => self.check(&root, "root", "", &mut flaws),
            Err(why) => flaws.push(why),
        }
        flaws
    }

    fn check(&self, element: &Element, shape: &str, at: &str, flaws: &mut Vec<String>) {
        let known = &self.shapes[shape];
        match &known.holds {
            Some(of) if !self.is(of, &element.text) => {
                flaws.push(format!("{at}: {:?} is no {of}", element.text));
            }
            None if !element.text.trim().is_empty() => flaws.push(format!("{at}: holds a text")),
            _ => {}
        }
        for (name, of, must) in &known.attributes {
            match element.attribute(name) {
                Some(value) if !self.is(of, value) => {
                    flaws.push(format!("{at}@{name}: {value:?} is no {of}"));
                }
                None if *must => flaws.push(format!("{at}@{name}: missing")),
                _ => {}
            }
        }
        for (name, _) in &element.attributes {
            if !known.attributes.iter().any(|(one, ..)| one == name) {
                flaws.push(format!("{at}@{name}: unknown"));
            }
        }
        let mut place = 0;
        for child in &element.children {
            let at = format!("{at}/{}", child.name);
            let found = known
                .children
                .iter()
                .position(|(name, ..)| *name == child.name);
            let Some(found) = found else {
                flaws.push(format!("{at}: unknown"));
                continue;
            };
            if found < place {
                flaws.push(format!("{at}: out of order"));
            }
            place = place.max(found);
            self.check(child, &known.children[found].3, &at, flaws);
        }
        for (name, least, most, _) in &known.children {
            let count = element.all(name).count();
            if count < *least || count > *most {
                flaws.push(format!("{at}/{name}: {count} times"));
            }
        }
        if flaws.is_empty() && shape == "budget" {
            let (from, to) = (element.date("period-start"), element.date("period-end"));
            if to < from || (to - from).num_days() > 366 {
                flaws.push(format!("{at}: from {from} to {to}"));
            }
        }
        if flaws.is_empty() && shape == "iati-activities" {
            let made = element.attribute("generated-datetime").unwrap_or_default();
            for of in element.all("iati-activity") {
                for one in of.all("transaction") {
                    let day = one.date("transaction-date").to_string();
                    if !made.is_empty() && day.as_str() > &made[..10] {
                        flaws.push(format!("{at}: a transaction of {day}, not yet over"));
                    }
                }
            }
        }
    }

    fn is(&self, of: &str, value: &str) -> bool {
        let letters =
            |n: usize, is: fn(&u8) -> bool| value.len() == n && value.bytes().all(|c| is(&c));
        match of {
            "text" => true,
            "filled" => !value.trim().is_empty(),
            "decimal" => {
                let digits = value.strip_prefix('-').unwrap_or(value);
                let (whole, part) = digits.split_once('.').unwrap_or((digits, "0"));
                let are_digits =
                    |text: &str| !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
                are_digits(whole) && are_digits(part)
            }
            "date" => value.len() == 10 && value.parse::<NaiveDate>().is_ok(),
            "datetime" => chrono::DateTime::parse_from_rfc3339(value).is_ok(),
            "currency" => letters(3, u8::is_ascii_uppercase),
            "country" => letters(2, u8::is_ascii_uppercase),
            "language" => letters(2, u8::is_ascii_lowercase),
            "sector" => letters(5, u8::is_ascii_digit),
            "identifier" => !value.trim().is_empty() && !value.contains(['/', '&', '|', '?']),
            list => self.lists[list].iter().any(|code| code == value),
        }
    }
}
