//! Files carry the work from tablet to tablet, and nothing is lost or doubled on the way.

use tablet::{App, Tablet, Trouble};

use crate::steps::{
    add_post, choose, first_act, give_all, goes_to, is_saved, open_first_body, take,
};

/// The bodies as of a day on which they exist, whatever the tablet's clock says.
const THAT_DAY: &str = "#/instances?au=2026-11-23";

#[test]
fn two_tablets_in_the_years_1970_and_2035_share_their_work() {
    let first = Tablet::new("first").suffering(Trouble::ClockIn(1970));
    let second = Tablet::new("second").suffering(Trouble::ClockIn(2035));
    let (here, there) = (first.open(&App::file()), second.open(&App::file()));
    for (page, post) in [(&here, "Rapporteur"), (&there, "Trésorier")] {
        first_act(page, |page| page.click("button", "Charger la charte"));
        // Nothing existed in 1970: the day looked at is chosen.
        goes_to(page, THAT_DAY);
        open_first_body(page);
        add_post(page, post);
        is_saved(page);
    }
    let file = give_all(&here);
    take(&there, &file);
    let file = give_all(&there);
    take(&here, &file);
    for page in [&here, &there] {
        goes_to(page, THAT_DAY);
        open_first_body(page);
        page.sees("Rapporteur");
        page.sees("Trésorier");
    }
    // The second time, nothing is new.
    choose(&here, &file);
    here.sees("Déjà connues");
}
