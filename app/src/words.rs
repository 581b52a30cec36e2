//! The catalogue in the language that the parent reads: `words::sign_in().title`.

use crate::browser::property;
pub use shared::words::{Plural, fill, language, pages::*};
use shared::{Code, Problem};
use wasm_bindgen::{JsCast, JsValue};

/// The text for this many, with `{n}` filled in.
pub fn count(plural: &Plural, n: i64) -> String {
    let number = n.to_string();
    fill(plural.form(&category(n)), &[("n", &number)])
}

/// `Ana, Ben and Cem`, by `Intl.ListFormat`.
pub fn list(names: &[String]) -> String {
    let ask = || {
        let format = intl("ListFormat")?;
        let list = property(&format, "format").dyn_into::<js_sys::Function>().ok()?;
        let names: js_sys::Array = names.iter().map(|name| JsValue::from_str(name)).collect();
        list.call1(&format, &names).ok()?.as_string()
    };
    ask().unwrap_or_else(|| names.join(", "))
}

/// One of the classes of `Intl`, for the language of the page. Typed bindings want options too; calls by name are smaller.
fn intl(class: &str) -> Option<js_sys::Object> {
    let intl = property(&js_sys::global(), "Intl");
    let class = property(&intl, class).dyn_into::<js_sys::Function>().ok()?;
    js_sys::Reflect::construct(&class, &js_sys::Array::of1(&language().locale().into())).ok()?.dyn_into().ok()
}

/// The plural category of a number in the language of the page, by `Intl.PluralRules`.
fn category(n: i64) -> String {
    let ask = || {
        let rules = intl("PluralRules")?;
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
        Code::WrongCode => words.wrong_code,
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
