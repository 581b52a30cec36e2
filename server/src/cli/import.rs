//! `message-centre import`: class lists and history.

use super::{
    open::{self, Place},
    terminal::{Fail, Outcome, SOME_REFUSED, progress, say},
};
use crate::import::{Stopped, apply, history, report::Findings};
use clap::{Args, Subcommand};
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

/// Read a school's files.
#[derive(Subcommand)]
pub enum Import {
    /// Bring children, parents and groups in step with a class list.
    ClassList(ClassList),
    /// Take in the message history of an earlier provider.
    History(History),
}

/// Bring children, parents and groups in step with a class list.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre import class-list pupils.csv --school RIVERSIDE --dry-run
  message-centre import class-list pupils.csv --school RIVERSIDE --refused refused.csv

The first row names the columns: CHILD_FIRST_NAME, CHILD_LAST_NAME and CHILD_DATE_OF_BIRTH, and if you have them
CHILD_PREFERRED_FIRST_NAME, CHILD_YEAR_GROUP, CHILD_REGISTRATION, and for each of two parents PARENT_1_NAME,
PARENT_1_RELATIONSHIP, PARENT_1_EMAIL, PARENT_1_PHONE. Addresses, postcodes and NHS numbers are looked at, because a wrong one
can mean that columns have shifted, but never kept, and never cost a row. Two NHS numbers are two children, whatever their names.

A row with a problem is refused whole and named; the others are imported. What parents changed themselves stays. Who asked
for deletion is left out. Who is not in the file is left alone. The same file twice changes nothing.")]
pub struct ClassList {
    /// The file: CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252
    file: PathBuf,
    /// The school's code
    #[arg(long, value_name = "CODE")]
    school: String,
    /// Say what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Write every problem of every refused row to this file
    #[arg(long, value_name = "FILE.csv")]
    refused: Option<PathBuf>,
}

/// Take in the message history of an earlier provider.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre import history messages.csv --school RIVERSIDE --dry-run
  message-centre import history messages.csv --school RIVERSIDE --refused refused.csv
  message-centre import history letters-to-classes.csv --school RIVERSIDE --noticeboard

One row for each time a message went to one address. The first row names the columns: channel (email, sms or app), address,
content and sent time, and if you have them group, subject, replied time, reply and state. Times without an offset are in the
school's time zone. Import the class list first: a row whose address no contact has is refused.

The same file twice changes nothing.")]
#[expect(clippy::struct_excessive_bools, reason = "each is a flag of the command line")]
pub struct History {
    /// The file: CSV with commas, semicolons or tabs, in UTF-8, UTF-16 or Windows-1252
    file: PathBuf,
    /// The school's code
    #[arg(long, value_name = "CODE")]
    school: String,
    /// Say what would happen, and write nothing
    #[arg(long)]
    dry_run: bool,
    /// Mark the messages as not opened yet; without this they count as read
    #[arg(long)]
    unread: bool,
    /// Let parents reply to these messages; without this, only to those that have a reply
    #[arg(long)]
    replies: bool,
    /// Put messages with a group on its noticeboard: everyone who is in the group now or later sees them, not those alone whom
    /// a row names. Messages without a group stay as they are
    #[arg(long)]
    noticeboard: bool,
    /// Write every problem of every refused row to this file
    #[arg(long, value_name = "FILE.csv")]
    refused: Option<PathBuf>,
}

impl Import {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let (file, code, refused) = match &self {
            Self::ClassList(list) => (&list.file, &list.school, &list.refused),
            Self::History(history) => (&history.file, &history.school, &history.refused),
        };
        let bytes = read(file)?;
        let app = place.open().await?;
        let school = open::school(&app, code).await?;
        let findings = match &self {
            Self::ClassList(list) => {
                let bar = progress("Importing children", 0);
                let report = apply::import(&app, &school, &bytes, list.dry_run, &bar).await;
                bar.finish_and_clear();
                let report = report.map_err(|stopped| stop(stopped, file))?;
                say(report.to_string().trim_end());
                report.findings
            }
            Self::History(wish) => {
                let bar = progress("Importing messages", 0);
                let options = history::Options {
                    dry_run: wish.dry_run,
                    unread: wish.unread,
                    replies: wish.replies,
                    noticeboard: wish.noticeboard,
                };
                let report = history::import(&app, &school, &bytes, options, &bar).await;
                bar.finish_and_clear();
                let report = report.map_err(|stopped| stop(stopped, file))?;
                say(report.to_string().trim_end());
                report.findings
            }
        };
        app.db.close().await;
        if let Some(path) = refused {
            write_refused(&findings, path)?;
        }
        Ok(if findings.refused_rows > 0 { ExitCode::from(SOME_REFUSED) } else { ExitCode::SUCCESS })
    }
}

fn read(file: &Path) -> Result<Vec<u8>, Fail> {
    fs::read(file).map_err(|error| {
        Fail::new(
            format!("The file {} cannot be read: {error}. Nothing was changed.", file.display()),
            "Check its name, and that this user may read it.",
        )
    })
}

fn stop(stopped: Stopped, file: &Path) -> Fail {
    match stopped {
        Stopped::Failed(error) => error.into(),
        Stopped::Unreadable(what) => Fail::new(
            format!("{} was not imported. Nothing was changed.\n{}", file.display(), what.0.join("\n")),
            "Put this right in the file, and import it again.",
        ),
    }
}

fn write_refused(findings: &Findings, path: &Path) -> Result<(), Fail> {
    fs::File::create(path).and_then(|file| findings.write_refused(file)).map_err(|error| {
        Fail::new(
            format!(
                "The import is done as said above, but the refused rows could not be written to {}: {error}.",
                path.display()
            ),
            "Import the file again with --refused and a place that can be written to: what is done stays as it is.",
        )
    })
}
