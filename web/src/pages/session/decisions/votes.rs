//! By consensus or by votes; votes are summed as they are typed, against those who may vote.

use governance::drafts::{BY_CONSENSUS, BY_VOTES, VoteCount, count_votes};
use governance::facts::Kind;
use governance::ids::SessionId;
use leptos::prelude::*;

use crate::form::{Form, KindField};
use crate::i18n::{t_string, use_i18n};
use crate::state::use_app;
use crate::ui::{Choice, RadioField, Standing, Status};

/// How it was decided, and the votes.
#[component]
pub(super) fn Votes(
    /// The form.
    form: Form,
    /// The session.
    session: SessionId,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let how = form.text("how");
    let is_counted = Memo::new(move |_| how.with(|how| how == BY_VOTES));
    let plain = |value: &str, label: &str| Choice::plain(value, label.to_owned());
    let hows = Signal::derive(move || {
        vec![
            plain(BY_CONSENSUS, t_string!(i18n, decision.by_consensus)),
            plain(BY_VOTES, t_string!(i18n, decision.by_votes)),
        ]
    });
    let watched =
        ["for", "against", "abstain", "item", "at_day", "at_time"].map(|name| form.text(name));
    let count = Memo::new(move |_| {
        for text in &watched {
            text.track();
        }
        app.read(|register| count_votes(register, session, &form.draft()))
    });
    let told = move || {
        count.get().map(|VoteCount { present, counted }| {
            let standing = match counted {
                counted if counted > present => Standing::Late,
                counted if counted == present => Standing::Done,
                _ => Standing::Due,
            };
            let label = move || match present.checked_sub(counted) {
                Some(0) => t_string!(i18n, decision.all_counted, count = present).to_string(),
                Some(rest) => t_string!(
                    i18n,
                    decision.rest,
                    counted = counted,
                    count = present,
                    rest = rest
                )
                .to_string(),
                None => {
                    t_string!(i18n, decision.over, counted = counted, count = present).to_string()
                }
            };
            view! { <Status standing label /> }
        })
    };
    view! {
        <RadioField
            label=move || t_string!(i18n, decision.how)
            choices=hows
            value=how
            on_choose=form.typing("how")
            in_row=true
        />
        <Show when=move || is_counted.get()>
            <div class="votes">
                <KindField form kind=Kind::Decision name="for" />
                <KindField form kind=Kind::Decision name="against" />
                <KindField form kind=Kind::Decision name="abstain" />
            </div>
            <p class="votes-told" role="status">{told}</p>
        </Show>
    }
}
