//! From Markdown to the few blocks that the app draws. HTML in it is text like any other.

use pulldown_cmark::{Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use shared::policy::{Block, Kind, Span};

/// The longest text, in bytes.
pub const LONGEST: usize = 64 * 1024;

/// The blocks of a text.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    for event in Parser::new_ext(text, Options::empty()) {
        reader.take(event);
    }
    reader.finish()
}

/// What in a text would not be shown as it is meant, for whoever adds it.
pub fn check(text: &str) -> Result<(), String> {
    if text.len() > LONGEST {
        return Err(format!("The text is longer than {} KB", LONGEST / 1024));
    }
    for (event, place) in Parser::new_ext(text, Options::empty()).into_offset_iter() {
        let line = text[..place.start].matches('\n').count() + 1;
        match event {
            Event::Html(_) | Event::InlineHtml(_) | Event::Start(Tag::HtmlBlock) => {
                return Err(format!(
                    "Line {line} of the text has HTML, which is not used here. Write it in Markdown"
                ));
            }
            Event::Start(Tag::Image { .. }) => {
                return Err(format!(
                    "Line {line} of the text has a picture, which is not shown here. Say it in words"
                ));
            }
            Event::Start(Tag::Link { link_type, dest_url, .. })
                if safe(&address(link_type, &dest_url)).is_none() =>
            {
                return Err(format!(
                    "Line {line} of the text has a link to {dest_url}. Links lead to https://…, http://…, mailto:… or a page here like /privacy"
                ));
            }
            _ => {}
        }
    }
    if blocks(text).iter().any(|block| block.kind == Kind::Paragraph) {
        Ok(())
    } else {
        Err("The text has no paragraph".to_owned())
    }
}

/// A text that Markdown takes for nothing but text.
pub fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii_punctuation() {
            escaped.push('\\');
        }
        escaped.push(if c.is_control() { ' ' } else { c });
    }
    escaped
}

/// `<a@example.org>` is a link to a mail.
fn address(kind: LinkType, address: &str) -> String {
    if kind == LinkType::Email { format!("mailto:{address}") } else { address.to_owned() }
}

/// Where a link may lead: a web page, a mail, a page of ours. Nothing that runs, and no address that hides its host.
fn safe(address: &str) -> Option<String> {
    let lower = address.to_ascii_lowercase();
    let plain = !address.contains(|c: char| c.is_whitespace() || c.is_control() || c == '\\');
    let host = |rest: &str| {
        let host = rest.split(['/', '?', '#']).next().unwrap_or_default();
        !host.is_empty() && !host.contains('@')
    };
    let good = match lower.split_once("://") {
        Some(("http" | "https", rest)) => host(rest),
        Some(_) => false,
        None => {
            (lower.starts_with('/') && !lower.starts_with("//"))
                || lower.strip_prefix("mailto:").is_some_and(|rest| rest.contains('@'))
        }
    };
    (plain && good).then(|| address.to_owned())
}

#[derive(Default)]
struct Reader {
    done: Vec<(Block, Option<HeadingLevel>)>,
    open: Option<(Block, Option<HeadingLevel>)>,
    /// The lists that are open, and whether each is numbered.
    lists: Vec<bool>,
    /// An item has begun and has no text yet.
    fresh: bool,
    strong: u32,
    stressed: u32,
    links: Vec<Option<String>>,
}

impl Reader {
    fn take(&mut self, event: Event<'_>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) | Event::Code(text) | Event::Html(text) | Event::InlineHtml(text) => {
                self.text(&text);
            }
            Event::SoftBreak => self.text(" "),
            Event::HardBreak => self.text("\n"),
            _ => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>) {
        match tag {
            Tag::Heading { level, .. } => self.begin(Kind::Heading, Some(level)),
            Tag::Paragraph | Tag::CodeBlock(_) | Tag::HtmlBlock => self.begin_text(),
            Tag::List(first) => {
                self.close();
                self.lists.push(first.is_some());
            }
            Tag::Item => {
                self.close();
                self.fresh = true;
            }
            Tag::Strong => self.strong += 1,
            Tag::Emphasis => self.stressed += 1,
            Tag::Link { link_type, dest_url, .. } => self.links.push(safe(&address(link_type, &dest_url))),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::Paragraph | TagEnd::CodeBlock | TagEnd::HtmlBlock => self.close(),
            TagEnd::Item => {
                self.close();
                self.fresh = false;
            }
            TagEnd::List(_) => {
                self.close();
                self.lists.pop();
            }
            TagEnd::Strong => self.strong = self.strong.saturating_sub(1),
            TagEnd::Emphasis => self.stressed = self.stressed.saturating_sub(1),
            TagEnd::Link => _ = self.links.pop(),
            _ => {}
        }
    }

    /// A paragraph, or the first words of an item.
    fn begin_text(&mut self) {
        let kind = match (std::mem::take(&mut self.fresh), self.lists.last()) {
            (true, Some(true)) => Kind::Numbered,
            (true, Some(false)) => Kind::Item,
            _ => Kind::Paragraph,
        };
        self.begin(kind, None);
    }

    fn begin(&mut self, kind: Kind, level: Option<HeadingLevel>) {
        self.close();
        let depth = if level.is_some() { 0 } else { u32::try_from(self.lists.len()).unwrap_or(u32::MAX) };
        self.open = Some((Block { kind, depth, text: Vec::new() }, level));
    }

    fn text(&mut self, text: &str) {
        // The items of a list without blank lines have no paragraphs.
        if self.open.is_none() {
            self.begin_text();
        }
        let Some((block, _)) = &mut self.open else { return };
        let span = Span {
            text: text.to_owned(),
            strong: self.strong > 0,
            stressed: self.stressed > 0,
            link: self.links.last().cloned().flatten(),
        };
        match block.text.last_mut() {
            Some(last)
                if (last.strong, last.stressed, &last.link) == (span.strong, span.stressed, &span.link) =>
            {
                last.text.push_str(&span.text);
            }
            _ => block.text.push(span),
        }
    }

    fn close(&mut self) {
        let Some((mut block, level)) = self.open.take() else { return };
        if let Some(last) = block.text.last_mut() {
            last.text.truncate(last.text.trim_end().len());
        }
        block.text.retain(|span| !span.text.is_empty());
        if !block.text.is_empty() {
            self.done.push((block, level));
        }
    }

    /// Headings by what there is: one `#` at the top is the title, the highest of the others are headings.
    fn finish(mut self) -> Vec<Block> {
        self.close();
        let tops = self.done.iter().filter(|(_, level)| *level == Some(HeadingLevel::H1)).count();
        let titled =
            tops == 1 && self.done.first().is_some_and(|(_, level)| *level == Some(HeadingLevel::H1));
        let highest = self.done.iter().skip(usize::from(titled)).filter_map(|(_, level)| *level).min();
        self.done
            .into_iter()
            .enumerate()
            .map(|(place, (block, level))| {
                let kind = match level {
                    Some(_) if titled && place == 0 => Kind::Title,
                    Some(_) if level == highest => Kind::Heading,
                    Some(_) => Kind::Subheading,
                    None => block.kind,
                };
                Block { kind, ..block }
            })
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn plain(text: &str) -> Vec<(Kind, u32, String)> {
        blocks(text)
            .into_iter()
            .map(|block| (block.kind, block.depth, block.text.into_iter().map(|span| span.text).collect()))
            .collect()
    }

    #[test]
    fn a_text_becomes_blocks() {
        let text = "# Our policy\n\nHello\nthere.\n\n## One\n\n- a\n- b\n  more\n\n  and again\n  1. c\n\n### Two\n\n> said\n";
        assert_eq!(
            plain(text),
            [
                (Kind::Title, 0, "Our policy"),
                (Kind::Paragraph, 0, "Hello there."),
                (Kind::Heading, 0, "One"),
                (Kind::Item, 1, "a"),
                (Kind::Item, 1, "b more"),
                (Kind::Paragraph, 1, "and again"),
                (Kind::Numbered, 2, "c"),
                (Kind::Subheading, 0, "Two"),
                (Kind::Paragraph, 0, "said"),
            ]
            .map(|(kind, depth, text)| (kind, depth, text.to_owned()))
        );
    }

    #[test]
    fn words_keep_their_look_and_their_links() {
        let block =
            &blocks("a **b** *c* [d](https://d.example/x) <e@example.org> [f](javascript:alert(1))")[0];
        let link = |at: usize| block.text[at].link.as_deref();
        assert!(block.text[1].strong && block.text[3].stressed);
        assert_eq!(
            (link(5), link(7), link(8)),
            (Some("https://d.example/x"), Some("mailto:e@example.org"), None)
        );
    }

    #[test]
    fn html_is_text() {
        assert_eq!(plain("a <b onclick=x>b</b>")[0].2, "a <b onclick=x>b</b>");
        assert_eq!(plain("<script>alert(1)</script>")[0].2, "<script>alert(1)</script>");
    }

    #[test]
    fn links_that_hide_or_run_are_none() {
        for good in ["https://a.example", "http://a.example/x?y#z", "mailto:a@b.example", "/privacy/enquiry"]
        {
            assert!(safe(good).is_some(), "{good}");
        }
        for bad in [
            "javascript:alert(1)",
            "data:text/html,x",
            "//evil.example",
            "https://a@evil.example/",
            "https://",
            "x",
            "",
            "/\\evil.example",
            "vbscript:x",
            "ftp://a.example",
            "https://a.example/ x",
            "mailto:",
        ] {
            assert_eq!(safe(bad), None, "{bad}");
        }
    }

    #[test]
    fn what_would_not_be_shown_is_refused_with_its_line() {
        assert_eq!(check("# T\n\nWords.\n"), Ok(()));
        for (text, says) in [
            ("a\n\nb <i>c</i>", "Line 3"),
            ("a\n\n![x](y.png)", "Line 3"),
            ("[a](ftp://x.example)", "ftp://x.example"),
            ("# T\n", "no paragraph"),
            ("", "no paragraph"),
        ] {
            assert!(check(text).is_err_and(|why| why.contains(says)), "{text}");
        }
        assert!(check(&"a ".repeat(LONGEST)).is_err());
    }

    proptest! {
        #[test]
        fn an_escaped_text_reads_as_itself(text in "[a-zA-Z0-9*_`<>\\[\\]()#!~|.@+-]{1,30}") {
            let shown: String = blocks(&escaped(&text))[0].text.iter().map(|span| span.text.as_str()).collect();
            prop_assert_eq!(shown, text);
        }

        #[test]
        fn any_text_is_read_and_no_link_runs(text in "\\PC{0,200}") {
            for block in blocks(&text) {
                for span in block.text {
                    prop_assert!(span.link.is_none_or(|link| safe(&link).is_some()));
                }
            }
        }
    }
}
