//! What wasm-opt and esbuild cannot know they may leave out. What the linker can leave out is in `link.rs`.

use std::collections::{HashMap, HashSet};

use walrus::{Export, Module};

/// Takes out of the glue what keeps esbuild from dropping classes that a crate offers to JavaScript and nobody uses:
/// making them disposable counts as a use.
pub fn without_disposal(glue: &str) -> String {
    glue.lines().filter(|line| !line.starts_with("if (Symbol.dispose) ")).collect::<Vec<_>>().join("\n")
}

/// Removes the exports that the glue does not name, so that wasm-opt can drop the functions behind them.
pub fn drop_exports(module: &mut Module, glue: &str) {
    let named: HashSet<&str> = words(glue).collect();
    let unused = module.exports.iter().filter(|export| !named.contains(export.name.as_str()));
    for id in unused.map(Export::id).collect::<Vec<_>>() {
        module.exports.delete(id);
    }
}

/// Gives every import and export a short name, in the module and in the glue. wasm-bindgen's names end in 16 random
/// digits, which stand in both files and cannot be compressed.
pub fn shorten_names(module: &mut Module, glue: &str) -> String {
    let mut names = short_names();
    let mut imports = HashMap::new();
    for import in module.imports.iter_mut() {
        let short = imports.entry(import.name.clone()).or_insert_with(|| names.next().unwrap_or_default());
        import.name.clone_from(short);
    }
    let mut names = short_names();
    let mut exports = HashMap::new();
    for export in module.exports.iter_mut() {
        let short = names.next().unwrap_or_default();
        exports.insert(std::mem::replace(&mut export.name, short.clone()), short);
    }

    let mut shortened = String::with_capacity(glue.len());
    let mut rest = glue;
    for word in words(glue) {
        let Some((between, after)) = rest.split_once(word) else { break };
        shortened.push_str(between);
        // The glue calls the instance's exports `wasm`; of another object, `memory` is only a word.
        let is_export = shortened.ends_with("wasm.") && exports.contains_key(word);
        let short = if is_export { exports.get(word) } else { imports.get(word) };
        shortened.push_str(short.map_or(word, String::as_str));
        rest = after;
    }
    shortened + rest
}

/// The identifiers, key words and numbers of a JavaScript text, in its order.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_' || c == '$')).filter(|word| !word.is_empty())
}

/// `a`, `b`, … `Z`, `aa`, `ba`, …
fn short_names() -> impl Iterator<Item = String> {
    const LETTERS: &[u8; 52] = b"abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    (0_usize..).map(|number| {
        let mut name = String::new();
        let mut rest = number + 1;
        while rest > 0 {
            name.push(LETTERS[(rest - 1) % 52].into());
            rest = (rest - 1) / 52;
        }
        name
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use walrus::{FunctionBuilder, ModuleConfig, ValType};

    /// A module that imports `__wbg_now_12`, and exports `memory` and a function, `run_34`.
    fn module() -> Module {
        let mut module = Module::with_config(ModuleConfig::new());
        let kind = module.types.add(&[], &[ValType::I32]);
        let (now, _) = module.add_import_func("./app_bg.js", "__wbg_now_12", kind);
        let memory = module.memories.add_local(false, false, 1, None, None);
        module.exports.add("memory", memory);
        let mut builder = FunctionBuilder::new(&mut module.types, &[], &[ValType::I32]);
        builder.func_body().call(now);
        let run = builder.finish(Vec::new(), &mut module.funcs);
        module.exports.add("run_34", run);
        module
    }

    #[test]
    fn names_become_short_in_both_files() {
        let mut module = module();
        let glue = "const import0 = { __wbg_now_12: () => memory };\nwasm.run_34(wasm.memory, __wbg_now_123)";
        let short = shorten_names(&mut module, glue);
        assert_eq!(short, "const import0 = { a: () => memory };\nwasm.b(wasm.a, __wbg_now_123)");
        assert_eq!(module.imports.iter().next().unwrap().name, "a");
        assert_eq!(module.exports.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["a", "b"]);
    }

    #[test]
    fn exports_without_a_caller_go() {
        let mut module = module();
        drop_exports(&mut module, "wasm.memory + run_345");
        assert_eq!(module.exports.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), ["memory"]);
    }

    #[test]
    fn short_names_are_all_different() {
        let names: Vec<_> = short_names().take(3000).collect();
        assert_eq!(names.iter().collect::<HashSet<_>>().len(), 3000);
        assert_eq!((names[0].as_str(), names[51].as_str(), names[52].as_str()), ("a", "Z", "aa"));
    }
}
