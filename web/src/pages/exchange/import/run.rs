//! One run over all files: slice by slice, until it is done or no longer wanted.

use std::sync::Arc;

use governance::exchange::{Delivery, MAX_LENGTH, Merge, Reader, Realm};
use governance::present::exchange::{PreviewRows, Room, preview_rows, room};
use leptos::prelude::*;
use web_sys::File;

use super::super::SLICE;
use super::{Import, Merged, Prepared, Refused, Stage, Taken, Why, Work};
use crate::files;
use crate::moments::pause;
use crate::state::App;
use crate::storage::{Workspace, read_rescued};

/// One run over all files.
#[derive(Clone, Copy)]
pub(super) struct Run {
    pub(super) import: Import,
    pub(super) app: App,
    pub(super) round: u32,
    /// Bytes of all files.
    pub(super) total: usize,
    pub(super) is_anew: bool,
}

impl Run {
    /// Reads and merges; none where it was stopped.
    pub(super) async fn take_in(self, files: Vec<File>) -> Option<Stage> {
        let (mut taken, mut deliveries, mut refused) = (Vec::new(), Vec::new(), Vec::new());
        let mut before = 0;
        for file in files {
            let name = file.name();
            match self.read(&file, before).await? {
                Ok((delivery, damaged)) => {
                    taken.push(Taken {
                        name,
                        header: delivery.header.clone(),
                        n_entries: delivery.entries.len(),
                        damaged,
                    });
                    deliveries.push(delivery);
                }
                Err(why) => refused.push(Refused { name, why }),
            }
            before += file.size() as usize;
        }
        if deliveries.is_empty() {
            return Some(Stage::Refused(refused));
        }
        let (rows, room) = self.merge(deliveries).await?;
        Some(Stage::Ready(Arc::new(Prepared {
            taken,
            refused,
            rows,
            room,
            is_anew: self.is_anew,
        })))
    }

    /// Reads one file, with the names of what is damaged in it.
    async fn read(
        self,
        file: &File,
        before: usize,
    ) -> Option<Result<(Delivery, Vec<String>), Why>> {
        self.tell(Work::Reading {
            name: file.name(),
            done: before,
            total: self.total,
        })
        .await?;
        let text = match files::read_text(file, MAX_LENGTH as u64).await {
            Ok(text) => text,
            Err(error) => return Some(Err(Why::File(error))),
        };
        if is_rescue(&text) {
            return Some(rescued(&text, self.app.workspace()).await);
        }
        self.read_journal(file.name(), text, before, self.app.realm())
            .await
    }

    async fn read_journal(
        self,
        name: String,
        text: String,
        before: usize,
        realm: Realm,
    ) -> Option<Result<(Delivery, Vec<String>), Why>> {
        let mut reader = match Reader::open(text, realm) {
            Ok(reader) => reader,
            Err(error) => return Some(Err(Why::Import(error))),
        };
        loop {
            match reader.read_some(SLICE) {
                Ok(true) => break,
                Ok(false) => {
                    let (read, _) = reader.progress();
                    let work = Work::Reading {
                        name: name.clone(),
                        done: before + read,
                        total: self.total,
                    };
                    self.tell(work).await?;
                }
                Err(error) => return Some(Err(Why::Import(error))),
            }
        }
        let finished = reader.finish().map_err(Why::Import);
        Some(finished.map(|delivery| (delivery, Vec::new())))
    }

    /// Merges on trial; starts over when the journal changes meanwhile.
    async fn merge(self, deliveries: Vec<Delivery>) -> Option<(PreviewRows, Room)> {
        loop {
            let mut merge = self
                .app
                .read_untracked(|register| Merge::begin(register, deliveries.clone()));
            loop {
                let (done, total) = merge.progress();
                self.tell(Work::Merging { done, total }).await?;
                if merge.take_some(SLICE) {
                    break;
                }
            }
            let preview = self.app.read_untracked(|register| merge.preview(register));
            let n_before = self.app.read_untracked(|register| register.journal().len());
            if let Some((register, lines)) =
                self.app.read_untracked(|register| merge.confirm(register))
            {
                let rows = preview_rows(&register, &preview);
                let room = room(n_before, Some(&preview));
                self.import.merged.try_set_value(Some(Merged {
                    register,
                    lines,
                    n_before,
                }));
                return Some((rows, room));
            }
        }
    }

    /// Shows how far it is and lets the page answer; none where it was stopped meanwhile.
    async fn tell(self, work: Work) -> Option<()> {
        let is_wanted = || self.import.round.try_get_value() == Some(self.round);
        if !is_wanted() {
            return None;
        }
        self.import.stage.try_set(Stage::Working(work));
        pause().await;
        is_wanted().then_some(())
    }
}

/// Tells whether a text is what the rescue screen exported.
fn is_rescue(text: &str) -> bool {
    let start: String = text
        .chars()
        .filter(|c| !c.is_whitespace())
        .take(40)
        .collect();
    start.starts_with("{\"format\":\"jigisemejiri-rescue\"")
}

async fn rescued(text: &str, workspace: Workspace) -> Result<(Delivery, Vec<String>), Why> {
    match read_rescued(text, workspace).await {
        None => Err(Why::RescueDamaged),
        Some(rescued) if rescued.lines.is_empty() && rescued.damaged.is_empty() => {
            Err(Why::NothingRescued)
        }
        Some(rescued) => Ok((Delivery::of_lines(rescued.lines), rescued.damaged)),
    }
}
