//! Whether a password is known words with what people put between and around them.

use std::collections::BTreeSet;

/// How many digits, and how many signs, people put before or after a word to make a password of it: a year and `!!`.
const MOST_BESIDE: usize = 4;
/// How many words of a name or an address are looked at: names have fewer, and what is pasted into a field has no end.
const MOST_WORDS: usize = 40;

/// Whether this password is one to `most` of these words, each with up to four digits and four signs before and after it. Letters
/// may be written with the digits and signs that look like them: `p@ssw0rd`.
pub(super) fn is_made_of(password: &str, words: &[String], most: usize) -> bool {
    let typed: Vec<char> = password.chars().collect();
    let words: Vec<Vec<char>> = words.iter().map(|word| word.chars().collect()).collect();
    // Where in the password the words of so far, and what is beside them, may end.
    let mut ends: BTreeSet<usize> = beside(&typed, 0).collect();
    for _ in 0..most {
        let after = |start: usize| {
            let rest = &typed[start..];
            let begun = words.iter().filter(move |word| !word.is_empty() && begins(rest, word));
            begun.flat_map(|word| beside(&typed, start + word.len())).collect::<Vec<_>>()
        };
        ends = ends.into_iter().flat_map(after).collect();
        if ends.contains(&typed.len()) {
            return true;
        }
    }
    false
}

/// The words of a name or an address, each forwards and backwards, and what has a mark within it also as one: `o’neill` is `o`,
/// `neill` and `oneill`. A single letter is no word.
pub(super) fn words_of(about: &str) -> Vec<String> {
    let letters = |text: &str| text.chars().filter(|c| c.is_alphanumeric()).collect::<String>();
    let joined = about.split(|c: char| c.is_whitespace() || c == '@').map(letters);
    let parts = about.split(|c: char| !c.is_alphanumeric()).map(str::to_owned);
    let mut words: Vec<String> =
        joined.chain(parts).filter(|word| word.chars().count() > 1).take(MOST_WORDS).collect();
    words.extend(words.clone().iter().map(|word| word.chars().rev().collect()));
    words.sort_unstable();
    words.dedup();
    words
}

/// Where what people put beside a word may end, if it starts here.
fn beside(typed: &[char], start: usize) -> impl Iterator<Item = usize> {
    let (mut digits, mut signs) = (0, 0);
    let more = typed[start..].iter().take_while(move |c| {
        if c.is_numeric() {
            digits += 1;
        } else {
            signs += 1;
        }
        !c.is_alphabetic() && digits <= MOST_BESIDE && signs <= MOST_BESIDE
    });
    start..=start + more.count()
}

fn begins(typed: &[char], word: &[char]) -> bool {
    typed.len() >= word.len() && typed.iter().zip(word).all(|(typed, letter)| looks_like(*typed, *letter))
}

/// Whether people write `typed` for this letter.
fn looks_like(typed: char, letter: char) -> bool {
    typed == letter
        || match typed {
            '4' | '@' => letter == 'a',
            '8' => letter == 'b',
            '(' => letter == 'c',
            '3' | '€' => letter == 'e',
            '6' | '9' => letter == 'g',
            '1' | '!' | '|' => matches!(letter, 'i' | 'l'),
            '0' => letter == 'o',
            '5' | '$' => letter == 's',
            '7' | '+' => letter == 't',
            '2' => letter == 'z',
            _ => false,
        }
}
