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
    }

    /// Signs every other device out.
    pub struct EndOtherDevices {}
}

endpoint!(Get "/api/devices" ListDevices => Devices);
endpoint!(Delete "/api/devices/{id}" EndDevice => Done, path: id);
endpoint!(Delete "/api/devices" EndOtherDevices => Done);
