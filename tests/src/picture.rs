//! Everything that can be seen of a register, to compare two of them.

use std::collections::BTreeSet;

use governance::ids::EntryId;
use governance::journal::{ChainFault, Entry};
use governance::programme::Programme;
use governance::register::{Act, Concern, Double, Register, Version};

/// The contested fields of a fact, each with all its versions.
pub type Contested = Vec<(&'static str, Vec<Version>)>;

/// Everything that can be seen of a register.
#[derive(Debug, Clone, PartialEq)]
pub struct Picture {
    /// Every line in force.
    pub lines: Vec<String>,
    /// Every line that shares a name, with those it shares it with.
    pub clashes: Vec<(EntryId, Vec<String>)>,
    /// The facts that hold.
    pub programme: Programme,
    /// What people must look at.
    pub concerns: Vec<Concern>,
    /// What is probably there twice.
    pub doubles: Vec<Double>,
    /// What is wrong with the chains.
    pub faults: Vec<ChainFault>,
    /// Every fact with its acts, and its contested fields with all versions.
    pub facts: Vec<(EntryId, Vec<Act>, Contested)>,
    /// What was withdrawn, and what a newer version wrote of.
    pub marked: (Vec<EntryId>, Vec<EntryId>),
    /// The highest tick.
    pub tick: u64,
}

impl Picture {
    /// Looks at a register from all sides.
    #[must_use]
    pub fn of(register: &Register) -> Self {
        let journal = register.journal();
        let about = |entry: &Entry| entry.fact().unwrap_or(entry.id());
        let facts: BTreeSet<EntryId> = journal.entries().map(about).collect();
        let clashes = journal.clashes().map(|(id, lines)| {
            let mut lines: Vec<String> =
                lines.iter().map(|line| line.as_str().to_owned()).collect();
            lines.sort_unstable();
            (id, lines)
        });
        let versions = |fact: EntryId| {
            let fields = register.contested_fields(fact);
            fields
                .iter()
                .map(|field| (*field, register.versions(fact, field)))
                .collect()
        };
        let those =
            |is: &dyn Fn(EntryId) -> bool| facts.iter().copied().filter(|fact| is(*fact)).collect();
        Self {
            lines: journal
                .entries()
                .map(|entry| entry.line().to_owned())
                .collect(),
            clashes: clashes.collect(),
            programme: register.programme().clone(),
            concerns: register.concerns(),
            doubles: register.doubles(),
            faults: journal.chain_faults(),
            marked: (
                those(&|fact| register.is_withdrawn(fact)),
                those(&|fact| register.is_newer(fact)),
            ),
            facts: facts
                .iter()
                .map(|fact| (*fact, register.story(*fact), versions(*fact)))
                .collect(),
            tick: journal.tick(),
        }
    }
}
