//! O5: a message on the noticeboard of its group is there for everyone of the group, as long as they are in it.
//!
//! Each of them has a copy (`recipient`), so that it stands in the history like every other message: one index, one order, one
//! search, read and unread. A copy that is there for the noticeboard alone is marked (`board`), and goes when its owner is no
//! longer in the group. What was sent to somebody by name stays theirs.

use crate::{
    clock::Ids,
    db::{Tx, sql},
    error::Result,
    live,
    messages::send::{self, BoardCopy},
    state::AppState,
};
use shared::{Time, Uuid};

/// Brings the copies in step with who is in which group of a school now; one contact's alone, if one is named. A message that
/// was there before somebody came is not new to them: it does not count as unread.
pub async fn bring(app: &AppState, tx: &mut Tx, school: Uuid, contact: Option<Uuid>) -> Result {
    let missing = sql("SELECT m.id, m.sent_at, v.contact_id FROM message m
             JOIN live_member v ON v.cohort_id = m.cohort_id
             JOIN live_contact c ON c.id = v.contact_id AND c.school_id = m.school_id
             WHERE m.noticeboard AND m.school_id = $1
                 AND NOT EXISTS (SELECT 1 FROM live_recipient r WHERE r.message_id = m.id AND r.contact_id = v.contact_id)")
        .bind(school)
        .and(contact.map(|contact| sql("v.contact_id = $1").bind(contact)))
        .push(" ORDER BY m.id, v.contact_id");
    let missing: Vec<(Uuid, i64, Uuid)> = tx.all(missing).await?;
    let mut ids = Ids::after(app.new_id());
    let copies: Vec<BoardCopy> = missing
        .into_iter()
        .map(|(message, sent_at, contact)| BoardCopy {
            id: ids.another(),
            message,
            contact,
            sent_at: Time(sent_at),
        })
        .collect();
    let now = app.now();
    // Whoever else brings the school in step at this moment may have written some of them.
    send::add_board_copies(tx, &copies, now).await?;
    let mut touched: Vec<Uuid> = copies.iter().map(|copy| copy.contact).collect();
    touched.extend(take_down(tx, school, contact, now).await?);
    live::tell(tx, touched).await
}

/// Takes away the copies of those who are no longer in the group, and says whose they were. What they answered to is their own history, and stays.
async fn take_down(tx: &mut Tx, school: Uuid, contact: Option<Uuid>, now: Time) -> Result<Vec<Uuid>> {
    let gone = sql("SELECT b.id, b.contact_id FROM live_board b WHERE b.school_id = $1 AND b.reply IS NULL
             AND NOT EXISTS (SELECT 1 FROM live_reply p WHERE p.recipient_id = b.id)
             AND NOT EXISTS (SELECT 1 FROM live_attachment f WHERE f.recipient_id = b.id)
             AND NOT (b.noticeboard AND EXISTS
                 (SELECT 1 FROM live_member v WHERE v.contact_id = b.contact_id AND v.cohort_id = b.cohort_id))")
        .bind(school)
        .and(contact.map(|contact| sql("b.contact_id = $1").bind(contact)));
    let gone: Vec<(Uuid, Uuid)> = tx.all(gone).await?;
    for some in gone.chunks(500) {
        let ids = || some.iter().map(|(id, _)| *id);
        tx.run(sql("DELETE FROM recipient_pupil WHERE recipient_id IN ").push_list(ids())).await?;
        // What was chosen there and never sent goes too.
        tx.run(
            sql("UPDATE attachment SET recipient_id = NULL, gone_at = COALESCE(gone_at, $1) WHERE recipient_id IN ")
                .bind(now)
                .push_list(ids()),
        )
        .await?;
        tx.run(sql("DELETE FROM recipient WHERE id IN ").push_list(ids())).await?;
    }
    Ok(gone.into_iter().map(|(_, contact)| contact).collect())
}
