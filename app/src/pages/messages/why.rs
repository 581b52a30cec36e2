//! "Why did I get this?": from the child to the address, one step a line.

use super::delivery;
use crate::{
    i18n::{fill, list, words},
    routes::Page,
};
use leptos::prelude::*;
use shared::history::{Audience, Channel, Delivery, Gateway, Message, Origin};
use std::sync::Arc;

/// The steps, and the way to what a parent can change about them.
#[component]
pub fn Why(message: Arc<Message>) -> impl IntoView {
    let words = words::message();
    let step = |step: String| view! { <li>{step}</li> };
    view! {
        <section>
            <h2>{words.why}</h2>
            <ol class="why">{steps(&message).into_iter().map(step).collect_view()}</ol>
            <p><a href=Page::Choices.path() class="button quiet">{words::settings().choices}</a></p>
        </section>
    }
}

fn steps(message: &Message) -> Vec<String> {
    let words = words::message();
    let item = &message.item;
    let school = item.school.name.as_str();
    let children: Vec<String> = item.children.iter().map(|child| child.name.clone()).collect();
    let children = list(&children);
    let group = item.group.as_ref().map(|group| group.name.as_str());
    let mut steps = vec![match (children.is_empty(), group) {
        (true, _) => words.why_you.to_owned(),
        (false, Some(group)) => fill(words.why_group, &[("children", &children), ("group", group)]),
        (false, None) => fill(words.why_children, &[("children", &children)]),
    }];
    steps.push(match (message.audience, group) {
        (Audience::School, _) | (Audience::Group, None) => fill(words.why_all, &[("school", school)]),
        (Audience::Group, Some(group)) => {
            fill(words.why_all_of_group, &[("school", school), ("group", group)])
        }
        (Audience::People, _) => fill(words.why_named, &[("school", school)]),
    });
    if let (true, Some(group)) = (message.noticeboard, group) {
        steps.push(fill(words.why_noticeboard, &[("group", group)]));
    }
    steps.extend(item.deliveries.iter().map(|sent| delivery_step(sent, school)));
    steps
}

/// To which address it went, through what, and where it stands.
fn delivery_step(sent: &Delivery, school: &str) -> String {
    let words = words::message();
    let how = delivery::sent(sent);
    let address = match (sent.channel, sent.address_from) {
        (Channel::App, _) => words.why_app.to_owned(),
        (_, Origin::School) => fill(words.why_address_school, &[("sent", &how), ("school", school)]),
        (_, Origin::You) => fill(words.why_address_you, &[("sent", &how)]),
    };
    let gateway = match sent.gateway {
        Gateway::Smtp => words.gateway_smtp,
        Gateway::Sms => words.gateway_sms,
        Gateway::Imported => words.gateway_imported,
        Gateway::App => "",
    };
    let gateway = fill(gateway, &[("school", school)]);
    let state = fill(words.sentence, &[("text", delivery::state(sent))]);
    let sentences = [address, gateway, state].into_iter().filter(|sentence| !sentence.is_empty());
    sentences.collect::<Vec<_>>().join(" ")
}
