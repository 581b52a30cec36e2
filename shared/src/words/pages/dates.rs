//! Days. Browsers do not know every language: Chrome writes Welsh days in American English.

use crate::{
    Day,
    words::{fill, macros::words},
};

words! {
    /// Days as people write them.
    Dates {
        /// `{day}`, `{month}`, `{year}`.
        date {
            en: "{day} {month} {year}",
            cy: "{day} {month} {year}",
            pl: "{day} {month} {year}",
            ur: "{day} {month} {year}",
        }
        /// The same with `{weekday}`.
        long {
            en: "{weekday} {day} {month} {year}",
            cy: "{weekday} {day} {month} {year}",
            pl: "{weekday}, {day} {month} {year}",
            ur: "{weekday}، {day} {month} {year}",
        }
        /// The months, as they stand within a date.
        months {
            en: "January|February|March|April|May|June|July|August|September|October|November|December",
            cy: "Ionawr|Chwefror|Mawrth|Ebrill|Mai|Mehefin|Gorffennaf|Awst|Medi|Hydref|Tachwedd|Rhagfyr",
            pl: "stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
            ur: "جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر",
        }
        /// The days of the week, from Sunday.
        weekdays {
            en: "Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday",
            cy: "Dydd Sul|Dydd Llun|Dydd Mawrth|Dydd Mercher|Dydd Iau|Dydd Gwener|Dydd Sadwrn",
            pl: "Niedziela|Poniedziałek|Wtorek|Środa|Czwartek|Piątek|Sobota",
            ur: "اتوار|پیر|منگل|بدھ|جمعرات|جمعہ|ہفتہ",
        }
    }
}

impl Dates {
    /// `14 September 2026`
    pub fn date(&self, day: Day) -> String {
        self.written(self.date, day)
    }

    /// `Monday, 14 September 2026`
    pub fn long(&self, day: Day) -> String {
        self.written(self.long, day)
    }

    fn written(&self, pattern: &str, date: Day) -> String {
        let (year, month, day) = date.parts();
        let named = |names: &'static str, at: u8| names.split('|').nth(at.into()).unwrap_or_default();
        let gaps = [
            ("weekday", named(self.weekdays, date.weekday())),
            ("day", &day.to_string()),
            ("month", named(self.months, month.saturating_sub(1))),
            ("year", &year.to_string()),
        ];
        fill(pattern, &gaps)
    }
}

#[cfg(all(test, feature = "languages"))]
mod tests {
    use super::Dates;
    use crate::{Day, Language, words::Section as _};

    #[test]
    fn a_day_is_written_in_each_language() {
        let day = Day::new(2026, 2, 14).expect("a day");
        for (language, date, long) in [
            (Language::English, "14 February 2026", "Saturday 14 February 2026"),
            (Language::Welsh, "14 Chwefror 2026", "Dydd Sadwrn 14 Chwefror 2026"),
            (Language::Polish, "14 lutego 2026", "Sobota, 14 lutego 2026"),
            (Language::Urdu, "14 فروری 2026", "ہفتہ، 14 فروری 2026"),
        ] {
            let words = Dates::in_language(language);
            assert_eq!([words.date(day), words.long(day)], [date, long]);
        }
    }

    #[test]
    fn no_name_is_missing() {
        for language in Language::ALL {
            let words = Dates::in_language(language);
            assert_eq!((words.months.split('|').count(), words.weekdays.split('|').count()), (12, 7));
        }
    }
}
