//! `test`: everything that must hold before a change is shared.

use std::process::Command;

use crate::{
    axe,
    chromium::Chromium,
    command::{cargo, run},
    dist, packages,
    progress::Steps,
    project,
    toolchain::Toolchain,
    trouble::Trouble,
};

/// Checks format, lints, documentation and the page, then runs every test.
/// Stops at the first step that fails.
pub(crate) fn run_all() -> Result<(), Trouble> {
    let mut steps = Steps::new(8);
    steps.step("format", || run(cargo().args(["fmt", "--all", "--check"])))?;
    steps.step("lints", || {
        run(denying_warnings(cargo().args([
            "clippy",
            "--workspace",
            "--all-targets",
        ])))
    })?;
    steps.step("lints of the page", || {
        run(denying_warnings(&mut Toolchain::find()?.clippy()?))
    })?;
    steps.step("documentation", || {
        let mut doc = cargo();
        doc.args(["doc", "--workspace", "--no-deps"])
            .env("RUSTDOCFLAGS", "-D warnings");
        run(&mut doc)
    })?;
    steps.step("page", || dist::build().map(|dist| println!("{dist}")))?;
    let chromium = steps.step("browser", || {
        packages::ensure("A reader of printed pages", &["poppler-utils"])?;
        packages::ensure("A spreadsheet program", &["libreoffice-calc-nogui"])?;
        Chromium::find()
    })?;
    let axe = steps.step("checker of accessibility", axe::find)?;
    steps.step("tests", || {
        let mut test = cargo();
        test.args(["test", "--workspace"]).env("JIGI_AXE", axe);
        run(with_page(&mut test, &chromium))
    })?;
    steps.finish();
    Ok(())
}

/// Tells a program where the page and the browser are.
pub(crate) fn with_page<'a>(command: &'a mut Command, chromium: &Chromium) -> &'a mut Command {
    command
        .env("JIGI_DIST", project::dist())
        .env("CHROMIUM", &chromium.browser)
        .env("CHROMEDRIVER", &chromium.driver)
}

fn denying_warnings(command: &mut Command) -> &mut Command {
    command.args(["--", "-D", "warnings"])
}
