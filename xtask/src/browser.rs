//! A Chromium for the browser tests: the system's, or one that is installed now.

use std::env;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use crate::{process, say, tools};

/// Where a browser hides that is not on the `PATH`.
const ELSEWHERE: [&str; 2] = [
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
    "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// The browser to test with; nothing means the one that Playwright has brought for itself.
pub fn find_or_install() -> Result<Option<PathBuf>> {
    if let Some(path) = env::var_os("CHROMIUM_PATH") {
        return Ok(Some(path.into()));
    }
    if let Some(path) = find() {
        return Ok(Some(path));
    }
    if is_root()? && on_path("apt-get").is_some() {
        let installed = say::step("Install Chromium with apt-get", || {
            process::output(apt().arg("update"))?;
            process::output(apt().args(["install", "--yes", "--no-install-recommends", "chromium"]))
        });
        match installed {
            Ok(_) => {
                if let Some(path) = find() {
                    return Ok(Some(path));
                }
            }
            Err(error) if error.is::<process::Interrupted>() => return Err(error),
            Err(error) => say::line(&format!("  {error:#}")),
        }
    }
    say::step("Install Chromium with Playwright", || {
        process::run(tools::npm_program("@playwright/test/cli.js")?.args(["install", "chromium"])).context(
            "no browser was found and none could be installed: install Chromium, or say where it is with CHROMIUM_PATH",
        )
    })?;
    Ok(None)
}

/// A browser that is installed and starts: Ubuntu's package of this name may be a mere hint to install another.
fn find() -> Option<PathBuf> {
    let here = NAMES.iter().filter_map(|name| on_path(name));
    let elsewhere = ELSEWHERE.iter().map(PathBuf::from).filter(|path| path.exists());
    here.chain(elsewhere).find(|path| starts(path))
}

fn starts(path: &Path) -> bool {
    let version = Command::new(path).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status();
    version.is_ok_and(|status| status.success())
}

/// The program of this name that a shell would start.
pub fn on_path(name: &str) -> Option<PathBuf> {
    env::split_paths(&env::var_os("PATH")?).map(|folder| folder.join(name)).find(|path| path.is_file())
}

/// Whether this runs as the system's administrator.
pub fn is_root() -> Result<bool> {
    if cfg!(not(unix)) {
        return Ok(false);
    }
    Ok(process::output(Command::new("id").arg("-u"))?.trim() == "0")
}

fn apt() -> Command {
    let mut command = Command::new("apt-get");
    command.arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive");
    command
}
