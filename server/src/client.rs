//! Where a request comes from, as far as the server believes it: for [`crate::limits`], in memory alone.
//!
//! The server sees its proxy; the browser's address is what the proxy says. A proxy on this host is believed, as the README sets
//! it up; any other one when the operator names its header.

use crate::app::App;
use axum::{
    extract::{ConnectInfo, Request},
    http::{HeaderMap, HeaderName},
};
use std::net::{IpAddr, SocketAddr};

/// The header that proxies write unless they are told otherwise.
const FORWARDED: HeaderName = HeaderName::from_static("x-forwarded-for");

/// The browser's address, if it is known.
pub fn of(app: &App, request: &Request) -> Option<IpAddr> {
    match &app.config.client_header {
        Some(name) => last(request.headers(), name),
        None => is_from_this_host(request).then(|| last(request.headers(), &FORWARDED))?,
    }
}

fn is_from_this_host(request: &Request) -> bool {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>();
    peer.is_some_and(|ConnectInfo(peer)| peer.ip().to_canonical().is_loopback())
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
