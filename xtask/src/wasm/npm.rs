//! The tools from npm that make programs and texts small: esbuild and wasm-opt.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::Result;

use crate::{process, tools};

/// This file, as an input of what is made with it.
pub const HOW: &[u8] = include_bytes!("npm.rs");

/// Browsers from spring 2022 on; older ones have no `dialog` element either.
const BROWSERS: &str = "--target=chrome100,firefox100,safari15.4";

/// What wasm-opt does with every file. The order was measured: taking the control flow apart and putting it together again
/// before `-Oz` saves 1 % after brotli. The lowest memory is the stack's last resort. It may use what browsers have had since
/// 2021 and rustc emits by default.
const OPTIMISE: [&str; 13] = [
    "--strip-debug",
    "--strip-producers",
    "--flatten",
    "--rereloop",
    "--low-memory-unused",
    "-Oz",
    "-Oz",
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-multivalue",
];

/// What begins with this is a name that wasm-bindgen or rustc made up, not one of JavaScript's own or of the splitter's.
const GENERATED: &str = "^(__wbg_|__wbindgen_|__externref_|_ZN|_R)";

/// Where a WASM file gets its memory from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Memory {
    /// It makes its own, all zeros before its data are in it.
    Own,
    /// Another file's, which has been running for a while.
    Imported,
}

/// Makes WASM small.
pub fn optimise(wasm: &[u8], memory: Memory) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let (from, to) = (folder.path().join("in.wasm"), folder.path().join("out.wasm"));
    fs::write(&from, wasm)?;
    let mut command = tools::npm_program("binaryen/bin/wasm-opt")?;
    if memory == Memory::Own {
        command.arg("--zero-filled-memory");
    }
    process::output(command.args(OPTIMISE).arg(&from).arg("-o").arg(&to))?;
    Ok(fs::read(to)?)
}

/// Makes one module of the glue in `folder` and all that it imports. The page calls only what starts the program, so esbuild
/// drops what that does not need, and takes in the files that some crates bring, so that they cost no request of their own.
pub fn bundle(folder: &Path, glue: &str) -> Result<String> {
    let entry = folder.join("entry.js");
    fs::write(&entry, format!("export {{ default }} from './{glue}';"))?;
    Ok(String::from_utf8(esbuild(&entry, &["--bundle", "--format=esm", "--pure:FinalizationRegistry"])?)?)
}

/// Minifies JavaScript or CSS (`kind` is `js` or `css`).
pub fn minify(source: &[u8], kind: &str) -> Result<Vec<u8>> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join(format!("in.{kind}"));
    fs::write(&path, source)?;
    esbuild(&path, &["--minify"])
}

/// Minifies glue, and gives short names to what it has of its WASM. Gives those names too, by the old ones.
pub fn minify_glue(glue: &str) -> Result<(Vec<u8>, BTreeMap<String, String>)> {
    let folder = tempfile::tempdir()?;
    let (path, names) = (folder.path().join("in.js"), folder.path().join("names.json"));
    fs::write(&path, glue)?;
    fs::write(&names, "{}")?;
    let cache = format!("--mangle-cache={}", names.display());
    let short = esbuild(&path, &["--minify", &format!("--mangle-props={GENERATED}"), &cache])?;
    Ok((short, serde_json::from_slice(&fs::read(&names)?)?))
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
