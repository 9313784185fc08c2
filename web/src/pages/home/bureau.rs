//! A committee and its bureau in one form: every free seat with a name beside it, recorded together
//! or not at all.

mod growth;

use governance::charter::kind::BodyKind;
use governance::drafts::bureau::{
    Base, NEW_POSTS, Row, finish_bureau, rows_of_body, rows_of_kind, start_of_bureau,
};
use governance::drafts::{Draft, NewBody, lent};
use governance::facts::Kind;
use governance::ids::{BodyId, EntryId};
use governance::rules::Refusal;
use leptos::prelude::*;

use crate::form::{FactField, Form, FormView, KindField, done};
use crate::i18n::{t_string, use_i18n};
use crate::pages::bodies::new_area::AreaFields;
use crate::pages::bodies::new_body::{kinds, parents};
use crate::route::{Route, use_router};
use crate::state::{App, use_app};
use crate::text;
use crate::ui::{Choice, RadioField, TextField, Tone};

use growth::{Growth, Neighbours};

/// What is typed in one row.
const ROW_TEXTS: [&str; 4] = ["post", "name", "function", "sex"];

/// The form: of a committee that is there, or of one that is founded with it.
#[component]
pub(super) fn BureauForm(body: Option<BodyId>) -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let name = match body {
        Some(body) => format!("bureau-{body}"),
        None => "bureau".to_owned(),
    };
    let form = Form::open(app, &name, move |typed| start(app, i18n, body, typed));
    let rows = Memo::new(move |_| rows(app, i18n, body, &form.draft_now()));
    let kind = Memo::new(move |_| match body {
        Some(body) => app.read(|register| {
            let code = register.programme().body(body)?.kind.clone()?;
            register.charter().kind(&code).cloned()
        }),
        None => kind_of(app, &form.draft_now()),
    });
    let submit = move |()| {
        let Some(ids) = form.settle(record(app, i18n, body, &form.draft())) else {
            return;
        };
        if body.is_some() {
            done(app, t_string!(i18n, bureau.done), "posts");
            return;
        }
        app.say(Tone::Done, t_string!(i18n, bureau.founded));
        let is_body = |id: &EntryId| {
            app.read_untracked(|register| register.programme().body(BodyId(*id)).is_some())
        };
        if let Some(id) = ids.into_iter().find(is_body) {
            router.go(&Route::Body(id.to_string()));
        }
    };
    let named = move || match body {
        Some(_) => t_string!(i18n, bureau.submit),
        None => t_string!(i18n, bureau.found_submit),
    };
    view! {
        <FormView form submit=named on_submit=submit>
            {body.is_none().then(|| view! { <CommitteeFields form /> })}
            <KindField form kind=Kind::Membership name="from" />
            <Rows form rows />
            <Neighbours form kind rows />
            <Growth form rows />
            <TextField
                label=move || t_string!(i18n, bureau.appointed_by)
                value=form.text("appointed_by")
                on_input=form.typing("appointed_by")
                flaw=form.flaw("source")
                optional=true
            />
        </FormView>
    }
}

/// What the new committee is: its kind and its area say the rest, which can be put right.
#[component]
fn CommitteeFields(form: Form) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let code = form.text("kind");
    let serves = Signal::derive(move || {
        let code = code.get();
        app.read(|register| {
            register
                .charter()
                .kind(&code)
                .map(|kind| kind.serves.clone())
        })
    });
    let label = move |name: &'static str| move || text::field(i18n, Some(Kind::Body), name);
    view! {
        <FactField form name="kind" label=label("kind") choices=kinds(app, i18n) />
        <AreaFields form serves />
        <KindField form kind=Kind::Body name="name" />
        <FactField
            form
            name="parents"
            label=label("parents")
            choices=parents(app, form.text("level"))
        />
    }
}

/// The seats, post by post; and posts that somebody names.
#[component]
fn Rows(form: Form, rows: Memo<Vec<Row>>) -> impl IntoView {
    let i18n = use_i18n();
    let has_any = Memo::new(move |_| rows.with(|rows| !rows.is_empty()));
    view! {
        <p class="soft" role="status">
            {move || match has_any.get() {
                true => t_string!(i18n, bureau.rows_note),
                false => t_string!(i18n, bureau.no_row),
            }}
        </p>
        <For each=move || rows.get() key=Row::clone let:row>
            <OneRow form row />
        </For>
    }
}

/// One seat: who, in what function elsewhere, woman or man.
#[component]
fn OneRow(form: Form, row: Row) -> impl IntoView {
    let i18n = use_i18n();
    let is_named = row.group == NEW_POSTS;
    let post = row.post.clone();
    let legend = move || match is_named {
        true => t_string!(i18n, bureau.new_post).to_owned(),
        false => post.clone(),
    };
    let sexes = Signal::derive(move || {
        let choice = |value: &str| Choice::plain(value, text::choice(i18n, value));
        ["woman", "man"].map(choice).to_vec()
    });
    let [post, name, function, sex] = ROW_TEXTS.map(|what| row.field(what));
    view! {
        <fieldset class="seat-row" data-row=row.key.clone()>
            <legend>{legend}</legend>
            {is_named.then(|| view! {
                <TextField
                    label=move || t_string!(i18n, field.post_name)
                    value=form.text(post.clone())
                    on_input=form.typing(post.clone())
                    optional=true
                />
            })}
            <TextField
                label=move || text::field(i18n, None, "person_name")
                value=form.text(name.clone())
                on_input=form.typing(name)
                optional=true
            />
            <TextField
                label=move || text::field(i18n, None, "person_function")
                value=form.text(function.clone())
                on_input=form.typing(function)
                optional=true
            />
            <RadioField
                label=move || t_string!(i18n, field.sex)
                choices=sexes
                value=form.text(sex.clone())
                on_choose=form.typing(sex)
                in_row=true
                optional=true
            />
        </fieldset>
    }
}

/// What the form holds before anybody types.
fn start(app: App, i18n: text::Words, body: Option<BodyId>, typed: &Draft) -> Draft {
    let (posting, day) = (app.posting(), app.as_of());
    let write = |words: &_| text::charter(i18n, words);
    app.read(|register| start_of_bureau(register, body.is_none(), posting, typed, day, &write))
}

fn kind_of(app: App, draft: &Draft) -> Option<BodyKind> {
    app.read(|register| register.charter().kind(draft.text("kind")).cloned())
}

fn rows(app: App, i18n: text::Words, body: Option<BodyId>, draft: &Draft) -> Vec<Row> {
    let write = |words: &_| text::charter(i18n, words);
    let day = app.as_of();
    match body {
        Some(body) => app.read(|register| rows_of_body(register, body, draft, day)),
        None => {
            kind_of(app, draft).map_or_else(Vec::new, |kind| rows_of_kind(&kind, draft, &write))
        }
    }
}

/// Records the committee and its bureau.
fn record(
    app: App,
    i18n: text::Words,
    body: Option<BodyId>,
    draft: &Draft,
) -> Result<Vec<EntryId>, Vec<Refusal>> {
    let write = |words: &_| text::charter(i18n, words);
    let kind = kind_of(app, draft);
    let base = match body {
        Some(body) => Base::There(body),
        None => Base::Founded(NewBody {
            kind: kind.as_ref(),
            write: &write,
        }),
    };
    if body.is_none() && kind.is_none() {
        // All else follows from the kind.
        return Err(vec![Refusal::Missing { field: "kind" }]);
    }
    let steps = finish_bureau(&base, &rows(app, i18n, body, draft), draft)?;
    app.record_all(&lent(&steps))
}
