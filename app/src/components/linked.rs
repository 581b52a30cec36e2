//! Web addresses in a text that a person wrote. A text stays text: only what is plainly an address becomes a link.

use crate::i18n::{self, fill, words};
use leptos::prelude::*;

/// A piece of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Piece<'a> {
    Text(&'a str),
    Address(&'a str),
}

/// A text with its links.
#[component]
pub fn Linked(
    /// The text.
    #[prop(into)]
    text: String,
) -> impl IntoView {
    let piece = |piece: Piece<'_>| match piece {
        Piece::Text(text) => text.to_owned().into_any(),
        Piece::Address(address) => {
            external_link(address, address).unwrap_or_else(|| address.to_owned().into_any())
        }
    };
    split(&text).into_iter().map(piece).collect_view()
}

/// A link to another site with a text, unless the address is one that hides where it goes.
pub fn external_link(address: &str, text: &str) -> Option<AnyView> {
    let url = web_sys::Url::new(address)
        .ok()
        .filter(|url| matches!(url.protocol().as_str(), "http:" | "https:"))?;
    let host = url.host();
    // `https://school.example@evil.example/` goes to the second.
    if host.is_empty() || !url.username().is_empty() || !url.password().is_empty() {
        return None;
    }
    let words = words::message();
    // Letters of other alphabets can look like ours: the host is then shown as the network spells it.
    let mut parts = text.as_bytes().windows(host.len());
    let honest = parts.any(|part| part.eq_ignore_ascii_case(host.as_bytes()));
    // The page's own words within a text of perhaps another direction.
    let real = (!honest).then(|| {
        view! {
            <span>" " <span dir=i18n::language().direction()>{fill(words.host, &[("host", &host)])}</span></span>
        }
    });
    let link = view! {
        <span>
            <a href=url.href() dir="ltr" target="_blank" rel="noopener noreferrer nofollow">
                {text.to_owned()} <span class="quiet-text">" " {words.new_window}</span>
            </a>
            {real}
        </span>
    };
    Some(link.into_any())
}

/// Cuts a text into addresses and what lies between.
fn split(text: &str) -> Vec<Piece<'_>> {
    let mut pieces = Vec::new();
    let mut rest = text;
    while let Some(start) = next_address(rest) {
        let (before, after) = rest.split_at(start);
        let end =
            after.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"' | '“' | '”' | '«' | '»'));
        let address = trimmed(&after[..end.unwrap_or(after.len())]);
        if !before.is_empty() {
            pieces.push(Piece::Text(before));
        }
        pieces.push(Piece::Address(address));
        rest = &after[address.len()..];
    }
    if !rest.is_empty() {
        pieces.push(Piece::Text(rest));
    }
    pieces
}

fn next_address(text: &str) -> Option<usize> {
    // Telephones begin a sentence with a capital: `Https://`.
    let begins = |at: usize, scheme: &str| {
        text.as_bytes()[at..]
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme.as_bytes()))
    };
    (0..text.len()).find(|at| begins(*at, "http://") || begins(*at, "https://"))
}

/// Brackets that a sentence or an address may open and close.
const BRACKETS: [(char, char); 5] = [('(', ')'), ('[', ']'), ('{', '}'), ('（', '）'), ('「', '」')];

/// Leaves out the full stop of the sentence, and the bracket that was opened before the address: one that the address
/// opened itself belongs to it, as in `(see https://a.example/Tree_(plant))`.
fn trimmed(address: &str) -> &str {
    let mut address = address;
    while let Some(last) = address.chars().next_back() {
        let ends_sentence = matches!(last, '.' | ',' | ';' | ':' | '!' | '?' | '\'' | '’' | '…')
            || BRACKETS.iter().any(|(open, close)| {
                let count = |bracket: char| address.chars().filter(|c| *c == bracket).count();
                last == *close && count(*close) > count(*open)
            });
        if !ends_sentence {
            break;
        }
        address = &address[..address.len() - last.len_utf8()];
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;
    use Piece::{Address, Text};

    #[test]
    fn addresses_are_found_in_sentences() {
        assert_eq!(
            split("See https://a.example/x?y=1. Or (http://b.example/z)!"),
            [
                Text("See "),
                Address("https://a.example/x?y=1"),
                Text(". Or ("),
                Address("http://b.example/z"),
                Text(")!"),
            ]
        );
        assert_eq!(
            split("https://a.example/wiki/Tree_(plant)"),
            [Address("https://a.example/wiki/Tree_(plant)")]
        );
        assert_eq!(
            split("“https://a.example”\nnext"),
            [Text("“"), Address("https://a.example"), Text("”\nnext")]
        );
    }

    #[test]
    fn a_bracket_of_the_sentence_is_not_the_addresss() {
        for (text, address) in [
            ("(see https://a.example/wiki/Trip_(2026))", "https://a.example/wiki/Trip_(2026)"),
            ("(see https://a.example/wiki/Trip_(2026)).", "https://a.example/wiki/Trip_(2026)"),
            ("((https://a.example/x))", "https://a.example/x"),
            ("(https://a.example/x), then", "https://a.example/x"),
            ("[https://a.example/?a[0]=1]", "https://a.example/?a[0]=1"),
            ("{https://a.example/{id}}", "https://a.example/{id}"),
            ("（https://a.example/x）", "https://a.example/x"),
            ("https://a.example/(a)(b)", "https://a.example/(a)(b)"),
            ("https://a.example/a*", "https://a.example/a*"),
            ("https://a.example/y|z end", "https://a.example/y|z"),
        ] {
            let found = split(text).into_iter().filter(|piece| matches!(piece, Address(_)));
            assert_eq!(found.collect::<Vec<_>>(), [Address(address)], "{text}");
        }
    }

    #[test]
    fn a_scheme_is_one_in_any_case() {
        for address in ["Https://a.example/form", "HTTP://a.example", "hTTpS://é.example/é"] {
            assert_eq!(split(&["é ", address, "\n"].concat()), [Text("é "), Address(address), Text("\n")]);
        }
    }

    #[test]
    fn other_schemes_stay_text() {
        for text in ["javascript:alert(1)", "data:text/html,x", "mailto:a@b.example", "www.a.example", ""] {
            assert!(split(text).iter().all(|piece| matches!(piece, Text(_))), "{text}");
        }
    }
}
