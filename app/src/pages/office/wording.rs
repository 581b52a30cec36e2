//! How the office words what several of its pages show.

use crate::i18n::list;
use shared::phone::Phone;

/// What a contact is called where the school knows no name.
pub fn called(name: Option<&str>, children: &[String], email: Option<&str>, mobile: Option<&str>) -> String {
    match (name, children, email.map(str::to_owned).or_else(|| mobile.map(number))) {
        (Some(name), ..) => name.to_owned(),
        (None, [_, ..], _) => ["Parent or carer of ", &list(children)].concat(),
        (None, [], Some(address)) => address,
        (None, [], None) => "Contact without a name".to_owned(),
    }
}

/// A stored number with its spaces.
pub fn number(stored: &str) -> String {
    Phone::parse(stored).map_or_else(|_| stored.to_owned(), |phone| phone.to_string())
}

/// `3 contacts`
pub fn how_many(n: i64, one: &str, other: &str) -> String {
    [n.to_string().as_str(), " ", if n == 1 { one } else { other }].concat()
}
