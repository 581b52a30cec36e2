//! The words of mails and texts to parents.

super::macros::sections! {
    mails
    choices: Choices,
    copy: Copy,
    deletion: Deletion,
    details: Details,
    enquiry: Enquiry,
    invitation: Invitation,
    join: Join,
    new_password: NewPassword,
    reply: Reply,
    session: Session,
}
