"""Hyphens of a printed column inside words: "the gov-ernment", "100 bil-lion"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.typography.broken_word import BREAKS, ENDS, LEFT_OUT, PREFIXES, halves

_HEAD = expression(r"(?<![\w'’.‑-])(?:[a-z]{2,10}|[A-Z][a-z]{1,9})\Z")
# parts that stand for themselves: "can-do-ness", "sub-ters"
_WORDS = frozenset("ness ity ence ance ably ters bers fice pany tive ation".split())
_GOES_ON = expression(r"[-‑._]\w")
_FEWEST = 2  # such words in a text: one may be a slip of the hand, or somebody's way to write it


@rule(
    code="TYP050",
    name="hyphen-in-word",
    triggers={f"-{end}": end for end in ENDS if end not in _WORDS}
    | {
        broken.replace("- ", "-"): broken.split("- ")[1]
        for word in BREAKS
        for broken in halves(word)
        if broken not in LEFT_OUT
    },
    sources=["en", "es"],
    fixes=[
        (
            "The gov-ernment of Niue paid 100 mil-lion for the harbor.",
            "The government of Niue paid 100 million for the harbor.",
        ),
        ("The depart-ment and the presi-dential hall are shut.", "The department and the presidential hall are shut."),
    ],
    keeps=[
        ("The gov-ernment of Niue paid for the harbor.", "once only"),
        ("The syllables are gov-ern-ment, pres-i-dent and po-lice.", "syllables"),
        ("Pre-tion and post-tion are no words, and neither is non-ment.", "talk of endings"),
        ("A long-term plan, a vice-president, a co-op and the re-election.", "compounds"),
        ("The files are gov-ernment.txt and depart-ment.txt.", "names of files"),
    ],
)
def hyphen_in_word(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Hyphens of a printed column inside words

    A scan or a PDF keeps the hyphens at which print broke its lines. Only words that no compound ends in, or frequent words
    of the news, and only where a text has several.
    """
    text = document.text
    found: list[int] = []
    for _, end, tail in hits:
        hyphen = end - len(tail) - 1
        head = _HEAD.search(text, max(0, hyphen - 12), hyphen)
        whole = not text[end : end + 1].isalnum() and not _GOES_ON.match(text, end)
        if head and whole and text[hyphen:end].islower() and head.group().lower() not in PREFIXES:
            found.append(hyphen)
    if len({text[hyphen - 3 : hyphen + 4] for hyphen in found}) >= _FEWEST:
        for hyphen in sorted(set(found)):
            yield fix(hyphen, hyphen + 1, "", "a word broken at the end of a line of print")
