//! One spelling for finding: what a person looks for and what is there are both folded before they are compared.

use unicode_normalization::{UnicodeNormalization as _, char::is_combining_mark};

/// Lower case, without accents, single spaces: `"  Zoë  ŁĘK "` becomes `"zoe łek"`. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !folded.is_empty() {
            folded.push(' ');
        }
        // Lowering may bring a mark (`İ`), and taking marks away may bring a capital's lower form together: so both, in
        // this order, on the decomposed text.
        let plain = word.nfkd().flat_map(char::to_lowercase).filter(|c| !is_combining_mark(*c));
        folded.extend(plain.collect::<String>().nfkd().filter(|c| !is_combining_mark(*c)));
    }
    folded
}

/// A pattern for `LIKE … ESCAPE '\'` that finds `folded` anywhere.
pub fn anywhere(folded: &str) -> String {
    let mut pattern = String::with_capacity(folded.len() + 2);
    pattern.push('%');
    for c in folded.chars() {
        if matches!(c, '%' | '_' | '\\') {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern.push('%');
    pattern
}

#[cfg(test)]
mod tests {
    use super::{anywhere, fold};
    use proptest::prelude::*;

    #[test]
    fn case_accents_and_spaces_do_not_matter() {
        assert_eq!(fold("  Zoë\n ŁĘK "), "zoe łek");
        assert_eq!(fold("Siân\u{a0}O’Brien"), "sian o’brien");
        assert_eq!(anywhere("50%_\\"), "%50\\%\\_\\\\%");
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing(text in "\\PC*") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once);
        }
    }
}
