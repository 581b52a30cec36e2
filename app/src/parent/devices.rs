//! P11: where the parent is signed in, and ending it.

use super::{account, again::Question};
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Form, Say, heading, loaded, say},
    dates,
    dom::{self, El, button, div, el, p},
    words::{self, fill, said},
};
use shared::{
    Uuid,
    devices::{Device, Devices, EndDevice, EndOtherDevices, ListDevices},
    session::REMEMBERED_DAYS,
};

/// The page.
pub fn page() -> El {
    let page = Shown { state: RwSignal::new(Load::Waiting), asked: RwSignal::new(None) };
    api::load(ListDevices {}, page.state);
    div("devices")
        .add(super::back_to_details())
        .add(heading(words::devices().title))
        .add(p(words::devices().intro))
        .add(loaded(page.state, 2, move |devices| page.show(&devices)))
}

/// What is being asked about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Asked {
    /// Ending one device.
    One(Uuid),
    /// Ending all others.
    Others,
}

/// What is loaded, and what is being asked about.
#[derive(Clone, Copy)]
struct Shown {
    state: RwSignal<Load<Devices>>,
    asked: RwSignal<Option<Asked>>,
}

/// The id of the heading of the others, which takes the focus when one of them is gone.
const OTHERS: &str = "other-devices";
/// The id of the button that ends all others.
const END_OTHERS: &str = "end-others";

impl Shown {
    fn show(self, devices: &Devices) -> Vec<El> {
        let words = words::devices();
        let (this, others): (Vec<&Device>, Vec<&Device>) =
            devices.items.iter().partition(|device| device.this);
        let mut parts: Vec<El> = this.into_iter().map(|device| self.device(device)).collect();
        parts.push(el("h2").attr("id", OTHERS).attr("tabindex", "-1").text(words.others));
        if others.is_empty() {
            parts.push(p(words.no_others));
            return parts;
        }
        parts.extend(others.into_iter().map(|device| self.device(device)));
        parts.push(div("").live(move || match self.asked.get() {
            Some(Asked::Others) => self.ask_others(),
            _ => self.end_others(),
        }));
        parts
    }

    fn device(self, device: &Device) -> El {
        let words = words::devices();
        let me = account::me();
        let zone = me
            .as_ref()
            .and_then(|me| me.schools.first())
            .map_or(account::HOME_ZONE, |school| &school.time_zone);
        let name = name(device);
        let id = device.id;
        let line = |text: &str| el("li").text(text);
        let since = fill(words.since, &[("time", &dates::date_and_time(device.since, zone))]);
        let used = fill(words.used, &[("time", &dates::date_and_time(device.used_at, zone))]);
        let remembered = fill(words.remembered, &[("days", &REMEMBERED_DAYS.to_string())]);
        let lines = [
            Some(line(&since)),
            (!device.this).then(|| line(&used)),
            Some(line(if device.remembered { &remembered } else { words.until_closed })),
        ];
        let title = el(if device.this { "h2" } else { "h3" }).attr("id", &id.to_string()).text(&name);
        let (called, this) = (name.clone(), device.this);
        let end = move || {
            if self.asked.get() == Some(Asked::One(id)) {
                return self.ask_one(id, called.clone());
            }
            // For screen readers: which of the devices.
            let which = el("span").class("quiet-text").text(&[" – ", &called].concat());
            let pressed =
                move || if this { account::sign_out() } else { self.asked.set(Some(Asked::One(id))) };
            button("button quiet", words.end, pressed).attr("id", &button_of(id)).add(which)
        };
        // Two may have the same name: no landmark, of which each needs its own.
        div("card device")
            .attr("role", "group")
            .attr("aria-labelledby", &id.to_string())
            .add(
                div("device-name")
                    .add(title)
                    .add(device.this.then(|| el("span").class("mark").text(words.this))),
            )
            .add(el("ul").class("plain hint").add(lines.into_iter().collect::<Vec<_>>()))
            .add(div("").live(end))
    }

    fn end_others(self) -> El {
        let pressed = move || self.asked.set(Some(Asked::Others));
        button("button quiet", words::devices().end_others, pressed).attr("id", END_OTHERS)
    }

    /// Asks before one device is ended.
    fn ask_one(self, id: Uuid, name: String) -> El {
        let words = words::devices();
        let title = fill(words.sure_one_title, &[("device", &name)]);
        Question { level: "h3", title: &title, text: words.sure_one, yes: words.end }.ask(
            move |form, password| {
                let done = fill(words.ended, &[("device", &name)]);
                self.send(form, EndDevice { id, password }, done);
            },
            move || self.leave(button_of(id)),
        )
    }

    /// Asks before all others are.
    fn ask_others(self) -> El {
        let words = words::devices();
        Question { level: "h2", title: words.sure_title, text: words.sure, yes: words.end_others }.ask(
            move |form, password| {
                self.send(form, EndOtherDevices { password }, words.ended_others.into());
            },
            move || self.leave(END_OTHERS.into()),
        )
    }

    /// Asks no more, and goes back to the button.
    fn leave(self, button: String) {
        self.asked.set(None);
        browser::focus_soon(button);
    }

    /// Ends what it is about and shows what is left.
    fn send<E: shared::Endpoint>(self, form: Form, request: E, done: String) {
        let said = done.clone();
        form.send_or(
            request,
            move |_| self.show_left(done),
            move |problem| {
                // Somebody was faster: it is gone all the same.
                let gone = problem.code == shared::Code::NotFound;
                if gone {
                    self.show_left(said);
                }
                gone
            },
        );
    }

    fn show_left(self, done: String) {
        dom::spawn_for_good(async move {
            match api::call(ListDevices {}).await {
                Ok(devices) => {
                    self.asked.set(None);
                    self.state.set(Load::Here(devices));
                    browser::focus_soon(OTHERS.into());
                    say(Say::Done(done));
                }
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    }
}

/// The id of the button that ends a device.
fn button_of(device: Uuid) -> String {
    ["end-", &device.to_string()].concat()
}

/// `Chrome on Android`
fn name(device: &Device) -> String {
    let words = words::devices();
    let browser = device.browser.as_deref().unwrap_or(words.a_browser);
    match device.system.as_deref() {
        Some(system) => fill(words.browser_on, &[("browser", browser), ("system", system)]),
        None => browser.to_owned(),
    }
}
