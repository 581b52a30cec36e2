//! `message-centre staff`: people who work for a school.

use super::{
    open::{self, Place},
    terminal::{Fail, Outcome, say},
};
use crate::numbers::count;
use crate::{
    error::Error,
    staff::members::{self, Member, Person},
    state::AppState,
};
use clap::{Args, Subcommand, ValueEnum};
use shared::office;
use std::{
    io::{self, IsTerminal as _, Read as _},
    process::ExitCode,
};

/// Add, list, change and remove people who work for a school.
#[derive(Subcommand)]
pub enum Staff {
    /// Add a member of staff, who can then sign in to the office.
    Add(Add),
    /// List who works for a school, and where they are signed in.
    List(List),
    /// Give a member of staff another role: they sign in again.
    Role(SetRole),
    /// Give a member of staff another password: they are signed out everywhere.
    Password(SetPassword),
    /// Sign a member of staff out everywhere.
    SignOut(One),
    /// Remove a member of staff, who is signed out at once.
    Remove(One),
}

/// List who works for a school.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre staff list --school RIVERSIDE")]
pub struct List {
    /// The school's code
    #[arg(long, value_name = "CODE")]
    school: String,
}

/// A member of staff.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre staff sign-out --email office@example.org
  message-centre staff remove --email office@example.org

Who is removed keeps their name beside what they did: the record of who saw a parent's data stays whole. Their address and
their password are gone, so the same address can be added again, at any school.")]
pub struct One {
    /// The address they sign in with
    #[arg(long)]
    email: String,
}

/// Give a member of staff another role.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre staff role --email office@example.org --role sender

A school keeps at least one administrator.")]
pub struct SetRole {
    /// The address they sign in with
    #[arg(long)]
    email: String,
    /// What they may do from now on
    #[arg(long, value_enum)]
    role: Role,
}

/// Give a member of staff another password.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre staff password --email office@example.org
  message-centre staff password --email office@example.org --password-stdin < password.txt

The password is asked for twice at the terminal, or read from the standard input.")]
pub struct SetPassword {
    /// The address they sign in with
    #[arg(long)]
    email: String,
    /// Read the password from the standard input: its first line
    #[arg(long)]
    password_stdin: bool,
}

/// Add a member of staff.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre staff add --school RIVERSIDE --email office@example.org --name \"Sam Lee\" --role admin
  message-centre staff add --school RIVERSIDE --email dpo@example.org --name \"Jo Park\" --role data-protection \\
      --password-stdin < password.txt

The password is asked for twice at the terminal, or read from the standard input. It is nowhere on the command line,
where others on this computer could see it.")]
pub struct Add {
    /// The school's code
    #[arg(long, value_name = "CODE")]
    pub school: String,
    /// The address they sign in with
    #[arg(long)]
    pub email: String,
    /// Their name
    #[arg(long)]
    pub name: String,
    /// What they may do
    #[arg(long, value_enum)]
    pub role: Role,
    /// Read the password from the standard input: its first line
    #[arg(long)]
    pub password_stdin: bool,
}

/// What a member of staff may do.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Role {
    /// Compose and read reports
    Sender,
    /// All of one school
    Admin,
    /// Admin, plus holds for an authority
    DataProtection,
}

impl From<Role> for office::Role {
    fn from(role: Role) -> Self {
        match role {
            Role::Sender => Self::Sender,
            Role::Admin => Self::Admin,
            Role::DataProtection => Self::DataProtection,
        }
    }
}

impl Staff {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let app = place.open().await?;
        match self {
            Self::Add(new) => new.run(&app).await?,
            Self::List(wish) => list(&app, &wish.school).await?,
            Self::Role(change) => {
                let member = find(&app, &change.email).await?;
                members::set_role(&app, &member, change.role.into()).await?;
                say(format_args!(
                    "{} has the role {} now, and signs in again.",
                    member.name,
                    title(change.role.into())
                ));
            }
            Self::Password(change) => {
                let member = find(&app, &change.email).await?;
                let password = password(&app, &member.person()?, change.password_stdin).await?;
                members::set_password(&app, &member, &password).await?;
                say(format_args!("{} has another password now, and is signed out everywhere.", member.name));
            }
            Self::SignOut(one) => {
                let member = find(&app, &one.email).await?;
                let ended = members::sign_out(&app, &member).await?;
                say(format_args!(
                    "{} is signed out: {} ended.",
                    member.name,
                    count(ended, "session", "sessions")
                ));
            }
            Self::Remove(one) => {
                let member = find(&app, &one.email).await?;
                members::remove(&app, &member).await?;
                say(format_args!(
                    "Removed {}, who is signed out. The address can be added again, here or at another school.",
                    member.name
                ));
            }
        }
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

impl Add {
    async fn run(self, app: &AppState) -> Outcome<()> {
        let school = open::school(app, &self.school).await?;
        let person = Person::parse(&self.email, &self.name, self.role.into())?;
        let password = password(app, &person, self.password_stdin).await?;
        members::add(app, school.id, &person, &password).await?;
        say(format_args!(
            "Added {} to {}. They sign in at /office with {}.",
            person.name, school.name, person.email
        ));
        Ok(())
    }
}

async fn list(app: &AppState, code: &str) -> Outcome<()> {
    let school = open::school(app, code).await?;
    let members = members::list(app, school.id).await?;
    if members.is_empty() {
        say(format_args!("Nobody works for {} here yet. Add the first one with `staff add`.", school.name));
        return Ok(());
    }
    let width = |text: fn(&Member) -> &str| {
        members.iter().map(|member| text(member).chars().count()).max().unwrap_or_default()
    };
    let (name, email) = (width(|member| &member.name), width(|member| &member.email));
    for member in &members {
        let signed_in = match member.sessions {
            0 => "not signed in".to_owned(),
            1 => "signed in once".to_owned(),
            often => format!("signed in {often} times"),
        };
        let role = title(member.role()?);
        say(format_args!("{:<name$}  {:<email$}  {role:<15}  {signed_in}", member.name, member.email));
    }
    Ok(())
}

/// A role as it is typed.
const fn title(role: office::Role) -> &'static str {
    match role {
        office::Role::Sender => "sender",
        office::Role::Admin => "admin",
        office::Role::DataProtection => "data-protection",
    }
}

async fn find(app: &AppState, email: &str) -> Result<Member, Fail> {
    members::find(app, &members::address(email)?).await?.ok_or_else(|| {
        Fail::new(
            "No member of staff signs in with this address. Nothing was changed.",
            "See who there is with `message-centre staff list --school CODE`.",
        )
    })
}

/// A password that this person may choose, from the standard input or asked for at the terminal.
async fn password(app: &AppState, person: &Person, from_stdin: bool) -> Result<String, Fail> {
    if from_stdin { password_from_stdin() } else { ask(app, person).await }
}

fn password_from_stdin() -> Result<String, Fail> {
    let mut text = String::new();
    // More than a password can be is read, so that one that is too long is refused rather than cut.
    io::stdin().take(8192).read_to_string(&mut text).map_err(|error| {
        Fail::new(
            format!("The password cannot be read: {error}. Nothing was changed."),
            "Give it as one line of UTF-8 text.",
        )
    })?;
    Ok(text.lines().next().unwrap_or_default().to_owned())
}

async fn ask(app: &AppState, person: &Person) -> Result<String, Fail> {
    if !io::stdin().is_terminal() {
        return Err(Fail::new(
            "There is no terminal to ask for the password at. Nothing was changed.",
            "Run the command at a terminal, or add --password-stdin and give the password as the first line of the input.",
        ));
    }
    let prompt = |text| {
        rpassword::prompt_password(text).map_err(|error| {
            Fail::new(format!("The password cannot be read: {error}. Nothing was changed."), "Try again.")
        })
    };
    let first = prompt("Password: ")?;
    // Before it is typed a second time.
    if let Some(refusal) = person.refusal(app, &first).await? {
        return Err(Error::Invalid(vec![refusal]).into());
    }
    if prompt("The same again: ")? == first {
        Ok(first)
    } else {
        Err(Fail::new("The two passwords differ. Nothing was changed.", "Run the command again."))
    }
}
