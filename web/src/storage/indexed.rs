//! The second store: IndexedDB, with strict durability.
//!
//! Written straight on the browser's interface. The crates for it hide what this store must know:
//! why a transaction was aborted (only that tells a full disk) and that opening itself was
//! refused. The browser's own promises do the waiting.

use std::cell::{Cell, RefCell};
use std::pin::Pin;
use std::rc::{Rc, Weak};

use js_sys::{Array, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::prelude::*;
use web_sys::{IdbDatabase, IdbObjectStore, IdbRequest, IdbTransaction};

use super::browser::{at, call, fault_of, settled_within, text_at};
use super::segment::{Body, Segment};
use super::{FORMAT, Fault, Workspace};

const STORE: &str = "segments";
/// How long opening may take before the page goes on without.
const OPEN_LIMIT: i32 = 4_000;
/// How long one transaction may take before it counts as failed.
const WRITE_LIMIT: i32 = 20_000;

/// The segments of one workspace in IndexedDB.
pub(super) struct IndexedStore {
    name: String,
    link: Rc<Link>,
    /// The opening that [`IndexedStore::ask`] began.
    asked: RefCell<Option<Opening>>,
}

/// The way to the database while it is open.
#[derive(Debug, Default)]
struct Link {
    open: RefCell<Option<IdbDatabase>>,
    /// Whether the browser has closed it: what it holds may have changed since it was read.
    lost: Cell<bool>,
}

impl IndexedStore {
    pub(super) fn new(workspace: Workspace) -> Self {
        Self {
            name: format!("jigisemejiri-{}", workspace.key()),
            link: Rc::default(),
            asked: RefCell::default(),
        }
    }

    /// Begins to open the database, to be awaited by whatever needs it first. A refusal is
    /// told there.
    pub(super) fn ask(&self) {
        self.asked.replace(Opening::new(&self.name).ok());
    }

    /// Whether the database was closed under us since this was last asked.
    pub(super) fn was_lost(&self) -> bool {
        self.link.lost.replace(false)
    }

    /// Reads every segment; one that cannot be read is named without its content.
    pub(super) async fn all(&self) -> Result<Vec<(String, Option<Segment>)>, Fault> {
        let store = self.store("readonly").await?;
        let keys = Asked::new(store.get_all_keys())?;
        let values = Asked::new(store.get_all())?;
        let keys = Array::from(&keys.answer().await?);
        let Ok(values) = values.answer().await else {
            return self.one_by_one(&keys).await;
        };
        let values = Array::from(&values);
        let pairs = keys.iter().zip(values.iter());
        Ok(pairs.map(|(key, value)| read(&key, &value)).collect())
    }

    /// Reads one segment, `None` if it is not there or damaged.
    pub(super) async fn read(&self, key: &str) -> Result<Option<Segment>, Fault> {
        let key = JsValue::from(key);
        let value = Asked::new(self.store("readonly").await?.get(&key))?;
        Ok(read(&key, &value.answer().await?).1)
    }

    /// Writes and removes in one strict transaction; returns when it has completed.
    pub(super) async fn write(&self, put: &[Rc<Segment>], remove: &[String]) -> Result<(), Fault> {
        let store = self.store("readwrite").await?;
        let transaction = store.transaction();
        let done = completion(&transaction);
        let asked = || -> Result<(), JsValue> {
            for segment in put {
                store.put_with_key(&value(segment)?, &segment.key.as_str().into())?;
            }
            for key in remove {
                store.delete(&key.as_str().into())?;
            }
            Ok(())
        };
        if let Err(thrown) = asked() {
            // Already aborted or not, nothing of it may stay.
            drop(transaction.abort());
            drop(settled_within(done, WRITE_LIMIT).await);
            return Err(fault_of(&thrown));
        }
        settled_within(done, WRITE_LIMIT).await.map(drop)
    }

    /// Removes everything in one strict transaction; returns when it has completed.
    pub(super) async fn clear(&self) -> Result<(), Fault> {
        let store = self.store("readwrite").await?;
        let done = completion(&store.transaction());
        store.clear().map_err(|thrown| fault_of(&thrown))?;
        settled_within(done, WRITE_LIMIT).await.map(drop)
    }

    /// After a damaged value has spoiled reading all at once.
    async fn one_by_one(&self, keys: &Array) -> Result<Vec<(String, Option<Segment>)>, Fault> {
        let mut found = Vec::new();
        for key in keys.iter() {
            let value = Asked::new(self.store("readonly").await?.get(&key))?;
            found.push(match value.answer().await {
                Ok(value) => read(&key, &value),
                Err(_) => (name(&key), None),
            });
        }
        Ok(found)
    }

    /// Starts a transaction and returns its object store, opening the database again if the
    /// browser has closed it meanwhile.
    async fn store(&self, mode: &str) -> Result<IdbObjectStore, Fault> {
        let known = self.link.open.borrow().clone();
        if let Some(open) = known {
            if let Ok(store) = begin(&open, mode) {
                return Ok(store);
            }
            self.link.open.replace(None);
        }
        begin(&self.connect().await?, mode)
    }

    async fn connect(&self) -> Result<IdbDatabase, Fault> {
        let asked = self.asked.take();
        let opening = asked.map_or_else(|| Opening::new(&self.name), Ok)?;
        let open = opening.answer().await?;
        self.watch(&open);
        self.link.open.replace(Some(open.clone()));
        Ok(open)
    }

    /// Lets go when a newer program wants to upgrade, or when the browser closes the database.
    fn watch(&self, open: &IdbDatabase) {
        let link: Weak<Link> = Rc::downgrade(&self.link);
        let let_go = Closure::<dyn FnMut()>::new(move || {
            if let Some(link) = link.upgrade() {
                link.lost.set(true);
                if let Some(open) = link.open.take() {
                    open.close();
                }
            }
        })
        .into_js_value();
        open.set_onversionchange(Some(let_go.unchecked_ref()));
        open.set_onclose(Some(let_go.unchecked_ref()));
    }
}

/// Starts a transaction with strict durability where it writes.
fn begin(open: &IdbDatabase, mode: &str) -> Result<IdbObjectStore, Fault> {
    let options = Object::new();
    Reflect::set(&options, &"durability".into(), &"strict".into())
        .map_err(|thrown| fault_of(&thrown))?;
    let transaction = call(
        open,
        "transaction",
        &[&STORE.into(), &mode.into(), &options],
    )?;
    let transaction: IdbTransaction = transaction.unchecked_into();
    (transaction.object_store(STORE)).map_err(|thrown| fault_of(&thrown))
}

/// A database that is being opened.
struct Opening {
    asked: Asked,
    create: Closure<dyn FnMut()>,
}

impl Opening {
    fn new(name: &str) -> Result<Self, Fault> {
        let factory = web_sys::window()
            .ok_or(Fault::Unavailable)?
            .indexed_db()
            .map_err(|thrown| fault_of(&thrown))?
            .ok_or(Fault::Unavailable)?;
        let request = (factory.open_with_u32(name, FORMAT)).map_err(|thrown| fault_of(&thrown))?;
        let opened = request.clone();
        let create = Closure::once(move || {
            if let Ok(Ok(open)) = opened.result().map(JsValue::dyn_into::<IdbDatabase>) {
                // Should it throw, the opening fails with the reason.
                drop(open.create_object_store(STORE));
            }
        });
        request.set_onupgradeneeded(Some(create.as_ref().unchecked_ref()));
        let asked = Asked::within(request.into(), OPEN_LIMIT);
        Ok(Self { asked, create })
    }

    async fn answer(self) -> Result<IdbDatabase, Fault> {
        let opened = self.asked.answer().await;
        if opened.is_err() {
            // It may still open one day, and the browser must then find the closure.
            self.create.forget();
        }
        opened?.dyn_into().map_err(|_| Fault::Unavailable)
    }
}

/// A request on its way. Made at once, awaited later, so that several share a transaction.
struct Asked {
    request: IdbRequest,
    settled: Pin<Box<dyn Future<Output = Result<JsValue, Fault>>>>,
}

impl Asked {
    fn new(asked: Result<IdbRequest, JsValue>) -> Result<Self, Fault> {
        let request = asked.map_err(|thrown| fault_of(&thrown))?;
        Ok(Self::within(request, WRITE_LIMIT))
    }

    fn within(request: IdbRequest, limit: i32) -> Self {
        let settled = Box::pin(settled_within(outcome(&request), limit));
        Self { request, settled }
    }

    async fn answer(self) -> Result<JsValue, Fault> {
        self.settled.await?;
        (self.request.result()).map_err(|thrown| fault_of(&thrown))
    }
}

/// A promise of a request's success.
fn outcome(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    })
}

/// A promise of the transaction's `complete`, refused with the reason when it is aborted.
///
/// The success of each request is not enough: a write is durable only when this has come. Nor does
/// the failure of one tell why: where the disk is full, each only says that all were aborted.
fn completion(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        transaction.set_oncomplete(Some(&resolve));
        transaction.set_onabort(Some(&reject));
    })
}

/// Makes the value kept under a segment's key.
fn value(segment: &Segment) -> Result<JsValue, JsValue> {
    let value = Object::new();
    let (enc, body) = match &segment.body {
        Body::Text(text) => ("t", JsValue::from(text)),
        Body::Sealed(bytes) => ("z", Uint8Array::from(bytes.as_slice()).into()),
    };
    Reflect::set(&value, &"sum".into(), &segment.sum.as_str().into())?;
    Reflect::set(&value, &"enc".into(), &enc.into())?;
    Reflect::set(&value, &"made".into(), &(segment.made as f64).into())?;
    Reflect::set(&value, &"body".into(), &body)?;
    Ok(value.into())
}

/// Reads what is kept under a key.
fn read(key: &JsValue, value: &JsValue) -> (String, Option<Segment>) {
    let name = name(key);
    let segment = || {
        let (sum, enc) = (text_at(value, "sum")?, text_at(value, "enc")?);
        let made = at(value, "made").as_f64()?.max(0.0) as u64;
        let body = at(value, "body");
        let body = match enc.as_str() {
            "t" => Body::Text(body.as_string()?),
            "z" => Body::Sealed(body.dyn_ref::<Uint8Array>()?.to_vec()),
            _ => return None,
        };
        Segment::checked(&name, &sum, made, body)
    };
    let segment = segment();
    (name, segment)
}

/// A key as text, for a report even if it is no text.
fn name(key: &JsValue) -> String {
    key.as_string().unwrap_or_else(|| format!("{key:?}"))
}
