//! `message-centre digest`: the daily summaries.

use super::{
    open::Place,
    sending::Sending,
    terminal::{Outcome, say},
};
use crate::numbers::count;
use crate::preferences::digest;
use clap::Args;
use std::process::ExitCode;

/// Write the daily summaries that are due.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre digest --public-url https://messages.example.org
  message-centre digest --early --send-now

`serve` does this by itself every five minutes. Parents choose the hour, between 7:00 and 20:00 in their school's time zone; who
has nothing new and unread gets none, and nobody gets two of one day, however often this runs and on however many servers.")]
pub struct Digest {
    /// Write those of the coming hour now, such as before the server is away. They do not come again at that hour
    #[arg(long)]
    early: bool,
    #[command(flatten)]
    sending: Sending,
}

impl Digest {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let ready = self.sending.parse()?;
        let app = ready.open(place).await?;
        let written = digest::write_due(&app, self.early).await?;
        say(format_args!("{} written.", count(written, "summary is", "summaries are")));
        if self.sending.send_now {
            ready.send_and_say(&app).await?;
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
