//! `message-centre news`: news about this service.

use super::{
    open::Place,
    sending::Sending,
    terminal::{Fail, Outcome, progress, say},
};
use crate::numbers::{count, thousands};
use crate::preferences::news;
use clap::{Args, Subcommand};
use shared::Language;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Write to everyone who wants news about this service.
#[derive(Subcommand)]
pub enum News {
    /// Mail a text to every account that has not said no.
    Send(Letters),
}

/// Mail a text to every account that has not said no.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre news send news.md --dry-run
  message-centre news send news.md --public-url https://messages.example.org
  message-centre news send news.md --translation cy=news.cy.md --translation ur=news.ur.md

The first line of the file is the subject, written `# Subject`; the rest is sent as it is. Everyone gets it once: after a crash the
same file again goes on where it stopped. A file that was changed is other news. A translation goes to those who read that
language, the file itself to all others. Each mail has a link that stops news in one
click; what schools write is another matter, and untouched by it.")]
pub struct Letters {
    /// The file
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The same in another language, for those who read it: `cy=news.cy.md`; as often as there are languages
    #[arg(long = "translation", value_name = "TAG=FILE", value_parser = translation)]
    translations: Vec<(Language, PathBuf)>,
    /// Say how many would get it, and write nothing
    #[arg(long)]
    dry_run: bool,
    #[command(flatten)]
    sending: Sending,
}

impl News {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let Self::Send(wish) = self;
        let ready = wish.sending.parse()?;
        let mut news = read(&wish.file)?;
        for (language, file) in &wish.translations {
            news.translate(*language, read(file)?);
        }
        let app = ready.open(place).await?;
        let before = news::count(&app, &news).await?;
        let sent = if wish.dry_run {
            say(format_args!("“{}” would go to {}.", news.subject, people(before.written)));
            before
        } else {
            let bar = progress("Writing news", before.written + before.declined);
            let sent = news::send(&app, &news, &bar).await?;
            bar.finish_and_clear();
            say(format_args!("“{}” is written to {}.", news.subject, people(sent.written)));
            sent
        };
        if sent.before > 0 {
            say(format_args!("{} had it already.", thousands(sent.before)));
        }
        if sent.declined > 0 {
            say(format_args!("{} want no news and get none.", thousands(sent.declined)));
        }
        if wish.sending.send_now && !wish.dry_run {
            ready.send_and_say(&app).await?;
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// `cy=news.cy.md`
fn translation(raw: &str) -> Result<(Language, PathBuf), &'static str> {
    raw.split_once('=')
        .filter(|(_, file)| !file.is_empty())
        .and_then(|(tag, file)| Some((Language::of_tag(tag)?, file.into())))
        .ok_or("give a language and a file, like cy=news.cy.md; the languages are en, cy, pl and ur")
}

fn read(file: &Path) -> Result<news::News, Fail> {
    let raw = fs::read_to_string(file).map_err(|error| {
        Fail::new(
            format!("The file {} cannot be read: {error}. Nothing was sent.", file.display()),
            "Give the path of a text file in UTF-8.",
        )
    })?;
    news::News::parse(&raw).map_err(|what| {
        Fail::new(
            format!("{what} in {}. Nothing was sent.", file.display()),
            "Begin the file with a line like `# What is new in September`, then the text.",
        )
    })
}

fn people(number: u64) -> String {
    count(number, "account", "accounts")
}
