//! `message-centre staff`: people who work for a school.

use super::{Fail, Outcome, open, open::Place, say};
use crate::{
    app::App,
    db::sql,
    error::{Error, Result},
    secret::hash_password,
    wire,
};
use clap::{Args, Subcommand, ValueEnum};
use shared::{Uuid, email::Email, name::Name, office, password::Password, refusal::Refusal as _};
use std::{
    io::{self, IsTerminal as _, Read as _},
    process::ExitCode,
};

/// Add people who work for a school.
#[derive(Subcommand)]
pub enum Staff {
    /// Add a member of staff, who can then sign in to the office.
    Add(Add),
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
        let Self::Add(new) = self;
        let app = place.open().await?;
        let school = open::school(&app, &new.school).await?;
        let person = Person::parse(&new.email, &new.name, new.role.into())?;
        let password = if new.password_stdin { password_from_stdin(&person)? } else { ask(&person)? };
        add(&app, school.id, &person, &password).await?;
        say(format_args!(
            "Added {} to {}. They sign in at /office with {}.",
            person.name, school.name, person.email
        ));
        app.db.close().await;
        Ok(ExitCode::SUCCESS)
    }
}

/// Who is added.
pub struct Person {
    /// The address they sign in with.
    pub email: Email,
    /// Their name.
    pub name: Name,
    /// What they may do.
    pub role: office::Role,
}

impl Person {
    /// Reads what was typed.
    pub fn parse(email: &str, name: &str, role: office::Role) -> Result<Self> {
        Ok(Self {
            email: Email::parse(email)
                .map_err(|refusal| Error::field("email", refusal.code(), format!("--email: {refusal}")))?,
            name: Name::parse(name)
                .map_err(|refusal| Error::field("name", refusal.code(), format!("--name: {refusal}")))?,
            role,
        })
    }

    fn password(&self, raw: &str) -> Result<Password> {
        Password::parse_for(raw, &[self.email.as_str(), self.name.as_str()])
            .map_err(|refusal| Error::field("password", refusal.code(), refusal.to_string()))
    }
}

/// Adds a member of staff; gives their id.
pub async fn add(app: &App, school: Uuid, person: &Person, password: &Password) -> Result<Uuid> {
    let (id, hash) = (app.new_id(), hash_password(app, password.as_str()).await?);
    let added = app
        .db
        .run(
            sql("INSERT INTO staff (id, school_id, email, email_key, name, role, password_hash, created_at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (email_key) DO NOTHING")
            .bind(id)
            .bind(school)
            .bind(person.email.as_str())
            .bind(person.email.key())
            .bind(person.name.as_str())
            .bind(wire::name(person.role))
            .bind(hash)
            .bind(app.now()),
        )
        .await?;
    if added == 0 {
        return Err(Error::field(
            "email",
            "taken",
            "--email: a member of staff has this address already. Give another one",
        ));
    }
    Ok(id)
}

fn password_from_stdin(person: &Person) -> Result<Password, Fail> {
    let mut text = String::new();
    // More than a password can be is read, so that one that is too long is refused rather than cut.
    io::stdin().take(8192).read_to_string(&mut text).map_err(|error| {
        Fail::new(
            format!("The password cannot be read: {error}. Nothing was changed."),
            "Give it as one line of UTF-8 text.",
        )
    })?;
    Ok(person.password(text.lines().next().unwrap_or_default())?)
}

fn ask(person: &Person) -> Result<Password, Fail> {
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
    let password = person.password(&first)?;
    if prompt("The same again: ")? == first {
        Ok(password)
    } else {
        Err(Fail::new("The two passwords differ. Nothing was changed.", "Run the command again."))
    }
}
