//! What awaits somebody: of each topic how much, how much of it presses, how it went, and the act.

use governance::present::glance::{Need, Topic, need};
use leptos::prelude::*;

use super::Seen;
use crate::frame::Section;
use crate::i18n::{t_string, use_i18n};
use crate::pages::{bodies, recommendations, sessions, validation};
use crate::route::{Route, Router, use_router};
use crate::said::t;
use crate::state::use_app;
use crate::text;
use crate::ui::{Icon, LinkButton, Shape, Standing, Status};

/// What is known of a topic: nothing yet; nobody can tell; so much.
type Known = Option<Option<Need>>;

/// The topics, those that await something as rows; the others are named in one line.
#[component]
pub(super) fn Needs(
    seen: Seen,
    topics: &'static [Topic],
    /// The place of the first among all that is drawn.
    from: usize,
    /// Whether this is the whole dashboard.
    is_all: bool,
) -> impl IntoView {
    let (app, i18n) = (use_app(), use_i18n());
    let found: Vec<(Topic, Memo<Known>)> = topics
        .iter()
        .enumerate()
        .map(|(place, topic)| {
            let known = Memo::new(move |_| {
                let day = app.as_of();
                let is_drawn = seen.is_drawn(from + place);
                is_drawn.then(|| app.read(|register| need(register, seen.posting, *topic, day)))
            });
            (*topic, known)
        })
        .collect();
    let all = found.clone();
    let calm = move || {
        let is_calm =
            |known: &Memo<Known>| matches!(known.get(), Some(Some(need)) if !awaits(&need));
        let calm = all.iter().filter(|(_, known)| is_calm(known));
        let names: Vec<String> = calm
            .map(|(topic, _)| within_sentence(name(i18n, *topic)))
            .collect();
        (!names.is_empty())
            .then(|| format!("{} {}.", t_string!(i18n, glance.calm), names.join(", ")))
    };
    let last = found.last().map(|(_, known)| *known);
    let is_busy = move || last.is_some_and(|known| known.get().is_none());
    let rows = found.into_iter().map(move |(topic, known)| {
        move || match known.get()? {
            Some(need) if awaits(&need) => Some(view! { <Row topic need=Some(need) /> }.into_any()),
            // Of a gap nobody can tell before a limit is set: that is to be done.
            None if topic == Topic::Gaps && is_all => {
                Some(view! { <Row topic need=None /> }.into_any())
            }
            _ => None,
        }
    });
    let title = move || match is_all {
        true => t_string!(i18n, glance.needs),
        false => t_string!(i18n, glance.around),
    };
    view! {
        <Section id="needs" title>
            <p class="sheet-body soft">{t!(i18n, glance.needs_note)}</p>
            <ul class="home-list needs" role="list" aria-busy=move || is_busy().then_some("true")>
                {rows.collect_view()}
                <Show when=move || is_all && !is_busy()>
                    <FileRow />
                </Show>
            </ul>
            {move || calm().map(|words| view! { <p class="sheet-body soft">{words}</p> })}
        </Section>
    }
}

/// Writes a name as it stands within a sentence.
fn within_sentence(name: &str) -> String {
    let mut letters = name.chars();
    let first = letters.next().into_iter().flat_map(char::to_lowercase);
    first.chain(letters.clone()).collect()
}

fn awaits(need: &Need) -> bool {
    need.n + need.n_pressing > 0
}

#[component]
fn Row(topic: Topic, need: Option<Need>) -> impl IntoView {
    let (i18n, router) = (use_i18n(), use_router());
    let figure = move || match need {
        Some(need) => text::count(i18n, need.n),
        None => t_string!(i18n, glance.unknown).to_owned(),
    };
    let told = move || match need {
        Some(need) => trend(i18n, &need),
        None => Some(t_string!(i18n, glance.gaps_unset).to_owned()),
    };
    let pressing = need.map(|need| need.n_pressing).filter(|n| *n > 0);
    let label = move || text::act_on(i18n, act(i18n, topic, need.is_some()), name(i18n, topic));
    view! {
        <li>
            <b class="figure">{figure}</b>
            <div class="what">
                <b>{move || name(i18n, topic)}</b>
                <small>{told}</small>
                {pressing.map(|n| view! { <Status standing=Standing::Late label=move || press(i18n, topic, n) /> })}
            </div>
            <div class="acts only-screen">
                <LinkButton href=move || href(router, topic, pressing.is_some()) label>
                    {move || act(i18n, topic, need.is_some())}
                </LinkButton>
            </div>
        </li>
    }
}

/// How old the last file with all of the work is.
#[component]
fn FileRow() -> impl IntoView {
    let (app, i18n, router) = (use_app(), use_i18n(), use_router());
    let file = move || text::last_file(i18n, app);
    view! {
        <li>
            <span class="figure"><Icon shape=Shape::File /></span>
            <div class="what" data-tone=move || file().tone.name()>
                <b>{t!(i18n, glance.file)}</b>
                <small>{move || file().text}</small>
            </div>
            <div class="acts only-screen">
                <LinkButton href=move || router.href(&Route::Exchange)>{t!(i18n, settings.make_file)}</LinkButton>
            </div>
        </li>
    }
}

fn name(i18n: text::Words, topic: Topic) -> &'static str {
    match topic {
        Topic::Duties => t_string!(i18n, glance.of_duties),
        Topic::Sessions => t_string!(i18n, glance.of_sessions),
        Topic::Minutes => t_string!(i18n, glance.of_minutes),
        Topic::Gaps => t_string!(i18n, glance.of_gaps),
        Topic::Reports => t_string!(i18n, glance.of_reports),
        Topic::Recommendations => t_string!(i18n, glance.of_recommendations),
        Topic::Mandates => t_string!(i18n, glance.of_mandates),
        Topic::Vacant => t_string!(i18n, glance.of_vacant),
        Topic::Silence => t_string!(i18n, glance.of_silence),
        Topic::Contested => t_string!(i18n, glance.of_contested),
    }
}

fn act(i18n: text::Words, topic: Topic, is_known: bool) -> &'static str {
    match topic {
        // No gap is judged before a limit is set.
        Topic::Gaps if !is_known => t_string!(i18n, gaps.set_threshold),
        Topic::Duties => t_string!(i18n, glance.act_duties),
        Topic::Sessions => t_string!(i18n, glance.act_sessions),
        Topic::Minutes => t_string!(i18n, glance.act_minutes),
        Topic::Gaps => t_string!(i18n, glance.act_gaps),
        Topic::Reports => t_string!(i18n, glance.act_reports),
        Topic::Recommendations => t_string!(i18n, glance.act_recommendations),
        Topic::Mandates => t_string!(i18n, glance.act_mandates),
        Topic::Vacant => t_string!(i18n, glance.act_vacant),
        Topic::Silence => t_string!(i18n, glance.act_silence),
        Topic::Contested => t_string!(i18n, glance.act_contested),
    }
}

/// Says how many of a topic press.
fn press(i18n: text::Words, topic: Topic, n: usize) -> String {
    match topic {
        Topic::Sessions => t_string!(i18n, glance.press_sessions, count = n).to_string(),
        Topic::Recommendations => t_string!(i18n, glance.press_overdue, count = n).to_string(),
        Topic::Silence => t_string!(i18n, glance.press_silent, count = n).to_string(),
        _ => t_string!(i18n, glance.press_duties, count = n).to_string(),
    }
}

/// Says how a number went in three months.
fn trend(i18n: text::Words, need: &Need) -> Option<String> {
    let before = need.before?;
    let apart = text::count(i18n, need.n.abs_diff(before));
    Some(match need.n.cmp(&before) {
        std::cmp::Ordering::Equal => t_string!(i18n, glance.n_same).to_owned(),
        std::cmp::Ordering::Greater => t_string!(i18n, glance.n_more, n = apart).to_string(),
        std::cmp::Ordering::Less => t_string!(i18n, glance.n_less, n = apart).to_string(),
    })
}

/// Where a topic is dealt with.
fn href(router: Router, topic: Topic, is_pressing: bool) -> String {
    match topic {
        Topic::Duties => router.href(&Route::Duties),
        Topic::Sessions => router.href(&Route::Sessions),
        Topic::Minutes => router.href_to(&Route::Sessions, &[sessions::MINUTES_AWAITED]),
        Topic::Gaps => router.href(&Route::Gaps),
        Topic::Reports => router.href(&Route::Reports),
        Topic::Recommendations if is_pressing => {
            router.href_to(&Route::Recommendations, &[recommendations::ONLY_OVERDUE])
        }
        Topic::Recommendations => router.href(&Route::Recommendations),
        Topic::Mandates => router.href_to(&Route::Bodies, &[bodies::ENDING]),
        Topic::Vacant => router.href_to(&Route::Bodies, &[bodies::VACANT]),
        Topic::Silence => router.href_to(&Route::Validation, &[validation::SILENCE]),
        Topic::Contested => router.href(&Route::Exchange),
    }
}
