//! When a daily summary is due: at the hour that was chosen, in the school's time zone.

use crate::error::{Error, Result};
use jiff::{Timestamp, ToSpan as _, tz::TimeZone};
use shared::Time;

/// The first moment after `after` at which it is `hour` o'clock in a time zone.
pub fn next_at(after: Time, hour: i64, zone: &str) -> Result<Time> {
    let wrong = |_| Error::internal("the hour of a summary cannot be worked out");
    let zone = zone_of(zone)?;
    let day = Timestamp::from_microsecond(after.0).map_err(wrong)?.to_zoned(zone.clone()).date();
    let hour = i8::try_from(hour).map_err(|_| Error::internal("a summary has an hour that is none"))?;
    for days in 0..3 {
        let at = day.checked_add(days.days()).map_err(wrong)?.at(hour, 0, 0, 0);
        let at = Time(zone.to_ambiguous_timestamp(at).compatible().map_err(wrong)?.as_microsecond());
        if at > after {
            return Ok(at);
        }
    }
    Err(Error::internal("the hour of a summary does not come"))
}

/// Which hour it is in a time zone.
pub fn hour_of(time: Time, zone: &str) -> Result<i64> {
    let moment =
        Timestamp::from_microsecond(time.0).map_err(|_| Error::internal("a time is out of range"))?;
    Ok(moment.to_zoned(zone_of(zone)?).hour().into())
}

fn zone_of(name: &str) -> Result<TimeZone> {
    TimeZone::get(name).map_err(|_| Error::internal("the school's time zone is not known here"))
}
