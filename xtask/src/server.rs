//! A server of one folder, for this machine alone.

use std::{
    fs,
    io::{self, BufRead, BufReader, Read, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use crate::{offline, trouble::Trouble};

/// The port tried first.
const USUAL_PORT: u16 = 8080;
/// No request for these few files is longer.
const LONGEST_REQUEST: u64 = 16 * 1024;

/// Takes a port: this very one if asked for, else the usual or any free one.
pub(crate) fn listen(port: Option<u16>) -> Result<TcpListener, Trouble> {
    let take = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    match port {
        Some(port) => take(port).map_err(|_| Trouble::Port(port)),
        None => take(USUAL_PORT)
            .or_else(|_| take(0))
            .map_err(|_| Trouble::Port(USUAL_PORT)),
    }
}

/// A folder and how it is served.
#[derive(Clone)]
pub(crate) struct Folder {
    /// Where the files lie.
    pub(crate) path: PathBuf,
    /// Whether the page may be kept for offline use.
    pub(crate) offline: bool,
}

impl Folder {
    /// Answers every request until the program ends.
    pub(crate) fn serve(&self, listener: &TcpListener) {
        for stream in listener.incoming().flatten() {
            let folder = self.clone();
            thread::spawn(move || {
                // A browser that went away before its answer is no one's trouble.
                if let Err(error) = folder.answer(stream) {
                    eprintln!("  {error}");
                }
            });
        }
    }

    fn answer(&self, mut stream: TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(10)))?;
        let mut lines = BufReader::new((&stream).take(LONGEST_REQUEST)).lines();
        let request = lines.next().transpose()?.unwrap_or_default();
        for header in lines {
            if header?.is_empty() {
                break;
            }
        }
        let (status, kind, body) = self.reply(&request);
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\n\
             X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            body.len()
        );
        stream.write_all(head.as_bytes())?;
        if !request.starts_with("HEAD ") {
            stream.write_all(&body)?;
        }
        stream.flush()
    }

    fn reply(&self, request: &str) -> (&'static str, &'static str, Vec<u8>) {
        const PLAIN: &str = "text/plain; charset=utf-8";
        let mut words = request.split(' ');
        let (Some("GET" | "HEAD"), Some(address)) = (words.next(), words.next()) else {
            return ("405 Method Not Allowed", PLAIN, Vec::new());
        };
        if !self.offline && address == "/sw.js" {
            return (
                "200 OK",
                kind(Path::new("sw.js")),
                offline::RETIRED_WORKER.into(),
            );
        }
        let file = place(&self.path, address);
        match file.and_then(|file| Some((kind(&file), fs::read(&file).ok()?))) {
            Some((kind, body)) => ("200 OK", kind, body),
            None => ("404 Not Found", PLAIN, Vec::new()),
        }
    }
}

/// Returns the file an address asks for; none that could lie outside the
/// folder. No file here needs an escaped letter in its name, so there is
/// nothing to decode, nor to be misled by.
fn place(folder: &Path, address: &str) -> Option<PathBuf> {
    let path = address.split(['?', '#']).next()?.strip_prefix('/')?;
    let path = if path.is_empty() { "index.html" } else { path };
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    let safe = path
        .split('/')
        .all(|part| !part.is_empty() && !part.starts_with('.') && part.chars().all(plain));
    safe.then(|| folder.join(path))
}

/// Returns the type a browser is told.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("wasm") => "application/wasm",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder() {
        let asked = |address| place(Path::new("dist"), address);
        assert_eq!(asked("/"), Some("dist/index.html".into()));
        assert_eq!(asked("/sw.js?v=1"), Some("dist/sw.js".into()));
        for address in [
            "/../Cargo.toml",
            "/a/../../b",
            "//etc/passwd",
            "/%2e%2e/x",
            "/C:/x",
            "/a\\b",
            "/.git/config",
            "x",
        ] {
            assert_eq!(asked(address), None, "{address}");
        }
    }

    #[test]
    fn types_are_told() {
        assert_eq!(
            kind(Path::new("manifest.webmanifest")),
            "application/manifest+json"
        );
        assert_eq!(kind(Path::new("index.html")), "text/html; charset=utf-8");
        assert_eq!(kind(Path::new("unknown")), "application/octet-stream");
    }
}
