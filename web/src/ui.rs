//! Parts of the page that know nothing of governance.
//!
//! They take labels, signals and callbacks, and look after the keyboard, the
//! screen reader and the touch of a thumb. Each has a sheet of its own name in
//! `style/ui/`. Words that are theirs alone ("Fermer") stand in the group `ui`
//! of the locales.

mod button;
mod choice_field;
mod dialog;
mod disclosure;
mod empty_state;
mod few;
mod field;
mod figure_card;
mod flaws;
mod focus;
mod icon;
mod id;
mod notice;
mod paper;
mod progress;
mod search_select;
mod select_field;
mod status;
mod table;
mod tabs;
mod text_field;
mod tiles;
mod toast;
mod tone;
mod virtual_list;

pub use button::{Button, ButtonKind, LinkButton};
pub use choice_field::{CheckField, RadioField};
pub use dialog::{Dialog, is_dialog_open};
pub use disclosure::Disclosure;
pub use empty_state::EmptyState;
pub use few::{Few, ShowMore};
pub use field::Field;
pub use figure_card::FigureCard;
pub use flaws::FlawNotice;
pub use focus::{count_presses, focus, focus_inside, focus_once_drawn, mark_nothing};
pub use icon::{Emblem, Icon, Shape};
pub use notice::Notice;
pub use paper::{on_paper, print};
pub use progress::{Gauge, Progress};
pub use search_select::{SearchSelect, Unchosen};
pub use select_field::{Choice, SelectField};
pub use status::{Standing, Status};
pub use table::{Heading, Table};
pub use tabs::{Tab, Tabs};
pub use text_field::{DateField, LongTextField, NumberField, SearchField, TextField, TimeField};
pub use tiles::{Tile, TileList};
pub use toast::{Toast, ToastAct, ToastRegion, Toasts, provide_toasts, use_toasts};
pub use tone::Tone;
pub use virtual_list::{VirtualList, Window, as_f64, px, root_font_size, scroll_to_show};
