//! `message-centre check`: whether everything is as it should be. It changes nothing.

use super::{
    look::{self, Found, PATIENCE, Schema},
    open::Place,
    serve,
    terminal::{Outcome, say},
};
use crate::{clock::SystemChance, db, http::assets, trouble::Trouble};
use axum::{body::Body, http::Request};
use clap::Args;
use sqlx::{ConnectOptions as _, Connection as _, migrate::Migrator, postgres::PgConnectOptions};
use std::{fmt, process::ExitCode, str::FromStr as _, time::Duration};
use tower::ServiceExt as _;

/// Look whether everything is as it should be.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre check
  message-centre check --public-url https://messages.example.org --smtp-url smtps://user:password@mail.example.org \\
      --mail-from \"Message Centre <messages@example.org>\"

Give what `serve` gets. Each line says ok, warn or fail; the exit code is 1 when one says fail. Nothing is changed; a file of
three letters is written to the store of attachments and taken away.")]
pub struct Check {
    /// Where people reach the server
    #[arg(long, default_value = "http://localhost:8080", env = "PUBLIC_URL")]
    public_url: String,
    #[command(flatten)]
    mail: serve::Mail,
    #[command(flatten)]
    operator: serve::Operator,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Mark {
    Ok,
    Warn,
    Fail,
}

impl fmt::Display for Mark {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ok => "ok  ",
            Self::Warn => "warn",
            Self::Fail => "fail",
        })
    }
}

impl Check {
    /// Looks.
    pub async fn run(self, place: &Place) -> Outcome {
        let mut failed = false;
        let mut tell = |(mark, text): (Mark, String)| {
            failed |= mark == Mark::Fail;
            say(format_args!("{mark}  {text}"));
        };
        tell(key(place));
        for line in database(place).await {
            tell(line);
        }
        tell(attachments(place).await);
        tell(self.public_url());
        tell(self.mail().await);
        tell(self.operator());
        tell(app_inside().await);
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }

    fn public_url(&self) -> (Mark, String) {
        match serve::public_url(&self.public_url) {
            Err(fail) => (Mark::Fail, fail.to_string()),
            Ok(url) if url.starts_with("https://") => {
                (Mark::Ok, format!("Public address: {url}, encrypted."))
            }
            Ok(url) if serve::is_safe(&url) => (
                Mark::Warn,
                format!("Public address: {url} is this computer alone. Set --public-url for others."),
            ),
            Ok(url) => (
                Mark::Fail,
                format!("Public address: {url} is not encrypted, so nobody can stay signed in. Use https."),
            ),
        }
    }

    fn operator(&self) -> (Mark, String) {
        match self.operator.parse() {
            Err(fail) => (Mark::Fail, format!("Operator: {fail}")),
            Ok(operator) => match (operator.name, operator.email) {
                (Some(name), Some(email)) => {
                    (Mark::Ok, format!("Operator: {name}; enquiries go to {email}."))
                }
                (_, None) => (
                    Mark::Warn,
                    "Operator: nobody gets enquiries that are for no school. Set --enquiries-to.".to_owned(),
                ),
                (None, Some(_)) => (
                    Mark::Warn,
                    "Operator: the privacy policy does not say who runs this server. Set --operator-name."
                        .to_owned(),
                ),
            },
        }
    }

    async fn mail(&self) -> (Mark, String) {
        let mailer = match self.mail.mailer() {
            Ok(mailer) => mailer,
            Err(fail) => return (Mark::Fail, format!("Mail: {fail}")),
        };
        if !mailer.is_smtp() {
            return (
                Mark::Warn,
                "Mail: no mail server is configured, so mails would be printed. Set --smtp-url.".to_owned(),
            );
        }
        match mailer.check().await {
            Ok(()) => (Mark::Ok, "Mail: the mail server answers and lets us in.".to_owned()),
            Err(why) => (
                Mark::Fail,
                format!(
                    "Mail: the mail server cannot be used: {why}. See that name, port, user and password in --smtp-url are right."
                ),
            ),
        }
    }
}

fn key(place: &Place) -> (Mark, String) {
    match place.key() {
        Err(fail) => (Mark::Fail, format!("Key: {fail}")),
        Ok(None) => match place.file() {
            Ok(Some(file)) if !file.exists() => {
                (Mark::Ok, "Key: will be made with the database.".to_owned())
            }
            _ => (
                Mark::Fail,
                "Key: there is none. Put it back from your backup, or for a new database make one with `message-centre key`."
                    .to_owned(),
            ),
        },
        Ok(Some(_)) => {
            #[cfg(unix)]
            if place.key.is_none()
                && let Ok(Some(path)) = place.key_path()
                && let Ok(file) = std::fs::metadata(&path)
                && std::os::unix::fs::PermissionsExt::mode(&file.permissions()) & 0o077 != 0
            {
                return (
                    Mark::Warn,
                    format!("Key: other users can read {0}. Run: chmod 600 {0}", path.display()),
                );
            }
            (Mark::Ok, "Key: there, and as it should be.".to_owned())
        }
    }
}

async fn database(place: &Place) -> Vec<(Mark, String)> {
    let file = match place.file() {
        Err(fail) => return vec![(Mark::Fail, format!("Database: {fail}"))],
        Ok(file) => file,
    };
    if let Some(file) = file.as_ref().filter(|file| look::is_new(file)) {
        let what = format!(
            "Database: {} is not there yet. `message-centre serve` or `school add` makes it.",
            file.display()
        );
        return vec![(Mark::Warn, what)];
    }
    let looked = async {
        let found = look::at(place).await?;
        let mut lines = if file.is_some() { sqlite(place).await? } else { postgres(place).await? };
        if file.is_some() && found.is_somebody_elses() {
            lines.push((
                Mark::Fail,
                "Database: it is another program's. See that --database is right.".to_owned(),
            ));
            return Ok(lines);
        }
        lines.push(schema(if file.is_some() { &db::SQLITE } else { &db::POSTGRES }, &found));
        lines.extend(key_of(place, &found));
        Ok(lines)
    };
    // A large file takes a while to read; a server that is silent is silent.
    let patience = if file.is_some() { Duration::MAX } else { PATIENCE };
    match tokio::time::timeout(patience, looked).await {
        Ok(lines) => lines.unwrap_or_else(|error| unreachable(&error)),
        Err(_) => vec![(Mark::Fail, "Database: it does not answer.".to_owned())],
    }
}

fn unreachable(error: &sqlx::Error) -> Vec<(Mark, String)> {
    let what = match Trouble::of(error) {
        Some(trouble) => format!("{} {}", trouble.what(), trouble.todo()),
        None => "See that --database is right.".to_owned(),
    };
    vec![(Mark::Fail, format!("Database: cannot be opened: {error}. {what}"))]
}

/// Whether the key is the database's own.
fn key_of(place: &Place, found: &Found) -> Option<(Mark, String)> {
    let key = place.key().ok().flatten()?;
    Some(match found.is_key(&key) {
        Some(true) => (Mark::Ok, "Key: it is this database's.".to_owned()),
        Some(false) => (
            Mark::Fail,
            "Key: it is not this database's, so nothing works with it. Put the right one back from your backup.".to_owned(),
        ),
        None => (
            Mark::Warn,
            "Key: the database does not know its key yet. The next `serve` or other command tells it.".to_owned(),
        ),
    })
}

async fn sqlite(place: &Place) -> Result<Vec<(Mark, String)>, sqlx::Error> {
    let mut database = look::sqlite(&place.database).await?;
    let (version,): (String,) = sqlx::query_as("SELECT sqlite_version()").fetch_one(&mut database).await?;
    let mut lines = vec![(Mark::Ok, format!("Database: SQLite {version} opens."))];
    let damage: Vec<(String,)> = sqlx::query_as("PRAGMA integrity_check(5)").fetch_all(&mut database).await?;
    let loose = sqlx::query("PRAGMA foreign_key_check").fetch_all(&mut database).await?.len();
    lines.push(if damage.iter().any(|(line,)| line != "ok") {
        (Mark::Fail, format!("Content: the file is damaged. {}", Trouble::Damaged.todo()))
    } else if loose > 0 {
        (
            Mark::Fail,
            format!("Content: {loose} rows point to rows that are not there. Go back to the latest backup."),
        )
    } else {
        (Mark::Ok, "Content: whole, every page and every reference.".to_owned())
    });
    database.close().await?;
    Ok(lines)
}

async fn postgres(place: &Place) -> Result<Vec<(Mark, String)>, sqlx::Error> {
    let mut database =
        PgConnectOptions::from_str(&place.database)?.disable_statement_logging().connect().await?;
    let (version,): (String,) = sqlx::query_as("SHOW server_version").fetch_one(&mut database).await?;
    database.close().await?;
    Ok(vec![(Mark::Ok, format!("Database: PostgreSQL {version} answers."))])
}

fn schema(ours: &Migrator, found: &Found) -> (Mark, String) {
    match found.schema(ours) {
        Schema::Newer => (Mark::Fail, format!("Schema: {} {}", Trouble::Newer.what(), Trouble::Newer.todo())),
        Schema::OtherBuild => {
            (Mark::Fail, format!("Schema: {} {}", Trouble::OtherBuild.what(), Trouble::OtherBuild.todo()))
        }
        Schema::Current(newest) => (Mark::Ok, format!("Schema: version {newest}, up to date.")),
        Schema::Behind(steps) => (
            Mark::Warn,
            format!("Schema: {steps} steps behind. The next command takes them; make a backup before."),
        ),
    }
}

/// Whether attachments can be written, read and taken away. A folder that is not there yet is not made.
async fn attachments(place: &Place) -> (Mark, String) {
    let wanted = match place.attachments() {
        Err(fail) => return (Mark::Fail, fail.to_string()),
        Ok(None) => {
            let what = "Attachments: nowhere. Set --attachments to a place that all servers share, or no file can be sent.";
            return (Mark::Fail, what.to_owned());
        }
        Ok(Some(wanted)) => wanted,
    };
    if !wanted.starts_with("s3://") && !std::path::Path::new(&wanted).exists() {
        return (Mark::Ok, format!("Attachments: the folder {wanted} is made at the first start."));
    }
    match place.store() {
        Err(fail) => (Mark::Fail, fail.to_string()),
        Ok(store) => match store.probe(&SystemChance).await {
            Ok(()) => (Mark::Ok, format!("Attachments: {} can be written and read.", store.place())),
            Err(error) => (Mark::Fail, format!("Attachments: {} does not work: {error}.", store.place())),
        },
    }
}

/// Whether a page comes out of this program.
async fn app_inside() -> (Mark, String) {
    let request = Request::get("/").header("accept", "text/html").body(Body::empty()).unwrap_or_default();
    match assets::routes::<()>().oneshot(request).await {
        Ok(answer) if answer.status().is_success() => {
            (Mark::Ok, "App: the browser app is inside this program.".to_owned())
        }
        _ => (
            Mark::Fail,
            "App: this program was built without the browser app. Build it with `cargo xtask build --release`.".to_owned(),
        ),
    }
}
