"""Fingerprints of findings: the same after lines were added above, and different within one file."""

from __future__ import annotations

from collections import Counter
from hashlib import sha256

from normalize.report.entries import Entry
from normalize.report.outcome import Outcome

_AROUND = 24


class Fingerprints:
    """Names findings by rule, file, words and the words beside them on the line; the n-th of equal ones gets its n."""

    def __init__(self) -> None:
        self._seen: Counter[bytes] = Counter()

    def of(self, outcome: Outcome, entry: Entry) -> str:
        """64 hexadecimal digits, unique among all that this object gave."""
        text = outcome.text
        before = text[max(0, entry.shown - _AROUND) : entry.shown].rpartition("\n")[2]
        after = text[entry.end : entry.end + _AROUND].partition("\n")[0]
        words = " ".join((before + text[entry.shown : entry.end] + after).split())
        home = (outcome.path, outcome.record, outcome.field)
        key = sha256("\0".join((entry.code, *home, words)).encode("utf-8", "surrogatepass")).digest()
        self._seen[key] += 1
        return sha256(key + str(self._seen[key]).encode()).hexdigest()
