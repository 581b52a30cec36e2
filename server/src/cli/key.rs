//! `message-centre key`: a new key, and what to do when one is lost.

use super::{
    open::Place,
    terminal::{Fail, Outcome, say},
};
use crate::{
    clock::SystemChance,
    db::{Db, fingerprint},
    secret,
};
use clap::Args;
use std::process::ExitCode;

/// Print a new key.
#[derive(Args)]
#[command(after_help = "\
Examples:
  (umask 077; message-centre key > message-centre.key)
  message-centre --database postgres://mc@localhost/mc --key-file message-centre.key check

The key is needed to recognise people who asked for deletion when a class list is imported. Keep a copy, but not beside the
backups of the database: who has both can test guesses. A database refuses every key but the one it was first opened with.

If that one is lost for good, stop all servers and let the database take another:
  (umask 077; message-centre key > new.key)
  message-centre key --replace-lost --key-file new.key

Then people who asked for deletion before are no longer recognised in class lists, and could be imported again: have schools
take them out of their lists. Links that stop mails work in mails sent before, and may not in later ones to the same people.")]
pub struct Key {
    /// The database's key is lost for good: from now on it takes the one of `--key-file` or `MESSAGE_CENTRE_KEY`
    #[arg(long)]
    replace_lost: bool,
}

impl Key {
    /// Prints a new key, or gives the database another one.
    pub async fn run(&self, place: &Place) -> Outcome {
        if !self.replace_lost {
            say(secret::Key::random(&SystemChance).text());
            return Ok(ExitCode::SUCCESS);
        }
        let key = place.key()?.ok_or_else(|| {
            Fail::new(
                "There is no key that the database could take. Nothing was changed.",
                "Make one with `message-centre key`, and give it with --key-file or MESSAGE_CENTRE_KEY.",
            )
        })?;
        place.look_for_replacement().await?;
        let db = Db::connect(&place.database).await?;
        fingerprint::replace(&db, &key).await?;
        db.close().await;
        say(
            "The database takes this key from now on. Keep a copy of it. People who asked for deletion before are no longer \
             recognised in class lists.",
        );
        Ok(ExitCode::SUCCESS)
    }
}
