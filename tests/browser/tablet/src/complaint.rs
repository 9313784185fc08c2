//! What pages complained about: console errors, exceptions, refused requests, dialogs.

use serde_json::Value;

use crate::wire::Event;

/// Returns every complaint among the events, in words.
pub(crate) fn gather(events: &[Event]) -> Vec<String> {
    events.iter().filter_map(complaint).collect()
}

fn complaint(event: &Event) -> Option<String> {
    let params = &event.params;
    match event.method.as_str() {
        "Runtime.exceptionThrown" => {
            let details = &params["exceptionDetails"];
            Some(format!(
                "exception: {} {}",
                text(&details["text"]),
                text(&details["exception"]["description"])
            ))
        }
        "Runtime.consoleAPICalled" if matches!(text(&params["type"]), "error" | "assert") => {
            Some(format!("console: {}", words(&params["args"])))
        }
        "Log.entryAdded" if params["entry"]["level"] == "error" => {
            let entry = &params["entry"];
            Some(format!(
                "log: {} {}",
                text(&entry["text"]),
                text(&entry["url"])
            ))
        }
        "Page.javascriptDialogOpening" if params["type"] != "beforeunload" => {
            Some(format!("dialog: {}", text(&params["message"])))
        }
        "Inspector.targetCrashed" => Some("the tab crashed".to_owned()),
        _ => None,
    }
}

fn words(arguments: &Value) -> String {
    let arguments = arguments.as_array().map(Vec::as_slice).unwrap_or_default();
    let words: Vec<_> = arguments
        .iter()
        .map(|argument| match &argument["value"] {
            Value::String(word) => word.clone(),
            Value::Null => text(&argument["description"]).to_owned(),
            other => other.to_string(),
        })
        .collect();
    words.join(" ")
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}
