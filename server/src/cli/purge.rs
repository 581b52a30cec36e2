//! `message-centre purge`: deleting for good what is due.

use super::{
    open::Place,
    terminal::{Fail, Outcome, say},
};
use crate::numbers::count;
use crate::privacy::deletion;
use clap::Args;
use std::process::ExitCode;

/// Delete for good what was deleted 30 days ago.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre purge

Nobody can see what was deleted from the moment of its deletion. This takes it out of the database, and
its files out of their store; run it every night.")]
pub struct Purge {}

impl Purge {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let app = place.open().await?;
        let purged = deletion::purge(&app).await?;
        say(format_args!(
            "Purged {}, {} and {}.",
            count(number(purged.accounts), "account", "accounts"),
            count(number(purged.contacts), "contact", "contacts"),
            count(number(purged.deliveries), "delivery", "deliveries"),
        ));
        let swept = deletion::sweep_files(&app).await?;
        if swept.removed > 0 {
            say(format_args!("Took away {}.", count(number(swept.removed), "file", "files")));
        }
        app.db.close().await;
        if purged.left > 0 {
            return Err(Fail::new(
                format!(
                    "{} could not be purged: see the reason above. Nobody can see them, and all others are purged.",
                    count(number(purged.left), "person or enquiry", "people or enquiries"),
                ),
                "Mend what the reason names (`message-centre check`), then purge again.",
            ));
        }
        if swept.left > 0 {
            return Err(Fail::new(
                format!(
                    "{} could not be taken away from {}: see the reason above. Nobody can read them, and they are still noted.",
                    count(number(swept.left), "file", "files"),
                    app.store.place()
                ),
                "See that the store of attachments can be reached and written to (`message-centre check`), then purge again.",
            ));
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn number(count: i64) -> u64 {
    count.try_into().unwrap_or(0)
}
