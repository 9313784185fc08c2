//! Looks things up in the tree that assistive technology reads.

use serde_json::{Value, json};

use super::Thing;
use crate::page::{Page, moved_on, word};
use crate::wire::Refused;

/// Finds the one thing of this role (or of any role that bears a label, when
/// empty) and name, waiting until it is there.
#[track_caller]
pub(crate) fn find<'page>(
    page: &'page Page,
    within: Option<&str>,
    role: &str,
    name: &str,
) -> Thing<'page> {
    let words = format!(
        "{} « {name} »",
        if role.is_empty() { "anything" } else { role }
    );
    let wanted = plain(name);
    let begun = std::time::Instant::now();
    loop {
        let found = count(page).and_then(|count| Ok((count, nodes(page, within, role)?)));
        let (count, mut nodes) = match found {
            Ok(found) => found,
            Err(why) if within.is_none() && moved_on(&why) => continue,
            Err(why) => page.give_up(&words, &why),
        };
        // A button may lead to the field whose name it bears.
        let is_field = |node: &Node| node.role != "button" && node.name.contains(&wanted);
        if role.is_empty() && nodes.iter().any(is_field) {
            nodes.retain(is_field);
        }
        let whole: Vec<_> = nodes.iter().filter(|node| node.name == wanted).collect();
        let part: Vec<_> = nodes
            .iter()
            .filter(|node| node.name.contains(&wanted))
            .collect();
        match if whole.is_empty() {
            &part[..]
        } else {
            &whole[..]
        } {
            [] if begun.elapsed() > crate::PATIENCE => page.give_up(&words, &Refused::Silent),
            // The tree of roles and names follows the page a moment later: so a frame is waited too.
            [] => match page.evaluate(&format!(
                "Promise.race([__story.after({count}), new Promise(requestAnimationFrame)]).then(() => true)"
            )) {
                Ok(_) => {}
                Err(why) if moved_on(&why) => {}
                Err(why) => page.give_up(&words, &why),
            },
            [node] => {
                let answer =
                    page.devtools("DOM.resolveNode", json!({ "backendNodeId": node.element }));
                return Thing {
                    page,
                    object: word(&answer["object"]["objectId"]),
                    words,
                };
            }
            several => {
                let names: Vec<_> = several
                    .iter()
                    .map(|node| format!("{} « {} »", node.role, node.name))
                    .collect();
                panic!(
                    "{words} is said of {} things: {}",
                    names.len(),
                    names.join(", ")
                );
            }
        }
    }
}

/// Returns the names of all things of a role, in reading order.
#[track_caller]
pub(crate) fn names(page: &Page, within: Option<&str>, role: &str) -> Vec<String> {
    match nodes(page, within, role) {
        Ok(nodes) => nodes.into_iter().map(|node| node.name).collect(),
        Err(why) => page.give_up(&format!("all of role {role}"), &why),
    }
}

/// Returns role and name of what has the focus.
#[track_caller]
pub(crate) fn focus(page: &Page) -> (String, String) {
    let element = page.devtools(
        "Runtime.evaluate",
        json!({ "expression": "document.activeElement" }),
    );
    let around = json!({ "objectId": element["result"]["objectId"], "fetchRelatives": false });
    let node = Node::read(&page.devtools("Accessibility.getPartialAXTree", around)["nodes"][0]);
    (node.role, node.name)
}

struct Node {
    role: String,
    name: String,
    element: Value,
}

impl Node {
    fn read(node: &Value) -> Self {
        Self {
            role: word(&node["role"]["value"]),
            name: plain(node["name"]["value"].as_str().unwrap_or_default()),
            element: node["backendDOMNodeId"].clone(),
        }
    }
}

fn nodes(page: &Page, within: Option<&str>, role: &str) -> Result<Vec<Node>, Refused> {
    let root = match within {
        Some(object) => object.to_owned(),
        None => {
            let document = json!({ "expression": "document" });
            let answer = page
                .browser
                .ask(&page.session, "Runtime.evaluate", document)?;
            word(&answer["result"]["objectId"])
        }
    };
    let mut query = json!({ "objectId": root });
    if !role.is_empty() {
        query["role"] = json!(role);
    }
    let answer = page
        .browser
        .ask(&page.session, "Accessibility.queryAXTree", query)?;
    let nodes = answer["nodes"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    Ok(nodes
        .iter()
        .filter(|node| node["ignored"] != true)
        .map(Node::read)
        .filter(|node| !role.is_empty() || LABELLED.contains(&node.role.as_str()))
        .collect())
}

/// The roles of what a form asks for.
const LABELLED: [&str; 14] = [
    "textbox",
    "searchbox",
    "combobox",
    "listbox",
    "spinbutton",
    "slider",
    "checkbox",
    "radio",
    "switch",
    "Date",
    "DateTime",
    "InputTime",
    "time",
    "button",
];

fn count(page: &Page) -> Result<u64, Refused> {
    Ok(page.evaluate("__story.count")?.as_u64().unwrap_or_default())
}

fn plain(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ")
}
