//! Headless Chromium and the tools that read what it prints.

use std::env;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Once;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive as _;
use tempfile::TempDir;

/// What Chromium is called, from system to system.
const NAMES: [&str; 4] = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/// It is said once, not by every test.
static SAID: Once = Once::new();

/// A browser, with a folder to work in. What it prints is kept under `target/tmp/sheets`, for people to look at.
pub(crate) struct Browser {
    name: &'static str,
    room: TempDir,
}

impl Browser {
    /// Finds a browser. Where there is none, it is said that nobody looked; with `ZHIDU_BROWSER=required` that is a failure.
    pub(crate) fn find() -> Option<Self> {
        let there = |name: &str, ask: &str| {
            let answer = Command::new(name).arg(ask).stdout(Stdio::null()).stderr(Stdio::null()).status();
            answer.is_ok_and(|status| status.success())
        };
        let name = NAMES.into_iter().find(|name| there(name, "--version"));
        let tools = ["pdfinfo", "pdftotext", "pdftoppm"].iter().all(|tool| there(tool, "-v"));
        if let Some(name) = name.filter(|_| tools) {
            return Some(Self { name, room: TempDir::new().unwrap() });
        }
        assert_ne!(env::var("ZHIDU_BROWSER").as_deref(), Ok("required"), "Chromium or poppler is not installed");
        // Past the harness, which shows nothing of a test that passes.
        let said = "NOT LOOKED AT: the sheets were not printed, since Chromium or poppler is not installed\n";
        SAID.call_once(|| std::io::stderr().write_all(said.as_bytes()).unwrap());
        None
    }

    fn command(&self) -> Command {
        let mut command = Command::new(self.name);
        command.args([
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
        ]);
        let profile = TempDir::new_in(self.room.path()).unwrap().keep();
        command.arg(format!("--user-data-dir={}", profile.display()));
        command
    }

    fn page(&self, name: &str, html: &str) -> PathBuf {
        let path = self.room.path().join(format!("{name}.html"));
        fs::write(&path, html).unwrap();
        path
    }

    /// Prints a page.
    pub(crate) fn print(&self, name: &str, html: &str) -> Printed {
        let page = self.page(name, html);
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("sheets");
        fs::create_dir_all(&folder).unwrap();
        let pdf = folder.join(format!("{name}.pdf"));
        let _ = fs::remove_file(&pdf);
        let mut command = self.command();
        command.arg("--no-pdf-header-footer").arg(format!("--print-to-pdf={}", pdf.display()));
        let output = command.arg(format!("file://{}", page.display())).output().unwrap();
        assert!(pdf.exists(), "{name} was not printed: {}", String::from_utf8_lossy(&output.stderr));
        Printed { pdf }
    }

    /// Runs a script in a page and gives what it wrote into the title: one complaint a line.
    pub(crate) fn ask(&self, name: &str, html: &str, script: &str) -> Vec<String> {
        let asked = html.replace("</body>", &format!("<script>{script}</script></body>"));
        let page = self.page(&format!("{name}-asked"), &asked);
        let mut command = self.command();
        let output = command.arg("--dump-dom").arg(format!("file://{}", page.display())).output().unwrap();
        let dom = String::from_utf8(output.stdout).unwrap();
        let said = dom.split("<title>").nth(1).and_then(|rest| rest.split("</title>").next());
        let said = said.unwrap_or_else(|| panic!("{name}: no page: {}", String::from_utf8_lossy(&output.stderr)));
        assert!(said.starts_with("asked"), "{name}: the script did not run: {said}");
        said.lines().skip(1).filter(|line| !line.is_empty()).map(str::to_owned).collect()
    }
}

/// A page as it was printed.
pub(crate) struct Printed {
    pdf: PathBuf,
}

/// A picture of a printed page, in greys.
pub(crate) struct Picture {
    pub width: usize,
    pub height: usize,
    pub greys: Vec<u8>,
}

impl Printed {
    fn tool(&self, tool: &str, options: &[&str]) -> Vec<u8> {
        let output = Command::new(tool)
            .args(options)
            .arg(&self.pdf)
            .args(if tool == "pdftotext" { &["-"][..] } else { &[] })
            .output()
            .unwrap();
        assert!(output.status.success(), "{tool}: {}", String::from_utf8_lossy(&output.stderr));
        output.stdout
    }

    /// Lists the width and height of each page in millimetres, rounded.
    pub(crate) fn sizes(&self) -> Vec<(u16, u16)> {
        let told = String::from_utf8(self.tool("pdfinfo", &["-f", "1", "-l", "9999"])).unwrap();
        let millimetres = |points: &str| {
            let points = points.parse::<Decimal>().unwrap();
            (points * Decimal::new(254, 1) / Decimal::from(72)).round().to_u16().unwrap()
        };
        let size = |line: &str| {
            let rest = line.strip_prefix("Page")?.split_once("size:")?.1;
            let (width, rest) = rest.trim().split_once(" x ")?;
            Some((millimetres(width), millimetres(rest.split_whitespace().next()?)))
        };
        told.lines().filter_map(size).collect()
    }

    /// Returns the text of each page without white space.
    pub(crate) fn texts(&self) -> Vec<String> {
        let text = String::from_utf8(self.tool("pdftotext", &[])).unwrap();
        let pages = text.split('\u{c}').map(|page| page.split_whitespace().collect::<String>());
        let mut pages: Vec<_> = pages.collect();
        pages.pop();
        pages
    }

    /// Draws each page, 100 dots to the inch; the pictures stay beside the file.
    pub(crate) fn pictures(&self) -> Vec<Picture> {
        let stem = self.pdf.with_extension("");
        let folder = self.pdf.parent().unwrap();
        let name = format!("{}-", stem.file_name().unwrap().to_str().unwrap());
        let drawn = || {
            let mut paths: Vec<_> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
            let own = |path: &PathBuf| {
                path.file_name()
                    .unwrap()
                    .to_str()
                    .unwrap()
                    .strip_prefix(&name)
                    .is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
            };
            paths.retain(own);
            paths.sort();
            paths
        };
        drawn().iter().for_each(|old| fs::remove_file(old).unwrap());
        for form in ["-png", "-gray"] {
            let output = Command::new("pdftoppm").args([form, "-r", "100"]).arg(&self.pdf).arg(&stem).output().unwrap();
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        }
        let greys = drawn().into_iter().filter(|path| path.extension().is_some_and(|extension| extension == "pgm"));
        greys
            .map(|path| {
                let bytes = fs::read(&path).unwrap();
                fs::remove_file(&path).unwrap();
                read_greys(&bytes)
            })
            .collect()
    }
}

/// Reads a picture in the form of pgm (5): three numbers, then a byte for each dot.
fn read_greys(bytes: &[u8]) -> Picture {
    let mut rest = bytes.strip_prefix(b"P5").unwrap();
    let mut number = || {
        let start = rest.iter().position(u8::is_ascii_digit).unwrap();
        let end = start + rest[start..].iter().position(|byte| !byte.is_ascii_digit()).unwrap();
        let number = std::str::from_utf8(&rest[start..end]).unwrap().parse::<usize>().unwrap();
        rest = &rest[end..];
        number
    };
    let (width, height, most) = (number(), number(), number());
    assert_eq!(most, 255);
    let greys = rest[1..].to_vec();
    assert_eq!(greys.len(), width * height);
    Picture { width, height, greys }
}

impl Picture {
    /// Returns how many of a thousand dots of a part are dark. The part is given in thousandths of width and height.
    pub(crate) fn dark(&self, (left, top, right, bottom): (usize, usize, usize, usize)) -> usize {
        let across = left * self.width / 1000..right * self.width / 1000;
        let down = top * self.height / 1000..bottom * self.height / 1000;
        let all = across.len() * down.len();
        let dark = down
            .flat_map(|y| across.clone().map(move |x| (x, y)))
            .filter(|(x, y)| self.greys[y * self.width + x] < 128)
            .count();
        dark * 1000 / all.max(1)
    }
}
