//! Programs through cargo and rustc, with the flags that packing them needs.

use std::env;
use std::fs;
use std::path::PathBuf;

use anyhow::Result;
use serde::Serialize;

use super::{Effort, Form, Kind, Program};
use crate::{link, process, say, tools, tree};

/// What rustc does for a program in parts. The splitter follows relocations and names; `erase_components` makes Leptos compile
/// each piece of a view once rather than for every combination of types, which takes a tenth off such a program.
const SPLIT: [&str; 3] = ["-Clink-args=--emit-relocs", "--cfg", "erase_components"];

/// Compiles programs with cargo: those in the same form in one run.
pub fn compile(programs: &[Program], effort: Effort) -> Result<()> {
    tools::wasm_target()?;
    for form in [Form::Whole, Form::Split] {
        let chosen: Vec<_> = programs.iter().filter(|program| program.form == form).collect();
        if !chosen.is_empty() {
            compile_alike(&chosen, form, effort)?;
        }
    }
    Ok(())
}

/// Where cargo puts a compiled program.
pub fn output(program: &Program, effort: Effort) -> PathBuf {
    let mut path = folder(program.form).join(tools::WASM_TARGET).join(profile(effort));
    if program.kind == Kind::Example {
        path.push("examples");
    }
    path.join(program.name).with_extension("wasm")
}

fn compile_alike(programs: &[&Program], form: Form, effort: Effort) -> Result<()> {
    let mut rustc = short_paths()?;
    let mut settings = Vec::new();
    match form {
        Form::Whole if effort == Effort::Full => {
            settings.push(setting("linker", &env::current_exe()?)?);
            rustc.push(format!("-Clink-arg={}", link::version()));
        }
        Form::Whole => {}
        Form::Split => rustc.extend(SPLIT.map(str::to_owned)),
    }
    settings.push(setting("rustflags", &rustc)?);
    say::step("Compile for the browser", || {
        process::run(
            tools::cargo()
                .args(["build", "--profile", profile(effort), "--target", tools::WASM_TARGET])
                .args(settings.iter().flat_map(|setting| ["--config", setting]))
                .args(programs.iter().flat_map(|program| program.cargo_args()))
                .arg("--target-dir")
                .arg(folder(form)),
        )
    })
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

/// A folder of its own for each set of flags, so that one does not undo what the other has compiled, and neither waits for
/// the lock of another cargo.
fn folder(form: Form) -> PathBuf {
    tree::target().join(match form {
        Form::Whole => "wasm",
        Form::Split => "wasm-split",
    })
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
