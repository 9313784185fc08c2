//! An assembly of 500 members and an agenda of 300 items stay usable.

use governance::facts::Kind;
use serde_json::json;

use super::committee::{Office, member};
use super::{day, looks_at, opens};
use crate::steps::{goes_to, is_saved};

const N_MEMBERS: u32 = 500;
const N_ITEMS: u32 = 300;

#[test]
fn hundreds_are_called_and_hundreds_of_items_are_dealt_with() {
    let mut office = Office::new();
    office.seats(N_MEMBERS);
    let body = office.committee().to_string();
    let session = office.record(
        Kind::Session,
        json!({ "body": body, "number": 1, "opens_on": "2026-01-12" }),
    );
    for order in 1..=N_ITEMS {
        let title = format!("Point de l’assemblée {order}");
        let item = json!({ "session": session.to_string(), "order": order, "title": title });
        office.record(Kind::AgendaItem, item);
    }
    let (_tablet, page) = opens("sitting-crowd", &office);
    assert!(day(&page, 0).as_str() > "2026-01-12");
    goes_to(&page, &format!("#/sessions/{session}"));
    page.sees(&format!("Point de l’assemblée {N_ITEMS}"));
    looks_at(&page, "Présences");
    page.sees(&format!("0 pointé sur {N_MEMBERS}"));
    // The tree of roles of 2,000 buttons takes the browser's tools minutes to tell.
    let last = member(N_MEMBERS);
    page.run(&format!(
        "document.querySelector('[role=radiogroup][aria-label=\"{last}\"] [data-presence=E]').click()"
    ));
    page.sees(&format!("1 pointé sur {N_MEMBERS}"));
    page.run(
        "[...document.querySelectorAll('button')].find(one => one.textContent.includes('Tous présents')).click()",
    );
    page.sees(&format!("{N_MEMBERS} pointés sur {N_MEMBERS}"));
    page.sees("présent : 499");
    is_saved(&page);
    page.reload();
    page.sees(&format!("{N_MEMBERS} pointés sur {N_MEMBERS}"));
}
