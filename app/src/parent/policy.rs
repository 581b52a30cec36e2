//! P12: the privacy policy, its versions, and what changed between two.

use super::{
    account, links,
    notice::{self, address},
};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    components::{Form, failed, heading, loaded, loaded_or},
    dates,
    dom::{El, div, effect, el, link, p},
    nav,
    route::Page,
    words::{self, count, fill, language},
};
use shared::{
    Code, Problem,
    policy::{
        Block, Change, ChangedBlock, Changes, CompareVersions, Kind, Policy, ReadPolicy, Run, Span, Standing,
        Version,
    },
};

/// This many blocks in a row that did not change are folded away.
const LONG: usize = 3;

/// One version: the one of the query, or the one that applies.
pub fn page() -> El {
    let words = words::policy();
    let state = RwSignal::new(Load::Waiting);
    let language = parameter("language");
    api::load(ReadPolicy { version: parameter("version"), language }, state);
    note(move || {
        state.with(|state| if let Load::Here(policy) = state { Some(policy.version.clone()) } else { None })
    });
    div("policy").add(heading(words.title)).add(loaded(state, 4, |policy| shown(&policy)))
}

/// What is shown has been read, by whoever is signed in.
fn note(shown: impl Fn() -> Option<Version> + 'static) {
    effect(move || {
        let unread = account::me().and_then(|me| me.policy.clone()).map(|notice| notice.version);
        if let (Some(unread), Some(shown)) = (unread, shown())
            && unread.version == shown.version
        {
            notice::read(shown.version);
        }
    });
}

fn shown(policy: &Policy) -> Vec<El> {
    let words = words::policy();
    let Version { version, day, standing } = &policy.version;
    let head = p(&named(&policy.version)).class("policy-version");
    let date = dates::day(*day);
    let coming = policy.versions.iter().find(|one| one.standing == Standing::Coming);
    let standing = match standing {
        Standing::Current => {
            let coming = coming.map(|one| {
                let text = fill(words.to_coming, &[("date", &dates::day(one.day))]);
                el("p").add(link(&at(one), &text).class("button quiet"))
            });
            div("banner").add(p(words.current)).add(coming)
        }
        Standing::Coming => div("banner").add(p(&fill(words.coming, &[("date", &date)]))).add(to_current()),
        Standing::Earlier => div("warning").add(p(words.earlier)).add(to_current()),
    };
    let about = if policy.language != policy.original {
        let original = address(Page::Policy, &[("version", version), ("language", &policy.original)]);
        let read = link(&original, words.original).attr("hreflang", &policy.original);
        Some(p(words.translation).class("hint").text(" ").add(read))
    } else if policy.language.split('-').next() != Some(language().tag()) && parameter("language").is_none() {
        Some(p(words.other_language).class("hint"))
    } else {
        None
    };
    let before = policy.versions.iter().skip_while(|one| one.version != *version).nth(1);
    let changed = before.map(|before| {
        let url = address(Page::PolicyChanges, &[("from", &before.version), ("to", version)]);
        let text = fill(words.what_changed, &[("version", &before.version)]);
        el("p").add(link(&url, &text).class("button quiet"))
    });
    let pieces =
        policy.text.iter().map(|block| Piece { kind: block.kind, depth: block.depth, inside: spans(block) });
    let text = el("div")
        .class("policy-text card")
        .attr("lang", &policy.language)
        .attr("dir", "auto")
        .add(drawn(pieces.collect(), 0));
    let versions = policy.versions.iter().map(|one| {
        let mark = match one.standing {
            Standing::Coming => words.later,
            Standing::Current => words.now,
            Standing::Earlier => "",
        };
        let mark = (!mark.is_empty()).then(|| el("span").class("badge").text(mark));
        el("li").add(link(&at(one), &named(one))).text(" ").add(mark)
    });
    let more = [
        link(Page::Promises.path(), words.to_promises).class("button quiet"),
        link(Page::Enquiry.path(), words.to_enquiry).class("button quiet"),
    ];
    vec![
        head,
        standing,
        div("").add(about),
        div("").add(changed),
        text,
        el("h2").text(words.versions),
        el("ul").class("versions").add(versions.collect::<Vec<_>>()),
        div("buttons").add(more),
    ]
}

fn to_current() -> El {
    el("p").add(link(Page::Policy.path(), words::policy().to_current).class("button quiet"))
}

/// `Version 2, 1 December 2026`
fn named(version: &Version) -> String {
    fill(words::policy().version, &[("version", &version.version), ("date", &dates::day(version.day))])
}

fn at(version: &Version) -> String {
    address(Page::Policy, &[("version", &version.version)])
}

/// What changed between the two versions of the query.
pub fn changes() -> El {
    let words = words::policy();
    let state = RwSignal::new(Load::Waiting);
    let (from, to) = (parameter("from"), parameter("to"));
    api::load(CompareVersions { from, to, language: None }, state);
    note(move || {
        state.with(|state| if let Load::Here(changes) = state { Some(changes.to.clone()) } else { None })
    });
    div("policy").add(heading(words.changes)).add(loaded_or(
        state,
        4,
        |changes| compared(&changes),
        incomparable,
    ))
}

fn incomparable(problem: &Problem) -> El {
    if problem.code == Code::NotFound {
        div("").add([p(words::policy().incomparable), to_policy()])
    } else {
        failed(problem)
    }
}

fn to_policy() -> El {
    el("p").add(link(Page::Policy.path(), words::policy().to_policy).class("button quiet"))
}

fn compared(changes: &Changes) -> Vec<El> {
    let words = words::policy();
    let between = fill(words.between, &[("from", &named(&changes.from)), ("to", &named(&changes.to))]);
    let text = el("div").class("policy-text card").attr("lang", &changes.language).attr("dir", "auto");
    let mut parts = vec![p(&between).class("policy-version")];
    if changes.blocks.iter().all(ChangedBlock::is_kept) {
        parts.push(p(words.nothing));
    } else {
        parts.push(p(words.marks).class("hint"));
        parts.push(text.add(folded(&changes.blocks)));
    }
    if changes.versions.len() > 2 {
        parts.push(choose(changes));
    }
    parts.push(to_policy());
    parts
}

/// The blocks, with long parts that did not change folded away.
fn folded(blocks: &[ChangedBlock]) -> Vec<El> {
    let mut parts = Vec::new();
    let mut rest = blocks;
    while !rest.is_empty() {
        let mut kept = rest.iter().take_while(|block| block.is_kept()).count();
        // The heading of what changed is not folded away from it.
        if kept < rest.len() && kept > 0 && matches!(rest[kept - 1].kind, Kind::Heading | Kind::Subheading) {
            kept -= 1;
        }
        if kept >= LONG {
            let (same, after) = rest.split_at(kept);
            #[expect(clippy::cast_possible_wrap, reason = "a policy has fewer than 2^63 paragraphs")]
            let text = count(&words::policy().same, same.len() as i64);
            parts.push(el("details").add(ours(el("summary")).text(&text)).add(drawn(pieces(same), 0)));
            rest = after;
        } else {
            // To the beginning of the next long part.
            let mut end = kept.max(1);
            while end < rest.len() && !rest[end..].iter().take(LONG + 1).all(ChangedBlock::is_kept) {
                end += 1;
            }
            let (some, after) = rest.split_at(end);
            parts.extend(drawn(pieces(some), 0));
            rest = after;
        }
    }
    parts
}

fn pieces(blocks: &[ChangedBlock]) -> Vec<Piece> {
    let piece = |block: &ChangedBlock| Piece {
        kind: block.kind,
        depth: block.depth,
        inside: block.runs.iter().map(run).collect(),
    };
    blocks.iter().map(piece).collect()
}

fn run(run: &Run) -> El {
    let words = words::policy();
    let (tag, before) = match run.change {
        Change::Kept => return el("span").text(&run.text),
        Change::Added => ("ins", words.added),
        Change::Removed => ("del", words.removed),
    };
    let said = |text: &str| ours(el("span")).class("quiet-text").text(" ").text(text).text(" ");
    el(tag).add(said(before)).text(&run.text).add(said(words.end))
}

/// What stands within a text of another language and is the page's own; what decides the direction of that text is not in it.
fn ours(element: El) -> El {
    element.attr("lang", language().tag()).attr("dir", language().direction())
}

/// Two versions to compare.
fn choose(changes: &Changes) -> El {
    let words = words::policy();
    let form = Form::new("versions");
    let (from, to) = (RwSignal::new(changes.from.version.clone()), RwSignal::new(changes.to.version.clone()));
    let options: Vec<(String, String)> =
        changes.versions.iter().map(|one| (one.version.clone(), named(one))).collect();
    let submit = move || {
        let (from, to) = (from.get_untracked(), to.get_untracked());
        nav::go(&address(Page::PolicyChanges, &[("from", &from), ("to", &to)]));
    };
    el("section").add(el("h2").text(words.choose)).add(
        form.element(submit)
            .class("narrow")
            .add(form.select("from", words.from, &options, from))
            .add(form.select("to", words.to, &options, to))
            .add(form.submit(words.compare)),
    )
}

/// A block that is ready to be drawn.
struct Piece {
    kind: Kind,
    depth: u32,
    inside: Vec<El>,
}

/// Blocks at one depth; deeper ones among them are lists.
fn drawn(pieces: Vec<Piece>, depth: u32) -> Vec<El> {
    let mut parts = Vec::new();
    let mut list: Vec<Piece> = Vec::new();
    for piece in pieces {
        if piece.depth > depth {
            list.push(piece);
            continue;
        }
        if !list.is_empty() {
            parts.push(listed(std::mem::take(&mut list), depth + 1));
        }
        let tag = match piece.kind {
            Kind::Heading => "h2",
            Kind::Subheading => "h3",
            Kind::Title | Kind::Paragraph | Kind::Item | Kind::Numbered => "p",
        };
        let class = if piece.kind == Kind::Title { "policy-title" } else { "" };
        parts.push(el(tag).class(class).add(piece.inside));
    }
    if !list.is_empty() {
        parts.push(listed(list, depth + 1));
    }
    parts
}

/// A list; what follows an item until the next one belongs to it.
fn listed(pieces: Vec<Piece>, depth: u32) -> El {
    let numbered = pieces.first().is_some_and(|first| first.kind == Kind::Numbered);
    let mut items: Vec<(Vec<El>, Vec<Piece>)> = Vec::new();
    for piece in pieces {
        let begins = piece.depth == depth && matches!(piece.kind, Kind::Item | Kind::Numbered);
        match items.last_mut() {
            Some((_, more)) if !begins => more.push(piece),
            _ => items.push((piece.inside, Vec::new())),
        }
    }
    let items = items.into_iter().map(|(inside, more)| el("li").add(inside).add(drawn(more, depth)));
    el(if numbered { "ol" } else { "ul" }).add(items.collect::<Vec<_>>())
}

fn spans(block: &Block) -> Vec<El> {
    block.text.iter().map(span).collect()
}

fn span(span: &Span) -> El {
    let text = el(match (span.strong, span.stressed) {
        (true, _) => "strong",
        (false, true) => "em",
        (false, false) => "span",
    });
    let Some(address) = &span.link else { return text.text(&span.text) };
    if address.starts_with('/') {
        return text.add(link(address, &span.text));
    }
    match links::anchor(address, &span.text) {
        Some(link) => text.add(link),
        None if address.starts_with("mailto:") => text.add(link(address, &span.text)),
        None => text.text(&span.text),
    }
}

/// A parameter of the page's query.
fn parameter(name: &str) -> Option<String> {
    let query = nav::place().query;
    let value = query.split('&').filter_map(|pair| pair.split_once('=')).find(|(other, _)| *other == name)?.1;
    js_sys::decode_uri_component(&value.replace('+', " ")).ok().map(String::from)
}
