//! P1, P2, P3, P7: the way in. The sign-in is needed at once. What leads to an account, and what a link in a mail opens, is a part.

mod forgot;
mod invite;
mod register;
mod reset;
mod sign_in;
mod unsubscribe;

pub use sign_in::{SignInAgain, SignInPage};

use crate::components::Part;
use leptos::{
    prelude::*,
    wasm_split::{SplitLoaderError, wasm_split},
};

/// A page of the part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum JoinPage {
    /// Registering with a school.
    Register {
        /// Which step of it; empty for the first.
        step: String,
    },
    /// Choosing a password after an invitation.
    Invite,
    /// Asking for a link to choose a new password.
    Forgot,
    /// Choosing the new password.
    Reset,
    /// Stopping mails by the link in one of them.
    Unsubscribe {
        /// The link's token.
        token: String,
    },
}

/// A page that needs no account.
pub fn join(page: JoinPage) -> AnyView {
    view! { <Part load=move || join_part(page.clone()) /> }.into_any()
}

/// The page itself.
#[wasm_split(join, wasm_split_path = leptos::wasm_split, fallible)]
fn join_part(page: JoinPage) -> Result<AnyView, SplitLoaderError> {
    Ok(match page {
        JoinPage::Register { step } => view! { <register::RegisterPage step /> }.into_any(),
        JoinPage::Invite => view! { <invite::InvitePage /> }.into_any(),
        JoinPage::Forgot => view! { <forgot::ForgotPage /> }.into_any(),
        JoinPage::Reset => view! { <reset::ResetPage /> }.into_any(),
        JoinPage::Unsubscribe { token } => view! { <unsubscribe::UnsubscribePage token /> }.into_any(),
    })
}
