//! All tests, with all they need: on a machine that has only Rust and Node.js.

use std::time::Instant;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};

use crate::postgres::Postgres;
use crate::wasm::Effort;
use crate::{browser, process, say, site, size, tools};

/// What can be chosen for `cargo xtask test`.
#[derive(Args)]
pub struct Options {
    /// Only the tests in Rust (types, rules, server), or only those in a browser.
    #[arg(long)]
    only: Option<Only>,
    /// Only the tests whose names hold one of these.
    filter: Vec<String>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Only {
    Rust,
    Browser,
}

/// How many tests there were.
#[derive(Default)]
struct Tally {
    passed: usize,
    failed: usize,
    skipped: usize,
}

/// What the whole run came to.
#[derive(Default)]
struct Outcome {
    /// What passed, in words.
    good: Vec<String>,
    /// What failed, in words.
    bad: Vec<String>,
}

/// Runs the tests; fails when one of them does, after all have run.
pub fn run(options: &Options) -> Result<()> {
    let start = Instant::now();
    let mut outcome = Outcome::default();
    if options.only != Some(Only::Browser) {
        rust(&options.filter, &mut outcome)?;
    }
    if options.only != Some(Only::Rust) {
        in_browser(&options.filter, &mut outcome)?;
    }
    let took = say::duration(start.elapsed());
    if outcome.bad.is_empty() {
        say::line(&format!("\nAll good: {}, in {took}.", outcome.good.join(", ")));
        Ok(())
    } else {
        bail!("{} (after {took}; good: {})", outcome.bad.join(", "), outcome.good.join(", "))
    }
}

/// The tests of `cargo test`, on SQLite and on a PostgreSQL of their own.
fn rust(filter: &[String], outcome: &mut Outcome) -> Result<()> {
    let postgres = Postgres::start()?;
    let mut tally = Tally::default();
    let result = say::step("Run the tests in Rust", || {
        process::run_watching(
            tools::cargo()
                .args(["test", "--workspace", "--no-fail-fast", "--"])
                .args(filter)
                .env("TEST_POSTGRES_URL", postgres.url()),
            |line| tally.add_cargo(line),
        )
    });
    outcome.add("in Rust", &tally, result)
}

/// The sizes, and the tests of Playwright against servers that they start themselves.
fn in_browser(filter: &[String], outcome: &mut Outcome) -> Result<()> {
    tools::npm_packages()?;
    let chromium = browser::find_or_install()?;
    let built = site::build(Effort::Full)?;
    if filter.is_empty() {
        match size::measure(&built) {
            Ok(()) => outcome.good.push("sizes within their budgets".into()),
            Err(error) if error.is::<process::Interrupted>() => return Err(error),
            Err(error) => outcome.bad.push(error.to_string()),
        }
    }
    let example = site::build_example(Effort::Full)?;
    let server = tools::server(tools::Server::Development)?;
    // For the servers that share one.
    let postgres = Postgres::start()?;
    let mut command = tools::npm_program("@playwright/test/cli.js")?;
    command.arg("test").env("MESSAGE_CENTRE_BIN", &server).env("PARTS_SITE", &example);
    command.env("TEST_POSTGRES_URL", postgres.url());
    if !filter.is_empty() {
        // A filter may be meant for the tests in Rust alone; without one, no tests are a fault.
        command.args(["--pass-with-no-tests", "--grep", &filter.join("|")]);
    }
    if let Some(chromium) = chromium {
        command.env("CHROMIUM_PATH", chromium);
    }
    let mut tally = Tally::default();
    let result = say::step("Run the tests in a browser", || {
        process::run_watching(&mut command, |line| tally.add_playwright(line))
    });
    outcome.add("in a browser", &tally, result)
}

impl Outcome {
    /// Notes a run of tests; only an interrupted one ends everything.
    fn add(&mut self, place: &str, tally: &Tally, result: Result<()>) -> Result<()> {
        let skipped =
            if tally.skipped == 0 { String::new() } else { format!(" ({} skipped)", tally.skipped) };
        let passed = format!("{} {place}{skipped}", say::count(tally.passed, "test"));
        match result {
            Ok(()) => self.good.push(passed),
            Err(error) if error.is::<process::Interrupted>() => return Err(error),
            Err(_) if tally.failed > 0 => {
                self.bad.push(format!("{} {place} failed", say::count(tally.failed, "test")));
            }
            Err(error) => self.bad.push(format!("the tests {place} did not run to their end: {error}")),
        }
        Ok(())
    }
}

impl Tally {
    /// Reads `test result: ok. 9 passed; 0 failed; 1 ignored; …`.
    fn add_cargo(&mut self, line: &str) {
        let Some((_, numbers)) = line.strip_prefix("test result: ").and_then(|rest| rest.split_once(". "))
        else {
            return;
        };
        for part in numbers.split("; ") {
            match part.split_once(' ').map(|(number, what)| (number.parse::<usize>(), what)) {
                Some((Ok(number), "passed")) => self.passed += number,
                Some((Ok(number), "failed")) => self.failed += number,
                Some((Ok(number), "ignored")) => self.skipped += number,
                _ => {}
            }
        }
    }

    /// Reads the summary of Playwright's `list`: `  12 passed (3.4s)`.
    fn add_playwright(&mut self, line: &str) {
        let mut words = line.strip_prefix("  ").unwrap_or_default().split(' ');
        let (Some(Ok(number)), Some(what)) = (words.next().map(str::parse::<usize>), words.next()) else {
            return;
        };
        match what {
            "passed" => self.passed += number,
            "failed" | "flaky" | "interrupted" => self.failed += number,
            "skipped" => self.skipped += number,
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_counted() {
        let mut tally = Tally::default();
        tally.add_cargo(
            "test result: ok. 9 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
        );
        tally.add_cargo("test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out");
        tally.add_playwright("  3 failed");
        tally.add_playwright("  12 passed (3.4s)");
        tally.add_playwright("     1 passed in a step");
        assert_eq!((tally.passed, tally.failed, tally.skipped), (23, 4, 1));
    }
}
