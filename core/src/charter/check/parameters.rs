//! Checks the parameters: one per topic and kind, each value of its shape.

use std::collections::BTreeSet;

use super::{Checked, ensure, known, source, unique};
use crate::charter::Charter;
use crate::charter::error::{Flaw, Referent};
use crate::charter::parameter::ParameterDefinition;

/// Checks every parameter.
pub(super) fn check(charter: &Charter) -> Checked {
    let parameters = &charter.parameters;
    unique("parameters", parameters.iter().map(|one| &one.code))?;
    let mut settled = BTreeSet::new();
    for parameter in parameters {
        let path = format!("parameters[{}]", parameter.code);
        // Two definitions of one topic for one kind would leave the rule in doubt.
        let is_new = settled.insert((parameter.topic, &parameter.applies_to));
        ensure(is_new, &path, || Flaw::Repeated {
            code: parameter.code.clone(),
        })?;
        if let Some(kind) = &parameter.applies_to {
            let path = format!("{path}.applies_to");
            known(charter.kind(kind), &path, Referent::Kind, kind)?;
        }
        source(charter, &format!("{path}.source"), &parameter.source)?;
        value(&path, parameter, parameter.value.as_deref())?;
    }
    Ok(())
}

/// Checks that a value, where there is one, has the parameter's shape.
pub(super) fn value(path: &str, parameter: &ParameterDefinition, value: Option<&str>) -> Checked {
    let Some(value) = value else {
        return Ok(());
    };
    let shape = parameter.shape;
    ensure(shape.accepts(value), path, || {
        let value = value.to_owned();
        Flaw::ValueUnfit { shape, value }
    })
}
