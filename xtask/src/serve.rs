//! Everything built and running on this machine, with a school to look at.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::wasm::Effort;
use crate::{process, say, site, tools, tree};

/// What can be chosen for `cargo xtask serve`.
#[derive(Args)]
pub struct Options {
    /// The server as it is deployed, instead of the one for development.
    #[arg(long)]
    release: bool,
    /// Build the browser programs fast rather than small.
    #[arg(long, conflicts_with = "release")]
    quick: bool,
    /// The port on this machine.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The database, such as `postgres://…` or `sqlite:my.db`; without it, one in `target/demo` that is kept.
    #[arg(long)]
    database: Option<String>,
}

/// Builds all, makes the demo school and serves it until Ctrl-C.
pub fn run(options: &Options) -> Result<()> {
    site::build(if options.quick { Effort::Quick } else { Effort::Full })?;
    let kind = if options.release { tools::Server::Release } else { tools::Server::Development };
    let server = tools::server(kind)?;
    let port = options.port;
    say::line(&format!("\nParents:  http://localhost:{port}/\nOffice:   http://localhost:{port}/office\n"));
    let ended = process::run(
        command(&server, options.database.as_deref(), "demo")?
            .args(["serve", "--demo", "--listen", &format!("127.0.0.1:{port}")])
            .args(["--public-url", &format!("http://localhost:{port}")]),
    );
    match ended {
        // Ctrl-C is how this is meant to end.
        Err(error) if error.is::<process::Interrupted>() => Ok(()),
        other => other,
    }
}

/// The server's program on a database: the given one, or an SQLite file in `target/` that is kept from run to run.
pub fn command(server: &Path, database: Option<&str>, name: &str) -> Result<Command> {
    let folder = tree::target().join(name);
    fs::create_dir_all(&folder)?;
    let mut command = Command::new(server);
    command.current_dir(tree::root());
    // In the environment, where a password in it is not for everyone on this machine to read.
    match database {
        Some(url) => command.env("DATABASE_URL", url),
        None => command.env("DATABASE_URL", format!("sqlite:{}", folder.join("message-centre.db").display())),
    };
    // Beside an SQLite file the server makes its key itself; with PostgreSQL it wants to be given one.
    let has_key =
        ["MESSAGE_CENTRE_KEY", "MESSAGE_CENTRE_KEY_FILE"].iter().any(|it| env::var_os(it).is_some());
    if database.is_some_and(|url| url.starts_with("postgres")) && !has_key {
        let key = folder.join("postgres.key");
        if !key.exists() {
            fs::write(&key, process::output(Command::new(server).arg("key"))?)?;
        }
        command.env("MESSAGE_CENTRE_KEY_FILE", key);
    }
    Ok(command)
}
