//! CSV for French Excel: semicolons, a byte order mark, decimal commas.
