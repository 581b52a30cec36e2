//! What pages share: structs of signals, provided as contexts by [`App`](crate::app::App).

mod account;
mod connectivity;
mod content;
mod drafts;
mod inbox;
mod navigation;
mod registration;
mod session;
mod toasts;
mod updates;

pub use account::{Account, HOME_ZONE, time_zone, use_account};
pub use connectivity::{Connectivity, Network, use_network};
pub use content::Content;
pub use drafts::{ChosenFile, Draft, Drafts, Upload, use_drafts};
pub use inbox::{Inbox, use_inbox};
pub use navigation::{Location, Navigator, SEARCHING, use_navigator};
pub use registration::{Registration, use_registration};
pub use session::{Session, SessionState, use_session};
pub use toasts::{Toast, Toasts, use_toasts};
pub use updates::{Updates, use_updates};
