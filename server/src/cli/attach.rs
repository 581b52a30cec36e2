//! `message-centre attach`: files for a message that was sent.

use super::{
    open::{self, Place},
    terminal::{Fail, Outcome, say},
};
use crate::{db::sql, messages::attachments};
use clap::Args;
use shared::{Uuid, invisible::typed};
use std::{fs::File, path::PathBuf, process::ExitCode};

/// Add files to a message.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre attach letter.pdf map.png --school RIVERSIDE --subject \"Residential in June\"

A file is a PDF or a picture (JPEG, PNG, WebP, GIF or HEIC) of 10 MB at most. Everyone who got the message can read it. Where a
picture was taken is taken out of it.")]
pub struct Attach {
    /// The files
    #[arg(required = true)]
    files: Vec<PathBuf>,
    /// The school's code
    #[arg(long, value_name = "CODE")]
    school: String,
    /// The message's subject; the newest with it is meant
    #[arg(long)]
    subject: String,
}

impl Attach {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let app = place.open().await?;
        let school = open::school(&app, &self.school).await?;
        let message: Option<(Uuid,)> = app
            .db
            .optional(
                sql("SELECT id FROM message WHERE school_id = $1 AND subject = $2 ORDER BY sent_at DESC, id DESC LIMIT 1")
                    .bind(school.id)
                    .bind(typed(&self.subject)),
            )
            .await?;
        let (message,) = message.ok_or_else(|| {
            Fail::new(
                "The school has no message with this subject. Nothing was changed.",
                "Give the subject as parents see it, with --subject.",
            )
        })?;
        for path in &self.files {
            let failed = |what: &dyn std::fmt::Display| {
                Fail::new(
                    format!(
                        "{} was not added: {what}. What was said to be added before it stays.",
                        path.display()
                    ),
                    "Put it right, and run the command again with the files that were not added.",
                )
            };
            let file = File::open(path).map_err(|error| failed(&error))?;
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let added = attachments::add(&app, message, &name, file)
                .await
                .map_err(|error| failed(&error.to_string().trim_end_matches('.')))?;
            say(format_args!("Added {}.", added.name));
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}
