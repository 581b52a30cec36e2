//! A program as one WASM file.

use std::fs;

use anyhow::{Context, Result};
use wasm_bindgen_cli_support::Bindgen;

use super::npm::{self, Memory};
use super::{Effort, Packed, Parts};
use crate::{cache, say, shrink, tools};

/// How such a program is packed, as an input of what is remembered: the source of just that.
const HOW: &[u8] = concat!(include_str!("whole.rs"), include_str!("../shrink.rs")).as_bytes();

/// Packs what rustc made.
pub fn pack(name: &str, raw: &[u8], effort: Effort) -> Result<Packed> {
    if effort == Effort::Quick {
        return bind(raw);
    }
    let lock = tools::npm_lock()?;
    let inputs = [raw, HOW, npm::HOW, &lock];
    let glue = cache::remembered("glue", &inputs, || Ok(bind(raw)?.glue))?;
    let wasm = cache::remembered("wasm", &inputs, || {
        say::step(&format!("Make {name}.wasm small"), || npm::optimise(&bind(raw)?.wasm, Memory::Own))
    })?;
    Ok(Packed { glue, wasm, parts: Parts::default() })
}

/// The glue and the WASM that wasm-bindgen makes of what rustc made.
fn bind(raw: &[u8]) -> Result<Packed> {
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

    let path = folder.path().join("app.js");
    fs::write(&path, shrink::without_disposal(&fs::read_to_string(&path)?))?;
    let glue = npm::bundle(folder.path(), "app.js")?;
    let module = output.wasm_mut();
    shrink::drop_exports(module, &glue);
    let glue = shrink::shorten_names(module, &glue);
    let glue = npm::minify(glue.as_bytes(), "js")?;
    Ok(Packed { glue, wasm: module.emit_wasm(), parts: Parts::default() })
}
