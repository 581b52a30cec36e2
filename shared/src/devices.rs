//! P11: where the parent is signed in, and ending it.

use crate::{Time, endpoint, endpoint::Done, wire};
use uuid::Uuid;

wire! {
    /// Where am I signed in?
    pub struct ListDevices {}

    /// Where the parent is signed in.
    pub struct Devices {
        /// This device first, then the one used last.
        pub items: Vec<Device>,
    }

    /// A browser that is signed in, or that is remembered and would be when it is opened again.
    pub struct Device {
        /// Names it for [`EndDevice`].
        pub id: Uuid,
        /// The browser's family, if it is known: "Chrome".
        pub browser: Option<String>,
        /// What it runs on, if that is known: "Android".
        pub system: Option<String>,
        /// Since when.
        pub since: Time,
        /// When it was last used, to the minute.
        pub used_at: Time,
        /// Whether it is the one that asks.
        pub this: bool,
        /// Whether it stays signed in when its browser closes.
        pub remembered: bool,
    }

    /// Signs one device out. It may be this one.
    pub struct EndDevice {
        /// The id of a [`Device`].
        #[serde(skip_serializing)]
        pub id: Uuid,
        /// The password again, as typed: whoever took one device must not sign its owner out of the others.
        #[serde(default)]
        pub password: String,
    }

    /// Signs every other device out.
    pub struct EndOtherDevices {
        /// The password again, as typed.
        #[serde(default)]
        pub password: String,
    }
}

endpoint!(Get "/api/devices" ListDevices => Devices);
// A password travels in a body alone, which a DELETE has none of.
endpoint!(Post "/api/devices/{id}/end" EndDevice => Done, path: id);
endpoint!(Post "/api/devices/others/end" EndOtherDevices => Done);
