//! `message-centre parent`: inviting parents.

use super::{
    open::{self, Place},
    sending::Sending,
    terminal::{Fail, Outcome, progress, say},
};
use crate::numbers::{count, thousands};
use crate::{
    accounts::invitation::{self, Invited},
    db::sql,
    error::Error,
    import::School,
    state::AppState,
};
use clap::{Args, Subcommand};
use shared::{Uuid, email::Email, refusal::Refusal as _};
use std::process::ExitCode;

/// Invite parents.
#[derive(Subcommand)]
pub enum Parent {
    /// Mail parents a link to choose a password with.
    Invite(Invite),
}

/// Mail parents a link to choose a password with.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre parent invite --school RIVERSIDE --email sam@example.org
  message-centre parent invite --school RIVERSIDE --all --public-url https://messages.example.org

Give the same --public-url as `serve` has: the link begins with it. The running server sends the mails; with --send-now
this command does.")]
pub struct Invite {
    /// The school's code
    #[arg(long, value_name = "CODE")]
    school: String,
    /// The address that the school holds
    #[arg(long, required_unless_present = "all", conflicts_with = "all")]
    email: Option<String>,
    /// Everyone of this school who has an address and no account yet
    #[arg(long)]
    all: bool,
    #[command(flatten)]
    sending: Sending,
}

impl Parent {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let Self::Invite(wish) = self;
        let ready = wish.sending.parse()?;
        let app = ready.open(place).await?;
        let school = open::school(&app, &wish.school).await?;
        let sent = match &wish.email {
            Some(raw) => one(&app, &school, raw).await?,
            None => all(&app, &school).await?,
        };
        if wish.sending.send_now {
            ready.send_and_say(&app).await?;
        } else if sent > 0 {
            say(
                "The running server sends them within seconds. None is running? Start it, or add --send-now.",
            );
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

async fn one(app: &AppState, school: &School, raw: &str) -> Result<u64, Fail> {
    let email = Email::parse(raw)
        .map_err(|refusal| Error::field("email", refusal.code(), format!("--email: {refusal}")))?;
    match invitation::invite(app, school.id, &email).await? {
        Invited::Sent => {
            say(format_args!("An invitation to {email} is written."));
            Ok(1)
        }
        Invited::AlreadyHasAccount => {
            say(format_args!(
                "{email} has an account already: they sign in with it and find {} there.",
                school.name
            ));
            Ok(0)
        }
        Invited::Declined => Err(Fail::new(
            "The owner of this address asked for no more invitations. Nothing was sent.",
            format!(
                "They can undo that with the link in the invitation they had, or join by themselves at {}/register.",
                app.config.public_url
            ),
        )),
        Invited::TooMany => Err(Fail::new(
            "This address had several invitations today. Nothing was sent, and the latest one works.",
            "Ask its owner to look among unwanted mail, or invite them tomorrow.",
        )),
        Invited::NoSuchContact => Err(Fail::new(
            format!("{} holds nobody with this address. Nothing was sent.", school.name),
            "Check the address, or import the class list that it is in.",
        )),
    }
}

async fn all(app: &AppState, school: &School) -> Result<u64, Fail> {
    let rows: Vec<(Uuid, String)> = app
        .db
        .all(
            sql("SELECT id, email FROM live_contact
                 WHERE school_id = $1 AND account_id IS NULL AND email IS NOT NULL ORDER BY email_key, id")
            .bind(school.id),
        )
        .await?;
    let bar = progress("Inviting parents", rows.len() as u64);
    let (mut sent, mut linked, mut declined, mut enough, mut unusable) = (0, 0, 0, 0, 0);
    let mut last = None;
    for (_, raw) in rows {
        bar.inc(1);
        let Ok(email) = Email::parse(&raw) else {
            unusable += 1;
            continue;
        };
        // Two records of one address are one letter.
        if last.as_ref() == Some(&email) {
            continue;
        }
        match invitation::invite(app, school.id, &email).await? {
            Invited::Sent => sent += 1,
            Invited::AlreadyHasAccount => linked += 1,
            Invited::Declined => declined += 1,
            Invited::TooMany => enough += 1,
            Invited::NoSuchContact => {}
        }
        last = Some(email);
    }
    bar.finish_and_clear();
    say(format_args!(
        "{} written. {} had an account already, which now shows {}.",
        count(sent, "invitation is", "invitations are"),
        thousands(linked),
        school.name
    ));
    if declined > 0 {
        say(format_args!(
            "{} asked for no more invitations and got none.",
            count(declined, "person", "people")
        ));
    }
    if enough > 0 {
        say(format_args!(
            "{} had several invitations today and got no other: the latest one works.",
            count(enough, "person", "people")
        ));
    }
    if unusable > 0 {
        say(format_args!(
            "{} cannot be written to: correct them in the class list.",
            count(unusable, "address", "addresses")
        ));
    }
    Ok(sent)
}
