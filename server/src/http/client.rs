//! Where a request comes from, as far as the server believes it: for [`crate::state::limits`], in memory alone.
//!
//! The server sees its proxy; the browser's address is what the proxy says. A proxy on this host is believed, as the README sets
//! it up; any other one when the operator names its header.

use crate::state::AppState;
use axum::{
    extract::{ConnectInfo, Request},
    http::{HeaderMap, HeaderName},
};
use std::net::{IpAddr, SocketAddr};

/// The header that proxies write unless they are told otherwise.
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The browser's address, if it is known. Where what the proxy wrote cannot be read, its own address counts: else whoever made it
/// write nonsense would not be counted at all.
pub fn of(app: &AppState, request: &Request) -> Option<IpAddr> {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(peer)| peer.ip());
    let believed = match &app.config.client_header {
        Some(name) => name,
        None if peer.is_some_and(|peer| peer.to_canonical().is_loopback()) => &FORWARDED,
        None => return None,
    };
    let is_said = request.headers().contains_key(believed);
    last(request.headers(), believed).or(peer.filter(|_| is_said))
}

/// The address that the proxy wrote last: what stands before it anyone could have sent.
fn last(headers: &HeaderMap, name: &HeaderName) -> Option<IpAddr> {
    let last = headers.get_all(name).iter().next_back()?.to_str().ok()?.rsplit(',').next()?.trim();
    last.parse().ok().or_else(|| last.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_address_is_the_proxys_word() {
        let mut headers = HeaderMap::new();
        assert_eq!(last(&headers, &FORWARDED), None);
        headers.append(&FORWARDED, "198.51.100.7".parse().expect("a header"));
        headers.append(&FORWARDED, "203.0.113.9, 192.0.2.1".parse().expect("a header"));
        assert_eq!(last(&headers, &FORWARDED), "192.0.2.1".parse().ok());
        headers.append(&FORWARDED, "[2001:db8::1]:443".parse().expect("a header"));
        assert_eq!(last(&headers, &FORWARDED), "2001:db8::1".parse().ok());
        headers.append(&FORWARDED, "unknown".parse().expect("a header"));
        assert_eq!(last(&headers, &FORWARDED), None);
    }
}
