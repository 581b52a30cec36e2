//! Databases large enough to measure on.

use anyhow::Result;
use clap::Args;

use crate::{process, say, serve, tools};

/// What can be chosen for `cargo xtask seed`.
#[derive(Args)]
pub struct Options {
    /// How many deliveries to make.
    #[arg(long)]
    deliveries: u64,
    /// The database; without it, one in `target/` that is kept.
    #[arg(long)]
    database: Option<String>,
}

/// Fills the database, saying how long that took.
pub fn run(options: &Options) -> Result<()> {
    let server = tools::server(tools::Server::Release)?;
    let deliveries = options.deliveries.to_string();
    say::step(&format!("Make {deliveries} deliveries"), || {
        process::run(
            serve::command(&server, options.database.as_deref(), &format!("seed-{deliveries}"))?.args([
                "seed",
                "--deliveries",
                &deliveries,
            ]),
        )
    })
}
