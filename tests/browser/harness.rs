//! The tablet itself, proven on a page of a few lines.

use std::path::{Path, PathBuf};

use tablet::{Page, Screen, Site, Tablet, Trouble};

/// A notebook: it keeps its words in both stores, hands them out and takes them in.
const NOTEBOOK: &str = include_str!("harness/notebook.html");

/// A folder of its own for one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn with_notebook(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("notebook-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join("index.html"), NOTEBOOK).unwrap();
        Self(folder)
    }

    fn address(&self) -> String {
        format!("file://{}/index.html", self.0.display())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        std::fs::remove_dir_all(&self.0).unwrap();
    }
}

fn write_note(page: &Page, words: &str) {
    page.fill("Note", words);
    page.click("button", "Garder");
    page.sees(&format!("gardé : {words}"));
}

#[test]
fn what_is_kept_outlives_a_reload_and_a_killed_browser() {
    let folder = Folder::with_notebook("killed");
    let tablet = Tablet::new("killed");
    let page = tablet.open(&folder.address());
    write_note(&page, "réunion du 3 mars");
    page.reload();
    assert_eq!(page.find("textbox", "Note").value(), "réunion du 3 mars");
    tablet.dies_and_restarts();
    let page = tablet.open(&folder.address());
    assert_eq!(page.find("textbox", "Note").value(), "réunion du 3 mars");
}

#[test]
fn the_keyboard_alone_will_do() {
    let folder = Folder::with_notebook("keyboard");
    let tablet = Tablet::new("keyboard");
    let page = tablet.open(&folder.address());
    page.tabs_to("textbox", "Note");
    page.types("au clavier, été compris");
    page.tabs_to("button", "Garder");
    page.press("Enter");
    page.sees("gardé : au clavier, été compris");
    assert_eq!(page.focus(), ("button".to_owned(), "Garder".to_owned()));
}

#[test]
fn a_file_goes_from_one_tablet_to_the_other() {
    let folder = Folder::with_notebook("files");
    let (first, second) = (Tablet::new("first"), Tablet::new("second"));
    let page = first.open(&folder.address());
    write_note(&page, "à transmettre");
    let file = page.downloads(|page| page.click("button", "Donner"));
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "à transmettre");
    let page = second.open(&folder.address());
    page.picks(std::slice::from_ref(&file), |page| {
        page.click("button", "Prendre")
    });
    page.sees("gardé : à transmettre");
    write_note(&page, "autre chose");
    page.find("region", "Dépôt").receives(&[file]);
    page.sees("gardé : à transmettre");
}

#[test]
fn troubles_begin_and_end() {
    let folder = Folder::with_notebook("troubles");
    let tablet = Tablet::new("troubles").suffering(Trouble::ClockIn(1970));
    let page = tablet.open(&folder.address());
    assert_eq!(page.run("new Date().getFullYear()"), 1970);
    for trouble in [Trouble::LocalStorageFull, Trouble::LocalStorageRefused] {
        page.suffers(&trouble);
        page.fill("Note", "perdu ?");
        page.click("button", "Garder");
        page.sees("non gardé ici");
        page.recovers();
        write_note(&page, "gardé quand même");
    }
    for trouble in [Trouble::IndexedDbFull, Trouble::IndexedDbRefused] {
        page.suffers(&trouble);
        page.fill("Note", "perdu ?");
        page.click("button", "Garder");
        page.sees("non gardé là");
        page.recovers();
        write_note(&page, "gardé quand même");
    }
    assert_ne!(page.run("new Date().getFullYear()"), 1970);
}

#[test]
fn a_page_that_complains_fails_its_story() {
    let folder = Folder::with_notebook("complaints");
    let complaint = std::panic::catch_unwind(|| {
        let tablet = Tablet::new("complaints");
        let page = tablet.open(&folder.address());
        page.run(
            "setTimeout(() => { throw new Error('calamité') }); new Promise(go => setTimeout(go))",
        );
    });
    let words = *complaint.unwrap_err().downcast::<String>().unwrap();
    assert!(words.contains("calamité"), "{words}");
    let tablet = Tablet::new("expected");
    tablet.expects_complaint("calamité");
    tablet
        .open(&folder.address())
        .run("console.error('calamité')");
}

#[test]
fn a_site_falls_silent_and_serves_a_new_version() {
    let (old, new) = (Folder::with_notebook("old"), Folder::with_notebook("new"));
    std::fs::write(
        new.0.join("index.html"),
        NOTEBOOK.replace("Carnet", "Carnet neuf"),
    )
    .unwrap();
    let site = Site::new(&old.0);
    let tablet = Tablet::new("site");
    let page = tablet.open(&site.url(""));
    page.find("heading", "Carnet");
    site.deploys(&new.0);
    page.reload();
    page.find("heading", "Carnet neuf");
    site.goes_silent();
    assert_eq!(
        page.run("fetch('index.html').then(() => 'there', () => 'silent')"),
        "silent"
    );
    site.speaks();
    assert_eq!(
        page.run("fetch('index.html').then(() => 'there', () => 'silent')"),
        "there"
    );
    page.is_offline(true);
    assert_eq!(page.run("navigator.onLine"), false);
    assert!(site.asked().contains(&"/index.html".to_owned()));
    tablet.expects_complaint("Failed to load resource");
}

#[test]
fn the_screen_is_any_size_and_any_colour() {
    let folder = Folder::with_notebook("screen");
    let tablet = Tablet::new("screen");
    let page = tablet.open(&folder.address());
    for screen in Screen::ALL {
        page.on(screen);
        assert_eq!(page.run("innerWidth"), screen.width);
    }
    page.prefers("prefers-color-scheme", "dark");
    assert_eq!(
        page.run("matchMedia('(prefers-color-scheme: dark)').matches"),
        true
    );
    page.on_paper();
    assert_eq!(page.run("matchMedia('print').matches"), true);
    assert!(page.printed().starts_with(b"%PDF"));
    page.slowed(4.0);
    page.on(Screen::PHONE);
    page.find("button", "Garder").tap();
    page.sees("gardé");
    page.find("combobox", "Niveau").choose("Cercle");
    assert_eq!(page.find("combobox", "Niveau").value(), "c");
    assert_eq!(page.all("button"), ["Garder", "Donner", "Prendre"]);
    assert_eq!(page.run("navigator.language"), "fr");
}

#[test]
fn two_tabs_share_one_tablet() {
    let folder = Folder::with_notebook("tabs");
    let tablet = Tablet::new("tabs");
    let (left, right) = (
        tablet.open(&folder.address()),
        tablet.open(&folder.address()),
    );
    write_note(&left, "de gauche");
    right.sees("ailleurs : de gauche");
    right.close();
}

#[test]
fn a_dead_test_leaves_nothing_behind() {
    let folder = Folder::with_notebook("dead");
    let profile = std::panic::catch_unwind(|| {
        let tablet = Tablet::new("dead");
        tablet.open(&folder.address());
        std::panic::panic_any(tablet.downloads());
    });
    let downloads = *profile.unwrap_err().downcast::<PathBuf>().unwrap();
    assert!(
        !Path::new(&downloads).exists(),
        "{} stayed",
        downloads.display()
    );
}
