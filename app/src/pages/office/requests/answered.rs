//! The requests that were answered.

use crate::{dates, pages::office::account::use_office_account, routes::office::OfficeRoute};
use leptos::{either::Either, prelude::*};
use shared::requests::{Request, RequestState, Requests};

/// The requests that were answered, latest first.
#[component]
pub fn Answered(
    /// The requests.
    requests: Requests,
) -> impl IntoView {
    if requests.items.is_empty() {
        return Either::Left(view! { <p>"Nothing has been answered yet."</p> });
    }
    let zone = use_office_account().time_zone();
    let line = |request: Request| {
        let text = what_became(&request, &zone);
        let name = view! { <strong>{request.name}</strong> };
        let name = match request.contact {
            Some(contact) => Either::Left(view! { <a href=OfficeRoute::Contact(contact).print()>{name}</a> }),
            None => Either::Right(name),
        };
        view! { <li>{name} {text}</li> }
    };
    Either::Right(view! { <ul class="answered">{requests.items.into_iter().map(line).collect_view()}</ul> })
}

/// `: refused, 14 September 2026 at 09:05, by Olu Office. Reason: …`
fn what_became(request: &Request, zone: &str) -> String {
    let what = match request.state {
        RequestState::Approved => "let in",
        RequestState::Refused => "refused",
        RequestState::Withdrawn => "withdrew the request",
        RequestState::Pending => "waiting",
    };
    let mut text = [": ", what].concat();
    if let Some(at) = request.decided_at {
        text.extend([", ", &dates::date_and_time(at, zone)]);
    }
    match (&request.decided_by, request.state) {
        (Some(who), _) => text.extend([", by ", who]),
        (None, RequestState::Approved) => text.push_str(", because your records have the address"),
        _ => {}
    }
    if let Some(reason) = &request.reason {
        text.extend([". Reason: ", reason]);
    }
    text
}
