//! `serve`: the page, built, served here, and opened.

use std::{
    env, io,
    process::{Command, Stdio},
    thread,
};

use crate::{
    command::on_path,
    dist, project,
    server::{self, Folder},
    trouble::Trouble,
    watch,
};

/// What the command line asks for.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Wishes {
    port: Option<u16>,
    no_open: bool,
    watch: bool,
}

impl Wishes {
    /// Reads the words after `serve`.
    pub(crate) fn read(mut words: &[&str]) -> Result<Self, Trouble> {
        let mut wishes = Self::default();
        while let [word, rest @ ..] = words {
            words = match (*word, rest) {
                ("--no-open", rest) => {
                    wishes.no_open = true;
                    rest
                }
                ("--watch", rest) => {
                    wishes.watch = true;
                    rest
                }
                ("--port", [port, rest @ ..]) => {
                    let port = port
                        .parse()
                        .map_err(|_| Trouble::Word((*port).to_owned()))?;
                    wishes.port = Some(port);
                    rest
                }
                (word, _) => return Err(Trouble::Word(word.to_owned())),
            };
        }
        Ok(wishes)
    }
}

/// Builds the page and serves it until stopped.
pub(crate) fn run(wishes: &Wishes) -> Result<(), Trouble> {
    let dist = dist::build()?;
    println!("{dist}");
    let listener = server::listen(wishes.port)?;
    let address = listener.local_addr().map_err(Trouble::at(dist.path()))?;
    let address = format!("http://{address}/");
    println!("\n  On this machine   {address}");
    println!("  As one file       {}", dist.path().display());
    println!("  Ctrl-C stops the server; the file goes on working.");
    if !wishes.no_open
        && let Err(error) = open(&address)
    {
        println!("  The browser did not open: {error}");
    }
    if wishes.watch {
        println!("  Watching the sources: reload the page after each build.");
        thread::spawn(watch::run);
    }
    Folder {
        path: project::dist(),
        offline: !wishes.watch,
    }
    .serve(&listener);
    Ok(())
}

/// Opens the browser, where there is a screen for one.
fn open(address: &str) -> io::Result<()> {
    let mut opener = if cfg!(windows) {
        let mut opener = Command::new("cmd");
        opener.args(["/C", "start", ""]);
        opener
    } else if cfg!(target_os = "macos") {
        Command::new("open")
    } else {
        let screen = env::var_os("DISPLAY").or_else(|| env::var_os("WAYLAND_DISPLAY"));
        if screen.is_none() || on_path(&["xdg-open"]).is_none() {
            return Ok(());
        }
        Command::new("xdg-open")
    };
    opener
        .arg(address)
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    opener.spawn().map(drop)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wishes_are_read_or_refused() -> Result<(), Trouble> {
        let all = Wishes {
            port: Some(9000),
            no_open: true,
            watch: true,
        };
        assert_eq!(
            Wishes::read(&["--watch", "--port", "9000", "--no-open"])?,
            all
        );
        assert!(Wishes::read(&["--port"]).is_err());
        assert!(Wishes::read(&["--port", "70000"]).is_err());
        assert!(Wishes::read(&["--fast"]).is_err());
        Ok(())
    }
}
