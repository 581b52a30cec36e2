//! P11: where the parent is signed in, and ending it.

use super::BackToDetails;
use crate::{
    api::{Api, Load, use_api},
    browser,
    components::{Form, Heading, Loaded, PasswordQuestion},
    dates,
    i18n::{fill, words},
    state::{Content, HOME_ZONE, Toasts, use_account, use_toasts},
};
use leptos::{either::Either, prelude::*, task::spawn_local};
use shared::{
    Code, Endpoint, Uuid,
    devices::{Device, Devices, EndDevice, EndOtherDevices, ListDevices},
    session::REMEMBERED_DAYS,
};

/// The id of the heading of the others, which takes the focus when one of them is gone.
const OTHERS: &str = "other-devices";
/// The id of the button that ends all others.
const END_OTHERS: &str = "end-others";

/// What is being asked about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Asked {
    /// Ending one device.
    One(Uuid),
    /// Ending all others.
    Others,
}

/// What the page shows and asks. Copies are the same one.
#[derive(Clone, Copy)]
struct DeviceList {
    state: RwSignal<Load<Devices>>,
    asked: RwSignal<Option<Asked>>,
    api: Api,
    toasts: Toasts,
}

impl DeviceList {
    fn load() -> Self {
        Self {
            state: Content::load(ListDevices {}).state,
            asked: RwSignal::new(None),
            api: use_api(),
            toasts: use_toasts(),
        }
    }

    /// Asks no more, and goes back to the button.
    fn cancel(self, button: String) {
        self.asked.set(None);
        browser::focus_soon(button);
    }

    /// Ends what it is about and shows what is left.
    fn end<E: Endpoint>(self, form: Form, request: E, done: String) {
        let said = done.clone();
        form.send_or(
            request,
            move |_| self.show_left(done),
            move |problem| {
                // Somebody was faster: it is gone all the same.
                let gone = problem.code == Code::NotFound;
                if gone {
                    self.show_left(said);
                }
                gone
            },
        );
    }

    fn show_left(self, done: String) {
        spawn_local(async move {
            match self.api.call(ListDevices {}).await {
                Ok(devices) => {
                    self.asked.try_set(None);
                    if self.state.try_set(Load::Ready(devices)).is_none() {
                        browser::focus_soon(OTHERS.into());
                    }
                    self.toasts.done(done);
                }
                Err(problem) => self.toasts.failed(&problem),
            }
        });
    }
}

/// The page.
#[component]
pub fn DevicesPage() -> impl IntoView {
    let words = words::devices();
    let list = DeviceList::load();
    let show = move |devices: Devices| {
        let (this, others): (Vec<Device>, Vec<Device>) =
            devices.items.into_iter().partition(|device| device.this);
        let card = move |device| view! { <DeviceCard device list /> };
        let others = if others.is_empty() {
            Either::Left(view! { <p>{words.no_others}</p> })
        } else {
            Either::Right(view! {
                {others.into_iter().map(card).collect_view()}
                <EndOthers list />
            })
        };
        view! {
            {this.into_iter().map(card).collect_view()}
            <h2 id=OTHERS tabindex="-1">{words.others}</h2>
            {others}
        }
    };
    view! {
        <div class="devices">
            <BackToDetails />
            <Heading text=words.title />
            <p>{words.intro}</p>
            <Loaded state=list.state cards=2 with_account=true show />
        </div>
    }
}

/// One device. Two may have the same name: no landmark, of which each needs its own.
#[component]
fn DeviceCard(
    /// The device.
    device: Device,
    /// What the page shows.
    list: DeviceList,
) -> impl IntoView {
    let words = words::devices();
    let me = use_account().get_untracked();
    let zone = me.as_ref().and_then(|me| me.schools.first()).map_or(HOME_ZONE, |school| &school.time_zone);
    let id = device.id.to_string();
    let name = device_name(&device);
    let since = fill(words.since, &[("time", &dates::date_and_time(device.since, zone))]);
    let used = (!device.this).then(|| {
        let used = fill(words.used, &[("time", &dates::date_and_time(device.used_at, zone))]);
        view! { <li>{used}</li> }
    });
    let remembered = if device.remembered {
        fill(words.remembered, &[("days", &REMEMBERED_DAYS.to_string())])
    } else {
        words.until_closed.to_owned()
    };
    let title = if device.this {
        Either::Left(view! { <h2 id=id.clone()>{name.clone()}</h2> })
    } else {
        Either::Right(view! { <h3 id=id.clone()>{name.clone()}</h3> })
    };
    view! {
        <div class="card device" role="group" aria-labelledby=id>
            <div class="device-name">
                {title}
                {device.this.then(|| view! { <span class="mark">{words.this}</span> })}
            </div>
            <ul class="plain hint">
                <li>{since}</li>
                {used}
                <li>{remembered}</li>
            </ul>
            <div>
                <EndOne id=device.id name is_this=device.this list />
            </div>
        </div>
    }
}

/// The button that ends a device, and the question that stands in its place.
#[component]
fn EndOne(
    /// The id of the device.
    id: Uuid,
    /// Its name.
    name: String,
    /// Whether it is the one that is used.
    is_this: bool,
    /// What the page shows.
    list: DeviceList,
) -> impl IntoView {
    let words = words::devices();
    let account = use_account();
    let button = ["end-", &id.to_string()].concat();
    let is_asked = Memo::new(move |_| list.asked.get() == Some(Asked::One(id)));
    move || {
        let (name, button) = (name.clone(), button.clone());
        if is_asked.get() {
            let title = fill(words.sure_one_title, &[("device", &name)]);
            let confirm = move |form, password| {
                let done = fill(words.ended, &[("device", &name)]);
                list.end(form, EndDevice { id, password }, done);
            };
            let cancel = move || list.cancel(button.clone());
            return Either::Left(view! {
                <PasswordQuestion
                    nested=true
                    title
                    text=words.sure_one
                    yes=words.end
                    on_confirm=confirm
                    on_cancel=cancel
                />
            });
        }
        let end = move |_| {
            if is_this {
                account.sign_out();
            } else {
                list.asked.set(Some(Asked::One(id)));
            }
        };
        Either::Right(view! {
            <button type="button" class="button quiet" id=button on:click=end>
                {words.end}
                // For screen readers: which of the devices.
                <span class="quiet-text">" – " {name}</span>
            </button>
        })
    }
}

/// The button that ends all others, and the question that stands in its place.
#[component]
fn EndOthers(
    /// What the page shows.
    list: DeviceList,
) -> impl IntoView {
    let words = words::devices();
    let is_asked = Memo::new(move |_| list.asked.get() == Some(Asked::Others));
    let content = move || {
        if is_asked.get() {
            let confirm = move |form, password| {
                list.end(form, EndOtherDevices { password }, words.ended_others.into());
            };
            Either::Left(view! {
                <PasswordQuestion
                    title=words.sure_title
                    text=words.sure
                    yes=words.end_others
                    on_confirm=confirm
                    on_cancel=move || list.cancel(END_OTHERS.into())
                />
            })
        } else {
            let ask = move |_| list.asked.set(Some(Asked::Others));
            Either::Right(view! {
                <button type="button" class="button quiet" id=END_OTHERS on:click=ask>{words.end_others}</button>
            })
        }
    };
    view! { <div>{content}</div> }
}

/// `Chrome on Android`
fn device_name(device: &Device) -> String {
    let words = words::devices();
    let browser = device.browser.as_deref().unwrap_or(words.a_browser);
    match device.system.as_deref() {
        Some(system) => fill(words.browser_on, &[("browser", browser), ("system", system)]),
        None => browser.to_owned(),
    }
}
