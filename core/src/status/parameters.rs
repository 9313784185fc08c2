//! Which value of a parameter holds on a day, and for whom?
//!
//! A body's own value goes before the one common to all; of two that hold, the one that
//! began last. Where the journal has never heard of a parameter, the edition of the charter
//! in use says what it starts with.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::charter::Charter;
use crate::charter::parameter::{ParameterDefinition, Topic};
use crate::facts::Parameter;
use crate::ids::{BodyId, ParameterId};
use crate::programme::Programme;

/// Finds the fact that sets a parameter on a day, for one body or for all.
#[must_use]
pub fn in_force<'a>(
    programme: &'a Programme,
    code: &str,
    body: Option<BodyId>,
    day: NaiveDate,
) -> Option<(ParameterId, &'a Parameter)> {
    programme
        .parameters()
        .filter(|(_, parameter)| parameter.code == code && parameter.life().contains(day))
        .filter(|(_, parameter)| parameter.body.is_none() || parameter.body == body)
        .max_by_key(|(id, parameter)| (parameter.body.is_some(), parameter.from, *id))
}

/// A number of days that the programme sets, for each kind of body and each body.
///
/// Read once, then asked for thousands of bodies.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Notice {
    common: Option<u32>,
    by_kind: BTreeMap<String, Option<u32>>,
    by_body: BTreeMap<BodyId, Option<u32>>,
}

impl Notice {
    /// Reads the parameter of a topic whose values are days, as it stands on a day.
    #[must_use]
    pub fn on(programme: &Programme, charter: &Charter, topic: Topic, day: NaiveDate) -> Self {
        let days = |kind: Option<&str>, body: Option<BodyId>| {
            let definition = charter.parameter_on(topic, kind)?;
            value_on(programme, definition, body, day)?.parse().ok()
        };
        let own = programme
            .parameters()
            .map(|(_, fact)| fact)
            .filter_map(|parameter| parameter.body);
        let kind_of = |body: BodyId| programme.body(body)?.kind.as_deref();
        Self {
            common: days(None, None),
            by_kind: charter
                .kinds()
                .iter()
                .map(|kind| (kind.code.clone(), days(Some(&kind.code), None)))
                .collect(),
            by_body: own
                .map(|body| (body, days(kind_of(body), Some(body))))
                .collect(),
        }
    }

    /// Returns the days common to all kinds; none where nobody has set them.
    #[must_use]
    pub fn common(&self) -> Option<u32> {
        self.common
    }

    /// Returns the days for one body.
    #[must_use]
    pub fn days_for(&self, body: BodyId, kind: Option<&str>) -> Option<u32> {
        let by_kind = || kind.and_then(|kind| self.by_kind.get(kind)).copied();
        let own = self.by_body.get(&body).copied();
        own.or_else(by_kind).unwrap_or(self.common)
    }
}

/// Returns the value of a parameter on a day; none where nobody has set it.
#[must_use]
pub fn value_on<'a>(
    programme: &'a Programme,
    definition: &'a ParameterDefinition,
    body: Option<BodyId>,
    day: NaiveDate,
) -> Option<&'a str> {
    if let Some((_, set)) = in_force(programme, &definition.code, body, day) {
        return set.value.as_deref();
    }
    let is_known = programme
        .parameters()
        .map(|(_, fact)| fact)
        .any(|parameter| parameter.code == definition.code);
    definition.value.as_deref().filter(|_| !is_known)
}
