//! Builds, serves, tests and measures the Message Centre: `cargo xtask <command>`.

mod browser;
mod cache;
mod check;
mod deps;
mod naming;
mod postgres;
mod process;
mod say;
mod seed;
mod serve;
mod site;
mod size;
mod test;
mod tools;
mod tree;
mod wasm;

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::wasm::Effort;

/// Builds, serves, tests and measures the Message Centre.
#[derive(Parser)]
#[command(name = "cargo xtask", version, disable_help_subcommand = true)]
struct CommandLine {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Build the site (the browser app) into `dist/`.
    Build {
        /// Also build the server to deploy, with the site inside.
        #[arg(long)]
        release: bool,
        /// Build the browser app fast rather than small.
        #[arg(long, conflicts_with = "release")]
        quick: bool,
    },
    /// Build everything and run it with the demo school.
    Serve(serve::Options),
    /// Set up everything the tests need, and run them all.
    Test(test::Options),
    /// Measure what a first visit downloads, and fail when it is too much.
    Size {
        /// Build and weigh one program's WASM and JavaScript alone (`app`, or an example such as `parts`), to try what makes
        /// it smaller.
        program: Option<String>,
    },
    /// Fill a database with deliveries, for measurements.
    Seed(seed::Options),
    /// Check formatting, lints, licences and where dependencies come from.
    Check,
}

fn main() -> ExitCode {
    match run(&CommandLine::parse().command) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) if error.is::<process::Interrupted>() => {
            say::line("Stopped.");
            ExitCode::from(130)
        }
        Err(error) => {
            say::problem(&error);
            ExitCode::FAILURE
        }
    }
}

fn run(command: &Command) -> Result<()> {
    process::catch_interrupts()?;
    match command {
        Command::Build { release, quick } => {
            site::build(if *quick { Effort::Quick } else { Effort::Full })?;
            if *release {
                let server = tools::server(tools::Server::Release)?;
                say::line(&format!("Ready to deploy: {}", tree::short(&server)));
            }
            Ok(())
        }
        Command::Serve(options) => serve::run(options),
        Command::Test(options) => test::run(options),
        Command::Size { program: Some(program) } => size::one(program),
        Command::Size { program: None } => size::run(),
        Command::Seed(options) => seed::run(options),
        Command::Check => check::run(),
    }
}
