//! The language of the pages: `words::sign_in().title` is a text of the catalogue in it.

use crate::{
    api::{load_text, local_problem},
    browser::{property, script_attribute},
};
use js_sys::Array;
use leptos::prelude::*;
use shared::{Code, Language, Problem, words::Texts};
use wasm_bindgen::{JsCast, JsValue};

pub use shared::words::{Plural, language, pages as words};
use words::{common, problems};

/// What this device remembers the language under that was chosen on it. `boot.js` reads it.
const STORED_LANGUAGE: &str = "language";

/// The language of the pages, a context.
#[derive(Clone, Copy)]
pub struct I18n {
    /// Every page is built again when it changes.
    pub language: RwSignal<Language>,
}

/// The language of the pages.
pub fn use_i18n() -> I18n {
    expect_context()
}

/// Speaks the language that `boot.js` has found. Where its words cannot be loaded, it is English.
pub async fn start() {
    let tag = document().document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    _ = speak(Language::of_tag(&tag).unwrap_or_default()).await;
}

impl I18n {
    /// Create it once, in the app's root.
    pub fn new() -> Self {
        Self { language: RwSignal::new(language()) }
    }

    /// Speaks another language from now on, on this device. It does not where its words cannot be loaded.
    pub async fn change(self, language: Language) -> Result<(), Problem> {
        speak(language).await?;
        if let Some(html) = document().document_element() {
            _ = html.set_attribute("lang", language.tag());
            _ = html.set_attribute("dir", language.direction());
        }
        // Where nothing may be kept, it holds until the page is left.
        if let Ok(Some(storage)) = window().local_storage() {
            _ = storage.set_item(STORED_LANGUAGE, language.tag());
        }
        self.language.set(language);
        Ok(())
    }
}

impl Default for I18n {
    fn default() -> Self {
        Self::new()
    }
}

/// Loads the words of a language and speaks it. English is in the app; another language is a file, whose address the page's
/// script has.
async fn speak(language: Language) -> Result<(), Problem> {
    let mut sections = JsValue::UNDEFINED;
    if language != Language::English {
        let missing = || local_problem(Code::Unreachable);
        let url = script_attribute(&["data-", language.tag()].concat()).ok_or_else(missing)?;
        sections = js_sys::JSON::parse(&load_text(&url).await?).map_err(|_| missing())?;
    }
    shared::words::speak(language, move |section| {
        let texts: Array = property(&sections, section).dyn_into().ok()?;
        let mut at = 0;
        Some(Texts::new(move || {
            at += 1;
            // Kept for good: a language is read once.
            Box::leak(texts.get(at - 1).as_string().unwrap_or_default().into_boxed_str())
        }))
    });
    Ok(())
}

/// The text for this many, with `{n}` filled in.
pub fn count(plural: &Plural, n: i64) -> String {
    let number = n.to_string();
    fill(plural.form(&category(n)), &[("n", &number)])
}

/// `Ana, Ben and Cem`
pub fn list(names: &[String]) -> String {
    let words = common();
    let last = names.len().saturating_sub(1);
    let mut all = String::new();
    for (at, name) in names.iter().enumerate() {
        if at > 0 {
            all.push_str(match (at == last, begins_with_vowel(name)) {
                (false, _) => words.comma,
                (true, false) => words.and,
                (true, true) => words.and_vowel,
            });
        }
        all.push_str(&isolated(name));
    }
    all
}

/// Whether Welsh says `ac` before a name and not `a`: `ac Élise`, `ac Ynyr`; but `a William`, `a Yasmin`.
fn begins_with_vowel(name: &str) -> bool {
    let mut letters = name.chars().flat_map(char::to_lowercase);
    match letters.next() {
        Some('y') => !letters.next().is_some_and(is_vowel),
        Some(first) => is_vowel(first),
        None => false,
    }
}

fn is_vowel(letter: char) -> bool {
    "aeiouàáâãäåæèéêëìíîïòóôõöøùúûü".contains(letter)
}

/// [`shared::words::fill`], where what fills a gap may be written in another direction than the text.
pub fn fill(text: &str, gaps: &[(&str, &str)]) -> String {
    let values: Vec<String> = gaps.iter().map(|(_, value)| isolated(value)).collect();
    let gaps: Vec<(&str, &str)> =
        gaps.iter().zip(&values).map(|((name, _), value)| (*name, value.as_str())).collect();
    shared::words::fill(text, &gaps)
}

/// In a text of the other direction a number would fall apart and a full stop would jump: what may be of another direction is
/// marked as a piece of its own, by the isolates of Unicode.
fn isolated(value: &str) -> String {
    if language() == Language::Urdu || value.contains(|c| ('\u{590}'..='\u{8ff}').contains(&c)) {
        ["\u{2068}", value, "\u{2069}"].concat()
    } else {
        value.to_owned()
    }
}

/// The plural category of a number in the language of the page, by `Intl.PluralRules`. Typed bindings want options too; calls by
/// name are smaller.
fn category(n: i64) -> String {
    let ask = || {
        let intl = property(&js_sys::global(), "Intl");
        let class = property(&intl, "PluralRules").dyn_into::<js_sys::Function>().ok()?;
        let rules = js_sys::Reflect::construct(&class, &js_sys::Array::of1(&language().tag().into())).ok()?;
        let select = property(&rules, "select").dyn_into::<js_sys::Function>().ok()?;
        #[expect(clippy::cast_precision_loss, reason = "no count here is near 2^53")]
        let number = JsValue::from_f64(n as f64);
        select.call1(&rules, &number).ok()?.as_string()
    };
    ask().unwrap_or_default()
}

/// Says what went wrong and what to do, in the parent's language.
pub fn explain(problem: &Problem) -> String {
    let words = problems();
    let text = match problem.code {
        Code::SignedOut => words.signed_out,
        Code::WrongSignIn => words.wrong_sign_in,
        Code::Locked => {
            let minutes = problem
                .retry_after
                .map_or(shared::session::LOCKED_MINUTES, |seconds| i64::from(seconds.div_ceil(60).max(1)));
            return count(&words.locked, minutes);
        }
        Code::WrongPassword => words.wrong_password,
        Code::WrongCode => match problem.tries_left {
            Some(left) => return count(&words.wrong_code_left, left.into()),
            None => words.wrong_code,
        },
        Code::Expired => words.expired,
        Code::NotFound => words.not_found,
        Code::Forbidden => words.forbidden,
        Code::Invalid => words.invalid,
        Code::TooLarge => words.too_large,
        Code::TooMany => {
            let minutes = i64::from(problem.retry_after.unwrap_or(60).div_ceil(60).max(1));
            return count(&words.too_many, minutes);
        }
        Code::Unreachable => words.unreachable,
        Code::Internal | Code::BadRequest | Code::CrossSite | Code::Unknown => words.internal,
    };
    text.to_owned()
}

#[cfg(test)]
mod tests {
    use super::{begins_with_vowel, fill, list};

    #[test]
    fn names_are_listed_as_people_say_them() {
        let all = ["Ana", "Ben", "Cy"].map(str::to_owned);
        let said = [0, 1, 2, 3].map(|many| list(&all[..many]));
        assert_eq!(said, ["", "Ana", "Ana and Ben", "Ana, Ben and Cy"]);
    }

    #[test]
    fn welsh_knows_a_name_that_begins_with_a_vowel() {
        for name in ["Anna", "Élise", "Ömer", "Ynyr", "Ysgol y Berllan"] {
            assert!(begins_with_vowel(name), "{name}");
        }
        for name in ["William", "Wyn", "Yasmin", "Yusuf", "Ben", ""] {
            assert!(!begins_with_vowel(name), "{name}");
        }
    }

    #[test]
    fn a_name_of_the_other_direction_is_a_piece_of_its_own() {
        let gaps = [("school", "Riverside"), ("child", "علی")];
        assert_eq!(fill("{school}: {child}.", &gaps), "Riverside: \u{2068}علی\u{2069}.");
    }
}
