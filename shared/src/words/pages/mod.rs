//! The words of the parents' pages.

super::macros::sections! {
    pages
    common: Common,
    delete: Delete,
    delivery: Delivery,
    details: Details,
    history: History,
    invite: Invite,
    message: Message,
    privacy: Privacy,
    problems: Problems,
    sign_in: SignIn,
}
