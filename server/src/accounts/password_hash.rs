//! Hashing passwords, and comparing them with what was hashed.

use crate::{
    error::{Error, Result},
    state::AppState,
    work::on_a_thread,
};
use argon2::{PasswordHasher as _, PasswordVerifier as _, password_hash::phc::PasswordHash};
use shared::password::same_on_every_keyboard;

/// Hashes a password with a salt of its own, as a PHC string: the form of it that every keyboard writes.
pub async fn hash_password(app: &AppState, password: &str) -> Result<String> {
    let mut salt = [0; 16];
    app.chance.fill(&mut salt);
    let password = same_on_every_keyboard(password).into_owned();
    let work = app.config.password_work;
    on_a_thread(&app.hashing, move || {
        work.argon2()
            .hash_password_with_salt(password.as_bytes(), &salt)
            .map(|hash: PasswordHash| hash.to_string())
            .map_err(|error| Error::internal(format!("argon2: {error}")))
    })
    .await?
}

/// Whether `password` is the one that was hashed. Without a hash it works as long, and answers no: the time it takes
/// does not say whether there is an account.
pub async fn is_password(app: &AppState, password: &str, hash: Option<String>) -> Result<bool> {
    let forms = forms(password);
    let work = app.config.password_work;
    on_a_thread(&app.hashing, move || {
        let hash = hash.as_deref().and_then(|hash| PasswordHash::new(hash).ok());
        forms.iter().any(|form| {
            if let Some(hash) = &hash {
                return work.argon2().verify_password(form.as_bytes(), hash).is_ok();
            }
            let _: Result<PasswordHash, _> = work.argon2().hash_password_with_salt(form.as_bytes(), &[0; 16]);
            false
        })
    })
    .await
}

/// What may have been hashed of a password: the form that every keyboard writes and, in the first versions, what was typed.
fn forms(password: &str) -> Vec<String> {
    let same = same_on_every_keyboard(password);
    let as_typed = (same != password).then(|| password.to_owned());
    std::iter::once(same.into_owned()).chain(as_typed).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_that_was_hashed_as_typed_still_opens() {
        assert_eq!(forms("kettle-violin"), ["kettle-violin"]);
        assert_eq!(forms("cafe\u{301}-violin"), ["caf\u{e9}-violin", "cafe\u{301}-violin"]);
    }
}
