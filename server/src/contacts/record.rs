//! What a school holds about a contact: its own records (`mis_*`), what the person says instead (`my_*`), and the children.

use crate::{
    db::{fragments::CHILD_FULL_NAME, sql},
    error::{Error, Result},
    state::AppState,
};
use shared::{
    Day, Time, Uuid,
    details::{ChildRecord, Held},
    email::Email,
    endpoint::Named,
    history::Origin,
    phone::Phone,
};

/// `s…@example.com`: enough to know one's own.
pub fn masked_email(email: &Email) -> String {
    let (local, host) = email.as_str().split_once('@').unwrap_or_default();
    format!("{}…@{host}", local.chars().next().unwrap_or_default())
}

/// `…123`: enough to know one's own.
pub fn masked_phone(phone: &Phone) -> String {
    let digits = phone.as_e164();
    format!("…{}", &digits[digits.len().saturating_sub(3)..])
}

/// A school's record as the database has it.
#[derive(sqlx::FromRow)]
pub struct Row {
    /// The contact.
    pub id: Uuid,
    /// Its school.
    pub school_id: Uuid,
    /// The account of its person, if there is one.
    pub account_id: Option<Uuid>,
    /// Since when the record has been here.
    pub created_at: i64,
    mis_name: Option<String>,
    my_name: Option<String>,
    my_name_at: Option<i64>,
    mis_email: Option<String>,
    my_email: Option<String>,
    my_email_at: Option<i64>,
    mis_mobile: Option<String>,
    my_mobile: Option<String>,
    my_mobile_at: Option<i64>,
}

/// What a [`Row`] is read from.
pub const COLUMNS: &str = "SELECT id, school_id, account_id, created_at, mis_name, my_name, my_name_at, mis_email, my_email, \
    my_email_at, mis_mobile, my_mobile, my_mobile_at FROM live_contact";

impl Row {
    /// The name.
    pub fn name(&self) -> Held {
        held(self.mis_name.as_deref(), self.my_name.as_deref(), self.my_name_at)
    }

    /// The email address.
    pub fn email(&self) -> Held {
        held(self.mis_email.as_deref(), self.my_email.as_deref(), self.my_email_at)
    }

    /// The mobile number.
    pub fn mobile(&self) -> Held {
        held(self.mis_mobile.as_deref(), self.my_mobile.as_deref(), self.my_mobile_at)
    }

    /// Whether a value of the person's own differs from the school's.
    pub fn differs(&self) -> bool {
        [self.name(), self.email(), self.mobile()].iter().any(|held| held.from == Origin::You)
    }
}

/// The person's word over the school's; once the school's records say the same, it is the school's.
fn held(mis: Option<&str>, my: Option<&str>, at: Option<i64>) -> Held {
    let value = |text: Option<&str>| text.filter(|text| !text.is_empty()).map(str::to_owned);
    match my {
        Some(my) if value(Some(my)) != value(mis) => Held {
            value: value(Some(my)),
            from: Origin::You,
            school_value: value(mis),
            changed_at: at.map(Time),
        },
        _ => Held { value: value(mis), from: Origin::School, school_value: None, changed_at: None },
    }
}

#[derive(sqlx::FromRow)]
struct ChildRow {
    id: Uuid,
    name: String,
    preferred_name: Option<String>,
    date_of_birth: String,
    relationship: Option<String>,
}

/// The children of a contact, by name.
pub async fn children(app: &AppState, contact: Uuid) -> Result<Vec<ChildRecord>> {
    let rows: Vec<ChildRow> = app
        .db
        .all(
            sql("SELECT p.id, ")
                .push(CHILD_FULL_NAME)
                .push(
                    " AS name, p.preferred_name, p.date_of_birth, g.relationship
                     FROM live_guardian g JOIN pupil p ON p.id = g.pupil_id WHERE g.contact_id = $1 ORDER BY name, p.id",
                )
                .bind(contact),
        )
        .await?;
    let groups: Vec<(Uuid, Uuid, String)> = app
        .db
        .all(
            sql("SELECT m.pupil_id, c.id, c.name FROM membership m JOIN cohort c ON c.id = m.cohort_id
                 WHERE m.pupil_id IN (SELECT pupil_id FROM live_guardian WHERE contact_id = $1) ORDER BY c.name, c.id")
            .bind(contact),
        )
        .await?;
    rows.into_iter()
        .map(|row| {
            Ok(ChildRecord {
                id: row.id,
                name: row.name,
                preferred_name: row.preferred_name,
                date_of_birth: Day::parse(&row.date_of_birth)
                    .ok_or_else(|| Error::internal("a stored date of birth is none"))?,
                relationship: row.relationship,
                groups: groups
                    .iter()
                    .filter(|(child, ..)| *child == row.id)
                    .map(|(_, id, name)| Named { id: *id, name: name.clone() })
                    .collect(),
            })
        })
        .collect()
}
