//! Moments and days as people say them, in a school's time zone, through the browser's own `Intl.DateTimeFormat`.

use crate::{browser, words};
use js_sys::{Array, Intl::DateTimeFormat, Object, Reflect};
use shared::{Day, Language, Time};
use std::cell::RefCell;
use wasm_bindgen::{JsCast, JsValue};

/// How a moment is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Style {
    /// `Monday 14 September 2026`
    Day,
    /// `14 September 2026`
    Date,
    /// `09:05`
    Time,
    /// `2026-09-14`, for programs.
    Iso,
}

thread_local! {
    /// Formats are slow to make, and a list needs the same few again and again.
    static FORMATS: RefCell<Vec<(Style, Language, String, DateTimeFormat)>> = const { RefCell::new(Vec::new()) };
}

fn format(style: Style, zone: &str, time: Time) -> String {
    let language = words::language();
    FORMATS
        .with_borrow_mut(|formats| {
            let at = formats
                .iter()
                .position(|(other, spoken, place, _)| *other == style && *spoken == language && place == zone)
                .unwrap_or_else(|| {
                    formats.push((style, language, zone.to_owned(), make(style, zone)));
                    formats.len() - 1
                });
            formats[at].3.format().call1(&JsValue::NULL, &JsValue::from_f64(time.as_millis()))
        })
        .ok()
        .and_then(|text| text.as_string())
        .unwrap_or_default()
}

fn make(style: Style, zone: &str) -> DateTimeFormat {
    let options = Object::new();
    let set = |name: &str, value: &str| _ = Reflect::set(&options, &name.into(), &value.into());
    set("timeZone", zone);
    if style == Style::Time {
        set("hour", "2-digit");
        set("minute", "2-digit");
        set("hourCycle", "h23");
    } else {
        let digits = style == Style::Iso;
        set("year", "numeric");
        set("month", if digits { "2-digit" } else { "long" });
        set("day", if digits { "2-digit" } else { "numeric" });
        if style == Style::Day {
            set("weekday", "long");
        }
    }
    // Swedish writes days as ISO 8601 does.
    let tag = JsValue::from_str(if style == Style::Iso { "sv-SE" } else { words::language().locale() });
    let intl = browser::property(&js_sys::global(), "Intl");
    let made = browser::property(&intl, "DateTimeFormat")
        .dyn_into::<js_sys::Function>()
        .and_then(|class| Reflect::construct(&class, &Array::of2(&tag, &options)));
    // An old browser may not know a new time zone: its own time is better than none.
    made.map_or_else(|_| DateTimeFormat::new(&Array::of1(&tag), &Object::new()), JsCast::unchecked_into)
}

/// The calendar day of a moment in a time zone, as `2026-09-14`.
pub fn iso_day(time: Time, zone: &str) -> String {
    format(Style::Iso, zone, time)
}

/// `14 September 2026`
pub fn date(time: Time, zone: &str) -> String {
    format(Style::Date, zone, time)
}

/// `09:05`
pub fn time_of_day(time: Time, zone: &str) -> String {
    format(Style::Time, zone, time)
}

/// `14 September 2026 at 09:05`
pub fn date_and_time(time: Time, zone: &str) -> String {
    words::fill(
        words::common().date_and_time,
        &[("date", &date(time, zone)), ("time", &time_of_day(time, zone))],
    )
}

/// `Today`, `Yesterday`, or `Monday 14 September 2026`
pub fn day_heading(time: Time, zone: &str) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "the clock of a browser in whole microseconds fits")]
    let now = Time((browser::now() * 1000.0) as i64);
    let (today, that_day) = (midnight(&iso_day(now, zone)), midnight(&iso_day(time, zone)));
    match (today, that_day) {
        (Some(today), Some(that_day)) if today == that_day => words::common().today.into(),
        (Some(today), Some(that_day)) if today.plus_days(-1) == that_day => words::common().yesterday.into(),
        _ => format(Style::Day, zone, time),
    }
}

/// `30 September 2026`
pub fn day(day: Day) -> String {
    midnight(&day.to_string()).map_or_else(|| day.to_string(), |time| date(time, "UTC"))
}

/// The beginning of a day as if it were in UTC: days then lie 24 hours apart, whatever clocks do.
fn midnight(iso: &str) -> Option<Time> {
    let milliseconds = js_sys::Date::parse(iso);
    #[expect(clippy::cast_possible_truncation, reason = "days of the years 1900 to 9999 fit")]
    milliseconds.is_finite().then(|| Time(milliseconds as i64 * 1000))
}
