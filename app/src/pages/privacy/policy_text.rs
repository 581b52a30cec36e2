//! The text of the policy, built from its blocks: paragraphs, headings, and lists within lists.

use crate::{
    components::external_link,
    i18n::{self, words},
};
use leptos::prelude::*;
use shared::policy::{Block, Change, ChangedBlock, Kind, Run, Span};

/// A block whose content is ready to be shown.
struct Piece {
    kind: Kind,
    depth: u32,
    content: AnyView,
}

/// The blocks of a text.
pub fn text_blocks(blocks: &[Block]) -> Vec<AnyView> {
    let piece = |block: &Block| Piece {
        kind: block.kind,
        depth: block.depth,
        content: block.text.iter().map(span).collect_view().into_any(),
    };
    at_depth(blocks.iter().map(piece).collect(), 0)
}

/// The blocks of two texts, with what changed marked.
pub fn changed_blocks(blocks: &[ChangedBlock]) -> Vec<AnyView> {
    let piece = |block: &ChangedBlock| Piece {
        kind: block.kind,
        depth: block.depth,
        content: block.runs.iter().map(run).collect_view().into_any(),
    };
    at_depth(blocks.iter().map(piece).collect(), 0)
}

/// Blocks at one depth; deeper ones among them are lists.
fn at_depth(pieces: Vec<Piece>, depth: u32) -> Vec<AnyView> {
    let mut parts = Vec::new();
    let mut deeper: Vec<Piece> = Vec::new();
    for piece in pieces {
        if piece.depth > depth {
            deeper.push(piece);
            continue;
        }
        if !deeper.is_empty() {
            parts.push(list(std::mem::take(&mut deeper), depth + 1));
        }
        parts.push(block(piece));
    }
    if !deeper.is_empty() {
        parts.push(list(deeper, depth + 1));
    }
    parts
}

/// A block that is no item of a list.
fn block(Piece { kind, content, .. }: Piece) -> AnyView {
    match kind {
        Kind::Heading => view! { <h2>{content}</h2> }.into_any(),
        Kind::Subheading => view! { <h3>{content}</h3> }.into_any(),
        Kind::Title => view! { <p class="policy-title">{content}</p> }.into_any(),
        Kind::Paragraph | Kind::Item | Kind::Numbered => view! { <p>{content}</p> }.into_any(),
    }
}

/// A list; what follows an item until the next one belongs to it.
fn list(pieces: Vec<Piece>, depth: u32) -> AnyView {
    let numbered = pieces.first().is_some_and(|first| first.kind == Kind::Numbered);
    let mut items: Vec<(AnyView, Vec<Piece>)> = Vec::new();
    for piece in pieces {
        let begins = piece.depth == depth && matches!(piece.kind, Kind::Item | Kind::Numbered);
        match items.last_mut() {
            Some((_, more)) if !begins => more.push(piece),
            _ => items.push((piece.content, Vec::new())),
        }
    }
    let item = |(content, more)| view! { <li>{content} {at_depth(more, depth)}</li> };
    let items = items.into_iter().map(item).collect_view();
    if numbered { view! { <ol>{items}</ol> }.into_any() } else { view! { <ul>{items}</ul> }.into_any() }
}

/// Words that look alike.
fn span(span: &Span) -> AnyView {
    let text = span.text.clone();
    let content = match &span.link {
        Some(address) if address.starts_with('/') || address.starts_with("mailto:") => {
            view! { <a href=address.clone()>{text}</a> }.into_any()
        }
        Some(address) => external_link(address, &text).unwrap_or_else(|| text.into_any()),
        None => text.into_any(),
    };
    match (span.strong, span.stressed) {
        (true, _) => view! { <strong>{content}</strong> }.into_any(),
        (false, true) => view! { <em>{content}</em> }.into_any(),
        (false, false) => view! { <span>{content}</span> }.into_any(),
    }
}

/// Words that were kept, added or removed together. What happened to them is said, too, for those who do not see it.
fn run(run: &Run) -> AnyView {
    let words = words::policy();
    let text = run.text.clone();
    match run.change {
        Change::Kept => view! { <span>{text}</span> }.into_any(),
        Change::Added => {
            view! { <ins><Said text=words.added />{text}<Said text=words.end /></ins> }.into_any()
        }
        Change::Removed => {
            view! { <del><Said text=words.removed />{text}<Said text=words.end /></del> }.into_any()
        }
    }
}

/// The page's own words within a text of perhaps another language, whose direction they do not decide.
#[component]
fn Said(
    /// The words.
    text: &'static str,
) -> impl IntoView {
    let language = i18n::language();
    view! { <span class="quiet-text" lang=language.tag() dir=language.direction()>" " {text} " "</span> }
}
