//! Showing the programme: its demonstration, and what can be done with the view in sight: show it to
//! a room, take it along as a picture, print it.

use leptos::prelude::*;

use super::screen::{ROOM, ask_full};
use crate::i18n::use_i18n;
use crate::route::{ACT, Route, SCREEN, use_router};
use crate::said::t;
use crate::ui::{Icon, Shape};

/// The act that makes a picture of the view.
pub const PICTURE: &str = "image";
/// The act that prints it.
pub const PRINT: &str = "imprimer";

/// The last group of the navigation.
#[component]
pub(super) fn Presenting() -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    view! {
        <h2>{t!(i18n, screen.group)}</h2>
        <ul>
            <li>
                <a
                    href=move || router.href(&Route::Demonstration)
                    aria-current=move || router.route().with(|route| *route == Route::Demonstration).then_some("page")
                >
                    <Icon shape=Shape::Voice />
                    <span>{t!(i18n, frame.demo)}</span>
                </a>
            </li>
            <li>
                <a href=move || router.here_with(SCREEN, Some(ROOM)) on:click=|_| ask_full()>
                    <Icon shape=Shape::Screen />
                    <span>{t!(i18n, screen.show)}</span>
                </a>
            </li>
            <li>
                <a href=move || router.here_with(ACT, Some(PICTURE))>
                    <Icon shape=Shape::Picture />
                    <span>{t!(i18n, screen.picture)}</span>
                </a>
            </li>
            <li>
                <a href=move || router.here_with(ACT, Some(PRINT))>
                    <Icon shape=Shape::Print />
                    <span>{t!(i18n, screen.print)}</span>
                </a>
            </li>
        </ul>
    }
}
