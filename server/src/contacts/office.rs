//! O4: what the school office sees of its contacts for now: a search, one contact, and what was sent to them.

use crate::{
    audit::note,
    contacts::record::{self, children},
    db::{
        fragments::{CHILD_FULL_NAME, CHILD_NAME},
        sql,
    },
    error::{Error, Result},
    fold::fold,
    http::caller::{Admin, Staff},
    messages::history::{self, Span},
    preferences::notifications,
    state::AppState,
};
use shared::{
    Time, Uuid,
    history::{ListHistory, Page},
    invisible::typed,
    office::{
        CONTACTS, Contact, ContactItem, ContactMessage, Contacts, ListDeliveries, ReadContact, SearchContacts,
    },
};
use std::collections::BTreeMap;

/// Contacts by name. The whole school's are read and folded here, because neither database folds accents in the same way;
/// a school has thousands of contacts, not millions.
pub async fn search(app: AppState, who: Staff<Admin>, request: SearchContacts) -> Result<Contacts> {
    request.check().map_err(|refusal| Error::refused("text", refusal))?;
    let rows: Vec<record::Row> =
        app.db.all(sql(record::COLUMNS).push(" WHERE school_id = $1").bind(who.school_id)).await?;
    let children: Vec<(Uuid, String, String)> = app
        .db
        .all(
            sql("SELECT g.contact_id, ")
                .push(CHILD_NAME)
                .push(", ")
                .push(CHILD_FULL_NAME)
                .push(" FROM live_guardian g JOIN pupil p ON p.id = g.pupil_id WHERE p.school_id = $1 ORDER BY 2")
                .bind(who.school_id),
        )
        .await?;
    let mut names = BTreeMap::<Uuid, (Vec<String>, String)>::new();
    for (contact, name, full) in children {
        let (list, all) = names.entry(contact).or_default();
        all.extend([" ", &name, " ", &full]);
        list.push(name);
    }
    let terms = SearchTerms::read(&request.text);
    let mut found = Vec::new();
    for row in rows {
        let (children, all) = names.remove(&row.id).unwrap_or_default();
        let (name, email, mobile) = (row.name().value, row.email().value, row.mobile().value);
        let differs = row.differs();
        let matches = match &terms {
            SearchTerms::Number(digits) => mobile.as_deref().is_some_and(|mobile| mobile.contains(digits)),
            SearchTerms::Words(words) => {
                let (name, email) =
                    (name.as_deref().unwrap_or_default(), email.as_deref().unwrap_or_default());
                let text = fold(&format!("{name} {email} {all}"));
                words.iter().all(|word| text.contains(word))
            }
        };
        if matches && (differs || !request.differing) {
            let key = fold(name.as_deref().or(email.as_deref()).or(mobile.as_deref()).unwrap_or_default());
            let has_account = row.account_id.is_some();
            found
                .push((key, ContactItem { id: row.id, name, email, mobile, children, has_account, differs }));
        }
    }
    found.sort_by(|(a, first), (b, second)| a.cmp(b).then(first.id.cmp(&second.id)));
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let from = request
        .after
        .and_then(|last| found.iter().position(|(_, item)| item.id == last))
        .map_or(0, |at| at + 1);
    let more = found.len() > from + CONTACTS;
    let items = found.into_iter().skip(from).take(CONTACTS).map(|(_, item)| item).collect();
    Ok(Contacts { items, total, more })
}

/// What is looked for.
enum SearchTerms {
    /// A part of a mobile number: its digits, without the zero that E.164 leaves out.
    Number(String),
    /// Words, all of which must occur in the names or the address; none lists everyone.
    Words(Vec<String>),
}

impl SearchTerms {
    fn read(text: &str) -> Self {
        let digits: String = text.chars().filter(char::is_ascii_digit).collect();
        let digits = digits.strip_prefix('0').unwrap_or(&digits);
        if digits.len() >= 3 && text.chars().all(|c| !c.is_alphabetic()) {
            return Self::Number(digits.to_owned());
        }
        let words = fold(typed(text));
        Self::Words(words.split(' ').filter(|word| !word.is_empty()).map(str::to_owned).collect())
    }
}

/// One contact.
pub async fn read(app: AppState, who: Staff<Admin>, request: ReadContact) -> Result<Contact> {
    let row = contact(&app, &who, request.id).await?;
    note(&app, &who, request.id, "contact opened").await?;
    let since: Option<(i64,)> = app
        .db
        .optional(sql("SELECT created_at FROM live_account WHERE id = $1").bind(row.account_id))
        .await?;
    Ok(Contact {
        id: row.id,
        name: row.name(),
        email: row.email(),
        mobile: row.mobile(),
        choice: notifications::of(&app.db, [row.id]).await?.remove(&row.id).unwrap_or_default(),
        children: children(&app, row.id).await?,
        account_since: since.map(|(at,)| Time(at)),
        held_since: Time(row.created_at),
    })
}

/// What was sent to a contact, and how it went.
pub async fn deliveries(
    app: AppState,
    who: Staff<Admin>,
    request: ListDeliveries,
) -> Result<Page<ContactMessage>> {
    contact(&app, &who, request.id).await?;
    note(&app, &who, request.id, "deliveries opened").await?;
    let place = ListHistory { after: request.after, before: request.before, ..ListHistory::default() };
    let page = history::copies(&app, vec![request.id], &place, &Span::default(), "").await?;
    let items = page
        .items
        .into_iter()
        .map(|mut row| ContactMessage {
            id: row.id,
            start: row.start(),
            sent_at: Time(row.sent_at),
            opened: row.read_at.is_some(),
            deliveries: row.deliveries(),
            reply: row.reply(),
            subject: row.subject,
            group: row.group,
        })
        .collect();
    Ok(Page { items, newer: page.newer, older: page.older })
}

/// A contact of the caller's own school. Another school's is as missing as one that never was.
async fn contact(app: &AppState, who: &Staff<Admin>, id: Uuid) -> Result<record::Row> {
    app.db
        .optional(sql(record::COLUMNS).push(" WHERE id = $1 AND school_id = $2").bind(id).bind(who.school_id))
        .await?
        .ok_or(Error::NotFound)
}
