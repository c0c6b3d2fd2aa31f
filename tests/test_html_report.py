"""The HTML report: safe as a file, and in a browser what a reader sees and does."""

from __future__ import annotations

import base64
import hashlib
import io
import json
import re
import shutil
import socket
import subprocess
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Normalizer
from normalize.edits import Change, replay
from normalize.report.formats import write
from normalize.report.html.parts import parts
from normalize.report.outcome import Outcome
from normalize.result import Result
from normalize.rules import Finding

RULES = {rule.code: rule for rule in Normalizer().rules}
HOSTILE = (
    "</script><script>document.title = 'owned'</script> wrote Kim Jong-un\n\n"
    "<img src=x onerror=\"document.title = 'owned'\"> &lt;b&gt; <!-- {{report}} {{script}} ]]>\n\n"
    '\u202etxt.exe\u2028 \x1b[31mred\x07 \ud800 and Kim Jong-un again .\n\nLeave a "Comment"\n'
)


def changed(path: str, text: str, *words: str, findings: tuple[Finding, ...] = (), code: str = "NAM001") -> Outcome:
    """An outcome in which `Kim Jong-un` is written as `Kim Jong Un` and each other of `words` is removed."""
    found = [
        Change(
            code if word == "Kim Jong-un" else "RES013", m.start(), m.end(), word, _AFTER.get(word, ""), f"why {word}"
        )
        for word in words
        for m in re.finditer(re.escape(word), text)
    ]
    changes = tuple(sorted(found, key=lambda change: change.start))
    return Outcome(path, text, Result(replay(text, changes), changes, findings, language="en"))


_AFTER = {"Kim Jong-un": "Kim Jong Un"}


def hostile() -> Outcome:
    note = Finding(10, 30, "<b>look</b> at this", rule="AGY015", safety="none")
    return changed('news/<i>\u202e"x".txt', HOSTILE, "Kim Jong-un", "\x1b", '\n\nLeave a "Comment"', findings=(note,))


def article(number: int) -> Outcome:
    text = f"The ferry number {number} left Tartu\n\nKim Jong-un was not on board.\n\nSubscribe to the news\n\nIt came back.\n"
    return changed(f"ferries/{number:04}.txt", text, "Kim Jong-un", "Subscribe to the news\n\n")


def page(*outcomes: Outcome) -> str:
    out = io.StringIO()
    write("html", outcomes, RULES, out, version="1.2.3")
    return out.getvalue()


def data(made: str) -> dict[str, Any]:
    match = re.search(r'<script type="application/json" id="report">(.*?)</script>', made, re.DOTALL)
    assert match
    found = json.loads(match[1])
    assert isinstance(found, dict)
    return found


def test_the_page_may_load_nothing_and_runs_only_its_own_script() -> None:
    made = page(hostile())
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]*)"', made)
    assert policy
    assert policy[1].startswith("default-src 'none'; ")
    for name, tag in (("style-src", "style"), ("script-src", "script")):
        (content,) = re.findall(rf"<{tag}>(.*?)</{tag}>", made, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(content.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in policy[1]
    assert "unsafe" not in policy[1]
    assert not re.search(r"""(?:src|href|action)\s*=\s*["']?(?!#)[a-z/]""", made.split('id="report">')[0])
    assert "innerHTML" not in made


def test_markup_in_an_article_stays_text() -> None:
    made = page(hostile())
    assert made.count("<script") == made.count("</script>") == 2
    content = made.split('id="report">')[1].split("</script>")[0]
    assert not re.search("[<>&\u2028\u202e\x1b\ud800]", content)


def test_only_articles_with_something_to_show_are_in_it() -> None:
    found = data(page(article(1), Outcome("clean.txt", "Fine.", Result("Fine."))))
    assert [one["file"] for one in found["articles"]] == ["ferries/0001.txt"]
    assert found["counts"] == {"texts": 2, "changed": 1, "changes": 2, "left": 0}
    assert set(found["rules"]) == {"NAM001", "RES013"}


@given(text=st.text(alphabet="ab \n", max_size=30), draw=st.data())
def test_parts_are_both_texts(text: str, draw: st.DataObject) -> None:
    cuts = sorted(draw.draw(st.sets(st.integers(0, len(text)), max_size=8)))
    changes = tuple(
        Change("NAM001", a, b, text[a:b], "new", "why") for a, b in zip(cuts[::2], cuts[1::2], strict=False)
    )
    spans = draw.draw(st.lists(st.tuples(st.integers(0, len(text)), st.integers(0, len(text))), max_size=5))
    findings = tuple(Finding(min(span), max(span), f"{n}", rule="AGY015") for n, span in enumerate(spans))
    outcome = Outcome("a.txt", text, Result(replay(text, changes), changes, findings))
    made = parts(outcome)
    marks = [part for part in made if not isinstance(part, str)]
    before = "".join(part if isinstance(part, str) else part["before"] for part in made)
    after = "".join(
        part if isinstance(part, str) else part["after"] if part["kind"] == "fixable" else part["before"]
        for part in made
    )
    assert (before, after) == (text, outcome.result.text)
    said = sorted(why for mark in marks for why in (mark["why"], *(other["why"] for other in mark.get("also", []))))
    assert said == sorted([change.why for change in changes] + [finding.message for finding in findings])


class Browser:
    """A headless Chromium, by the WebDriver protocol: enough of it for these tests."""

    def __init__(self, chromium: str, driver: str, folder: Path) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        self._driver = subprocess.Popen([driver, f"--port={port}", "--silent"], stdout=subprocess.DEVNULL)
        self._address = f"http://127.0.0.1:{port}"
        self._open = urllib.request.build_opener(urllib.request.ProxyHandler({})).open
        self._wait()
        switches = (
            "headless no-sandbox disable-gpu disable-quic no-first-run disable-background-networking "
            "disable-component-update disable-sync disable-dev-shm-usage"
        )
        options = {
            "binary": chromium,
            "args": [*(f"--{switch}" for switch in switches.split()), f"--user-data-dir={folder}"],
        }
        wanted = {"goog:chromeOptions": options, "goog:loggingPrefs": {"browser": "ALL"}}
        self._session = ""
        self._session = (
            "/session/" + self._call("POST", "/session", {"capabilities": {"alwaysMatch": wanted}})["sessionId"]
        )

    def _wait(self) -> None:
        for _ in range(200):
            try:
                self._open(f"{self._address}/status", timeout=5).close()
                return
            except OSError:
                time.sleep(0.1)
        pytest.skip("chromedriver does not answer")

    def _call(self, method: str, path: str, body: dict[str, Any] | None = None) -> Any:
        content = None if body is None else json.dumps(body).encode()
        request = urllib.request.Request(self._address + path, content, method=method)
        with self._open(request, timeout=120) as answer:
            return json.load(answer)["value"]

    def command(self, path: str, **body: Any) -> Any:
        return self._call("POST", self._session + path, body)

    def open(self, path: Path, place: str = "") -> None:
        self.command("/url", url="about:blank")
        self.command("/url", url=path.as_uri() + place)

    def run(self, script: str, *values: Any) -> Any:
        """The value of an expression or of a script with `return`."""
        return self.command("/execute/sync", script=script if "return" in script else f"return {script}", args=values)

    def texts(self, selector: str) -> list[str]:
        found = self.run("[...document.querySelectorAll(arguments[0])].map((e) => e.textContent)", selector)
        assert isinstance(found, list)
        return found

    def type(self, keys: str) -> None:
        """Press keys, each until the page has seen it: a browser on a busy machine loses the first ones."""
        self.run("window.keysSeen ??= (addEventListener('keydown', () => window.keysSeen++, true), 0); return 0")
        for key in keys:
            before = self.run("window.keysSeen")
            for _ in range(10):
                actions = [{"type": kind, "value": key} for kind in ("keyDown", "keyUp")]
                self.command("/actions", actions=[{"type": "key", "id": "keys", "actions": actions}])
                if self._until(f"window.keysSeen > {before}"):
                    break

    def _until(self, condition: str) -> bool:
        for _ in range(20):
            if self.run(condition):
                return True
            time.sleep(0.05)
        return False

    def look(self, *, dark: bool = False, media: str = "", width: int = 1400, height: int = 1000) -> None:
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self._devtools("Emulation.setEmulatedMedia", media=media, features=[scheme])
        size = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self._devtools("Emulation.setDeviceMetricsOverride", **size)

    def picture(self) -> bytes:
        return base64.b64decode(self._devtools("Page.captureScreenshot")["data"])

    def _devtools(self, command: str, **parameters: Any) -> Any:
        return self.command("/goog/cdp/execute", cmd=command, params=parameters)

    def complaints(self) -> list[str]:
        return [entry["message"] for entry in self.command("/se/log", type="browser")]

    def close(self) -> None:
        try:
            self._call("DELETE", self._session)
        except (OSError, urllib.error.URLError):
            pass
        finally:
            self._driver.terminate()
            self._driver.wait()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    chromium = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    driver = shutil.which("chromedriver")
    if not chromium or not driver:
        pytest.skip("no Chromium with its chromedriver on this machine")
    made = Browser(chromium, driver, tmp_path_factory.mktemp("browser"))
    try:
        yield made
    finally:
        made.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Browser]:
    path = tmp_path / "a report.html"
    path.write_text(page(article(1), hostile(), article(2)), encoding="utf-8")
    browser.look()
    browser.open(path)
    yield browser
    assert browser.complaints() == []
    assert browser.run("document.title") == "Corrections: 8 changes in 3 of 3 texts"


def test_both_versions_stand_side_by_side(opened: Browser) -> None:
    assert opened.texts("#list .place") == ["ferries/0001.txt", 'news/<i>⟨U+202E⟩"x".txt', "ferries/0002.txt"]
    assert opened.texts("#article h2") == ["The ferry number 1 left Tartu"]
    rows = opened.run(
        "[...document.querySelectorAll('.columns .row')].map((row) => [...row.children].map((cell) => cell.textContent))"
    )
    assert rows == [
        ["As it arrived", "As it reads now"],
        ["The ferry number 1 left Tartu", "The ferry number 1 left Tartu"],
        ["Kim Jong-un was not on board.", "Kim Jong Un was not on board."],
        ["Subscribe to the news", ""],
        ["It came back.", "It came back."],
    ]
    assert opened.texts(".columns del") == ["Kim Jong-un", "Subscribe to the news"]
    assert opened.texts(".columns ins") == ["Kim Jong Un"]
    assert opened.texts(".reasons .why") == ["why Kim Jong-un", "why Subscribe to the news\n\n"]


def test_markup_in_an_article_does_nothing_in_a_browser(opened: Browser) -> None:
    opened.type("J")
    assert opened.texts("#article h2") == ["</script><script>document.title = 'owned'</script> wrote Kim Jong Un"]
    assert opened.run("document.querySelectorAll('img, iframe, object, script:not([type]), b, i').length") == 1
    shown = "".join(opened.texts(".columns .row"))
    assert "<img src=x onerror=" in shown
    assert "⟨U+202E⟩txt.exe⟨U+2028⟩ ␛[31mred␇ ⟨U+D800⟩" in shown


def test_nothing_else_may_run_or_load(opened: Browser) -> None:
    assert opened.run("typeof globalThis.planted") == "undefined"
    opened.run(
        "const s = document.createElement('script'); s.textContent = 'globalThis.planted = 1'; document.body.append(s);"
        "const i = document.createElement('img'); i.src = 'data:image/gif;base64,R0lGODlhAQABAAAAACw='; document.body.append(i); return 0"
    )
    assert opened.run("typeof globalThis.planted") == "undefined"
    assert any("Content Security Policy" in complaint for complaint in opened.complaints())


def test_keys_walk_through_changes_and_articles(opened: Browser) -> None:
    def at() -> list[str]:
        return [opened.texts("#article h2")[0][:18], *opened.texts(".columns del.now, .columns mark.now")]

    opened.type("j")
    assert at() == ["The ferry number 1", "Kim Jong-un"]
    assert opened.texts(".columns ins.now") == ["Kim Jong Un"]
    assert opened.run("document.activeElement.textContent") == "Kim Jong-un"
    assert not opened.run("document.querySelector('#reason').hidden")
    assert opened.texts("#reason .code") == ["NAM001 name-variant"]
    opened.type("j")
    assert at() == ["The ferry number 1", "Subscribe to the news"]
    opened.type("j")
    assert at() == ["</script><script>d", "script>document.titl"]
    opened.type("k")
    assert at() == ["The ferry number 1", "Subscribe to the news"]
    opened.type("JJJJ")
    assert at()[0] == "The ferry number 2"
    opened.type("K")
    assert at()[0] == "</script><script>d"


def test_filters_by_rule_file_and_words(opened: Browser) -> None:
    opened.type("f")
    assert opened.run("document.activeElement.id") == "rule"
    opened.run(
        "const r = document.querySelector('#rule'); r.value = 'AGY015'; r.dispatchEvent(new Event('input')); return 0"
    )
    assert opened.texts("#list .place") == ['news/<i>⟨U+202E⟩"x".txt']
    assert opened.texts(".reasons .why") == ["<b>look</b> at this"]
    assert set(opened.texts(".columns .off")) == {"Kim Jong-un", "Kim Jong Un", "␛", 'Leave a "Comment"'}
    opened.run("document.activeElement.blur()")
    opened.type("x/")
    assert len(opened.texts("#list li")) == 3
    assert opened.run("document.activeElement.id") == "text"
    opened.type("TXT.exe")
    assert opened.texts("#list .place") == ['news/<i>⟨U+202E⟩"x".txt']
    assert opened.texts("#shown") == ["1 of 3 articles"]
    opened.type("zzz")
    assert opened.texts("#article") == ["No article fits these filters."]
    opened.type("\ue00c")  # Escape leaves the field
    opened.type("x")
    opened.run("document.querySelectorAll('#chart-file button')[1].click()")
    assert opened.texts("#shown") == ["1 of 3 articles"]
    assert opened.run("document.querySelector('#chart-file [aria-pressed=true]').textContent").startswith("ferries/")


def test_charts_count_changes_by_rule_family_and_file(opened: Browser) -> None:
    def chart(name: str) -> dict[str, str]:
        labels, counts = opened.texts(f"#chart-{name} .label"), opened.texts(f"#chart-{name} .count")
        return dict(zip(labels, counts, strict=True))

    assert chart("rule") == {"NAM001 name-variant": "4", "RES013 comment-form": "4", "AGY015 unclear-agency-name": "1"}
    assert chart("family") == {"people": "4", "residue": "4", "agencies": "1"}
    assert list(chart("file").values()) == ["5", "2", "2"]
    assert opened.run("document.querySelectorAll('.bars svg rect').length") == 9


def test_an_address_leads_to_an_article(opened: Browser) -> None:
    opened.run("document.querySelectorAll('#list a')[2].click()")
    assert opened.texts("#article h2") == ["The ferry number 2 left Tartu"]
    assert opened.run("location.hash") == "#article-3"
    assert opened.texts("#list [aria-current] .place") == ["ferries/0002.txt"]


def test_colours_follow_the_system_or_the_switch(opened: Browser) -> None:
    paper = "getComputedStyle(document.body).backgroundColor"
    light = opened.run(paper)
    opened.look(dark=True)
    dark = opened.run(paper)
    assert light != dark
    opened.type("t")
    assert opened.run(paper) == light
    assert opened.run("document.querySelector('#theme').getAttribute('aria-label')") == "Colours: light"
    opened.look(dark=False)
    opened.type("t")
    assert opened.run(paper) == dark
    opened.type("t")


_CONTRAST = """
const channel = (v) => (v /= 255) <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
const rgb = (css) => { canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = css; canvas.fillRect(0, 0, 1, 1); return [...canvas.getImageData(0, 0, 1, 1).data]; };
const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
const behind = (e) => { for (; e; e = e.parentElement) { const c = rgb(getComputedStyle(e).backgroundColor); if (c[3]) return c; } };
const poor = [];
for (const e of document.querySelectorAll("body *")) {
  const words = [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim());
  if (!words || !e.checkVisibility({ visibilityProperty: true }) || e.closest(".off, script, .skip")) continue;
  const [a, b] = [light(rgb(getComputedStyle(e).color)), light(behind(e))].sort((x, y) => y - x);
  if ((a + 0.05) / (b + 0.05) < 4.5) poor.push(`${e.tagName}.${e.className} ${e.textContent.slice(0, 20)} ${((a + 0.05) / (b + 0.05)).toFixed(2)}`);
}
return poor;
"""


@pytest.mark.parametrize("dark", [False, True])
def test_words_stand_out_from_their_background(opened: Browser, dark: bool) -> None:
    opened.look(dark=dark)
    opened.type("Jj")
    assert opened.run(_CONTRAST) == []


def test_what_can_be_operated_has_a_name(opened: Browser) -> None:
    nameless = """[...document.querySelectorAll("button, select, input, a, dialog, nav, form")].filter((e) =>
        !(e.textContent.trim() || e.ariaLabel || e.labels?.length || e.getAttribute("aria-labelledby"))).map((e) => e.outerHTML)"""
    assert opened.run(nameless) == []
    assert opened.run("document.documentElement.lang") == "en"
    opened.type("?")
    assert opened.run("document.querySelector('#keys').open")
    opened.type("\ue00c")
    assert not opened.run("document.querySelector('#keys').open")


@pytest.mark.parametrize(("width", "dark"), [(1400, False), (1400, True), (380, False), (380, True)])
def test_it_fits_the_window(opened: Browser, width: int, dark: bool, tmp_path: Path) -> None:
    opened.look(width=width, dark=dark)
    opened.type("Jj")
    assert opened.run("document.documentElement.scrollWidth <= innerWidth")
    assert opened.run("document.querySelector('#reason').getBoundingClientRect().right <= innerWidth")
    picture = opened.picture()
    assert picture.startswith(b"\x89PNG")
    assert len(set(picture)) > 100


def test_print_shows_the_article_without_the_controls(opened: Browser) -> None:
    opened.look(media="print", dark=True)
    visible = "(name) => document.querySelector(name).checkVisibility()"
    assert opened.run(f"['nav', '#filters', '.tools'].map({visible})") == [False, False, False]
    assert opened.run(f"['#article', '.reasons'].map({visible})") == [True, True]
    opened.look()


def test_a_thousand_articles(browser: Browser, tmp_path: Path) -> None:
    path = tmp_path / "many.html"
    path.write_text(page(*map(article, range(1000))), encoding="utf-8")
    browser.look()
    browser.open(path, "#article-1000")
    assert browser.texts("#shown") == ["1,000 articles"]
    assert browser.texts("#article h2") == ["The ferry number 999 left Tartu"]
    assert browser.run("document.querySelectorAll('.columns').length") == 1  # only what is looked at is built
    browser.type("/number 77")
    assert browser.texts("#shown") == ["11 of 1,000 articles"]
    assert browser.complaints() == []


def test_the_columns_are_the_two_texts_whatever_is_changed(browser: Browser, tmp_path: Path) -> None:
    outcomes = [_random_article(Random(seed), seed) for seed in range(60)]
    path = tmp_path / "random.html"
    path.write_text(page(*outcomes), encoding="utf-8")
    browser.look()
    browser.open(path)
    for number, outcome in enumerate(outcomes):
        assert browser.texts("#article .place") == [outcome.path]
        for side, text in ((1, outcome.text), (2, outcome.result.text)):
            # an inserted caret stands for nothing in the text, and lines without words are not shown
            shown = "\n".join(browser.texts(f".columns .row:not(.heads) .cell:nth-child({side})"))
            lines = [[line for line in version.split("\n") if line.strip()] for version in (shown, text)]
            assert lines[0] == lines[1], (number, outcome.result.changes)
        browser.type("J")


def _random_article(random: Random, number: int) -> Outcome:
    text = "".join(random.choice(["word ", "and ", "more", "\n", "\n\n", ". "]) for _ in range(30))
    cuts = sorted(random.sample(range(len(text) + 1), 8))
    spans = zip(cuts[::2], cuts[1::2], strict=True)
    changes = tuple(
        Change("NAM001", start, end, text[start:end], random.choice(["", "", "new", "two\nlines"]), "why")
        for start, end in spans
    )
    return Outcome(f"{number}.txt", text, Result(replay(text, changes), changes))
