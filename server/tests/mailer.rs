//! The worker that hands letters over, against a mail server that answers as real ones do.

mod common;

use common::TestApp;
use server::{
    db::sql,
    mail::{
        queue::{self, Letter},
        worker::{self, Mailer},
    },
};
use shared::{email::Email, phone::Phone, words::Letter as Words};
use std::sync::{Arc, Mutex};
use tokio::{
    io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader},
    net::{TcpListener, TcpStream},
    sync::watch,
};

both!(
    a_letter_is_handed_over_and_gone,
    a_refused_address_costs_its_letter_alone,
    a_letter_waits_for_a_mail_server,
    a_wrong_password_costs_no_letter,
    without_a_mail_server_letters_are_printed,
    a_letter_that_can_be_stopped_says_where,
    a_letter_from_right_to_left_says_so,
);

const WORDS: Words = Words { subject: "Zoë’s {code}", body: "Hello,\n\n.{code} is your code.\n" };

/// As in Urdu, where mail programs need to be told the direction.
const URDU: Words = Words {
    subject: "{school} کا پیغام",
    body: "السلام علیکم،\n\n{school} کا پیغام:\n\n{link}\n\n    {code}\n\nآپ کا میسج سینٹر\n",
};

/// A mail server. What it takes is in `mails`.
struct Server {
    url: String,
    mails: Arc<Mutex<Vec<String>>>,
}

/// How a mail server answers.
#[derive(Clone, Copy)]
struct Answers {
    sign_in: &'static str,
    recipient: fn(&str) -> &'static str,
}

const KIND: Answers = Answers { sign_in: "235 welcome", recipient: |_| "250 ok" };

impl Server {
    async fn start(answers: Answers) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
        let address = listener.local_addr().expect("an address");
        let mails = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&mails);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(converse(stream, answers, Arc::clone(&kept)));
            }
        });
        Self { url: format!("smtp://{address}"), mails }
    }

    fn mails(&self) -> Vec<String> {
        self.mails.lock().expect("a lock").clone()
    }
}

async fn converse(stream: TcpStream, answers: Answers, mails: Arc<Mutex<Vec<String>>>) {
    let mut stream = BufReader::new(stream);
    let mut answer = "220 ready".to_owned();
    loop {
        if stream.write_all(format!("{answer}\r\n").as_bytes()).await.is_err() {
            return;
        }
        let mut line = String::new();
        if stream.read_line(&mut line).await.unwrap_or(0) == 0 {
            return;
        }
        let command = line.trim_end().to_uppercase();
        if answer.starts_with("354") {
            let mut mail = line.clone();
            while !mail.ends_with("\r\n.\r\n") {
                if stream.read_line(&mut mail).await.unwrap_or(0) == 0 {
                    return;
                }
            }
            mails.lock().expect("a lock").push(mail);
            "250 taken".clone_into(&mut answer);
            continue;
        }
        answer = if command.starts_with("EHLO") {
            "250-here\r\n250 AUTH PLAIN".to_owned()
        } else if command.starts_with("AUTH") {
            answers.sign_in.to_owned()
        } else if command.starts_with("RCPT") {
            (answers.recipient)(&line).to_owned()
        } else if command == "DATA" {
            "354 go on".to_owned()
        } else {
            "250 ok".to_owned()
        };
    }
}

async fn write(world: &TestApp, to: &str) {
    let to = Email::parse(to).expect("an address");
    queue::send(&world.app, Letter::email(&to, &WORDS, &[("code", "123456")])).await.expect("a letter");
}

async fn waiting(world: &TestApp) -> i64 {
    world.count(sql("SELECT COUNT(*) FROM service_message")).await
}

async fn hand_over(world: &TestApp, mailer: &Mailer) -> u64 {
    let (_stay, stop) = watch::channel(false);
    worker::hand_over_due(&world.app, mailer, &stop).await.expect("a round")
}

fn mailer(url: &str) -> Mailer {
    Mailer::smtp(url, "Message Centre <messages@example.org>").expect("a mailer")
}

async fn a_letter_is_handed_over_and_gone(world: TestApp) {
    let server = Server::start(KIND).await;
    write(&world, "Ann@BÜCHER.example.com").await;
    write(&world, "bob@example.com").await;
    assert_eq!(hand_over(&world, &mailer(&server.url)).await, 2);
    assert_eq!(waiting(&world).await, 0);
    let mails = server.mails();
    assert_eq!(mails.len(), 2);
    let mail = mails.iter().find(|mail| mail.contains("Ann@")).expect("Ann's mail");
    let header = |name: &str| {
        mail.lines()
            .find_map(|line| line.strip_prefix(name))
            .map(|value| value.trim_start_matches(':').trim())
    };
    assert_eq!(header("To"), Some("Ann@xn--bcher-kva.example.com"));
    assert_eq!(header("Auto-Submitted"), Some("auto-generated"));
    assert_eq!(header("Date"), Some("Tue, 01 Sep 2026 08:00:00 +0000"));
    assert!(header("Message-ID").is_some_and(|id| id.ends_with("@example.org>")), "{mail}");
    assert!(
        header("Content-Type").is_some_and(|kind| kind.starts_with("text/plain; charset=utf-8")),
        "{mail}"
    );
    assert!(header("Subject").is_some_and(|subject| subject.starts_with("=?utf-8?")), "{mail}");
    // A line that begins with a dot does not end the mail.
    assert!(mail.contains("\r\n..123456 is your code."), "{mail}");
    assert_eq!(mails.iter().filter(|mail| mail.contains("bob@example.com")).count(), 1);
}

async fn a_refused_address_costs_its_letter_alone(world: TestApp) {
    let answers = Answers {
        recipient: |line| {
            if line.contains("gone@") {
                "550 5.1.1 no such user"
            } else if line.contains("busy@") {
                "450 4.2.1 try later"
            } else {
                "250 ok"
            }
        },
        ..KIND
    };
    let server = Server::start(answers).await;
    for to in ["gone@example.com", "busy@example.com", "ann@example.com"] {
        write(&world, to).await;
    }
    let mailer = mailer(&server.url);
    assert_eq!(hand_over(&world, &mailer).await, 1);
    let left: Vec<(String,)> =
        world.app.db.all(sql("SELECT address FROM service_message")).await.expect("letters");
    assert_eq!(left, [("busy@example.com".to_owned(),)]);
    // It waits for its time, and then is the same mail.
    assert_eq!(hand_over(&world, &mailer).await, 0);
    assert_eq!(waiting(&world).await, 1);
}

async fn a_letter_waits_for_a_mail_server(world: TestApp) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    drop(listener);
    write(&world, "ann@example.com").await;
    let away = mailer(&format!("smtp://{address}"));
    assert_eq!(hand_over(&world, &away).await, 0);
    assert!(away.check().await.is_err());
    assert_eq!(waiting(&world).await, 1);
    world.wait_minutes(5);
    let server = Server::start(KIND).await;
    assert_eq!(hand_over(&world, &mailer(&server.url)).await, 1);
    assert_eq!(waiting(&world).await, 0);
}

async fn a_wrong_password_costs_no_letter(world: TestApp) {
    let server = Server::start(Answers { sign_in: "535 5.7.8 wrong", ..KIND }).await;
    write(&world, "ann@example.com").await;
    let mailer = mailer(&server.url.replace("smtp://", "smtp://user:wrong@"));
    assert_eq!(hand_over(&world, &mailer).await, 0);
    assert_eq!((waiting(&world).await, server.mails().len()), (1, 0));
    assert_eq!(mailer.check().await.expect_err("a refusal"), "it answered 535");
}

async fn without_a_mail_server_letters_are_printed(world: TestApp) {
    write(&world, "ann@example.com").await;
    let phone = Phone::parse("07700 900001").expect("a number");
    queue::send(&world.app, Letter::sms(&phone, "{code}", &[("code", "123456")])).await.expect("a letter");
    assert_eq!(hand_over(&world, &Mailer::terminal()).await, 2);
    assert_eq!(waiting(&world).await, 0);
}

/// RFC 8058: one address, on one line, and that it takes a POST.
async fn a_letter_that_can_be_stopped_says_where(world: TestApp) {
    let link =
        format!("https://messages.riverside-primary-school.example.org/unsubscribe/{}", "a".repeat(43));
    let server = Server::start(KIND).await;
    let to = Email::parse("ann@example.com").expect("an address");
    let letter =
        Letter::email(&to, &WORDS, &[]).ending("Stop: {stop}\n", &[("stop", &link)]).stopped_by(&link);
    queue::send(&world.app, letter).await.expect("a letter");
    write(&world, "bob@example.com").await;
    assert_eq!(hand_over(&world, &mailer(&server.url)).await, 2);
    let mails = server.mails();
    let head = |to: &str| {
        let mail = mails.iter().find(|mail| mail.contains(to)).expect("a mail");
        mail.split("\r\n\r\n").next().expect("a head").to_owned()
    };
    let head_of = head("ann@example.com");
    assert!(head_of.contains(&format!("\r\nList-Unsubscribe: <{link}>\r\n")), "{head_of}");
    assert!(head_of.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"), "{head_of}");
    assert!(!head("bob@example.com").contains("List-Unsubscribe"), "what cannot be stopped says nothing");
}

#[tokio::test]
async fn the_worker_wakes_and_stops() {
    let world = TestApp::sqlite().await;
    let server = Server::start(KIND).await;
    let (stop, stopping) = watch::channel(false);
    let worker = tokio::spawn(worker::run(world.app.clone(), mailer(&server.url), stopping));
    // Long before it would look by itself.
    write(&world, "ann@example.com").await;
    for _ in 0..200 {
        if !server.mails().is_empty() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    assert_eq!(server.mails().len(), 1);
    stop.send(true).expect("the worker listens");
    tokio::time::timeout(std::time::Duration::from_secs(5), worker)
        .await
        .expect("it stops")
        .expect("it ends well");
}

async fn a_letter_from_right_to_left_says_so(world: TestApp) {
    let server = Server::start(KIND).await;
    let to = Email::parse("ann@example.com").expect("an address");
    let link = "https://messages.example.org/messages#a&b";
    let gaps = [("school", "St <Mary>"), ("link", link), ("code", "123456")];
    for letter in [
        Letter::email(&to, &URDU, &gaps),
        Letter::email(&to, &URDU, &gaps).with("receipt.json".to_owned(), "{}".to_owned()),
    ] {
        queue::send(&world.app, letter).await.expect("a letter");
    }
    assert_eq!(hand_over(&world, &mailer(&server.url)).await, 2);
    let mails = server.mails();
    for mail in &mails {
        let subject = mail.lines().find(|line| line.starts_with("Subject: ")).expect("a subject");
        assert!(subject.starts_with("Subject: =?utf-8?") && subject.is_ascii(), "{subject}");
        let alternative = mail.find("multipart/alternative").expect("two forms of one text");
        let texts: Vec<String> =
            mail[alternative..].split("Content-Type: text/").skip(1).map(decoded).collect();
        let [plain, html] = &texts[..] else { panic!("two texts: {mail}") };
        // Mail programs make a link of the line: nothing else may be on it, nor beside a code.
        assert!(plain.contains(&format!("\n{link}\n")) && plain.contains("\n    123456\n"), "{plain}");
        assert!(plain.contains("\u{2068}St <Mary>\u{2069} کا پیغام"), "{plain}");
        assert!(html.contains(r#"<html lang="ur" dir="rtl">"#), "{html}");
        assert!(html.contains("St &lt;Mary&gt;") && html.contains("123456"), "{html}");
        assert!(
            html.contains(r#"<a href="https://messages.example.org/messages#a&amp;b" dir="ltr">"#),
            "{html}"
        );
    }
    assert!(mails.iter().any(|mail| mail.contains("multipart/mixed") && mail.contains("receipt.json")));
    // Whoever reads from left to right gets a text alone.
    write(&world, "bob@example.com").await;
    assert_eq!(hand_over(&world, &mailer(&server.url)).await, 1);
    assert!(!server.mails().last().expect("a mail").contains("text/html"));
}

/// The text of a part, which is in base64 or, where most of it is ASCII, quoted-printable.
fn decoded(part: &str) -> String {
    use base64::Engine as _;
    let (head, content) = part.split_once("\r\n\r\n").expect("headers end");
    let content = content.split("\r\n--").next().expect("a part ends");
    let bytes = if head.contains("base64") {
        base64::engine::general_purpose::STANDARD.decode(content.replace("\r\n", "")).expect("base64")
    } else {
        let mut bytes = Vec::new();
        let mut rest = content.replace("=\r\n", "");
        while let Some((before, after)) = rest.split_once('=') {
            bytes.extend(before.bytes());
            bytes.push(u8::from_str_radix(&after[..2], 16).expect("two digits"));
            rest = after[2..].to_owned();
        }
        bytes.extend(rest.bytes());
        bytes
    };
    String::from_utf8(bytes).expect("UTF-8").replace("\r\n", "\n")
}
