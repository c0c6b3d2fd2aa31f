"""`sarif`: the Static Analysis Results Interchange Format, version 2.1.0.

Results are written as they come and the rules that they name after them, so that the report of many texts needs the
memory of one. A finding in a data file has no region in characters of the file; it names the row and the field, and
its span in that field.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from normalize.report.entries import Entry, View, entries, said
from normalize.report.fingerprints import Fingerprints
from normalize.report.json_text import ESCAPE, dumps
from normalize.report.outcome import Outcome
from normalize.report.places import Lines, byte_offsets
from normalize.report.sarif_rules import descriptor
from normalize.report.uris import uri

__all__ = ["ESCAPE", "write"]

SCHEMA = "https://json.schemastore.org/sarif-2.1.0-rtm.5.json"
_LEVELS = {"fixable": "warning", "unsafe": "warning", "found": "note", "left-alone": "none"}
_LINED = (".jsonl", ".ndjson")  # data files of which a row is a line


def write(outcomes: Iterable[Outcome], view: View, put: Callable[[str], object]) -> None:
    numbers: dict[str, int] = {}
    fingerprints = Fingerprints()
    comma = ""
    put(f'{{"$schema": {dumps(SCHEMA)}, "version": "2.1.0", "runs": [{{"columnKind": "unicodeCodePoints", "results": [')
    for outcome in outcomes:
        places = _Places(outcome)
        for entry in places.listed:
            code = entry.code.partition("+")[0]
            result = _result(places, entry, view) | {
                "ruleIndex": numbers.setdefault(code, len(numbers)),
                "partialFingerprints": {"normalize/v1": fingerprints.of(outcome, entry)},
            }
            put(f"{comma}\n{dumps(result)}")
            comma = ","
    put(f'\n], "originalUriBaseIds": {dumps(_BASES)}, "tool": {dumps(_tool(numbers, view))}}}]}}\n')


_BASES = {"%SRCROOT%": {"description": {"text": "The folder in which normalize ran."}}}


class _Places:
    """The findings of an outcome, and where they are."""

    def __init__(self, outcome: Outcome) -> None:
        self.outcome = outcome
        self.listed = entries(outcome)
        self._lines = Lines(outcome.text)
        spans = [(entry.shown, max(entry.shown, entry.end)) for entry in self.listed]
        spans += [(edit.start, edit.end) for entry in self.listed for edit in entry.edits]
        self._bytes = byte_offsets(outcome.text, (position for span in spans for position in span))

    def artifact(self) -> dict[str, str]:
        address = uri(self.outcome.path)
        return {"uri": address} if address.startswith("file:") else {"uri": address, "uriBaseId": "%SRCROOT%"}

    def region(self, start: int, end: int) -> dict[str, int]:
        line, column = self._lines.place(start)
        end_line, end_column = self._lines.place(end)
        return {
            "startLine": line,
            "startColumn": column,
            "endLine": end_line,
            "endColumn": end_column,
            "charOffset": start,
            "charLength": end - start,
            "byteOffset": self._bytes[start],
            "byteLength": self._bytes[end] - self._bytes[start],
        }

    def location(self, entry: Entry) -> dict[str, Any]:
        row = self.outcome.row
        if not row:
            return {
                "physicalLocation": {
                    "artifactLocation": self.artifact(),
                    "region": self.region(entry.shown, max(entry.shown, entry.end)),
                }
            }
        place: dict[str, Any] = {"artifactLocation": self.artifact()}
        if self.outcome.path.endswith(_LINED):
            place["region"] = {"startLine": row}
        name = f"{row}:{self.outcome.field}"
        return {"physicalLocation": place, "logicalLocations": [{"fullyQualifiedName": name, "kind": "field"}]}


def _result(places: _Places, entry: Entry, view: View) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": entry.code.partition("+")[0],
        "level": _LEVELS[entry.status],
        "message": {"text": said(entry, places.outcome.text)},
        "locations": [places.location(entry)],
        "properties": {"codes": entry.code.split("+"), "status": entry.status, "span": [entry.start, entry.end]},
    }
    if entry.status == "left-alone":
        result["kind"] = "informational"
    if places.outcome.row:
        result["properties"] |= {"row": places.outcome.row, "record": places.outcome.record}
    elif entry.edits:
        result["fixes"] = [_fix(places, entry)]
    return result


def _fix(places: _Places, entry: Entry) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": places.region(edit.start, edit.end), "insertedContent": {"text": edit.text}}
        for edit in entry.edits
    ]
    changes = [{"artifactLocation": places.artifact(), "replacements": replacements}]
    return {"description": {"text": entry.message}, "artifactChanges": changes}


def _tool(numbers: dict[str, int], view: View) -> dict[str, Any]:
    driver: dict[str, Any] = {"name": "normalize", "rules": [descriptor(code, view) for code in numbers]}
    if view.version:
        driver["semanticVersion"] = driver["version"] = view.version
    return {"driver": driver}
