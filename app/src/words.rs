//! The catalogue in the language that the parent reads: `words::sign_in().title`.

use crate::browser::property;
use crate::prelude::*;
use shared::words::Texts;
pub use shared::words::{Plural, language, pages::*};
use shared::{Code, Language, Problem};
use std::cell::Cell;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

thread_local! {
    /// Changes with the language.
    static CHANGES: Cell<Option<RwSignal<bool>>> = const { Cell::new(None) };
}

/// Call it once, in the program's root: speaks the language that `boot.js` found and has the words of. Without this call it is
/// English, as in the office.
pub fn start() {
    CHANGES.set(Some(RwSignal::new(false)));
    let tag = document().document_element().and_then(|html| html.get_attribute("lang")).unwrap_or_default();
    shared::words::speak(Language::of_tag(&tag).unwrap_or_default(), texts);
}

/// Makes a part of the page follow the language.
pub fn follow() {
    if let Some(changes) = CHANGES.get() {
        changes.track();
    }
}

/// Speaks another language from now on, on this device; whatever was typed stays. It does not where its words cannot be
/// loaded.
pub async fn change(language: Language) -> Result<(), JsValue> {
    let speak: js_sys::Function = property(&js_sys::global(), "__speak").dyn_into()?;
    let words = speak.call2(&JsValue::UNDEFINED, &language.tag().into(), &JsValue::TRUE)?;
    JsFuture::from(words.dyn_into::<js_sys::Promise>()?).await?;
    shared::words::speak(language, texts);
    if let Some(changes) = CHANGES.get() {
        changes.update(|changed| *changed = !*changed);
    }
    Ok(())
}

/// The texts of a section, as `boot.js` loaded them.
fn texts(section: &str) -> Option<Texts> {
    let words = property(&js_sys::global(), "__words");
    let texts: js_sys::Array = property(&words, section).dyn_into().ok()?;
    let mut at = 0;
    Some(Texts::new(move || {
        at += 1;
        // Kept for good: a language is read once.
        Box::leak(texts.get(at - 1).as_string().unwrap_or_default().into_boxed_str())
    }))
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
            // Welsh has another word before a vowel.
            let vowel = name.starts_with(|c: char| {
                matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'w' | 'y')
            });
            all.push_str(match (at == last, vowel) {
                (false, _) => words.comma,
                (true, false) => words.and,
                (true, true) => words.and_vowel,
            });
        }
        all.push_str(&isolated(name));
    }
    all
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

/// What went wrong and what to do, in the parent's language.
pub fn said(problem: &Problem) -> String {
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
    use super::{fill, list};

    #[test]
    fn names_are_listed_as_people_say_them() {
        let all = ["Ana", "Ben", "Cy"].map(str::to_owned);
        let said = [0, 1, 2, 3].map(|many| list(&all[..many]));
        assert_eq!(said, ["", "Ana", "Ana and Ben", "Ana, Ben and Cy"]);
    }

    #[test]
    fn a_name_of_the_other_direction_is_a_piece_of_its_own() {
        let gaps = [("school", "Riverside"), ("child", "علی")];
        assert_eq!(fill("{school}: {child}.", &gaps), "Riverside: \u{2068}علی\u{2069}.");
    }
}
