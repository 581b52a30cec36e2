//! The operator's command line: what it takes, and how it speaks.
//!
//! Every command says what it did; one that fails says what happened, what is safe and what to do.

pub mod attach;
pub mod check;
pub mod demo;
pub mod digest;
pub mod enquiry;
pub mod import;
pub mod key;
pub mod look;
pub mod news;
pub mod open;
pub mod parent;
pub mod policy;
pub mod purge;
pub mod receipt;
pub mod school;
pub mod seed;
pub mod sending;
pub mod serve;
pub mod staff;
pub mod terminal;

use crate::cli::terminal::{Fail, Outcome, complain};
use clap::{Parser, Subcommand};
use std::{
    io::{self, IsTerminal as _},
    process::ExitCode,
};

/// Messages from schools to parents, and everything that is held about them.
#[derive(Parser)]
#[command(
    name = "message-centre",
    version,
    after_help = "\
Examples:
  message-centre school add --name \"Riverside Primary School\" --code RIVERSIDE
  message-centre import class-list pupils.csv --school RIVERSIDE --dry-run
  message-centre serve --listen 127.0.0.1:8080 --public-url https://messages.example.org

Exit codes:
  0  done
  1  not done; the reason is on the standard error
  2  the command line cannot be read
  3  an import is done, but some rows were refused"
)]
struct CommandLine {
    #[command(flatten)]
    place: open::Place,
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Run the server.
    Serve(serve::Serve),
    /// Add and list schools.
    #[command(subcommand)]
    School(school::School),
    /// Add people who work for a school.
    #[command(subcommand)]
    Staff(staff::Staff),
    /// Read a school's files: class lists, an earlier provider's history.
    #[command(subcommand)]
    Import(import::Import),
    /// Add files to a message.
    Attach(attach::Attach),
    /// Invite parents to choose a password.
    #[command(subcommand)]
    Parent(parent::Parent),
    /// Read and answer enquiries to the operator.
    #[command(subcommand)]
    Enquiry(enquiry::Enquiry),
    /// Add and list versions of the privacy policy.
    #[command(subcommand)]
    Policy(policy::Policy),
    /// Write the daily summaries that are due.
    Digest(digest::Digest),
    /// Write to everyone who wants news about this service.
    #[command(subcommand)]
    News(news::News),
    /// Look whether everything is as it should be.
    Check(check::Check),
    /// Delete for good what was deleted 30 days ago.
    Purge(purge::Purge),
    /// Verify receipts of deletions.
    #[command(subcommand)]
    Receipt(receipt::Receipt),
    /// Print a new key, for `--key` or `--key-file`; replace one that is lost.
    Key(key::Key),
    /// Make the demo schools, once.
    Demo(demo::Demo),
    /// Make a school of any size, to measure with.
    Seed(seed::Seed),
}

/// Reads the command line and does what it says.
pub fn main() -> ExitCode {
    only_for_this_user();
    let line = CommandLine::parse();
    // Statements are long and slow ones are expected in imports; nothing of them belongs into a log.
    let filter = tracing_subscriber::EnvFilter::try_from_default_env()
        .unwrap_or_else(|_| "warn,server=info,sqlx::query=off".into());
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(io::stderr)
        .with_ansi(io::stderr().is_terminal())
        .with_target(false)
        .init();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => {
            complain(&Fail::new(
                format!("The system gives no threads: {error}."),
                "Look at the limits of this user.",
            ));
            return ExitCode::FAILURE;
        }
    };
    match runtime.block_on(run(line)) {
        Ok(code) => code,
        Err(fail) => {
            complain(&fail);
            ExitCode::FAILURE
        }
    }
}

/// Whatever this program writes is about people, so nobody else on the computer may read it: databases and what is beside them,
/// attachments, keys, rows that an import refused.
#[cfg(unix)]
fn only_for_this_user() {
    use rustix::fs::Mode;
    rustix::process::umask(Mode::RWXG | Mode::RWXO);
}

#[cfg(not(unix))]
fn only_for_this_user() {}

async fn run(line: CommandLine) -> Outcome {
    let place = &line.place;
    match line.command {
        Command::Serve(command) => command.run(place).await,
        Command::School(command) => command.run(place).await,
        Command::Staff(command) => command.run(place).await,
        Command::Import(command) => command.run(place).await,
        Command::Attach(command) => command.run(place).await,
        Command::Parent(command) => command.run(place).await,
        Command::Enquiry(command) => command.run(place).await,
        Command::Policy(command) => command.run(place).await,
        Command::Digest(command) => command.run(place).await,
        Command::News(command) => command.run(place).await,
        Command::Check(command) => command.run(place).await,
        Command::Purge(command) => command.run(place).await,
        Command::Receipt(command) => command.run(place).await,
        Command::Key(command) => command.run(place).await,
        Command::Demo(command) => command.run(place).await,
        Command::Seed(command) => command.run(place).await,
    }
}

#[cfg(test)]
mod tests {
    use super::CommandLine;
    use clap::CommandFactory as _;

    #[test]
    fn the_command_line_is_sound() {
        CommandLine::command().debug_assert();
    }

    #[test]
    fn every_command_has_examples() {
        fn walk(command: &clap::Command, path: &str) {
            let path = format!("{path} {}", command.get_name());
            let leaf = command.get_subcommands().next().is_none();
            let help = command.get_after_help().map(ToString::to_string).unwrap_or_default();
            assert!(!leaf || help.contains("Example"), "{path} has no example");
            for command in command.get_subcommands() {
                walk(command, &path);
            }
        }
        walk(&CommandLine::command(), "");
    }
}
