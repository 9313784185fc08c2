//! A national programme made up, of any size: what its agents' tablets would hold.
//!
//! Regions are the charter's; cercles, communes and settlements are invented, as many in all as
//! the country has. In each covered commune every settlement has its committee, with members,
//! four sessions a year, figures, minutes and validations, over five years. All of it goes through
//! the register's front door, by one actor for each agent, so that rules and chains hold. Nothing
//! is drawn but from one seed: the same extent gives the same files, byte for byte. People bear
//! the number of their seat, and no name.
#![allow(
    clippy::expect_used,
    reason = "a generator that means only honest acts has nothing to go on with"
)]

mod agent;
mod dice;
mod founder;
mod land;
mod work;

use std::sync::Arc;

use chrono::NaiveDate;
use governance::charter::Charter;
use governance::charter::shipped::SHIPPED;
use governance::exchange::{Cover, Realm, Scope, write};
use governance::register::Register;

pub use dice::Dice;
pub use founder::{Founder, Held};
pub use land::{Commune, Land, N_COMMUNES, N_SETTLEMENTS};

/// How much of the country a programme covers, and how much is recorded of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Extent {
    /// How many communes are covered, spread over the whole country.
    pub n_communes: usize,
    /// Among how many agents they are shared out.
    pub n_agents: usize,
    /// For how many years, up to [`Nation::today`].
    pub n_years: u32,
    /// How many members each village committee has.
    pub n_members: usize,
    /// The most settlements of a commune that are taken in; for tests that must be quick.
    pub most_settlements: usize,
    /// What everything is drawn from.
    pub seed: u64,
}

impl Extent {
    /// Returns the extent that gives about so many entries: 10,000, 100,000 or 1,000,000.
    #[must_use]
    pub fn of_entries(n_entries: usize) -> Self {
        let n_communes = (n_entries * 600 / 1_000_000).clamp(1, N_COMMUNES);
        Self {
            n_communes,
            n_agents: n_communes.min(500),
            n_years: 5,
            n_members: 5,
            most_settlements: usize::MAX,
            seed: 1,
        }
    }

    /// Returns a small one: so many agents, each with a commune of a few settlements, for a year.
    #[must_use]
    pub fn small(n_agents: usize, seed: u64) -> Self {
        Self {
            n_communes: n_agents,
            n_agents,
            n_years: 1,
            n_members: 2,
            most_settlements: 3,
            seed,
        }
    }
}

/// The programme: who founded it, and who works for it.
#[derive(Debug, Clone)]
pub struct Nation {
    extent: Extent,
    charter: Arc<Charter>,
    land: Land,
    founder: Founder,
}

impl Nation {
    /// Founds it: territory, committees above the communes, what is followed.
    ///
    /// # Panics
    /// Where an act of the generator is refused: it means only honest ones.
    #[must_use]
    pub fn new(extent: Extent) -> Self {
        let charter =
            Arc::new(Charter::parse(SHIPPED).expect("the shipped charter holds together"));
        let land = Land::new(extent);
        let founder = Founder::new(&charter, &land, extent);
        Self {
            extent,
            charter,
            land,
            founder,
        }
    }

    /// Returns the day that the programme is looked at on: five months into the year after the
    /// last one recorded.
    #[must_use]
    pub fn today(&self) -> NaiveDate {
        work::day(self.extent.last_year() + 1, 5, 31)
    }

    /// Returns the last year that sessions and figures are recorded for.
    #[must_use]
    pub fn last_year(&self) -> i32 {
        self.extent.last_year()
    }

    /// Returns the charter.
    #[must_use]
    pub fn charter(&self) -> &Arc<Charter> {
        &self.charter
    }

    /// Returns the country.
    #[must_use]
    pub fn land(&self) -> &Land {
        &self.land
    }

    /// Returns what the programme had founded before its agents began.
    #[must_use]
    pub fn founder(&self) -> &Founder {
        &self.founder
    }

    /// Returns how many agents there are.
    #[must_use]
    pub fn n_agents(&self) -> usize {
        self.extent.n_agents.min(self.land.communes().len())
    }

    /// Returns what the tablet of an agent holds before any work: the perimeter.
    #[must_use]
    pub fn perimeter(&self, agent: usize) -> Register {
        let communes = self.communes_of(agent);
        let mut register = Register::new(Arc::clone(&self.charter));
        register.admit_all(self.founder.perimeter(communes.map(|(place, _)| place)));
        register
    }

    /// Returns what the tablet of an agent holds after its work.
    #[must_use]
    pub fn agent(&self, agent: usize) -> Register {
        agent::work(self, agent)
    }

    /// Returns the file that an agent hands up.
    #[must_use]
    pub fn file(&self, agent: usize) -> String {
        handed_out(&self.agent(agent), &format!("Tablette {}", agent + 1))
    }

    /// Returns the file of what was founded before the agents began.
    #[must_use]
    pub fn first_file(&self) -> String {
        handed_out(self.founder.register(), "UTGFS")
    }

    /// Goes through all files: that of the founder first, then those of the agents.
    pub fn files(&self) -> impl Iterator<Item = String> + '_ {
        let agents = (0..self.n_agents()).map(|agent| self.file(agent));
        std::iter::once_with(|| self.first_file()).chain(agents)
    }

    /// Goes through the communes of an agent, with their places in the land.
    fn communes_of(&self, agent: usize) -> impl Iterator<Item = (usize, &Commune)> {
        let all = self.land.communes().iter().enumerate();
        all.skip(agent).step_by(self.n_agents().max(1))
    }
}

impl Extent {
    fn last_year(self) -> i32 {
        2024
    }

    /// Goes through the years that are recorded.
    fn years(self) -> impl Iterator<Item = i32> {
        let last = self.last_year();
        (0..self.n_years).rev().map(move |back| last - back as i32)
    }
}

fn handed_out(register: &Register, device: &str) -> String {
    let cover = Cover {
        realm: Realm::Real,
        made_at: "2025-05-31T08:00:00Z",
        device,
        scope: Scope::All,
    };
    write(register, &cover)
}
