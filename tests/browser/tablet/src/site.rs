//! Where the page comes from: its folder, or a small web server that can fall
//! silent and can be given a new version to serve.

use std::io::{BufRead, BufReader, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The built page.
pub struct App;

impl App {
    /// Returns the folder that `cargo xtask dist` made.
    #[track_caller]
    #[must_use]
    pub fn folder() -> PathBuf {
        let folder = std::env::var_os("JIGI_DIST").map_or_else(
            || Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../dist"),
            PathBuf::from,
        );
        let folder = folder.canonicalize().unwrap_or(folder);
        assert!(
            folder.join("index.html").is_file(),
            "{} holds no built page: run `cargo xtask test`, which builds it first",
            folder.display(),
        );
        folder
    }

    /// Returns the address of the one file, opened without any server.
    #[track_caller]
    #[must_use]
    pub fn file() -> String {
        format!("file://{}", Self::folder().join("index.html").display())
    }

    /// Serves the built page.
    #[track_caller]
    #[must_use]
    pub fn served() -> Site {
        Site::new(&Self::folder())
    }
}

/// A web server on this machine, gone when dropped.
pub struct Site {
    address: SocketAddr,
    shared: Arc<Shared>,
}

struct Shared {
    folder: Mutex<PathBuf>,
    silent: AtomicBool,
    closed: AtomicBool,
    asked: Mutex<Vec<String>>,
}

impl Site {
    /// Serves a folder.
    #[must_use]
    pub fn new(folder: &Path) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
        let address = listener.local_addr().expect("an address");
        let shared = Arc::new(Shared {
            folder: Mutex::new(folder.to_owned()),
            silent: AtomicBool::new(false),
            closed: AtomicBool::new(false),
            asked: Mutex::default(),
        });
        let server = shared.clone();
        std::thread::spawn(move || {
            for stream in listener.incoming() {
                if server.closed.load(Ordering::SeqCst) {
                    break;
                }
                let (server, Ok(stream)) = (server.clone(), stream) else {
                    continue;
                };
                std::thread::spawn(move || server.answer(stream));
            }
        });
        Self { address, shared }
    }

    /// Returns the address of a path on this site.
    #[must_use]
    pub fn url(&self, path: &str) -> String {
        format!("http://{}/{path}", self.address)
    }

    /// Answers nobody any more, until it speaks again.
    pub fn goes_silent(&self) {
        self.shared.silent.store(true, Ordering::SeqCst);
    }

    /// Answers again.
    pub fn speaks(&self) {
        self.shared.silent.store(false, Ordering::SeqCst);
    }

    /// Serves another folder from now on, as when a new version is deployed.
    pub fn deploys(&self, folder: &Path) {
        *held(&self.shared.folder) = folder.to_owned();
    }

    /// Returns every path asked for so far.
    #[must_use]
    pub fn asked(&self) -> Vec<String> {
        held(&self.shared.asked).clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        self.shared.closed.store(true, Ordering::SeqCst);
        // Wakes the server so that it sees it is closed.
        let _woken = TcpStream::connect(self.address);
    }
}

impl Shared {
    /// Answers one request, then closes. A browser that goes away is no matter.
    fn answer(&self, mut stream: TcpStream) {
        let mut lines = BufReader::new(&stream).lines();
        let Some(Ok(first)) = lines.next() else {
            return;
        };
        // Only now: browsers open connections ahead of need.
        if self.silent.load(Ordering::SeqCst) {
            return;
        }
        lines
            .take_while(|line| matches!(line, Ok(line) if !line.is_empty()))
            .for_each(drop);
        let path = first
            .split(' ')
            .nth(1)
            .unwrap_or("/")
            .split(['?', '#'])
            .next()
            .unwrap_or("/")
            .to_owned();
        held(&self.asked).push(path.clone());
        let inside = path.trim_start_matches('/');
        let inside = if inside.is_empty() {
            "index.html"
        } else {
            inside
        };
        let file = held(&self.folder).join(inside);
        let (status, kind, body) = match std::fs::read(&file) {
            Ok(body) if !inside.contains("..") => ("200 OK", kind(&file), body),
            // Browsers ask for it unbidden; its absence is no fault of the page.
            _ if inside == "favicon.ico" => ("204 No Content", "image/png", Vec::new()),
            _ => ("404 Not Found", "text/plain", Vec::new()),
        };
        let head = format!(
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nCache-Control: no-cache\r\nConnection: close\r\n\r\n",
            body.len(),
        );
        let _sent = stream
            .write_all(head.as_bytes())
            .and_then(|()| stream.write_all(&body));
    }
}

fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
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
