//! From Rust to what a browser loads: a WASM file and the JavaScript around it, both as small as they get.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde::Serialize;
use wasm_bindgen_cli_support::Bindgen;

use crate::{cache, link, process, say, shrink, tools, tree};

/// What wasm-opt does. The order was measured: taking the control flow apart and putting it together again before `-Oz`
/// saves 1 % after brotli. The lowest memory is the stack's last resort, and all of it begins as zeros. It may use what browsers have had since 2021 and rustc emits by default.
const OPTIMISE: [&str; 14] = [
    "--strip-debug",
    "--strip-producers",
    "--flatten",
    "--rereloop",
    "--low-memory-unused",
    "--zero-filled-memory",
    "-Oz",
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// Browsers from spring 2022 on; older ones have no `dialog` element either.
const BROWSERS: &str = "--target=chrome100,firefox100,safari15.4";

/// How programs and texts are made small, as an input of what is remembered: the source of just that.
pub const HOW: &[u8] = concat!(include_str!("wasm.rs"), include_str!("shrink.rs")).as_bytes();

/// How much is done for the size of what a phone downloads.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Effort {
    /// Everything: what is tested and deployed.
    Full,
    /// Nothing: to try things by hand.
    Quick,
}

impl Effort {
    const fn profile(self) -> &'static str {
        match self {
            Self::Full => "wasm",
            Self::Quick => "wasm-quick",
        }
    }
}

/// A program for the browser, ready to serve.
pub struct Program {
    /// The JavaScript module that loads and serves the WASM.
    pub glue: Vec<u8>,
    /// The WASM itself.
    pub wasm: Vec<u8>,
}

/// Compiles the app's programs with cargo: `flags` says which, such as `--bins`.
pub fn compile(flags: &[&str], effort: Effort) -> Result<()> {
    tools::wasm_target()?;
    let mut rustc = short_paths()?;
    let mut settings = Vec::new();
    if effort == Effort::Full {
        settings.push(setting("linker", &env::current_exe()?)?);
        rustc.push(format!("-Clink-arg={}", link::version()));
    }
    settings.push(setting("rustflags", &rustc)?);
    say::step("Compile for the browser", || {
        process::run(
            tools::cargo()
                .args(["build", "--package", "message-centre-app", "--profile", effort.profile()])
                .args(["--target", tools::WASM_TARGET])
                .args(settings.iter().flat_map(|setting| ["--config", setting]))
                .args(flags)
                // A folder of its own, so that this never waits for another cargo's lock.
                .arg("--target-dir")
                .arg(tree::target().join("wasm")),
        )
    })
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

/// Takes one compiled program (`parent`, or `examples/counter`) the rest of the way.
pub fn pack(compiled: &str, effort: Effort) -> Result<Program> {
    let path = tree::target()
        .join("wasm")
        .join(tools::WASM_TARGET)
        .join(effort.profile())
        .join(compiled)
        .with_extension("wasm");
    let raw = fs::read(&path).with_context(|| format!("{} cannot be read", tree::short(&path)))?;
    if effort == Effort::Quick {
        return bind(&raw);
    }
    let lock = tools::npm_lock()?;

    let glue = cache::remembered("glue", &[&raw, HOW, &lock], || Ok(bind(&raw)?.glue))?;
    let wasm = cache::remembered("wasm", &[&raw, HOW, &lock], || {
        say::step(&format!("Make {compiled}.wasm small"), || optimise(&bind(&raw)?.wasm))
    })?;
    Ok(Program { glue, wasm })
}

/// Minifies JavaScript or CSS (`kind` is `js` or `css`).
pub fn minify(source: &[u8], kind: &str) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join(format!("in.{kind}"));
    fs::write(&path, source)?;
    esbuild(&path, &["--minify"])
}

/// The glue and the WASM that wasm-bindgen makes of what rustc made.
fn bind(raw: &[u8]) -> Result<Program> {
    let folder = tempfile::tempdir()?;
    let mut output = Bindgen::new()
        .input_bytes("app", raw.to_vec())
        .web(true)?
        .typescript(false)
        // The page names the WASM by its hash, so the glue need not know where it is.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not read the compiled program")?;
    output.emit(folder.path())?;

    // Of all that the glue exports the page calls only what starts the program. esbuild drops what that does not need,
    // and takes in the files that some crates bring, so that they cost no request of their own.
    let (path, entry) = (folder.path().join("app.js"), folder.path().join("entry.js"));
    fs::write(&path, shrink::without_disposal(&fs::read_to_string(&path)?))?;
    fs::write(&entry, "export { default } from './app.js';")?;
    let glue = esbuild(&entry, &["--bundle", "--format=esm", "--pure:FinalizationRegistry"])?;
    let glue = String::from_utf8(glue)?;
    let module = output.wasm_mut();
    shrink::drop_exports(module, &glue);
    let glue = shrink::shorten_names(module, &glue);
    Ok(Program { glue: minify(glue.as_bytes(), "js")?, wasm: module.emit_wasm() })
}

fn esbuild(from: &Path, flags: &[&str]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let to = folder.path().join("out");
    process::output(
        tools::npm_program("esbuild/bin/esbuild")?
            .arg(from)
            .arg(format!("--outfile={}", to.display()))
            .args(["--legal-comments=none", "--log-level=warning", BROWSERS])
            .args(flags),
    )?;
    Ok(fs::read(to)?)
}

fn optimise(wasm: &[u8]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let (from, to) = (folder.path().join("in.wasm"), folder.path().join("out.wasm"));
    fs::write(&from, wasm)?;
    process::output(
        tools::npm_program("binaryen/bin/wasm-opt")?.args(OPTIMISE).arg(&from).arg("-o").arg(&to),
    )?;
    Ok(fs::read(to)?)
}
