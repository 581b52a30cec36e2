//! Days and moments as lists write them: ISO 8601, or the day first.

use jiff::{Timestamp, civil, tz::TimeZone};
use shared::{Day, Time};

/// Nobody who is in a class list was born before.
const FIRST_YEAR: u16 = 1900;
/// No message of an earlier provider is older.
const FIRST_MESSAGE: i64 = 631_152_000_000_000;

/// Reads a date of birth: `2010-01-02`, `20100102`, or the day first as in `02/01/2010`, `2-1-2010`, `02.01.10`,
/// `02-Jan-2010` and `2 January 2010`. Two digits of a year are the latest ones that are past. `today` may not be passed.
/// The reason why not says what to do.
pub fn birthday(raw: &str, today: Day) -> Result<Day, &'static str> {
    let day = day(date_alone(raw), Some(today))?;
    if day > today {
        return Err("This date of birth is in the future. Check the year");
    }
    Ok(day)
}

/// Reads a moment: a date as above with a time of day, `2026-01-02T08:30:00+01:00` or `02/01/2026 08:30`. Without an
/// offset it is in `zone`; a time that a clock change skips moves forward by as much, one that comes twice is the first.
pub fn moment(raw: &str, zone: &TimeZone, now: Time) -> Result<Time, &'static str> {
    const FORM: &str = "Enter a date and time like 02/01/2026 08:30 or 2026-01-02T08:30:00Z";
    // The hour is what stands before the first colon: a date may have spaces, and a `t` in the name of its month.
    let colon = raw.find(':').ok_or(FORM)?;
    let (date, time) = raw.split_at(raw[..colon].trim_end_matches(|c: char| c.is_ascii_digit()).len());
    let is_between = |c: char| matches!(c, 'T' | 't' | ',') || c.is_whitespace();
    let before = date.trim_end_matches(is_between);
    if before.len() == date.len() {
        return Err(FORM);
    }
    let (year, month, day) = day(before, None)?.parts();
    let (clock, offset) = clock(time).ok_or(FORM)?;
    let civil = civil_date(year, month, day).ok_or(FORM)?.to_datetime(clock);
    let moment: Timestamp = match offset {
        Some(seconds) => jiff::tz::Offset::from_seconds(seconds)
            .and_then(|offset| offset.to_timestamp(civil))
            .map_err(|_| FORM)?,
        None => zone.to_ambiguous_timestamp(civil).compatible().map_err(|_| FORM)?,
    };
    let time = Time(moment.as_microsecond());
    if time > now {
        return Err("This time is in the future. Check day, month and year");
    }
    if time.0 < FIRST_MESSAGE {
        return Err("This time is before 1990. Check the year");
    }
    Ok(time)
}

/// The day in a time zone; none outside the years 1900 to 9999.
pub fn today(now: Time, zone: &TimeZone) -> Option<Day> {
    let moment = Timestamp::from_microsecond(now.0).ok()?.to_zoned(zone.clone());
    let part = |number: i8| u8::try_from(number).ok();
    Day::new(u16::try_from(moment.year()).ok()?, part(moment.month())?, part(moment.day())?)
}

/// Reads a date. With `today`, a year may have two digits: it is in the past.
fn day(raw: &str, today: Option<Day>) -> Result<Day, &'static str> {
    const FORM: &str = "Enter a date like 02/01/2010 (day first) or 2010-01-02";
    let parts = parts(raw);
    let parts: Vec<&str> = parts.iter().map(String::as_str).collect();
    let (year, month, day) = match *parts.as_slice() {
        [compact] | [compact, "0"] if compact.len() == 8 && compact.is_ascii() => {
            (&compact[..4], &compact[4..6], &compact[6..])
        }
        [year, month, day] if year.len() == 4 => (year, month, day),
        [month, day, year] if named_month(month).is_some() => (year, month, day),
        [day, month, year] => (year, month, day),
        _ => return Err(FORM),
    };
    let (Some(short), Some(month), Some(day)) =
        (number(year), named_month(month).or_else(|| number(month)), number(ordinal(day)))
    else {
        return Err(FORM);
    };
    let there_is_none = if (13..=31).contains(&month) && (1..=12).contains(&day) {
        "There is no such day. Write the day first and then the month, like 02/01/2010 for 2 January"
    } else {
        "There is no such day. Check it, and write it like 02/01/2010 for 2 January"
    };
    let small = |number: u16| u8::try_from(number).unwrap_or(0);
    let found = |year: u16| Day::new(year, small(month), small(day));
    match (year.len(), today) {
        (4, _) if short < FIRST_YEAR => Err("This date is before 1900. Check the year"),
        (4, _) => found(short).ok_or(there_is_none),
        (2, Some(today)) => {
            // In the order of the centuries, because 29 February is not in each of them.
            let mut days = [2000, 1900].into_iter().filter_map(|century| found(century + short));
            days.find(|day| *day <= today).ok_or(there_is_none)
        }
        (2, None) => Err("Write the year with four digits, like 02/01/2010"),
        _ => Err(FORM),
    }
}

/// What stands between the signs of a date, in lower case; a name of a month is a part of its own: `2nd January 2010`.
fn parts(raw: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    for c in raw.trim().trim_end_matches(['.', ',']).chars() {
        let part = parts.last_mut().expect("there is one from the beginning");
        match c {
            '-' | '/' | '.' | ',' | '\u{2010}'..='\u{2015}' | '\u{2212}' => parts.push(String::new()),
            c if c.is_whitespace() => part.push(' '),
            c => part.extend(c.to_lowercase()),
        }
    }
    let words = parts.iter().flat_map(|part| part.split(' '));
    let named = words.clone().any(|word| named_month(word).is_some());
    if named {
        // `2 Jan. 2010` and `January 2, 2010` have a sign and a space.
        words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
    } else {
        parts.iter().map(|part| part.trim().to_owned()).collect()
    }
}

/// `jan`, `sept` and `january`: its number.
fn named_month(raw: &str) -> Option<u16> {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    let at = MONTHS.iter().position(|month| raw.len() >= 3 && month.starts_with(raw))?;
    u16::try_from(at + 1).ok()
}

/// The digits of `1st`, `2nd`, `3rd`, `4th`.
fn ordinal(raw: &str) -> &str {
    let digits = ["st", "nd", "rd", "th"].into_iter().find_map(|ending| raw.strip_suffix(ending));
    digits.unwrap_or(raw)
}

/// Digits alone, at most four.
fn number(raw: &str) -> Option<u16> {
    ((1..=4).contains(&raw.len()) && raw.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| raw.parse().ok())
        .flatten()
}

/// The date of what a database writes for a day: `2010-01-02 00:00:00`.
fn date_alone(raw: &str) -> &str {
    let raw = raw.trim();
    let before_zone = raw.strip_suffix('Z').unwrap_or(raw);
    let at = before_zone.rfind(|c: char| !matches!(c, '0' | ':' | '.')).unwrap_or(0);
    let Some(split) = before_zone[at..].chars().next().filter(|c| *c == 'T' || c.is_whitespace()) else {
        return raw;
    };
    let midnight = &before_zone[at + split.len_utf8()..];
    if midnight.starts_with("00:") || midnight.starts_with("0:") { before_zone[..at].trim_end() } else { raw }
}

fn civil_date(year: u16, month: u8, day: u8) -> Option<civil::Date> {
    civil::Date::new(i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

/// `08:30`, `8:30 pm`, `08:30:15.123+01:00`, `083015Z` is not one: the time, and its offset in seconds.
fn clock(raw: &str) -> Option<(civil::Time, Option<i32>)> {
    let end = raw.find(|c: char| !c.is_ascii_digit() && c != ':' && c != '.').unwrap_or(raw.len());
    let (digits, rest) = raw.split_at(end);
    let mut parts = digits.split(':');
    let (hour, minute) = (parts.next()?, parts.next()?);
    let (second, fraction) = match parts.next() {
        None => ("0", ""),
        Some(second) => second.split_once('.').unwrap_or((second, "")),
    };
    if parts.next().is_some() || minute.len() != 2 || hour.len() > 2 || second.len() > 2 {
        return None;
    }
    let (mut hour, minute, second) = (number(hour)?, number(minute)?, number(second)?);
    let micros = if fraction.is_empty() {
        0
    } else {
        let digits: String = fraction.chars().chain(std::iter::repeat('0')).take(6).collect();
        digits.parse::<i32>().ok()?
    };
    let rest = rest.trim().to_ascii_lowercase();
    let offset = match rest.as_str() {
        "" => None,
        "z" | "utc" | "gmt" => Some(0),
        "am" | "a.m." | "pm" | "p.m." => {
            if !(1..=12).contains(&hour) {
                return None;
            }
            hour = hour % 12 + if rest.starts_with('p') { 12 } else { 0 };
            None
        }
        other => Some(offset(other)?),
    };
    let small = |number: u16| i8::try_from(number).ok();
    let time = civil::Time::new(small(hour)?, small(minute)?, small(second)?, micros * 1000).ok()?;
    Some((time, offset))
}

/// `+01:00`, `-0530`, `+1`, in seconds.
fn offset(raw: &str) -> Option<i32> {
    let (sign, digits) = if let Some(digits) = raw.strip_prefix('+') {
        (1, digits)
    } else {
        (-1, raw.strip_prefix('-').or_else(|| raw.strip_prefix('−'))?)
    };
    let (hours, minutes) = match digits.split_once(':') {
        Some(parts) => parts,
        None if digits.len() == 4 && digits.is_ascii() => digits.split_at(2),
        None => (digits, "0"),
    };
    let (hours, minutes) = (i32::from(number(hours)?), i32::from(number(minutes)?));
    (hours <= 15 && minutes < 60).then_some(sign * (hours * 3600 + minutes * 60))
}

#[cfg(test)]
mod tests {
    use super::{birthday, moment};
    use jiff::tz::TimeZone;
    use proptest::prelude::*;
    use shared::{Day, Time};

    fn today() -> Day {
        Day::new(2026, 9, 1).expect("a day")
    }

    fn london() -> TimeZone {
        TimeZone::get("Europe/London").expect("the zones are built in")
    }

    const NOW: Time = Time(1_788_249_600_000_000);

    #[test]
    fn birthdays_are_iso_or_day_first() {
        for raw in [
            "2010-01-02",
            "02/01/2010",
            "2/1/2010",
            "2-1-2010",
            "02.01.2010",
            "2010/01/02",
            " 02/01/2010 ",
            "2010-01-02 00:00:00",
            "2010-01-02T00:00:00Z",
            "02/01/2010 00:00",
            "02-Jan-2010 00:00:00",
            "2 January 2010 00:00:00.000",
            "20100102",
            "20100102.0",
            "02-Jan-2010",
            "02-JAN-10",
            "2 January 2010",
            "2nd Jan. 2010",
            "2  jan,  2010",
            "January 2, 2010",
            "2010-Jan-02",
            "02 / 01 / 2010",
            "02\u{a0}/\u{a0}01\u{a0}/\u{a0}2010",
            "02–01–2010",
            "02/01/10",
            "2.1.10",
            "02-01-10",
        ] {
            assert_eq!(
                birthday(raw, today()).map(|day| day.to_string()).as_deref(),
                Ok("2010-01-02"),
                "{raw}"
            );
        }
        for (raw, says) in [
            ("", "Enter a date"),
            ("invalid", "Enter a date"),
            ("2 Januar 10 2010", "Enter a date"),
            ("2 Ja 2010", "Enter a date"),
            ("2 2010 January", "Enter a date"),
            ("2010010", "Enter a date"),
            ("2010010é", "Enter a date"),
            ("201001020", "Enter a date"),
            ("20100102.1", "Enter a date"),
            ("02012010", "before 1900"),
            ("19122010", "no such day"),
            ("20101301", "no such day"),
            ("2 1 2010", "Enter a date"),
            ("2/1/010", "Enter a date"),
            ("29/02/1990", "no such day"),
            ("29/02/90", "no such day"),
            ("01/15/12", "day first"),
            ("31 June 2012", "no such day"),
            ("01/15/2012", "day first"),
            ("31/02/2012", "no such day"),
            ("2012-13-13", "no such day"),
            ("2/1/+201", "Enter a date"),
            ("02/01/1899", "before 1900"),
            ("02/09/2026", "in the future"),
            ("2010-01-02 13:00", "Enter a date"),
        ] {
            let reason = birthday(raw, today()).expect_err(raw);
            assert!(reason.contains(says), "{raw}: {reason}");
        }
        assert!(birthday("01/09/2026", today()).is_ok());
    }

    #[test]
    fn two_digits_of_a_year_are_past() {
        for (raw, day) in [
            ("01/09/26", "2026-09-01"),
            ("02/09/26", "1926-09-02"),
            ("31-Dec-99", "1999-12-31"),
            ("29/02/00", "2000-02-29"),
            ("01/01/00", "2000-01-01"),
            ("01/01/27", "1927-01-01"),
        ] {
            assert_eq!(birthday(raw, today()).map(|day| day.to_string()).as_deref(), Ok(day), "{raw}");
        }
        // A message's year is written out.
        let reason = moment("02/01/26 08:30", &london(), NOW).expect_err("two digits");
        assert!(reason.contains("four digits"), "{reason}");
    }

    #[test]
    fn moments_are_iso_or_day_first() {
        for (raw, seconds) in [
            ("2026-01-02T08:30:00Z", 1_767_342_600),
            ("2026-01-02 08:30", 1_767_342_600),
            ("02/01/2026 08:30", 1_767_342_600),
            ("02/01/2026, 08:30:00", 1_767_342_600),
            ("02-Jan-2026 08:30", 1_767_342_600),
            ("2 January 2026 8:30 am", 1_767_342_600),
            ("20260102T08:30Z", 1_767_342_600),
            ("01 Oct 2025, 09:30 +01:00", 1_759_307_400),
            ("2/1/2026 8:30 am", 1_767_342_600),
            ("2026-01-02T09:30:00+01:00", 1_767_342_600),
            ("2026-01-02T09:30:00+0100", 1_767_342_600),
            ("2026-01-02T03:00:00.000-05:30", 1_767_342_600),
            // Summer time.
            ("2026-07-02T08:30", 1_782_977_400),
            ("02/07/2026 8:30 pm", 1_783_020_600),
            // 01:30 does not exist on 29 March 2026, and comes twice on 26 October 2025: the first, in summer time.
            ("29/03/2026 01:30", 1_774_747_800),
            ("26/10/2025 01:30", 1_761_438_600),
        ] {
            assert_eq!(moment(raw, &london(), NOW), Ok(Time(seconds * 1_000_000)), "{raw}");
        }
        assert_eq!(moment("2026-01-02T08:30:00.25Z", &london(), NOW), Ok(Time(1_767_342_600_250_000)));
        for (raw, says) in [
            ("", "date and time"),
            ("02/01/2026", "date and time"),
            ("02/01/2026 25:00", "date and time"),
            ("02/01/2026 08:60", "date and time"),
            ("02/01/2026 0830", "date and time"),
            ("02/01/202608:30", "Enter a date"),
            ("2026-01-02:08:30", "date and time"),
            ("02/01/2026 13:00 pm", "date and time"),
            ("2026-01-02T08:30 tomorrow", "date and time"),
            ("30/02/2026 08:30", "no such day"),
            ("02/10/2026 08:30", "in the future"),
            ("02/01/1970 08:30", "before 1990"),
        ] {
            let reason = moment(raw, &london(), NOW).expect_err(raw);
            assert!(reason.contains(says), "{raw}: {reason}");
        }
    }

    proptest! {
        #[test]
        fn any_text_is_a_date_or_refused(raw in "\\PC*|[0-9T:./+ apmZ-]{0,30}") {
            let _ = birthday(&raw, today());
            let _ = moment(&raw, &london(), NOW);
        }

        #[test]
        fn every_day_reads_in_each_form(year in 1900u16..2026, month in 1u8..=12, day in 1u8..=31) {
            if let Some(expected) = Day::new(year, month, day) {
                for raw in [expected.to_string(), format!("{day}/{month}/{year}"), format!("{day:02}.{month:02}.{year}"), format!("{year}{month:02}{day:02}")] {
                    prop_assert_eq!(birthday(&raw, today()), Ok(expected));
                }
            }
        }

        #[test]
        fn every_moment_reads_back(seconds in 631_152_000i64..1_788_249_600) {
            let at = jiff::Timestamp::from_second(seconds).expect("a moment");
            let expected = Ok(Time(seconds * 1_000_000));
            prop_assert_eq!(moment(&at.to_string(), &london(), NOW), expected);
            let paris = at.to_zoned(TimeZone::get("Europe/Paris").expect("a zone"));
            prop_assert_eq!(moment(&paris.strftime("%d/%m/%Y %H:%M:%S%:z").to_string(), &london(), NOW), expected);
        }
    }
}
