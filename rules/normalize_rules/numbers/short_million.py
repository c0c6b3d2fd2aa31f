"""A million abbreviated as in other languages: "1.2 mln people"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_WORDS = {
    "mln": "million",
    "mio": "million",
    "mrd": "billion",
    "mlrd": "billion",
    "mld": "billion",
    "bln": "billion",
    "trln": "trillion",
}
_NUMBER = expression(r"(?<![\w.,])\d{1,3}(?:[.,]\d{1,3})? ?\Z")
_PROSE = expression(r"(?:[a-z]{2,},? ){3}")
_GOES_ON = expression(r"\. (?=[a-z€$£¥(])|\.(?=[,;:)])")
_WINDOW = 12


@rule(
    code="NUM030",
    name="short-million",
    triggers=list(_WORDS),
    whole_words=True,
    sources=["pl", "ru", "it", "nl", "id", "ka"],
    fixes=[
        ("The town has taken in 1.2 mln people since May.", "The town has taken in 1.2 million people since May."),
        ("It will cost about 3 mlrd euros, the mayor said.", "It will cost about 3 billion euros, the mayor said."),
        ("It will cost about 3 Mio. euros, she said.", "It will cost about 3 million euros, she said."),
        ("A loss of 40 mln. euros was reported by the bank.", "A loss of 40 million euros was reported by the bank."),
        ("It has cost the town 4 Mrd. (and more), she said.", "It has cost the town 4 billion (and more), she said."),
    ],
    keeps=[
        ("Revenue, mln | 40 | 52", "a table"),
        ("Q3 sales $40 mln vs $38 mln", "a wire's note"),
        ("The column is headed mln and the other one bln in all of the sheets.", "the abbreviation alone"),
    ],
)
def short_million(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A million abbreviated as in other languages

    Polish, Russian and Italian abbreviate millions in running text; English does so in tables and in notes of the wires.
    Only behind a number, in a line that reads as prose; "5 bn" and "5m", which British papers print, stay.
    """
    text = document.text
    for start, end, _ in hits:
        line = document.line_at(start)
        if not _NUMBER.search(text, max(line.start, start - _WINDOW), start) or document.is_quoted(start, end):
            continue
        if not _PROSE.search(text, line.start, min(line.end, line.start + 300)):
            continue
        stop = end + bool(_GOES_ON.match(text, end))
        blank = "" if text[start - 1] == " " else " "
        yield fix(start, stop, blank + _WORDS[text[start:end].lower()], "a number is written out in running text")
