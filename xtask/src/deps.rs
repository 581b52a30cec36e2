//! What we depend on: under which licences, from where. The rules are in `deny.toml`, which `cargo deny` reads too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use anyhow::{Context, Result, bail};
use serde::Deserialize;
use spdx::{Expression, Licensee, ParseMode};

use crate::{process, say, tools, tree};

/// Checks the crates and the packages from npm against the policy; the error lists all that is wrong.
pub fn check() -> Result<()> {
    let policy = Policy::read()?;
    // Not `--offline`: on a new machine the crates of other systems have not been downloaded yet.
    let metadata = process::output(tools::cargo().args(["metadata", "--locked", "--format-version=1"]))?;
    let metadata: Metadata = serde_json::from_str(&metadata).context("cargo metadata cannot be read")?;
    let lock: NpmLock =
        serde_json::from_slice(&tools::npm_lock()?).context("end2end/package-lock.json cannot be read")?;

    let mut problems = Vec::new();
    for package in &metadata.packages {
        problems.extend(policy.problem_of_crate(package));
    }
    for (path, package) in &lock.packages {
        problems.extend(policy.problem_of_npm(path, package));
    }
    if !problems.is_empty() {
        bail!("deny.toml does not allow:\n  {}", problems.join("\n  "));
    }
    say::line(&format!(
        "  {} and {} from npm are as deny.toml wants them",
        say::count(metadata.packages.len(), "crate"),
        say::count(lock.packages.len().saturating_sub(1), "package"),
    ));
    Ok(())
}

/// The rules, ready to ask.
struct Policy {
    allowed: Vec<Licensee>,
    exceptions: BTreeMap<String, Vec<Licensee>>,
    denied: BTreeMap<String, String>,
    registries: BTreeSet<String>,
}

/// `deny.toml`, as far as we use it.
#[derive(Deserialize)]
struct DenyFile {
    licenses: Licences,
    bans: Bans,
    sources: Sources,
}

#[derive(Deserialize)]
struct Licences {
    allow: Vec<String>,
    #[serde(default)]
    exceptions: Vec<LicenceException>,
}

#[derive(Deserialize)]
struct LicenceException {
    #[serde(rename = "crate")]
    name: String,
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    deny: Vec<Ban>,
}

#[derive(Deserialize)]
struct Ban {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "kebab-case")]
struct Sources {
    allow_registry: Vec<String>,
}

/// What `cargo metadata` prints, as far as we use it.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Crate>,
}

#[derive(Deserialize)]
struct Crate {
    name: String,
    version: String,
    license: Option<String>,
    /// Nothing for a crate of this workspace.
    source: Option<String>,
}

/// `package-lock.json`, as far as we use it. The key of a package is its path in the tree; the tree itself has none.
#[derive(Deserialize)]
struct NpmLock {
    packages: BTreeMap<String, NpmPackage>,
}

#[derive(Deserialize)]
struct NpmPackage {
    version: Option<String>,
    license: Option<String>,
    integrity: Option<String>,
    resolved: Option<String>,
}

impl Policy {
    fn read() -> Result<Self> {
        let text = fs::read_to_string(tree::root().join("deny.toml")).context("deny.toml cannot be read")?;
        Self::parse(&text)
    }

    fn parse(text: &str) -> Result<Self> {
        let file: DenyFile = toml::from_str(text).context("deny.toml is not as expected")?;
        let exceptions = file.licenses.exceptions.into_iter();
        Ok(Self {
            allowed: licensees(&file.licenses.allow)?,
            exceptions: exceptions.map(|it| Ok((it.name, licensees(&it.allow)?))).collect::<Result<_>>()?,
            denied: file.bans.deny.into_iter().map(|ban| (ban.name, ban.reason)).collect(),
            registries: file.sources.allow_registry.iter().map(|url| format!("registry+{url}")).collect(),
        })
    }

    fn problem_of_crate(&self, package: &Crate) -> Option<String> {
        let name = format!("{} {}", package.name, package.version);
        if let Some(reason) = self.denied.get(&package.name) {
            return Some(format!("{name}: {reason}"));
        }
        if package.source.as_ref().is_some_and(|source| !self.registries.contains(source)) {
            return Some(format!("{name} comes from {}", package.source.as_deref().unwrap_or_default()));
        }
        self.licence_problem(&package.name, &name, package.license.as_deref())
    }

    fn problem_of_npm(&self, path: &str, package: &NpmPackage) -> Option<String> {
        if path.is_empty() {
            return None;
        }
        let short = path.rsplit_once("node_modules/").map_or(path, |(_, name)| name);
        let name = format!("{short} {}", package.version.as_deref().unwrap_or_default());
        if let Some(reason) = self.denied.get(short) {
            return Some(format!("{name}: {reason}"));
        }
        if package.integrity.is_none() {
            return Some(format!(
                "{name} is not from the npm registry: it has no integrity in package-lock.json"
            ));
        }
        if let Some(address) = &package.resolved {
            return Some(format!(
                "{name} names the registry it was fetched from, {address}: delete that line"
            ));
        }
        self.licence_problem(short, &name, package.license.as_deref())
    }

    fn licence_problem(&self, package: &str, shown: &str, licence: Option<&str>) -> Option<String> {
        let Some(licence) = licence else { return Some(format!("{shown} does not name its licence")) };
        // Old crates write `MIT/Apache-2.0`.
        let Ok(expression) = Expression::parse_mode(licence, ParseMode::LAX) else {
            return Some(format!("{shown} has a licence that cannot be read, {licence:?}"));
        };
        let exceptions = self.exceptions.get(package).into_iter().flatten();
        let allowed: Vec<_> = self.allowed.iter().chain(exceptions).collect();
        let good = expression.evaluate(|wanted| allowed.iter().any(|licensee| licensee.satisfies(wanted)));
        (!good).then(|| format!("{shown} is licensed under {licence}"))
    }
}

fn licensees(names: &[String]) -> Result<Vec<Licensee>> {
    names
        .iter()
        .map(|name| Licensee::parse(name).with_context(|| format!("deny.toml: {name:?} is not a licence")))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str = r#"
        [licenses]
        allow = ["MIT", "Apache-2.0"]
        exceptions = [{ crate = "ring", allow = ["ISC"] }]
        [bans]
        deny = [{ crate = "openssl-sys", reason = "rustls is used" }]
        [sources]
        allow-registry = ["https://github.com/rust-lang/crates.io-index"]
    "#;

    fn crate_problem(name: &str, licence: Option<&str>, source: Option<&str>) -> Option<String> {
        Policy::parse(POLICY).unwrap().problem_of_crate(&Crate {
            name: name.into(),
            version: "1.0.0".into(),
            license: licence.map(Into::into),
            source: source.map(Into::into),
        })
    }

    fn npm_problem(package: &NpmPackage) -> Option<String> {
        Policy::parse(POLICY).unwrap().problem_of_npm("node_modules/a/node_modules/b", package)
    }

    fn npm() -> NpmPackage {
        NpmPackage {
            version: Some("1.0.0".into()),
            license: Some("MIT".into()),
            integrity: Some("sha512-".into()),
            resolved: None,
        }
    }

    #[test]
    fn crates_need_an_allowed_licence() {
        assert_eq!(crate_problem("a", Some("MIT OR GPL-3.0-only"), None), None);
        assert_eq!(crate_problem("a", Some("MIT/Apache-2.0"), None), None);
        assert_eq!(crate_problem("ring", Some("Apache-2.0 AND ISC"), None), None);
        assert_eq!(
            crate_problem("a", Some("Apache-2.0 AND ISC"), None).unwrap(),
            "a 1.0.0 is licensed under Apache-2.0 AND ISC"
        );
        assert_eq!(crate_problem("a", None, None).unwrap(), "a 1.0.0 does not name its licence");
    }

    #[test]
    fn crates_come_from_the_registry_or_from_here() {
        let registry = "registry+https://github.com/rust-lang/crates.io-index";
        assert_eq!(crate_problem("a", Some("MIT"), Some(registry)), None);
        assert_eq!(
            crate_problem("a", Some("MIT"), Some("git+https://example.org/a")).unwrap(),
            "a 1.0.0 comes from git+https://example.org/a"
        );
        assert_eq!(
            crate_problem("openssl-sys", Some("MIT"), None).unwrap(),
            "openssl-sys 1.0.0: rustls is used"
        );
    }

    #[test]
    fn packages_are_from_the_registry_and_do_not_say_which() {
        assert_eq!(npm_problem(&npm()), None);
        assert!(npm_problem(&NpmPackage { integrity: None, ..npm() }).unwrap().contains("no integrity"));
        let resolved = Some("https://npm.example.org/b.tgz".into());
        assert!(npm_problem(&NpmPackage { resolved, ..npm() }).unwrap().contains("delete that line"));
    }
}
