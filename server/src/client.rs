//! How often one computer may ask for what anyone may ask for. Only where the operator names the header in which the proxy tells
//! its address; the address is hashed with a key that ends with the process, and neither leaves the memory (V6).

use crate::{
    clock::Chance,
    error::{Error, Result},
    secret::{Hash, Key},
};
use axum::http::{HeaderMap, HeaderName};
use shared::Time;
use std::{
    collections::{HashMap, VecDeque},
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, PoisonError},
};

/// When more computers than this are known, those whose time is over are forgotten.
const MANY: usize = 10_000;

/// Who asked when.
pub struct Clients {
    key: Key,
    seen: Mutex<HashMap<Hash, VecDeque<Time>>>,
}

impl Clients {
    /// Nobody yet.
    pub fn new(chance: &dyn Chance) -> Self {
        Self { key: Key::random(chance), seen: Mutex::default() }
    }

    /// Counts one use of `what` by a computer, or says how long to wait: `most` in `seconds`.
    pub fn take(&self, what: &str, address: IpAddr, now: Time, most: usize, seconds: i64) -> Result {
        let hash = self.key.hash(what, &[&neighbourhood(address).to_string()]);
        let since = now.plus_seconds(-seconds);
        let mut seen = self.seen.lock().unwrap_or_else(PoisonError::into_inner);
        if seen.len() > MANY {
            seen.retain(|_, times| times.back().is_some_and(|last| *last > now.plus_seconds(-86_400)));
        }
        let times = seen.entry(hash).or_default();
        while times.front().is_some_and(|first| *first <= since) {
            times.pop_front();
        }
        if let Some(first) = times.front()
            && times.len() >= most
        {
            let wait = seconds - now.seconds_since(*first);
            return Err(Error::TooMany(u32::try_from(wait.max(1)).unwrap_or(u32::MAX)));
        }
        times.push_back(now);
        Ok(())
    }
}

/// One household or office has one IPv4 address, but 2⁶⁴ IPv6 addresses.
fn neighbourhood(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & !u128::from(u64::MAX))),
    }
}

/// The address that the proxy wrote last: what stands before it anyone could have sent.
pub fn address(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemChance;

    const NOW: Time = Time(1_790_000_000_000_000);

    #[test]
    fn a_computer_waits_when_it_has_asked_enough() {
        let clients = Clients::new(&SystemChance);
        let take = |address: &str, at: i64| {
            clients.take("x", address.parse().expect("an address"), NOW.plus_seconds(at), 2, 60)
        };
        take("192.0.2.1", 0).expect("once");
        take("192.0.2.1", 10).expect("twice");
        assert!(matches!(take("192.0.2.1", 20), Err(Error::TooMany(40))));
        take("192.0.2.2", 20).expect("another one");
        take("192.0.2.1", 60).expect("a minute after the first");
        assert!(matches!(take("::ffff:192.0.2.1", 61), Err(Error::TooMany(9))), "the same in IPv6");
        take("2001:db8:1:2::1", 0).expect("once");
        take("2001:db8:1:2:ffff::9", 0).expect("the same house");
        assert!(take("2001:db8:1:2:3:4:5:6", 0).is_err());
        take("2001:db8:1:3::1", 0).expect("another house");
    }

    #[test]
    fn the_last_address_is_the_proxys_word() {
        let name = HeaderName::from_static("x-forwarded-for");
        let mut headers = HeaderMap::new();
        assert_eq!(address(&headers, &name), None);
        headers.append(&name, "198.51.100.7".parse().expect("a header"));
        headers.append(&name, "203.0.113.9, 192.0.2.1".parse().expect("a header"));
        assert_eq!(address(&headers, &name), "192.0.2.1".parse().ok());
        headers.append(&name, "unknown".parse().expect("a header"));
        assert_eq!(address(&headers, &name), None);
    }
}
