"""Lines and texts in which spellings and capitals prove less: a line in capitals, a text of an older time."""

from __future__ import annotations

from normalize import Document, expression
from normalize_rules.calendar import MONTH_STEM

_HEAD = 300  # characters, in which a text is dated
# a day or a month of it: a year alone may be what the text looks back to, or no year at all
_OLD_DATE = expression(rf"\b(?i:{MONTH_STEM})[a-z]*\.?(?: \d{{1,2}}(?:st|nd|rd|th)?)?,? 19[2-7]\d(?!\d)")
_NEW_YEAR = expression(r"(?<![\d.,$€£])(?:19[89]\d|20[0-4]\d)(?![\d%]|[.,]\d)")


def is_shouted(document: Document, position: int) -> bool:
    """Whether most letters of the line are capitals, so that capitals prove nothing."""
    line = document.line_at(position)
    head = document.text[line.start : min(line.end, line.start + 300)]
    if head.count("e") + head.count("t") + head.count("a") > len(head) // 8:
        return False  # running text, told without looking at each letter
    letters = [c for c in head if c.isalpha()]
    return len(letters) > 7 and sum(c.isupper() for c in letters) >= 0.7 * len(letters)


def is_archived(document: Document) -> bool:
    """Whether a text was written before 1980: a date in its head says so, and it names none from then on."""
    text = document.text
    return _OLD_DATE.search(text, 0, _HEAD) is not None and _NEW_YEAR.search(text) is None
