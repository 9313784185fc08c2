//! Addresses of the page: which one is shown, and with which filters.
//!
//! Everything lives in the hash, so that the page works from a file, and an
//! address can be sent to someone. `leptos_router` was left out: its routes are
//! paths of a server that is not there, and everyone would download it for
//! a dozen addresses. Parsing and writing are pure; `router` alone touches the
//! browser.

mod query;
mod router;

pub use query::Query;
pub use router::{ACT, AS_OF, Router, SCENE, SCREEN, provide_router, use_router};

use std::fmt;

/// A page, and what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Route {
    /// The start: what an agent does today or, where no perimeter was chosen, the bodies.
    Home,
    /// The organisation chart.
    Bodies,
    /// One body, by its id.
    Body(String),
    /// The areas, and what lives where.
    Territory,
    /// Taking areas in from lists.
    AreaLists,
    /// Founding many committees at once.
    Committees,
    /// Every session, of all bodies.
    Sessions,
    /// One session, by its id.
    Session(String),
    /// What missions and sessions ask for, and where it stands.
    Recommendations,
    /// One recommendation, by its id.
    Recommendation(String),
    /// What each body owes, and what proves it.
    Duties,
    /// Plans and their execution, year by year.
    Plans,
    /// The plan of one year.
    Plan(String),
    /// The lines of that plan as a table to fill in.
    PlanEntry(String),
    /// Reports: what is owed by whom, and what awaits which session.
    Reports,
    /// One report, by its id.
    Report(String),
    /// Every gap, and what answers it.
    Gaps,
    /// The results framework: every indicator with its series.
    Indicators,
    /// One indicator, by its id.
    Indicator(String),
    /// What is handed up, validated and returned, level by level.
    Validation,
    /// Campaigns of consultation, communication and information.
    Campaigns,
    /// Posts of the unit and its antennas, and agents in the field.
    Staff,
    /// What the demonstration holds, and the way into it.
    Demonstration,
    /// Giving and taking files, contested values, duplicates.
    Exchange,
    /// Every entry ever made.
    Journal,
    /// This tablet: device, workspace, look, storage.
    Settings,
    /// How far everybody can use this app, and by which keys.
    Accessibility,
    /// An address that leads nowhere, as it was written.
    Unknown(String),
}

impl Route {
    /// Returns the page a path leads to, whether or not a slash ends it.
    fn parse(path: &str) -> Self {
        let parts: Vec<String> = path
            .split('/')
            .filter(|part| !part.is_empty())
            .map(query::decode)
            .collect();
        let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
        match parts.as_slice() {
            [] => Self::Home,
            ["instances"] => Self::Bodies,
            ["instances", id] => Self::Body((*id).to_owned()),
            ["territoire"] => Self::Territory,
            ["territoire", "listes"] => Self::AreaLists,
            ["territoire", "comites"] => Self::Committees,
            ["sessions"] => Self::Sessions,
            ["sessions", id] => Self::Session((*id).to_owned()),
            ["recommandations"] => Self::Recommendations,
            ["recommandations", id] => Self::Recommendation((*id).to_owned()),
            ["attributions"] => Self::Duties,
            ["ptba"] => Self::Plans,
            ["ptba", year] => Self::Plan((*year).to_owned()),
            ["ptba", year, "saisie"] => Self::PlanEntry((*year).to_owned()),
            ["rapports"] => Self::Reports,
            ["rapports", id] => Self::Report((*id).to_owned()),
            ["redressement"] => Self::Gaps,
            ["indicateurs"] => Self::Indicators,
            ["indicateurs", id] => Self::Indicator((*id).to_owned()),
            ["validation"] => Self::Validation,
            ["campagnes"] => Self::Campaigns,
            ["personnel"] => Self::Staff,
            ["demo"] => Self::Demonstration,
            ["echanges"] => Self::Exchange,
            ["journal"] => Self::Journal,
            ["reglages"] => Self::Settings,
            ["accessibilite"] => Self::Accessibility,
            _ => Self::Unknown(path.to_owned()),
        }
    }

    /// The entry of the navigation this page belongs to.
    pub fn section(&self) -> Self {
        match self {
            Self::Body(_) => Self::Bodies,
            Self::AreaLists | Self::Committees => Self::Territory,
            Self::Session(_) => Self::Sessions,
            Self::Recommendation(_) => Self::Recommendations,
            Self::Plan(_) | Self::PlanEntry(_) => Self::Plans,
            Self::Report(_) => Self::Reports,
            Self::Indicator(_) => Self::Indicators,
            other => other.clone(),
        }
    }
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Home => f.write_str("/"),
            Self::Bodies => f.write_str("/instances"),
            Self::Body(id) => write!(f, "/instances/{}", query::encode(id)),
            Self::Territory => f.write_str("/territoire"),
            Self::AreaLists => f.write_str("/territoire/listes"),
            Self::Committees => f.write_str("/territoire/comites"),
            Self::Sessions => f.write_str("/sessions"),
            Self::Session(id) => write!(f, "/sessions/{}", query::encode(id)),
            Self::Recommendations => f.write_str("/recommandations"),
            Self::Recommendation(id) => write!(f, "/recommandations/{}", query::encode(id)),
            Self::Duties => f.write_str("/attributions"),
            Self::Plans => f.write_str("/ptba"),
            Self::Plan(year) => write!(f, "/ptba/{}", query::encode(year)),
            Self::PlanEntry(year) => write!(f, "/ptba/{}/saisie", query::encode(year)),
            Self::Reports => f.write_str("/rapports"),
            Self::Report(id) => write!(f, "/rapports/{}", query::encode(id)),
            Self::Gaps => f.write_str("/redressement"),
            Self::Indicators => f.write_str("/indicateurs"),
            Self::Indicator(id) => write!(f, "/indicateurs/{}", query::encode(id)),
            Self::Validation => f.write_str("/validation"),
            Self::Campaigns => f.write_str("/campagnes"),
            Self::Staff => f.write_str("/personnel"),
            Self::Demonstration => f.write_str("/demo"),
            Self::Exchange => f.write_str("/echanges"),
            Self::Journal => f.write_str("/journal"),
            Self::Settings => f.write_str("/reglages"),
            Self::Accessibility => f.write_str("/accessibilite"),
            Self::Unknown(path) => f.write_str(path),
        }
    }
}

/// A whole address: the page and its filters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Address {
    /// The page.
    pub route: Route,
    /// What stands after the question mark.
    pub query: Query,
}

impl Address {
    /// A page with these filters, and no other.
    pub fn with(route: Route, filters: &[(&str, &str)]) -> Self {
        let mut query = Query::default();
        for (name, value) in filters {
            query.set(name, Some(value));
        }
        Self { route, query }
    }

    /// Reads the hash of a URL, with or without its `#`.
    ///
    /// `#/instances?niveau=regional` is the bodies, of the regional level.
    pub fn parse(hash: &str) -> Self {
        let hash = hash.strip_prefix('#').unwrap_or(hash);
        let (path, query) = hash.split_once('?').unwrap_or((hash, ""));
        Self {
            route: Route::parse(path),
            query: Query::parse(query),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "#{}", self.route)?;
        if self.query.is_empty() {
            return Ok(());
        }
        write!(f, "?{}", self.query)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn route(hash: &str) -> Route {
        Address::parse(hash).route
    }

    #[test]
    fn every_page_has_an_address_that_leads_back_to_it() {
        let routes = [
            Route::Home,
            Route::Bodies,
            Route::Body("k3f9a2m7-17".to_owned()),
            Route::Body("été / & ?#".to_owned()),
            Route::Territory,
            Route::AreaLists,
            Route::Committees,
            Route::Sessions,
            Route::Session("k3f9a2m7-17".to_owned()),
            Route::Recommendations,
            Route::Recommendation("k3f9a2m7-17".to_owned()),
            Route::Duties,
            Route::Plans,
            Route::Plan("2021".to_owned()),
            Route::PlanEntry("2021".to_owned()),
            Route::Reports,
            Route::Report("k3f9a2m7-17".to_owned()),
            Route::Gaps,
            Route::Indicators,
            Route::Indicator("k3f9a2m7-17".to_owned()),
            Route::Validation,
            Route::Campaigns,
            Route::Staff,
            Route::Demonstration,
            Route::Exchange,
            Route::Journal,
            Route::Settings,
            Route::Accessibility,
            Route::Unknown("/autre/chose".to_owned()),
        ];
        for wanted in routes {
            assert_eq!(route(&format!("#{wanted}")), wanted);
        }
    }

    #[test]
    fn an_empty_hash_is_home_and_a_last_slash_changes_nothing() {
        assert_eq!(route(""), Route::Home);
        assert_eq!(route("#"), Route::Home);
        assert_eq!(route("#/"), Route::Home);
        assert_eq!(route("#/instances/"), Route::Bodies);
    }

    #[test]
    fn what_leads_nowhere_is_unknown_and_kept_as_written() {
        assert_eq!(
            route("#/budget/2020"),
            Route::Unknown("/budget/2020".into())
        );
        assert_eq!(
            route("#/instances/a/b"),
            Route::Unknown("/instances/a/b".into())
        );
    }

    #[test]
    fn filters_are_read_and_written_in_one_order() {
        let address = Address::parse("#/instances?q=comit%C3%A9+communal&au=2020-09-30");
        assert_eq!(address.query.value("au"), Some("2020-09-30"));
        assert_eq!(address.query.value("q"), Some("comité communal"));
        assert_eq!(
            address.to_string(),
            "#/instances?au=2020-09-30&q=comit%C3%A9%20communal"
        );
    }
}
