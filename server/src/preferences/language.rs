//! In which language people are answered and written to. The office speaks English.
//!
//! A parent reads what they have chosen, kept with the account. Until they choose it is what their browser asks for, and that
//! of their last sign-in for mails. Whoever has no account is written to in the language of their request.

use crate::{
    claim,
    db::{Tx, sql},
    error::Result,
    http::caller::Parent,
    state::AppState,
};
use shared::{
    Day, Language, Uuid,
    endpoint::Done,
    language::ChangeLanguage,
    words::{Plural, Section as _, fill, pages::Dates},
};

/// A parent chooses a language.
pub async fn change(app: AppState, who: Parent, request: ChangeLanguage) -> Result<Done> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as civil;

    #[test]
    fn a_day_is_written_as_the_language_writes_it() {
        let day = civil(2026, 12, 3);
        let written = Language::ALL.map(|language| date(language, day));
        assert_eq!(written, ["3 December 2026", "3 Rhagfyr 2026", "3 grudnia 2026", "3 دسمبر 2026"]);
    }
}
