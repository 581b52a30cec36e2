//! Taking connections, also when the system gives no more of them, and serving them: in HTTP/1.1, as proxies speak it.

use crate::state::seldom::Seldom;
use axum::{
    Router,
    body::Body,
    extract::{ConnectInfo, Request},
};
use hyper::{body::Incoming, server::conn::http1, service::service_fn};
use hyper_util::{
    rt::{TokioIo, TokioTimer},
    server::graceful::GracefulShutdown,
};
use std::{io, net::SocketAddr, pin::pin, time::Duration};
use tokio::net::{TcpListener, TcpStream};
use tower::ServiceExt as _;

/// How long to wait when the system gives no connection: somebody may hang up.
const WAIT: Duration = Duration::from_millis(200);

/// A TCP listener that says once, not at every try, that the system gives it no more connections.
#[derive(Debug)]
pub struct Calm {
    inner: TcpListener,
    said: Seldom,
}

impl Calm {
    /// Takes connections from `inner`.
    pub fn new(inner: TcpListener) -> Self {
        Self { inner, said: Seldom::default() }
    }

    /// Says it, if it was not said lately.
    fn say(&self, error: &io::Error) {
        if self.said.is_due() {
            tracing::error!(
                what = %error,
                "no more connections can be taken for the moment; those that stand go on. Raise the limit of open files of \
                 this process (LimitNOFILE of systemd, `ulimit -Hn`); the README says what so many readers need"
            );
        }
    }

    async fn accept(&self) -> (TcpStream, SocketAddr) {
        loop {
            match self.inner.accept().await {
                Ok(taken) => return taken,
                // Who called has hung up again.
                Err(error)
                    if matches!(
                        error.kind(),
                        io::ErrorKind::ConnectionRefused
                            | io::ErrorKind::ConnectionAborted
                            | io::ErrorKind::ConnectionReset
                    ) => {}
                Err(error) => {
                    self.say(&error);
                    tokio::time::sleep(WAIT).await;
                }
            }
        }
    }
}

/// Serves until `stop`, and then what has begun until that is done. Who does not send all headers of a request in `headers_within`
/// is hung up on, and so is who sends no further request for as long.
pub async fn serve(listener: Calm, router: Router, headers_within: Duration, stop: impl Future<Output = ()>) {
    // Else the router would build its whole table anew for each request.
    let router = router.with_state(());
    let mut http = http1::Builder::new();
    http.timer(TokioTimer::new()).header_read_timeout(headers_within);
    let connections = GracefulShutdown::new();
    let mut stop = pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            taken = listener.accept() => taken,
            () = &mut stop => break,
        };
        let router = router.clone();
        let answer = service_fn(move |request: Request<Incoming>| {
            let mut request = request.map(Body::new);
            request.extensions_mut().insert(ConnectInfo(peer));
            router.clone().oneshot(request)
        });
        let connection = connections.watch(http.serve_connection(TokioIo::new(stream), answer));
        // It fails when the other side hangs up or is too slow: nobody is left to tell.
        tokio::spawn(async move { drop(connection.await) });
    }
    // From now on the system refuses who calls.
    drop(listener);
    connections.shutdown().await;
}
