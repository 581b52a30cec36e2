//! A delivery in words: how, to what address, and where it stands.

use crate::{
    components::{Icon, Picture},
    i18n::{fill, words},
};
use leptos::prelude::*;
use shared::{
    history::{Channel, Delivery, State},
    phone::Phone,
};

/// "Email to sam@example.org"
pub fn sent(delivery: &Delivery) -> String {
    let words = words::delivery();
    match delivery.channel {
        Channel::Email => fill(words.email_to, &[("address", &delivery.address)]),
        Channel::Sms => fill(words.sms_to, &[("address", &number(&delivery.address))]),
        Channel::App => words.in_app.to_owned(),
    }
}

/// A number as people write it: `07700 900123`.
fn number(e164: &str) -> String {
    Phone::parse(e164).map_or_else(|_| e164.to_owned(), |phone| phone.to_string())
}

/// "Could not be delivered: the address does not work"
pub fn state(delivery: &Delivery) -> &'static str {
    let words = words::delivery();
    match (delivery.state, delivery.channel) {
        (State::Created, _) => words.created,
        (State::Delivered | State::Sent | State::Pending | State::Sending, Channel::App) => words.shown,
        (State::Sending | State::Pending | State::Sent, _) => words.on_its_way,
        (State::Delivered, _) => words.delivered,
        (State::TemporaryFailure, Channel::Sms) => words.temporary_sms,
        (State::TemporaryFailure, _) => words.temporary_email,
        (State::PermanentFailure, Channel::Sms) => words.permanent_sms,
        (State::PermanentFailure, _) => words.permanent_email,
        (State::TechnicalFailure, _) => words.technical,
        (State::Cancelled, _) => words.cancelled,
    }
}

/// The picture of a channel.
pub fn picture(channel: Channel) -> Picture {
    match channel {
        Channel::Email => Picture::Mail,
        Channel::Sms => Picture::Phone,
        Channel::App => Picture::Bubble,
    }
}

/// The name of a channel.
pub fn name(channel: Channel) -> &'static str {
    let words = words::delivery();
    match channel {
        Channel::Email => words.email,
        Channel::Sms => words.sms,
        Channel::App => words.app,
    }
}

/// Whether it did not arrive.
pub const fn has_failed(state: State) -> bool {
    matches!(state, State::TemporaryFailure | State::PermanentFailure | State::TechnicalFailure)
}

/// One line: channel, address, state. The state's picture says it to those who do not see its colour.
#[component]
pub fn DeliveryLine(delivery: Delivery, #[prop(into)] state: String) -> impl IntoView {
    let (class, sign) = match delivery.state {
        State::Delivered => ("state is-good", Picture::Tick),
        State::Created | State::Sending | State::Pending | State::Sent => ("state", Picture::Clock),
        State::Cancelled => ("state", Picture::Cross),
        State::TemporaryFailure | State::PermanentFailure | State::TechnicalFailure => {
            ("state is-bad", Picture::Warning)
        }
    };
    view! {
        <li class="delivery">
            <span class="sent"><Icon picture=picture(delivery.channel) /><span>{sent(&delivery)}</span></span>
            <span class=class><Icon picture=sign /><span>{state}</span></span>
        </li>
    }
}
