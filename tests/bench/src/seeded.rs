//! A tablet whose page already holds many entries.

use serde_json::Value;
use tablet::{App, Tablet};

use crate::segments;

/// Puts segments into the page's own database, as the page would have.
const PUT: &str = r"(async segments => {
    const open = await new Promise((done, fail) => {
        const asked = indexedDB.open('jigisemejiri-reel', 1);
        asked.onupgradeneeded = () => asked.result.createObjectStore('segments');
        asked.onsuccess = () => done(asked.result);
        asked.onerror = () => fail(asked.error);
    });
    const act = open.transaction('segments', 'readwrite');
    for (const { key, sum, enc, made, body } of segments) {
        const bytes = Uint8Array.from(atob(body), letter => letter.charCodeAt(0));
        act.objectStore('segments').put({ sum, enc, made, body: bytes }, key);
    }
    await new Promise((done, fail) => { act.oncomplete = done; act.onabort = () => fail(act.error); });
    open.close();
})";

/// Says who works on the tablet, so that the page need not ask.
pub const SIGN: &str = "localStorage.setItem('jg1/device', JSON.stringify({ authors: { reel: { function: 'Secrétaire du comité' } } }))";

/// Starts a tablet and fills its page with about so many entries.
pub fn tablet(n_entries: usize) -> Tablet {
    let tablet = Tablet::new("seeded");
    let page = tablet.open(&App::file());
    let segments: Vec<Value> = segments::of(n_entries)
        .map(|segment| segment.stored())
        .collect();
    for some in segments.chunks(10) {
        page.run(&format!("{PUT}({})", Value::from(some.to_vec())));
    }
    page.run(SIGN);
    page.close();
    tablet
}
