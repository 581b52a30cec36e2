//! `message-centre key`: a new key.

use super::say;
use crate::{clock::SystemChance, secret};
use clap::Args;
use std::process::ExitCode;

/// Print a new key.
#[derive(Args)]
#[command(after_help = "\
Example:
  (umask 077; message-centre key > message-centre.key)
  message-centre --database postgres://mc@localhost/mc --key-file message-centre.key check

The key is needed to recognise people who asked for deletion when a class list is imported. Keep a copy, but not beside the
backups of the database: who has both can test guesses.")]
pub struct Key {}

impl Key {
    /// Prints it.
    pub fn run(&self) -> ExitCode {
        say(secret::Key::random(&SystemChance).text());
        ExitCode::SUCCESS
    }
}
