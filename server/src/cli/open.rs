//! Where the database and the key are, and opening both.

use super::{
    look,
    terminal::{Fail, say},
};
use crate::{
    clock::{Chance, Clock, SystemChance},
    db::{Db, fingerprint, sql},
    error::Error,
    files::store::Store,
    import::School,
    policy,
    secret::Key,
    state::{AppState, Config},
};
use clap::Args;
use sqlx::sqlite::SqliteConnectOptions;
use std::{
    fs,
    io::{self, Write as _},
    path::{Path, PathBuf},
    str::FromStr as _,
    sync::Arc,
};

/// What a command does where there is no database yet.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// It refuses: there is nothing to read or to change, and the name is probably mistyped.
    Refused,
    /// It makes one, and says so.
    Made,
}

/// Where the database and the key are.
#[derive(Args, Clone, Debug)]
pub struct Place {
    /// The database: `sqlite:FILE`, which `serve` and `school add` make when it is missing, or `postgres://USER:PASSWORD@HOST/NAME`
    #[arg(
        long,
        global = true,
        env = "DATABASE_URL",
        default_value = "sqlite:message-centre.db",
        hide_env_values = true
    )]
    pub database: String,

    /// The server's key, 32 bytes in base64url: better in the environment than here, where others can see it
    #[arg(long, global = true, env = "MESSAGE_CENTRE_KEY", hide_env_values = true)]
    pub key: Option<String>,

    /// The file with the key. With SQLite it is made beside the database (`FILE.key`) when both are new
    #[arg(long, global = true, value_name = "FILE", env = "MESSAGE_CENTRE_KEY_FILE")]
    pub key_file: Option<PathBuf>,

    /// Where attachments are: a folder, or `s3://BUCKET/PREFIX` with `AWS_ENDPOINT`, `AWS_REGION`, `AWS_ACCESS_KEY_ID`
    /// and `AWS_SECRET_ACCESS_KEY` in the environment. With SQLite, a folder beside the database (`FILE.attachments`) without this
    #[arg(long, global = true, value_name = "PLACE", env = "ATTACHMENTS")]
    pub attachments: Option<String>,

    /// How many days the clock is taken ahead, to see what time brings
    #[cfg(feature = "development")]
    #[arg(long, global = true, hide = true, env = "DAYS_AHEAD", default_value_t = 0)]
    pub days_ahead: i32,
}

impl Place {
    /// Opens the database with its key, for a command that needs one that is there.
    pub async fn open(&self) -> Result<AppState, Fail> {
        self.open_with(Config::default(), Missing::Refused).await
    }

    /// Opens the database with its key, and makes both when they are missing: for commands that a new server begins with.
    pub async fn open_or_make(&self) -> Result<AppState, Fail> {
        self.open_with(Config::default(), Missing::Made).await
    }

    /// Opens the database with its key.
    pub async fn open_with(&self, config: Config, missing: Missing) -> Result<AppState, Fail> {
        if missing == Missing::Refused
            && let Some(file) = self.file()?
            && look::is_new(&file)
        {
            return Err(nothing_there(&format!("There is no database {}.", shown(&file))));
        }
        // The key comes first: a database without its key would be worth little.
        let key = self.key_or_make()?;
        let found = look::at(self).await.map_err(|error| self.unreachable(&error.into()))?;
        found.refuse(self, &key)?;
        if !found.is_ours() {
            if missing == Missing::Refused {
                return Err(nothing_there(
                    "The database is there, but nothing of the Message Centre is in it.",
                ));
            }
            say(match (self.file()?, self.key_path()?) {
                (Some(file), Some(key)) if self.key.is_none() => format!(
                    "A new database is made: {}, with its key {}. Keep copies of both, apart from each other.",
                    shown(&file),
                    shown(&key)
                ),
                (Some(file), _) => format!("A new database is made: {}.", shown(&file)),
                _ => "The tables are made in the PostgreSQL database, which has none of the Message Centre yet.".to_owned(),
            });
        }
        let store = self.store()?;
        let db = Db::connect(&self.database).await.map_err(|error| self.unreachable(&error))?;
        if !fingerprint::is_right(&db, &key).await? {
            db.close().await;
            return Err(look::wrong_key());
        }
        policy::begin(&db).await?;
        Ok(AppState::new(db, self.clock(), Arc::new(SystemChance), config, key, store))
    }

    /// Refuses a database that is not there, or not this program's: there is no key in it that could be replaced.
    pub async fn look_for_replacement(&self) -> Result<(), Fail> {
        let found = look::at(self).await.map_err(|error| self.unreachable(&error.into()))?;
        if found.is_ours() {
            Ok(())
        } else {
            Err(nothing_there("There is no database of the Message Centre."))
        }
    }

    #[cfg(not(feature = "development"))]
    #[expect(clippy::unused_self, reason = "only a server for development is taken ahead of its time")]
    fn clock(&self) -> Arc<dyn Clock> {
        Arc::new(crate::clock::SystemClock)
    }

    #[cfg(feature = "development")]
    fn clock(&self) -> Arc<dyn Clock> {
        Arc::new(crate::clock::Ahead(self.days_ahead.into()))
    }

    /// Where attachments are: as it was said, or beside SQLite's database. With PostgreSQL, which many servers share, nowhere
    /// until it is said.
    pub fn attachments(&self) -> Result<Option<String>, Fail> {
        if let Some(place) = self.attachments.as_deref().filter(|place| !place.is_empty()) {
            return Ok(Some(place.to_owned()));
        }
        Ok(self.file()?.map(|mut path| {
            path.as_mut_os_string().push(".attachments");
            path.to_string_lossy().into_owned()
        }))
    }

    /// The store of attachments.
    pub fn store(&self) -> Result<Store, Fail> {
        let Some(place) = self.attachments()? else { return Ok(Store::nowhere()) };
        Store::open(&place, std::env::vars()).map_err(|what| {
            Fail::new(
                format!("{what} Nothing was changed."),
                "Give a folder that this user may write to, or s3://BUCKET/PREFIX, with --attachments or ATTACHMENTS.",
            )
        })
    }

    /// Whether the database is PostgreSQL. Any other scheme than SQLite's is refused.
    pub fn is_postgres(&self) -> Result<bool, Fail> {
        let postgres = self.database.starts_with("postgres://") || self.database.starts_with("postgresql://");
        // One letter may be a drive; a bare path is a file of SQLite.
        let scheme = self.database.split_once(':').map(|(scheme, _)| scheme);
        let is_scheme = scheme
            .is_some_and(|name| name.len() > 1 && name.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        if !postgres && is_scheme && scheme != Some("sqlite") {
            return Err(Fail::new(
                "This kind of database is not known. Nothing was changed.",
                "Give --database sqlite:FILE or --database postgres://USER:PASSWORD@HOST/NAME.",
            ));
        }
        Ok(postgres)
    }

    /// SQLite's database file.
    pub fn file(&self) -> Result<Option<PathBuf>, Fail> {
        if self.is_postgres()? {
            return Ok(None);
        }
        // The same reading as when it is opened: what stands as %20 is a space.
        let options = SqliteConnectOptions::from_str(&self.database).map_err(|error| {
            Fail::new(
                format!("--database cannot be read: {error}. Nothing was changed."),
                "Give it like sqlite:message-centre.db.",
            )
        })?;
        Ok(Some(options.get_filename().to_owned()))
    }

    /// Where the key's file is, if there is to be one.
    pub fn key_path(&self) -> Result<Option<PathBuf>, Fail> {
        if let Some(path) = &self.key_file {
            return Ok(Some(path.clone()));
        }
        Ok(self.file()?.map(|mut path| {
            path.as_mut_os_string().push(".key");
            path
        }))
    }

    /// The key, if it is there.
    pub fn key(&self) -> Result<Option<Key>, Fail> {
        let unreadable = |place: &str| {
            Fail::new(
                format!(
                    "The key {place} is none: a key is 32 bytes in base64url, 43 characters. Nothing was changed."
                ),
                "Put the right key back from your backup. `message-centre key` makes a new one for a new database.",
            )
        };
        if let Some(text) = &self.key {
            return Key::parse(text).map(Some).ok_or_else(|| unreadable("in --key or MESSAGE_CENTRE_KEY"));
        }
        let Some(path) = self.key_path()? else { return Ok(None) };
        match fs::read_to_string(&path) {
            Ok(text) => {
                Key::parse(&text).map(Some).ok_or_else(|| unreadable(&format!("in {}", path.display())))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(Fail::new(
                format!("The key in {} cannot be read: {error}. Nothing was changed.", path.display()),
                "Let this user read the file, or name another one with --key-file.",
            )),
        }
    }

    fn key_or_make(&self) -> Result<Key, Fail> {
        if let Some(key) = self.key()? {
            return Ok(key);
        }
        let (Some(file), Some(path)) = (self.file()?, self.key_path()?) else {
            return Err(Fail::new(
                "With PostgreSQL the server needs its key from you, so that every server has the same. Nothing was changed.",
                "Make one with `message-centre key`, keep it apart from the database, and give it as MESSAGE_CENTRE_KEY \
                 or --key-file FILE.",
            ));
        };
        if !look::is_new(&file) {
            return Err(Fail::new(
                format!(
                    "The database {} is there, but its key {} is not. Everything in it is safe, and nothing was changed.",
                    shown(&file),
                    shown(&path)
                ),
                "Put the key file back from your backup. If it is lost for good, see `message-centre key --help`.",
            ));
        }
        make_key_file(&path, &SystemChance).map_err(|error| {
            Fail::new(
                format!("The key file {} cannot be made: {error}. Nothing was changed.", path.display()),
                "Choose a folder that this user may write to, with --database or --key-file.",
            )
        })
    }

    fn unreachable(&self, error: &Error) -> Fail {
        if let Error::Database(trouble, what) = error {
            let file = self.file().ok().flatten();
            let place = file.map_or_else(|| "PostgreSQL".to_owned(), |file| shown(&file));
            return Fail::new(format!("{} ({place}: {what})", trouble.what()), trouble.todo());
        }
        match self.file() {
            Ok(Some(file)) => Fail::new(
                format!("The database {} cannot be opened: {error}. Nothing was changed.", shown(&file)),
                "See that its folder exists, that this user may write there and that the disk is not full. \
                 `message-centre check` says more.",
            ),
            _ => Fail::new(
                format!("The PostgreSQL database cannot be opened: {error}. Nothing was changed."),
                "See that it runs, that user, password, host and name in --database are right, and that the user may create tables.",
            ),
        }
    }
}

/// Where a file is, in full: a mistyped folder shows.
fn shown(file: &Path) -> String {
    std::path::absolute(file).unwrap_or_else(|_| file.to_owned()).display().to_string()
}

fn nothing_there(what: &str) -> Fail {
    Fail::new(
        format!("{what} Nothing was made or changed."),
        "See that --database (or DATABASE_URL) is right, and that you are in the right folder. For a new server, \
         `message-centre school add` or `message-centre serve` makes the database.",
    )
}

/// Makes the file with a new key, for this user's eyes alone; reads it if another process was faster.
fn make_key_file(path: &Path, chance: &dyn Chance) -> io::Result<Key> {
    let key = Key::random(chance);
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    match options.open(path) {
        Ok(mut file) => {
            file.write_all(format!("{}\n", key.text()).as_bytes())?;
            // A key that a power cut takes away while the database stays would be a loss for good.
            file.sync_all()?;
            Ok(key)
        }
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            let text = fs::read_to_string(path)?;
            Key::parse(&text)
                .ok_or_else(|| io::Error::other("it was just made by another process; try again"))
        }
        Err(error) => Err(error),
    }
}

/// A school by its code, whatever its case.
pub async fn school(app: &AppState, code: &str) -> Result<School, Fail> {
    app.db
        .optional(
            sql("SELECT id, name, code, time_zone FROM school WHERE code = $1").bind(code.trim().to_uppercase()),
        )
        .await?
        .ok_or_else(|| {
            Fail::new(
                format!("No school has the code {}. Nothing was changed.", code.trim().to_uppercase()),
                "See the codes with `message-centre school list`, or add the school with `message-centre school add`.",
            )
        })
}
