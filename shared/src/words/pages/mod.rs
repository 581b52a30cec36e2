//! The words of the parents' pages.

super::macros::sections! {
    pages
    choices: Choices,
    common: Common,
    copy: Copy,
    delete: Delete,
    delivery: Delivery,
    details: Details,
    devices: Devices,
    forgot: Forgot,
    history: History,
    invite: Invite,
    live: Live,
    message: Message,
    new_password: NewPassword,
    password: Password,
    privacy: Privacy,
    problems: Problems,
    receipt: Receipt,
    register: Register,
    school_search: SchoolSearch,
    schools: Schools,
    settings: Settings,
    sign_in: SignIn,
    skeleton: Skeleton,
    unsubscribe: Unsubscribe,
}
