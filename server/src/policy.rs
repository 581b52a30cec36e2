//! P12: the privacy policy. The operator adds versions, each in one language or several; parents are told of a new one until
//! they have read it. What was once in force stays to be read.

pub mod changes;
pub mod markdown;

use crate::{
    claim,
    db::{Db, Tx, sql},
    error::{Error, Result},
    http::caller::{Anyone, Parent},
    live,
    state::{AppState, Operator},
};
use jiff::{Timestamp, tz::TimeZone};
use shared::{
    Day, Time, Uuid,
    endpoint::Done,
    policy::{Changes, CompareVersions, MarkPolicyRead, Notice, Policy, ReadPolicy, Standing, Version},
};

/// Where a day begins for a policy, which belongs to no school.
const ZONE: &str = "Europe/London";
/// The first version of every server: this product's own policy, in the languages of its pages.
const FIRST: Uuid = Uuid::from_u128(0x019a_a3b0_0000_7000_8000_0000_0000_0001);
const FIRST_VERSION: &str = "1";
const FIRST_DAY: &str = "2026-11-21";
const FIRST_AT: Time = Time(1_795_219_200_000_000);
/// The first one is the original, which counts; the others are its translations.
const FIRST_TEXTS: [(&str, &str); 4] = [
    ("en", include_str!("policy/first/en.md")),
    ("cy", include_str!("policy/first/cy.md")),
    ("pl", include_str!("policy/first/pl.md")),
    ("ur", include_str!("policy/first/ur.md")),
];

/// How someone came to know a version.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum How {
    /// They accepted it to get an account.
    Accepted,
    /// They opened it, or said that they had read it.
    Read,
}

/// A row of `policy`.
#[derive(Clone, Debug, sqlx::FromRow)]
pub(crate) struct Row {
    pub(crate) id: Uuid,
    pub(crate) version: String,
    pub(crate) day: String,
}

/// A version, in the language asked for where there is a text in it.
pub async fn read(app: AppState, who: Anyone, request: ReadPolicy) -> Result<Policy> {
    let versions = versions(&app).await?;
    let (row, version) = match &request.version {
        Some(wanted) => versions.iter().find(|(_, version)| version.version == *wanted),
        None => versions.iter().find(|(_, version)| version.standing == Standing::Current),
    }
    .ok_or(Error::NotFound)?;
    let texts = texts(&app, row.id).await?;
    let (language, body) = chosen(&texts, Some(request.language.as_deref().unwrap_or(who.language.tag())))
        .ok_or(Error::NotFound)?;
    Ok(Policy {
        version: version.clone(),
        language: language.to_owned(),
        original: texts.first().map(|(original, _)| original.clone()).unwrap_or_default(),
        text: markdown::blocks(body),
        versions: versions.iter().map(|(_, version)| version.clone()).collect(),
    })
}

/// What changed between two versions.
pub async fn compare(app: AppState, who: Anyone, request: CompareVersions) -> Result<Changes> {
    let versions = versions(&app).await?;
    let place = |wanted: &String| versions.iter().position(|(_, version)| version.version == *wanted);
    let to = request.to.as_ref().map_or(Some(0), place).ok_or(Error::NotFound)?;
    let from = request.from.as_ref().map_or(Some(to + 1), place).ok_or(Error::NotFound)?;
    // The list begins with the newest: whichever way round they were asked for, the older one comes first.
    let (to, from) = (to.min(from), to.max(from));
    let (new, old) = (versions.get(to).ok_or(Error::NotFound)?, versions.get(from).ok_or(Error::NotFound)?);
    let (new_texts, old_texts) = (texts(&app, new.0.id).await?, texts(&app, old.0.id).await?);
    let in_both: Vec<(String, String)> = new_texts
        .into_iter()
        .filter(|(language, _)| old_texts.iter().any(|(other, _)| other == language))
        .collect();
    // Texts in two languages have no word in common to compare.
    let (language, new_text) =
        chosen(&in_both, Some(request.language.as_deref().unwrap_or(who.language.tag())))
            .ok_or(Error::NotFound)?;
    let (_, old_text) = chosen(&old_texts, Some(language)).ok_or(Error::NotFound)?;
    let blocks = changes::between(&markdown::blocks(old_text), &markdown::blocks(new_text));
    Ok(Changes {
        from: old.1.clone(),
        to: new.1.clone(),
        language: language.to_owned(),
        blocks,
        versions: versions.iter().map(|(_, version)| version.clone()).collect(),
    })
}

/// The parent has read a version.
pub async fn mark(app: AppState, who: Parent, request: MarkPolicyRead) -> Result<Done> {
    let mut tx = claim::parent(&app, &who).await?;
    note(&mut tx, who.account, &request.version, How::Read, app.now()).await?;
    tx.commit().await?;
    Ok(Done {})
}

/// The version that applies now.
pub async fn current(app: &AppState) -> Result<Version> {
    versions(app)
        .await?
        .into_iter()
        .map(|(_, version)| version)
        .find(|version| version.standing == Standing::Current)
        .ok_or_else(|| Error::internal("there is no privacy policy"))
}

/// Writes down that someone knows a version, in the transaction of whatever they accepted it for. The first time counts.
pub async fn note(tx: &mut Tx, account: Uuid, version: &str, how: How, at: Time) -> Result {
    let row: Option<(Uuid,)> =
        tx.optional(sql("SELECT id FROM policy WHERE version = $1").bind(version)).await?;
    let (policy,) = row.ok_or(Error::NotFound)?;
    tx.run(
        sql("INSERT INTO policy_reading (account_id, policy_id, how, at) VALUES ($1, $2, $3, $4)
             ON CONFLICT (account_id, policy_id) DO NOTHING")
        .bind(account)
        .bind(policy)
        .bind(match how {
            How::Accepted => "accepted",
            How::Read => "read",
        })
        .bind(at),
    )
    .await?;
    Ok(())
}

/// The newest version, unless the parent has read it. One that does not apply yet is announced too.
pub async fn notice(app: &AppState, account: Uuid) -> Result<Option<Notice>> {
    let newest: Option<(String, i64, i64)> = app
        .db
        .optional(
            sql("SELECT p.version,
                     (SELECT COUNT(*) FROM live_policy_reading WHERE account_id = $1),
                     (SELECT COUNT(*) FROM live_policy_reading WHERE account_id = $1 AND policy_id = p.id)
                 FROM policy p ORDER BY p.day DESC, p.created_at DESC, p.id DESC LIMIT 1")
            .bind(account),
        )
        .await?;
    let Some((name, any, this)) = newest else { return Ok(None) };
    if this > 0 {
        return Ok(None);
    }
    let version =
        versions(app).await?.into_iter().map(|(_, version)| version).find(|one| one.version == name);
    Ok(version.map(|version| Notice { version, first: any == 0 }))
}

/// Every version, newest first.
pub(crate) async fn versions(app: &AppState) -> Result<Vec<(Row, Version)>> {
    let rows: Vec<Row> = app
        .db
        .all(sql("SELECT id, version, day FROM policy ORDER BY day DESC, created_at DESC, id DESC"))
        .await?;
    let today = today(app.now())?;
    // ISO days are in the order of their texts. A server whose only version is to come has nothing else to show.
    let current = rows.iter().position(|row| row.day <= today).unwrap_or(rows.len().saturating_sub(1));
    rows.into_iter()
        .enumerate()
        .map(|(place, row)| {
            let version = Version {
                version: row.version.clone(),
                day: Day::parse(&row.day).ok_or_else(|| Error::internal("a policy's day is none"))?,
                standing: match place.cmp(&current) {
                    std::cmp::Ordering::Less => Standing::Coming,
                    std::cmp::Ordering::Equal => Standing::Current,
                    std::cmp::Ordering::Greater => Standing::Earlier,
                },
            };
            Ok((row, version))
        })
        .collect()
}

fn today(now: Time) -> Result<String> {
    let wrong = |_| Error::internal("the time zone of policies is not known");
    let zone = TimeZone::get(ZONE).map_err(wrong)?;
    Ok(Timestamp::from_microsecond(now.0).map_err(wrong)?.to_zoned(zone).date().to_string())
}

/// The texts of a version with the operator's name and address filled in: language and Markdown, the original first.
async fn texts(app: &AppState, policy: Uuid) -> Result<Vec<(String, String)>> {
    let texts: Vec<(String, String)> = app
        .db
        .all(
            sql("SELECT language, body FROM policy_text WHERE policy_id = $1 ORDER BY created_at, language")
                .bind(policy),
        )
        .await?;
    let operator = &app.config.operator;
    Ok(texts.into_iter().map(|(language, body)| (language, filled(&body, operator))).collect())
}

/// The text in the language wanted, or in its wider form (`en` for `en-GB`), or the original.
fn chosen<'a>(texts: &'a [(String, String)], wanted: Option<&str>) -> Option<(&'a str, &'a str)> {
    let find = |wanted: &str| texts.iter().find(|(language, _)| language.eq_ignore_ascii_case(wanted));
    wanted
        .and_then(|wanted| find(wanted).or_else(|| find(wanted.split('-').next().unwrap_or_default())))
        .or_else(|| texts.first())
        .map(|(language, body)| (language.as_str(), body.as_str()))
}

/// `{operator|words without a name}` and `{contact|words without an address}` with what the operator has set.
fn filled(text: &str, operator: &Operator) -> String {
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let gap = after.split_once('}').and_then(|(gap, after)| Some((gap.split_once('|')?, after)));
        rest = match gap {
            Some((("operator", without), after)) => {
                match &operator.name {
                    Some(name) => filled.push_str(&markdown::escaped(name)),
                    None => filled.push_str(without),
                }
                after
            }
            Some((("contact", without), after)) => {
                match &operator.email {
                    Some(email) => {
                        let email = email.as_str();
                        let link = ["[", &markdown::escaped(email), "](<mailto:", email, ">)"];
                        filled.extend(link);
                    }
                    None => filled.push_str(without),
                }
                after
            }
            _ => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

/// Every version, newest first, with the languages of its texts.
pub async fn list(app: &AppState) -> Result<Vec<(Version, Vec<String>)>> {
    let mut list = Vec::new();
    for (row, version) in versions(app).await? {
        let languages = texts(app, row.id).await?.into_iter().map(|(language, _)| language).collect();
        list.push((version, languages));
    }
    Ok(list)
}

/// What came of adding a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Added {
    /// A new version; parents are told of it if it is the newest.
    Version(Version),
    /// One more language of a version that is there.
    Language(Version),
}

/// Adds a version, or another language of one that is there. `day` may be left out for the latter.
pub async fn add(
    app: &AppState,
    version: &str,
    day: Option<Day>,
    language: &str,
    body: &str,
) -> Result<Added> {
    let version = version.trim();
    if version.is_empty() || version.chars().count() > 40 || version.contains(char::is_control) {
        return Err(Error::field(
            "version",
            "bad",
            "--version: give a number or a name of up to 40 characters",
        ));
    }
    if !is_language(language) {
        return Err(Error::field("language", "bad", "--language: give a tag such as en, cy or pl"));
    }
    markdown::check(body).map_err(|what| Error::field("text", "bad", what))?;
    let known: Option<(Uuid, String)> =
        app.db.optional(sql("SELECT id, day FROM policy WHERE version = $1").bind(version)).await?;
    let mut tx = app.db.begin().await?;
    let (id, is_new) = match (&known, day) {
        (Some((_, there)), Some(day)) if *there != day.to_string() => {
            return Err(Error::field(
                "date",
                "differs",
                format!(
                    "--date: version {version} carries the date {there}. Leave the date out, or give a new version"
                ),
            ));
        }
        (Some((id, _)), _) => (*id, false),
        (None, None) => {
            return Err(Error::field(
                "date",
                "missing",
                "--date: give the day from which the new version applies",
            ));
        }
        (None, Some(day)) => {
            let id = app.new_id();
            tx.run(
                sql("INSERT INTO policy (id, version, day, created_at) VALUES ($1, $2, $3, $4)")
                    .bind(id)
                    .bind(version)
                    .bind(day.to_string())
                    .bind(app.now()),
            )
            .await?;
            (id, true)
        }
    };
    let added = tx
        .run(
            sql("INSERT INTO policy_text (policy_id, language, body, created_at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT (policy_id, language) DO NOTHING")
            .bind(id)
            .bind(language)
            .bind(body)
            .bind(app.now()),
        )
        .await?;
    if added == 0 {
        return Err(Error::field(
            "version",
            "taken",
            format!(
                "--version: version {version} has a text in this language, and what people have read must not change. Give a new version"
            ),
        ));
    }
    live::tell_everyone(&mut tx).await?;
    tx.commit().await?;
    let found = versions(app).await?.into_iter().find(|(row, _)| row.id == id).map(|(_, version)| version);
    let found = found.ok_or(Error::NotFound)?;
    Ok(if is_new { Added::Version(found) } else { Added::Language(found) })
}

/// Takes out a version that nobody has read or accepted: a mistake, or this product's own policy. One always stays.
pub async fn remove(app: &AppState, version: &str) -> Result {
    let mut tx = app.db.begin().await?;
    let row: Option<(Uuid,)> =
        tx.optional(sql("SELECT id FROM policy WHERE version = $1").bind(version)).await?;
    let (id,) = row.ok_or_else(|| {
        Error::field("version", "unknown", "--version: there is no such version. See `policy list`")
    })?;
    let (others, readings): (i64, i64) = tx
        .one(
            sql("SELECT (SELECT COUNT(*) FROM policy WHERE id <> $1), (SELECT COUNT(*) FROM live_policy_reading WHERE policy_id = $1)")
                .bind(id),
        )
        .await?;
    if others == 0 {
        return Err(Error::field(
            "version",
            "last",
            "--version: this is the only version. Add another one first",
        ));
    }
    if readings > 0 {
        return Err(Error::field(
            "version",
            "read",
            "--version: parents have read this version, so it stays to be read. Add a new one with what is to change",
        ));
    }
    for query in [
        // Those of deleted people alone are left.
        sql("DELETE FROM policy_reading WHERE policy_id = $1"),
        sql("DELETE FROM policy_text WHERE policy_id = $1"),
        sql("DELETE FROM policy WHERE id = $1"),
    ] {
        tx.run(query.bind(id)).await?;
    }
    live::tell_everyone(&mut tx).await?;
    tx.commit().await
}

/// `en`, `cy`, `pt-BR`: what a browser's language tags begin with.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let letters = |part: &str, least, most| {
        (least..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    parts.next().is_some_and(|first| letters(first, 2, 3)) && parts.all(|part| letters(part, 2, 8))
}

/// Gives a database without a policy this product's own, so that no server is without one; and a newer program's languages
/// of it.
pub async fn begin(db: &Db) -> Result {
    let (policies, texts): (i64, i64) = db
        .one(
            sql("SELECT (SELECT COUNT(*) FROM policy), (SELECT COUNT(*) FROM policy_text WHERE policy_id = $1)")
                .bind(FIRST),
        )
        .await?;
    let complete = usize::try_from(texts).is_ok_and(|texts| texts >= FIRST_TEXTS.len());
    // An operator may have taken it out for their own.
    if complete || (policies > 0 && texts == 0) {
        return Ok(());
    }
    let mut tx = db.begin().await?;
    tx.run(
        sql("INSERT INTO policy (id, version, day, created_at) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
            .bind(FIRST)
            .bind(FIRST_VERSION)
            .bind(FIRST_DAY)
            .bind(FIRST_AT),
    )
    .await?;
    for (place, (language, body)) in (0..).zip(FIRST_TEXTS) {
        tx.run(
            sql("INSERT INTO policy_text (policy_id, language, body, created_at) VALUES ($1, $2, $3, $4)
                 ON CONFLICT DO NOTHING")
            .bind(FIRST)
            .bind(language)
            .bind(body)
            .bind(FIRST_AT.plus_seconds(place)),
        )
        .await?;
    }
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use shared::email::Email;

    #[test]
    fn gaps_name_the_operator_or_do_without() {
        let text = "{operator|Somebody} runs it; ask {contact|them}. {else} {operator";
        assert_eq!(filled(text, &Operator::default()), "Somebody runs it; ask them. {else} {operator");
        let operator = Operator {
            name: Some("Trust *A*".to_owned()),
            email: Some(Email::parse("dpo@example.org").expect("an email")),
        };
        assert_eq!(
            filled(text, &operator),
            "Trust \\*A\\* runs it; ask [dpo\\@example\\.org](<mailto:dpo@example.org>). {else} {operator"
        );
    }

    #[test]
    fn the_language_wanted_is_found() {
        let texts = [("en", "a"), ("cy", "b")].map(|(language, body)| (language.to_owned(), body.to_owned()));
        for (wanted, found) in [(None, "en"), (Some("cy"), "cy"), (Some("cy-GB"), "cy"), (Some("pl"), "en")] {
            assert_eq!(chosen(&texts, wanted).map(|(language, _)| language), Some(found));
        }
    }

    #[test]
    fn the_first_policy_is_whole_in_every_language() {
        let shape = |text: &str| -> Vec<_> {
            markdown::blocks(&filled(text, &Operator::default()))
                .iter()
                .map(|block| (block.kind, block.depth))
                .collect()
        };
        for (language, text) in FIRST_TEXTS {
            assert_eq!(markdown::check(text), Ok(()), "{language}");
            assert_eq!(shape(text), shape(FIRST_TEXTS[0].1), "{language}");
            let addresses = |text: &str| {
                let blocks = markdown::blocks(&filled(text, &Operator::default()));
                blocks
                    .into_iter()
                    .flat_map(|block| block.text)
                    .filter_map(|span| span.link)
                    .collect::<Vec<_>>()
            };
            assert_eq!(addresses(text), addresses(FIRST_TEXTS[0].1), "{language}");
            assert!(text.contains("{operator|") && text.contains("{contact|"), "{language}");
        }
        let ours = shared::Language::ALL.map(shared::Language::tag);
        assert_eq!(FIRST_TEXTS.map(|(language, _)| language), ours);
        assert!(Day::parse(FIRST_DAY).is_some());
    }

    #[test]
    fn a_language_is_a_tag() {
        for good in ["en", "cy", "pt-BR", "zh-Hant-TW"] {
            assert!(is_language(good), "{good}");
        }
        for bad in ["", "e", "english", "en_GB", "en-", "en-x y"] {
            assert!(!is_language(bad), "{bad}");
        }
    }
}
