//! From Rust to what a browser loads: a WASM file and the JavaScript around it, both as small as they get.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use crate::{cache, process, say, tools, tree};

/// What wasm-opt does. The order was measured: taking the control flow apart and putting it together again before `-Oz`
/// saves 1 % after brotli. It may use what browsers have had since 2021 and rustc emits by default.
const OPTIMISE: [&str; 12] = [
    "--strip-debug",
    "--strip-producers",
    "--flatten",
    "--rereloop",
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

/// A program for the browser, ready to serve.
pub struct Program {
    /// The JavaScript module that loads and serves the WASM.
    pub glue: Vec<u8>,
    /// The WASM itself.
    pub wasm: Vec<u8>,
}

/// Compiles the app's programs with cargo: `flags` says which, such as `--bins`.
pub fn compile(flags: &[&str]) -> Result<()> {
    tools::wasm_target()?;
    say::step("Compile for the browser", || {
        process::run(
            tools::cargo()
                .args(["build", "--package", "message-centre-app", "--profile", "wasm"])
                .args(["--target", tools::WASM_TARGET])
                .args(flags)
                // A folder of its own, so that this never waits for another cargo's lock.
                .arg("--target-dir")
                .arg(tree::target().join("wasm")),
        )
    })
}

/// Takes one compiled program (`parent`, or `examples/counter`) the rest of the way.
pub fn pack(compiled: &str) -> Result<Program> {
    let path = tree::target()
        .join("wasm")
        .join(tools::WASM_TARGET)
        .join("wasm")
        .join(compiled)
        .with_extension("wasm");
    let raw = fs::read(&path).with_context(|| format!("{} cannot be read", tree::short(&path)))?;
    let lock = tools::npm_lock()?;
    let options = OPTIMISE.join(" ");

    let glue = cache::remembered("glue", &[&raw, BROWSERS.as_bytes(), &lock], || Ok(bind(&raw)?.glue))?;
    let wasm = cache::remembered("wasm", &[&raw, options.as_bytes(), &lock], || {
        say::step(&format!("Make {compiled}.wasm small"), || optimise(&bind(&raw)?.wasm))
    })?;
    Ok(Program { glue, wasm })
}

/// Minifies JavaScript or CSS (`kind` is `js` or `css`).
pub fn minify(source: &[u8], kind: &str) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join(format!("in.{kind}"));
    fs::write(&path, source)?;
    esbuild(&path, &[])
}

/// The glue and the WASM that wasm-bindgen makes of what rustc made.
fn bind(raw: &[u8]) -> Result<Program> {
    let folder = tempfile::tempdir()?;
    Bindgen::new()
        .input_bytes("app", raw.to_vec())
        .web(true)?
        .typescript(false)
        // The page names the WASM by its hash, so the glue need not know where it is.
        .omit_default_module_path(true)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder.path())
        .context("wasm-bindgen could not read the compiled program")?;
    // Some crates bring small JavaScript files; bundled, they cost no request of their own.
    let glue = esbuild(&folder.path().join("app.js"), &["--bundle", "--format=esm"])?;
    Ok(Program { glue, wasm: fs::read(folder.path().join("app_bg.wasm"))? })
}

fn esbuild(from: &Path, flags: &[&str]) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let to = folder.path().join("out");
    process::output(
        tools::npm_program("esbuild/bin/esbuild")?
            .arg(from)
            .arg(format!("--outfile={}", to.display()))
            .args(["--minify", "--legal-comments=none", "--log-level=warning", BROWSERS])
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
