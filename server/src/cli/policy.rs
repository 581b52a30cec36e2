//! `message-centre policy`: the versions of the privacy policy.

use super::{
    open::Place,
    terminal::{Fail, Outcome, say},
};
use crate::policy::{self, Added};
use clap::{Args, Subcommand};
use shared::{
    Day,
    policy::{Standing, Version},
};
use std::{
    fs,
    io::{self, Read as _},
    path::PathBuf,
    process::ExitCode,
};

/// Add and list versions of the privacy policy.
#[derive(Subcommand)]
pub enum Policy {
    /// Add a version, or another language of one.
    Add(Add),
    /// List the versions.
    List(List),
    /// Take out a version that nobody has read.
    Remove(Remove),
}

/// Add a version, or another language of one.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre policy add policy.md --version 2 --date 2026-12-01
  message-centre policy add policy.cy.md --version 2 --language cy

The text is Markdown: headings, paragraphs, lists, emphasis and links. Where it says {operator|words without a name} or
{contact|words without an address}, the settings OPERATOR_NAME and ENQUIRIES_TO of `serve` are filled in. Parents are told of
a new version on every page from now on until they have read it; it applies from its date. A new server begins with a policy
of this product's own as version 1.")]
pub struct Add {
    /// The text, or - for the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// The number or name of the version
    #[arg(long)]
    version: String,
    /// The day from which it applies, like 2026-12-01
    #[arg(long, value_parser = day)]
    date: Option<Day>,
    /// The language of the text
    #[arg(long, default_value = "en", value_name = "TAG")]
    language: String,
}

/// List the versions.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre policy list")]
pub struct List {}

/// Take out a version that nobody has read.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre policy remove --version 2

What parents have read or accepted cannot be taken out.")]
pub struct Remove {
    /// The number or name of the version
    #[arg(long)]
    version: String,
}

fn day(raw: &str) -> Result<Day, &'static str> {
    Day::parse(raw).ok_or("give a day like 2026-12-01")
}

impl Policy {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let app = match self {
            // A new server may begin with its own policy.
            Self::Add(_) => place.open_or_make().await?,
            Self::List(_) | Self::Remove(_) => place.open().await?,
        };
        match self {
            Self::Add(new) => {
                let body = text(&new.file)?;
                match policy::add(&app, &new.version, new.date, &new.language, &body).await? {
                    Added::Version(version) => say(announced(&version)),
                    Added::Language(version) => {
                        say(format_args!(
                            "Version {} can now be read in {} too.",
                            version.version, new.language
                        ));
                    }
                }
            }
            Self::List(_) => {
                say(format_args!("{:<12}  {:<10}  {:<8}  LANGUAGES", "VERSION", "DATE", ""));
                for (version, languages) in policy::list(&app).await? {
                    let standing = match version.standing {
                        Standing::Coming => "coming",
                        Standing::Current => "current",
                        Standing::Earlier => "earlier",
                    };
                    let languages = languages.join(", ");
                    say(format_args!("{:<12}  {}  {standing:<8}  {languages}", version.version, version.day));
                }
            }
            Self::Remove(old) => {
                policy::remove(&app, &old.version).await?;
                say(format_args!("Version {} was taken out.", old.version));
            }
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

fn announced(new: &Version) -> String {
    let Version { version, day, standing } = new;
    match standing {
        Standing::Coming => {
            format!(
                "Version {version} applies from {day}. Parents are told of it from now on, until they have read it."
            )
        }
        Standing::Current => {
            format!(
                "Version {version}, dated {day}, applies now. Parents are told of it until they have read it."
            )
        }
        Standing::Earlier => {
            format!(
                "Version {version}, dated {day}, is listed as an earlier one: a later version is there already."
            )
        }
    }
}

fn text(file: &PathBuf) -> Result<String, Fail> {
    let read = if file.as_os_str() == "-" {
        let mut text = String::new();
        io::stdin().read_to_string(&mut text).map(|_| text)
    } else {
        fs::read_to_string(file)
    };
    read.map_err(|error| {
        Fail::new(
            format!("{} cannot be read: {error}. Nothing was changed.", file.display()),
            "Give the name of a text file in UTF-8.",
        )
    })
}
