//! Times and days as they travel. The server reads its clock, the browser its own: neither is here.

use serde::{Deserialize, Serialize};

/// A moment: microseconds since 1970-01-01T00:00:00Z.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema))]
#[serde(transparent)]
pub struct Time(pub i64);

impl Time {
    /// The moment `seconds` later, or earlier when negative.
    #[must_use]
    pub const fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0.saturating_add(seconds.saturating_mul(1_000_000)))
    }

    /// The moment `minutes` later.
    #[must_use]
    pub const fn plus_minutes(self, minutes: i64) -> Self {
        self.plus_seconds(minutes * 60)
    }

    /// The moment `hours` later.
    #[must_use]
    pub const fn plus_hours(self, hours: i64) -> Self {
        self.plus_seconds(hours * 3600)
    }

    /// The moment `days` of 24 hours later.
    #[must_use]
    pub const fn plus_days(self, days: i64) -> Self {
        self.plus_seconds(days * 86_400)
    }

    /// Milliseconds since 1970, as a browser counts.
    #[expect(clippy::cast_precision_loss, reason = "milliseconds stay exact in an f64 for 285,000 years")]
    pub fn as_millis(self) -> f64 {
        (self.0 / 1000) as f64
    }

    /// Whole seconds from `earlier` to this moment, at least 0.
    pub fn seconds_since(self, earlier: Self) -> i64 {
        ((self.0 - earlier.0) / 1_000_000).max(0)
    }
}

/// A calendar day as `2026-09-30`, in the time zone of the school it concerns.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "server", derive(schemars::JsonSchema), schemars(with = "String"))]
#[expect(clippy::struct_field_names, reason = "a day has a day: the calendar's own word")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

impl Day {
    /// A day of the years 1900 to 9999, or none when there is no such day.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Self> {
        let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
        let days = match month {
            1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
            4 | 6 | 9 | 11 => 30,
            2 if leap => 29,
            2 => 28,
            _ => return None,
        };
        ((1900..=9999).contains(&year) && (1..=days).contains(&day)).then_some(Self { year, month, day })
    }

    /// Reads `2026-09-30`.
    pub fn parse(raw: &str) -> Option<Self> {
        let mut parts = raw.trim().split('-');
        let (year, month, day) = (parts.next()?, parts.next()?, parts.next()?);
        if parts.next().is_some() || year.len() != 4 || month.len() != 2 || day.len() != 2 {
            return None;
        }
        Self::new(number(year)?, u8::try_from(number(month)?).ok()?, u8::try_from(number(day)?).ok()?)
    }

    /// Year, month 1–12 and day 1–31.
    pub const fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }

    /// The day of the week, 0 for Sunday (Sakamoto's way).
    pub fn weekday(self) -> u8 {
        let shift = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
        let year = self.year - u16::from(self.month < 3);
        let month = shift.get(usize::from(self.month) - 1).copied().unwrap_or(0);
        let days = year + year / 4 - year / 100 + year / 400 + month + u16::from(self.day);
        u8::try_from(days % 7).unwrap_or(0)
    }
}

/// Digits alone: `u16::from_str` would take `+7`.
fn number(raw: &str) -> Option<u16> {
    raw.bytes().all(|byte| byte.is_ascii_digit()).then(|| raw.parse().ok())?
}

impl std::fmt::Display for Day {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // `{:02}` would bring more to a phone than this is worth: 1 KB.
        let pairs =
            [("", self.year / 100), ("", self.year % 100), ("-", self.month.into()), ("-", self.day.into())];
        let mut written = String::new();
        for (before, pair) in pairs {
            written.push_str(before);
            written.extend(
                [pair / 10, pair % 10].into_iter().filter_map(|digit| char::from_digit(digit.into(), 10)),
            );
        }
        f.write_str(&written)
    }
}

impl From<Day> for String {
    fn from(day: Day) -> Self {
        day.to_string()
    }
}

impl TryFrom<String> for Day {
    type Error = &'static str;

    fn try_from(raw: String) -> Result<Self, Self::Error> {
        Self::parse(&raw).ok_or("Enter a date like 2026-09-30")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn days_that_exist_are_read_and_others_are_not() {
        for good in ["2024-02-29", "2000-02-29", "1999-12-31", "2026-01-01"] {
            assert_eq!(Day::parse(good).map(|day| day.to_string()).as_deref(), Some(good));
        }
        for bad in [
            "2023-02-29",
            "1900-02-29",
            "2026-13-01",
            "2026-00-10",
            "2026-4-31",
            "2026-04-31",
            "+026-01-01",
            "",
        ] {
            assert_eq!(Day::parse(bad), None, "{bad}");
        }
    }

    #[test]
    fn days_of_the_week_go_round() {
        let weekday = |year, month, day| Day::new(year, month, day).expect("a day").weekday();
        for (day, found) in [(weekday(1900, 1, 1), 1), (weekday(2000, 2, 29), 2), (weekday(2026, 11, 22), 0)]
        {
            assert_eq!(day, found);
        }
        for (before, after) in
            [(weekday(2027, 12, 31), weekday(2028, 1, 1)), (weekday(2028, 2, 29), weekday(2028, 3, 1))]
        {
            assert_eq!((before + 1) % 7, after);
        }
    }

    proptest! {
        #[test]
        fn a_day_reads_back_as_it_was_written(year in 1900u16..=9999, month in 0u8..=14, day in 0u8..=33) {
            if let Some(day) = Day::new(year, month, day) {
                prop_assert_eq!(Day::parse(&day.to_string()), Some(day));
            }
        }

        #[test]
        fn any_text_is_read_or_refused(raw in "\\PC*") {
            let _ = Day::parse(&raw);
        }
    }
}
