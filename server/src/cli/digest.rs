//! `message-centre digest`: the daily summaries.

use super::{Outcome, count, open::Place, say, serve};
use crate::{Config, digest, mailer};
use clap::Args;
use std::process::ExitCode;
use tokio::sync::watch;

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
    /// Where people reach the server: links begin with it
    #[arg(long, default_value = "http://localhost:8080", env = "PUBLIC_URL")]
    public_url: String,
    /// Send the mails here and now, without a running server
    #[arg(long)]
    send_now: bool,
    #[command(flatten)]
    mail: serve::Mail,
}

impl Digest {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let public_url = serve::public_url(&self.public_url)?;
        let mailer = self.mail.mailer()?;
        let app = place.open_with(Config { public_url, ..Config::default() }).await?;
        let written = digest::write_due(&app, self.early).await?;
        say(format_args!("{} written.", count(written, "summary is", "summaries are")));
        if self.send_now {
            let (_stay, stop) = watch::channel(false);
            let over = mailer::hand_over_due(&app, &mailer, &stop).await?;
            say(format_args!("{} sent now.", count(over, "letter was", "letters were")));
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
