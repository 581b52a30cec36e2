//! From Rust to what a browser loads, as small as it gets: compiled by cargo (`compile`), then packed as one WASM file and its
//! parts, which are loaded when they are first needed (`split`), and the JavaScript around it.

mod compile;
mod npm;
mod split;

use std::fs;

use anyhow::{Context, Result};

pub use self::compile::compile;
pub use self::npm::minify;
pub use self::split::Parts;
use crate::tree;

/// How much is done for the size of what a phone downloads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Everything: what is tested and deployed.
    Full,
    /// Nothing: to try things by hand.
    Quick,
}

/// A program to build.
#[derive(Clone, Copy)]
pub struct Program {
    /// What its files are called: the name of the binary or example.
    pub name: &'static str,
    package: &'static str,
    kind: Kind,
}

/// What it is to cargo.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Binary,
    Example,
}

/// The smallest Leptos program, to compare sizes with.
pub const COUNTER: Program = Program::binary("message-centre-app", "counter").example();

/// The smallest program in parts, to try in a browser.
pub const PARTS: Program = Program::binary("message-centre-app", "parts").example();

/// A program ready to serve.
pub struct Packed {
    /// The JavaScript module that loads and serves the WASM.
    pub glue: Vec<u8>,
    /// The WASM that every visit loads.
    pub wasm: Vec<u8>,
    /// What is loaded later.
    pub parts: Parts,
}

impl Program {
    /// A binary of a package.
    pub const fn binary(package: &'static str, name: &'static str) -> Self {
        Self { name, package, kind: Kind::Binary }
    }

    /// The example of that name rather than the binary.
    pub const fn example(mut self) -> Self {
        self.kind = Kind::Example;
        self
    }
}

/// Takes a compiled program the rest of the way.
pub fn pack(program: &Program, effort: Effort) -> Result<Packed> {
    let path = compile::output(program, effort);
    let raw = fs::read(&path).with_context(|| format!("{} cannot be read", tree::short(&path)))?;
    split::pack(program.name, &raw, effort)
}
