//! P7: how each school may reach a parent, and news about this service.
//!
//! In the app every message is always there: it is the record. Emails and texts can be turned off, school by school, and a
//! school's emails can be gathered into one summary a day. Two kinds of mail come all the same. What concerns one's own account
//! (a code, a changed password) is how an account is kept safe. What a school marks as urgent is about a child's safety or a
//! closed school: a service message and no marketing (PECR), which a school sends in its public task (UK GDPR, article 6 (1) (e)).
//! Parents are told so where they choose.

use crate::{endpoint, endpoint::Named, history::Channel, wire};
use std::ops::RangeInclusive;
use uuid::Uuid;

/// The hours of the day at which a summary can come, in the school's time zone: outside the quiet hours.
pub const SUMMARY_HOURS: RangeInclusive<i64> = 7..=20;
/// The hour that is proposed.
pub const SUMMARY_HOUR: i64 = 17;
/// How many messages a summary names; it counts the others.
pub const SUMMARY_MESSAGES: usize = 20;

wire! {
    /// How a school's emails come.
    #[derive(Copy, Eq, Hash)]
    #[serde(rename_all = "snake_case")]
    pub enum Emails {
        /// Each message by itself.
        Each,
        /// One summary a day of what is new and unread.
        Daily,
        /// None.
        None,
    }

    /// What a parent chose of one school.
    #[derive(Copy, Eq, Hash)]
    pub struct Choice {
        /// How emails come.
        pub emails: Emails,
        /// The hour of the summary, in the school's time zone: one of [`SUMMARY_HOURS`].
        pub hour: i64,
        /// Whether text messages come.
        pub texts: bool,
    }

    /// What did I choose?
    pub struct ListChoices {}

    /// What the parent chose.
    pub struct Choices {
        /// Of each school.
        pub schools: Vec<SchoolChoice>,
        /// Whether news about this service come.
        pub news: bool,
    }

    /// What the parent chose of one school, and where it would reach them.
    pub struct SchoolChoice {
        /// The school's record of the parent.
        pub contact: Uuid,
        /// The school.
        pub school: Named,
        /// Where emails go, if anywhere.
        pub email: Option<String>,
        /// Where texts go, if anywhere, in E.164.
        pub mobile: Option<String>,
        /// The choice.
        pub choice: Choice,
    }

    /// Chooses how one school may reach the parent.
    pub struct Choose {
        /// The school's record of the parent.
        #[serde(skip_serializing)]
        pub contact: Uuid,
        /// How emails come.
        pub emails: Emails,
        /// The hour of the summary.
        pub hour: i64,
        /// Whether text messages come.
        pub texts: bool,
    }

    /// Chooses whether news about this service come.
    pub struct ChooseNews {
        /// Whether they do.
        pub news: bool,
    }
}

endpoint!(Get "/api/choices" ListChoices => Choices);
endpoint!(Put "/api/choices/news" ChooseNews => Choices);
endpoint!(Put "/api/choices/{contact}" Choose => Choices, path: contact);

/// Whether a message may go to somebody by one channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// It may.
    Send,
    /// Not by itself: the next daily summary names it.
    InSummary,
    /// It may not. In the app it is all the same.
    Not,
}

impl Default for Choice {
    /// How it begins: each message by itself, texts too.
    fn default() -> Self {
        Self { emails: Emails::Each, hour: SUMMARY_HOUR, texts: true }
    }
}

impl Choice {
    /// Whether a school's message may go to this person by this channel. Whether they have an address there is another matter.
    pub const fn may(self, channel: Channel, urgent: bool) -> May {
        match (channel, self.emails, self.texts) {
            (Channel::App, ..) | (Channel::Email, Emails::Each, _) | (Channel::Sms, _, true) => May::Send,
            _ if urgent => May::Send,
            (Channel::Email, Emails::Daily, _) => May::InSummary,
            (Channel::Email, Emails::None, _) | (Channel::Sms, _, false) => May::Not,
        }
    }

    /// Whether messages are to be found in the app alone, unless they are urgent.
    pub const fn is_app_alone(self, has_email: bool, has_mobile: bool) -> bool {
        !(has_email && !matches!(self.emails, Emails::None) || has_mobile && self.texts)
    }
}

#[cfg(test)]
mod tests {
    use super::{Choice, Emails, May, SUMMARY_HOUR, SUMMARY_HOURS};
    use crate::history::Channel;
    use proptest::prelude::*;

    fn emails() -> impl Strategy<Value = Emails> {
        prop_oneof![Just(Emails::Each), Just(Emails::Daily), Just(Emails::None)]
    }

    proptest! {
        #[test]
        fn the_app_and_what_is_urgent_are_always_allowed(emails in emails(), texts: bool, urgent: bool) {
            let choice = Choice { emails, hour: SUMMARY_HOUR, texts };
            prop_assert_eq!(choice.may(Channel::App, urgent), May::Send);
            prop_assert_eq!(choice.may(Channel::Email, true), May::Send);
            prop_assert_eq!(choice.may(Channel::Sms, true), May::Send);
        }

        #[test]
        fn what_was_turned_off_stays_off(emails in emails(), texts: bool) {
            let choice = Choice { emails, hour: SUMMARY_HOUR, texts };
            let email = match emails {
                Emails::Each => May::Send,
                Emails::Daily => May::InSummary,
                Emails::None => May::Not,
            };
            prop_assert_eq!(choice.may(Channel::Email, false), email);
            prop_assert_eq!(choice.may(Channel::Sms, false), if texts { May::Send } else { May::Not });
            let by_something = email != May::Not || texts;
            prop_assert_eq!(choice.is_app_alone(true, true), !by_something);
            prop_assert!(choice.is_app_alone(false, false));
        }
    }

    #[test]
    fn it_begins_with_every_channel() {
        for channel in [Channel::App, Channel::Email, Channel::Sms] {
            assert_eq!(Choice::default().may(channel, false), May::Send);
        }
        assert!(SUMMARY_HOURS.contains(&SUMMARY_HOUR));
    }
}
