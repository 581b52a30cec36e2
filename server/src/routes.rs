//! The whole route table: each handler with who may call it, on one page. Method, path and caller come from the handler's
//! own types; `tests/matrix.rs` walks every line as everyone.

use crate::{
    choices, copy, deletion, details, devices, endpoint::Routes, enquiry, history, invitation, language, me,
    new_password, office, policy, session, unsubscribe,
};

/// Every endpoint.
pub fn table() -> Routes {
    Routes::default()
        // Anyone, signed in or not.
        .add(session::sign_in)
        .add(session::resume)
        .add(session::sign_out)
        .add(invitation::look)
        .add(invitation::accept)
        .add(unsubscribe::look)
        .add(unsubscribe::change)
        .add(new_password::judge)
        .add(new_password::forgot)
        .add(new_password::look)
        .add(new_password::reset)
        .add(policy::read)
        .add(policy::compare)
        .add(enquiry::begin)
        .add(enquiry::ask)
        .add(office::sign_in)
        // A signed-in parent, for their own data.
        .add(me::show)
        .add(language::change)
        .add(history::list)
        .add(history::search)
        .add(history::read)
        .add(history::mark)
        .add(details::list)
        .add(details::change_name)
        .add(details::start_change)
        .add(details::confirm_change)
        .add(details::drop_change)
        .add(details::remove_mobile)
        .add(details::use_school_value)
        .add(new_password::change)
        .add(choices::list)
        .add(choices::choose)
        .add(choices::choose_news)
        .add(devices::list)
        .add(devices::end)
        .add(devices::end_others)
        .add(policy::mark)
        .add(copy::list)
        .add(copy::make)
        .add(enquiry::list_mine)
        .add(deletion::look)
        .add(deletion::delete)
        // Staff, for their own school.
        .add(office::which)
        .add(office::search)
        .add(office::read)
        .add(office::deliveries)
        .add(enquiry::list)
        .add(enquiry::read)
        .add(enquiry::answer)
        .add(enquiry::close)
}
