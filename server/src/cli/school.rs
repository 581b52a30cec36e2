//! `message-centre school`: adding and listing schools.

use super::{
    open::Place,
    terminal::{Fail, Outcome, say},
};
use crate::{
    db::sql,
    error::{Error, Result},
    state::AppState,
};
use clap::{Args, Subcommand};
use shared::{Uuid, invisible::typed, name::Name, refusal::Refusal as _};
use std::process::ExitCode;

/// The shortest and the longest code of a school.
const CODE: std::ops::RangeInclusive<usize> = 3..=20;

/// Add and list schools.
#[derive(Subcommand)]
pub enum School {
    /// Add a school.
    Add(Add),
    /// List the schools.
    List(List),
}

/// Add a school.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre school add --name \"Riverside Primary School\" --code RIVERSIDE
  message-centre school add --name \"Lycée du Parc\" --code PARC --time-zone Europe/Paris")]
pub struct Add {
    /// The school's name, as parents know it
    #[arg(long)]
    pub name: String,
    /// A short name for the command line: 3 to 20 English letters and digits
    #[arg(long)]
    pub code: String,
    /// The IANA time zone of the school
    #[arg(long, default_value = "Europe/London")]
    pub time_zone: String,
}

/// List the schools.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre school list")]
pub struct List {}

impl School {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        match self {
            Self::Add(new) => {
                let app = place.open_or_make().await?;
                add(&app, &new).await.map_err(Fail::from)?;
                say(format_args!(
                    "Added {} with the code {}. Next: message-centre import class-list FILE --school {1}",
                    typed(&new.name),
                    new.code.trim().to_uppercase()
                ));
                app.db.close().await;
            }
            Self::List(_) => {
                let app = place.open().await?;
                list(&app).await?;
                app.db.close().await;
            }
        }
        Ok(ExitCode::SUCCESS)
    }
}

/// Adds a school; gives its id.
pub async fn add(app: &AppState, new: &Add) -> Result<Uuid> {
    let name = Name::parse(&new.name)
        .map_err(|refusal| Error::field("name", refusal.code(), format!("--name: {refusal}")))?;
    let code = new.code.trim().to_uppercase();
    if !CODE.contains(&code.len()) || !code.bytes().all(|byte| byte.is_ascii_alphanumeric()) {
        let (least, most) = (CODE.start(), CODE.end());
        return Err(Error::field(
            "code",
            "bad_code",
            format!("--code: use {least} to {most} English letters and digits, like RIVERSIDE"),
        ));
    }
    let zone = new.time_zone.trim();
    if jiff::tz::TimeZone::get(zone).is_err() {
        return Err(Error::field(
            "time_zone",
            "unknown",
            "--time-zone: use a name of the IANA list, like Europe/London",
        ));
    }
    let id = app.new_id();
    let added = app
        .db
        .run(
            sql("INSERT INTO school (id, name, code, time_zone, created_at) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (code) DO NOTHING")
            .bind(id)
            .bind(name.as_str())
            .bind(&code)
            .bind(zone)
            .bind(app.now()),
        )
        .await?;
    if added == 0 {
        return Err(Error::field(
            "code",
            "taken",
            format!("--code: another school has the code {code}. Choose another one"),
        ));
    }
    Ok(id)
}

async fn list(app: &AppState) -> Result {
    let schools: Vec<(String, String, String, i64, i64)> = app
        .db
        .all(sql("SELECT s.code, s.name, s.time_zone,
                      (SELECT COUNT(*) FROM pupil p WHERE p.school_id = s.id),
                      (SELECT COUNT(*) FROM live_contact c WHERE c.school_id = s.id)
                  FROM school s ORDER BY s.name, s.code"))
        .await?;
    if schools.is_empty() {
        say("No school yet. Add one: message-centre school add --name NAME --code CODE");
        return Ok(());
    }
    let wide = schools.iter().map(|(_, name, ..)| name.chars().count()).max().unwrap_or(0).max(4);
    say(format_args!("{:<20}  {:<wide$}  {:>8}  {:>8}  TIME ZONE", "CODE", "NAME", "CHILDREN", "PARENTS"));
    for (code, name, zone, children, parents) in schools {
        say(format_args!("{code:<20}  {name:<wide$}  {children:>8}  {parents:>8}  {zone}"));
    }
    Ok(())
}
