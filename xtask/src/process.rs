//! Running other programs: their failures in words, and Ctrl-C so that what was started is also stopped.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// The user pressed Ctrl-C, or something asked this program to end.
#[derive(Debug)]
pub struct Interrupted;

impl std::fmt::Display for Interrupted {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("interrupted")
    }
}

impl std::error::Error for Interrupted {}

/// From now on Ctrl-C makes the running step return [`Interrupted`], so that guards clean up on the way out.
pub fn catch_interrupts() -> Result<()> {
    ctrlc::set_handler(|| INTERRUPTED.store(true, Ordering::Relaxed)).context("Ctrl-C could not be handled")
}

/// Fails when the user has pressed Ctrl-C.
pub fn stop_if_interrupted() -> Result<()> {
    if INTERRUPTED.load(Ordering::Relaxed) { Err(Interrupted.into()) } else { Ok(()) }
}

/// Runs a program to its end; fails unless it succeeded. Its output goes straight to the terminal.
pub fn run(command: &mut Command) -> Result<()> {
    let child = command.spawn().with_context(|| cannot_start(command))?;
    let status = wait(child, || thread::sleep(Duration::from_millis(20)))?;
    succeeded(command, status)
}

/// Like [`run`], and also shows each line of the program's standard output to `see`.
pub fn run_watching(command: &mut Command, mut see: impl FnMut(&str)) -> Result<()> {
    let mut child = command.stdout(Stdio::piped()).spawn().with_context(|| cannot_start(command))?;
    let stdout = child.stdout.take().context("the program has no standard output")?;
    let (sender, lines) = mpsc::channel();
    // Not joined: something that the program left behind may hold its output open for ever.
    thread::spawn(move || {
        for line in BufReader::new(stdout).lines().map_while(Result::ok) {
            if sender.send(line).is_err() {
                break;
            }
        }
    });
    let mut show = |patience| match lines.recv_timeout(patience) {
        Ok(line) => {
            println!("{line}");
            see(&line);
            true
        }
        Err(RecvTimeoutError::Timeout) => false,
        Err(RecvTimeoutError::Disconnected) => {
            thread::sleep(patience);
            false
        }
    };
    let status = wait(child, || while show(Duration::from_millis(20)) {});
    while show(Duration::from_millis(200)) {}
    succeeded(command, status?)
}

/// Runs a program quietly and gives its standard output; what it said goes into the error when it fails.
pub fn output(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_start(command))?;
    stop_if_interrupted()?;
    if !output.status.success() {
        bail!(
            "{} failed ({}):\n{}{}",
            shown(command),
            output.status,
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr)
        );
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Waits for a child, calling `pause` in between. After Ctrl-C the child is asked to end as well; one that does not within ten seconds is killed.
fn wait(mut child: Child, mut pause: impl FnMut()) -> Result<ExitStatus> {
    let mut asked: Option<Instant> = None;
    loop {
        if let Some(status) = child.try_wait()? {
            stop_if_interrupted()?;
            return Ok(status);
        }
        match asked {
            None if INTERRUPTED.load(Ordering::Relaxed) => {
                asked = Some(Instant::now());
                ask_to_end(&child);
            }
            Some(since) if since.elapsed() > Duration::from_secs(10) => {
                child.kill()?;
                child.wait()?;
                return Err(Interrupted.into());
            }
            _ => {}
        }
        pause();
    }
}

/// A terminal's Ctrl-C reaches the child too, but a `kill` of this program alone does not, so it is passed on.
fn ask_to_end(child: &Child) {
    // A child that has already ended is what we want: nothing to do about a failure.
    let _ = Command::new("kill").arg("-TERM").arg(child.id().to_string()).stderr(Stdio::null()).status();
}

fn succeeded(command: &Command, status: ExitStatus) -> Result<()> {
    if status.success() { Ok(()) } else { bail!("{} failed ({status})", shown(command)) }
}

fn cannot_start(command: &Command) -> String {
    format!("{} could not be started: is it installed?", command.get_program().display())
}

/// The command as one would type it, without the folder of the program.
fn shown(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(OsStr::new("program")).display().to_string();
    let words = command.get_args().map(|arg| arg.display().to_string());
    let line = std::iter::once(name).chain(words).collect::<Vec<_>>().join(" ");
    format!("`{line}`")
}
