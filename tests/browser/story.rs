//! The guided visit, led by keys alone over the live pages; a view shown to a room, and its picture.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use tablet::{App, Page, Screen, Tablet};

use crate::past::{is_in_the_demonstration, loads_the_past};
use crate::steps::{begins, goes_to, is_saved, n_entries, presses};

/// Looks at a picture: its width, and the colour near its lower corner.
const LOOK: &str = r"async picture => {
    const image = new Image();
    image.src = `data:image/png;base64,${picture}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    Object.assign(canvas, { width: image.width, height: image.height });
    const brush = canvas.getContext('2d');
    brush.drawImage(image, 0, 0);
    const corner = [...brush.getImageData(40, image.height - 40, 1, 1).data].slice(0, 3);
    return { width: image.width, corner: `rgb(${corner.join(', ')})` };
}";

/// The colour of the page itself.
const PAPER: &str = "getComputedStyle(document.documentElement).backgroundColor";

/// Presses a key and waits for the scene that it leads to, on its own page.
fn leads_to(page: &Page, key: &str, scene: &str, address: &str) {
    page.press(key);
    page.sees(scene);
    page.wait_for(
        &format!("the page of « {scene} »"),
        &format!("location.hash.startsWith('#/{address}')"),
    );
    page.wait_for(
        "what it looks at to be marked",
        "!!document.querySelector('[data-spot]')",
    );
}

/// Begins the demonstration anew, by keyboard, after reading what that takes away.
fn begins_anew(page: &Page, told: &str) {
    presses(page, "Remettre à zéro");
    page.sees(told);
    page.wait_for(
        "the question to be asked",
        "!!document.querySelector('dialog[open]')",
    );
    page.tabs_to("button", "Remettre à zéro");
    page.run("globalThis.before = true");
    page.press("Enter");
    page.wait_for(
        "the page to start anew",
        "!globalThis.before && document.documentElement.hasAttribute('data-ready')",
    );
}

#[test]
fn the_visit_is_led_by_keys_alone_and_begun_anew() {
    let tablet = Tablet::new("story");
    let page = tablet.open(&App::file());
    page.on(Screen::LAPTOP);
    goes_to(&page, "#/demo");
    page.tabs_to("button", "Commencer le récit");
    page.press("Enter");
    // One press: the demonstration is open, its past is there, and the first scene is told.
    is_in_the_demonstration(&page);
    page.sees("Qui gouverne ?");
    page.sees("6 instances sont connues, sur 2 des 5 niveaux");
    leads_to(&page, "PageDown", "Une session décide", "sessions/");
    page.sees("15ᵉ session ordinaire");
    leads_to(&page, "ArrowRight", "Le plan de l’année", "ptba/2020");
    leads_to(&page, "PageUp", "Une session décide", "sessions/");
    leads_to(&page, "PageDown", "Le plan de l’année", "ptba/2020");
    leads_to(&page, "PageDown", "L’écart", "?");
    page.sees("17,11 %");
    leads_to(&page, "PageDown", "Justifier, ou redresser", "redressement");
    page.sees("Retards de recrutement des agences de paiement");
    leads_to(&page, "PageDown", "Le terrain compte", "indicateurs");
    leads_to(
        &page,
        "PageDown",
        "Deux tablettes se rejoignent",
        "echanges",
    );
    page.tabs_to("button", "Recevoir leurs fichiers");
    page.press("Enter");
    page.sees("Ce que l’import apporterait");
    page.tabs_to("button", "Confirmer et ajouter");
    page.press("Enter");
    page.sees("Import confirmé");
    is_saved(&page);
    leads_to(&page, "PageDown", "Ce que dit le registre", "attributions");
    page.sees("attributions entièrement prouvées : 0 sur 6");
    // Whoever looks elsewhere meanwhile finds the way back to the scene.
    goes_to(&page, "#/echanges?vue=contestees&scene=8");
    page.sees("Adresse notée sur la tablette 1 (exemple)");
    page.sees("Adresse notée sur la tablette 2 (exemple)");
    presses(&page, "Revenir à la scène");
    page.wait_for(
        "the page of the scene",
        "location.hash.startsWith('#/attributions')",
    );
    presses(&page, "Terminer");
    page.sees_no_more("Scène 8 sur 8");
    // The next audience finds it as it was.
    let n_after = n_entries(&page);
    goes_to(&page, "#/demo");
    begins_anew(&page, "4 entrées faites depuis");
    assert_eq!(n_entries(&page), n_after - 4);
}

#[test]
fn beginning_the_demonstration_anew_leaves_the_real_work_alone() {
    let tablet = Tablet::new("anew");
    let page = tablet.open(&App::file());
    begins(&page);
    is_saved(&page);
    let n_real = n_entries(&page);
    let other = loads_the_past(&tablet);
    goes_to(&other, "#/demo");
    begins_anew(&other, "0 entrée faite depuis");
    is_saved(&other);
    assert_eq!(n_entries(&page), n_real);
}

#[test]
fn a_room_sees_large_type_and_nothing_to_press_but_the_way_back() {
    let tablet = Tablet::new("room");
    let page = loads_the_past(&tablet);
    let size = |page: &Page| {
        let size = page.run("parseFloat(getComputedStyle(document.querySelector('h1')).fontSize)");
        size.as_f64().unwrap()
    };
    goes_to(&page, "#/ptba/2020?au=2020-12-31");
    page.find("heading", "PTBA 2020");
    let usual = size(&page);
    goes_to(&page, "#/ptba/2020?au=2020-12-31&ecran=salle");
    page.find("button", "Quitter la projection");
    assert!(size(&page) > usual * 1.1);
    // The day that is looked at is always in sight, and another can be asked for.
    assert_eq!(
        page.all("button"),
        ["Vu au 31/12/2020", "Quitter la projection"]
    );
    assert_eq!(
        page.run("document.documentElement.scrollWidth <= innerWidth"),
        true
    );
    page.press("Escape");
    page.wait_for(
        "the work to be back",
        "!location.hash.includes('ecran') && !document.documentElement.hasAttribute('data-screen')",
    );
    // The same view as a picture, in colour and not empty.
    let picture = page.downloads(|page| page.click("link", "Image de cette page"));
    let picture = STANDARD.encode(std::fs::read(&picture).unwrap());
    let seen = page.run(&format!("({LOOK})('{picture}')"));
    let paper = page.run(PAPER);
    assert_eq!(seen["corner"], paper);
    assert_eq!(
        seen["width"],
        2 * page
            .run("document.querySelector('main').offsetWidth")
            .as_u64()
            .unwrap()
    );
}
