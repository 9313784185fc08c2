//! What has been pasted and said so far, and what would come of it.

use std::sync::Arc;

use governance::drafts::recommendations::{Content, ORIGIN, Origin, Plan, Preview, columns_of};
use governance::drafts::table::Bounds;
use governance::drafts::{NEW, lent};
use governance::ids::{MissionId, SessionId};
use governance::present::recommendations::SourceFilter;
use leptos::prelude::*;

use super::super::acts::start_mission;
use super::super::seen::{SOURCE, Seen, View};
use crate::form::{Form, TableSource, done};
use crate::i18n::t_string;
use crate::route::use_router;
use crate::state::App;
use crate::text;
use crate::ui::Tone;

/// The field of the form that names whom all are addressed to.
pub(super) const ADDRESSEE: &str = "addressee";

/// The import under way.
#[derive(Clone, Copy)]
pub(super) struct Paste {
    app: App,
    seen: Seen,
    /// Where they come from and for whom they are; kept over a reload, as every form is.
    pub(super) form: Form,
    /// The table, and what stands in which column.
    pub(super) source: TableSource,
    pub(super) preview: Memo<Option<Arc<Preview>>>,
    /// How many fields stand in the way since the last attempt.
    pub(super) n_flaws: RwSignal<usize>,
}

impl Paste {
    pub(super) fn open(app: App, seen: Seen) -> Self {
        let source = seen.filter.with_untracked(|filter| filter.source);
        let form = Form::open(app, "paste", move |_| start(app, source));
        let source = TableSource::open(Bounds::LETTER, columns_of);
        let (origin, addressee) = (form.text(ORIGIN), form.text(ADDRESSEE));
        let mission = Memo::new(move |_| origin_of(&origin.get(), form));
        let preview = Memo::new(move |_| {
            let table = source.table.get().ok()?;
            let (columns, origin) = (source.columns.get(), mission.get());
            columns.place(Content::Text as usize)?;
            let plan = Plan {
                table: &table,
                columns: &columns,
                origin: &origin,
                addressee: addressee.get().parse().ok(),
                day: app.as_of(),
            };
            Some(Arc::new(app.read(|register| plan.preview(register))))
        });
        Self {
            app,
            seen,
            form,
            source,
            preview,
            n_flaws: RwSignal::new(0),
        }
    }

    /// Records every good line, or none.
    pub(super) fn confirm(self, i18n: text::Words) {
        let Ok(table) = self.source.table.get_untracked() else {
            return;
        };
        let (columns, form) = (self.source.columns.get_untracked(), self.form);
        let draft = form.draft();
        let origin = untrack(|| origin_of(draft.text(ORIGIN), form));
        let plan = Plan {
            table: &table,
            columns: &columns,
            origin: &origin,
            addressee: draft.text(ADDRESSEE).parse().ok(),
            day: self.app.as_of(),
        };
        let n_new = (self.preview)
            .with_untracked(|preview| preview.as_ref().map_or(0, |preview| preview.n_new));
        let steps = self.app.read_untracked(|register| plan.steps(register));
        let outcome = steps.and_then(|steps| self.app.record_all(&lent(&steps)));
        self.n_flaws.set(0);
        if let Err(refusals) = &outcome {
            self.n_flaws.set(refusals.len());
            // What no field of this page shows is said at once.
            let is_shown =
                |field: &str| field == "mission" || super::super::acts::MISSION.contains(&field);
            let others: Vec<_> = (refusals.iter())
                .filter(|refusal| !refusal.field().is_some_and(is_shown))
                .cloned()
                .collect();
            if !others.is_empty() {
                self.app
                    .say(Tone::Trouble, text::refusals(i18n, self.app, &others));
            }
        }
        let Some(ids) = form.settle(outcome) else {
            return;
        };
        let source = match origin {
            Origin::Known(id) if self.is_session(id) => Some(SourceFilter::Session(SessionId(id))),
            Origin::Known(id) => Some(SourceFilter::Mission(MissionId(id))),
            _ => ids.first().map(|id| SourceFilter::Mission(MissionId(*id))),
        };
        self.give_up();
        self.seen.clear();
        let router = use_router();
        router.set_filter(SOURCE, source.map(|source| source.to_string()).as_deref());
        self.seen.show(View::Table);
        let n = text::count(i18n, n_new);
        let told = t_string!(i18n, paste.done, count = n_new, n = n).to_string();
        done(self.app, told, "follow-up");
    }

    fn is_session(self, id: governance::ids::EntryId) -> bool {
        let found = |register: &governance::register::Register| {
            register.programme().session(SessionId(id)).is_some()
        };
        self.app.read_untracked(found)
    }

    /// Forgets all that was pasted.
    pub(super) fn give_up(self) {
        self.form.forget();
        self.source.give_up();
    }
}

/// What the form holds before anybody types: the source that the list was cut to, and a new
/// mission where there is none to choose.
fn start(app: App, source: Option<SourceFilter>) -> governance::drafts::Draft {
    let origin = match source {
        Some(SourceFilter::Mission(id)) => id.to_string(),
        Some(SourceFilter::Session(id)) => id.to_string(),
        _ => {
            let is_none = app.read(|register| {
                let programme = register.programme();
                programme.missions().is_empty() && programme.sessions().is_empty()
            });
            if is_none {
                NEW.to_owned()
            } else {
                String::new()
            }
        }
    };
    start_mission().with(ORIGIN, &origin)
}

fn origin_of(origin: &str, form: Form) -> Origin {
    match (origin, origin.parse()) {
        (NEW, _) => Origin::New(form.draft_now()),
        (_, Ok(id)) => Origin::Known(id),
        (_, Err(_)) => Origin::Unsaid,
    }
}
