//! The language that a browser asks for, and saying what is wrong with fields in it. The office speaks English.

use axum::{
    Json,
    extract::Request,
    http::{HeaderMap, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};
use shared::{Language, Problem, words::answers};

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
}
