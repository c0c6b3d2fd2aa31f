"""`junit`: one test case a file, which fails when something would be changed or is to be judged."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from normalize.late import expression
from normalize.report.entries import MARKS, View, entries, said, where
from normalize.report.outcome import Outcome
from normalize.report.places import Lines
from normalize.report.signs import one_line, plural

ESCAPE = "xmlcharrefreplace"
_NOT_XML = expression("[\ufffe\uffff]")  # beside those that `signs` shows as signs


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    put('<?xml version="1.0" encoding="utf-8"?>\n<testsuites>\n<testsuite name="normalize">\n')
    for path, texts in groupby(outcomes, key=lambda outcome: outcome.path):
        failed: list[str] = []
        noted: list[str] = []
        for outcome in texts:
            for line, fails in _listed(outcome):
                (failed if fails else noted).append(line)
        put(
            f"<testcase classname={_attribute('normalize')} name={_attribute(path)}>{_body(failed, noted)}</testcase>\n"
        )
    put("</testsuite>\n</testsuites>\n")


def _body(failed: list[str], noted: list[str]) -> str:
    body = ""
    if failed:
        body += f"<failure message={_attribute(plural(len(failed), 'finding'))}>{_text(failed)}</failure>"
    return body + (f"<system-out>{_text(noted)}</system-out>" if noted else "")


def _listed(outcome: Outcome) -> Iterator[tuple[str, bool]]:
    """The lines of an outcome, each with whether it makes the file fail."""
    lines = Lines(outcome.text)
    for entry in entries(outcome):
        place = where(outcome, *lines.place(entry.shown), entry)
        yield f"{place} {entry.code} {MARKS[entry.status]}{said(entry, outcome.text)}", entry.status != "left-alone"


def _text(lines: list[str]) -> str:
    return escape(_NOT_XML.sub("\ufffd", "\n".join(lines)))


def _attribute(value: str) -> str:
    return quoteattr(_NOT_XML.sub("\ufffd", one_line(value)))
