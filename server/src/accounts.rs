//! A parent's account: how it comes to be, who is signed in to it and on which devices, its password, and what the parent changes
//! of what is held about them.

pub mod code;
pub mod devices;
pub mod invitation;
pub mod known_device;
pub mod me;
pub mod password;
pub mod password_hash;
pub(crate) mod password_reset;
pub mod password_strength;
pub mod profile;
pub mod registration;
pub mod session;
