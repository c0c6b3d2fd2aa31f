"""Large numbers under their continental names: "7 milliards of euros"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import article_edit

_BEFORE = expression(
    r"(?P<number>(?:\d[\d.,]*|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|hundred|one|half a|"
    r"several|a few|a|many|some|dozens of|hundreds of|tens of))(?P<blank>[ \u00a0-])\Z",
    re.IGNORECASE,
)
_OF_MONEY = expression(
    r" of (?=(?:euros?|dollars?|rubles?|roubles?|francs?|pounds?|yuan|yen|won|zlotys?|crowns|kroner|kronor|lei|liras?|pesos?|reais|rupees|"
    r"hryvnias?|cubic met\w+|people|inhabitants|tons|tonnes|barrels|shares|users)\b)"
)
_NOT_MATH = expression(
    r"\b(?:french unit|long scale|short scale|word milliard|term milliard|called a milliard|milliard (?:is|was|means|equals)|milliards? marks)\b"
)
_PLURAL = expression(r"\b(?:dozens|hundreds|tens) of\Z", re.IGNORECASE)


@rule(
    code="WRD036",
    name="milliard",
    sources=["de", "fr", "ru", "it", "pl", "ro"],
    triggers={f"{word}": word for word in ("milliard", "milliards")},
    whole_words=True,
    fixes=[
        ("The port will cost 3.5 milliards of euros.", "The port will cost 3.5 billion euros."),
        ("Two milliard people live there.", "Two billion people live there."),
        ("The state lost dozens of milliards of rubles.", "The state lost dozens of billions of rubles."),
    ],
    keeps=[
        ("The word milliard, a thousand million, is rare: one milliard in French.", "the word itself"),
        ("Mr. Milliard and Ms. Milliard run the shop.", "a surname"),
        ("He plays billiards and owns 3 billiards tables.", "a game"),
        ("They saw milliards and lakhs in the old ledger.", "no number"),
    ],
)
def milliard(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A thousand million under its German, French or Russian name

    Milliarde, milliard and миллиард are billions in English news. Only behind a number, and not where the text speaks of
    the word; "of" goes before what is counted.
    """
    text = document.text
    for hit in hits:
        start, end = hit.start, hit.end
        number = _BEFORE.search(text, max(0, start - 14), start)
        line = document.line_at(start)
        if not number or not text[start:end].islower() or document.is_quoted(start, end):
            continue
        if _NOT_MATH.search(document.key, max(line.start, start - 200), min(line.end, end + 200)):
            continue
        if _PLURAL.search(number["number"]):
            yield fix(start, end, "billions", "a thousand million is a billion")
            continue
        of = _OF_MONEY.match(text, end)
        put = "billion" + (" " if of else "")
        yield fix(
            start, of.end() if of else end, put, "a thousand million is a billion", *article_edit(document, start, put)
        )
