//! Databases large enough to measure on.

use std::process::Command;

use anyhow::Result;
use clap::Args;

use crate::{process, say, serve, tools, tree};

/// What can be chosen for `cargo xtask seed`.
#[derive(Args)]
pub struct Options {
    /// How many deliveries to make.
    #[arg(long)]
    deliveries: u64,
    /// The database; without it, one in `target/seed` that is kept.
    #[arg(long)]
    database: Option<String>,
}

/// Fills the database, saying how long that took.
pub fn run(options: &Options) -> Result<()> {
    let server = tools::server(tools::Server::Release)?;
    let database = match &options.database {
        Some(url) => url.clone(),
        None => serve::kept_database("seed")?,
    };
    let deliveries = options.deliveries.to_string();
    say::step(&format!("Make {deliveries} deliveries in {database}"), || {
        process::run(
            Command::new(&server)
                .args(["seed", "--deliveries", &deliveries, "--database", &database])
                .current_dir(tree::root()),
        )
    })
}
