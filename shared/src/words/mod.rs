//! Every word of the parents' pages and mails, in one typed catalogue. The office speaks English.
//!
//! A section of words is a file: of [`pages`], or of `mails` and `answers`, which only the server has. Each word stands there in all
//! languages side by side, so that a missing one fails the build ([`macros`] has the grammar). A browser program holds the
//! sections that it uses, in English; another language comes as a file of texts by section, and is read into the same types.
//!
//! A text with a gap names it in braces, `{name}`, and [`fill`] fills it: a language can then put it where it belongs.

#[cfg(feature = "languages")]
pub mod answers;
mod macros;
#[cfg(feature = "languages")]
pub mod mails;
pub mod pages;

use crate::Language;
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};

/// `fill("Hello {name}", &[("name", "Sam")])`. What fills a gap is not searched for gaps again.
pub fn fill(text: &str, gaps: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 32);
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let Some((gap, after)) = after.split_once('}') else {
            filled.push('{');
            rest = after;
            continue;
        };
        if let Some((_, value)) = gaps.iter().find(|(name, _)| *name == gap) {
            filled.push_str(value);
        }
        rest = after;
    }
    filled.push_str(rest);
    filled
}

/// What fills the gaps of a text that [`fill`] made, by name; nothing if it did not make it.
#[cfg(feature = "languages")]
pub fn unfill<'t>(pattern: &'t str, text: &'t str) -> Option<Vec<(&'t str, &'t str)>> {
    let mut gaps = Vec::new();
    let (begin, mut pattern) =
        pattern.split_once('{').map_or((pattern, None), |(begin, rest)| (begin, Some(rest)));
    let mut text = text.strip_prefix(begin)?;
    while let Some(rest) = pattern {
        let (gap, rest) = rest.split_once('}')?;
        let (between, next) =
            rest.split_once('{').map_or((rest, None), |(between, next)| (between, Some(next)));
        let at = if next.is_none() { text.len().checked_sub(between.len())? } else { text.find(between)? };
        let value = text.get(..at)?;
        text = text.get(at..)?.strip_prefix(between)?;
        gaps.push((gap, value));
        pattern = next;
    }
    text.is_empty().then_some(gaps)
}

/// A text that depends on a number, in the plural forms of the Unicode CLDR. A form that a language does not have, or
/// that reads the same, is empty: `other` stands in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// Nothing, as Welsh has.
    pub zero: &'static str,
    /// As English has for 1.
    pub one: &'static str,
    /// As Welsh has for 2.
    pub two: &'static str,
    /// As Polish has for 2 to 4.
    pub few: &'static str,
    /// As Polish has for 5 and more.
    pub many: &'static str,
    /// Everything else.
    pub other: &'static str,
}

impl Plural {
    /// The form of a CLDR category, as `Intl.PluralRules` names it: `few`.
    pub fn form(&self, category: &str) -> &'static str {
        let form = match category {
            "zero" => self.zero,
            "one" => self.one,
            "two" => self.two,
            "few" => self.few,
            "many" => self.many,
            _ => "",
        };
        if form.is_empty() { self.other } else { form }
    }
}

/// A mail with its gaps in braces.
#[derive(Clone, Copy, Debug)]
pub struct Letter {
    /// The subject line.
    pub subject: &'static str,
    /// The text, in plain lines.
    pub body: &'static str,
}

/// What a word can be.
pub trait Kind: Sized {
    /// Takes its texts in turn.
    fn take(&mut self, from: &mut Texts);

    /// Its texts, in the order in which they are taken, each with the name of its form.
    #[cfg(feature = "languages")]
    fn texts(&self) -> Vec<(&'static str, &'static str)>;
}

impl Kind for &'static str {
    fn take(&mut self, from: &mut Texts) {
        from.put(self);
    }

    #[cfg(feature = "languages")]
    fn texts(&self) -> Vec<(&'static str, &'static str)> {
        vec![("text", self)]
    }
}

impl Kind for Plural {
    fn take(&mut self, from: &mut Texts) {
        let Self { zero, one, two, few, many, other } = self;
        for form in [zero, one, two, few, many, other] {
            from.put(form);
        }
    }

    #[cfg(feature = "languages")]
    fn texts(&self) -> Vec<(&'static str, &'static str)> {
        let Self { zero, one, two, few, many, other } = *self;
        vec![("zero", zero), ("one", one), ("two", two), ("few", few), ("many", many), ("other", other)]
    }
}

impl Kind for Letter {
    fn take(&mut self, from: &mut Texts) {
        from.put(&mut self.subject);
        from.put(&mut self.body);
    }

    #[cfg(feature = "languages")]
    fn texts(&self) -> Vec<(&'static str, &'static str)> {
        vec![("subject", self.subject), ("body", self.body)]
    }
}

/// A section of words: what `words!` makes of a file.
pub trait Section: Copy + 'static {
    /// The section in English.
    const ENGLISH: &'static Self;

    /// Takes the texts of all its words in turn.
    fn take(&mut self, from: &mut Texts);

    /// The section in a language.
    #[cfg(feature = "languages")]
    fn in_language(language: Language) -> &'static Self;

    /// Every word of the section in a language by name, each with its texts by form.
    #[cfg(feature = "languages")]
    fn words(language: Language) -> Vec<Word>;
}

/// A word's name, and its texts by form: `text` alone, a plural's `one`, a letter's `subject`.
#[cfg(feature = "languages")]
pub type Word = (&'static str, Vec<(&'static str, &'static str)>);

/// A section by its file's name.
#[cfg(feature = "languages")]
#[derive(Clone, Copy, Debug)]
pub struct Listed {
    /// The file's name without `.rs`.
    pub name: &'static str,
    /// What it says in a language.
    pub words: fn(Language) -> Vec<Word>,
}

/// The texts of a section of the pages, in turn.
pub struct Texts(Box<dyn FnMut() -> &'static str>);

impl Texts {
    /// Those that `next` gives.
    pub fn new(next: impl FnMut() -> &'static str + 'static) -> Self {
        Self(Box::new(next))
    }

    /// Puts the next text in its place. Every word of a program calls this, so that it is there once.
    #[inline(never)]
    fn put(&mut self, place: &mut &'static str) {
        *place = (self.0)();
    }
}

/// Finds the texts of a section by its name.
type Source = Rc<dyn Fn(&str) -> Option<Texts>>;

thread_local! {
    static SPOKEN: Cell<Language> = const { Cell::new(Language::English) };
    static SOURCE: RefCell<Option<Source>> = const { RefCell::new(None) };
}

/// The language of the page.
pub fn language() -> Language {
    SPOKEN.get()
}

/// From now on the pages speak this language; `source` finds the texts of a section by its name. English needs none.
pub fn speak(language: Language, source: impl Fn(&str) -> Option<Texts> + 'static) {
    SPOKEN.set(language);
    SOURCE.set(Some(Rc::new(source)));
}

/// Where a section of the pages is kept in the language that they speak; it is read when it is first wanted.
pub(crate) struct Slot<S: Section>(Cell<(Language, &'static S)>);

impl<S: Section> Slot<S> {
    /// English is in the program.
    pub const fn new() -> Self {
        Self(Cell::new((Language::English, S::ENGLISH)))
    }

    /// The section in the language of the page.
    pub fn words(&self, name: &str) -> &'static S {
        let (held, words) = self.0.get();
        let spoken = language();
        if held == spoken {
            return words;
        }
        let words = match SOURCE.with_borrow(Clone::clone).and_then(|source| source(name)) {
            Some(mut texts) => {
                // Kept for good: a language is read once.
                let words = Box::leak(Box::new(*S::ENGLISH));
                words.take(&mut texts);
                words
            }
            None => S::ENGLISH,
        };
        self.0.set((spoken, words));
        words
    }
}

#[cfg(all(test, feature = "languages"))]
mod tests;
