"""One text, and views of it that are computed when somebody asks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property
from typing import Any, NamedTuple

from normalize.config import Settings
from normalize.edits import Edit, Piece, apply_edits
from normalize.fold import fold, fold_known, others
from normalize.language import is_plainly_english, language_of
from normalize.protect import Span, protected

_SHORT_LINE = 40
_OPENING = " \u00a0\"'“‘«(["
_CLOSING = "\"'”’»)]"


class Line(NamedTuple):
    """A line without its line break: `text[start:end]`; `number` counts from 0."""

    number: int
    start: int
    end: int


class Document:
    """A text with its settings. Spans are half-open and count code points.

    The views are lazy and cached, so a rule may ask for any of them; a document is never changed.
    """

    def __init__(self, text: str, settings: Settings | None = None) -> None:
        self.text = text
        self.settings = settings or Settings()
        self.pieces: Sequence[Piece] = ()  # what became of the original so far
        self.known: dict[object, Any] = {}  # what was worked out about this text, by who asks, so that it is done once

    def edited(self, edits: Sequence[Edit]) -> Document:
        """The document after edits. The folded key is edited along, since folding goes character by character."""
        document = Document(apply_edits(self.text, edits), self.settings)
        if "key" in self.__dict__:
            document.key = apply_edits(self.key, [Edit(start, end, fold(text)) for start, end, text in edits])
        return document

    @cached_property
    def others(self) -> frozenset[str]:
        """The characters that are not ASCII."""
        return others(self.text)

    @cached_property
    def key(self) -> str:
        """The folded text (`normalize.fold.fold`), of the same length."""
        if not self.others:
            return self.text.lower().replace("\t", " ").replace("`", "'")
        return fold_known(self.text, self.others)

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All lines, the blank ones too; a carriage return at a line's end belongs to the break."""
        found = []
        start, new = 0, tuple.__new__
        carriage_returns = "\r" in self.text
        for number, content in enumerate(self.text.split("\n")):
            end = start + len(content)
            stop = end - 1 if carriage_returns and content.endswith("\r") else end
            found.append(new(Line, (number, start, stop)))  # half the time of Line(…)
            start = end + 1
        return tuple(found)

    @cached_property
    def _line_starts(self) -> list[int]:
        return [line.start for line in self.lines]

    def line_at(self, position: int) -> Line:
        """The line that holds a position."""
        return self.lines[bisect_right(self._line_starts, position) - 1]

    @cached_property
    def line_keys(self) -> tuple[str, ...]:
        """For each line its folded text without the blanks around it; two lines with one key say the same."""
        if "\r" not in self.text:
            return tuple([line.strip() for line in self.key.split("\n")])
        return tuple([self.key[line.start : line.end].strip() for line in self.lines])

    def speaks_of(self, about: re.Pattern[str]) -> bool:
        """Whether an expression is found anywhere in the folded text, which is searched once for each."""
        if about not in self.known:
            self.known[about] = about.search(self.key) is not None
        return bool(self.known[about])

    @cached_property
    def protected(self) -> tuple[Span, ...]:
        """URLs, addresses, handles, hashtags, file names, code and markup."""
        return protected(self.text)

    @cached_property
    def language(self) -> str:
        """ISO 639-1 code of the text's main language, `""` when unknown."""
        if self.settings.language != "auto":
            return self.settings.language
        head = self.text[:1500]
        if head.count(" the ") + head.count(" of ") + head.count(" and ") > 6 and is_plainly_english(head):
            return "en"
        return language_of(self.text)

    @cached_property
    def foreign(self) -> tuple[tuple[int, int, str], ...]:
        """Lines of at least 40 characters in another language than the text's own, each with its language."""
        if self.settings.language != "auto":
            return ()
        found = []
        for line in self.lines:
            if line.end - line.start >= _SHORT_LINE:
                content = self.text[line.start : line.end]
                if not is_plainly_english(content):
                    language = language_of(content)
                    if language and language != (self.language or "en"):
                        found.append((line.start, line.end, language))
        return tuple(found)

    @cached_property
    def _foreign_from(self) -> dict[int, str]:
        return {start: language for start, _, language in self.foreign}

    def language_at(self, position: int) -> str:
        """The language of the line at a position; a line that does not tell has the text's."""
        _, low, high = self.line_at(position)
        if low in self._foreign_from:
            return self._foreign_from[low]
        if high - low < _SHORT_LINE and self.settings.language == "auto":
            return language_of(self.text[low:high]) or self.language
        return self.language

    @cached_property
    def quotations(self) -> tuple[Span, ...]:
        """What stands between double quotation marks, the marks included, paired along each line."""
        found = _straight_pairs(self.text) if '"' in self.text else []
        if "“" in self.text:
            found += _curly_pairs(self.text)
        return tuple(sorted(found))

    def is_quoted(self, start: int, end: int) -> bool:
        """Whether a span lies inside a quotation."""
        index = bisect_right(self.quotations, (start, len(self.text))) - 1
        return index >= 0 and self.quotations[index][1] >= end

    def is_sentence_start(self, position: int) -> bool:
        """Whether a sentence begins at a position: at a line's start, or after a full stop and a blank."""
        head = self.text[max(self.line_at(position).start, position - 8) : position]
        before = head.rstrip(_OPENING)
        if not before:
            return len(head) < 8
        return len(before) < len(head) and before.rstrip(_CLOSING).endswith((".", "!", "?", "…", ":"))


def _straight_pairs(text: str) -> list[Span]:
    """Pairs of straight marks along each line; the last one of an odd number may open what goes on in the next line."""
    found = []
    start = text.find('"')
    while start >= 0:
        end = text.find('"', start + 1)
        stop = text.find("\n", start, end) if end >= 0 else -1
        if end >= 0 and stop < 0:
            found.append((start, end + 1))
            end = text.find('"', end + 1)
        elif stop >= 0 and _opens(text, start):
            if text[stop:end].isspace():  # each paragraph of a long quotation begins with a mark
                found.append((start, stop))
            elif _closes(text, end) and text.count("\n", start, end) == 1:
                found.append((start, end + 1))
                end = text.find('"', end + 1)
        start = end
    return found


def _opens(text: str, mark: int) -> bool:
    """Whether a straight mark stands before a word, and behind none."""
    return not text[mark + 1].isspace() and (mark == 0 or text[mark - 1].isspace() or text[mark - 1] in "([")


def _closes(text: str, mark: int) -> bool:
    """Whether a straight mark stands behind a word, and before none."""
    return not text[mark - 1].isspace() and not text[mark + 1 : mark + 2].isalnum()


def _curly_pairs(text: str) -> list[Span]:
    """Pairs of curly marks; a quotation that runs on over paragraphs opens again in each of them."""
    found = []
    start = text.find("“")
    stop = -1
    while start >= 0:
        if stop < start:  # a long line is not read to its end for each mark in it
            stop = text.find("\n", start)
            stop = len(text) if stop < 0 else stop
        end = text.find("”", start, stop)
        again = text.find("“", start + 1)
        if end >= 0:
            found.append((start, end + 1))
        else:
            found.append((start, stop))
        start = again if again < 0 or again > found[-1][1] else text.find("“", found[-1][1])
    return found
