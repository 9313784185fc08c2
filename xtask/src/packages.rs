//! Debian's packages: which are here, and the others installed when allowed.

use crate::{
    command::{answer, on_path, program, run},
    trouble::Trouble,
};

/// Makes Debian packages available: at once if they are here, by `apt-get`
/// when root, else not at all.
pub(crate) fn ensure(wanted: &'static str, packages: &[&str]) -> Result<(), Trouble> {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !may_install() {
        return Err(Trouble::Missing {
            wanted: wanted.to_owned(),
            remedy: format!("On Debian, as root: apt-get install {}", missing.join(" ")),
        });
    }
    println!("  installing {} …", missing.join(", "));
    run(apt().arg("update"))?;
    run(apt()
        .args(["install", "--yes", "--no-install-recommends"])
        .args(missing))
}

/// Tells whether packages can be installed without asking anybody.
pub(crate) fn may_install() -> bool {
    on_path(&["apt-get"]).is_some() && answer(program("id").arg("-u")).as_deref() == Some("0")
}

fn installed(package: &str) -> bool {
    let state = answer(program("dpkg-query").args(["--show", "--showformat=${Status}", package]));
    state.is_some_and(|state| state.ends_with("ok installed"))
}

fn apt() -> std::process::Command {
    let mut command = program("apt-get");
    command
        .env("DEBIAN_FRONTEND", "noninteractive")
        .arg("--quiet=2");
    command
}
