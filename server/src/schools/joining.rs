//! P1, P8: how an account comes into a school: what the school holds under its address is linked to it, it is let into groups as far
//! as nobody need be asked, and the school is asked for the rest.

use crate::{
    claim,
    contacts::suppression,
    db::{Tx, sql},
    error::{Error, Result},
    live,
    mail::queue::{self, Letter},
    messages::noticeboard,
    preferences::language,
    schools::{groups, joining},
    state::AppState,
};
use shared::{Language, Uuid, email::Email, schools::State, words::mails};

/// Someone with a confirmed address, who asks to join.
pub struct Asker {
    /// Their account.
    pub account: Uuid,
    /// What they call themselves.
    pub name: String,
    /// A number that they gave.
    pub mobile: Option<String>,
}

/// Brings an account into a school and groups of it as far as nobody need be asked, and asks the school for the rest. The
/// groups must be the school's, and be there to be chosen.
pub async fn ask(app: &AppState, tx: &mut Tx, asker: &Asker, school: Uuid, groups: &[Uuid]) -> Result<State> {
    let (email_key,): (String,) = tx
        .optional(sql("SELECT email_key FROM live_account WHERE id = $1").bind(asker.account))
        .await?
        .ok_or(Error::SignedOut)?;
    // Whoever had their data deleted there and comes back wants to be known again: the mark that keeps imports away goes.
    suppression::lift(app, tx, school, &email_key).await?;
    link(tx, asker.account, &email_key).await?;
    settle(app, tx, asker.account).await?;
    let contact = contact_at(tx, asker.account, school).await?;
    let left = match contact {
        Some(contact) => {
            tx.run(
                sql("DELETE FROM left_school WHERE contact_id IN
                     (SELECT id FROM live_contact WHERE account_id = $1 AND school_id = $2)")
                .bind(asker.account)
                .bind(school),
            )
            .await?;
            let left = groups::enter_open(app, tx, school, contact, groups).await?;
            noticeboard::bring(app, tx, school, Some(contact)).await?;
            left
        }
        None => groups.to_vec(),
    };
    live::tell_accounts(tx, [asker.account]).await?;
    if contact.is_none() || !left.is_empty() {
        note_request(app, tx, asker, school, contact, &left).await?;
    }
    Ok(if contact.is_some() { State::Member } else { State::Pending })
}

/// The school's record of this account's owner, if there is one.
pub async fn contact_at(tx: &mut Tx, account: Uuid, school: Uuid) -> Result<Option<Uuid>> {
    let row: Option<(Uuid,)> = tx
        .optional(
            sql("SELECT id FROM live_contact WHERE account_id = $1 AND school_id = $2 ORDER BY id LIMIT 1")
                .bind(account)
                .bind(school),
        )
        .await?;
    Ok(row.map(|(id,)| id))
}

/// One request that waits, for each account and school: a later wish joins the earlier one.
async fn note_request(
    app: &AppState,
    tx: &mut Tx,
    asker: &Asker,
    school: Uuid,
    contact: Option<Uuid>,
    groups: &[Uuid],
) -> Result {
    tx.run(
        sql("INSERT INTO join_request (id, account_id, school_id, contact_id, name, mobile, state, created_at)
             VALUES ($1, $2, $3, $4, $5, $6, 'pending', $7)
             ON CONFLICT (account_id, school_id) WHERE state = 'pending' DO NOTHING")
        .bind(app.new_id())
        .bind(asker.account)
        .bind(school)
        .bind(contact)
        .bind(&asker.name)
        .bind(asker.mobile.as_deref())
        .bind(app.now()),
    )
    .await?;
    let request: Option<(Uuid,)> = tx
        .optional(
            sql("SELECT id FROM live_join_request WHERE account_id = $1 AND school_id = $2 AND state = 'pending'")
                .bind(asker.account)
                .bind(school),
        )
        .await?;
    let (request,) = request.ok_or(Error::NotFound)?;
    for group in groups {
        tx.run(
            sql("INSERT INTO join_request_group (request_id, cohort_id) VALUES ($1, $2) ON CONFLICT DO NOTHING")
                .bind(request)
                .bind(*group),
        )
        .await?;
    }
    Ok(())
}

/// The same for everyone who waits for a school, after an import: each is claimed by themselves.
pub async fn settle_all(app: &AppState, school: Uuid) -> Result {
    let waiting: Vec<(Uuid,)> = app
        .db
        .all(
            sql("SELECT DISTINCT r.account_id FROM live_join_request r
                 JOIN live_contact c ON c.account_id = r.account_id AND c.school_id = r.school_id
                 WHERE r.school_id = $1 AND r.state = 'pending' AND r.contact_id IS NULL ORDER BY 1")
            .bind(school),
        )
        .await?;
    for (account,) in waiting {
        let (mut tx, live) = claim::accounts(app, [account]).await?;
        if live.contains(&account) {
            settle(app, &mut tx, account).await?;
            tx.commit().await?;
        }
    }
    Ok(())
}

/// Someone waits for a school that has come to hold their address, by an import or because they changed it: they are in. What
/// groups they chose and must be asked for goes on waiting. Claim the account first.
pub async fn settle(app: &AppState, tx: &mut Tx, account: Uuid) -> Result {
    let found: Vec<(Uuid, Uuid, Uuid, String, String)> = tx
        .all(
            sql("SELECT r.id, r.school_id, c.id, r.email, s.name FROM live_join_request r
                  JOIN live_contact c ON c.account_id = r.account_id AND c.school_id = r.school_id
                  JOIN school s ON s.id = r.school_id
                  WHERE r.account_id = $1 AND r.state = 'pending' AND r.contact_id IS NULL AND NOT EXISTS
                      (SELECT 1 FROM live_contact o WHERE o.account_id = c.account_id AND o.school_id = c.school_id AND o.id < c.id)")
            .bind(account),
        )
        .await?;
    for (request, school, contact, email, name) in found {
        suppression::lift_contact(app, tx, contact).await?;
        tx.run(sql("UPDATE join_request SET contact_id = $1 WHERE id = $2").bind(contact).bind(request))
            .await?;
        let groups: Vec<(Uuid,)> = tx
            .all(sql("SELECT cohort_id FROM join_request_group WHERE request_id = $1").bind(request))
            .await?;
        let groups: Vec<Uuid> = groups.into_iter().map(|(id,)| id).collect();
        let left = groups::enter_open(app, tx, school, contact, &groups).await?;
        tx.run(
            sql("DELETE FROM join_request_group WHERE request_id = $1 AND cohort_id IN ")
                .bind(request)
                .push_list(groups.into_iter().filter(|group| !left.contains(group))),
        )
        .await?;
        if left.is_empty() {
            tx.run(
                sql("UPDATE join_request SET state = 'approved', decided_at = $1 WHERE id = $2")
                    .bind(app.now())
                    .bind(request),
            )
            .await?;
        }
        noticeboard::bring(app, tx, school, Some(contact)).await?;
        tell_approved(app, tx, &email, &name).await?;
    }
    Ok(())
}

/// Tells someone that a school let them in.
pub async fn tell_approved(app: &AppState, tx: &mut Tx, email: &str, school: &str) -> Result {
    let to = Email::parse(email).map_err(|_| Error::internal("a stored email address is none"))?;
    let account: Option<(Uuid,)> =
        tx.optional(sql("SELECT id FROM live_account WHERE email_key = $1").bind(to.key())).await?;
    let gaps = [("school", school), ("link", app.config.public_url.as_str())];
    let language = match account {
        Some((account,)) => language::of(tx, account).await?,
        None => Language::default(),
    };
    let letter = Letter::email(&to, &mails::join(language).approved, &gaps);
    queue::write(app, tx, letter.about(account.map(|(id,)| id))).await?;
    // Whoever has the app open sees it there at once.
    live::tell_accounts(tx, account.map(|(id,)| id)).await
}

/// Links what any school holds under a confirmed address to the account of its owner.
pub async fn link(tx: &mut Tx, account: Uuid, email_key: &str) -> Result {
    tx.run(
        sql("UPDATE contact SET account_id = $1
             WHERE account_id IS NULL AND deleted_at IS NULL AND COALESCE(my_email_key, mis_email_key) = $2")
        .bind(account)
        .bind(email_key),
    )
    .await?;
    live::tell_accounts(tx, [account]).await
}

/// Links what schools hold under the addresses of these accounts, each by itself, and lets in those who waited for it.
pub async fn link_all(app: &AppState, accounts: impl IntoIterator<Item = Uuid>) -> Result {
    for account in accounts {
        let (mut tx, _) = claim::accounts(app, [account]).await?;
        let email: Option<(String,)> =
            tx.optional(sql("SELECT email_key FROM live_account WHERE id = $1").bind(account)).await?;
        // Whoever was deleted meanwhile is linked to nothing.
        let Some((email_key,)) = email else { continue };
        link(&mut tx, account, &email_key).await?;
        joining::settle(app, &mut tx, account).await?;
        tx.commit().await?;
    }
    Ok(())
}
