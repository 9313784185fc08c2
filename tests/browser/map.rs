//! Outlines of areas, taken in from GeoJSON, make a map that the keyboard goes through.

use tablet::{App, Screen, Tablet};

use crate::steps::{begins, goes_to, is_saved, presses};

/// Two regions side by side, and one whose line is not closed.
const OUTLINES: &str = r#"{"type":"FeatureCollection","features":[
    {"type":"Feature","properties":{"admin1Name":"Kayes","admin1Pcod":"ML01"},
     "geometry":{"type":"Polygon","coordinates":[[[-12,12],[-9,12],[-9,15],[-12,15],[-12,12]]]}},
    {"type":"Feature","properties":{"admin1Name":"Koulikoro","admin1Pcod":"ML02"},
     "geometry":{"type":"Polygon","coordinates":[[[-9,12],[-6,12],[-6,15],[-9,15],[-9,12]]]}},
    {"type":"Feature","properties":{"admin1Name":"Gao","admin1Pcod":"ML07"},
     "geometry":{"type":"Polygon","coordinates":[[[0,16],[2,16],[2,18]]]}}]}"#;

#[test]
fn outlines_make_a_map_of_links_that_the_keyboard_opens() {
    let tablet = Tablet::new("map");
    let page = tablet.open(&App::file());
    page.on(Screen::PHONE);
    begins(&page);
    let file = tablet.downloads().join("regions.geojson");
    std::fs::write(&file, OUTLINES).unwrap();
    goes_to(&page, "#/territoire/listes");
    page.picks(&[file], |page| {
        page.click("button", "Choisir des fichiers");
    });
    page.sees("regions.geojson");
    page.find("DisclosureTriangle", "Lignes écartées, et pourquoi")
        .click();
    page.sees("la ligne 1 du contour a moins de quatre points");
    presses(&page, "Inscrire 2 territoires");
    is_saved(&page);

    // The first regions of the charter: two of them have outlines, the others stay tiles.
    goes_to(&page, "#/territoire?chiffre=campagnes");
    page.sees("territoires n’ont pas de contour");
    let kayes = page.find("link", "Kayes : 0");
    let [_, _, wide, high] = kayes.place();
    assert!(wide >= 44.0 && high >= 44.0, "{wide} × {high}");
    let named = page.all("link");
    assert!(
        named.iter().any(|name| name == "Koulikoro : 0"),
        "{named:?}"
    );
    kayes.focus();
    page.press("Tab");
    assert_eq!(
        page.focus(),
        ("link".to_owned(), "Koulikoro : 0".to_owned())
    );
    page.press("Enter");
    page.wait_for(
        "Koulikoro to be the area looked into",
        "[...document.querySelectorAll('b[aria-current]')].some(b => b.textContent === 'Koulikoro')",
    );
    page.sees("Rien n’est inscrit à l’intérieur de ce territoire.");
}
