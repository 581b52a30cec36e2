//! Taking connections, also when the system gives no more of them.

use axum::serve::Listener;
use std::{
    io,
    net::SocketAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};
use tokio::net::{TcpListener, TcpStream};

/// How long to wait when the system gives no connection: somebody may hang up.
const WAIT: Duration = Duration::from_millis(200);
/// How often the same is said.
const SELDOM: Duration = Duration::from_mins(5);

/// Whether something that happens all the time is to be said again.
#[derive(Debug, Default)]
pub struct Seldom(Mutex<Option<Instant>>);

impl Seldom {
    /// Whether it was not said lately. It counts as said now.
    pub fn is_due(&self) -> bool {
        let mut said = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let due = said.is_none_or(|at| at.elapsed() >= SELDOM);
        if due {
            *said = Some(Instant::now());
        }
        due
    }
}

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
}

impl Listener for Calm {
    type Io = TcpStream;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (TcpStream, SocketAddr) {
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

    fn local_addr(&self) -> io::Result<SocketAddr> {
        self.inner.local_addr()
    }
}
