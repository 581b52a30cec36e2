//! `message-centre serve`: the server.

use super::{
    open::{Missing, Place},
    terminal::{Fail, Outcome, say, warn},
};
use crate::{
    accounts::session,
    cli::demo,
    http::listener::{self, Calm},
    live,
    mail::worker::{self, Mailer},
    preferences::digest,
    privacy::deletion,
    router,
    state::{AppState, Config, hub},
    work,
};
use axum::http::{HeaderName, Uri};
use clap::Args;
use shared::{email::Email, invisible::typed};
use std::{io, net::SocketAddr, process::ExitCode, time::Duration};
use tokio::{net::TcpListener, sync::watch};

/// How often what has run out is swept away.
const SWEEP: Duration = Duration::from_hours(1);
/// How many open files stay free of live streams at least: the database's connections and those of whoever asks.
const KEPT_FILES: u64 = 100;
/// How many open files a process may have where the system does not say.
const COMMON_FILES: u64 = 1024;
/// How long requests may go on after the server was told to stop.
const DRAIN: Duration = Duration::from_secs(30);

/// Run the server.
#[derive(Args)]
#[command(after_help = "\
Examples:
  message-centre serve
  message-centre serve --listen 0.0.0.0:8080 --public-url https://messages.example.org \\
      --smtp-url smtps://user:password@mail.example.org --mail-from \"Message Centre <messages@example.org>\"

The server speaks plain HTTP: put a proxy that speaks HTTPS before it. SIGTERM or Ctrl+C stops it once what it is doing
is done.")]
pub struct Serve {
    /// The address and port to listen at
    #[arg(long, default_value = "127.0.0.1:8080", value_name = "ADDRESS:PORT")]
    listen: SocketAddr,
    /// Where people reach this server: links in mails begin with it
    #[arg(long, default_value = "http://localhost:8080", env = "PUBLIC_URL")]
    public_url: String,
    #[command(flatten)]
    mail: Mail,
    #[command(flatten)]
    operator: Operator,
    /// The header in which your proxy tells a browser's address. A proxy on this host is believed when it writes
    /// X-Forwarded-For; name the header of one elsewhere. Addresses limit how often one computer registers, asks or tries a
    /// password, in memory alone, hashed; they are written nowhere
    #[arg(long, env = "CLIENT_ADDRESS_HEADER", value_name = "HEADER")]
    client_address_header: Option<HeaderName>,
    /// First make the demo schools, if they are not there
    #[arg(long)]
    demo: bool,
}

/// How mails are sent.
#[derive(Args, Clone, Debug)]
pub struct Mail {
    /// The mail server: `smtps://USER:PASSWORD@HOST`, or `smtp://USER:PASSWORD@HOST:587` with STARTTLS. Without one,
    /// mails are printed
    #[arg(long, env = "SMTP_URL", hide_env_values = true, value_name = "URL")]
    pub smtp_url: Option<String>,
    /// Who mails come from
    #[arg(long, env = "MAIL_FROM", value_name = "NAME <ADDRESS>")]
    pub mail_from: Option<String>,
}

/// Who runs the server.
#[derive(Args, Clone, Debug)]
pub struct Operator {
    /// Who runs this server, a person or an organisation: the privacy policy names them
    #[arg(long, env = "OPERATOR_NAME", value_name = "NAME")]
    pub operator_name: Option<String>,
    /// Where enquiries go that are for no school; the privacy policy names it too
    #[arg(long, env = "ENQUIRIES_TO", value_name = "ADDRESS")]
    pub enquiries_to: Option<String>,
}

impl Operator {
    /// The same, read.
    pub fn parse(&self) -> Result<crate::state::Operator, Fail> {
        let email = self.enquiries_to.as_deref().filter(|raw| !typed(raw).is_empty()).map(Email::parse);
        let email = email.transpose().map_err(|refusal| {
            Fail::new(
                format!("--enquiries-to: {refusal}."),
                "Give one address of yours, like privacy@example.org.",
            )
        })?;
        let name = self.operator_name.as_deref().map(typed).filter(|name| !name.is_empty());
        Ok(crate::state::Operator { name: name.map(str::to_owned), email })
    }
}

impl Mail {
    /// The way for letters.
    pub fn mailer(&self) -> Result<Mailer, Fail> {
        let Some(url) = &self.smtp_url else { return Ok(Mailer::terminal()) };
        let from = self.mail_from.as_deref().ok_or_else(|| {
            Fail::new(
                "There is a mail server, but nobody whom mails come from.",
                "Add --mail-from \"Message Centre <messages@example.org>\" with an address of yours.",
            )
        })?;
        Mailer::smtp(url, from)
            .map_err(|what| Fail::new(what, "Change --smtp-url or --mail-from and try again."))
    }
}

impl Serve {
    /// Runs until it is told to stop.
    pub async fn run(self, place: &Place) -> Outcome {
        let public_url = public_url(&self.public_url)?;
        if !is_safe(&public_url) {
            warn(
                "--public-url is not https, so browsers will not keep anyone signed in. Put a proxy that speaks HTTPS before this \
                 server, and give its address.",
            );
        }
        let mailer = self.mail.mailer()?;
        if !mailer.is_smtp() {
            warn("no mail server is configured: mails are printed here. Give one with --smtp-url.");
        }
        let operator = self.operator.parse()?;
        if operator.email.is_none() {
            warn("nobody gets enquiries that are for no school. Give an address with --enquiries-to.");
        }
        // The port is taken first: when another server has it, nothing else has happened.
        let listener = TcpListener::bind(self.listen).await.map_err(|error| taken(self.listen, &error))?;
        let address = listener.local_addr().unwrap_or(self.listen);
        if self.client_address_header.is_none() && !address.ip().is_loopback() {
            warn(
                "computers cannot be told apart, so one can use up what all may ask in a minute. Name the header in which your \
                 proxy tells their addresses with --client-address-header.",
            );
        }
        let files = most_open_files();
        let config = Config {
            public_url: public_url.clone(),
            live_lines: lines(files),
            operator,
            client_header: self.client_address_header,
            ..Config::default()
        };
        let app = place.open_with(config, Missing::Made).await?;
        if !app.store.is_somewhere() {
            warn(
                "there is no place for attachments, so files can be neither sent nor read. Give one that all servers share with \
                 --attachments.",
            );
        }
        if self.demo {
            demo::run(&app).await?;
        }
        let (stop, stopping) = watch::channel(false);
        let mail = tokio::spawn(worker::run(app.clone(), mailer, stopping.clone()));
        let sweeps = tokio::spawn(sweep(app.clone(), stopping.clone()));
        let news = tokio::spawn(live::run(app.clone()));
        let summaries = tokio::spawn(digest::run(app.clone(), stopping.clone()));
        say(format_args!("The Message Centre is ready at {public_url} (listening at {address})"));
        let mut told = stopping;
        let router = router::router(app.clone());
        let headers_within = app.config.headers_within;
        let serving = tokio::spawn(async move {
            let told = async { drop(told.changed().await) };
            listener::serve(Calm::new(listener), router, headers_within, told).await;
        });
        signal().await?;
        say("Stopping: what has begun is finished first.");
        let _ = stop.send(true);
        // Apps that listen go to another server, or come back to this one.
        app.live.close();
        if tokio::time::timeout(DRAIN, serving).await.is_err() {
            warn("some connections did not end by themselves and were cut.");
        }
        if tokio::time::timeout(DRAIN, work::finish(&app)).await.is_err() {
            warn("something that was begun for a request did not end and was given up.");
        }
        let _ = tokio::time::timeout(DRAIN, mail).await;
        let _ = sweeps.await;
        let _ = news.await;
        let _ = summaries.await;
        app.db.close().await;
        say("Stopped.");
        Ok(ExitCode::SUCCESS)
    }
}

/// The URL without a slash at its end, if it is one of a web server and nothing more.
pub fn public_url(raw: &str) -> Result<String, Fail> {
    let url = raw.trim().trim_end_matches('/');
    let is_one = url.parse::<Uri>().is_ok_and(|uri| {
        matches!(uri.scheme_str(), Some("http" | "https"))
            && uri.host().is_some_and(|host| !host.is_empty())
            && uri.path_and_query().is_none_or(|path| path == "/")
            && !uri.authority().is_some_and(|authority| authority.as_str().contains('@'))
    });
    if is_one {
        return Ok(url.to_owned());
    }
    Err(Fail::new(
        "--public-url is not the address of a web server.",
        "Give it like https://messages.example.org, without anything after the name and port.",
    ))
}

/// Whether browsers keep the cookies of a page from there.
pub fn is_safe(public_url: &str) -> bool {
    let uri = public_url.parse::<Uri>().unwrap_or_default();
    uri.scheme_str() == Some("https")
        || uri.host().is_some_and(|host| {
            host == "localhost" || host.ends_with(".localhost") || host == "127.0.0.1" || host == "[::1]"
        })
}

fn taken(address: SocketAddr, error: &io::Error) -> Fail {
    let port = address.port();
    match error.kind() {
        io::ErrorKind::AddrInUse => Fail::new(
            format!(
                "Another program listens at {address} already, perhaps this server. Nothing was changed."
            ),
            format!("Stop it, or choose another port: --listen {}:{}", address.ip(), port.wrapping_add(1)),
        ),
        io::ErrorKind::PermissionDenied => Fail::new(
            format!("This user may not listen at port {port}. Nothing was changed."),
            "Choose a port from 1024 on and let a proxy take the others: --listen 127.0.0.1:8080",
        ),
        _ => Fail::new(
            format!("The server cannot listen at {address}: {error}. Nothing was changed."),
            "Choose an address of this computer, like 127.0.0.1:8080 or 0.0.0.0:8080.",
        ),
    }
}

/// Raises the number of files and connections that this process may have open to what the system allows it, and gives it.
fn most_open_files() -> u64 {
    rlimit::increase_nofile_limit(u64::MAX).unwrap_or_else(|error| {
        warn(format_args!("the limit of open files cannot be raised: {error}."));
        COMMON_FILES
    })
}

/// How many live streams there may be with so many open files: the rest is for the database and for those who ask.
fn lines(files: u64) -> usize {
    let rest = (files / 4).max(KEPT_FILES);
    usize::try_from(files.saturating_sub(rest)).unwrap_or(hub::MOST_LINES).min(hub::MOST_LINES)
}

async fn sweep(app: AppState, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = session::sweep(&app).await {
            tracing::error!(what = %error, "what has run out was not swept away; the next sweep tries again");
        }
        if let Err(error) = deletion::purge(&app).await {
            tracing::error!(what = %error, "what is due was not purged; the next sweep tries again");
        }
        if let Err(error) = deletion::sweep_files(&app).await {
            tracing::error!(what = %error, "files that are due were not taken away; the next sweep tries again");
        }
        // Letters of a purge that were handed over since are in SQLite's log as they were.
        if let Err(error) = app.db.forget_log().await {
            tracing::error!(what = %error, "the database's log was not emptied; the next sweep tries again");
        }
        tokio::select! {
            () = tokio::time::sleep(SWEEP) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Waits for SIGTERM or Ctrl+C.
async fn signal() -> Result<(), Fail> {
    let failed = |error: io::Error| {
        Fail::new(format!("The system does not deliver signals: {error}."), "Start the server again.")
    };
    #[cfg(unix)]
    {
        let mut term =
            tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()).map_err(failed)?;
        tokio::select! {
            _ = term.recv() => Ok(()),
            pressed = tokio::signal::ctrl_c() => pressed.map_err(failed),
        }
    }
    #[cfg(not(unix))]
    tokio::signal::ctrl_c().await.map_err(failed)
}

#[cfg(test)]
mod tests {
    use super::{is_safe, lines, public_url};
    use crate::state::hub::MOST_LINES;

    #[test]
    fn live_streams_leave_room_for_those_who_ask() {
        for (files, most) in [(0, 0), (100, 0), (256, 156), (1024, 768), (4096, 3072), (u64::MAX, MOST_LINES)]
        {
            assert_eq!(lines(files), most, "{files}");
        }
    }

    #[test]
    fn a_public_url_is_a_web_server_and_nothing_more() {
        for (raw, url) in [
            ("https://messages.example.org/", "https://messages.example.org"),
            ("http://localhost:8080", "http://localhost:8080"),
            ("http://[::1]:8080", "http://[::1]:8080"),
        ] {
            assert_eq!(public_url(raw).ok().as_deref(), Some(url));
        }
        for bad in [
            "",
            "messages.example.org",
            "ftp://example.org",
            "https://",
            "https://a.example/x",
            "https://a@b.example",
        ] {
            assert!(public_url(bad).is_err(), "{bad}");
        }
    }

    #[test]
    fn cookies_need_https_or_this_computer() {
        for safe in
            ["https://a.example", "http://localhost:8080", "http://127.0.0.1:1", "http://mc.localhost"]
        {
            assert!(is_safe(safe), "{safe}");
        }
        for unsafe_ in ["http://a.example", "http://localhost.example.org", "http://192.168.1.2:8080"] {
            assert!(!is_safe(unsafe_), "{unsafe_}");
        }
    }
}
