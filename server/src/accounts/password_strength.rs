//! P3: whether a password may be chosen, and how long it would hold. Everyone who chooses one comes through here: parents,
//! staff, and those whom the operator adds.
//!
//! Anyone may ask, with anything: a judgement costs a bounded amount of work, has permits of its own, so that nobody who signs in
//! waits for it, and is limited for one computer and for all together.

use crate::{
    accounts::password_hash::hash_password,
    error::{Error, Result},
    http::{caller::Anyone, language},
    state::{AppState, limits::Limited},
    work::on_a_thread,
};
use shared::{
    FieldProblem,
    new_password::{ABOUT, JudgePassword, Judgement, Strength},
    password::{Password, same_on_every_keyboard},
    refusal::Refusal as _,
};
use std::collections::BTreeSet;
use zxcvbn::{Score, zxcvbn};

/// How many characters are estimated. What is longer is not weaker, and the work grows with the square of it.
const ESTIMATED: usize = 40;
/// How many different digits and signs are tried for the letters that they look like: zxcvbn tries every combination.
const LOOKALIKES: usize = 4;

/// What the server thinks of a password.
pub async fn judge(app: AppState, who: Anyone, request: JudgePassword) -> Result<Judgement> {
    app.limits.take(Limited::Judge, who.client, app.now())?;
    let mut judgement = judgement(&app, request.password, request.about).await?;
    if let Some(refusal) = &mut judgement.refusal {
        refusal.message = language::say(who.language, &refusal.message);
    }
    Ok(judgement)
}

/// Why a person whose names and addresses these are cannot choose a password, if they cannot.
pub async fn refusal(app: &AppState, raw: &str, about: Vec<String>) -> Result<Option<FieldProblem>> {
    Ok(judgement(app, raw.to_owned(), about).await?.refusal)
}

/// Judges a password of a person whose names and addresses these are, and hashes it.
pub async fn choose(app: &AppState, raw: &str, about: Vec<String>) -> Result<String> {
    if let Some(refusal) = refusal(app, raw, about).await? {
        return Err(Error::Invalid(vec![refusal]));
    }
    hash_password(app, raw).await
}

/// Whether a password may be chosen: the rule that both sides know, then what only the server can say, because the lists of
/// common and breached passwords and of words stay here.
async fn judgement(app: &AppState, password: String, about: Vec<String>) -> Result<Judgement> {
    // Estimating takes a processor for a millisecond or two: off the threads that answer.
    on_a_thread(&app.judging, move || {
        let (most, longest) = ABOUT;
        let about: Vec<String> =
            about.iter().take(most).map(|about| about.chars().take(longest).collect()).collect();
        let about: Vec<&str> = about.iter().map(String::as_str).collect();
        let strength = strength(&password, &about);
        let refusal = match Password::parse_for(&password, &about) {
            Err(refusal) => Some((refusal.code(), refusal.to_string())),
            Ok(_) if strength == Strength::Weak => Some((
                "guessable",
                "Choose another password: this one is among the first that are guessed. Three random words make a good one"
                    .to_owned(),
            )),
            Ok(_) => None,
        };
        // What cannot be chosen is never shown as strong.
        let strength = if refusal.is_some() { Strength::Weak } else { strength };
        let refusal =
            refusal.map(|(code, message)| FieldProblem { field: "password".to_owned(), code: code.to_owned(), message });
        Judgement { strength, refusal }
    })
    .await
}

/// By zxcvbn's estimate of the guesses that it takes: fewer than a million is weak, ten thousand million or more is strong.
fn strength(password: &str, about: &[&str]) -> Strength {
    let begin: String = password.chars().take(ESTIMATED).collect();
    match zxcvbn(&bounded(&same_on_every_keyboard(&begin)), about).score() {
        Score::Zero | Score::One => Strength::Weak,
        Score::Two | Score::Three => Strength::Fair,
        _ => Strength::Strong,
    }
}

/// What is estimated of a password. After the first few digits and signs that can stand for letters the others are taken for
/// their letters, as a guesser would: that makes nothing look stronger than it is.
fn bounded(password: &str) -> String {
    let mut kept = BTreeSet::new();
    let plain = |c: char| match letter(c) {
        Some(_) if kept.contains(&c) || kept.len() < LOOKALIKES => {
            kept.insert(c);
            c
        }
        Some(letter) => letter,
        None => c,
    };
    password.chars().take(ESTIMATED).map(plain).collect()
}

/// The letter that zxcvbn first takes this for.
fn letter(c: char) -> Option<char> {
    Some(match c {
        '4' | '@' => 'a',
        '8' => 'b',
        '(' | '{' | '[' | '<' => 'c',
        '3' => 'e',
        '6' | '9' => 'g',
        '1' | '!' | '|' => 'i',
        '0' => 'o',
        '$' | '5' => 's',
        '+' | '7' => 't',
        '%' => 'x',
        '2' => 'z',
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, Instant};

    /// All that can stand for a letter.
    const SIGNS: &str = "4@8({[<369!1|70$5+%2";

    #[test]
    fn only_so_many_combinations_are_tried() {
        for start in 0..SIGNS.len() {
            let password: String = SIGNS.chars().cycle().skip(start).take(300).collect();
            let bounded = bounded(&password);
            assert_eq!(bounded.chars().count(), ESTIMATED);
            let kinds: BTreeSet<char> = bounded.chars().filter(|c| letter(*c).is_some()).collect();
            assert_eq!(kinds.len(), LOOKALIKES, "{bounded}");
        }
        assert_eq!(bounded("p4ssw0rd!k3tt1e"), "p4ssw0rd!k3ttie");
    }

    #[test]
    fn whatever_is_typed_is_judged_in_a_moment() {
        // Names that begin everywhere in what is typed below.
        let names = |of: &str| -> Vec<String> {
            (0..ABOUT.0).map(|n| of.chars().cycle().skip(n).take(ABOUT.1).collect()).collect()
        };
        let about = [names(SIGNS), names("a aa ab ba pass word "), names("ص لى الله عليه وسلم ")];
        let judge = |password: &str| {
            let took = about.iter().map(|about| {
                let about: Vec<&str> = about.iter().map(String::as_str).collect();
                let begun = Instant::now();
                let _ = (strength(password, &about), Password::parse_for(password, &about));
                begun.elapsed()
            });
            took.max().unwrap_or_default()
        };
        let ordinary = "teapot gravel lantern and a kettle of moss";
        judge(ordinary);
        // Beside an ordinary one, because this is not built for speed and shares its computer with other tests.
        let usual = (0..3).map(|_| judge(ordinary)).max().unwrap_or_default();
        for password in [
            SIGNS.repeat(15),
            "1|7!".repeat(70),
            "4@({".repeat(70),
            "password".repeat(30),
            "a".repeat(255),
            "19/11/1998".repeat(25),
            "ﷺ".repeat(255),
            "ﷺ".repeat(20_000),
        ] {
            let quickest = (0..3).map(|_| judge(&password)).min().unwrap_or_default();
            assert!(
                quickest < 20 * usual + Duration::from_millis(5),
                "{password}: {quickest:?}, usual {usual:?}"
            );
        }
    }
}
