//! Files as they really arrive: altered, cut short, of elsewhere, twice. Nothing is half done.

use std::fs;
use std::path::PathBuf;

use tablet::{App, Page, Tablet};

use crate::steps::{
    BODIES, add_post, begins, choose, confirm, give_all, goes_to, hand_in, is_saved, n_entries,
    open_first_body, still_has, take, unfolds,
};

/// What a tablet with three posts of its own gives out.
fn sent() -> String {
    let tablet = Tablet::new("sender");
    let page = tablet.open(&App::file());
    begins(&page);
    open_first_body(&page);
    for post in ["Rapporteur", "Greffier", "Huissier"] {
        add_post(&page, post);
    }
    is_saved(&page);
    fs::read_to_string(give_all(&page)).unwrap()
}

/// Lays a file onto a tablet.
fn received(tablet: &Tablet, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
    let file = tablet.downloads().join(name);
    fs::write(&file, content).unwrap();
    file
}

fn entries(file: &str) -> &str {
    &file[file.find("\"entries\":[").unwrap()..]
}

#[test]
fn an_altered_entry_is_set_aside_with_its_place_and_the_others_are_taken() {
    let sound = sent();
    let altered = sound.replace("\"Greffier\"", "\"Griffier\"");
    let place = 1 + altered
        .lines()
        .position(|line| line.contains("\"Griffier\""))
        .unwrap();
    let tablet = Tablet::new("receiver");
    let page = tablet.open(&App::file());
    choose(&page, &received(&tablet, "modifie.json", &altered));
    unfolds(&page, "Écartées");
    page.sees(&format!("modifie.json, ligne {place}, entrée"));
    page.sees("son contenu a été modifié depuis sa saisie");
    assert_eq!(
        n_entries(&page),
        0,
        "nothing is taken before it is confirmed"
    );
    choose(&page, &received(&tablet, "modifie.json", &altered));
    confirm(&page);
    page.reload();
    still_has(&page, BODIES, &["Rapporteur", "Huissier"]);
    assert!(!page.shows("Griffier") && !page.shows("Greffier"));
    // The sound file brings the one that was missing, and only that one.
    choose(&page, &received(&tablet, "intact.json", &sound));
    page.sees("1 entrée serait ajoutée");
    confirm(&page);
    still_has(&page, BODIES, &["Rapporteur", "Greffier", "Huissier"]);
    let given = fs::read_to_string(give_all(&page)).unwrap();
    assert_eq!(entries(&given), entries(&sound));
}

#[test]
fn a_file_that_cannot_be_taken_is_refused_with_its_reason_and_changes_nothing() {
    let sound = sent();
    let half = &sound[..sound.len() / 2];
    let newer = sound.replacen("\"version\":1", "\"version\":2", 1);
    let gap = sound.replacen("\"heads\":{", "\"heds\":{", 1);
    let refused: [(&str, Vec<u8>, &str); 8] = [
        ("coupe.json", half.into(), "Le fichier est abîmé à la ligne"),
        (
            "recent.json",
            newer.into(),
            "Le fichier est au format 2, plus récent que cette page.",
        ),
        (
            "lettre.json",
            "Bonjour, voici le fichier.".into(),
            "Ce n’est pas un fichier du journal.",
        ),
        (
            "autre.json",
            "{\"a\":1}".into(),
            "Ce n’est pas un fichier du journal.",
        ),
        (
            "vide.json",
            "".into(),
            "Ce n’est pas un fichier du journal.",
        ),
        (
            "octets.json",
            vec![b'{', b'"', 0xE9, b'"'],
            "Le fichier n’est pas du texte lisible",
        ),
        (
            "entete.json",
            gap.into(),
            "L’en-tête du fichier est incomplet ou faux",
        ),
        (
            "sauvetage.json",
            "{\"format\":\"jigisemejiri-rescue\",\"version\":1,\"segments\":[".into(),
            "Ce fichier de sauvetage est coupé ou abîmé.",
        ),
    ];
    let tablet = Tablet::new("receiver");
    let page = tablet.open(&App::file());
    begins(&page);
    is_saved(&page);
    let n_before = n_entries(&page);
    let kept = |page: &Page| {
        page.run("JSON.stringify(Object.entries(localStorage).filter(([key]) => key.startsWith('jg1/reel/')).sort())")
    };
    let before = kept(&page);
    for (name, content, reason) in refused {
        hand_in(&page, &received(&tablet, name, content));
        page.sees(name);
        page.sees(reason);
        page.sees("Ce fichier n’a rien changé sur cette tablette.");
        assert!(!page.shows("Confirmer et ajouter"), "{name}");
        assert_eq!(n_entries(&page), n_before, "{name}");
    }
    assert_eq!(kept(&page), before);
    page.reload();
    assert_eq!(n_entries(&page), n_before);
}

#[test]
fn a_sound_file_is_taken_though_another_beside_it_is_refused() {
    let sound = sent();
    let tablet = Tablet::new("receiver");
    let page = tablet.open(&App::file());
    let files = [
        received(&tablet, "lettre.json", "Bonjour"),
        received(&tablet, "intact.json", &sound),
    ];
    goes_to(&page, "#/echanges");
    page.sees("Recevoir des fichiers");
    page.picks(&files, |page| page.click("button", "Choisir des fichiers"));
    page.sees("Ce que l’import apporterait");
    page.sees("Ce n’est pas un fichier du journal.");
    confirm(&page);
    still_has(&page, BODIES, &["Rapporteur", "Greffier", "Huissier"]);
}

#[test]
fn an_import_that_is_dropped_leaves_no_trace() {
    let sound = sent();
    let tablet = Tablet::new("receiver");
    let page = tablet.open(&App::file());
    choose(&page, &received(&tablet, "intact.json", &sound));
    page.click("button", "Abandonner l’import");
    page.sees_no_more("Ce que l’import apporterait");
    assert_eq!(n_entries(&page), 0);
    page.reload();
    assert_eq!(n_entries(&page), 0);
}

#[test]
fn what_an_empty_tablet_takes_in_it_gives_out_again_byte_for_byte() {
    let sound = sent();
    let tablet = Tablet::new("receiver");
    let page = tablet.open(&App::file());
    let file = received(&tablet, "intact.json", &sound);
    take(&page, &file);
    page.reload();
    let given = give_all(&page);
    let text = fs::read_to_string(&given).unwrap();
    assert_eq!(entries(&text), entries(&sound));
    for again in [&file, &given] {
        choose(&page, again);
        page.sees(
            "Rien de nouveau : tout ce que contiennent ces fichiers est déjà sur cette tablette.",
        );
        assert!(!page.shows("Confirmer et ajouter"));
        page.reload();
    }
}
