//! The programs this one calls: cargo, rustup, npm and what npm brings. Each is set up when it is missing.

use std::env;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::{process, say, tree};

/// The target the browser programs are built for.
pub const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// The cargo that runs this program, at the workspace's root.
pub fn cargo() -> Command {
    let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(tree::root());
    // `cargo run` describes xtask in the environment; passed on, it would make build scripts run again and again.
    for (name, _) in env::vars_os() {
        let text = name.to_string_lossy();
        if text.starts_with("CARGO_PKG_") || text.starts_with("CARGO_MANIFEST_") {
            command.env_remove(&name);
        }
    }
    command
}

/// Which server to build.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    /// For a developer and the tests: with the page of sent mails and the demo school, the site read from disk.
    Development,
    /// To deploy: the site embedded, nothing of development inside.
    Release,
}

/// Builds the server and gives its path.
pub fn server(kind: Server) -> Result<PathBuf> {
    let (what, folder, flags): (_, _, &[&str]) = match kind {
        Server::Development => ("Build the server for development", "debug", &["--features", "development"]),
        Server::Release => ("Build the server to deploy", "release", &["--release"]),
    };
    say::step(what, || process::run(cargo().args(["build", "--package", "message-centre"]).args(flags)))?;
    Ok(tree::target().join(folder).join(format!("message-centre{}", env::consts::EXE_SUFFIX)))
}

/// Makes sure that Rust can build for the browser.
pub fn wasm_target() -> Result<()> {
    let sysroot =
        process::output(Command::new("rustc").args(["--print", "sysroot"]).current_dir(tree::root()))?;
    let libraries = PathBuf::from(sysroot.trim()).join("lib/rustlib").join(WASM_TARGET).join("lib");
    if libraries.is_dir() {
        return Ok(());
    }
    say::step(&format!("Install the Rust target {WASM_TARGET}"), || {
        process::run(
            Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(tree::root()),
        )
        .with_context(|| {
            format!("the Rust target {WASM_TARGET} is missing and rustup could not add it: install it and try again")
        })
    })
}

/// Makes sure that the packages of `end2end/package-lock.json` are installed, exactly those.
pub fn npm_packages() -> Result<()> {
    let lock = npm_lock()?;
    let stamp = tree::end2end().join("node_modules/.installed-from");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    say::step("Install the tools from npm", || {
        process::run(
            Command::new("npm")
                .args(["ci", "--no-audit", "--no-fund", "--loglevel=error"])
                .env("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")
                .current_dir(tree::end2end()),
        )
        .context("the tools from npm could not be installed: Node.js 20 or later, with npm, is needed")?;
        Ok(fs::write(&stamp, &lock)?)
    })
}

/// The versions of everything from npm: part of the input of each step that uses it.
pub fn npm_lock() -> Result<Vec<u8>> {
    fs::read(tree::end2end().join("package-lock.json")).context("end2end/package-lock.json cannot be read")
}

/// A program from npm, by the path of its script inside `node_modules`.
pub fn npm_program(script: &str) -> Result<Command> {
    npm_packages()?;
    let path = tree::end2end().join("node_modules").join(script);
    if !path.exists() {
        bail!("{} is missing: delete end2end/node_modules and try again", tree::short(&path));
    }
    let mut command = Command::new("node");
    command.arg(path).current_dir(tree::end2end());
    Ok(command)
}
