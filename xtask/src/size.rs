//! What a first visit downloads, byte for byte, and what each part adds, against the budgets B1 and B1b.
//!
//! What costs what, after brotli, where it was measured (a byte of WASM before it is about 0.36 after):
//!
//! - A message for each place that may panic, and what writes it: 5.9 KB. Classes of `wasm-streams` that Leptos offers to
//!   JavaScript: 3.4 KB.
//! - Cutting the program into parts, against one file without the parts: a tenth of it, for what they call of each other.
//! - `Suspense` in place of a signal and a task in `app/src/components/part.rs`: 4.6 KB.
//! - `format!` and `write!`, wherever the first one is: 1 KB. Looking for a text in a text (`find("…")`, `contains`,
//!   `replace`): 1 KB; for a `char` or with a closure it costs nothing.
//! - `serde_json` to read answers in place of `app/src/api/json.rs`: 23 KB. `leptos_router` in place of
//!   `app/src/state/navigation.rs` and `routes.rs`: 35 KB. A type of view for each element (without `--cfg erase_components`): 25 KB.
//! - A counter, which is Leptos: 15 KB. What English pays for the other languages: 2.1 KB of WASM and 0.5 KB of
//!   `boot.js`.

use std::collections::BTreeMap;
use std::ops::Add;

use anyhow::{Context, Result, bail};

use crate::site::{Built, PROGRAMS, Sizes};
use crate::wasm::{self, Effort};
use crate::{say, site};

/// All that a first visit of the messages loads. B1 asks for 180,000; this holds what it takes today, so that it grows no further.
const APP_LIMIT: usize = 194_000;

/// What a part loads when it is the first one needed, with what it shares. B1b asks for 40,000.
const PART_LIMIT: usize = 101_000;

/// The same for all of the office, which is loaded at a desk.
const OFFICE_LIMIT: usize = 155_000;

/// A page with its inline style arrives in TCP's first ten packets, and so paints without a second round trip.
const PAGE_LIMIT: usize = 14_000;

/// Builds the site, prints the sizes and fails when a budget is exceeded.
pub fn run() -> Result<()> {
    measure(&site::build(Effort::Full)?)
}

/// Builds one program or example and prints what its WASM, its JavaScript and its parts weigh.
pub fn one(name: &str) -> Result<()> {
    let mut programs = PROGRAMS.iter().map(|source| source.program).chain([wasm::COUNTER, wasm::PARTS]);
    let program = programs.find(|program| program.name == name);
    let program = program.with_context(|| format!("there is no program called {name:?}"))?;
    wasm::compile(&[program], Effort::Full)?;
    let built = wasm::pack(&program, Effort::Full)?;
    let (glue, wasm) = (sizes(&built.glue)?, sizes(&built.wasm)?);
    row("JavaScript", glue);
    row("WASM", wasm);
    row("together", glue + wasm);
    let files = built.parts.files.iter().map(|(name, content)| Ok((name.clone(), sizes(content)?)));
    let files = files.collect::<Result<BTreeMap<_, _>>>()?;
    for (part, needs) in &built.parts.needs {
        print_files(&format!("Part {part}"), needs, &files);
    }
    Ok(())
}

/// Prints the sizes of a built site and fails when a budget is exceeded.
pub fn measure(built: &Built) -> Result<()> {
    let counter = say::step("Build a Leptos counter to compare with", || {
        wasm::compile(&[wasm::COUNTER], Effort::Full)?;
        wasm::pack(&wasm::COUNTER, Effort::Full)
    })?;
    let mut totals = Vec::new();
    let mut parts = Vec::new();
    for (name, program) in &built.manifest.programs {
        let files = std::iter::once(&program.html).chain(&program.loads);
        let total = print_files(&format!("First visit, {name}"), files, &built.sizes);
        totals.push((*name, total, built.sizes[&program.html]));
        for (part, files) in &program.parts {
            parts.push((part, print_files(&format!("Part {part} of {name}"), files, &built.sizes)));
        }
    }
    let counter = sizes(&counter.glue)? + sizes(&counter.wasm)?;
    println!();
    row("A Leptos counter (WASM and JavaScript)", counter);
    println!();

    let mut problems = Vec::new();
    for (name, total, _) in &totals {
        verdict(
            &format!("{name} {} bytes, at most {APP_LIMIT} (B1)", total.brotli),
            total.brotli <= APP_LIMIT,
            &mut problems,
        );
    }
    for (part, total) in parts {
        let limit = if part == "office" { OFFICE_LIMIT } else { PART_LIMIT };
        verdict(
            &format!("part {part} {} bytes, at most {limit} (B1b)", total.brotli),
            total.brotli <= limit,
            &mut problems,
        );
    }
    for (name, _, page) in &totals {
        verdict(
            &format!(
                "page of {name} {} bytes, at most {PAGE_LIMIT} (first paint in one round trip)",
                page.brotli
            ),
            page.brotli <= PAGE_LIMIT,
            &mut problems,
        );
    }
    let app = totals.iter().find(|(name, ..)| *name == "app").map_or(0, |(_, total, _)| total.brotli);
    println!("  app is {} a counter", times(app, counter.brotli));
    if problems.is_empty() { Ok(()) } else { bail!("too large: {}", problems.join("; ")) }
}

fn verdict(what: &str, good: bool, problems: &mut Vec<String>) {
    println!("{} {what}", if good { "✓" } else { "✗" });
    if !good {
        problems.push(what.to_owned());
    }
}

fn sizes(raw: &[u8]) -> Result<Sizes> {
    Ok(Sizes { raw: raw.len(), brotli: site::brotli(raw)?.len() })
}

impl Add for Sizes {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, brotli: self.brotli + other.brotli }
    }
}

/// Prints files that are loaded together, and gives their sum.
fn print_files<'a>(
    title: &str,
    files: impl IntoIterator<Item = &'a String>,
    sizes: &BTreeMap<String, Sizes>,
) -> Sizes {
    println!("\n{title:<44}{:>10}{:>10}", "bytes", "brotli");
    let mut total = Sizes::default();
    for file in files {
        row(&format!("  {file}"), sizes[file]);
        total = total + sizes[file];
    }
    row("  total", total);
    total
}

fn row(what: &str, sizes: Sizes) {
    println!("{what:<44}{:>10}{:>10}", sizes.raw, sizes.brotli);
}

/// A ratio with one decimal, `3.4 ×`.
fn times(a: usize, b: usize) -> String {
    let tenths = (a * 10 + b / 2).checked_div(b).unwrap_or_default();
    format!("{}.{} ×", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_weighs_what_all_its_files_do() {
        let sizes = BTreeMap::from([
            ("app-message-12.wasm".to_owned(), Sizes { raw: 100, brotli: 40 }),
            ("app-account-message-34.wasm".to_owned(), Sizes { raw: 50, brotli: 20 }),
            ("app-account-56.wasm".to_owned(), Sizes { raw: 7, brotli: 3 }),
        ]);
        let message = ["app-account-message-34.wasm".to_owned(), "app-message-12.wasm".to_owned()];
        let total = print_files("Part message", &message, &sizes);
        assert_eq!((total.raw, total.brotli), (150, 60));
    }

    #[test]
    fn ratios_are_rounded() {
        assert_eq!(times(34, 10), "3.4 ×");
        assert_eq!(times(349, 100), "3.5 ×");
        assert_eq!(times(1, 0), "0.0 ×");
    }
}
