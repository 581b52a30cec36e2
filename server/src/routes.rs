//! The whole route table: each handler with who may call it, on one page. Method, path and caller come from the handler's
//! own types; `tests/matrix.rs` walks every line as everyone.

use crate::{
    accounts::{devices, invitation, me, password, password_strength, profile, registration, session},
    contacts::office,
    http::endpoint::Routes,
    messages::{history, reply},
    policy,
    preferences::{language, notifications, unsubscribe},
    privacy::{data_export, deletion, enquiry, promises, receipt},
    schools::{membership, requests},
    staff,
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
        .add(registration::search)
        .add(registration::look)
        .add(registration::register)
        .add(registration::confirm)
        .add(password_strength::judge)
        .add(password::forgot)
        .add(password::look)
        .add(password::reset)
        .add(policy::read)
        .add(policy::compare)
        .add(promises::list)
        .add(enquiry::begin)
        .add(enquiry::ask)
        .add(receipt::keys)
        .add(staff::session::sign_in)
        .add(staff::password::forgot)
        .add(staff::password::look)
        .add(staff::password::reset)
        // A signed-in parent, for their own data.
        .add(me::show)
        .add(language::change)
        .add(history::list)
        .add(history::search)
        .add(history::read)
        .add(history::mark)
        .add(reply::send)
        .add(reply::drop_file)
        .add(profile::list)
        .add(profile::change_name)
        .add(profile::start_change)
        .add(profile::confirm_change)
        .add(profile::drop_change)
        .add(profile::remove_mobile)
        .add(profile::use_school_value)
        .add(membership::list)
        .add(membership::join)
        .add(membership::withdraw)
        .add(membership::leave_group)
        .add(membership::leave)
        .add(password::change)
        .add(notifications::list)
        .add(notifications::choose)
        .add(notifications::choose_news)
        .add(devices::list)
        .add(devices::end)
        .add(devices::end_others)
        .add(policy::mark)
        .add(data_export::list)
        .add(data_export::make)
        .add(enquiry::list_mine)
        .add(deletion::look)
        .add(deletion::delete)
        // Staff, for their own school.
        .add(staff::session::which)
        .add(office::search)
        .add(office::read)
        .add(office::deliveries)
        .add(enquiry::list)
        .add(enquiry::read)
        .add(enquiry::answer)
        .add(enquiry::close)
        .add(requests::list)
        .add(requests::approve)
        .add(requests::refuse)
        .add(requests::rules)
        .add(requests::set_registration)
        .add(requests::set_joining)
        .add(reply::list)
        .add(reply::read)
        .add(reply::answer)
        .add(reply::mark)
        .add(reply::drop_office_file)
}
