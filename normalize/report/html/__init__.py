"""`html`: one file for people who do not use a terminal, with charts, filters and each article beside its cleaned self.

The page loads nothing and may load nothing: its content security policy allows only its own style and script, by their
hash. Articles travel as JSON with every `<`, `>` and `&` escaped, and the script shows them with `textContent` only, so
that nothing in an article is ever markup.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Callable, Iterable, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from normalize.report.counts import Counts
from normalize.report.entries import View, entries
from normalize.report.html.parts import parts
from normalize.report.json_text import ESCAPE, dumps
from normalize.report.outcome import Outcome
from normalize.report.signs import one_line

__all__ = ["ESCAPE", "write"]

_MARKUP = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026"})
_TITLE = 110  # characters


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    before, after = _page().split("{{report}}")
    put(before + '{"articles": [')
    counts = Counts()
    codes: dict[str, None] = {}
    comma = ""
    for outcome in outcomes:
        counts.add(outcome.result)
        if outcome.result.changes or outcome.result.findings:
            codes.update((code, None) for entry in entries(outcome) for code in entry.code.split("+"))
            put(f"{comma}\n{_json(_article(outcome))}")
            comma = ","
    put(f'\n], "rules": {_json(_rules(codes, view))}, "counts": {_json(_counts(counts))}')
    put(f', "version": {_json(view.version)}}}{after}')


def _page() -> str:
    """The page around the data, with its style and script, and the policy that allows only these."""
    folder = Path(__file__).parent
    page, style, script = ((folder / name).read_text("utf-8") for name in ("template.html", "style.css", "script.js"))
    policy = f"default-src 'none'; style-src {_source(style)}; script-src {_source(script)}; base-uri 'none'; form-action 'none'"
    return page.replace("{{policy}}", policy).replace("{{style}}", style).replace("{{script}}", script)


def _source(content: str) -> str:
    return f"'sha256-{b64encode(sha256(content.encode()).digest()).decode()}'"


def _article(outcome: Outcome) -> dict[str, Any]:
    return {
        "file": one_line(outcome.path),
        "place": one_line(outcome.place),
        "record": one_line(outcome.record),
        "title": _title(outcome.result.text),
        "language": outcome.result.language,
        "parts": parts(outcome),
    }


def _title(text: str) -> str:
    """The first line that can be a headline; a dateline or a section's name in front of it is shorter."""
    lines = [line.strip() for line in text[:4000].splitlines() if line.strip()]
    title = next((line for line in lines if len(line.split()) > 3), lines[0] if lines else "")
    return one_line(title if len(title) <= _TITLE else f"{title[:_TITLE].rpartition(' ')[0] or title[:_TITLE]}…")


def _rules(codes: Iterable[str], view: View) -> dict[str, dict[str, str]]:
    """What the page says of each code; `family` is left out of those that belong to no rule."""
    found = {}
    for code in sorted(codes):
        rule = view.rules.get(code)
        about = {"why": rule.why, "family": rule.family} if rule else {}
        found[code] = {"name": view.name(code), **about}
    return found


def _counts(counts: Counts) -> Mapping[str, int]:
    return {
        "texts": counts.texts,
        "changed": counts.changed,
        "changes": counts.changes,
        "left": counts.unsafe + counts.notes,
    }


def _json(value: Any) -> str:
    return dumps(value).translate(_MARKUP)
