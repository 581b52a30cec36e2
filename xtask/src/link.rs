//! The linker of the browser programs: the toolchain's own, after panics have lost their messages. It saves a tenth of what a
//! parent downloads.
//!
//! Nobody could read what a panic says: a browser has no standard error. Still every place that may panic prepares a message,
//! and with it come the texts, the paths of sources, and whatever writes values for people. The linker leaves out what
//! nothing refers to, so the references go first, from the object file that rustc made of the whole program: a place that may
//! panic stops the program instead. (`-C panic=immediate-abort` will do this once it is stable, with a standard library that
//! is built for it.)

use std::collections::{HashMap, HashSet};
use std::env;
use std::ffi::OsString;
use std::fs;
use std::ops::Range;
use std::path::Path;
use std::process::{Command, ExitCode};

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{
    FunctionBody, KnownCustom, Linking, Operator, Parser, Payload, RelocSectionReader, SymbolInfo, TypeRef,
};

/// This file, as an input of what is made with it.
pub const HOW: &[u8] = include_bytes!("link.rs");

/// Functions that begin a panic and never return, by the beginning of their names.
const PANICS: [&str; 14] = [
    "core::panicking::",
    "core::cell::panic_already_",
    "core::option::expect_failed",
    "core::option::unwrap_failed",
    "core::result::unwrap_failed",
    "core::slice::index::slice_index_fail",
    "core::slice::index::slice_start_index_len_fail",
    "core::slice::index::slice_end_index_len_fail",
    "core::slice::index::slice_index_order_fail",
    "core::str::slice_error_fail",
    "alloc::raw_vec::handle_error",
    "alloc::raw_vec::capacity_overflow",
    "alloc::alloc::handle_alloc_error",
    "__rustc::rust_begin_unwind",
];

/// The instruction `unreachable`, which stops the program.
const UNREACHABLE: u8 = 0;

/// What rustc says first to a linker for WASM.
const FLAVOR: &str = "-flavor";

/// An argument to rustc that makes it start over when this file changes.
pub fn version() -> String {
    format!("{VERSION}{}", crate::cache::hash(&[HOW]))
}

const VERSION: &str = "--panics-stop=";

/// Whether rustc called this program as its linker.
pub fn is_called() -> bool {
    env::args_os().nth(1).is_some_and(|first| first == FLAVOR)
}

/// Links as the arguments of this program say.
pub fn run() -> Result<ExitCode> {
    let folder = tempfile::tempdir()?;
    let mut arguments: Vec<OsString> = env::args_os().skip(1).collect();
    arguments.retain(|argument| !argument.to_string_lossy().starts_with(VERSION));
    let mut arguments = without_classes(arguments);
    for argument in &mut arguments {
        let path = Path::new(argument);
        if path.extension().is_some_and(|extension| extension == "o") {
            let stopped = folder.path().join(path.file_name().context("an object file has a name")?);
            fs::write(&stopped, stop_at_panics(&fs::read(path)?)?)?;
            *argument = stopped.into_os_string();
        }
    }
    // rustc has put the folder of its tools into the path.
    let status = Command::new("rust-lld").args(arguments).status();
    let status = status.context("rustc's own linker, rust-lld, could not be started")?;
    Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE })
}

/// What rustc says before the name of an export.
const EXPORT: &str = "--export";

/// The arguments without the exports of classes. A crate that we take in offers some to JavaScript; ours asks for none, and
/// what is not exported can be left out.
fn without_classes(arguments: Vec<OsString>) -> Vec<OsString> {
    let names = arguments.iter().filter_map(|argument| argument.to_str());
    // Each has a function that frees it: `__wbg_sink_free_58a9338f50bce61c`.
    let classes: Vec<String> = names
        .filter_map(|name| Some(name.strip_prefix("__wbg_")?.rsplit_once("_free_")?.0.to_owned()))
        .collect();
    let of_class = |name: &str| {
        let name = name.strip_prefix("__wbindgen_describe_").or(name.strip_prefix("__wbg_")).unwrap_or(name);
        classes
            .iter()
            .any(|class| name.strip_prefix(class.as_str()).is_some_and(|rest| rest.starts_with('_')))
    };
    let mut kept = Vec::new();
    let mut arguments = arguments.into_iter().peekable();
    while let Some(argument) = arguments.next() {
        if argument == EXPORT && arguments.peek().and_then(|name| name.to_str()).is_some_and(of_class) {
            arguments.next();
        } else {
            kept.push(argument);
        }
    }
    kept
}

/// What is needed of an object file.
#[derive(Default)]
struct Object<'a> {
    /// How many functions it has from elsewhere; they come first.
    imported: u32,
    /// Those of its own, in order.
    bodies: Vec<FunctionBody<'a>>,
    /// Where the contents of the section with the bodies begin: relocations count from there.
    code: usize,
    /// The section of the relocations of the code: where it begins with its id and size, and where it ends.
    relocations: Option<(Range<usize>, RelocSectionReader<'a>)>,
    /// Functions that begin a panic.
    panics: HashSet<u32>,
}

impl<'a> Object<'a> {
    fn read(file: &'a [u8]) -> Result<Self> {
        let mut object = Self::default();
        let mut end = 0;
        for payload in Parser::new(0).parse_all(file) {
            let payload = payload?;
            let begin = end;
            if let Some((_, range)) = payload.as_section() {
                end = range.end;
            }
            match payload {
                Payload::Version { range, .. } => end = range.end,
                Payload::ImportSection(imports) => {
                    for import in imports.into_imports() {
                        object.imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::CodeSectionStart { range, .. } => object.code = range.start,
                Payload::CodeSectionEntry(body) => {
                    object.bodies.push(body);
                }
                Payload::CustomSection(section) => match section.as_known() {
                    KnownCustom::Linking(linking) => {
                        for part in linking.subsections() {
                            let Linking::SymbolTable(symbols) = part? else { continue };
                            for symbol in symbols {
                                if let SymbolInfo::Func { index, name: Some(name), .. } = symbol?
                                    && is_panic(name)
                                {
                                    object.panics.insert(index);
                                }
                            }
                        }
                    }
                    KnownCustom::Reloc(relocations) if section.name() == "reloc.CODE" => {
                        object.relocations = Some((begin..end, relocations));
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(object)
    }
}

fn is_panic(mangled: &str) -> bool {
    let name = format!("{:#}", demangle(mangled));
    PANICS.iter().any(|start| name.starts_with(start))
}

/// Makes an object file stop where it would begin to prepare the message of a panic.
fn stop_at_panics(file: &[u8]) -> Result<Vec<u8>> {
    let mut object = Object::read(file)?;
    let mut stops = HashMap::new();
    // What does nothing but panic is a panic itself.
    loop {
        let before = object.panics.len();
        for (function, body) in (object.imported..).zip(&object.bodies) {
            if let Some(found) = runs_into_panics(body, &object.panics)? {
                stops.insert(function, found.stops);
                if found.always {
                    object.panics.insert(function);
                }
            }
        }
        if object.panics.len() == before {
            break;
        }
    }
    let stops: Vec<Range<usize>> = stops.into_values().flatten().collect();
    let mut stopped = file.to_vec();
    for stop in &stops {
        stopped[stop.clone()].fill(UNREACHABLE);
    }
    if let Some((section, relocations)) = object.relocations {
        let kept = without(&relocations, object.code, &stops, file)?;
        stopped.splice(section, kept);
    }
    Ok(stopped)
}

/// Where a function runs into panics.
struct Found {
    stops: Vec<Range<usize>>,
    /// Whether it can do nothing else.
    always: bool,
}

/// The runs of instructions that lead straight into a panic: nothing comes into them half-way, and nothing outside sees what
/// they do.
fn runs_into_panics(body: &FunctionBody<'_>, panics: &HashSet<u32>) -> Result<Option<Found>> {
    let mut found = Found { stops: Vec::new(), always: false };
    let mut operators = body.get_operators_reader()?;
    let first = operators.original_position();
    let mut begin = first;
    while !operators.eof() {
        let operator = operators.read()?;
        let end = operators.original_position();
        match operator {
            Operator::Call { function_index } if panics.contains(&function_index) => {
                found.always |= begin == first;
                found.stops.push(begin..end);
                begin = end;
            }
            Operator::Block { .. }
            | Operator::Loop { .. }
            | Operator::If { .. }
            | Operator::Else
            | Operator::End
            | Operator::Br { .. }
            | Operator::BrIf { .. }
            | Operator::BrTable { .. }
            | Operator::Return
            | Operator::Call { .. }
            | Operator::CallIndirect { .. } => begin = end,
            _ => {}
        }
    }
    Ok((!found.stops.is_empty()).then_some(found))
}

/// A section of relocations without those that lie in some ranges of the file.
fn without(
    section: &RelocSectionReader<'_>,
    code: usize,
    ranges: &[Range<usize>],
    file: &[u8],
) -> Result<Vec<u8>> {
    let mut gone: Vec<_> = ranges.to_vec();
    gone.sort_by_key(|range| range.start);
    let is_gone = |place: usize| {
        let next = gone.partition_point(|range| range.end <= place);
        gone.get(next).is_some_and(|range| range.contains(&place))
    };
    let (mut kept, mut count) = (Vec::new(), 0);
    let mut entries = section.entries().into_iter_with_offsets().peekable();
    while let Some(entry) = entries.next() {
        let (begin, entry) = entry?;
        let end = match entries.peek() {
            Some(Ok((end, _))) => *end,
            _ => section.range().end,
        };
        if !is_gone(code + usize::try_from(entry.offset)?) {
            kept.extend_from_slice(&file[begin..end]);
            count += 1;
        }
    }
    let mut contents = Vec::new();
    let name = b"reloc.CODE";
    leb(u32::try_from(name.len())?, &mut contents);
    contents.extend_from_slice(name);
    leb(section.section_index(), &mut contents);
    leb(count, &mut contents);
    contents.extend(kept);
    let mut whole = vec![0];
    leb(u32::try_from(contents.len())?, &mut whole);
    whole.extend(contents);
    Ok(whole)
}

/// A number as WASM writes it.
fn leb(mut number: u32, into: &mut Vec<u8>) {
    while number >= 0x80 {
        into.push(number.to_le_bytes()[0] | 0x80);
        number >>= 7;
    }
    into.push(number.to_le_bytes()[0]);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn panics_are_known_in_both_spellings() {
        assert!(is_panic("_RNvNtCsgXGp5Oqx2Ny_4core9panicking9panic_fmt"));
        assert!(is_panic("_ZN4core9panicking9panic_fmt17h0123456789abcdefE"));
        assert!(!is_panic("_ZN3app6parent3app17ha7201fc6c6833904E"));
    }

    #[test]
    fn classes_for_javascript_are_not_exported() {
        let all = [
            "-flavor",
            "wasm",
            EXPORT,
            "main",
            EXPORT,
            "__wbg_sink_free_58a9",
            EXPORT,
            "sink_close_58a9",
            EXPORT,
            "__wbindgen_describe_sink_close_58a9",
            EXPORT,
            "__wbindgen_describe___wbg_sinks_1234",
        ];
        let kept = without_classes(all.map(OsString::from).into());
        assert_eq!(kept, ["-flavor", "wasm", EXPORT, "main", EXPORT, "__wbindgen_describe___wbg_sinks_1234"]);
    }

    /// A section: its id, then its length and contents.
    fn section(id: u8, contents: &[&[u8]]) -> Vec<u8> {
        let contents = contents.concat();
        let mut whole = vec![id];
        leb(contents.len().try_into().unwrap(), &mut whole);
        whole.extend(contents);
        whole
    }

    fn named(name: &str) -> Vec<u8> {
        [&[u8::try_from(name.len()).unwrap()], name.as_bytes()].concat()
    }

    /// An instruction with a number as the linker can write it, in five bytes.
    fn to_link(instruction: u8, number: u8) -> [u8; 6] {
        [instruction, number | 0x80, 0x80, 0x80, 0x80, 0]
    }

    const CALL: u8 = 0x10;
    const CONSTANT: u8 = 0x41;
    const END: u8 = 0x0b;

    /// An object file of three functions. 0 panics; 1 hands a message to 0; 2 calls itself, then hands a message to 1.
    fn object() -> Vec<u8> {
        let panics = vec![0, UNREACHABLE, END];
        let hands = [&[0][..], &to_link(CONSTANT, 7), &to_link(CALL, 0), &[END]].concat();
        let calls = [&[0][..], &to_link(CALL, 2), &to_link(CONSTANT, 7), &to_link(CALL, 1), &[END]].concat();
        let bodies = [panics, hands, calls].map(|body| [vec![body.len().try_into().unwrap()], body].concat());
        let panic = "_ZN4core9panicking9panic_fmt17h0123456789abcdefE";
        let symbols: Vec<u8> = [panic, "message", "program"]
            .into_iter()
            .zip(0..)
            .flat_map(|(name, index)| [vec![0, 0, index], named(name)].concat())
            .collect();
        // Kind 0 or 4, place, symbol, and for an address what is added to it. The code begins with the count of bodies.
        let [one, two] = [5, 5 + 15];
        let relocations = [
            vec![4, one + 3, 0, 0],
            vec![0, one + 9, 0],
            vec![0, two + 3, 2],
            vec![4, two + 9, 0, 0],
            vec![0, two + 15, 1],
        ];
        [
            b"\0asm\x01\0\0\0".to_vec(),
            section(1, &[&[1, 0x60, 0, 0]]),
            section(3, &[&[3, 0, 0, 0]]),
            section(10, &[&[3], &bodies.concat()]),
            section(0, &[&named("linking"), &[2], &section(8, &[&[3], &symbols])]),
            section(0, &[&named("reloc.CODE"), &[2, 5], &relocations.concat()]),
        ]
        .concat()
    }

    /// The instructions of each function, and the places that are left to the linker.
    fn look(file: &[u8]) -> (Vec<Vec<u8>>, Vec<u32>) {
        let object = Object::read(file).unwrap();
        let code = object.bodies.iter().map(|body| body.as_bytes()[1..].to_vec()).collect();
        let (_, relocations) = object.relocations.unwrap();
        (code, relocations.entries().into_iter().map(|entry| entry.unwrap().offset).collect())
    }

    #[test]
    fn what_leads_to_a_panic_stops_and_refers_to_nothing() {
        let before = look(&object());
        assert_eq!(before.1, [8, 14, 23, 29, 35]);
        let (code, places) = look(&stop_at_panics(&object()).unwrap());
        assert_eq!(code[1], [vec![UNREACHABLE; 12], vec![END]].concat());
        assert_eq!(code[2], [&to_link(CALL, 2)[..], &[UNREACHABLE; 12], &[END]].concat());
        assert_eq!(places, [23], "the call that is no panic is still linked");
    }
}
