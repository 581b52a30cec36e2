//! What can be known without running the product: form, lints, and what we depend on.

use anyhow::Result;

use crate::{deps, process, say, tools};

/// Fails at the first thing that is not as it should be.
pub fn run() -> Result<()> {
    say::step("Check the formatting", || process::run(tools::cargo().args(["fmt", "--all", "--check"])))?;
    say::step("Check licences and sources of dependencies", deps::check)?;
    say::step("Check the lints", || {
        process::run(
            tools::cargo()
                .args(["clippy", "--workspace", "--all-targets", "--all-features"])
                .args(["--", "-D", "warnings"]),
        )
    })?;
    tools::npm_packages()?;
    say::step("Check the types of the browser tests", || {
        process::run(tools::npm_program("typescript/bin/tsc")?.arg("--noEmit"))
    })?;
    say::line("All checks are good.");
    Ok(())
}
