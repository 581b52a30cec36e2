//! `message-centre enquiry`: enquiries to the operator, those for no school.

use super::{
    open::Place,
    sending::Sending,
    terminal::{Fail, Outcome, say},
};
use crate::{
    privacy::enquiry::{self, Desk},
    state::AppState,
};
use clap::{Args, Subcommand};
use jiff::{Timestamp, tz::TimeZone};
use shared::{
    Time, Uuid,
    enquiry::{ListEnquiries, Reference, Text},
};
use std::{
    io::{self, Read as _},
    process::ExitCode,
};

/// Read and answer enquiries to the operator.
#[derive(Subcommand)]
pub enum Enquiry {
    /// List them, new ones first.
    List(List),
    /// Show one with its answers.
    Show(One),
    /// Answer one by mail: the text comes from the standard input.
    Answer(Answer),
    /// Close one. It is kept for a year.
    Close(One),
}

/// List them, new ones first.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre enquiry list
  message-centre enquiry list --closed

Schools read and answer their own in the office. These are the ones for no school, or for one that was not found by what was
typed; each also went to the address of ENQUIRIES_TO, if there was one.")]
pub struct List {
    /// Those that are closed
    #[arg(long)]
    closed: bool,
}

/// One enquiry.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre enquiry show ENQ-7KMX-2QPA
  message-centre enquiry close ENQ-7KMX-2QPA")]
pub struct One {
    /// Its reference
    reference: String,
}

/// Answer one by mail.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre enquiry answer ENQ-7KMX-2QPA --close < answer.txt
  message-centre enquiry answer ENQ-7KMX-2QPA --public-url https://messages.example.org

The text is read from the standard input. The running server sends the mail; with --send-now this command does.")]
pub struct Answer {
    /// Its reference
    reference: String,
    /// That was all: close it
    #[arg(long)]
    close: bool,
    #[command(flatten)]
    sending: Sending,
}

impl Enquiry {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        match self {
            Self::List(wish) => {
                let app = place.open().await?;
                list(&app, wish.closed).await?;
                app.db.close().await;
            }
            Self::Show(one) => {
                let app = place.open().await?;
                show(&app, find(&app, &one.reference).await?).await?;
                app.db.close().await;
            }
            Self::Close(one) => {
                let app = place.open().await?;
                enquiry::set_closed(&app, Desk::OPERATOR, find(&app, &one.reference).await?, true).await?;
                say("Closed.");
                app.db.close().await;
            }
            Self::Answer(answer) => answer.run(place).await?,
        }
        Ok(ExitCode::SUCCESS)
    }
}

impl Answer {
    async fn run(self, place: &Place) -> Outcome<()> {
        let ready = self.sending.parse()?;
        let app = ready.open(place).await?;
        let id = find(&app, &self.reference).await?;
        let mut text = String::new();
        // More than an answer can be is read, so that one that is too long is refused rather than cut.
        io::stdin().take(64 * 1024).read_to_string(&mut text).map_err(|error| {
            Fail::new(
                format!("The answer cannot be read: {error}. Nothing was sent."),
                "Give it as UTF-8 text.",
            )
        })?;
        let text = Text::parse(&text)
            .map_err(|refusal| Fail::new("Nothing was sent.".to_owned(), format!("{refusal}.")))?;
        enquiry::reply(&app, Desk::OPERATOR, id, &text, self.close).await?;
        say(if self.close { "Answered and closed." } else { "Answered." });
        if self.sending.send_now {
            ready.send(&app).await?;
        } else {
            say(
                "The running server sends the mail within seconds. None is running? Start it, or add --send-now.",
            );
        }
        app.db.close().await;
        Ok(())
    }
}

async fn find(app: &AppState, raw: &str) -> Result<Uuid, Fail> {
    let Some(reference) = Reference::parse(raw) else {
        return Err(Fail::new(
            format!("{raw} is no reference: a letter or digit of it is wrong. Nothing was changed."),
            "Read it again, or see all with `message-centre enquiry list`.",
        ));
    };
    enquiry::of_reference(app, &reference).await?.ok_or_else(|| {
        Fail::new(
            format!("The operator has no enquiry {reference}. Nothing was changed."),
            "It may be a school's, whose office answers it, or was deleted. See yours with `message-centre enquiry list`.",
        )
    })
}

async fn list(app: &AppState, closed: bool) -> Outcome<()> {
    let mut wish = ListEnquiries { closed, after: None };
    loop {
        let page = enquiry::enquiries(app, None, &wish).await?;
        if page.items.is_empty() && wish.after.is_none() {
            say(if closed { "No enquiry is closed." } else { "No enquiry waits." });
        }
        wish.after = page.items.last().map(|item| item.id);
        for item in page.items {
            let mark = match (item.new, item.answers) {
                (true, _) => "new",
                (false, 0) => "",
                (false, _) => "answered",
            };
            let (when, topic) = (moment(item.asked_at), enquiry::topic(item.topic));
            say(format_args!("{}  {when}  {mark:<8}  {}: {topic}", item.reference, item.name));
        }
        if !page.more {
            return Ok(());
        }
    }
}

async fn show(app: &AppState, id: Uuid) -> Outcome<()> {
    let it = enquiry::open(app, Desk::OPERATOR, id).await?;
    say(format_args!("{}, {}, about {}", it.reference, moment(it.asked_at), enquiry::topic(it.topic)));
    let known = if it.signed_in { "signed in" } else { "not signed in: the address is as typed" };
    say(format_args!("From {} <{}> ({known}), who reads {}\n", it.name, it.email, it.language.name()));
    if let Some(school) = it.school_typed {
        say(format_args!("For {school} ({})\n", enquiry::NOT_ONE));
    }
    say(it.question);
    for answer in it.answers {
        say(format_args!("\nAnswered on {}:\n\n{}", moment(answer.at), answer.text));
    }
    if let Some(at) = it.closed_at {
        say(format_args!("\nClosed on {}.", moment(at)));
    }
    Ok(())
}

/// `2026-11-21 20:40` in UTC.
fn moment(time: Time) -> String {
    Timestamp::from_microsecond(time.0)
        .map(|moment| moment.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d %H:%M UTC").to_string())
        .unwrap_or_default()
}
