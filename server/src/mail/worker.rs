//! The worker that hands over what this server itself writes to people ([`super::queue`]): mails over SMTP, and what has no way out
//! yet to the terminal.
//!
//! Each letter goes at least once, whatever it is. It is claimed before it is handed over ([`queue::claim`]), so no two servers send
//! one; only a crash between the mail server's yes and our note of it sends the same letter again when the claim has run out, with
//! the same Message-ID, which many mailboxes show once (D7). At most once would be to note it first, and to lose it in the same
//! crash: a code can be asked for again, but a receipt, a changed address, a summary or a closed school that was never told of is
//! a promise broken, and its reader cannot know. SMTP has no way to ask whether a mail was taken, so there is nothing in between.

use crate::{
    error::{Error, Result},
    mail::queue::{self, Claimed},
    state::AppState,
};
use lettre::{
    Address, AsyncSmtpTransport, AsyncTransport as _, Message, Tokio1Executor,
    message::{
        Attachment, Mailbox, MultiPart, SinglePart,
        header::{ContentType, Header, HeaderName, HeaderValue},
    },
    transport::smtp::{self, PoolConfig},
};
use maud::{DOCTYPE, html};
use shared::{Time, email::Email};
use std::{
    fmt::Write as _,
    io::Write as _,
    sync::Arc,
    time::{Duration, SystemTime, UNIX_EPOCH},
};
use tokio::{
    sync::{Semaphore, watch},
    task::JoinSet,
};

/// How many mails are handed over at a time.
const AT_ONCE: u32 = 4;
/// How long a mail server may take for each answer: less than a claim lasts.
const PATIENCE: Duration = Duration::from_secs(20);
/// How often the worker looks by itself: another server may have written a letter, or a gap has passed.
const LOOK: Duration = Duration::from_secs(5);

/// How letters leave this server.
#[derive(Clone)]
pub struct Mailer(Arc<Way>);

enum Way {
    Smtp { transport: AsyncSmtpTransport<Tokio1Executor>, from: Mailbox },
    Terminal,
}

/// What came of handing over a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Handed {
    /// The mail server has it.
    Over,
    /// It can never be sent: the address is none, or the mail server refuses it for good.
    Never,
    /// Another try may work.
    NotYet,
}

impl Mailer {
    /// Prints letters to the terminal.
    pub fn terminal() -> Self {
        Self(Arc::new(Way::Terminal))
    }

    /// Sends mails through the server of `url`: `smtps://USER:PASSWORD@HOST`, or `smtp://…` with STARTTLS. A mail server
    /// on this computer may do without TLS, and so may one whose URL says `?tls=none`.
    pub fn smtp(url: &str, from: &str) -> Result<Self, &'static str> {
        let from: Mailbox = from
            .parse()
            .map_err(|_| "The sender is no address. Give it like: Message Centre <messages@example.org>")?;
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(&with_tls(url))
            .map_err(|_| "The mail server's URL cannot be read. Give it like: smtps://USER:PASSWORD@HOST")?
            .timeout(Some(PATIENCE))
            .pool_config(PoolConfig::new().max_size(AT_ONCE))
            .build();
        Ok(Self(Arc::new(Way::Smtp { transport, from })))
    }

    /// Whether mails go to a mail server.
    pub fn is_smtp(&self) -> bool {
        matches!(*self.0, Way::Smtp { .. })
    }

    /// Connects to the mail server and signs in there. The reason why not, without what the server wrote.
    pub async fn check(&self) -> Result<(), String> {
        let Way::Smtp { transport, .. } = &*self.0 else { return Ok(()) };
        match transport.test_connection().await {
            Ok(true) => Ok(()),
            Ok(false) => Err("it does not answer".to_owned()),
            Err(error) => Err(reason(&error)),
        }
    }

    /// Hands over one letter.
    pub async fn hand_over(&self, letter: &Claimed) -> Handed {
        #[cfg(feature = "development")]
        crate::mail::development::keep(letter);
        let (Way::Smtp { transport, from }, "email") = (&*self.0, letter.channel.as_str()) else {
            print(letter, self.is_smtp());
            return Handed::Over;
        };
        let Some(mail) = mail(from, letter) else {
            tracing::warn!("a letter was dropped: its address cannot be used for mail");
            return Handed::Never;
        };
        let Err(error) = transport.send(mail).await else { return Handed::Over };
        let reason = reason(&error);
        // A refusal counts as one of this letter only while the mail server otherwise takes us in: a wrong password is
        // answered with a permanent refusal too, and must not cost a letter.
        if error.is_permanent() && transport.test_connection().await.unwrap_or(false) {
            tracing::warn!(reason, "a letter was dropped: the mail server refuses it for good");
            return Handed::Never;
        }
        tracing::warn!(reason, "the mail server did not take a letter; it will be tried again");
        Handed::NotYet
    }
}

/// Hands over letters until `stop` says so; what is in flight then is finished.
pub async fn run(app: AppState, mailer: Mailer, mut stop: watch::Receiver<bool>) {
    while !*stop.borrow() {
        if let Err(error) = hand_over_due(&app, &mailer, &stop).await {
            tracing::error!(what = %error, "letters cannot be sent just now");
        }
        tokio::select! {
            () = app.post.notified() => {}
            () = tokio::time::sleep(LOOK) => {}
            _ = stop.changed() => {}
        }
    }
}

/// Hands over all letters that are due now; says how many left.
pub async fn hand_over_due(app: &AppState, mailer: &Mailer, stop: &watch::Receiver<bool>) -> Result<u64> {
    let places = Arc::new(Semaphore::new(AT_ONCE as usize));
    let mut flights = JoinSet::new();
    let mut over = 0;
    while !*stop.borrow() {
        let place = Arc::clone(&places)
            .acquire_owned()
            .await
            .map_err(|_| Error::internal("the mail worker is stopping"))?;
        let Some(letter) = queue::claim(app).await? else { break };
        let (app, mailer) = (app.clone(), mailer.clone());
        flights.spawn(async move {
            let handed = mailer.hand_over(&letter).await;
            drop(place);
            match handed {
                Handed::Over => queue::handed_over(&app, &letter).await.map(|()| 1),
                Handed::Never => queue::handed_over(&app, &letter).await.map(|()| 0),
                Handed::NotYet => queue::not_yet(&app, &letter).await.map(|()| 0),
            }
        });
        while let Some(landed) = flights.try_join_next() {
            over += landed.map_err(|_| Error::internal("the mail worker failed"))??;
        }
    }
    while let Some(landed) = flights.join_next().await {
        over += landed.map_err(|_| Error::internal("the mail worker failed"))??;
    }
    Ok(over)
}

/// `?tls=required` unless the URL says otherwise or the mail server is on this computer.
fn with_tls(url: &str) -> String {
    if let Some(plain) = url.strip_suffix("?tls=none") {
        return plain.to_owned();
    }
    let Some(rest) = url.strip_prefix("smtp://") else { return url.to_owned() };
    let authority = rest.split(['/', '?']).next().unwrap_or_default();
    let host = authority.rsplit('@').next().unwrap_or_default();
    let here = ["localhost", "127.0.0.1", "[::1]"]
        .into_iter()
        .any(|name| host.strip_prefix(name).is_some_and(|port| port.is_empty() || port.starts_with(':')));
    if here || rest.contains('?') { url.to_owned() } else { format!("{url}?tls=required") }
}

/// Why, in words that hold nothing of the mail: a mail server's own words often quote the address.
fn reason(error: &smtp::Error) -> String {
    if let Some(code) = error.status() {
        return format!("it answered {code}");
    }
    if error.is_timeout() {
        "it took too long to answer"
    } else if error.is_tls() {
        "the connection cannot be encrypted"
    } else if error.is_response() {
        "its answer cannot be read"
    } else if error.is_client() {
        "it does not offer what this needs (encryption, or a way to sign in)"
    } else {
        "it cannot be reached"
    }
    .to_owned()
}

/// RFC 3834: a program wrote this, so no program should answer.
#[derive(Clone)]
struct AutoSubmitted;

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}

/// RFC 2369 and 8058: where a mail program asks, for its reader, for no more mails like this one.
#[derive(Clone)]
struct ListUnsubscribe(String);

impl Header for ListUnsubscribe {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe")
    }

    fn parse(text: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self(text.trim_matches(['<', '>']).to_owned()))
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), format!("<{}>", self.0))
    }
}

/// RFC 8058: that link takes a POST, without a person.
#[derive(Clone)]
struct OneClick;

impl Header for OneClick {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("List-Unsubscribe-Post")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(Self)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "List-Unsubscribe=One-Click".to_owned())
    }
}

/// The mail, or none when its address cannot be used.
fn mail(from: &Mailbox, letter: &Claimed) -> Option<Message> {
    let email = Email::parse(&letter.address).ok()?;
    // A host in another script travels in its ASCII form, which every mail server takes.
    let (local, _) = email.as_str().split_once('@')?;
    let (_, host) = email.key().split_once('@')?;
    let to = Address::new(local, host).ok()?;
    let mut mail = Message::builder()
        .message_id(Some(format!("<{}@{}>", letter.id, from.email.domain())))
        .date(written(Time(letter.created_at)))
        .from(from.clone())
        .to(Mailbox::new(None, to))
        .subject(letter.subject.clone())
        .header(AutoSubmitted);
    if let Some(link) = &letter.unsubscribe {
        mail = mail.header(ListUnsubscribe(link.clone())).header(OneClick);
    }
    let plain = SinglePart::plain(letter.body.clone());
    let both = queue::is_right_to_left(&letter.body).then(|| {
        MultiPart::alternative().singlepart(plain.clone()).singlepart(SinglePart::html(page(letter)))
    });
    let (Some(name), Some(file)) = (&letter.attachment_name, &letter.attachment) else {
        return match both {
            Some(both) => mail.multipart(both).ok(),
            None => mail.header(ContentType::TEXT_PLAIN).body(letter.body.clone()).ok(),
        };
    };
    let json = ContentType::parse("application/json").ok()?;
    let file = Attachment::new(name.clone()).body(file.clone(), json);
    let mixed = MultiPart::mixed();
    let mixed = match both {
        Some(both) => mixed.multipart(both),
        None => mixed.singlepart(plain),
    };
    mail.multipart(mixed.singlepart(file)).ok()
}

/// The mail as a page. A plain text cannot say that it is read from right to left, and mail programs do not look: such a mail has
/// both. Nothing is loaded, and each paragraph has the direction of its words, since news may be in another language.
fn page(letter: &Claimed) -> String {
    let paragraphs = letter.body.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty());
    let page = html! {
        (DOCTYPE)
        html lang="ur" dir="rtl" {
            head {
                meta charset="utf-8";
                title { (letter.subject) }
            }
            body style="font-family: sans-serif; font-size: 1rem; line-height: 1.8" {
                @for paragraph in paragraphs {
                    p dir="auto" {
                        @for (place, line) in paragraph.lines().map(str::trim).enumerate() {
                            @if place > 0 { br; }
                            @if line.starts_with("https://") || line.starts_with("http://") {
                                a href=(line) dir="ltr" { (line) }
                            } @else {
                                (line)
                            }
                        }
                    }
                }
            }
        }
    };
    page.into_string()
}

fn written(at: Time) -> SystemTime {
    UNIX_EPOCH + Duration::from_micros(u64::try_from(at.0).unwrap_or(0))
}

fn print(letter: &Claimed, has_mail_server: bool) {
    let mut text = String::new();
    let why = match (letter.channel.as_str(), has_mail_server) {
        ("sms", _) => "No text message gateway is configured, so here is the text:",
        _ => "No mail server is configured, so here is the mail:",
    };
    let _ = write!(text, "\n┌─ {why}\n│ To:      {}\n", letter.address);
    if !letter.subject.is_empty() {
        let _ = writeln!(text, "│ Subject: {}", letter.subject);
    }
    text.push_str("│\n");
    for line in letter.body.lines() {
        let _ = writeln!(text, "│ {line}");
    }
    if let (Some(name), Some(file)) = (&letter.attachment_name, &letter.attachment) {
        let _ = writeln!(text, "├─ {name}");
        for line in file.lines() {
            let _ = writeln!(text, "│ {line}");
        }
    }
    text.push_str("└─\n");
    // One write, so that letters do not run into each other.
    let _ = std::io::stdout().write_all(text.as_bytes());
}

#[cfg(test)]
mod tests {
    use super::with_tls;

    #[test]
    fn mail_is_encrypted_unless_it_stays_here() {
        for (url, asked) in [
            ("smtp://mail.example.org", "smtp://mail.example.org?tls=required"),
            ("smtp://a:b@mail.example.org:587", "smtp://a:b@mail.example.org:587?tls=required"),
            ("smtp://localhost.example.org", "smtp://localhost.example.org?tls=required"),
            ("smtp://localhost@mail.example.org", "smtp://localhost@mail.example.org?tls=required"),
            ("smtp://localhost:1025", "smtp://localhost:1025"),
            ("smtp://a:b@127.0.0.1", "smtp://a:b@127.0.0.1"),
            ("smtp://[::1]:25", "smtp://[::1]:25"),
            ("smtp://mail.example.org?tls=opportunistic", "smtp://mail.example.org?tls=opportunistic"),
            ("smtp://mail.example.org:25?tls=none", "smtp://mail.example.org:25"),
            ("smtps://mail.example.org", "smtps://mail.example.org"),
        ] {
            assert_eq!(with_tls(url), asked);
        }
    }
}
