//! Icons, drawn in lines on a square of 24, in the colour of the words beside
//! them. They are never alone: a word or a label always says the same.

use leptos::prelude::*;

/// What an icon shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Bodies, as an organisation chart.
    Bodies,
    /// Sessions: people round a table.
    Sessions,
    /// Duties: a list with ticks.
    Duties,
    /// Recommendations: a flag.
    Flag,
    /// Plans: bars of a year.
    Plan,
    /// A gap between two lines.
    Gap,
    /// All the rest: three points.
    More,
    /// Files that come and go.
    Exchange,
    /// The journal, as a bound book.
    Journal,
    /// Settings.
    Settings,
    /// The real workspace, as the house of the programme.
    House,
    /// Done: a tick.
    Done,
    /// Due: half a disc.
    Due,
    /// Late: an exclamation mark.
    Late,
    /// Not applicable: a dash.
    Dash,
    /// Vacant: a ring in dashes.
    Vacant,
    /// Ending soon: a clock.
    Clock,
    /// Contested: a fork.
    Fork,
    /// Wants care: a triangle.
    Warning,
    /// Merely told: an i.
    Told,
    /// A date.
    Calendar,
    /// A file.
    File,
    /// Take in.
    TakeIn,
    /// Give out.
    GiveOut,
    /// Search.
    Search,
    /// Add.
    Plus,
    /// Close, stop.
    Cross,
    /// Open, go on; it turns round where writing runs from the right.
    Forward,
    /// Go back; it turns round likewise.
    Back,
    /// Change.
    Pen,
    /// Print.
    Print,
    /// Shown to a room: a screen on its stand.
    Screen,
    /// A picture of what is in sight.
    Picture,
    /// Read-only: a padlock.
    Lock,
    /// A person.
    Person,
    /// A place.
    Place,
    /// A series: a line that goes up.
    Series,
    /// Level by level: steps.
    Stairs,
    /// A voice that carries: a loudhailer.
    Voice,
}

impl Shape {
    const fn drawing(self) -> &'static str {
        match self {
            Self::Bodies => {
                r#"<path d="M9.5 3.5h5v4h-5zM3 15h5v4.5H3zM9.5 15h5v4.5h-5zM16 15h5v4.5h-5zM12 7.5V15M5.5 15v-3.5h13V15"/>"#
            }
            Self::Sessions => {
                r#"<circle cx="7" cy="7.5" r="2"/><circle cx="12" cy="6" r="2"/><circle cx="17" cy="7.5" r="2"/><path d="M3.5 12.5h17M6 12.5V19M18 12.5V19"/>"#
            }
            Self::Duties => {
                r#"<path d="m4 6.5 1.5 1.5L8 5M4 12.5 5.5 14 8 11M4 18.5 5.5 20 8 17M11 6.5h9M11 12.5h9M11 18.5h9"/>"#
            }
            Self::Flag => r#"<path d="M6 21V4M6 4.5h12l-3 4 3 4H6"/>"#,
            Self::Plan => r#"<path d="M4 20h16M6.5 20v-6M12 20V5M17.5 20v-9" stroke-width="2.2"/>"#,
            Self::Gap => r#"<path d="M4 6h16M4 18h9M17 9v9M14 15l3 3 3-3"/>"#,
            Self::More => {
                r#"<circle data-full="" cx="5" cy="12" r="1.6"/><circle data-full="" cx="12" cy="12" r="1.6"/><circle data-full="" cx="19" cy="12" r="1.6"/>"#
            }
            Self::Exchange => {
                r#"<path d="M4 8.5h14M14.5 5 18 8.5 14.5 12M20 15.5H6M9.5 12 6 15.5 9.5 19"/>"#
            }
            Self::Journal => {
                r#"<path d="M5.5 18V5.5a1 1 0 0 1 1-1h12v15.5H7.5a2 2 0 0 1 0-4h11M9 8h6M9 11h4"/>"#
            }
            Self::Settings => {
                r#"<path d="M4 7h9M17 7h3M4 12h3M11 12h9M4 17h7M15 17h5"/><circle cx="15" cy="7" r="2"/><circle cx="9" cy="12" r="2"/><circle cx="13" cy="17" r="2"/>"#
            }
            Self::House => r#"<path d="M5 20h14M7 20v-8M12 20V9M17 20v-8M4 11l8-6.5 8 6.5"/>"#,
            Self::Done => r#"<path d="m5 12.5 4.5 4.5L19 7.5" stroke-width="2.5"/>"#,
            Self::Due => {
                r#"<circle cx="12" cy="12" r="8"/><path data-full="" d="M12 4a8 8 0 0 1 0 16z"/>"#
            }
            Self::Late => {
                r#"<path d="M12 4v10" stroke-width="3"/><circle data-full="" cx="12" cy="19" r="1.9"/>"#
            }
            Self::Dash => r#"<path d="M6 12h12" stroke-width="2.5"/>"#,
            Self::Vacant => r#"<circle cx="12" cy="12" r="8" stroke-dasharray="3.5 2.8"/>"#,
            Self::Clock => r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 7v5l3.5 2"/>"#,
            Self::Fork => r#"<path d="M12 20.5V14l-6-6M12 14l6-6M5.5 12V7.5H10M14 7.5h4.5V12"/>"#,
            Self::Warning => {
                r#"<path d="M12 4 2.8 20h18.4zM12 10v4.5"/><circle data-full="" cx="12" cy="17.2" r="1.2"/>"#
            }
            Self::Told => {
                r#"<circle cx="12" cy="12" r="8.5"/><path d="M12 11v5.5"/><circle data-full="" cx="12" cy="7.8" r="1.2"/>"#
            }
            Self::Calendar => r#"<path d="M4.5 6.5h15v13h-15zM4.5 10.5h15M8.5 4v4M15.5 4v4"/>"#,
            Self::File => r#"<path d="M6.5 3.5h7l4 4v13h-11zM13.5 3.5v4h4M9.5 12h5M9.5 15.5h5"/>"#,
            Self::TakeIn => r#"<path d="M12 4v11M7.5 10.5 12 15l4.5-4.5M4.5 19.5h15"/>"#,
            Self::GiveOut => r#"<path d="M12 15V4M7.5 8.5 12 4l4.5 4.5M4.5 19.5h15"/>"#,
            Self::Search => r#"<circle cx="10.5" cy="10.5" r="6"/><path d="m15 15 5 5"/>"#,
            Self::Plus => r#"<path d="M12 5v14M5 12h14"/>"#,
            Self::Cross => r#"<path d="m6 6 12 12M18 6 6 18"/>"#,
            Self::Forward => r#"<path d="m9.5 6 6 6-6 6"/>"#,
            Self::Back => r#"<path d="m14.5 6-6 6 6 6"/>"#,
            Self::Pen => r#"<path d="m5 19 1-4L16.5 4.5l3 3L9 18zM14 7l3 3"/>"#,
            Self::Print => r#"<path d="M7.5 8.5v-5h9v5M7.5 16.5h-3v-8h15v8h-3M7.5 13.5h9v7h-9z"/>"#,
            Self::Screen => r#"<path d="M3.5 4.5h17v11h-17zM12 15.5v4M8.5 19.5h7"/>"#,
            Self::Picture => {
                r#"<path d="M4 5h16v14H4zM4 16l4.5-4.5 3.5 3 3-2.5 5 4"/><circle cx="9" cy="9" r="1.3"/>"#
            }
            Self::Lock => r#"<path d="M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3M12 14.5v2"/>"#,
            Self::Person => {
                r#"<circle cx="12" cy="8" r="3.5"/><path d="M5 20c.5-4.5 3-6.5 7-6.5s6.5 2 7 6.5"/>"#
            }
            Self::Series => r#"<path d="M4 4v16h16M7.5 15.5l4-4.5 3 2.5L20 7"/>"#,
            Self::Stairs => r#"<path d="M3.5 20h5v-5h5v-5h5V5M15.5 7.5l3-3 3 3"/>"#,
            Self::Voice => {
                r#"<path d="M4 10v4h3.5L16 19V5l-8.5 5zM8 14.5 9.5 20M19 9.5a4 4 0 0 1 0 5"/>"#
            }
            Self::Place => {
                r#"<path d="M12 21c-4-5-6-8.5-6-11.5a6 6 0 0 1 12 0c0 3-2 6.5-6 11.5z"/><circle cx="12" cy="9.5" r="2"/>"#
            }
        }
    }

    /// Whether it points along the line of writing.
    const fn turns(self) -> bool {
        matches!(self, Self::Forward | Self::Back)
    }
}

/// Draws an icon; the words beside it speak for it.
#[component]
pub fn Icon(
    /// What it shows.
    shape: Shape,
) -> impl IntoView {
    view! {
        <svg
            class="icon"
            viewBox="0 0 24 24"
            aria-hidden="true"
            focusable="false"
            data-turns=shape.turns().then_some("")
            inner_html=shape.drawing()
        ></svg>
    }
}

/// The tree of hope, rooted in the earth, bearing one fruit; the frame of the page draws the
/// same before the app is there.
#[component]
pub fn Emblem() -> impl IntoView {
    const TREE: &str = include_str!("../../shell/emblem.svg");
    view! { <svg class="emblem" viewBox="0 0 48 48" aria-hidden="true" focusable="false" inner_html=TREE></svg> }
}
