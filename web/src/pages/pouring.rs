//! Many acts carried out bit by bit: how far they are, and the way to stop them.
//!
//! Nothing has changed before the last one is done.

use governance::drafts::Step;
use governance::ids::EntryId;
use governance::register::{NotPoured, Progress as Far};
use governance::rules::Refusal;
use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::i18n::{t_string, use_i18n};
use crate::moments::pause;
use crate::state::App;
use crate::text;
use crate::ui::Progress;

/// So many acts between two answers of the page.
const SLICE: usize = 300;

/// Acts under way; cheap to copy.
#[derive(Clone, Copy)]
pub(super) struct Pour {
    app: App,
    /// Grows with every start and stop, so that a run knows when it is no longer wanted.
    round: StoredValue<u32>,
    far: RwSignal<Option<Far>>,
}

/// What became of them.
pub(super) enum Outcome {
    /// All are done: the facts recorded, in order.
    Done(Vec<EntryId>),
    /// One was refused, and none was done.
    Refused(Vec<Refusal>),
    /// Something else changed meanwhile, and none was done: it is looked at anew.
    Overtaken,
}

impl Pour {
    pub(super) fn new(app: App) -> Self {
        Self {
            app,
            round: StoredValue::new(0),
            far: RwSignal::new(None),
        }
    }

    /// Tells whether acts are under way.
    pub(super) fn is_running(self) -> bool {
        self.far.with(Option::is_some)
    }

    /// Stops: nothing has changed.
    pub(super) fn stop(self) {
        self.round
            .update_value(|round| *round = round.wrapping_add(1));
        self.far.set(None);
    }

    /// Carries acts out, all or none; tells what became of them, unless it is stopped.
    pub(super) fn run(self, steps: Vec<Step>, done: impl FnOnce(Outcome) + 'static) {
        self.stop();
        let round = self.round.get_value();
        let is_wanted = move || self.round.try_get_value() == Some(round);
        let mut pouring = match self.app.pour(steps) {
            Ok(pouring) => pouring,
            Err(refusals) => return done(Outcome::Refused(refusals)),
        };
        self.far.set(Some(pouring.progress()));
        spawn_local(async move {
            let outcome = loop {
                pause().await;
                if !is_wanted() {
                    return;
                }
                match pouring.step(SLICE) {
                    Err(refusals) => break Outcome::Refused(refusals),
                    Ok(far) => {
                        self.far.try_set(Some(far));
                        if far.is_done() {
                            break match self.app.take_poured(pouring) {
                                Ok(ids) => Outcome::Done(ids),
                                Err(NotPoured::Overtaken | NotPoured::Unfinished { .. }) => {
                                    Outcome::Overtaken
                                }
                            };
                        }
                    }
                }
            };
            self.far.try_set(None);
            done(outcome);
        });
    }
}

/// The bar, and the button that stops; nothing where nothing is under way.
#[component]
pub(super) fn PourBar(
    pour: Pour,
    /// What is being done.
    #[prop(into)]
    label: TextProp,
) -> impl IntoView {
    let i18n = use_i18n();
    let done = Signal::derive(move || {
        let far = pour.far.get();
        far.map_or(0.0, |far| far.done as f64 / far.of.max(1) as f64)
    });
    let words = move || {
        let far = pour.far.get();
        far.map(|far| {
            let (done, of) = (text::count(i18n, far.done), text::count(i18n, far.of));
            t_string!(i18n, areas.far, done = done, of = of).to_string()
        })
        .unwrap_or_default()
    };
    view! {
        <Show when=move || pour.is_running()>
            <Progress label=label.clone() done words on_stop=move |()| pour.stop() />
        </Show>
    }
}
