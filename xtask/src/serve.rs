//! Everything built and running on this machine, with a school to look at.

use std::fs;
use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::{process, say, site, tools, tree};

/// What can be chosen for `cargo xtask serve`.
#[derive(Args)]
pub struct Options {
    /// The server as it is deployed, instead of the one for development.
    #[arg(long)]
    release: bool,
    /// The port on this machine.
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// The database, such as `postgres://…` or `sqlite:my.db`; without it, one in `target/demo` that is kept.
    #[arg(long)]
    database: Option<String>,
}

/// Builds all, makes the demo school and serves it until Ctrl-C.
pub fn run(options: &Options) -> Result<()> {
    site::build()?;
    let kind = if options.release { tools::Server::Release } else { tools::Server::Development };
    let server = tools::server(kind)?;
    let database = match &options.database {
        Some(url) => url.clone(),
        None => kept_database("demo")?,
    };
    say::step("Make the demo school", || {
        process::run(Command::new(&server).args(["demo", "--database", &database]).current_dir(tree::root()))
    })?;
    say::line(&format!(
        "\nParents:  http://127.0.0.1:{0}/\nOffice:   http://127.0.0.1:{0}/office\n",
        options.port
    ));
    let ended = process::run(
        Command::new(&server)
            .args(["serve", "--database", &database, "--listen", &format!("127.0.0.1:{}", options.port)])
            .current_dir(tree::root()),
    );
    match ended {
        // Ctrl-C is how this is meant to end.
        Err(error) if error.is::<process::Interrupted>() => Ok(()),
        other => other,
    }
}

/// The address of an SQLite database in `target/`, kept from one run to the next.
pub fn kept_database(name: &str) -> Result<String> {
    let folder = tree::target().join(name);
    fs::create_dir_all(&folder)?;
    Ok(format!("sqlite:{}", folder.join("message-centre.db").display()))
}
