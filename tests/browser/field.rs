//! Campaigns and staff on the page: a campaign that proves what its antenna owes, and an antenna
//! whose missing posts are seen, founded and filled.

use governance::facts::Kind;
use serde_json::json;
use tablet::{App, Page, Screen, Tablet};

use crate::money::records;
use crate::sitting::committee::Office;
use crate::sitting::opens;
use crate::steps::{begins, goes_to, is_saved, presses, unfolds};

#[test]
fn a_campaign_tells_whom_it_reached_and_proves_the_quarter() {
    let tablet = Tablet::new("campaigns");
    let page = tablet.open(&App::file());
    page.on(Screen::TABLET);
    begins(&page);
    goes_to(&page, "#/campagnes");
    page.sees("Aucune campagne n’est inscrite");
    presses(&page, "Inscrire une campagne");
    page.click("radio", "information");
    page.fill("Thème", "Ciblage des ménages");
    page.find("combobox", "Tenue par").choose("AR Mopti");
    page.find("combobox", "Territoire").choose("Mopti");
    page.fill("Depuis le", "2020-02-10");
    page.fill("Canaux", "radio rurale, affiches");
    page.fill("Femmes visées", "200");
    page.fill("Femmes touchées", "120");
    page.fill("Hommes touchés", "80");
    records(&page);
    goes_to(&page, "#/campagnes?annee=2020");
    page.sees("Tenues en 2020");
    page.sees("Ciblage des ménages");
    page.find("combobox", "Canaux").choose("radio rurale");
    page.sees("Touchés (");
    // The region was reached, the eight others and the district were not.
    page.sees("Où des campagnes ont été tenues en 2020");
    unfolds(&page, "8 territoires sans campagne tenue");
    page.sees("Cela ne dit pas que rien n’y a été fait");
    unfolds(&page, "Détails");
    page.sees("radio rurale, affiches");
    // The first quarter of its antenna is proven, and the page that judges it says by what.
    page.sees("fait · 1 campagne");
    page.click("link", "Voir l’attribution : AR Mopti");
    page.sees("AR-4 en 2020 : comment le savons-nous ?");
    page.sees("Ciblage des ménages");
    is_saved(&page);
}

/// Names somebody new to the post of the open form.
fn names(page: &Page, person: &str) {
    page.click("checkbox", "Cette personne n’est pas encore inscrite");
    page.fill("Nom de la personne", person);
    page.fill("Début du mandat", "2020-01-01");
    presses(page, "Enregistrer le mandat");
    page.sees("Le mandat est enregistré.");
    page.wait_for(
        "the form to close",
        "!document.querySelector('dialog[open]')",
    );
}

#[test]
fn an_antenna_shows_what_it_lacks_until_it_is_whole() {
    let mut office = Office::new();
    let (unit, area) = (office.unit(), office.area_called("Ségou"));
    let antenna = json!({
        "name": "Antenne régionale de Ségou", "short": "AR Ségou", "kind": "AR",
        "level": "regional", "area": area.to_string(), "from": "2019-06-01",
        "parents": [{"parent": unit.to_string()}],
    });
    let antenna = office.record(Kind::Body, antenna).to_string();
    let head = json!({"body": antenna, "name": "Chef d'antenne", "seats": 1});
    let head = office.record(Kind::Post, head).to_string();
    let driver = json!({"body": antenna, "name": "Chauffeur"});
    let driver = office.record(Kind::Post, driver).to_string();
    for (post, name) in [(head, "Awa Maïga"), (driver, "Issa Diallo")] {
        let person = office.record(Kind::Person, json!({"name": name}));
        let mandate = json!({
            "body": antenna, "post": post, "person": person.to_string(), "from": "2019-06-01",
        });
        office.record(Kind::Membership, mandate);
    }
    let (_tablet, page) = opens("staff", &office);
    page.on(Screen::PHONE);
    goes_to(&page, "#/personnel");
    page.sees("poste manquant");
    presses(&page, "Ajouter le poste manquant : AR Ségou");
    page.sees("Le poste est ajouté.");
    page.sees_no_more("poste manquant");
    // The focus follows behind the paint: whoever goes on by key goes on from there.
    page.wait_for(
        "the focus to stand where the news is",
        "document.activeElement.id === 'units'",
    );
    presses(
        &page,
        "Pourvoir : Assistant administratif et comptable, AR Ségou",
    );
    names(&page, "Oumar Touré");
    page.sees("au complet");
    // More hands are asked for; who asks does not answer.
    presses(&page, "Demander un renfort : AR Ségou");
    page.fill("Fonction demandée", "Agent de saisie");
    page.fill("Demandé le", "2020-02-01");
    page.fill("Motif", "Trois communes de plus");
    records(&page);
    presses(&page, "Répondre : Agent de saisie, 1 personne");
    page.find("combobox", "Réponse").choose("accordé");
    page.find("combobox", "Répondu par").choose("AR Ségou");
    presses(&page, "Enregistrer la réponse");
    page.sees("Une instance ne répond pas à sa propre demande");
    page.find("combobox", "Répondu par").choose("UTGFS");
    presses(&page, "Enregistrer la réponse");
    page.sees("accordé, à pourvoir");
    presses(
        &page,
        "Ajouter le poste accordé : Agent de saisie, 1 personne",
    );
    page.sees("hors du modèle");
    is_saved(&page);
}
