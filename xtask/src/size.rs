//! What a first visit downloads, byte for byte, and what each part adds, against the budgets B1, B1b and B2.
//!
//! What costs what, after brotli, where it was measured (a byte of WASM before it is about 0.36 after):
//!
//! - A message for each place that may panic, and what writes it: 5.9 KB. Classes of `wasm-streams` that Leptos offers to
//!   JavaScript: 3.4 KB. Both are left out in `link.rs`.
//! - Rust's own allocator against `talc`: 1 KB. A copy of a signal's code for each type of value, a future of the whole
//!   request for each kind of request, structs read by names rather than in order: 5.5 KB together. Asking which thread
//!   something belongs to, as Leptos' `LocalStorage` does: 2.7 KB.
//! - `format!` and `write!`, wherever the first one is: 1 KB. Looking for a text in a text (`find("…")`, `contains`,
//!   `replace`): 1 KB; for a `char` or with a closure it costs nothing.
//! - `view!` instead of `app/src/dom.rs`: 60 KB for the sign-in alone. `serde_json` to read answers: a fifth of a program.
//! - A counter, which is Leptos: 15 KB. What English pays for the other languages: 2.1 KB of WASM and 0.5 KB of
//!   `boot.js`.

use std::collections::BTreeMap;
use std::ops::Add;

use anyhow::{Context, Result, bail};

use crate::site::{Built, PROGRAMS, Sizes};
use crate::wasm::{self, Effort};
use crate::{say, site};

/// All that a first visit of the messages loads, in bytes after brotli. B1's next goal is 75,000.
const PARENT_LIMIT: usize = 95_000;

/// The same for the parents' other programs, which a visit loads only when it goes there.
const OTHER_LIMIT: usize = 97_000;

/// B1 of a program in parts, which has every section of the parents' in it.
const SPLIT_LIMIT: usize = 180_000;

/// B1b: what a part loads when it is the first one needed, with what it shares.
const PART_LIMIT: usize = 40_000;

/// B2: the office's program against the parents', in tenths.
const OFFICE_LIMIT_TENTHS: usize = 25;

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

    let total =
        |wanted| totals.iter().find(|(name, ..)| *name == wanted).map_or(0, |(_, total, _)| total.brotli);
    let (parent, office) = (total("parent"), total("office"));
    let mut problems = Vec::new();
    for (name, total, _) in totals.iter().filter(|(name, ..)| *name != "office") {
        let limit = match *name {
            name if !built.manifest.programs[name].parts.is_empty() => SPLIT_LIMIT,
            "parent" => PARENT_LIMIT,
            _ => OTHER_LIMIT,
        };
        verdict(
            &format!("{name} {} bytes, at most {limit}", total.brotli),
            total.brotli <= limit,
            &mut problems,
        );
    }
    for (part, total) in parts {
        verdict(
            &format!("part {part} {} bytes, at most {PART_LIMIT} (B1b)", total.brotli),
            total.brotli <= PART_LIMIT,
            &mut problems,
        );
    }
    verdict(
        &format!("office {office} bytes, at most {} (2.5 × parent, B2)", parent * OFFICE_LIMIT_TENTHS / 10),
        office * 10 <= parent * OFFICE_LIMIT_TENTHS,
        &mut problems,
    );
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
    println!("  parent is {} a counter", times(parent, counter.brotli));
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
