//! A school of any size, to measure with.

use crate::cli::{Fail, Outcome, open::Place};
use clap::Args;

/// Make a school of any size, to measure with.
#[derive(Args)]
#[command(after_help = "\
Example:
  message-centre seed --deliveries 1000000 --database sqlite:seed.db")]
pub struct Seed {
    /// How many deliveries to make
    #[arg(long, value_name = "N")]
    deliveries: u64,
}

impl Seed {
    /// Does it.
    pub async fn run(self, _place: &Place) -> Outcome {
        Err(Fail::new(
            format!("{} deliveries cannot be made yet. Nothing was changed.", self.deliveries),
            "Wait for the next version.",
        ))
    }
}
