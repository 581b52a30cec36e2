//! In which language people are answered and written to. The office speaks English.
//!
//! A parent reads what they have chosen, kept with the account. Until they choose it is what their browser asks for, and that
//! of their last sign-in for mails. Whoever has no account is written to in the language of their request.

use crate::{
    app::App,
    caller::Parent,
    claim,
    db::{Tx, sql},
    error::Result,
};
use axum::{
    Json,
    extract::Request,
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use shared::{
    Day, Language, Problem, Uuid,
    endpoint::Done,
    language::ChangeLanguage,
    words::{Plural, Section as _, answers, fill, pages::Dates},
};

/// A parent chooses a language.
pub async fn change(app: App, who: Parent, request: ChangeLanguage) -> Result<Done> {
    let mut tx = claim::parent(&app, &who).await?;
    tx.run(
        sql("UPDATE account SET language = $1 WHERE id = $2").bind(request.language.tag()).bind(who.account),
    )
    .await?;
    tx.commit().await?;
    Ok(Done {})
}

/// The language in which the owner of an account is written to.
pub async fn of(tx: &mut Tx, account: Uuid) -> Result<Language> {
    let found: Option<(String,)> = tx
        .optional(
            sql("SELECT COALESCE(language, browser_language) FROM live_account WHERE id = $1").bind(account),
        )
        .await?;
    Ok(found.and_then(|(tag,)| Language::of_tag(&tag)).unwrap_or_default())
}

/// Someone signed in from a browser that asks for this language.
pub async fn note(tx: &mut Tx, account: Uuid, language: Language) -> Result {
    tx.run(sql("UPDATE account SET browser_language = $1 WHERE id = $2").bind(language.tag()).bind(account))
        .await?;
    Ok(())
}

/// The language that a request asks for: the first of `Accept-Language` that is ours, by its weights.
pub fn asked(headers: &HeaderMap) -> Language {
    let mut best = (0.0, Language::English);
    let values = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    for part in values.flat_map(|value| value.split(',')) {
        let (tag, parameters) = part.split_once(';').unwrap_or((part, ""));
        let weight =
            parameters.trim().strip_prefix("q=").map_or(1.0, |weight| weight.trim().parse().unwrap_or(0.0));
        if let Some(language) = Language::of_tag(tag.trim())
            && weight > best.0
        {
            best = (weight, language);
        }
    }
    best.1
}

/// `21 December 2026`, in a language.
pub fn date(language: Language, day: jiff::civil::Date) -> String {
    let parts = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
    let (Ok(year), Ok(month), Ok(of_month)) = parts else { return day.to_string() };
    Day::new(year, month, of_month)
        .map_or_else(|| day.to_string(), |day| Dates::in_language(language).date(day))
}

/// The text for this many, with `{n}` filled in.
pub fn count(language: Language, plural: &Plural, n: u64) -> String {
    fill(plural.form(language.category(n)), &[("n", &n.to_string())])
}

/// What is wrong with fields is said in the language of the request. Everything else about a problem the browser says itself.
pub async fn localized(request: Request, next: Next) -> Response {
    let office = request.uri().path().starts_with("/api/office");
    let language = asked(request.headers());
    let mut response = next.run(request).await;
    let Some(mut problem) = response.extensions_mut().remove::<Problem>() else { return response };
    if office || problem.fields.is_empty() {
        return response;
    }
    for field in &mut problem.fields {
        field.message = say(language, &field.message);
    }
    let (mut parts, _) = response.into_parts();
    let (same, body) = Json(problem).into_response().into_parts();
    if let Some(length) = same.headers.get(header::CONTENT_LENGTH) {
        parts.headers.insert(header::CONTENT_LENGTH, length.clone());
    }
    Response::from_parts(parts, body)
}

/// A refusal in a language, by its English. A text that the catalogue does not have fails every test that meets it.
pub fn say(language: Language, english: &str) -> String {
    let found = answers::say(language, english);
    debug_assert!(found.is_some(), "{english:?} is to be added to shared/src/words/answers/refusals.rs");
    found.unwrap_or_else(|| english.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as civil;

    #[test]
    fn the_language_is_the_first_that_the_browser_wants_and_we_have() {
        for (header, language) in [
            ("cy", Language::Welsh),
            ("fr-FR, fr;q=0.9, pl;q=0.8, en;q=0.7", Language::Polish),
            ("en-GB,en;q=0.9,cy;q=0.8", Language::English),
            ("en;q=0.2, ur-PK;q=0.9", Language::Urdu),
            ("cy;q=0, pl;q=nonsense", Language::English),
            ("*", Language::English),
            ("", Language::English),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::ACCEPT_LANGUAGE, header.parse().expect("a header"));
            assert_eq!(asked(&headers), language, "{header}");
        }
        assert_eq!(asked(&HeaderMap::new()), Language::English);
    }

    #[test]
    fn a_day_is_written_as_the_language_writes_it() {
        let day = civil(2026, 12, 3);
        let written = Language::ALL.map(|language| date(language, day));
        assert_eq!(written, ["3 December 2026", "3 Rhagfyr 2026", "3 grudnia 2026", "3 دسمبر 2026"]);
    }
}
