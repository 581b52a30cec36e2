//! T1: the command line, as an operator types it.

mod common;

use common::TestApp;
use indicatif::ProgressBar;
use server::{
    cli::{demo, seed},
    db::sql,
};
use shared::history::ListHistory;
use std::{
    fs,
    io::{BufRead as _, BufReader, Read as _, Write as _},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    process::{Child, Command, Output, Stdio},
};
use tempfile::TempDir;

both!(the_demo_is_made_once, a_seeded_school_has_what_was_asked_for);

async fn the_demo_is_made_once(world: TestApp) {
    assert!(demo::make(&world.app).await.expect("the demo"));
    let before = world.count(sql("SELECT COUNT(*) FROM live_delivery")).await;
    assert!(!demo::make(&world.app).await.expect("the demo"));
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM live_delivery")).await, before);
    let mut subjects = Vec::new();
    for email in ["amara.okafor@example.com", "daniel.okafor@example.com"] {
        let mut browser = world.browser();
        let request = shared::session::SignIn {
            email: email.to_owned(),
            password: demo::PASSWORD.to_owned(),
            remember: false,
        };
        let me = browser.call(request).await.expect("they sign in");
        let page = browser.call(ListHistory::default()).await.expect("a history");
        subjects.push(page.items.into_iter().map(|item| item.subject).collect::<Vec<_>>());
        assert!(me.unread > 0);
    }
    assert_eq!(subjects[0].len(), 25, "Amara's first page is full");
    let to_daniel = "Zara's weekend project".to_owned();
    assert!(subjects[1].contains(&to_daniel) && !subjects[0].contains(&to_daniel));
    let to_amara = "A word about Toby".to_owned();
    assert!(subjects[0].contains(&to_amara) && !subjects[1].contains(&to_amara));
}

async fn a_seeded_school_has_what_was_asked_for(world: TestApp) {
    let made = seed::seed(&world.app, 6_000, &ProgressBar::hidden()).await.expect("a school");
    assert_eq!((made.deliveries, made.parents), (6_000, 9));
    assert_eq!(world.count(sql("SELECT COUNT(*) FROM live_delivery")).await, 6_000);
    for (email, deliveries) in [
        ("seed@example.com", 5_000),
        ("seed-25@example.com", 25),
        ("seed-1@example.com", 1),
        ("seed-0@example.com", 0),
    ] {
        let found = world
            .count(
                sql("SELECT COUNT(*) FROM live_delivery d JOIN live_contact c ON c.id = d.contact_id WHERE c.email_key = $1")
                    .bind(email),
            )
            .await;
        assert_eq!(found, deliveries, "{email}");
    }
}

/// A folder with a database, and this program.
struct Desk {
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn command(&self, words: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_message-centre"));
        for name in [
            "DATABASE_URL",
            "MESSAGE_CENTRE_KEY",
            "MESSAGE_CENTRE_KEY_FILE",
            "SMTP_URL",
            "MAIL_FROM",
            "PUBLIC_URL",
            "RUST_LOG",
        ] {
            command.env_remove(name);
        }
        command.current_dir(self.folder.path()).args(words);
        command
    }

    /// Runs a command; gives its exit code, and what it said on both ways.
    fn run(&self, words: &[&str]) -> (i32, String, String) {
        said(self.command(words).output().expect("the program runs"))
    }

    fn run_with(&self, words: &[&str], input: &str) -> (i32, String, String) {
        let mut child = self
            .command(words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the program runs");
        child.stdin.take().expect("an input").write_all(input.as_bytes()).expect("it reads");
        said(child.wait_with_output().expect("it ends"))
    }

    fn school(&self) {
        let (code, ..) = self.run(&["school", "add", "--name", "Riverside Primary", "--code", "river"]);
        assert_eq!(code, 0);
    }
}

fn said(output: Output) -> (i32, String, String) {
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("text");
    (output.status.code().unwrap_or(-1), text(output.stdout), text(output.stderr))
}

#[test]
fn schools_are_added_and_listed() {
    let desk = Desk::new();
    desk.school();
    let (code, out, _) = desk.run(&["school", "list"]);
    assert_eq!(code, 0);
    assert!(
        out.contains("RIVER") && out.contains("Riverside Primary") && out.contains("Europe/London"),
        "{out}"
    );
    for (words, says) in [
        (vec!["--name", "Other", "--code", "RIVER"], "another school has the code RIVER"),
        (vec!["--name", "Other", "--code", "no"], "3 to 20 English letters and digits"),
        (vec!["--name", "Other", "--code", "OTHER", "--time-zone", "Europe/Londres"], "IANA"),
        (vec!["--name", "1", "--code", "OTHER"], "at least one letter"),
    ] {
        let (code, _, err) = desk.run(&[&["school", "add"], words.as_slice()].concat());
        assert_eq!(code, 1, "{err}");
        assert!(err.starts_with("error: Nothing was changed.\nWhat to do: ") && err.contains(says), "{err}");
    }
}

#[test]
fn staff_are_added_with_a_password_that_can_be_chosen() {
    let desk = Desk::new();
    desk.school();
    let add = [
        "staff",
        "add",
        "--school",
        "river",
        "--email",
        "office@example.com",
        "--name",
        "Sam Lee",
        "--role",
        "admin",
        "--password-stdin",
    ];
    let (code, _, err) = desk.run_with(&add, "password1\n");
    assert!(code == 1 && err.contains("many people use this one"), "{err}");
    let (code, out, err) = desk.run_with(&add, "otter lantern pancake\n");
    assert!(code == 0 && out.contains("Added Sam Lee to Riverside Primary"), "{err}");
    let (code, _, err) = desk.run_with(&add, "otter lantern pancake\n");
    assert!(code == 1 && err.contains("has this address already"), "{err}");
    let mut nowhere = add;
    nowhere[3] = "HILL";
    let (code, _, err) = desk.run_with(&nowhere, "otter lantern pancake\n");
    assert!(code == 1 && err.contains("No school has the code HILL") && err.contains("school list"), "{err}");
    let (code, _, err) = desk.run_with(&add[..10], "");
    assert!(code == 1 && err.contains("--password-stdin"), "{err}");
}

#[test]
fn staff_are_listed_changed_and_removed() {
    let desk = Desk::new();
    desk.school();
    let add = |email: &str, name: &str, role: &str| {
        let words = [
            "staff",
            "add",
            "--school",
            "river",
            "--email",
            email,
            "--name",
            name,
            "--role",
            role,
            "--password-stdin",
        ];
        desk.run_with(&words, "otter lantern pancake\n")
    };
    let (_, out, _) = desk.run(&["staff", "list", "--school", "river"]);
    assert!(out.contains("Nobody works for Riverside Primary here yet"), "{out}");
    assert_eq!(add("office@example.com", "Olu Office", "admin").0, 0);
    assert_eq!(add("sam@example.com", "Sam Lee", "sender").0, 0);
    let (code, out, _) = desk.run(&["staff", "list", "--school", "river"]);
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!((code, lines.len()), (0, 2), "{out}");
    assert!(
        lines[0].contains("Olu Office")
            && lines[0].contains("office@example.com")
            && lines[0].contains("admin"),
        "{out}"
    );
    assert!(lines[1].contains("sender") && lines[1].ends_with("not signed in"), "{out}");
    // The school keeps somebody who looks after it.
    for words in [&["staff", "remove"][..], &["staff", "role", "--role", "sender"]] {
        let (code, _, err) = desk.run(&[words, &["--email", "office@example.com"]].concat());
        assert!(code == 1 && err.contains("Add another administrator first"), "{err}");
    }
    let (code, out, err) =
        desk.run(&["staff", "role", "--email", "SAM@example.com", "--role", "data-protection"]);
    assert!(code == 0 && out.contains("Sam Lee has the role data-protection now"), "{err}");
    let (code, _, err) = desk
        .run_with(&["staff", "password", "--email", "sam@example.com", "--password-stdin"], "password1\n");
    assert!(code == 1 && err.contains("many people use this one"), "{err}");
    let (code, out, err) = desk.run_with(
        &["staff", "password", "--email", "sam@example.com", "--password-stdin"],
        "velvet tractor moss\n",
    );
    assert!(code == 0 && out.contains("signed out everywhere"), "{err}");
    let (code, out, err) = desk.run(&["staff", "sign-out", "--email", "sam@example.com"]);
    assert!(code == 0 && out.contains("0 sessions ended"), "{err}");
    let (code, out, err) = desk.run(&["staff", "remove", "--email", "office@example.com"]);
    assert!(code == 0 && out.contains("Removed Olu Office"), "{err}");
    let (code, _, err) = desk.run(&["staff", "remove", "--email", "office@example.com"]);
    assert!(code == 1 && err.contains("No member of staff signs in with this address"), "{err}");
    let (code, _, err) = desk.run(&["staff", "sign-out", "--email", "office"]);
    assert!(code == 1 && err.contains("--email: "), "{err}");
    assert_eq!(add("office@example.com", "Ola New", "admin").0, 0, "the same address again");
    let (_, out, _) = desk.run(&["staff", "list", "--school", "river"]);
    assert!(out.contains("Ola New") && !out.contains("Olu Office"), "{out}");
}

const LIST: &str = "Child first name;Child last name;Child date of birth;Parent 1 email;Child postcode;Child NHS number;Child address line 1;Colour\r\n\
    Sam;Lee;04/05/2016;ann@example.com;SW1A 1AA;999 000 0018;10 Downing Street;red\r\n\
    Kit;Lee;31/02/2016;ann@;;;;\r\n";

#[test]
fn an_import_says_what_it_did_and_keeps_no_address() {
    let desk = Desk::new();
    desk.school();
    fs::write(desk.path("pupils.csv"), LIST).expect("a file");
    let (code, out, _) = desk.run(&["import", "class-list", "pupils.csv", "--school", "RIVER", "--dry-run"]);
    assert!(code == 3 && out.contains("nothing was written"), "{out}");
    let (code, out, err) =
        desk.run(&["import", "class-list", "pupils.csv", "--school", "RIVER", "--refused", "refused.csv"]);
    assert_eq!(code, 3, "{err}");
    for says in [
        "2 rows read.",
        "Children: 1 added, 0 changed, 0 unchanged",
        "Looked at and not kept: Child address line 1, Child postcode, Child NHS number.",
        "Not known, so passed over: Colour.",
        "1 row was refused:",
        "line 3, Child date of birth: There is no such day.",
    ] {
        assert!(out.contains(says), "{says}\n{out}");
    }
    let refused = fs::read_to_string(desk.path("refused.csv")).expect("a file");
    assert_eq!(refused.lines().count(), 3, "{refused}");
    assert!(refused.starts_with("line,column,reason\n3,Child date of birth,"), "{refused}");
    // R7: an address could tell one separated parent where the other lives.
    let mut kept = 0;
    for file in fs::read_dir(desk.folder.path()).expect("a folder") {
        let path = file.expect("an entry").path();
        let name = path.file_name().expect("a name").to_string_lossy().into_owned();
        if path.is_file() && name.starts_with("message-centre.db") && name != "message-centre.db.key" {
            let bytes = fs::read(&path).expect("bytes");
            let holds = |text: &str| bytes.windows(text.len()).any(|some| some == text.as_bytes());
            kept += u32::from(holds("ann@example.com"));
            for secret in ["SW1A", "9990000018", "999 000 0018", "Downing"] {
                assert!(!holds(secret), "{name} holds {secret}");
            }
        }
    }
    assert!(kept > 0, "what is kept is found this way");
    let (code, _, err) = desk.run(&["import", "class-list", "nothing.csv", "--school", "RIVER"]);
    assert!(code == 1 && err.contains("nothing.csv cannot be read"), "{err}");
    fs::write(desk.path("wrong.csv"), "Name\nSam\n").expect("a file");
    let (code, _, err) = desk.run(&["import", "class-list", "wrong.csv", "--school", "RIVER"]);
    assert!(
        code == 1 && err.contains("Missing: CHILD_FIRST_NAME, CHILD_LAST_NAME, CHILD_DATE_OF_BIRTH"),
        "{err}"
    );
    fs::write(
        desk.path("messages.csv"),
        "channel,address,content,sent\nemail,ann@example.com,Hello,2026-01-02 08:30\n",
    )
    .expect("a file");
    let (code, out, err) = desk.run(&["import", "history", "messages.csv", "--school", "river"]);
    assert!(code == 0 && out.contains("1 message and 1 delivery added"), "{out}{err}");
}

#[test]
fn a_parent_is_invited_here_and_now() {
    let desk = Desk::new();
    desk.school();
    fs::write(desk.path("pupils.csv"), LIST).expect("a file");
    desk.run(&["import", "class-list", "pupils.csv", "--school", "RIVER"]);
    let (code, out, err) = desk.run(&[
        "parent",
        "invite",
        "--school",
        "RIVER",
        "--all",
        "--send-now",
        "--public-url",
        "https://messages.example.org/",
    ]);
    assert_eq!(code, 0, "{err}");
    assert!(
        out.contains("https://messages.example.org/invite#") && out.contains("No mail server is configured"),
        "{out}"
    );
    let (code, out, _) = desk.run(&["parent", "invite", "--school", "RIVER", "--email", "ann@example.com"]);
    assert!(code == 0 && out.contains("The running server sends them"), "{out}");
    let (code, _, err) = desk.run(&["parent", "invite", "--school", "RIVER", "--email", "bob@example.com"]);
    assert!(code == 1 && err.contains("holds nobody with this address"), "{err}");
    let (code, ..) = desk.run(&["parent", "invite", "--school", "RIVER"]);
    assert_eq!(code, 2);
}

#[test]
fn the_key_is_made_once_and_missed_when_it_is_gone() {
    let desk = Desk::new();
    desk.school();
    let key = desk.path("message-centre.db.key");
    let text = fs::read_to_string(&key).expect("a key");
    assert_eq!(text.trim().len(), 43);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(fs::metadata(&key).expect("a file").permissions().mode() & 0o777, 0o600);
    }
    fs::remove_file(&key).expect("it goes");
    let (code, _, err) = desk.run(&["school", "list"]);
    assert!(code == 1 && err.contains("its key") && err.contains("backup"), "{err}");
    assert!(!key.exists(), "another key would not be the same");
    let (code, ..) = desk.run(&["school", "list", "--key", text.trim()]);
    assert_eq!(code, 0);
    let (code, _, err) = desk.run(&["school", "list", "--key", "short"]);
    assert!(code == 1 && err.contains("43 characters"), "{err}");
    let (code, out, _) = desk.run(&["key"]);
    assert!(code == 0 && out.trim().len() == 43 && out != text);
}

#[test]
fn postgres_asks_for_a_key() {
    let desk = Desk::new();
    let (code, _, err) =
        desk.run(&["school", "list", "--database", "postgres://nobody:secret@127.0.0.1:1/none"]);
    assert!(code == 1 && err.contains("message-centre key") && !err.contains("secret"), "{err}");
    let (code, _, err) = desk.run(&["school", "list", "--database", "mysql://localhost/none"]);
    assert!(code == 1 && err.contains("postgres://"), "{err}");
}

#[test]
fn a_check_looks_at_everything_and_changes_nothing() {
    let desk = Desk::new();
    let (_, out, _) = desk.run(&["check"]);
    assert!(out.contains("warn  Database: message-centre.db is not there yet"), "{out}");
    assert_eq!(fs::read_dir(desk.folder.path()).expect("a folder").count(), 0);
    desk.school();
    let (code, out, _) = desk.run(&[
        "check",
        "--public-url",
        "http://messages.example.org",
        "--smtp-url",
        "smtp://127.0.0.1:1",
        "--mail-from",
        "a@example.org",
    ]);
    assert_eq!(code, 1);
    for says in [
        "ok    Key: there",
        "ok    Database: SQLite",
        "ok    Content: whole",
        "ok    Schema: version",
        "fail  Public address: http://messages.example.org is not encrypted",
        "fail  Mail: the mail server cannot be used: it cannot be reached",
    ] {
        assert!(out.contains(says), "{says}\n{out}");
    }
    fs::remove_file(desk.path("message-centre.db.key")).expect("it goes");
    let (_, out, _) = desk.run(&["check"]);
    assert!(out.contains("fail  Key: there is none"), "{out}");
    let other = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    let (code, out, _) = desk.run(&["check", "--key", other]);
    assert!(code == 1 && out.contains("fail  Key: it is not this database's"), "{out}");
}

const ANOTHER_KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

#[test]
fn a_wrong_key_is_refused_by_every_command() {
    let desk = Desk::new();
    desk.school();
    fs::write(desk.path("pupils.csv"), LIST).expect("a file");
    for words in [
        vec!["school", "list"],
        vec!["school", "add", "--name", "Other", "--code", "OTHER"],
        vec!["serve", "--listen", "127.0.0.1:0"],
        // Whom this key does not recognise would come back.
        vec!["import", "class-list", "pupils.csv", "--school", "RIVER"],
        vec!["purge"],
        vec!["demo"],
    ] {
        let (code, out, err) = desk.run(&[words.as_slice(), &["--key", ANOTHER_KEY]].concat());
        assert!(
            code == 1 && err.contains("not this database's") && err.contains("nothing was changed"),
            "{words:?}: {out}{err}"
        );
    }
    let (code, out, _) = desk.run(&["school", "list"]);
    assert!(code == 0 && out.contains("RIVER") && !out.contains("OTHER"), "{out}");
    // A key that is lost for good is replaced only when that is asked for.
    let (code, out, err) = desk.run(&["key", "--replace-lost", "--key", ANOTHER_KEY]);
    assert!(code == 0 && out.contains("no longer"), "{err}");
    assert_eq!(desk.run(&["school", "list", "--key", ANOTHER_KEY]).0, 0);
    assert_eq!(desk.run(&["school", "list"]).0, 1);
}

#[test]
fn what_only_reads_or_changes_makes_no_database() {
    let desk = Desk::new();
    for words in [
        vec!["school", "list"],
        vec!["policy", "list"],
        vec!["purge"],
        vec!["check"],
        vec!["staff", "--help"],
        vec!["key", "--replace-lost", "--key", ANOTHER_KEY],
    ] {
        let (_, _, err) = desk.run(&words);
        assert!(
            matches!(words[0], "check" | "staff") || err.contains("There is no database"),
            "{words:?}: {err}"
        );
        assert_eq!(fs::read_dir(desk.folder.path()).expect("a folder").count(), 0, "{words:?}");
    }
    let (code, _, err) = desk.run(&["school", "list", "--database", "sqllite:message-centre.db"]);
    assert!(code == 1 && err.contains("not known") && err.contains("sqlite:FILE"), "{err}");
    let add = ["school", "add", "--name", "Hill", "--code", "HILL"];
    let (code, out, _) = desk.run(&[&add[..], &["--database", "sqlite:my%20school.db"]].concat());
    assert!(code == 0 && out.contains("A new database is made: ") && out.contains("my school.db"), "{out}");
    assert!(desk.path("my school.db.key").exists(), "the key is beside the file that is used");
}

#[test]
fn each_trouble_has_its_own_advice() {
    let desk = Desk::new();
    desk.school();
    let file = desk.path("message-centre.db");
    let sound = fs::read(&file).expect("a database");
    let says = |what: &str| {
        let (code, _, err) = desk.run(&["school", "list"]);
        assert!(code == 1 && err.contains(what) && err.contains("What to do: "), "{what}: {err}");
    };
    fs::write(&file, "A letter, and no database at all. ".repeat(300)).expect("written");
    says("no SQLite database");
    // A page in the middle of the schema.
    let mut damaged = sound.clone();
    damaged[100..4000].fill(0x55);
    fs::write(&file, &damaged).expect("written");
    says("damaged");
    fs::write(&file, &sound).expect("written");
    assert_eq!(desk.run(&["school", "list"]).0, 0);
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let change = |text: &'static str| {
        runtime.block_on(async {
            use sqlx::Connection as _;
            let url = format!("sqlite:{}?mode=rwc", file.display());
            let mut there = sqlx::SqliteConnection::connect(&url).await.expect("it opens");
            sqlx::query(text).execute(&mut there).await.expect("it changes");
            there.close().await.expect("it closes");
        });
    };
    change(
        "INSERT INTO _sqlx_migrations (version, description, success, checksum, execution_time) VALUES (9999, 'later', 1, x'00', 1)",
    );
    says("newer version");
    change("DELETE FROM _sqlx_migrations WHERE version = 9999");
    assert_eq!(desk.run(&["school", "list"]).0, 0);
    for end in ["", "-wal", "-shm"] {
        let _ = fs::remove_file(desk.path(&format!("message-centre.db{end}")));
    }
    change("CREATE TABLE recipe (id INTEGER)");
    says("another program's");
}

#[test]
fn a_purge_says_what_went() {
    let desk = Desk::new();
    desk.school();
    let (code, out, _) = desk.run(&["purge"]);
    assert_eq!((code, out.as_str()), (0, "Purged 0 accounts, 0 contacts and 0 deliveries.\n"));
}

/// A running server, which ends with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

fn get(address: &str, path: &str) -> String {
    let mut stream = TcpStream::connect(address).expect("it listens");
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").expect("it reads");
    let mut answer = String::new();
    stream.read_to_string(&mut answer).expect("it answers");
    answer
}

#[cfg(unix)]
#[test]
fn a_server_says_where_it_is_and_stops_when_told() {
    let desk = Desk::new();
    let mut child = desk
        .command(&["serve", "--listen", "127.0.0.1:0", "--demo"])
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program runs");
    let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines().map_while(Result::ok);
    let mut running = Running(child);
    let ready = lines.find(|line| line.contains("is ready at")).expect("it says so");
    let address = ready.rsplit(' ').next().expect("a word").trim_end_matches(')').to_owned();
    assert!(get(&address, "/readyz").ends_with("ready"));
    // It is told apart who asks, by what a proxy on this host says of them.
    let asks = |computer: &str| {
        let mut stream = TcpStream::connect(&address).expect("it listens");
        let body = r#"{"email":"nobody@example.com"}"#;
        write!(
            stream,
            "POST /api/password/forgot HTTP/1.1\r\nHost: {address}\r\nContent-Type: application/json\r\nContent-Length: {}\r\n\
             X-Forwarded-For: {computer}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )
        .expect("it reads");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("it answers");
        answer.split(' ').nth(1).map(str::to_owned).expect("a status")
    };
    for _ in 0..server::state::limits::Limited::Forgot.of_a_computer().most {
        assert_eq!(asks("192.0.2.1"), "200");
    }
    assert_eq!((asks("192.0.2.1").as_str(), asks("192.0.2.2").as_str()), ("429", "200"));
    let (code, out, _) = desk.run(&["school", "list"]);
    assert!(code == 0 && out.contains("RIVERSIDEDEMO"), "other commands work beside it: {out}");
    let (code, _, err) = desk.run(&["serve", "--listen", &address]);
    assert!(code == 1 && err.contains("listens at") && err.contains("--listen 127.0.0.1:"), "{err}");
    #[cfg(not(feature = "development"))]
    for path in ["/development/mail", "/development/mail.json"] {
        let answer = get(&address, path);
        assert!(!answer.contains("Letters that this server sent") && !answer.contains("[]"), "{answer}");
    }
    let killed =
        Command::new("kill").args(["-TERM", &running.0.id().to_string()]).status().expect("kill runs");
    assert!(killed.success());
    assert!(running.0.wait().expect("it ends").success());
    assert!(lines.any(|line| line == "Stopped."));
    let taken = TcpListener::bind(&address);
    assert!(taken.is_ok(), "its port is free again");
}

/// Whatever the operator's umask is: what the program writes is for its own user.
#[cfg(unix)]
#[test]
fn nobody_else_on_the_computer_reads_what_the_program_writes() {
    use std::os::unix::fs::PermissionsExt as _;
    let desk = Desk::new();
    fs::write(
        desk.path("list.csv"),
        "CHILD_FIRST_NAME,CHILD_LAST_NAME,CHILD_DATE_OF_BIRTH\nSam,Lee,tomorrow\n",
    )
    .expect("a list");
    let loosely = |words: &[&str]| {
        let wish = desk.command(words);
        let mut shell = Command::new("sh");
        for (name, _) in wish.get_envs() {
            shell.env_remove(name);
        }
        shell.current_dir(desk.folder.path()).args(["-c", "umask 000; exec \"$0\" \"$@\""]);
        said(shell.arg(wish.get_program()).args(wish.get_args()).output().expect("the program runs"))
    };
    assert_eq!(loosely(&["school", "add", "--name", "Riverside Primary", "--code", "river"]).0, 0);
    let (code, out, err) =
        loosely(&["import", "class-list", "list.csv", "--school", "RIVER", "--refused", "refused.csv"]);
    assert_eq!(code, 3, "{out}{err}");
    let (mut folders, mut met) = (vec![desk.folder.path().to_owned()], 0);
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry")) {
            let name = entry.file_name().into_string().expect("text");
            let about = entry.metadata().expect("it is there");
            if about.is_dir() {
                folders.push(entry.path());
            }
            if name != "list.csv" {
                assert_eq!(about.permissions().mode() & 0o077, 0, "{name}");
                met += 1;
            }
        }
    }
    assert!(met >= 3, "the database, the key and the refused rows: {met}");
}

/// A server with few open files: those who listen do not keep out those who ask.
#[cfg(unix)]
#[test]
fn a_server_with_few_open_files_answers_on() {
    let desk = Desk::new();
    // 160 files: 60 live lines at most, 100 for the rest.
    let mut child = Command::new("sh");
    let serve = desk.command(&["serve", "--listen", "127.0.0.1:0"]);
    child
        .current_dir(desk.folder.path())
        .args(["-c", "ulimit -n 160; exec \"$0\" \"$@\""])
        .arg(serve.get_program())
        .args(serve.get_args())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    for (name, _) in serve.get_envs() {
        child.env_remove(name);
    }
    let mut child = child.spawn().expect("the program runs");
    let mut lines = BufReader::new(child.stdout.take().expect("an output")).lines().map_while(Result::ok);
    let mut errors = child.stderr.take().expect("errors");
    let mut running = Running(child);
    let ready = lines.find(|line| line.contains("is ready at")).expect("it says so");
    let address = ready.rsplit(' ').next().expect("a word").trim_end_matches(')').to_owned();
    // More than there are files: what is too much waits in the system's queue.
    let mut held = Vec::new();
    for _ in 0..200 {
        held.push(TcpStream::connect(&address).expect("it is queued"));
    }
    std::thread::sleep(std::time::Duration::from_secs(2));
    // Once they hang up, it answers again.
    drop(held);
    assert!(get(&address, "/readyz").ends_with("ready"));
    running.0.kill().expect("it ends");
    let mut said = String::new();
    errors.read_to_string(&mut said).expect("text");
    assert_eq!(said.matches("no more connections can be taken").count(), 1, "{said}");
}
