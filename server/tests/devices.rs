//! P11: where the parent is signed in, and ending it.

mod common;

use common::TestApp;
use shared::{
    Code, Uuid,
    devices::{EndDevice, EndOtherDevices, ListDevices},
    me::WhoAmI,
    session::Resume,
};

both!(devices_are_listed, a_sign_in_elsewhere_ends_being_remembered, one_device_or_all_others_are_ended,);

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
    assert_eq!(
        phone.call(EndDevice { id: his }).await.unwrap_err().code,
        Code::NotFound,
        "somebody else's is not there"
    );
    assert_eq!(phone.call(EndDevice { id: Uuid::nil() }).await.unwrap_err().code, Code::NotFound);
    let devices = phone.call(ListDevices {}).await.expect("devices").items;
    phone.call(EndDevice { id: devices[1].id }).await.expect("ended");
    assert_eq!(library.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    let mut tablet = world.signed_in("ann@example.com").await;
    let mut work = world.signed_in("ann@example.com").await;
    phone.call(EndOtherDevices {}).await.expect("ended");
    for other in [&mut tablet, &mut work] {
        assert_eq!(other.call(WhoAmI {}).await.unwrap_err().code, Code::SignedOut);
    }
    bob.call(WhoAmI {}).await.expect("nobody else's");
    let this = phone.call(ListDevices {}).await.expect("devices").items[0].id;
    phone.call(EndDevice { id: this }).await.expect("this one too");
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
