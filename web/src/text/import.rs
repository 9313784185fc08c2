//! Why a file, or an entry of it, is not taken in, and what to do.

use governance::exchange::{Aside, AsideReason, ImportError, MAX_LENGTH, Realm};
use governance::journal::scan::FaultKind;
use governance::journal::{EntryFault, Part};

use super::{Words, count};
use crate::files::FileError;
use crate::i18n::t_string;

/// Says why a file could not be read at all.
#[must_use]
pub fn file_error(i18n: Words, error: &FileError) -> String {
    match error {
        FileError::TooLarge { size, .. } => {
            too_long(i18n, usize::try_from(*size).unwrap_or(usize::MAX))
        }
        FileError::NotUtf8 { at } => {
            t_string!(i18n, import.not_utf8, at = count(i18n, *at)).to_string()
        }
        FileError::Refused { name } => t_string!(i18n, import.refused, why = name).to_string(),
    }
}

/// Says why a file is refused, where, and what to do.
#[must_use]
pub fn import_error(i18n: Words, error: &ImportError) -> String {
    match error {
        ImportError::Encoding { at } => {
            t_string!(i18n, import.not_utf8, at = count(i18n, *at)).to_string()
        }
        ImportError::TooLong { length } => too_long(i18n, *length),
        ImportError::NotOurs => t_string!(i18n, import.not_ours).to_owned(),
        ImportError::Damaged {
            line,
            column,
            n_read,
            what,
        } => {
            let (line, column) = (count(i18n, *line), count(i18n, *column));
            let (what, n) = (fault(i18n, *what), count(i18n, *n_read));
            t_string!(
                i18n,
                import.damaged,
                line = line,
                column = column,
                what = what,
                count = *n_read,
                n = n
            )
            .to_string()
        }
        ImportError::Header { part } => t_string!(i18n, import.header, part = part).to_string(),
        ImportError::Newer { version } => {
            t_string!(i18n, import.newer, version = version).to_string()
        }
        ImportError::OtherRealm { realm: Realm::Real } => {
            t_string!(i18n, import.is_real).to_owned()
        }
        ImportError::OtherRealm {
            realm: Realm::Demonstration,
        } => t_string!(i18n, import.is_demonstration).to_owned(),
    }
}

/// Says why an entry was set aside: of which file, on which line, and what to do.
#[must_use]
pub fn aside(i18n: Words, file: &str, aside: &Aside) -> String {
    let why = match aside.reason {
        AsideReason::Fault(EntryFault::Json(why)) => fault(i18n, why.what),
        AsideReason::Fault(EntryFault::Part(what)) => part(i18n, what),
        AsideReason::Fault(EntryFault::Reformatted) => t_string!(i18n, import.aside_reformatted),
        AsideReason::Altered => t_string!(i18n, import.aside_altered),
        AsideReason::Tick => t_string!(i18n, import.aside_tick),
    };
    let line = count(i18n, aside.line);
    match aside.entry {
        Some(entry) => t_string!(
            i18n,
            import.aside_entry,
            file = file,
            line = line,
            entry = entry.to_string(),
            why = why
        )
        .to_string(),
        None => t_string!(i18n, import.aside_line, file = file, line = line, why = why).to_string(),
    }
}

fn too_long(i18n: Words, length: usize) -> String {
    let mega = |bytes: usize| count(i18n, bytes / 1_000_000);
    t_string!(
        i18n,
        import.too_long,
        size = mega(length),
        limit = mega(MAX_LENGTH)
    )
    .to_string()
}

fn fault(i18n: Words, what: FaultKind) -> &'static str {
    match what {
        FaultKind::Truncated => t_string!(i18n, import.fault_truncated),
        FaultKind::Unexpected => t_string!(i18n, import.fault_unexpected),
        FaultKind::TooDeep => t_string!(i18n, import.fault_too_deep),
        FaultKind::DuplicateKey => t_string!(i18n, import.fault_duplicate_key),
    }
}

fn part(i18n: Words, what: Part) -> &'static str {
    match what {
        Part::Id => t_string!(i18n, import.part_id),
        Part::Tick => t_string!(i18n, import.part_tick),
        Part::At => t_string!(i18n, import.part_at),
        Part::By => t_string!(i18n, import.part_by),
        Part::Prev => t_string!(i18n, import.part_prev),
        Part::Change => t_string!(i18n, import.part_change),
    }
}
