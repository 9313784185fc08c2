//! One session, from its convocation to its approved minutes.

mod attendance;
mod decisions;
mod minutes;

use governance::ids::SessionId;
use governance::present::SessionName;
use leptos::prelude::*;

use crate::frame::PageHead;
use crate::i18n::{t_string, use_i18n};
use crate::route::use_router;
use crate::state::use_app;
use crate::text;

use attendance::AttendanceTab;
use decisions::DecisionsTab;
use minutes::MinutesTab;

/// The page.
#[component]
pub fn SessionPage(#[prop(into)] id: String) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let found = id.parse::<SessionId>().ok();
    let named = Memo::new(move |_| {
        app.read(|register| {
            let programme = register.programme();
            Some(SessionName::of(programme, programme.session(found?)?))
        })
    });
    let title = move || {
        named.with(|named| match named {
            Some(named) => text::session(i18n, named),
            None => t_string!(i18n, session.unknown_title).to_owned(),
        })
    };
    let is_here = Memo::new(move |_| named.with(Option::is_some));
    let chosen = use_router().filter("vue");
    let is_seen = move |part: &str| {
        chosen.with(|chosen| chosen.as_deref().is_none_or(|chosen| chosen == part))
    };
    view! {
        <PageHead title />
        {move || found.filter(|_| is_here.get()).map(|session| view! {
            <Show when=move || is_seen("presences")><AttendanceTab session /></Show>
            <Show when=move || is_seen("decisions")><DecisionsTab session /></Show>
            <Show when=move || is_seen("pv")><MinutesTab session /></Show>
        })}
    }
}
