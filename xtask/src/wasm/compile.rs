//! Programs through cargo and rustc, with the flags that packing them needs.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use serde::Serialize;

use super::{Effort, Kind, Program};
use crate::{process, say, tools, tree};

/// What rustc does for a program that is split into parts. The splitter follows relocations and names; `erase_components` makes Leptos compile
/// each piece of a view once rather than for every combination of types, which takes a tenth off such a program.
const FLAGS: [&str; 3] = ["-Clink-args=--emit-relocs", "--cfg", "erase_components"];

/// Compiles programs with cargo.
pub fn compile(programs: &[Program], effort: Effort) -> Result<()> {
    tools::wasm_target()?;
    let mut rustc = short_paths()?;
    rustc.extend(FLAGS.map(str::to_owned));
    say::step("Compile for the browser", || {
        process::run(
            tools::cargo()
                .args(["build", "--profile", profile(effort), "--target", tools::WASM_TARGET])
                .args(["--config", &setting("rustflags", &rustc)?])
                .args(programs.iter().flat_map(Program::cargo_args))
                .arg("--target-dir")
                .arg(folder()),
        )
    })
}

/// Where cargo puts a compiled program.
pub fn output(program: &Program, effort: Effort) -> PathBuf {
    let mut path = folder().join(tools::WASM_TARGET).join(profile(effort));
    if program.kind == Kind::Example {
        path.push("examples");
    }
    path.join(program.name).with_extension("wasm")
}

impl Program {
    /// What says to cargo which program this is.
    fn cargo_args(&self) -> [&'static str; 4] {
        let kind = match self.kind {
            Kind::Binary => "--bin",
            Kind::Example => "--example",
        };
        ["--package", self.package, kind, self.name]
    }
}

/// A folder of its own, so that neither waits for the lock of another cargo.
fn folder() -> PathBuf {
    tree::target().join("wasm")
}

const fn profile(effort: Effort) -> &'static str {
    match effort {
        Effort::Full => "wasm",
        Effort::Quick => "wasm-quick",
    }
}

/// A setting of cargo's for programs for the browser. JSON's strings and lists are TOML's too.
fn setting(name: &str, value: &impl Serialize) -> Result<String> {
    Ok(format!("target.{}.{name} = {}", tools::WASM_TARGET, serde_json::to_string(value)?))
}

/// Flags for rustc that leave the folders of this machine out of the program: two machines build the same bytes, and no
/// parent downloads the name of whoever built it.
fn short_paths() -> Result<Vec<String>> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")));
    let mut folders = vec![tree::root().to_owned()];
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok());
    for registry in registries.into_iter().flatten() {
        folders.push(registry?.path());
    }
    Ok(folders.iter().map(|folder| format!("--remap-path-prefix={}=", folder.display())).collect())
}
