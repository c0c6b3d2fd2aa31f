"""The engine with rules made for the purpose."""

from __future__ import annotations

import pickle
import threading
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from random import Random
from typing import Any

import pytest

import normalize
from normalize import Document, Edit, Finding, Hit, Normalizer, Rule, Settings, fix
from normalize.engine import UNSETTLED, Engine
from normalize.fold import fold
from normalize.rules import Safety


def replacing(code: str, old: str, new: str, safety: Safety = "safe", **more: Any) -> Rule:
    """A rule that puts one literal for another."""

    def check(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        for hit in hits:
            if document.text[hit.start : hit.end] == old:
                yield fix(hit.start, hit.end, new, "because")

    return made(code, check, safety=safety, triggers={fold(old): None}, **more)


def made(code: str, check: Callable[..., Any], **more: Any) -> Rule:
    given: dict[str, Any] = {
        "code": code, "name": code.lower(), "family": "tests", "phase": "inline", "summary": "s", "why": "w",
        "safety": "safe", "check": check, "languages": frozenset(),
    }  # fmt: skip
    return Rule(**(given | more))


def clean(text: str, *rules: Rule, **options: Any) -> normalize.Result:
    return Engine(rules, Settings.of(**options)).clean(text)


def test_of_two_that_overlap_the_earlier_then_the_longer_wins_whatever_the_order() -> None:
    short, long = replacing("TSA001", "new crown", "corona"), replacing("TSB001", "new crown virus", "coronavirus")
    for rules in ((short, long), (long, short)):
        assert clean("a new crown virus", *rules).text == "a coronavirus"


def test_a_fix_is_applied_whole_or_not_at_all() -> None:
    def both(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        if "left" in document.text and "right" in document.text:
            a, b = document.text.index("left"), document.text.index("right")
            yield Finding(a, a + 4, "both", (Edit(a, a + 4, "L"), Edit(b, b + 5, "R")))

    rule = made("TSA001", both)
    assert clean("left right", rule).text == "L R"
    assert clean("left https://x.example/right", rule).text == "left https://x.example/right"


def test_rules_that_never_settle_change_nothing_and_are_named() -> None:
    result = clean("red tea", replacing("TSA001", "red", "blue"), replacing("TSB001", "blue", "red"))
    assert result.text == "red tea"
    assert not result.changes
    (finding,) = result.findings
    assert finding.rule == UNSETTLED
    assert "TSA001" in finding.message
    assert "TSB001" in finding.message


def test_unsafe_fixes_are_findings_until_asked_for() -> None:
    rule = replacing("TSA001", "red", "blue", "unsafe")
    assert clean("red", rule).text == "red"
    assert [f.edits for f in clean("red", rule).findings] == [(Edit(0, 3, "blue"),)]
    assert clean("red", rule, unsafe=True).text == "blue"


def test_findings_speak_of_the_original_even_after_changes_before_them() -> None:
    result = clean("İİ red green", replacing("TSA001", "red", "vermilion"), replacing("TSB001", "green", "x", "none"))
    (finding,) = result.findings
    assert "İİ red green"[finding.start : finding.end] == "green"


def test_what_the_user_accepts_is_never_touched() -> None:
    rule = replacing("TSA001", "red", "blue")
    assert clean("red carpet, red tea", rule, accept=["Red carpet"]).text == "red carpet, blue tea"


def test_a_text_of_residue_only_stays_with_a_finding() -> None:
    result = normalize.clean("Leave a Comment\n\nYour email address will not be published.\n")
    assert result.text == "Leave a Comment\n\nYour email address will not be published.\n"
    assert [f.message for f in result.findings] == ["nothing but scrape residue; left as it is"]


def test_a_foreign_paragraph_is_left_alone_and_reported() -> None:
    foreign = (
        "Le président Xi Jinping et Kim Jong-un ont parlé de la mer , selon une agence, et ils se sont dit au revoir."
    )
    text = f"The two leaders spoke of the sea. Kim Jong-un smiled at the crowd.\n\n{foreign}\n"
    result = normalize.clean(text)
    assert result.text == text.replace("Kim Jong-un smiled", "Kim Jong Un smiled")
    assert ["fr" in f.message for f in result.findings if f.rule == "ENG002"] == [True]


def test_lines_keep_their_endings() -> None:
    result = normalize.clean("A storm shut the port on Monday.\r\n\r\nby admin\r\n\r\nIt will open on Friday.\r\n")
    assert result.text == "A storm shut the port on Monday.\r\n\r\nIt will open on Friday.\r\n"


def test_metadata_holds_what_removed_lines_said() -> None:
    text = "date 2024-05-07 https://news.example/a\n\nThe port opened on Monday after a week of storms.\n"
    result = normalize.clean(text)
    (date,), (url,) = result.metadata["date"], result.metadata["url"]
    assert (date.value, url.value) == ("2024-05-07", "https://news.example/a")
    assert text[url.start : url.end] == url.value


@pytest.mark.parametrize("text", ["", "\n", "\x00", "\ud83d", "\ufeff", " " * 50, "a" * 100_000])
def test_any_string_is_accepted(text: str) -> None:
    assert normalize.clean(text).undo() == text


def test_bytes_get_a_clear_error() -> None:
    with pytest.raises(TypeError, match="decode"):
        normalize.clean(b"text")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "error", "said"),
    [
        ({"style": "apa"}, ValueError, "'apa', did you mean 'ap'?; allowed: 'ap', 'guardian'"),
        ({"stile": "ap"}, TypeError, "unknown option 'stile', did you mean 'style'?"),
        ({"preset": None}, ValueError, "preset=None; allowed: 'article', 'copy'"),
        ({"select": ["NOPE"]}, ValueError, "select='NOPE' fits no rule"),
        ({"unsafe": 1}, TypeError, "unsafe=1; allowed: True, False"),
        ({"packs": ["acme"]}, normalize.RuleError, "rule pack 'acme' is not installed"),
        ({"language": "english"}, ValueError, "language='english'"),
        ({"language": "qq"}, ValueError, "language='qq'; allowed: 'auto' or a two-letter code of ISO 639-1"),
        ({"language": "e1"}, ValueError, "language='e1'"),
        ({"language": 7}, ValueError, "language=7"),
    ],
)
def test_a_bad_option_names_the_value_and_what_is_allowed(options: Any, error: type[Exception], said: str) -> None:
    with pytest.raises(error) as caught:
        Normalizer(**options)
    assert said in str(caught.value)


def test_a_normalizer_goes_to_other_processes_and_threads() -> None:
    normalizer: Normalizer = pickle.loads(pickle.dumps(Normalizer(style="guardian")))
    texts = ["Kim Jong Un met Wladimir Putin.", "Ein Satz in einer anderen Sprache, der nicht zu kurz ist."] * 8
    wanted = [result.text for result in normalizer.clean_many(texts)]
    assert wanted[0] == "Kim Jong-un met Vladimir Putin."
    got: list[list[str]] = []
    threads = [threading.Thread(target=lambda: got.append([normalizer.clean(t).text for t in texts])) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [wanted] * 4


def test_selection_by_code_prefix_name_and_family() -> None:
    assert {rule.code for rule in Normalizer(select=["NAM"]).rules} >= {"NAM001", "NAM002"}
    assert [rule.code for rule in Normalizer(select=["given-name-as-surname"]).rules] == ["NAM002"]
    assert "people" not in {rule.family for rule in Normalizer(ignore=["people"]).rules}
    assert {"residue", "duplicates"}.isdisjoint(rule.family for rule in Normalizer(preset="copy").rules)


def test_mojibake_is_looked_for_only_where_ftfy_can_find_it() -> None:
    from ftfy.badness import BADNESS_RE, is_bad
    from normalize_rules.encoding import mojibake

    parsed = import_module("re._parser").parse(BADNESS_RE.pattern, BADNESS_RE.flags)
    assert parsed.getwidth()[1] <= mojibake._AROUND
    assert not any(border in BADNESS_RE.pattern for border in ("(?=", "(?!", "(?<", "\\b", "$"))
    chance = Random(5)
    plain = "".join(map(chr, range(128))) + "“”‘’–—…\u00a0·•«»©®"
    named = BADNESS_RE.pattern.translate(dict.fromkeys(range(128)))  # every character that ftfy thinks of, ranges aside
    other = "ÃÂâ€™Šà°×²éœŒØÙ│вЂ™√≈‚Ä¢ї" + "".join(sorted(set(named)))
    for _ in range(6000):
        text = "".join(chance.choices(plain, k=40))
        assert not is_bad(text)
        for _ in range(chance.randrange(1, 5)):
            at = chance.randrange(40)
            text = text[:at] + "".join(chance.choices(other + "ab “”", k=chance.randrange(1, 4))) + text[at:]
        assert mojibake._is_bad(text) == is_bad(text), text


def test_a_line_with_something_accepted_is_not_removed() -> None:
    line = "This website uses cookies to improve your experience, and the harbor office at Pier Nine says that you may opt out."
    text = f"A storm shut the port on Monday.\n\n{line}\n"
    assert normalize.clean(text, accept=["Pier Nine"]).text == text
