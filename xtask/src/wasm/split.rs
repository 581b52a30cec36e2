//! A program in parts: one WASM file that every visit loads, one for each part, and one for what several parts share.
//!
//! 1. rustc links with relocations (`compile`), so that it is known which function and which data use which.
//! 2. `wasm_split_cli_support` moves what only a part needs into files of its own, and writes `__wasm_split.js`, which loads them.
//! 3. wasm-bindgen makes the glue from what is left.
//! 4. wasm-opt makes each file small. Each is then named by its content, and those names are written into `__wasm_split.js`.
//! 5. esbuild makes one module of the glue and `__wasm_split.js`, with short names for what the glue and the main file have of
//!    each other: 3 % of both, since wasm-bindgen's names end in random digits. (Removing exports that nobody calls, and the
//!    classes of `wasm-streams`, was measured too: under 1 %, so it is not done.)
//!
//! A part that cannot be loaded is an error of the call that needs it, and the next call asks the server again:
//! `end2end/tests/parts.spec.ts` tries both.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::{Deserialize, Serialize};
use walrus::Module;
use wasm_bindgen_cli_support::Bindgen;

use super::npm::{self, Memory};
use super::{Effort, Packed};
use crate::naming::hashed;
use crate::{cache, say, tools};

/// How such a program is packed, as an input of what is remembered. The splitter's version is in `Cargo.toml`.
const HOW: &[u8] = concat!(include_str!("split.rs"), include_str!("../../Cargo.toml")).as_bytes();

/// The glue, and what loads the parts. They import each other by these names.
const GLUE: &str = "app.js";
const LOADER: &str = "__wasm_split.js";

/// What a program loads after its start.
#[derive(Default)]
pub struct Parts {
    /// The files by name, which the glue knows.
    pub files: BTreeMap<String, Vec<u8>>,
    /// Which of them a part needs: its own, and those that it shares.
    pub needs: BTreeMap<String, BTreeSet<String>>,
}

/// Packs what rustc made.
pub fn pack(name: &str, raw: &[u8], effort: Effort) -> Result<Packed> {
    if effort == Effort::Quick {
        return split(name, raw, effort);
    }
    let inputs = [name.as_bytes(), raw, HOW, npm::HOW, &tools::npm_lock()?];
    let packed = cache::remembered("split", &inputs, || {
        say::step(&format!("Split {name}.wasm and make it small"), || {
            Ok(serde_json::to_vec(&Remembered::from(split(name, raw, effort)?))?)
        })
    })?;
    serde_json::from_slice::<Remembered>(&packed)?.try_into()
}

fn split(name: &str, raw: &[u8], effort: Effort) -> Result<Packed> {
    let folder = tempfile::tempdir()?;
    let folder = folder.path();
    let small = |wasm: Vec<u8>, memory| match effort {
        Effort::Full => npm::optimise(&wasm, memory),
        Effort::Quick => Ok(wasm),
    };

    let main = folder.join("main.wasm");
    let cut = cut(raw, folder, &main)?;
    let mut contents = BTreeMap::new();
    for path in &cut.split_modules {
        contents.insert(stem(path)?, small(fs::read(path)?, Memory::Imported)?);
    }
    let needs =
        cut.prefetch_map.into_iter().map(|(part, stems)| (part, stems.into_iter().collect())).collect();
    let names = names(name, &contents, &needs);
    let loader = folder.join(LOADER);
    fs::write(&loader, with_names(&fs::read_to_string(&loader)?, &names)?)?;

    let (glue, mut module) = bind(folder, &main)?;
    let (glue, short) = npm::minify_glue(&glue)?;
    rename(&mut module, &short);
    Ok(Packed {
        glue,
        wasm: small(module.emit_wasm(), Memory::Own)?,
        parts: Parts {
            needs: needs
                .into_iter()
                .map(|(part, stems)| {
                    (part, stems.iter().filter_map(|stem| names.get(stem).cloned()).collect())
                })
                .collect(),
            files: contents.into_iter().map(|(stem, content)| (names[&stem].clone(), content)).collect(),
        },
    })
}

/// Cuts the program. The parts and the loader are then in `folder`, and what is left is at `main`.
fn cut(raw: &[u8], folder: &Path, main: &Path) -> Result<wasm_split_cli_support::SplitWasm> {
    let link_name = format!("./{LOADER}");
    let main_module = format!("./{GLUE}");
    let mut options = wasm_split_cli_support::Options::new(raw);
    options.output_dir = folder;
    options.main_out_path = main;
    options.main_module = &main_module;
    options.link_name = &link_name;
    wasm_split_cli_support::transform(options)
        .map_err(|error| anyhow!("the program could not be split: {error:?}"))
}

/// Gives imports and exports the names that the glue has for them now.
fn rename(module: &mut Module, names: &BTreeMap<String, String>) {
    let imports = module.imports.iter_mut().map(|import| &mut import.name);
    let exports = module.exports.iter_mut().map(|export| &mut export.name);
    for name in imports.chain(exports) {
        if let Some(short) = names.get(name) {
            name.clone_from(short);
        }
    }
}

/// The glue in one module with the loader, and the WASM that belongs to it.
fn bind(folder: &Path, main: &Path) -> Result<(String, Module)> {
    let mut output = Bindgen::new()
        .input_path(main)
        .out_name("app")
        .web(true)?
        .typescript(false)
        // The page names the WASM by its hash, so the glue need not know where it is.
        .omit_default_module_path(true)
        // The parts import what the linker exports, such as the stack pointer, by the names that rustc gave.
        .keep_lld_exports(true)
        .demangle(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate_output()
        .context("wasm-bindgen could not read the compiled program")?;
    output.emit(folder)?;
    let glue = npm::bundle(folder, GLUE)?;
    let module = std::mem::take(output.wasm_mut());
    Ok((glue, module))
}

/// A name for each file by what the splitter calls it: the program's, those of the parts that need it, and its content's hash.
fn names(
    program: &str,
    contents: &BTreeMap<String, Vec<u8>>,
    needs: &BTreeMap<String, BTreeSet<String>>,
) -> BTreeMap<String, String> {
    let name = |stem: &str, content: &[u8]| {
        let parts = needs.iter().filter(|(_, stems)| stems.contains(stem)).map(|(part, _)| part.as_str());
        let words: Vec<_> = std::iter::once(program).chain(parts).collect();
        hashed(&words.join("-"), "wasm", content)
    };
    contents.iter().map(|(stem, content)| (stem.clone(), name(stem, content))).collect()
}

/// The loader with the files' names put in for what the splitter calls them.
fn with_names(loader: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let mut filled = loader.to_owned();
    for (stem, name) in names {
        let written = format!("\"./{stem}.wasm\"");
        if loader.matches(&written).count() != 1 {
            bail!("{LOADER} should load {stem}.wasm in one place: has wasm_split_cli_support changed?");
        }
        filled = filled.replace(&written, &format!("\"./{name}\""));
    }
    if filled.matches(".wasm\"").count() != names.len() {
        bail!("{LOADER} loads a file that was not made: has wasm_split_cli_support changed?");
    }
    Ok(filled)
}

fn stem(path: &Path) -> Result<String> {
    let stem = path.file_stem().and_then(|stem| stem.to_str());
    Ok(stem.with_context(|| format!("{} has no name", path.display()))?.to_owned())
}

/// A packed program as one text.
#[derive(Serialize, Deserialize)]
struct Remembered {
    glue: String,
    wasm: String,
    files: BTreeMap<String, String>,
    needs: BTreeMap<String, BTreeSet<String>>,
}

impl From<Packed> for Remembered {
    fn from(packed: Packed) -> Self {
        Self {
            glue: BASE64.encode(packed.glue),
            wasm: BASE64.encode(packed.wasm),
            files: packed.parts.files.into_iter().map(|(name, bytes)| (name, BASE64.encode(bytes))).collect(),
            needs: packed.parts.needs,
        }
    }
}

impl TryFrom<Remembered> for Packed {
    type Error = anyhow::Error;

    fn try_from(packed: Remembered) -> Result<Self> {
        let mut files = BTreeMap::new();
        for (name, text) in packed.files {
            files.insert(name, BASE64.decode(text)?);
        }
        Ok(Self {
            glue: BASE64.decode(packed.glue)?,
            wasm: BASE64.decode(packed.wasm)?,
            parts: Parts { files, needs: packed.needs },
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(text: &str) -> String {
        text.to_owned()
    }

    /// The parts `account` and `message`, which share a file.
    fn needs() -> BTreeMap<String, BTreeSet<String>> {
        BTreeMap::from([
            (text("account"), BTreeSet::from([text("chunk_3"), text("split_account")])),
            (text("message"), BTreeSet::from([text("chunk_3"), text("split_message")])),
        ])
    }

    #[test]
    fn a_file_is_named_by_the_parts_that_need_it() {
        let contents =
            ["chunk_3", "split_account", "split_message"].map(|stem| (text(stem), stem.as_bytes().to_vec()));
        let names = names("app", &BTreeMap::from(contents), &needs());
        let plain = |stem: &str| names[stem].rsplit_once('-').unwrap().0.to_owned();
        assert_eq!(plain("chunk_3"), "app-account-message");
        assert_eq!(plain("split_account"), "app-account");
        assert_eq!(names["split_message"], hashed("app-message", "wasm", b"split_message"));
    }

    #[test]
    fn the_loader_asks_for_the_files_by_their_names() {
        let loader = r#"load(new URL("./split_a.wasm", url)); load(new URL("./split_ab.wasm", url));"#;
        let names =
            BTreeMap::from([(text("split_a"), text("a-12.wasm")), (text("split_ab"), text("ab-34.wasm"))]);
        let filled = with_names(loader, &names).unwrap();
        assert_eq!(filled, r#"load(new URL("./a-12.wasm", url)); load(new URL("./ab-34.wasm", url));"#);
    }

    #[test]
    fn a_loader_that_is_written_otherwise_is_a_problem() {
        let names = BTreeMap::from([(text("split_a"), text("a-12.wasm"))]);
        assert!(with_names(r#"load("./other/split_a.wasm")"#, &names).is_err());
        assert!(with_names(r#"load("./split_a.wasm"); load("./split_a.wasm")"#, &names).is_err());
        assert!(with_names(r#"load("./split_a.wasm"); load("./chunk_3.wasm")"#, &names).is_err());
    }

    #[test]
    fn what_has_a_new_name_gets_it() {
        let mut module = Module::default();
        let kind = module.types.add(&[], &[]);
        let (function, _) = module.add_import_func("./app_bg.js", "__wbg_now_12", kind);
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        module.exports.add("run_34", function);
        let short = [("__wbg_now_12", "a"), ("run_34", "b"), ("gone_56", "c")];
        rename(&mut module, &short.map(|(name, short)| (text(name), text(short))).into());
        assert_eq!(
            module.exports.iter().map(|export| export.name.as_str()).collect::<Vec<_>>(),
            ["memory", "b"]
        );
        assert_eq!(module.imports.iter().next().unwrap().name, "a");
    }

    #[test]
    fn what_is_remembered_comes_back() {
        let parts = Parts { files: BTreeMap::from([(text("a-12.wasm"), vec![0, 255])]), needs: needs() };
        let packed = Packed { glue: b"glue".to_vec(), wasm: vec![0, 97, 115, 109], parts };
        let back = serde_json::to_vec(&Remembered::from(packed)).unwrap();
        let back: Packed = serde_json::from_slice::<Remembered>(&back).unwrap().try_into().unwrap();
        assert_eq!((back.glue, back.wasm), (b"glue".to_vec(), vec![0, 97, 115, 109]));
        assert_eq!(back.parts.files["a-12.wasm"], [0, 255]);
        assert_eq!(back.parts.needs, needs());
    }
}
