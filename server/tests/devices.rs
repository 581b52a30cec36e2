//! P11: where the parent is signed in, and ending it.

mod common;

use common::{PASSWORD, TestApp};
use server::db::sql;
use shared::{
    Code, Uuid,
    devices::{EndDevice, EndOtherDevices, ListDevices},
    me::WhoAmI,
    session::{Resume, SignOut},
};

both!(
    devices_are_listed,
    a_sign_in_elsewhere_ends_being_remembered,
    one_device_or_all_others_are_ended,
    ending_devices_asks_for_the_password,
    a_device_that_was_ended_is_known_no_more,
);

fn end(id: Uuid) -> EndDevice {
    EndDevice { id, password: PASSWORD.to_owned() }
}

fn end_others() -> EndOtherDevices {
    EndOtherDevices { password: PASSWORD.to_owned() }
}

async fn devices_are_listed(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    world.parent(school, "Bob Lee", "bob@example.com").await;
    world.signed_in("bob@example.com").await;
    let mut laptop = world.signed_in("ann@example.com").await;
    world.wait_hours(1);
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    world.wait_hours(1);
    laptop.call(WhoAmI {}).await.expect("in use");
    let devices = phone.call(ListDevices {}).await.expect("devices").items;
    let seen: Vec<_> = devices
        .iter()
        .map(|device| (device.browser.as_deref(), device.system.as_deref(), device.this, device.remembered))
        .collect();
    let chrome = (Some("Chrome"), Some("Android"));
    assert_eq!(seen, [(chrome.0, chrome.1, true, true), (chrome.0, chrome.1, false, false)]);
    assert_eq!(devices[1].used_at, world.app.now());
    // The phone's browser is closed and its session has run out: it is remembered, and still shown.
    world.wait_hours(20);
    let mut laptop = world.browser();
    laptop.cookies.clone_from(&phone.cookies);
    laptop.close_and_open();
    laptop.call(Resume {}).await.expect("comes back");
    let devices = laptop.call(ListDevices {}).await.expect("devices").items;
    assert_eq!(devices.len(), 1);
}

async fn one_device_or_all_others_are_ended(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    world.parent(school, "Bob Lee", "bob@example.com").await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    let mut library = world.signed_in("ann@example.com").await;
    let mut bob = world.signed_in("bob@example.com").await;
    let his = bob.call(ListDevices {}).await.expect("devices").items[0].id;
    assert_eq!(phone.call(end(his)).await.unwrap_err().code, Code::NotFound, "somebody else's is not there");
    assert_eq!(phone.call(end(Uuid::nil())).await.unwrap_err().code, Code::NotFound);
    let devices = phone.call(ListDevices {}).await.expect("devices").items;
    phone.call(end(devices[1].id)).await.expect("ended");
    assert_eq!(library.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    let mut tablet = world.signed_in("ann@example.com").await;
    let mut work = world.signed_in("ann@example.com").await;
    phone.call(end_others()).await.expect("ended");
    for other in [&mut tablet, &mut work] {
        assert_eq!(other.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    }
    bob.call(WhoAmI {}).await.expect("nobody else's");
    bob.call(end_others()).await.expect("whose own device is still known, and may be asked for the password");
    let this = phone.call(ListDevices {}).await.expect("devices").items[0].id;
    phone.call(end(this)).await.expect("this one too");
    assert!(phone.cookies.is_empty());
}

/// B4, and what the list and the page of privacy say of it.
async fn a_sign_in_elsewhere_ends_being_remembered(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phone = world.browser();
    assert!(phone.sign_in("ann@example.com", true).await.expect("signs in").remembered);
    world.signed_in("ann@example.com").await;
    let devices = phone.call(ListDevices {}).await.expect("still signed in").items;
    assert!(devices.len() == 2 && devices.iter().all(|device| !device.remembered));
    assert!(!phone.call(WhoAmI {}).await.expect("who").remembered);
}

/// A stolen session is not the account: it signs nobody out elsewhere.
async fn ending_devices_asks_for_the_password(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let mut phone = world.signed_in("ann@example.com").await;
    let mut thief = world.browser();
    thief.cookies.clone_from(&world.signed_in("ann@example.com").await.cookies);
    let devices = thief.call(ListDevices {}).await.expect("devices").items;
    let hers = devices.iter().find(|device| !device.this).expect("the phone").id;
    for password in ["", "not the password"] {
        let password = || password.to_owned();
        let one = thief.call(EndDevice { id: hers, password: password() }).await.unwrap_err();
        let all = thief.call(EndOtherDevices { password: password() }).await.unwrap_err();
        assert_eq!((one.code, all.code), (Code::WrongPassword, Code::WrongPassword));
    }
    phone.call(WhoAmI {}).await.expect("still signed in");
    assert_eq!(phone.call(ListDevices {}).await.expect("devices").items.len(), 2);
}

/// Whoever ends a lost device does not want its finder to have tries of their own.
async fn a_device_that_was_ended_is_known_no_more(world: TestApp) {
    let school = world.school("Riverside Primary").await;
    world.parent(school, "Ann Lee", "ann@example.com").await;
    let known = async || world.count(sql("SELECT COUNT(*) FROM known_device")).await;
    let mut phone = world.browser();
    phone.sign_in("ann@example.com", true).await.expect("signs in");
    phone.close_and_open();
    phone.call(Resume {}).await.expect("comes back");
    let mut tablet = world.signed_in("ann@example.com").await;
    world.signed_in("ann@example.com").await;
    assert_eq!(known().await, 3);
    let devices = tablet.call(ListDevices {}).await.expect("devices").items;
    tablet.call(end(devices[1].id)).await.expect("ended");
    assert_eq!(known().await, 2);
    tablet.call(end_others()).await.expect("ended");
    assert_eq!(known().await, 1);
    let mut remembered = world.browser();
    remembered.sign_in("ann@example.com", true).await.expect("signs in");
    world.write(sql("DELETE FROM session WHERE remembered_id IS NOT NULL")).await;
    let devices = tablet.call(ListDevices {}).await.expect("devices").items;
    tablet.call(end(devices[1].id)).await.expect("a closed browser, too");
    assert_eq!(known().await, 1);
    tablet.call(SignOut {}).await.expect("signs out");
    assert_eq!(known().await, 0);
}
