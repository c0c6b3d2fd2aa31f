"""A link to the rest of a text, run together with the sentence behind it: "Read moreHungary's president said …"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_LABEL = expression(
    r"(?:Read [Mm]ore|READ MORE|Read [Tt]he [Ff]ull [Ss]tory|Continue [Rr]eading|CONTINUE READING"
    r"|Article [Cc]ontinues (?:[Aa]fter this advertisement|[Bb]elow|[Aa]fter ad)|Story [Cc]ontinues [Bb]elow(?: [Aa]dvertisement)?)"
)
_SENTENCE = expression(r"[\"“‘']?(?:[A-Z][\w’'.-]*|\d[\d.,]*)[ ,]")
_TRIGGERS = (
    "read more", "read the full story", "continue reading", "article continues after", "article continues below", "story continues below",
)  # fmt: skip
_ARROW = expression(r" ?[»›→](?=\S)")
_DOTS = ("…", "...", "…]", "...]")
_SHORTEST = 24
_LINE = "Hungary's president said on Monday that the treaty would be signed in May."


@rule(
    code="RES076",
    name="glued-read-more",
    phase="layout",
    languages=(),
    sources=["en"],
    triggers=_TRIGGERS,
    fixes=[
        (f"Read more{_LINE}", _LINE),
        (f"The vote is near.\nRead moreThe talks go on in Riga on Friday\nRead more{_LINE}", f"The vote is near.\nThe talks go on in Riga on Friday\n{_LINE}"),
        (f"The vote is near, and the talks …\nRead More »{_LINE}", f"The vote is near, and the talks …\n{_LINE}"),
        (f"Article Continues Below{_LINE}", _LINE),
        (f"Article continues after this advertisement{_LINE}", _LINE),
    ],
    keeps=[
        ("Read more Books by Hungary's president stand on the shelf, and nobody reads them.", "a space: a headline"),
        ("Read moreover what the council of Tartu wrote in 1931 on the bridge.", "another word"),
        ("Read More In The Evening, the poster at the library of Riga said.", "the label stands apart"),
        ("ReadMore Books of Riga has closed its last shop, the paper wrote.", "a name"),
        ("Read moreMusic", "nothing behind it that could be a sentence"),
    ],
)  # fmt: skip
def glued_read_more(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A link to the rest of a text, run together with the next one

    Lists of teasers end each of them with "Read more"; where the list was taken apart the label stuck to the teaser that
    follows, and a label for an advertisement to the paragraph below it. A capital directly behind the label's small letters
    cannot be the label's own. The label goes, the text stays.
    """
    text = document.text
    for start in sorted({hit.start for hit in hits}):
        line = document.line_at(start)
        label = _LABEL.match(text, start, line.end) if not text[line.start : start].strip() else None
        arrow = _ARROW.match(text, label.end(), line.end) if label and _is_cut_above(document, line.number) else None
        if label and (end := _end_of_label(text, (arrow or label).end(), line.end)):
            yield Finding(start, end, "a link run together with the text behind it", (Edit(start, end, ""),))


def _is_cut_above(document: Document, number: int) -> bool:
    """Whether the line above ends in dots, so that the label with its arrow belongs to it."""
    return number > 0 and document.line_keys[number - 1].endswith(_DOTS)


def _end_of_label(text: str, at: int, line_end: int) -> int:
    """Where the text begins behind a label that ends at `at`; 0 if the label stands apart from it or is all there is."""
    return at if line_end - at >= _SHORTEST and _SENTENCE.match(text, at, line_end) else 0
