//! A compiler for the page: rustup's, else Debian's, else a clear no.

use std::{env, path::Path, process::Command};

use crate::{
    command::{answer, cargo, on_path, program, run, stranger},
    packages, project,
    trouble::Trouble,
};

const TARGET: &str = "wasm32-unknown-unknown";
const DEBIAN_PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "lld-19"];
const DEBIAN_CLIPPY: &str = "rust-web-clippy";

/// Who compiles the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The compiler that runs this tool, with the wasm target added.
    Own,
    /// Debian's compiler, which builds the standard library from its source.
    Debian,
}

impl Toolchain {
    /// Finds a toolchain, and fetches it if need be.
    pub(crate) fn find() -> Result<Self, Trouble> {
        let wish = env::var("XTASK_WASM").unwrap_or_default();
        if wish != "debian" && own_target() {
            return Ok(Self::Own);
        }
        if wish == "rustup" {
            return Err(missing(&format!("Run `rustup target add {TARGET}`.")));
        }
        match packages::ensure("A compiler for the page", &DEBIAN_PACKAGES) {
            Ok(()) => Ok(Self::Debian),
            Err(Trouble::Missing { remedy, .. }) => Err(missing(&format!(
                "With rustup: rustup target add {TARGET}\n  {remedy}"
            ))),
            Err(other) => Err(other),
        }
    }

    /// Prepares a cargo command for the page's crate, built small.
    pub(crate) fn cargo(self, act: &str) -> Command {
        let mut command = match self {
            Self::Own => cargo(),
            Self::Debian => debian("/usr/bin/cargo"),
        };
        command.arg(act);
        self.aim(&mut command);
        command
    }

    /// Prepares the lints of the page's crate, as the page is compiled.
    pub(crate) fn clippy(self) -> Result<Command, Trouble> {
        match self {
            Self::Own => Ok(self.cargo("clippy")),
            Self::Debian => {
                packages::ensure("The lints of the page's compiler", &[DEBIAN_CLIPPY])?;
                // Called by its own name: `cargo clippy` would find rustup's first.
                let mut command = debian("/usr/bin/cargo-clippy");
                command.env("CARGO", "/usr/bin/cargo").arg("clippy");
                self.aim(&mut command);
                Ok(command)
            }
        }
    }

    /// Returns the compiler's name and version, part of what a build depends on.
    pub(crate) fn version(self) -> String {
        let mut rustc = match self {
            Self::Own => program("rustc"),
            Self::Debian => stranger("/usr/bin/rustc"),
        };
        answer(rustc.arg("--version")).unwrap_or_default()
    }

    fn aim(self, command: &mut Command) {
        command.args(["--package", "web", "--profile", "page", "--target", TARGET]);
        command.arg("--target-dir").arg(project::wasm_target());
        if self == Self::Debian {
            command.args(["-Z", "build-std=std,panic_abort"]);
        }
    }
}

/// Tells whether the compiler that runs this tool can make wasm, after asking
/// rustup for it once.
fn own_target() -> bool {
    let has_target = || {
        let sysroot = answer(program("rustc").args(["--print", "sysroot"])).unwrap_or_default();
        Path::new(&sysroot)
            .join("lib/rustlib")
            .join(TARGET)
            .join("lib")
            .is_dir()
    };
    if has_target() {
        return true;
    }
    if on_path(&["rustup"]).is_none() {
        return false;
    }
    println!("  asking rustup for {TARGET} …");
    run(program("rustup").args(["target", "add", TARGET])).is_ok() && has_target()
}

/// Prepares one of Debian's tools. Their compiler is a released one, so that
/// building the standard library must be allowed by hand, and they lack the
/// linker's usual name.
fn debian(tool: &str) -> Command {
    let mut command = stranger(tool);
    command
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", "wasm-ld-19");
    command
}

fn missing(remedy: &str) -> Trouble {
    Trouble::Missing {
        wanted: format!("A Rust compiler for {TARGET}"),
        remedy: remedy.to_owned(),
    }
}
