//! The finished site in `dist/`: the programs, their pages and icons; named by content, compressed once.
//!
//! A page or a web manifest writes `{{boot.js}}` and gets the address of that file in this build. The names are those of
//! the files in `public/`, and for a program `glue.js`, `app.wasm` and `style.css`. For a program in parts, `{{part-message}}`
//! are the addresses of what the part `message` needs, with spaces between them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use serde::Serialize;
use sha2::{Digest, Sha256};
use shared::Language;
use shared::pages::{PLACES, Place, Program as Whose};
use shared::words::pages;

use crate::naming::{content_hash, hashed};
use crate::wasm::{self, Effort, Packed};
use crate::{cache, say, tools, tree};

/// A program of the site: how it is built, what its page is called in the site, and its sheets of `style/`.
pub struct Source {
    /// Whose program it is, as `shared::pages::Program` calls it.
    pub name: &'static str,
    /// What to build: parents and office have the same program, and load other parts of it.
    pub program: wasm::Program,
    html: &'static str,
    /// The skeleton that its page begins as, in `app/`.
    page: &'static str,
    styles: &'static [&'static str],
}

/// The app.
const APP: wasm::Program = wasm::Program::binary("message-centre-app", "app");

/// As `shared::pages::Program` names them. A browser test fails where a page lacks a sheet that would change it.
pub const PROGRAMS: [Source; 2] = [
    Source {
        name: "app",
        program: APP,
        html: "index.html",
        page: "index.html",
        styles: &[
            "main",
            "reply",
            "parent/frame",
            "parent/parts",
            "parent/live",
            "parent/notice",
            "parent/history",
            "parent/message",
            "parent/new_password",
            "parent/schools",
            "parent/values",
            "parent/details",
            "parent/choices",
            "parent/devices",
            "parent/privacy",
            "parent/policy",
            "parent/promises",
            "parent/enquiry",
            "parent/deletion",
        ],
    },
    Source {
        name: "office",
        program: APP,
        html: "office.html",
        page: "office.html",
        styles: &[
            "main",
            "office/frame",
            "reply",
            "parent/new_password",
            "office/contacts",
            "office/enquiries",
            "office/requests",
            "office/tables",
        ],
    },
];

/// Files that others look for under this very name, so it cannot carry a hash.
const WELL_KNOWN: [&str; 3] = ["robots.txt", "sw.js", "favicon.ico"];

/// What `public/sw.js` keeps, for a start without a network.
#[derive(Serialize)]
struct Shell {
    /// Another one when anything of this is.
    version: String,
    /// What the parents' pages load, as addresses.
    files: BTreeSet<String>,
    /// Words of other languages: kept when they were used.
    later: BTreeSet<String>,
    /// The address under which a page is kept, and its hashes, one a language, as `integrity` writes them.
    pages: BTreeMap<String, String>,
    /// `shared::pages::PLACES` of the parents: a path, whether what is below belongs to it, the page's address.
    places: Vec<(&'static str, bool, String)>,
}

/// The service worker, and what stands in it for its [`Shell`].
const WORKER: &str = "sw.js";
const SHELL: &str = "__SITE__";

/// Named by the page but fetched only by a phone that puts the page on its home screen.
const NOT_AT_FIRST: &str = "touch-icon.png";

/// Whether a first visit in English loads what the page names: not the words of other languages, and no parts.
fn is_loaded_at_first(name: &str) -> bool {
    name != NOT_AT_FIRST && !name.starts_with("words-") && !name.starts_with("part-")
}

/// What the server reads to know the site; `server/src/http/assets.rs` has the same shape.
#[derive(Serialize)]
pub struct Manifest {
    /// By name, as `shared::pages` has them.
    pub programs: BTreeMap<&'static str, Program>,
    /// By address without the leading slash.
    pub files: BTreeMap<String, File>,
}

/// One program of the site.
#[derive(Serialize)]
pub struct Program {
    /// Its page, a key of [`Manifest::files`].
    pub html: String,
    /// Its page in other languages, by their tags.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub languages: BTreeMap<&'static str, String>,
    /// What a first visit loads besides the page, keys of [`Manifest::files`].
    pub loads: BTreeSet<String>,
    /// What each part loads when it is first needed, keys of [`Manifest::files`].
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub parts: BTreeMap<String, BTreeSet<String>>,
}

/// One file of the site.
#[derive(Serialize)]
pub struct File {
    /// For the `Content-Type` header.
    pub content_type: &'static str,
    /// The first 16 hexadecimal digits of the content's SHA-256, for the `ETag`.
    pub hash: String,
    /// The name carries the hash, so a browser may keep the file for ever.
    pub immutable: bool,
    /// `.br` and `.gz` stand beside the file.
    pub compressed: bool,
    /// For a page, what its content security policy allows as inline style: `sha256-…`.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub style_hashes: Vec<String>,
}

/// The sizes of a file of the site, in bytes.
#[derive(Clone, Copy, Default)]
pub struct Sizes {
    /// As it is.
    pub raw: usize,
    /// As a browser gets it: with brotli where that helps.
    pub brotli: usize,
}

/// The site while it is being made: files by address.
struct Site {
    manifest: Manifest,
    contents: BTreeMap<String, Content>,
    effort: Effort,
}

struct Content {
    raw: Vec<u8>,
    /// Brotli and gzip, when they are smaller.
    packed: Option<(Vec<u8>, Vec<u8>)>,
}

/// A built site.
pub struct Built {
    /// What it consists of.
    pub manifest: Manifest,
    /// The sizes of each file of the manifest.
    pub sizes: BTreeMap<String, Sizes>,
}

/// Builds the site into `dist/`. Steps whose inputs are as before are not done again.
pub fn build(effort: Effort) -> Result<Built> {
    tools::npm_packages()?;
    wasm::compile(&[APP], effort)?;
    say::step("Put the site together", || {
        let mut site = Site::new(effort);
        let mut public = add_public(&mut site)?;
        add_words(&mut site, &mut public)?;
        for program in &PROGRAMS {
            add_program(&mut site, program, &public)?;
        }
        add_worker(&mut site)?;
        write(&site, &tree::dist())?;
        let sizes = site.contents.iter().map(|(name, content)| (name.clone(), content.sizes())).collect();
        Ok(Built { manifest: site.manifest, sizes })
    })
}

/// A site in which every address has the page of the example in parts, for the browser tests. Gives its folder.
pub fn build_example(effort: Effort) -> Result<PathBuf> {
    tools::npm_packages()?;
    wasm::compile(&[wasm::PARTS], effort)?;
    let source = tree::root().join("app/examples/parts");
    let folder = tree::target().join("parts-site");
    let mut site = Site::new(effort);
    let mut names = BTreeMap::new();
    let parts = add_packed(&mut site, "parts", wasm::pack(&wasm::PARTS, effort)?, &mut names)?;
    let boot = cached_minify(&fs::read(source.join("boot.js"))?, "js")?;
    names.insert("boot.js".into(), site.add(&hashed("boot", "js", &boot), boot)?);
    let (page, loads) = fill(&fs::read_to_string(source.join("index.html"))?, &names)?;
    let html = site.add("index.html", page.into_bytes())?;
    let program = Program { html, languages: BTreeMap::new(), loads, parts };
    site.manifest.programs.insert(Whose::App.name(), program);
    write(&site, &folder)?;
    Ok(folder)
}

/// Adds a program's files, and the names by which a page asks for them. Gives what each part loads.
fn add_packed(
    site: &mut Site,
    name: &str,
    packed: Packed,
    names: &mut BTreeMap<String, String>,
) -> Result<BTreeMap<String, BTreeSet<String>>> {
    names.insert("glue.js".into(), site.add(&hashed(name, "js", &packed.glue), packed.glue)?);
    names.insert("app.wasm".into(), site.add(&hashed(name, "wasm", &packed.wasm), packed.wasm)?);
    for (file, content) in packed.parts.files {
        site.add(&file, content)?;
    }
    for (part, files) in packed.parts.needs.iter().filter(|(_, files)| !files.is_empty()) {
        let files: Vec<_> = files.iter().map(String::as_str).collect();
        names.insert(format!("part-{part}"), files.join(" /"));
    }
    Ok(packed.parts.needs)
}

/// A program's page and everything it names.
fn add_program(site: &mut Site, source: &Source, public: &BTreeMap<String, String>) -> Result<()> {
    let name = source.name;
    let style = cached_minify(&style_sheet(source)?, "css")?;

    let mut names = public.clone();
    let mut parts =
        add_packed(site, source.program.name, wasm::pack(&source.program, site.effort)?, &mut names)?;
    // The office's page names what it needs, and nothing of it is kept for a start without a network.
    if name == "office" {
        parts.clear();
    }
    names.insert("style.css".into(), site.add(&hashed(name, "css", &style), style)?);

    let path = tree::root().join("app").join(source.page);
    let page = fs::read_to_string(&path).with_context(|| format!("{} cannot be read", tree::short(&path)))?;
    let (page, style_hashes) = small_styles(&page)?;
    let page = small_html(&page);
    let mut add = |language: Language, address: &str| -> Result<_> {
        let page = in_language(&page, language).with_context(|| tree::short(&path))?;
        let (page, loads) = fill(&page, &names).with_context(|| tree::short(&path))?;
        let html = site.add(address, page.into_bytes())?;
        let file = site.manifest.files.get_mut(&html).context("the page was just added")?;
        file.style_hashes.clone_from(&style_hashes);
        Ok((html, loads))
    };
    let (html, loads) = add(Language::English, source.html)?;
    let mut languages = BTreeMap::new();
    // The office speaks English.
    if name != "office" {
        for language in others() {
            let address = source.html.replace(".html", &format!(".{}.html", language.tag()));
            languages.insert(language.tag(), add(language, &address)?.0);
        }
    }
    site.manifest.programs.insert(name, Program { html, languages, loads, parts });
    Ok(())
}

/// The languages that are loaded when they are chosen.
fn others() -> impl Iterator<Item = Language> {
    Language::ALL.into_iter().filter(|language| *language != Language::English)
}

/// A file for each language but English: the texts of each section in the order in which the program reads them.
fn add_words(site: &mut Site, names: &mut BTreeMap<String, String>) -> Result<()> {
    for language in others() {
        let mut sections = BTreeMap::new();
        for section in pages::ALL {
            let words = (section.words)(language);
            let texts = words.into_iter().flat_map(|(_, texts)| texts).map(|(_, text)| text);
            sections.insert(section.name, texts.collect::<Vec<_>>());
        }
        let name = format!("words-{}", language.tag());
        let content = serde_json::to_vec(&sections)?;
        names.insert(format!("{name}.json"), site.add(&hashed(&name, "json", &content), content)?);
    }
    Ok(())
}

/// Fills the words of a page, `[[section.word]]`, and what else its language decides: `[[lang]]`, `[[dir]]`, and `[[words]]`,
/// which fetches the words early where the program does not have them, and `[[manifest]]`, which names the web manifest.
fn in_language(page: &str, language: Language) -> Result<String> {
    let mut filled = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("[[") {
        let (name, after) = after.split_once("]]").context("a [[ is never closed")?;
        filled.push_str(before);
        let value = match name {
            "lang" => language.tag().to_owned(),
            "dir" => language.direction().to_owned(),
            "manifest" => format!("{{{{{}}}}}", manifest(language)),
            "words" if language == Language::English => String::new(),
            "words" => {
                let file = format!("{{{{words-{}.json}}}}", language.tag());
                format!(r#"<link rel="preload" href="{file}" as="fetch" crossorigin>"#)
            }
            _ => word(name, language).with_context(|| format!("there is no word {name:?}"))?,
        };
        filled.push_str(&value);
        rest = after;
    }
    filled.push_str(rest);
    Ok(filled)
}

/// A word of the pages by its name, as HTML.
fn word(name: &str, language: Language) -> Option<String> {
    let (section, word) = name.split_once('.')?;
    let section = pages::ALL.iter().find(|listed| listed.name == section)?;
    let words = (section.words)(language);
    let (_, texts) = words.iter().find(|(name, _)| *name == word)?;
    let (_, text) = texts.first()?;
    Some(text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;"))
}

/// The service worker, which knows everything else.
fn add_worker(site: &mut Site) -> Result<()> {
    let worker =
        String::from_utf8(cached_minify(&fs::read(tree::root().join("public").join(WORKER))?, "js")?)?;
    let shell = serde_json::to_string(&shell(site)?)?;
    if worker.matches(SHELL).count() != 1 {
        bail!("public/{WORKER} must name {SHELL} once");
    }
    site.add(WORKER, worker.replace(SHELL, &shell).into_bytes())?;
    Ok(())
}

fn shell(site: &Site) -> Result<Shell> {
    let mut shell = Shell {
        version: String::new(),
        files: BTreeSet::new(),
        later: BTreeSet::new(),
        pages: BTreeMap::new(),
        places: Vec::new(),
    };
    for (place, program) in PLACES.into_iter().filter(|(_, program)| *program != Whose::Office) {
        let (path, below) = match place {
            Place::At(path) => (path, false),
            Place::From(path) => (path, true),
        };
        let built = site.manifest.programs.get(program.name()).context("a program has no page")?;
        let page = address_of(program)?;
        // A page comes in the browser's language: whichever that is, it is one of these.
        let pages = std::iter::once(&built.html).chain(built.languages.values());
        let hashes = pages.map(|page| BASE64.encode(Sha256::digest(&site.contents[page].raw)));
        let hashes = hashes.map(|hash| format!("sha256-{hash}")).collect::<Vec<_>>().join(" ");
        shell.pages.insert(page.clone(), hashes);
        let immutable = built.loads.iter().filter(|file| site.manifest.files[*file].immutable);
        shell.files.extend(immutable.map(|file| format!("/{file}")));
        let parts = built.parts.iter().filter(|(part, _)| *part != "office");
        shell.files.extend(parts.flat_map(|(_, files)| files).map(|file| format!("/{file}")));
        shell.places.push((path, below, page));
    }
    let words = site.manifest.files.keys().filter(|file| file.starts_with("words-"));
    shell.later.extend(words.map(|file| format!("/{file}")));
    shell.version = content_hash(&serde_json::to_vec(&shell)?);
    Ok(shell)
}

/// An address that shows this program's page.
fn address_of(program: Whose) -> Result<String> {
    let mine = |address: &String| Whose::of(address) == program;
    let places = PLACES.iter().filter(|(_, whose)| *whose == program);
    places
        .map(|(Place::At(path) | Place::From(path), _)| format!("/{path}"))
        .find(mine)
        .with_context(|| format!("the program {} has no address", program.name()))
}

/// The files of `public/`; gives their addresses by name.
fn add_public(site: &mut Site) -> Result<BTreeMap<String, String>> {
    let mut addresses = BTreeMap::new();
    // A web manifest names icons, so it comes after everything it could name.
    let (manifests, others): (Vec<_>, Vec<_>) = files_in(&tree::root().join("public"))?
        .into_iter()
        .partition(|path| has_extension(path, "webmanifest"));
    for path in others.iter().filter(|path| file_name(path) != WORKER).chain(&manifests) {
        let name = file_name(path);
        if has_extension(path, "webmanifest") {
            add_web_manifest(site, path, &mut addresses)?;
            continue;
        }
        let mut content = fs::read(path)?;
        if has_extension(path, "js") {
            content = cached_minify(&content, "js")?;
        }
        let address = if WELL_KNOWN.contains(&name.as_str()) {
            name.clone()
        } else {
            let (stem, extension) = name.rsplit_once('.').context("a file in public/ needs an extension")?;
            hashed(stem, extension, &content)
        };
        addresses.insert(name, site.add(&address, content)?);
    }
    Ok(addresses)
}

/// A web manifest in each language. Its address stays: a home screen comes back to it.
fn add_web_manifest(site: &mut Site, path: &Path, addresses: &mut BTreeMap<String, String>) -> Result<()> {
    let text = fs::read_to_string(path)?;
    for language in Language::ALL {
        let (content, _) = in_language(&text, language)
            .and_then(|text| fill(&text, addresses))
            .with_context(|| tree::short(path))?;
        let name = manifest(language);
        addresses.insert(name.clone(), site.add(&name, content.into_bytes())?);
    }
    Ok(())
}

/// The file of the web manifest in a language.
fn manifest(language: Language) -> String {
    match language {
        Language::English => "manifest.webmanifest".to_owned(),
        other => format!("manifest.{}.webmanifest", other.tag()),
    }
}

/// One style sheet for a program.
fn style_sheet(source: &Source) -> Result<Vec<u8>> {
    let mut all = Vec::new();
    for name in source.styles {
        let path = tree::root().join("style").join(name).with_extension("css");
        all.extend(fs::read(&path).with_context(|| format!("{} cannot be read", tree::short(&path)))?);
        all.push(b'\n');
    }
    Ok(all)
}

impl Site {
    const fn new(effort: Effort) -> Self {
        let manifest = Manifest { programs: BTreeMap::new(), files: BTreeMap::new() };
        Self { manifest, contents: BTreeMap::new(), effort }
    }

    /// Adds a file and gives its address without the leading slash.
    fn add(&mut self, address: &str, raw: Vec<u8>) -> Result<String> {
        // Parents and office have the same program.
        if self.manifest.files.get(address).is_some_and(|file| file.immutable) {
            return Ok(address.into());
        }
        let file = File {
            content_type: content_type(address)?,
            hash: content_hash(&raw),
            immutable: address.contains(&content_hash(&raw)),
            compressed: false,
            style_hashes: Vec::new(),
        };
        let packed = if self.effort == Effort::Full { compress(&raw)? } else { None };
        self.manifest.files.insert(address.into(), File { compressed: packed.is_some(), ..file });
        self.contents.insert(address.into(), Content { raw, packed });
        Ok(address.into())
    }
}

impl Content {
    fn sizes(&self) -> Sizes {
        let raw = self.raw.len();
        Sizes { raw, brotli: self.packed.as_ref().map_or(raw, |(brotli, _)| brotli.len()) }
    }
}

/// Writes the files that changed into `dist`, then the manifest, then removes what the manifest does not know: whoever reads
/// meanwhile finds either site whole.
fn write(site: &Site, dist: &Path) -> Result<()> {
    fs::create_dir_all(dist)?;
    let mut known = BTreeSet::from([dist.join("manifest.json")]);
    for (address, content) in &site.contents {
        let path = dist.join(address);
        write_if_changed(&path, &content.raw)?;
        known.insert(path);
        if let Some((brotli, gzip)) = &content.packed {
            for (extension, bytes) in [("br", brotli), ("gz", gzip)] {
                let path = dist.join(format!("{address}.{extension}"));
                write_if_changed(&path, bytes)?;
                known.insert(path);
            }
        }
    }
    write_if_changed(&dist.join("manifest.json"), &serde_json::to_vec_pretty(&site.manifest)?)?;
    for path in files_in(dist)? {
        if !known.contains(&path) {
            fs::remove_file(path)?;
        }
    }
    Ok(())
}

/// An unchanged file keeps its date, so that cargo does not build the server again for it.
fn write_if_changed(path: &Path, bytes: &[u8]) -> Result<()> {
    if fs::read(path).is_ok_and(|old| old == bytes) {
        return Ok(());
    }
    fs::write(path, bytes).with_context(|| format!("{} cannot be written", tree::short(path)))
}

/// Replaces each `{{name}}` by the address of that file; gives the text and those files that a
/// first visit loads.
fn fill(text: &str, names: &BTreeMap<String, String>) -> Result<(String, BTreeSet<String>)> {
    let mut filled = String::with_capacity(text.len());
    let mut used = BTreeSet::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("{{") {
        let (name, after) = after.split_once("}}").context("a {{ is never closed")?;
        let Some(address) = names.get(name) else { bail!("there is no file called {name:?} to put in") };
        if is_loaded_at_first(name) {
            used.insert(address.clone());
        }
        filled.push_str(before);
        filled.push('/');
        filled.push_str(address);
        rest = after;
    }
    filled.push_str(rest);
    Ok((filled, used))
}

/// Minifies the page's inline styles; gives the page and the hash of each style as a content security policy writes it.
fn small_styles(page: &str) -> Result<(String, Vec<String>)> {
    const OPEN: &str = "<style>";
    const CLOSE: &str = "</style>";
    let mut small = String::with_capacity(page.len());
    let mut hashes = Vec::new();
    let mut rest = page;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (style, after) = after.split_once(CLOSE).context("a <style> is never closed")?;
        let style = String::from_utf8(cached_minify(style.as_bytes(), "css")?)?;
        let style = style.trim();
        hashes.push(format!("sha256-{}", BASE64.encode(Sha256::digest(style))));
        small.push_str(before);
        small.push_str(OPEN);
        small.push_str(style);
        small.push_str(CLOSE);
        rest = after;
    }
    small.push_str(rest);
    Ok((small, hashes))
}

/// A page without its comments and indentation. Pages have no `<pre>`, in which that would be seen.
fn small_html(page: &str) -> String {
    let mut small = String::with_capacity(page.len());
    let mut rest = page;
    while let Some((before, after)) = rest.split_once("<!--") {
        small.push_str(before);
        rest = after.split_once("-->").map_or("", |(_, after)| after);
    }
    small.push_str(rest);
    small.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

fn cached_minify(source: &[u8], kind: &str) -> Result<Vec<u8>> {
    if source.is_empty() {
        return Ok(Vec::new());
    }
    cache::remembered("minify", &[source, kind.as_bytes(), &tools::npm_lock()?], || {
        wasm::minify(source, kind)
    })
}

/// Brotli and gzip at their strongest; nothing when that does not make the file smaller (a PNG).
fn compress(raw: &[u8]) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
    let brotli = brotli(raw)?;
    let gzip = cache::remembered("gzip", &[raw], || {
        let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
        encoder.write_all(raw)?;
        Ok(encoder.finish()?)
    })?;
    Ok((brotli.len() < raw.len() && gzip.len() < raw.len()).then_some((brotli, gzip)))
}

/// Brotli at its strongest.
pub fn brotli(raw: &[u8]) -> Result<Vec<u8>> {
    cache::remembered("brotli", &[raw], || {
        let params =
            brotli::enc::BrotliEncoderParams { quality: 11, size_hint: raw.len(), ..Default::default() };
        let mut packed = Vec::new();
        brotli::BrotliCompress(&mut &*raw, &mut packed, &params)?;
        Ok(packed)
    })
}

fn content_type(name: &str) -> Result<&'static str> {
    Ok(match name.rsplit_once('.').map(|(_, extension)| extension) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("ico") => "image/x-icon",
        Some("webmanifest") => "application/manifest+json",
        Some("json") => "application/json",
        Some("txt") => "text/plain; charset=utf-8",
        _ => bail!("no content type is known for {name}: add it to xtask/src/site.rs"),
    })
}

/// The files directly in a folder, in order of their names; none when there is no such folder.
fn files_in(folder: &Path) -> Result<Vec<PathBuf>> {
    let Ok(entries) = fs::read_dir(folder) else { return Ok(Vec::new()) };
    let mut files = Vec::new();
    for entry in entries {
        let entry = entry?;
        if entry.file_type()?.is_file() && !entry.file_name().to_string_lossy().starts_with('.') {
            files.push(entry.path());
        }
    }
    files.sort();
    Ok(files)
}

fn file_name(path: &Path) -> String {
    path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default()
}

fn has_extension(path: &Path, extension: &str) -> bool {
    path.extension().is_some_and(|it| it == extension)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sheet_is_some_programs() {
        let used: BTreeSet<_> = PROGRAMS.iter().flat_map(|it| it.styles).collect();
        for folder in ["", "parent", "office"] {
            for sheet in files_in(&tree::root().join("style").join(folder)).unwrap() {
                let name = Path::new(folder).join(sheet.file_stem().unwrap());
                assert!(used.contains(&name.to_str().unwrap()), "{} is in no program", sheet.display());
            }
        }
    }

    fn names() -> BTreeMap<String, String> {
        BTreeMap::from([("boot.js".into(), "boot-12.js".into())])
    }

    #[test]
    fn placeholders_become_addresses() {
        let (page, named) = fill(r#"<script src="{{boot.js}}">"#, &names()).unwrap();
        assert_eq!(page, r#"<script src="/boot-12.js">"#);
        assert_eq!(named, BTreeSet::from(["boot-12.js".to_owned()]));
    }

    #[test]
    fn a_part_is_the_addresses_of_its_files_and_not_loaded_at_first() {
        let mut site = Site::new(Effort::Quick);
        let file = |name: &str| (name.to_owned(), name.as_bytes().to_vec());
        let parts = wasm::Parts {
            files: BTreeMap::from([file("app-message-12.wasm"), file("app-account-message-34.wasm")]),
            needs: BTreeMap::from([(
                "message".to_owned(),
                BTreeSet::from(["app-message-12.wasm".to_owned(), "app-account-message-34.wasm".to_owned()]),
            )]),
        };
        let mut names = BTreeMap::new();
        let packed = Packed { glue: b"glue".to_vec(), wasm: b"wasm".to_vec(), parts };
        add_packed(&mut site, "app", packed, &mut names).unwrap();
        let (page, loads) = fill(r#"<script data-message="{{part-message}}">"#, &names).unwrap();
        assert_eq!(page, r#"<script data-message="/app-account-message-34.wasm /app-message-12.wasm">"#);
        assert_eq!(loads, BTreeSet::new());
        assert_eq!(site.manifest.files.len(), 4);
    }

    #[test]
    fn an_unknown_placeholder_is_a_problem() {
        let problem = fill("{{bot.js}}", &names()).unwrap_err();
        assert_eq!(problem.to_string(), r#"there is no file called "bot.js" to put in"#);
    }

    #[test]
    fn every_program_has_an_address() {
        for (program, address) in [(Whose::App, "/"), (Whose::Office, "/office")] {
            assert_eq!(address_of(program).unwrap(), address);
        }
        assert!(
            PROGRAMS.iter().all(|source| PLACES.iter().any(|(_, program)| program.name() == source.name))
        );
    }

    #[test]
    fn pages_lose_comments_and_indentation() {
        assert_eq!(small_html("<p>\n  <!-- why\n -->\n  <b>a</b> b\n</p>\n"), "<p>\n<b>a</b> b\n</p>");
    }

    #[test]
    fn brotli_comes_back_whole() {
        let text = b"Sports day is on Friday. Sports day is on Friday.";
        let mut back = Vec::new();
        let packed = brotli(text).unwrap();
        brotli::BrotliDecompress(&mut &*packed, &mut back).unwrap();
        assert_eq!(back, text);
        assert!(packed.len() < text.len());
    }
}
