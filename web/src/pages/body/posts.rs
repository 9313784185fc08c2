//! The posts of the body: who holds each seat, and which seats nobody holds.

use governance::present::body::{MandateView, PostView};
use governance::status::Term;
use leptos::prelude::*;

use super::act::Act;
use super::mandate::MandateLine;
use super::seen::use_seen;
use crate::form::{ActButton, FactButton};
use crate::frame::{More, Section};
use crate::i18n::{t_string, use_i18n};
use crate::pages::home::SiteAct;
use crate::said::t;
use crate::text;
use crate::ui::{ButtonKind, Icon, Shape, Standing, Status};

/// Posts and holders, members without a post, mandates to come.
#[component]
pub(super) fn Posts() -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let posts = seen.part(|view| view.sitting.posts.clone());
    let members = seen.part(|view| view.sitting.members.clone());
    let coming = seen.part(|view| view.sitting.coming.clone());
    let tally = seen.part(|view| view.sitting.tally);
    let count = move || {
        let tally = tally.get().unwrap_or_default();
        let held = t_string!(i18n, bodies.held_seats, count = tally.n_held).to_string();
        let vacant = t_string!(i18n, bodies.n_vacant_seats, count = tally.n_vacant).to_string();
        format!("{held} · {vacant}")
    };
    let has_none = move || posts.with(|posts| posts.as_ref().is_none_or(Vec::is_empty));
    let body = seen.part(|view| view.id);
    let acts = move || {
        view! {
            {move || body.get().map(|body| view! {
                <FactButton act=SiteAct::Bureau(Some(body))>{t!(i18n, bureau.set_up)}</FactButton>
            })}
            <ActButton on_press=move || seen.act(Act::AddPost)>
                <Icon shape=Shape::Plus />
                {t!(i18n, body.add_post)}
            </ActButton>
        }
    };
    view! {
        <Section id="posts" title=move || t_string!(i18n, body.posts) acts>
            <p class="seats-count sheet-body">{count}</p>
            <Show when=has_none>
                <p class="sheet-body soft">{t!(i18n, body.no_post)}</p>
            </Show>
            <For each=move || posts.get().unwrap_or_default() key=PostView::clone let:post>
                <Post post />
            </For>
            <Others title=move || t_string!(i18n, body.members) mandates=members />
            <Others title=move || t_string!(i18n, body.coming) mandates=coming />
        </Section>
    }
}

/// One post: its name, its seats, its holders.
#[component]
fn Post(post: PostView) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let (id, seats, days, is_running) =
        (post.id, post.seats, post.days, post.term == Term::Running);
    let told = move || match seats.seats {
        Some(count) => {
            t_string!(i18n, body.seats_held, held = seats.held, seats = count).to_string()
        }
        None => t_string!(i18n, body.seats_unsettled, held = seats.held).to_string(),
    };
    let life =
        move || (days != (None, None)).then(|| format!(" · {}", text::span(i18n, days.0, days.1)));
    let vacant = if is_running { seats.vacant() } else { 0 };
    let (holders, substitutes) = (post.holders.clone(), post.substitutes.clone());
    let (is_vacant, name) = (vacant > 0, post.name.clone());
    view! {
        <div class="post" data-standing=(!is_running).then_some("ended")>
            <div class="post-head">
                <h3>{post.name.clone()}</h3>
                <small class="soft">{told}{life}</small>
                <div class="acts only-screen">
                    <More about=name>
                        <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Amend(id.0))>{t!(i18n, body.correct)}</ActButton>
                        <ActButton kind=ButtonKind::Plain on_press=move || seen.act(Act::Withdraw(id.0))>{t!(i18n, body.withdraw)}</ActButton>
                    </More>
                </div>
            </div>
            {post.note.clone().map(|note| view! { <p class="soft post-note">{note}</p> })}
            <ul class="seats" role="list">
                {holders.into_iter().map(|mandate| view! { <Seat mandate /> }).collect_view()}
                {substitutes.into_iter().map(|mandate| view! { <Seat mandate /> }).collect_view()}
                {is_vacant.then(|| view! { <VacantSeat post count=vacant /> })}
            </ul>
        </div>
    }
}

/// A seat somebody holds.
#[component]
fn Seat(mandate: MandateView, #[prop(optional)] with_post: bool) -> impl IntoView {
    let initials = mandate
        .person_name
        .as_deref()
        .map(initials)
        .unwrap_or_default();
    view! {
        <li data-standing="held">
            <span class="seat" aria-hidden="true">{initials}</span>
            <MandateLine mandate with_post />
        </li>
    }
}

/// Seats nobody holds, drawn in dashes, and the act that fills one.
#[component]
fn VacantSeat(post: PostView, count: u32) -> impl IntoView {
    let (i18n, seen) = (use_i18n(), use_seen());
    let id = post.id;
    let label = move || t_string!(i18n, bodies.vacant, count = count).to_string();
    view! {
        <li data-standing="vacant">
            <span class="seat" aria-hidden="true"></span>
            <div class="who"><Status standing=Standing::Vacant label /></div>
            <div class="acts only-screen">
                <ActButton on_press=move || seen.act(Act::Mandate(Some(id))) label=move || text::act_on(i18n, t_string!(i18n, body.fill), &post.name)>
                    {t!(i18n, body.fill)}
                </ActButton>
            </div>
        </li>
    }
}

/// Mandates that no running post shows.
#[component]
fn Others(
    #[prop(into)] title: TextProp,
    mandates: Memo<Option<Vec<MandateView>>>,
) -> impl IntoView {
    let has_any = Memo::new(move |_| {
        mandates.with(|mandates| mandates.as_ref().is_some_and(|all| !all.is_empty()))
    });
    view! {
        <Show when=move || has_any.get()>
            <div class="post">
                <div class="post-head"><h3>{let title = title.clone(); move || title.get()}</h3></div>
                <ul class="seats" role="list">
                    <For each=move || mandates.get().unwrap_or_default() key=MandateView::clone let:mandate>
                        <Seat mandate with_post=true />
                    </For>
                </ul>
            </div>
        </Show>
    }
}

/// The first letters of the first and last parts of a name.
fn initials(name: &str) -> String {
    let mut parts = name
        .split_whitespace()
        .filter_map(|part| part.chars().next());
    let first = parts.next();
    let last = parts.next_back();
    first
        .into_iter()
        .chain(last)
        .flat_map(char::to_uppercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::initials;

    #[test]
    fn a_name_has_two_initials_at_most() {
        for (name, letters) in [
            ("Awa Maïga", "AM"),
            ("élisabeth", "É"),
            ("A b C", "AC"),
            ("  ", ""),
        ] {
            assert_eq!(initials(name), letters);
        }
    }
}
