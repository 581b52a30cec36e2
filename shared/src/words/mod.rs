//! Every word of the parents' pages and mails, in one typed catalogue: a language is a value of these types, so that a
//! missing word fails the build. The office speaks English.
//!
//! A text with a gap names it in braces, `{name}`, and [`fill`] fills it: a language can then put it where it belongs.

pub mod mail;
pub mod parent;

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

/// A text that depends on a number, in the plural forms of the Unicode CLDR. A form that a language does not have, or
/// that reads the same, is none: `other` stands in for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Plural {
    /// Nothing, where it has a form or words of its own.
    pub zero: Option<&'static str>,
    /// As English has for 1.
    pub one: Option<&'static str>,
    /// As Arabic has for 2.
    pub two: Option<&'static str>,
    /// As Polish has for 2 to 4.
    pub few: Option<&'static str>,
    /// As Polish has for 5 and more.
    pub many: Option<&'static str>,
    /// Everything else.
    pub other: &'static str,
}

impl Plural {
    /// The two forms of English, and of many languages.
    pub const fn two(one: &'static str, other: &'static str) -> Self {
        Self { zero: None, one: Some(one), two: None, few: None, many: None, other }
    }

    /// The form of a CLDR category, as `Intl.PluralRules` names it: `few`.
    pub fn form(&self, category: &str) -> &'static str {
        match category {
            "zero" => self.zero,
            "one" => self.one,
            "two" => self.two,
            "few" => self.few,
            "many" => self.many,
            _ => None,
        }
        .unwrap_or(self.other)
    }
}

#[cfg(test)]
mod tests {
    use super::{Plural, fill};

    #[test]
    fn a_missing_plural_form_is_the_common_one() {
        let days = Plural::two("{n} day", "{n} days");
        assert_eq!(
            [days.form("one"), days.form("few"), days.form("other")],
            ["{n} day", "{n} days", "{n} days"]
        );
    }

    #[test]
    fn gaps_are_filled_once() {
        assert_eq!(fill("Hello {name}, {n} new", &[("name", "{n}"), ("n", "3")]), "Hello {n}, 3 new");
        assert_eq!(fill("no gap, { open", &[]), "no gap, { open");
    }
}
