//! P11: where the parent is signed in, and ending it.

use super::account;
use crate::prelude::*;
use crate::{
    api::{self, Load},
    browser,
    components::{Say, heading, loaded, say},
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
    let page = Shown {
        state: RwSignal::new(Load::Waiting),
        asked: RwSignal::new(false),
        busy: RwSignal::new(false),
    };
    api::load(ListDevices {}, page.state);
    div("devices")
        .add(super::back_to_details())
        .add(heading(words::devices().title))
        .add(p(words::devices().intro))
        .add(loaded(page.state, 2, move |devices| page.show(&devices)))
}

/// What is loaded, whether ending all others is being asked about, and whether something is under way.
#[derive(Clone, Copy)]
struct Shown {
    state: RwSignal<Load<Devices>>,
    asked: RwSignal<bool>,
    busy: RwSignal<bool>,
}

/// The id of the heading of the others, which takes the focus when one of them is gone.
const OTHERS: &str = "other-devices";
/// The id of the question before all others are ended.
const QUESTION: &str = "end-others";

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
        parts.push(div("").live(move || if self.asked.get() { self.question() } else { self.end_others() }));
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
        let end = {
            // For screen readers: which of the devices.
            let which = el("span").class("quiet-text").text(&[" – ", &name].concat());
            let (name, this) = (name.clone(), device.this);
            let pressed = move || if this { account::sign_out() } else { self.end(id, &name) };
            button("button quiet", words.end, pressed).add(which)
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
            .add(end)
    }

    fn end_others(self) -> El {
        button("button quiet", words::devices().end_others, move || {
            self.asked.set(true);
            browser::focus_soon(QUESTION.into());
        })
    }

    fn question(self) -> El {
        let words = words::devices();
        let yes = button("button grave", words.end_others, move || {
            self.act(EndOtherDevices {}, words.ended_others.into());
        });
        let no = button("button quiet", words::common().cancel, move || {
            self.asked.set(false);
            browser::focus_soon(OTHERS.into());
        });
        el("section")
            .class("warning")
            .attr("aria-labelledby", QUESTION)
            .add(el("h2").attr("id", QUESTION).attr("tabindex", "-1").text(words.sure_title))
            .add(p(words.sure))
            .add(div("buttons").add([yes, no]))
    }

    fn end(self, id: Uuid, name: &str) {
        self.act(EndDevice { id }, fill(words::devices().ended, &[("device", name)]));
    }

    /// Ends what it is about and shows what is left.
    fn act<E: shared::Endpoint>(self, request: E, done: String) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        dom::spawn_for_good(async move {
            let ended = match api::call(request).await {
                // Somebody was faster: it is gone all the same.
                Err(problem) if problem.code != shared::Code::NotFound => Err(problem),
                _ => api::call(ListDevices {}).await,
            };
            self.busy.set(false);
            match ended {
                Ok(devices) => {
                    self.asked.set(false);
                    self.state.set(Load::Here(devices));
                    browser::focus_soon(OTHERS.into());
                    say(Say::Done(done));
                }
                Err(problem) => say(Say::Failed(said(&problem))),
            }
        });
    }
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
