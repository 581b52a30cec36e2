//! What surrounds every page.

mod footer;
mod navigation;
mod sign_in_dialog;
mod status;

pub use footer::Footer;
pub use navigation::Navigation;
pub use sign_in_dialog::SignInDialog;
pub use status::{ConnectivityLine, ToastView};
