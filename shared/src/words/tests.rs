//! What holds of every word of the catalogue.

use super::{Kind as _, Listed, Plural, answers, fill, mails, pages, unfill};
use crate::Language;
use std::{
    collections::{BTreeSet, HashSet},
    fs,
};

/// Texts that are the same in two languages, and rightly so.
const SAME: &[(Language, &str)] = &[];

/// Every section with the folder it is in.
fn sections() -> impl Iterator<Item = (&'static str, &'static Listed)> {
    let folders = [("pages", pages::ALL), ("mails", mails::ALL), ("answers", answers::ALL)];
    folders.into_iter().flat_map(|(folder, all)| all.iter().map(move |section| (folder, section)))
}

/// Calls with each word's place, language, and its texts by form in English and in the language.
fn each_word(mut check: impl FnMut(&str, Language, &[(&str, &str)], &[(&str, &str)])) {
    for (folder, section) in sections() {
        let english = (section.words)(Language::English);
        for language in Language::ALL {
            for ((name, english), (same, texts)) in english.iter().zip((section.words)(language)) {
                assert_eq!(*name, same);
                check(
                    &format!("{folder}/{}.rs: {name} in {}", section.name, language.name()),
                    language,
                    english,
                    &texts,
                );
            }
        }
    }
}

/// The names of the gaps of a text. Each is one lower-case word in braces.
fn gaps(place: &str, text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut rest = text;
    while let Some((_, after)) = rest.split_once('{') {
        let (gap, after) = after.split_once('}').unwrap_or_else(|| panic!("{place}: a gap is not closed"));
        assert!(gap.chars().all(|c| c.is_ascii_lowercase() || c == '_'), "{place}: {{{gap}}} is no name");
        found.insert(gap.to_owned());
        rest = after;
    }
    assert!(!rest.contains('}') || !found.is_empty(), "{place}: a gap is not opened");
    found
}

#[test]
fn every_file_of_words_is_in_the_catalogue() {
    for folder in ["pages", "mails", "answers"] {
        let place = format!("{}/src/words/{folder}", env!("CARGO_MANIFEST_DIR"));
        let mut files = HashSet::new();
        for entry in fs::read_dir(place).expect("the folder of the words") {
            let name =
                entry.expect("an entry of the folder").file_name().into_string().expect("an ASCII name");
            files.insert(name.trim_end_matches(".rs").to_owned());
        }
        files.remove("mod");
        let listed =
            sections().filter(|(other, _)| *other == folder).map(|(_, section)| section.name.to_owned());
        assert_eq!(
            files,
            listed.collect(),
            "every file of words/{folder} has a line in words/{folder}/mod.rs"
        );
    }
}

#[test]
fn every_language_has_the_same_gaps() {
    each_word(|place, _, english, texts| {
        let all = |texts: &[(&str, &str)]| {
            texts.iter().flat_map(|(_, text)| gaps(place, text)).collect::<BTreeSet<_>>()
        };
        assert_eq!(all(english), all(texts), "{place}: the gaps are not those of English");
        for (form, text) in texts {
            // "No days" and "one day" may do without the number; the form for most numbers may not.
            if *form == "other" {
                assert_eq!(
                    gaps(place, text),
                    all(english),
                    "{place}: the form of most numbers has not all gaps"
                );
            }
        }
    });
}

#[test]
fn no_text_is_empty_or_badly_spaced() {
    each_word(|place, _, english, texts| {
        for ((form, text), (_, english)) in texts.iter().zip(english) {
            let left_out = ["zero", "one", "two", "few", "many"].contains(form) && text.is_empty();
            assert!(left_out || !text.trim().is_empty(), "{place}: {form} is empty");
            let mut lines = text.lines().map(|line| line.trim_start_matches("    "));
            assert!(!lines.any(|line| line.contains("  ")), "{place}: two spaces in {text:?}");
            for end in [str::trim_start, str::trim_end] as [fn(&str) -> &str; 2] {
                let spaced = |text: &str| end(text) != text;
                assert!(
                    left_out || spaced(text) == spaced(english),
                    "{place}: the spaces around {text:?} differ"
                );
            }
        }
    });
}

#[test]
fn every_text_is_in_its_language() {
    let mut wrong = Vec::new();
    each_word(|place, language, english, texts| {
        if language == Language::English {
            return;
        }
        for ((_, english), (_, text)) in english.iter().zip(texts) {
            let own = fill(text, &[]);
            let has_words = own.chars().any(char::is_alphabetic);
            let allowed = SAME.contains(&(language, text));
            if has_words && !allowed && english == text {
                wrong.push(format!("{place}: {text:?} is still English"));
            }
            let right_to_left =
                own.chars().any(|c| ('\u{0600}'..='\u{06ff}').contains(&c) && c.is_alphabetic());
            if right_to_left != (has_words && language == Language::Urdu) {
                wrong.push(format!("{place}: {text:?} is in another script"));
            }
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The categories that the CLDR has for whole numbers.
#[test]
fn plurals_have_the_forms_of_their_language() {
    each_word(|place, language, _, texts| {
        if texts.last().is_none_or(|(form, _)| *form != "other") {
            return;
        }
        let there: Vec<_> =
            texts.iter().filter(|(_, text)| !text.is_empty()).map(|(form, _)| *form).collect();
        let (needed, may): (&[&str], &[&str]) = match language {
            Language::English | Language::Urdu => (&["one", "other"], &[]),
            Language::Welsh => (&["other"], &["zero", "one", "two", "few", "many"]),
            Language::Polish => (&["one", "few", "many", "other"], &[]),
        };
        for form in needed {
            assert!(there.contains(form), "{place}: the form {form} is missing");
        }
        for form in there {
            assert!(
                needed.contains(&form) || may.contains(&form),
                "{place}: the language has no form {form}"
            );
        }
    });
}

#[test]
fn what_is_read_from_texts_is_what_they_were_written_from() {
    use super::{Section as _, Texts};
    use std::{cell::RefCell, rc::Rc};
    for language in Language::ALL {
        let words = pages::Common::words(language).into_iter().flat_map(|(_, texts)| texts);
        let texts = Rc::new(RefCell::new(words.map(|(_, text)| text).collect::<Vec<_>>().into_iter()));
        let next = texts.clone();
        let mut read = *pages::Common::ENGLISH;
        read.take(&mut Texts::new(move || next.borrow_mut().next().expect("as many texts as were written")));
        assert_eq!(format!("{read:?}"), format!("{:?}", pages::Common::in_language(language)));
        assert_eq!(texts.borrow_mut().next(), None);
    }
}

#[test]
fn a_page_speaks_the_language_that_it_was_told() {
    let english = pages::common().close;
    super::speak(Language::Urdu, |name| {
        let mut at = 0;
        (name == "common").then(|| {
            super::Texts::new(move || {
                at += 1;
                if at == 1 { "the first" } else { "another" }
            })
        })
    });
    assert_eq!([pages::common().product, pages::common().close], ["the first", "another"]);
    assert_eq!(pages::sign_in().title, "Sign in", "a section that is not there is English");
    super::speak(Language::English, |_| None);
    assert_eq!(pages::common().close, english);
}

#[test]
fn a_missing_plural_form_is_the_common_one() {
    let days = Plural { zero: "", one: "{n} day", two: "", few: "", many: "", other: "{n} days" };
    assert_eq!([days.form("one"), days.form("few"), days.form("other")], ["{n} day", "{n} days", "{n} days"]);
    assert_eq!(days.texts().len(), 6);
}

#[test]
fn gaps_are_filled_once() {
    assert_eq!(fill("Hello {name}, {n} new", &[("name", "{n}"), ("n", "3")]), "Hello {n}, 3 new");
    assert_eq!(fill("no gap, { open", &[]), "no gap, { open");
}

#[test]
fn what_filled_the_gaps_is_found_again() {
    let pattern = "Between {least} and {most}";
    assert_eq!(unfill(pattern, "Between 3 and 40"), Some(vec![("least", "3"), ("most", "40")]));
    assert_eq!(unfill("{n} of them", "7 of them"), Some(vec![("n", "7")]));
    assert_eq!(unfill("none", "none"), Some(vec![]));
    for other in ["Between 3 and", "between 3 and 40", "none", ""] {
        assert_eq!(unfill(pattern, other), None, "{other}");
    }
    assert_eq!(unfill("none", "none at all"), None);
}

/// The table of `docs/words.md` that says which words are not used, neither here nor in the texts that stand elsewhere.
#[test]
fn each_thing_has_one_word() {
    let read = |path: &str| {
        let place = format!("{}/../{path}", env!("CARGO_MANIFEST_DIR"));
        fs::read_to_string(&place).unwrap_or_else(|error| panic!("{place}: {error}"))
    };
    let document = read("docs/words.md");
    let (_, table) = document.split_once("## Not these").expect("its last table");
    let mut never = Vec::new();
    for line in table.lines().filter(|line| line.starts_with('|')).skip(2) {
        let mut cells = line.trim_matches('|').split(" | ").map(str::trim);
        let (name, word) = (cells.next().expect("a language"), cells.next().expect("a word"));
        let names = [("Welsh", Language::Welsh), ("Polish", Language::Polish), ("Urdu", Language::Urdu)];
        let (_, language) = names.into_iter().find(|(one, _)| *one == name).expect("a language of ours");
        never.push((language, word.to_owned()));
    }
    assert!(never.len() > 10, "the table was read");
    let check = |place: &str, language: Language, text: &str| {
        let wrong = never.iter().find(|(of, word)| *of == language && text.contains(word.as_str()));
        assert!(wrong.is_none(), "{place}: docs/words.md has another word for this: {text:?} {wrong:?}");
    };
    each_word(|place, language, _, texts| texts.iter().for_each(|(_, text)| check(place, language, text)));
    let promises = read("privacy/promises.toml");
    for language in Language::ALL {
        let policy = format!("server/src/policy/first/{}.md", language.tag());
        check(&policy, language, &read(&policy));
        for line in promises.lines() {
            let (key, text) = line.split_once(" = ").unwrap_or_default();
            if key == language.tag() || key.strip_prefix("words.") == Some(language.tag()) {
                check("privacy/promises.toml", language, text);
            }
        }
    }
}

#[test]
fn signs_are_those_of_the_language() {
    let is_urdu = |c: char| ('\u{0600}'..='\u{06ff}').contains(&c);
    let mut wrong = Vec::new();
    each_word(|place, language, english, texts| {
        for ((form, text), (_, english)) in texts.iter().zip(english) {
            let mut complain = |what: &str| wrong.push(format!("{place}: {what}: {text:?}"));
            // One text names the signs of an address themselves.
            if text.replace("+ - _ '", "").contains('\'') {
                complain("an apostrophe is ’");
            }
            let wrong_marks: &[char] = match language {
                Language::Polish => &['"', '“'],
                _ => &['"', '„'],
            };
            if text.contains(wrong_marks) {
                complain("quotation marks are those of the language");
            }
            if language == Language::Urdu {
                let mut before = ' ';
                for c in text.chars() {
                    if is_urdu(before) && matches!(c, ',' | ';' | '?' | '.') {
                        complain("Urdu has its own signs");
                    }
                    before = c;
                }
                // "07700 900123" would be shown as "900123 07700", and ".com" as "com.".
                let mut isolated = false;
                let signs: Vec<char> = text.chars().collect();
                for window in signs.windows(3) {
                    isolated = matches!(window[0], '\u{2066}') || (isolated && window[0] != '\u{2069}');
                    let number = window[0].is_ascii_digit() && window[1] == ' ' && window[2].is_ascii_digit();
                    let ending = window[0] == ' ' && window[1] == '.' && window[2].is_ascii_alphabetic();
                    if (number || ending) && !isolated {
                        complain("a number with a space, or an ending, stands between U+2066 and U+2069");
                    }
                }
            }
            // A sentence stays a sentence, a question a question.
            let end = |text: &str| match text.trim_end().chars().last() {
                Some('.' | '۔') => '.',
                Some('?' | '؟') => '?',
                Some(':') => ':',
                Some('…') => '…',
                _ => ' ',
            };
            if !text.is_empty() && !english.is_empty() && *form != "subject" && end(text) != end(english) {
                complain("it ends otherwise than in English");
            }
        }
    });
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_mail_that_names_a_button_names_it_as_the_page_does() {
    use super::{Section as _, mails};
    for language in Language::ALL {
        let page = pages::SignIn::in_language(language);
        assert!(mails::new_password(language).password_changed.body.contains(page.forgotten), "{language:?}");
        assert!(mails::session(language).replayed.body.contains(page.remember), "{language:?}");
    }
}
