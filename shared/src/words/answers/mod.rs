//! What the server says about the fields of a request, in English as its code says it and in the other languages: a refusal
//! is found by its English, whoever wrote it.

use super::{fill, unfill};
use crate::Language;

super::macros::sections! {
    mails
    refusals: Refusals,
}

/// A text of the server in another language; nothing where the catalogue does not have it.
pub fn say(language: Language, english: &str) -> Option<String> {
    ALL.iter().find_map(|section| {
        let words = (section.words)(Language::English).into_iter().zip((section.words)(language));
        words.into_iter().find_map(|((_, pattern), (_, texts))| {
            let (_, pattern) = pattern.first()?;
            let gaps = unfill(pattern, english)?;
            Some(fill(texts.first()?.1, &gaps))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::say;
    use crate::{
        Language, email::EmailRefusal, enquiry::TextRefusal, name::NameRefusal, password::PasswordRefusal,
        phone::PhoneRefusal, refusal::Refusal,
    };

    fn every<R: Refusal>() {
        for refusal in R::ALL {
            let english = refusal.to_string();
            assert_eq!(say(Language::English, &english), Some(english.clone()));
            for language in Language::ALL {
                assert!(say(language, &english).is_some_and(|text| !text.contains('{')), "{english}");
            }
        }
    }

    #[test]
    fn every_refusal_is_in_the_catalogue() {
        every::<EmailRefusal>();
        every::<NameRefusal>();
        every::<PasswordRefusal>();
        every::<PhoneRefusal>();
        every::<TextRefusal>();
        assert_eq!(say(Language::Welsh, "Nobody says this"), None);
    }
}
