//! What every command that writes mails can be told: where their links lead, and whether it sends them itself.

use super::{
    open::{Missing, Place},
    serve,
    terminal::{Fail, say},
};
use crate::numbers::count;
use crate::{
    mail::worker::{self, Mailer},
    state::{AppState, Config},
};
use clap::Args;
use tokio::sync::watch;

/// How a command's mails are written and sent.
#[derive(Args, Clone, Debug)]
pub struct Sending {
    /// Where people reach the server: links begin with it
    #[arg(long, default_value = "http://localhost:8080", env = "PUBLIC_URL")]
    public_url: String,
    /// Send the mails here and now, without a running server
    #[arg(long)]
    pub send_now: bool,
    #[command(flatten)]
    mail: serve::Mail,
}

impl Sending {
    /// The same, read; nothing is opened or written yet.
    pub fn parse(&self) -> Result<Ready, Fail> {
        let public_url = serve::public_url(&self.public_url)?;
        Ok(Ready { config: Config { public_url, ..Config::default() }, mailer: self.mail.mailer()? })
    }
}

/// A way to send, once the database is open.
pub struct Ready {
    config: Config,
    mailer: Mailer,
}

impl Ready {
    /// Opens the database, for mails whose links lead where they should.
    pub async fn open(&self, place: &Place) -> Result<AppState, Fail> {
        place.open_with(self.config.clone(), Missing::Refused).await
    }

    /// Sends what is due, and gives how many.
    pub async fn send(&self, app: &AppState) -> Result<u64, Fail> {
        let (_stay, stop) = watch::channel(false);
        Ok(worker::hand_over_due(app, &self.mailer, &stop).await?)
    }

    /// Sends what is due, and says how many.
    pub async fn send_and_say(&self, app: &AppState) -> Result<(), Fail> {
        let over = self.send(app).await?;
        say(format_args!("{} sent now.", count(over, "letter was", "letters were")));
        Ok(())
    }
}
