//! How often one computer, and all together, may ask for what anyone may ask for. Wide enough for a school's parents behind one
//! address on the first day of a year, narrow enough that nobody copies out a list, tries one password on everybody, or uses up
//! what others need: who is over the limit of a computer takes nothing of everyone's.
//!
//! Computers are told apart by their address ([`crate::http::client`]), which is hashed with a key that ends with the process; neither
//! leaves the memory (V6). Each server counts for itself.

use crate::{
    clock::Chance,
    error::{Error, Result},
    secret::{Hash, Key},
};
use shared::Time;
use std::{
    collections::HashMap,
    net::{IpAddr, Ipv6Addr},
    sync::{Mutex, MutexGuard, PoisonError},
};

/// No more computers than this are remembered at a time: a megabyte.
const MANY: usize = 10_000;

/// Something that is limited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Limited {
    /// Looking for schools and what can be chosen there.
    SchoolSearch,
    /// Registering: a password is hashed and a mail is sent.
    Register,
    /// Trying the code of a registration.
    Confirm,
    /// Asking for a link to choose a new password.
    Forgot,
    /// Having a password judged.
    Judge,
    /// Trying a password, as a parent or staff. A right one is given back.
    SignIn,
    /// Sending an enquiry without being signed in. The database counts those of everyone.
    Enquiry,
}

/// So many at once, and so many in each further span.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rate {
    /// How many.
    pub most: u32,
    /// In how many seconds.
    pub seconds: i64,
}

impl Rate {
    const fn new(most: u32, seconds: i64) -> Self {
        Self { most, seconds }
    }

    /// The time after which one that was used is whole again, in microseconds.
    fn each(self) -> i64 {
        self.seconds * 1_000_000 / i64::from(self.most)
    }

    /// Takes one, or says how long to wait. `whole` is when all that was used is there again: the generic cell rate algorithm,
    /// which needs to know nothing else of the past.
    fn take(self, whole: &mut Time, now: Time) -> Result {
        let span = now.plus_seconds(self.seconds);
        // A clock that was set back keeps nobody waiting longer than a span.
        let next = Time((*whole).clamp(now, span).0 + self.each());
        if next > span {
            let wait = (next.0 - span.0 + 999_999) / 1_000_000;
            return Err(Error::TooMany(u32::try_from(wait.max(1)).unwrap_or(u32::MAX)));
        }
        *whole = next;
        Ok(())
    }
}

impl Limited {
    /// For one computer.
    pub const fn of_a_computer(self) -> Rate {
        match self {
            Self::SchoolSearch => Rate::new(240, 60),
            Self::Register => Rate::new(40, 600),
            Self::Confirm => Rate::new(100, 600),
            Self::Forgot => Rate::new(30, 600),
            Self::Judge => Rate::new(120, 60),
            Self::SignIn => Rate::new(60, 600),
            Self::Enquiry => Rate::new(10, 3600),
        }
    }

    /// For all computers of one site in IPv6: some providers give households no more than that, so it is wide.
    pub const fn of_a_site(self) -> Rate {
        let Rate { most, seconds } = self.of_a_computer();
        Rate::new(4 * most, seconds)
    }

    /// For all together, those included whose address is not known.
    const fn of_everyone(self) -> Option<Rate> {
        match self {
            Self::SchoolSearch | Self::Confirm | Self::Forgot => Some(Rate::new(600, 60)),
            Self::Register => Some(Rate::new(120, 60)),
            // A page that is not told goes on without, and the password is judged again when it is chosen: nobody is kept out.
            Self::Judge => Some(Rate::new(3000, 60)),
            // Whoever used these up would keep everyone out; each account has a lock of its own.
            Self::SignIn | Self::Enquiry => None,
        }
    }
}

/// What was asked of late.
pub struct Limits {
    key: Key,
    used: Mutex<Used>,
}

/// When what was used will be whole again.
#[derive(Default)]
struct Used {
    computers: HashMap<Hash, Time>,
    everyone: HashMap<Limited, Time>,
}

impl Limits {
    /// Nothing yet.
    pub fn new(chance: &dyn Chance) -> Self {
        Self { key: Key::random(chance), used: Mutex::default() }
    }

    /// Counts one, by a computer if its address is known, or says how long to wait.
    pub fn take(&self, what: Limited, client: Option<IpAddr>, now: Time) -> Result {
        let mut used = self.used();
        if let Some(address) = client {
            // A computer has up to two rows.
            if used.computers.len() + 1 >= MANY {
                used.forget(now);
            }
            let own = self.shares(what, address);
            for (at, (hash, rate)) in own.iter().enumerate() {
                let whole = used.computers.entry(*hash).or_insert(now);
                if let Err(error) = rate.take(whole, now) {
                    // Who is over one limit takes nothing of the other.
                    own[..at].iter().for_each(|(hash, rate)| used.give_back(hash, *rate));
                    return Err(error);
                }
            }
        }
        match what.of_everyone() {
            Some(rate) => rate.take(used.everyone.entry(what).or_insert(now), now),
            None => Ok(()),
        }
    }

    /// What a computer took was not what is limited.
    pub fn give_back(&self, what: Limited, client: Option<IpAddr>) {
        if let Some(address) = client {
            let mut used = self.used();
            self.shares(what, address).iter().for_each(|(hash, rate)| used.give_back(hash, *rate));
        }
    }

    fn used(&self) -> MutexGuard<'_, Used> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// What a computer's asking is counted for, and how much each may: its household and, where it has one, its site.
    fn shares(&self, what: Limited, address: IpAddr) -> Vec<(Hash, Rate)> {
        let name = format!("{what:?}");
        let household = (neighbourhood(address, 64), what.of_a_computer());
        let site = match address.to_canonical() {
            IpAddr::V4(_) => None,
            IpAddr::V6(_) => Some((neighbourhood(address, 48), what.of_a_site())),
        };
        let hash = |part: IpAddr, bits: &str| self.key.hash(&name, &[&part.to_string(), bits]);
        let (part, rate) = household;
        let mut shares = vec![(hash(part, "64"), rate)];
        shares.extend(site.map(|(part, rate)| (hash(part, "48"), rate)));
        shares
    }
}

impl Used {
    fn give_back(&mut self, hash: &Hash, rate: Rate) {
        if let Some(whole) = self.computers.get_mut(hash) {
            whole.0 -= rate.each();
        }
    }

    /// Forgets those who have all of theirs again. Where that is not enough, thousands ask at the same moment: then all are
    /// forgotten, because memory must not grow with their number, and everyone's limit still stands.
    fn forget(&mut self, now: Time) {
        self.computers.retain(|_, whole| *whole > now);
        if self.computers.len() > MANY / 2 {
            self.computers.clear();
        }
    }
}

/// One household or office has one IPv4 address, but 2⁶⁴ IPv6 addresses; and a site that a provider connects may have 2¹⁶ such
/// households, all of them one person's. So many bits of an address are kept.
fn neighbourhood(address: IpAddr, bits: u32) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V4(address) => IpAddr::V4(address),
        IpAddr::V6(address) => {
            IpAddr::V6(Ipv6Addr::from_bits(address.to_bits() & (u128::MAX << (128 - bits))))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::SystemChance;

    const NOW: Time = Time(1_790_000_000_000_000);

    fn address(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn so_many_are_taken_at_once_and_then_at_their_pace() {
        let (rate, mut whole) = (Rate::new(6, 60), NOW);
        let mut take = |at: i64| rate.take(&mut whole, NOW.plus_seconds(at)).is_ok();
        assert!((0..6).all(|_| take(0)));
        assert!(!take(0) && !take(9), "one in ten seconds");
        assert!(take(10) && !take(19) && take(20));
        assert!((0..6).all(|_| take(100)) && !take(100), "after a rest as at first");
        assert!(matches!(rate.take(&mut whole, NOW.plus_seconds(106)), Err(Error::TooMany(4))));
        // The clock was an hour ahead: a span at most is waited.
        let mut ahead = NOW.plus_hours(1);
        assert!(matches!(rate.take(&mut ahead, NOW), Err(Error::TooMany(10))));
    }

    #[test]
    fn each_computer_and_each_thing_has_its_own() {
        let limits = Limits::new(&SystemChance);
        let most = Limited::Register.of_a_computer().most;
        let take = |from: &str| limits.take(Limited::Register, Some(address(from)), NOW).is_ok();
        assert!((0..most).all(|_| take("192.0.2.1")) && !take("192.0.2.1"));
        assert!(!take("::ffff:192.0.2.1"), "the same in IPv6");
        assert!(take("192.0.2.2"));
        assert!(limits.take(Limited::Confirm, Some(address("192.0.2.1")), NOW).is_ok());
        assert!((0..most).all(|host| take(&format!("2001:db8:1:2::{host:x}"))));
        assert!(!take("2001:db8:1:2:3:4:5:6") && take("2001:db8:1:3::1"), "a house is one");
    }

    #[test]
    fn a_site_of_many_houses_has_a_limit_too() {
        let limits = Limits::new(&SystemChance);
        let most = Limited::Judge.of_a_site().most;
        let take = |from: &str| limits.take(Limited::Judge, Some(address(from)), NOW).is_ok();
        for house in 0..most {
            assert!(take(&format!("2001:db8:1:{house:x}::1")), "{house}");
        }
        assert!(!take("2001:db8:1:ffff::1") && take("2001:db8:2:ffff::1"));
        // Who is turned away for the site has used nothing of their own, and what is given back is both's.
        limits.give_back(Limited::Judge, Some(address("2001:db8:1:0::1")));
        assert!(take("2001:db8:1:ffff::1") && !take("2001:db8:1:ffff::1"));
        // Who is turned away for their own has used nothing of the site's.
        let own = Limited::Judge.of_a_computer().most;
        assert!((0..own).all(|_| take("2001:db8:3:1::1")));
        assert!((0..10 * most).all(|_| !take("2001:db8:3:1::1")));
        assert!(take("2001:db8:3:2::1"));
    }

    #[test]
    fn who_is_over_their_limit_takes_nothing_of_everyones() {
        let limits = Limits::new(&SystemChance);
        let everyone = Limited::Register.of_everyone().expect("a limit").most;
        let own = Limited::Register.of_a_computer().most;
        for _ in 0..10 * everyone {
            let _ = limits.take(Limited::Register, Some(address("192.0.2.1")), NOW);
        }
        for _ in own..everyone {
            limits.take(Limited::Register, None, NOW).expect("what one computer left");
        }
        assert!(limits.take(Limited::Register, Some(address("192.0.2.2")), NOW).is_err());
    }

    #[test]
    fn what_is_given_back_can_be_taken_again() {
        let limits = Limits::new(&SystemChance);
        for _ in 0..1000 {
            limits.take(Limited::SignIn, Some(address("192.0.2.1")), NOW).expect("right passwords");
            limits.give_back(Limited::SignIn, Some(address("192.0.2.1")));
        }
        limits.give_back(Limited::SignIn, Some(address("192.0.2.1")));
        let most = Limited::SignIn.of_a_computer().most;
        let take = || limits.take(Limited::SignIn, Some(address("192.0.2.1")), NOW).is_ok();
        assert!((0..most).all(|_| take()) && !take(), "no more than all");
    }

    #[test]
    fn memory_does_not_grow_with_the_number_of_computers() {
        let limits = Limits::new(&SystemChance);
        for host in 0..3 * u32::try_from(MANY).expect("a number") {
            let from = Some(IpAddr::V4(std::net::Ipv4Addr::from_bits(host)));
            let _ = limits.take(Limited::Judge, from, NOW);
            assert!(limits.used().computers.len() <= MANY);
        }
    }
}
