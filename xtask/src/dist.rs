//! `dist`: the whole app as one file, and what a host puts beside it.

use std::{
    fmt, fs,
    path::{Path, PathBuf},
};

use crate::{
    command::run,
    digest,
    drawing::Icon,
    glue::{self, App},
    offline::{self, Icons},
    page::{self, Parts},
    project, scripts,
    styles::{self, Styles},
    toolchain::Toolchain,
    trouble::Trouble,
};

/// Everything the page is made of, the tool that makes it included.
pub(crate) const SOURCES: [&str; 7] = [
    "core",
    "web",
    "xtask",
    "index.html",
    "Cargo.toml",
    "Cargo.lock",
    ".cargo/config.toml",
];

/// The finished page.
pub(crate) struct Dist {
    /// The one file.
    pub(crate) page: PathBuf,
    size: usize,
    /// Told only of a page that was just made.
    parts: Option<String>,
}

/// Makes the page, unless the one that is there was made from these sources.
pub(crate) fn build() -> Result<Dist, Trouble> {
    let toolchain = Toolchain::find()?;
    let sources = digest::of_files(&project::files(&SOURCES)?)?;
    let sources = digest::hexadecimal([sources.as_bytes(), toolchain.version().as_bytes()]);
    let stamp = project::wasm_target().join("dist.stamp");
    let known = fs::read_to_string(&stamp).unwrap_or_default();
    if !known.is_empty() && known == stamp_of(&sources)? {
        return finished(None);
    }
    run(&mut toolchain.cargo("build"))?;
    println!("  laying the app into its page …");
    let wasm = project::wasm_target().join("wasm32-unknown-unknown/page/web.wasm");
    let styles = styles::all()?;
    let parts = write(&glue::generate(&wasm, &styles.packed)?, &styles)?;
    fs::write(&stamp, stamp_of(&sources)?).map_err(Trouble::at(&stamp))?;
    finished(Some(parts))
}

/// Returns what is written down beside a build: its sources, and its results,
/// so that a page altered or removed since is made again.
fn stamp_of(sources: &str) -> Result<String, Trouble> {
    Ok(format!(
        "{sources} {}",
        digest::of_files(&project::files(&["dist"])?)?
    ))
}

fn finished(parts: Option<String>) -> Result<Dist, Trouble> {
    let page = project::dist().join("index.html");
    let size = fs::read(&page).map_err(Trouble::at(&page))?.len();
    Ok(Dist { page, size, parts })
}

fn write(app: &App, styles: &Styles) -> Result<String, Trouble> {
    let frame = project::read("index.html")?;
    let tokens = project::read("web/style/tokens.css")?;
    let worker = project::read("web/shell/sw.js")?;
    let emblem = project::read("web/shell/emblem.svg")?;
    let icon = Icon::read(&project::read("web/shell/icon.svg")?, &tokens)?;
    let (theme, background) = (
        styles::colour(&tokens, "cloth")?,
        styles::colour(&tokens, "paper")?,
    );
    let [glue, rescue, letters, unpack, kept, load, boot] = [
        app.glue.clone(),
        project::read("web/shell/rescue.js")?,
        project::read("web/shell/letters.js")?,
        project::read("web/shell/unpack.js")?,
        project::read("web/shell/kept.js")?,
        project::read("web/shell/load.js")?,
        project::read("web/shell/boot.js")?,
    ]
    .map(|script| scripts::lighten(&script));
    // One script, as the worker runs the text of it.
    let load = [letters, unpack, kept, load].concat();

    let content = [
        &frame,
        &worker,
        &icon.svg,
        &emblem,
        &styles.first,
        &glue,
        &rescue,
        &load,
        &boot,
        &app.packed.text,
    ];
    let digest = digest::hexadecimal(content.map(String::as_bytes));
    let version = format!(
        "{}+{}",
        env!("CARGO_PKG_VERSION"),
        digest.get(..8).unwrap_or_default()
    );
    let page = page::assemble(
        &frame,
        &Parts {
            version: &version,
            theme_colour: &theme,
            icon: &icon.address(),
            emblem: &emblem,
            styles: &styles.first,
            rescue: &rescue,
            app: &app.packed,
            load: &load,
            glue: &glue,
            boot: &boot,
        },
    )?;

    let (small, large) = (icon.png(192, false)?, icon.png(512, false)?);
    let icons = Icons {
        svg: &icon.address(),
        small: &small,
        large: &large,
        maskable: &icon.png(512, true)?,
    };
    let manifest = offline::manifest(&frame, &theme, &background, &icons);
    let worker = offline::worker(&worker, &version)?;
    let files = [
        ("sw.js", worker.as_bytes()),
        ("manifest.webmanifest", manifest.as_bytes()),
        ("icon.svg", icon.svg.as_bytes()),
        ("icon-192.png", icons.small),
        ("icon-512.png", icons.large),
        ("icon-maskable.png", icons.maskable),
        ("index.html", page.as_bytes()),
    ];
    put(&files)?;
    Ok(format!(
        "version {version}: app {} ({} before it is packed), glue {}, styles {}, start and rescue {}",
        Size(app.packed.text.len()),
        Size(app.wasm_size),
        Size(glue.len()),
        Size(styles.first.len()),
        Size(boot.len() + load.len() + rescue.len()),
    ))
}

fn put(files: &[(&str, &[u8])]) -> Result<(), Trouble> {
    let folder = project::dist();
    fs::create_dir_all(&folder).map_err(Trouble::at(&folder))?;
    for (name, bytes) in files {
        let path = folder.join(name);
        fs::write(&path, bytes).map_err(Trouble::at(&path))?;
    }
    Ok(())
}

impl Dist {
    /// Returns the one file's address on this machine.
    pub(crate) fn path(&self) -> &Path {
        &self.page
    }
}

impl fmt::Display for Dist {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let news = if self.parts.is_some() {
            "made"
        } else {
            "nothing changed"
        };
        write!(
            f,
            "  {} · {} · {news}",
            self.page.display(),
            Size(self.size)
        )?;
        self.parts
            .iter()
            .try_for_each(|parts| write!(f, "\n  {parts}"))
    }
}

/// A size in bytes, as people read it.
struct Size(usize);

impl fmt::Display for Size {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}.{} KB", self.0 / 1000, self.0 % 1000 / 100)
    }
}
