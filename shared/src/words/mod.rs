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

#[cfg(test)]
mod tests {
    use super::fill;

    #[test]
    fn gaps_are_filled_once() {
        assert_eq!(fill("Hello {name}, {n} new", &[("name", "{n}"), ("n", "3")]), "Hello {n}, 3 new");
        assert_eq!(fill("no gap, { open", &[]), "no gap, { open");
    }
}
