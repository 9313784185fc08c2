//! The shipped charter holds together and says all it has to; a damaged one is
//! refused, and the refusal says where.

mod content;
mod first_facts;
mod flaws;

use super::Charter;
use super::shipped::SHIPPED;

#[test]
fn what_is_shipped_is_what_was_checked() {
    assert_eq!(Charter::shipped(), Charter::parse(SHIPPED));
}

/// Returns the shipped charter.
fn shipped() -> Charter {
    Charter::parse(SHIPPED).expect("the shipped charter holds together")
}
