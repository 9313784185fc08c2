//! Checks the kinds of bodies: where they sit, whom they report to, their posts.

use super::{Checked, basis, ensure, known, source, unique};
use crate::charter::Charter;
use crate::charter::error::{Flaw, Referent};
use crate::charter::kind::BodyKind;

/// Checks every kind. Parents come first in the file, so there is no cycle.
pub(super) fn check(charter: &Charter) -> Checked {
    unique("kinds", charter.kinds.iter().map(|kind| &kind.code))?;
    for (place, kind) in charter.kinds.iter().enumerate() {
        let path = format!("kinds[{}]", kind.code);
        let earlier = charter.kinds.iter().take(place);
        basis(charter, &format!("{path}.basis"), &kind.basis)?;
        levels(charter, &path, kind, earlier)?;
        posts(charter, &path, kind)?;
    }
    Ok(())
}

fn levels<'a>(
    charter: &Charter,
    path: &str,
    kind: &BodyKind,
    mut earlier: impl Iterator<Item = &'a BodyKind>,
) -> Checked {
    let (at, on) = (format!("{path}.level"), format!("{path}.serves"));
    let child = known(charter.rank(&kind.level), &at, Referent::Level, &kind.level)?;
    let served = charter.area_level(&kind.serves);
    known(served, &on, Referent::AreaLevel, &kind.serves)?;
    let Some(code) = &kind.parent else {
        return Ok(());
    };
    let path = format!("{path}.parent");
    let found = earlier.find(|parent| parent.code == *code);
    let level = &known(found, &path, Referent::Kind, code)?.level;
    let parent = known(charter.rank(level), &path, Referent::Level, level)?;
    ensure(parent <= child, &path, || Flaw::ParentTooLow {
        parent,
        child,
    })
}

fn posts(charter: &Charter, path: &str, kind: &BodyKind) -> Checked {
    let list = format!("{path}.posts");
    unique(&list, kind.posts.iter().map(|post| &post.code))?;
    for post in &kind.posts {
        let path = format!("{list}[{}]", post.code);
        ensure(post.seats != Some(0), &path, || Flaw::Zero)?;
        if let Some(code) = &post.source {
            source(charter, &path, code)?;
        }
    }
    Ok(())
}
