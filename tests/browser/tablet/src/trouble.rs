//! What goes wrong around a page, on purpose.

/// One trouble. It begins before a page's first script, or in the middle of its
/// life, and may end again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// Every write to local storage throws `QuotaExceededError`.
    LocalStorageFull,
    /// Local storage may not even be looked at.
    LocalStorageRefused,
    /// Every write to IndexedDB aborts its transaction with `QuotaExceededError`.
    IndexedDbFull,
    /// IndexedDB cannot be opened.
    IndexedDbRefused,
    /// The clock goes, but in another year.
    ClockIn(i32),
    /// Anything else: a script of the story's own.
    Script(String),
}

impl Trouble {
    /// Returns the script that brings it about.
    pub(crate) fn script(&self) -> String {
        let harm = match self {
            Self::LocalStorageFull => LOCAL_STORAGE_FULL.to_owned(),
            Self::LocalStorageRefused => LOCAL_STORAGE_REFUSED.to_owned(),
            Self::IndexedDbFull => INDEXED_DB_FULL.to_owned(),
            Self::IndexedDbRefused => INDEXED_DB_REFUSED.to_owned(),
            Self::ClockIn(year) => CLOCK.replace("YEAR", &year.to_string()),
            Self::Script(script) => script.clone(),
        };
        format!("(() => {{ {REPLACE} {harm} }})()")
    }
}

/// Replaces one property, and notes how to put it back.
const REPLACE: &str = r"
    const replace = (owner, name, make) => {
        const was = Object.getOwnPropertyDescriptor(owner, name);
        Object.defineProperty(owner, name, { configurable: true, ...make(was) });
        (globalThis.__cures ??= []).push(() => Object.defineProperty(owner, name, was));
    };";

const LOCAL_STORAGE_FULL: &str = r"
    replace(Storage.prototype, 'setItem', () => ({ writable: true, value() {
        throw new DOMException('The quota has been exceeded.', 'QuotaExceededError');
    } }));";

const LOCAL_STORAGE_REFUSED: &str = r"
    replace(globalThis, 'localStorage', () => ({ get() {
        throw new DOMException('Access is denied for this document.', 'SecurityError');
    } }));";

const INDEXED_DB_FULL: &str = r"
    for (const name of ['put', 'add']) replace(IDBObjectStore.prototype, name, was => ({ writable: true, value(...given) {
        const request = was.value.apply(this, given);
        const full = new DOMException('The quota has been exceeded.', 'QuotaExceededError');
        Object.defineProperty(this.transaction, 'error', { configurable: true, get: () => full });
        this.transaction.abort();
        return request;
    } }));";

const INDEXED_DB_REFUSED: &str = r"
    replace(IDBFactory.prototype, 'open', () => ({ writable: true, value() {
        throw new DOMException('The user denied permission to access the database.', 'SecurityError');
    } }));";

const CLOCK: &str = r"
    const True = Date;
    const shift = True.UTC(YEAR, 5, 15, 10) - True.now();
    replace(globalThis, 'Date', () => ({ writable: true, value: new Proxy(True, {
        construct: (kind, given, type) => Reflect.construct(kind, given.length ? given : [True.now() + shift], type),
        apply: () => new True(True.now() + shift).toString(),
        get: (kind, name) => name === 'now' ? () => True.now() + shift : Reflect.get(kind, name),
    }) }));";
