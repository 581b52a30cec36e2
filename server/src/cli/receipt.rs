//! `message-centre receipt`: receipts of deletions.

use super::{
    open::Place,
    terminal::{Fail, Outcome, say},
};
use crate::privacy::receipt;
use clap::{Args, Subcommand};
use shared::{
    email::Email,
    receipt::{Fault, Kind, Receipt as File, grouped},
};
use std::{fs, path::PathBuf, process::ExitCode};

/// Receipts of deletions.
#[derive(Subcommand)]
pub enum Receipt {
    /// Verify a receipt that somebody shows.
    Verify(Verify),
}

/// Verify a receipt that somebody shows.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre receipt verify receipt-DEL-7KMX-2QPA-deleted.json
  message-centre receipt verify receipt.json --email parent@example.org

Says whether the signature holds, whether the key is one of this installation, and with --email whether the receipt is about
the person who had that address. Nothing is changed. docs/receipts.md tells how to verify without this program.")]
pub struct Verify {
    /// The receipt's file
    file: PathBuf,
    /// The address that its owner had
    #[arg(long, value_name = "ADDRESS")]
    email: Option<String>,
}

impl Receipt {
    /// Does it.
    pub async fn run(self, place: &Place) -> Outcome {
        let Self::Verify(command) = self;
        let text = fs::read_to_string(&command.file).map_err(|error| {
            Fail::new(
                format!("The file {} cannot be read: {error}.", command.file.display()),
                "Check its name, and that this user may read it.",
            )
        })?;
        let receipt = receipt::verify(&text).map_err(refused)?;
        describe(&receipt);
        let app = place.open().await?;
        let known = receipt::known(&app).await?;
        let ours = known.iter().any(|key| key.fingerprint == receipt.key);
        let about = command
            .email
            .map(|email| {
                Email::parse(&email)
                    .map_err(|refusal| Fail::new(refusal.to_string(), "Give --email an address."))
            })
            .transpose()?
            .map(|email| receipt::is_about(&app, &receipt, &email));
        app.db.close().await;
        if !ours {
            return Err(Fail::new(
                "The signature holds, but the key is none of this installation.",
                "Compare its fingerprint with the one in the mail that brought the receipt.",
            ));
        }
        say("The signature holds, and the key is this installation's.");
        match about {
            Some(true) => say("It is about the person who had that address."),
            Some(false) => {
                return Err(Fail::new(
                    "It is not about the person who had that address.",
                    "Check the address: it must be the one of the account when it was deleted. With another server key than \
                     then, this cannot be told.",
                ));
            }
            None => {}
        }
        Ok(ExitCode::SUCCESS)
    }
}

fn describe(receipt: &File) {
    say(format_args!("Reference:    {}", receipt.reference));
    say(format_args!("Issued by:    {}", receipt.issuer));
    say(format_args!("Deleted at:   {}", receipt.deleted_at));
    match (receipt.kind, &receipt.purged_at) {
        (Kind::Purged, Some(at)) => say(format_args!("Purged at:    {at}")),
        _ => say(format_args!("To be purged: by {}", receipt.purge_by)),
    }
    for count in &receipt.counts {
        say(format_args!("{:<13} {}", format!("{}:", count.of), count.number));
    }
    say(format_args!("Key:          {}", grouped(&receipt.key)));
}

fn refused(fault: Fault) -> Fail {
    let what = match fault {
        Fault::NotOne => "This is no receipt of a Message Centre.".to_owned(),
        Fault::Field(field) => format!("This is no sound receipt: its {field} is not as it must be."),
        Fault::Key => "This receipt was changed: its fingerprint is not that of its key.".to_owned(),
        Fault::Signature => {
            "This receipt was changed after it was signed, or never was: its signature does not hold."
                .to_owned()
        }
    };
    Fail::new(what, "Ask its owner for the file as it came, unchanged.")
}
