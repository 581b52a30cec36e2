//! O4: one contact: the record beside the parent's own values, and every delivery: "why didn't they get it?"

mod deliveries;
mod record;

use self::{deliveries::Deliveries, record::Record};
use super::{
    account::use_office_account,
    loading::{OfficeLoaded, load, title_of},
    wording::called,
};
use crate::{
    api::Load,
    components::{Heading, Icon, Picture},
    routes::office::OfficeRoute,
};
use leptos::prelude::*;
use shared::{
    Uuid,
    office::{Contact, ReadContact},
};

/// The page.
#[component]
pub fn ContactPage(
    /// Which.
    id: Uuid,
) -> impl IntoView {
    let state = load(ReadContact { id });
    let title = title_of(state, name, "Contact");
    // One explanation is enough: the deliveries are missing for the same reason.
    let known = use_office_account().once_known(state.into());
    let is_there = Memo::new(move |_| known.with(Load::is_ready));
    view! {
        <div class="contact">
            <p class="way-back">
                <a href=OfficeRoute::home().print()>
                    <Icon picture=Picture::Back />
                    <span>"All contacts"</span>
                </a>
            </p>
            <Heading text=title />
            <OfficeLoaded state cards=2 show=|contact| view! { <Record contact /> } />
            <Deliveries contact=id is_shown=is_there />
        </div>
    }
}

fn name(contact: &Contact) -> String {
    let children: Vec<String> = contact.children.iter().map(|child| child.name.clone()).collect();
    let [name, email, mobile] =
        [&contact.name, &contact.email, &contact.mobile].map(|held| held.value.as_deref());
    called(name, &children, email, mobile)
}
