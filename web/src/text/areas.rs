//! Lists of areas in words: why a file is none, what is wrong with a row, what differs.

use governance::drafts::areas::{
    AreaLine, At, Content, Doubt, FlawedRow, GeoJsonError, ListError, Survey, Verdict, Why, Within,
};
use governance::ids::AreaId;
use governance::outline::OutlineFlaw;

use super::{Words, count, figures, table};
use crate::i18n::t_string;
use crate::state::App;

/// Says why a file is no list of areas, and what to do.
#[must_use]
pub fn list_error(i18n: Words, error: ListError) -> String {
    match error {
        ListError::Table(error) | ListError::GeoJson(GeoJsonError::Table(error)) => {
            table::error(i18n, error)
        }
        ListError::GeoJson(GeoJsonError::NotACollection) => {
            t_string!(i18n, areas.err_no_collection).to_owned()
        }
        ListError::GeoJson(GeoJsonError::Damaged { line, .. }) => {
            t_string!(i18n, areas.err_damaged, line = line).to_string()
        }
        ListError::GeoJson(GeoJsonError::TooDeep { .. }) => {
            t_string!(i18n, areas.err_deep).to_owned()
        }
    }
}

/// Names what a column holds.
#[must_use]
pub fn content(i18n: Words, content: Content) -> String {
    match content {
        Content::Name => t_string!(i18n, areas.col_name).to_owned(),
        Content::Code => t_string!(i18n, areas.col_code).to_owned(),
        Content::Parent => t_string!(i18n, areas.col_parent).to_owned(),
        Content::Level => t_string!(i18n, areas.level).to_owned(),
        Content::Longitude => t_string!(i18n, areas.col_longitude).to_owned(),
        Content::Latitude => t_string!(i18n, areas.col_latitude).to_owned(),
        Content::Outline => t_string!(i18n, areas.col_outline).to_owned(),
        Content::NameAt(n) => t_string!(i18n, areas.col_name_at, n = n).to_string(),
        Content::CodeAt(n) => t_string!(i18n, areas.col_code_at, n = n).to_string(),
    }
}

/// Says where a row stands: its list only where there are several.
fn place(i18n: Words, at: At, names: &[String]) -> String {
    match names.get(at.list).filter(|_| names.len() > 1) {
        Some(name) => t_string!(i18n, areas.at_in, name = name.clone(), line = at.line).to_string(),
        None => t_string!(i18n, areas.at, line = at.line).to_string(),
    }
}

/// Says what is wrong with a row that is set aside.
#[must_use]
pub fn flawed(i18n: Words, app: App, row: &FlawedRow, names: &[String]) -> String {
    let who: Vec<&str> = [row.code.as_str(), row.name.as_str()]
        .into_iter()
        .filter(|text| !text.is_empty())
        .collect();
    let flaws = row.flaws.iter().map(|flaw| {
        let column = content(i18n, flaw.content);
        let why = why(i18n, app, &flaw.why, names);
        t_string!(i18n, areas.flaw, column = column, why = why).to_string()
    });
    let flaws: Vec<String> = flaws.collect();
    t_string!(
        i18n,
        areas.flawed_row,
        at = place(i18n, row.at, names),
        who = who.join(" "),
        flaws = flaws.join(t_string!(i18n, ui.semicolon))
    )
    .to_string()
}

fn why(i18n: Words, app: App, why: &Why, names: &[String]) -> String {
    match why {
        Why::Missing => t_string!(i18n, areas.why_missing).to_owned(),
        Why::NotACode => t_string!(i18n, areas.why_not_a_code).to_owned(),
        Why::TooLong { max, length } => {
            t_string!(i18n, areas.why_too_long, length = *length, max = *max).to_string()
        }
        Why::Hidden => t_string!(i18n, areas.why_hidden).to_owned(),
        Why::UnknownLevel => t_string!(i18n, areas.why_unknown_level).to_owned(),
        Why::NotDegrees => t_string!(i18n, areas.why_not_degrees).to_owned(),
        Why::OffTheGlobe { max } => {
            t_string!(i18n, areas.why_off_the_globe, max = *max).to_string()
        }
        Why::Swapped => t_string!(i18n, areas.why_swapped).to_owned(),
        Why::NotAnOutline => t_string!(i18n, areas.why_not_an_outline).to_owned(),
        Why::Outline(flaw) => outline_flaw(i18n, *flaw),
        Why::Repeated { at } => {
            t_string!(i18n, areas.why_repeated, at = place(i18n, *at, names)).to_string()
        }
        Why::Differs { at } => {
            t_string!(i18n, areas.why_differs, at = place(i18n, *at, names)).to_string()
        }
        Why::NoParent => t_string!(i18n, areas.why_no_parent).to_owned(),
        Why::UnknownParent { code } => {
            t_string!(i18n, areas.why_unknown_parent, code = code.clone()).to_string()
        }
        Why::ParentSetAside { code } => {
            t_string!(i18n, areas.why_parent_aside, code = code.clone()).to_string()
        }
        Why::ParentNotWider { code } => {
            t_string!(i18n, areas.why_not_wider, code = code.clone()).to_string()
        }
        Why::Cycle => t_string!(i18n, areas.why_cycle).to_owned(),
        Why::OtherLevel { recorded } => {
            let level = level_name(i18n, app, recorded);
            t_string!(i18n, areas.why_other_level, level = level).to_string()
        }
        Why::RecordedTwice => t_string!(i18n, areas.why_recorded_twice).to_owned(),
        Why::PlacedThatDay { parent } => {
            let parent = area_name(app, *parent);
            t_string!(i18n, areas.why_placed_that_day, parent = parent).to_string()
        }
        Why::TooManyParents => t_string!(i18n, areas.why_too_many_parents).to_owned(),
    }
}

fn outline_flaw(i18n: Words, flaw: OutlineFlaw) -> String {
    match flaw {
        OutlineFlaw::TooFewPoints { ring, .. } => {
            t_string!(i18n, areas.why_ring_short, ring = ring).to_string()
        }
        OutlineFlaw::Unclosed { ring } => {
            t_string!(i18n, areas.why_ring_open, ring = ring).to_string()
        }
        OutlineFlaw::TooManyPoints { max, n } => {
            let (n, max) = (count(i18n, n), count(i18n, max));
            t_string!(i18n, areas.why_too_many_points, n = n, max = max).to_string()
        }
        OutlineFlaw::EnclosesNothing => t_string!(i18n, areas.why_encloses_nothing).to_owned(),
    }
}

/// Says what of a known area differs: before, and after.
#[must_use]
pub fn changed(i18n: Words, app: App, line: &AreaLine, survey: Option<&Survey>) -> String {
    let Verdict::Amended(_, changes) = &line.verdict else {
        return String::new();
    };
    let mut told = Vec::new();
    if let Some(before) = &changes.name {
        let (before, after) = (before.clone(), line.name.clone());
        told.push(t_string!(i18n, areas.new_name, before = before, after = after).to_string());
    }
    if let Some(before) = changes.place {
        let after = degrees(i18n, line.place);
        let before = degrees(i18n, before);
        told.push(t_string!(i18n, areas.new_place, before = before, after = after).to_string());
    }
    if let Some(parent) = &changes.parent {
        let before = parent.before.map(|before| area_name(app, before));
        let after = match line.within {
            Some(Within::Known(id)) => area_name(app, id),
            Some(Within::New(at)) => survey
                .and_then(|survey| survey.lines.get(at))
                .map(|line| line.name.clone())
                .unwrap_or_default(),
            None => String::new(),
        };
        let before = before.unwrap_or_else(|| t_string!(i18n, areas.nothing).to_owned());
        told.push(t_string!(i18n, areas.new_parent, before = before, after = after).to_string());
        if parent.needs_day() {
            told.push(t_string!(i18n, areas.needs_day).to_owned());
        }
    }
    if changes.outline {
        told.push(t_string!(i18n, areas.new_outline).to_owned());
    }
    let told = told.join(t_string!(i18n, ui.semicolon));
    let who = format!("{} {}", line.code, line.name);
    t_string!(i18n, areas.of_area, who = who, what = told).to_string()
}

/// Says what is odd of an area, and hinders nothing.
#[must_use]
pub fn doubted(i18n: Words, app: App, line: &AreaLine, names: &[String]) -> String {
    let told = line.doubts.iter().map(|doubt| match doubt {
        Doubt::PerhapsSame(ids) => {
            let known: Vec<String> = ids.iter().map(|id| area_name(app, *id)).collect();
            t_string!(i18n, areas.perhaps_same, names = known.join(", ")).to_string()
        }
        Doubt::PerhapsSwapped => t_string!(i18n, areas.perhaps_swapped).to_owned(),
        Doubt::SpelledOtherwise { name, at } => t_string!(
            i18n,
            areas.spelled,
            name = name.clone(),
            at = place(i18n, *at, names)
        )
        .to_string(),
    });
    let told: Vec<String> = told.collect();
    let told = told.join(t_string!(i18n, ui.semicolon));
    let who = format!("{} {}", line.code, line.name);
    t_string!(i18n, areas.of_area, who = who, what = told).to_string()
}

fn degrees(i18n: Words, place: Option<(i32, i32)>) -> String {
    let Some((east, north)) = place else {
        return t_string!(i18n, areas.nothing).to_owned();
    };
    [east, north]
        .map(|micro| figures::degrees(i18n, micro.into()))
        .join(t_string!(i18n, ui.semicolon))
}

fn area_name(app: App, id: AreaId) -> String {
    app.read(|register| {
        let area = register.programme().area(id);
        area.map(|area| area.name.clone()).unwrap_or_default()
    })
}

fn level_name(i18n: Words, app: App, code: &str) -> String {
    app.read(|register| {
        let levels = register.charter().area_levels();
        let level = levels.iter().find(|level| level.code == code);
        level.map_or_else(
            || code.to_owned(),
            |level| super::charter(i18n, &level.label),
        )
    })
}

/// Counts areas: « 18 769 territoires ».
#[must_use]
pub fn n_areas(i18n: Words, n: usize) -> String {
    t_string!(i18n, areas.n_areas, count = n, n = count(i18n, n)).to_string()
}
