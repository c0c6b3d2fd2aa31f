"""A name with itself in brackets: "the photographer Jens Holm (Jens Holm)"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_WORD = r"[^\W\d_a-z][\w'’.-]*"
_NAME = expression(rf"({_WORD}(?: (?:{_WORD}|al|bin|da|de|del|der|di|van|von)){{0,3}} {_WORD}) \Z")
# a town in the state or the country of its name: "in New York (New York)"
_PLACE = expression(r"\b(?:[Ii]n|[Aa]t|[Ff]rom|[Oo]f|[Nn]ear|[Tt]o|[Ii]nto) \Z")
# a source: "… Times (New York Times) - Yahoo", "Lake News (Lake News): According to"
_SOURCE = expression(r" ?[-–|] ?[A-Z]|:")
_LONGEST = 60


@rule(
    code="WRD091",
    name="name-in-brackets-twice",
    triggers=[" ("],
    sources=["ru", "uk", "zh", "ja"],
    fixes=[
        ("The singer Ana Ruiz (Ana Ruiz) left Lugo.", "The singer Ana Ruiz left Lugo."),
        ("Jan van Holm (Jan van Holm), 40, won.", "Jan van Holm, 40, won."),
    ],
    keeps=[
        ("The singer Ana Ruiz (Anna Ruiz) left Lugo.", "another spelling"),
        ("He lives in New York (New York) now.", "a town and its state"),
        ("The band Ruiz (Ruiz) left.", "one word"),
        ('The form says "Ana Ruiz (Ana Ruiz)" twice.', "somebody's own words"),
        ("Ana Ruiz (Ana Ruiz Holm) won.", "a longer name"),
        ("What it is like at Lake Daily (Lake Daily) - Yahoo", "the source of a headline"),
    ],
)
def name_in_brackets_twice(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A name with itself in brackets

    Russian and Chinese texts give a foreign name in Latin letters behind their own; translated, both are the same. Only
    names of two words or more that agree letter by letter.
    """
    text = document.text
    for start, end, _ in hits:
        close = text.find(")", end, end + _LONGEST)
        line = document.line_at(start)
        name = _NAME.search(text, max(line.start, start - _LONGEST), end - 1) if close > 0 else None
        if not name:
            continue
        inside = text[end:close]
        begin = end - 1 - len(inside) - 1
        if not name[1].endswith(inside) or " " not in inside or (begin > line.start and text[begin - 1].isalnum()):
            continue
        if _SOURCE.match(text, close + 1):
            continue
        if not _PLACE.search(text, max(line.start, begin - 6), begin) and not document.is_quoted(begin, close + 1):
            yield fix(start, close + 1, "", "the same name again in brackets")
