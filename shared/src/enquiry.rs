//! P13: a question to a school or to the operator, by anyone, and its answers. O8: the office's side of it.

use crate::{Time, endpoint, endpoint::Named, invisible, language::Language, refusal::refusals, wire};
use std::fmt;
use uuid::Uuid;

/// How many enquiries a page of the office holds.
pub const ENQUIRIES: usize = 50;
/// How long a form must have been open before it is sent, in seconds: nobody reads and writes faster.
pub const LEAST_SECONDS: i64 = 3;
/// How long an open form can be sent, in hours.
pub const FORM_HOURS: i64 = 24;
/// For how many days an enquiry is kept after it was closed.
pub const KEPT_DAYS: i64 = 365;

wire! {
    /// What an enquiry is about.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Topic {
        /// What is held about the asker.
        MyData,
        /// A message, or one that did not come.
        Messages,
        /// Signing in.
        SignIn,
        /// A name, a child, an address that is wrong.
        Details,
        /// Anything else.
        Other,
    }

    /// Begins an enquiry: asks for what the form must be sent with.
    pub struct BeginEnquiry {}

    /// What the form is sent with. It says when the form was opened, and nothing else.
    pub struct EnquiryForm {
        /// Goes back with the enquiry, not before [`LEAST_SECONDS`] and within [`FORM_HOURS`].
        pub stamp: String,
    }

    /// Sends an enquiry. A signed-in parent's goes under the address of their account, whatever `email` says.
    pub struct Ask {
        /// What it is about.
        pub topic: Topic,
        /// One of the signed-in parent's own schools.
        #[serde(default)]
        pub school_id: Option<Uuid>,
        /// The name or code of a school, as typed; empty, without `school_id` either, is the operator. The answer does not say whether
        /// there is such a school: where there is none, the operator gets it.
        #[serde(default)]
        pub school: String,
        /// The asker's name; may be empty where it is known.
        #[serde(default)]
        pub name: String,
        /// Where the answer goes.
        #[serde(default)]
        pub email: String,
        /// The question.
        pub question: String,
        /// [`EnquiryForm::stamp`].
        pub stamp: String,
        /// Nobody sees this field, so a person leaves it empty.
        #[serde(default)]
        pub website: String,
    }

    /// The enquiry is there. The same whether or not the address is known.
    pub struct Asked {
        /// Names it: `ENQ-7KMX-2QPA`.
        pub reference: String,
        /// Where the answer will go.
        pub email: String,
    }

    /// The signed-in parent's own enquiries.
    pub struct ListMyEnquiries {}

    /// Enquiries, newest first.
    pub struct MyEnquiries {
        /// Those that were sent while signed in.
        pub items: Vec<MyEnquiry>,
    }

    /// An enquiry with its answers.
    pub struct MyEnquiry {
        /// Its reference.
        pub reference: String,
        /// What it is about.
        pub topic: Topic,
        /// Whom it was sent to; none is the operator.
        pub school: Option<Named>,
        /// The question.
        pub question: String,
        /// When.
        pub asked_at: Time,
        /// Whether it is closed.
        pub closed: bool,
        /// The answers, oldest first.
        pub answers: Vec<Answer>,
    }

    /// An answer.
    pub struct Answer {
        /// What it says.
        pub text: String,
        /// When.
        pub at: Time,
        /// Who wrote it; the office alone is told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub by: Option<String>,
    }

    /// The school's enquiries: new ones first, then open, then closed ones.
    #[derive(Default)]
    pub struct ListEnquiries {
        /// Only closed ones, or only those that are not.
        #[serde(default, skip_serializing_if = "std::ops::Not::not")]
        pub closed: bool,
        /// The page that begins after this enquiry.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub after: Option<Uuid>,
    }

    /// Enquiries.
    pub struct Enquiries {
        /// A page of them.
        pub items: Vec<EnquiryItem>,
        /// How many are not closed.
        pub open: i64,
        /// How many of those nobody has opened.
        pub new: i64,
        /// How many are closed.
        pub closed: i64,
        /// Whether more follow.
        pub more: bool,
    }

    /// An enquiry in the list.
    pub struct EnquiryItem {
        /// Its id.
        pub id: Uuid,
        /// Its reference.
        pub reference: String,
        /// What it is about.
        pub topic: Topic,
        /// The asker's name.
        pub name: String,
        /// When.
        pub asked_at: Time,
        /// Whether nobody has opened it.
        pub new: bool,
        /// How many answers it has.
        pub answers: i64,
    }

    /// Opens one enquiry. It is noted.
    pub struct ReadEnquiry {
        /// Its id.
        #[serde(skip_serializing)]
        pub id: Uuid,
    }

    /// One enquiry whole, for the office.
    pub struct Enquiry {
        /// Its id.
        pub id: Uuid,
        /// Its reference.
        pub reference: String,
        /// What it is about.
        pub topic: Topic,
        /// The asker's name.
        pub name: String,
        /// Where the answer goes.
        pub email: String,
        /// Whether the asker was signed in, so that the address is known to be theirs.
        pub signed_in: bool,
        /// The school's contact, if the asker was signed in and is one.
        pub contact: Option<Uuid>,
        /// The language that the asker reads.
        pub language: Language,
        /// The question.
        pub question: String,
        /// When.
        pub asked_at: Time,
        /// When it was closed, if it is.
        pub closed_at: Option<Time>,
        /// What was typed as the school, where no school was found by it; the operator alone is told.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        pub school_typed: Option<String>,
        /// The answers, oldest first.
        pub answers: Vec<Answer>,
        /// What was done with it, oldest first.
        pub events: Vec<EnquiryEvent>,
    }

    /// Something that was done with an enquiry.
    pub struct EnquiryEvent {
        /// What.
        pub action: Action,
        /// Who did it.
        pub by: String,
        /// When.
        pub at: Time,
    }

    /// What is done with an enquiry.
    #[derive(Copy, Eq)]
    #[serde(rename_all = "snake_case")]
    pub enum Action {
        /// Looked at.
        Opened,
        /// Answered.
        Answered,
        /// Closed.
        Closed,
        /// Opened again after it was closed.
        Reopened,
    }

    /// Answers an enquiry: by mail, and where the asker was signed in also here.
    pub struct AnswerEnquiry {
        /// Its id.
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The answer.
        pub text: String,
        /// Whether that was all.
        #[serde(default)]
        pub close: bool,
    }

    /// Closes an enquiry, or opens it again.
    pub struct CloseEnquiry {
        /// Its id.
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// Closed or open.
        pub closed: bool,
    }
}

endpoint!(Get "/api/enquiries/begin" BeginEnquiry => EnquiryForm; anyone);
endpoint!(Post "/api/enquiries" Ask => Asked; anyone);
endpoint!(Get "/api/enquiries" ListMyEnquiries => MyEnquiries);
endpoint!(Get "/api/office/enquiries" ListEnquiries => Enquiries);
endpoint!(Get "/api/office/enquiries/{id}" ReadEnquiry => Enquiry, path: id);
endpoint!(Post "/api/office/enquiries/{id}/answers" AnswerEnquiry => Enquiry, path: id);
endpoint!(Put "/api/office/enquiries/{id}/closed" CloseEnquiry => Enquiry, path: id);

/// A question or an answer as it is kept: lines without white space at their ends, at most one empty line between them, and
/// something to read besides links.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text(String);

refusals! {
    /// Why a text is no question and no answer.
    TextRefusal {
        /// Nothing that can be seen.
        Empty = "empty", "Write what you want to ask or say";
        /// More than [`Text::MAX`] characters.
        TooLong = "too_long", "Shorten the text to {} characters", Text::MAX;
        /// Links, and hardly a word.
        LinksAlone = "links_alone", "Say in a few words what it is about: we cannot send links on their own";
    }
}

impl Text {
    /// The longest text, in characters.
    pub const MAX: usize = 4000;
    /// The fewest letters or digits besides links.
    const LEAST: usize = 3;

    /// Reads a text as it was typed.
    pub fn parse(raw: &str) -> Result<Self, TextRefusal> {
        if invisible::is_blank(raw) {
            return Err(TextRefusal::Empty);
        }
        let raw = invisible::strip(raw);
        let mut text = String::with_capacity(raw.len());
        let mut empty = 0;
        for line in raw.lines() {
            let line: String = line.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            let line = line.trim_end();
            if line.is_empty() {
                empty += 1;
                continue;
            }
            if !text.is_empty() {
                text.push_str(if empty > 0 { "\n\n" } else { "\n" });
            }
            empty = 0;
            text.push_str(line);
        }
        if text.chars().count() > Self::MAX {
            return Err(TextRefusal::TooLong);
        }
        let words = text.split_whitespace().filter(|word| !is_link(word));
        if words.flat_map(str::chars).filter(|c| c.is_alphanumeric()).count() < Self::LEAST {
            return Err(TextRefusal::LinksAlone);
        }
        Ok(Self(text))
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// `https://…`, `www.…`, and the same in brackets.
fn is_link(word: &str) -> bool {
    let word = word.to_ascii_lowercase();
    word.contains("://") || word.trim_start_matches(|c: char| !c.is_alphanumeric()).starts_with("www.")
}

/// Names an enquiry: letters and digits that are not mistaken for one another, the last one a check on the others, so that a
/// slip in reading it out is noticed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference([u8; Self::LENGTH]);

impl Reference {
    /// How many letters and digits it has, the check included.
    pub const LENGTH: usize = 8;
    /// 31 of them, a prime number: then any one wrong letter, and any two exchanged ones, change the check. No 0 and O, no 1
    /// and I, and no Z, which looks like 2.
    const LETTERS: &[u8; 31] = b"3456789ABCDEFGHJKLMNPQRSTUVWXY2";

    /// A reference of random bytes.
    pub fn new(random: [u8; Self::LENGTH - 1]) -> Self {
        let mut places = [0; Self::LENGTH];
        for (place, byte) in places.iter_mut().zip(random) {
            *place = byte % 31;
        }
        places[Self::LENGTH - 1] = Self::check(places);
        Self(places)
    }

    /// Reads one as people write it: in any case, with or without `ENQ`, hyphens and spaces. None where a letter is wrong.
    pub fn parse(raw: &str) -> Option<Self> {
        let letters: String =
            raw.chars().filter(|c| c.is_alphanumeric()).map(|c| c.to_ascii_uppercase()).collect();
        let letters = if letters.len() > Self::LENGTH { letters.strip_prefix("ENQ")? } else { &letters };
        let places: Option<Vec<u8>> = letters
            .bytes()
            .map(|letter| Self::LETTERS.iter().position(|known| *known == letter))
            .map(|place| place.and_then(|place| u8::try_from(place).ok()))
            .collect();
        let places: [u8; Self::LENGTH] = places?.try_into().ok()?;
        (places[Self::LENGTH - 1] == Self::check(places)).then_some(Self(places))
    }

    /// The sum of all but the last, each times its place from 2 on.
    fn check(places: [u8; Self::LENGTH]) -> u8 {
        let sum: u32 = places[..Self::LENGTH - 1]
            .iter()
            .zip(2u32..)
            .map(|(place, weight)| u32::from(*place) * weight)
            .sum();
        u8::try_from(sum % 31).unwrap_or(0)
    }
}

impl fmt::Display for Reference {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ENQ")?;
        for (at, place) in self.0.iter().enumerate() {
            if at % 4 == 0 {
                f.write_str("-")?;
            }
            write!(f, "{}", char::from(Self::LETTERS[usize::from(*place)]))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_question_is_tidied() {
        let text = Text::parse("  Hello, \r\n\r\n\r\n\twhat is held  \nabout me?\u{200b}\u{7}\n\n")
            .expect("a question");
        assert_eq!(text.as_str(), "  Hello,\n\n what is held\nabout me?");
    }

    #[test]
    fn what_is_no_question_is_refused() {
        for (raw, refusal) in [
            ("", TextRefusal::Empty),
            (" \n\u{200b}\t", TextRefusal::Empty),
            ("\u{3164}\u{fe0f}\u{e0041}\u{2800}", TextRefusal::Empty),
            ("https://a.example/x http://b.example", TextRefusal::LinksAlone),
            ("(www.a.example) <https://b.example/long/path>!", TextRefusal::LinksAlone),
            ("?!", TextRefusal::LinksAlone),
        ] {
            assert_eq!(Text::parse(raw), Err(refusal), "{raw}");
        }
        assert_eq!(Text::parse(&"é".repeat(Text::MAX + 1)), Err(TextRefusal::TooLong));
        for good in ["See https://a.example please", "کب ہے؟", "Why?"] {
            assert!(Text::parse(good).is_ok(), "{good}");
        }
    }

    #[test]
    fn a_reference_is_read_as_people_write_it() {
        let reference = Reference::new([0, 30, 7, 61, 92, 255, 3]);
        let text = reference.to_string();
        assert_eq!(text.len(), "ENQ-7KMX-2QPA".len());
        for written in [
            text.clone(),
            text.to_lowercase(),
            text.replace('-', " "),
            text[4..].to_owned(),
            format!(" {text}."),
        ] {
            assert_eq!(Reference::parse(&written), Some(reference.clone()), "{written}");
        }
        for bad in ["", "ENQ-", "ENQ-0OI1-0000", "DEL-7KMX-2QPA", "ENQ-7KMX-2QPA-7"] {
            assert_eq!(Reference::parse(bad), None, "{bad}");
        }
    }

    proptest! {
        #[test]
        fn a_slip_in_a_reference_is_noticed(random: [u8; 7], at in 0usize..8, step in 1u8..31) {
            let right = Reference::new(random);
            prop_assert_eq!(Reference::parse(&right.to_string()), Some(right.clone()));
            let mut wrong = right.clone();
            wrong.0[at] = (wrong.0[at] + step) % 31;
            prop_assert_eq!(Reference::parse(&wrong.to_string()), None, "one wrong letter");
            let mut swapped = right.clone();
            swapped.0.swap(at, (at + 1) % 7);
            if at < 6 && swapped != right {
                prop_assert_eq!(Reference::parse(&swapped.to_string()), None, "two exchanged ones");
            }
        }

        #[test]
        fn any_text_is_read_or_refused(raw in "\\PC{0,60}") {
            _ = Reference::parse(&raw);
            if let Ok(text) = Text::parse(&raw) {
                prop_assert_eq!(Text::parse(text.as_str()), Ok(text.clone()));
            }
        }
    }
}
