"""The word "o'clock" behind a.m. or p.m.: "at 3 p.m. o'clock"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_BEFORE = expression(r"(?:\d ?[ap]\.?m\.?|(?<![\d:])\d{1,2}:[0-5]\d)\Z", 2)


@rule(
    code="NUM042",
    name="oclock-behind-half-of-day",
    triggers=[" o'clock"],
    whole_words=True,
    sources=["de", "ko", "ja", "fr"],
    fixes=[
        ("The mass begins at 3 p.m. o'clock in Lugo.", "The mass begins at 3 p.m. in Lugo."),
        ("The auction is at 15:00 o'clock on Friday.", "The auction is at 15:00 on Friday."),
        ("Doors open at 10 am o’clock.", "Doors open at 10 am."),
    ],
    keeps=[
        ("It struck three o'clock.", "the word alone"),
        ("The p.m. o'clock show is a podcast.", "no number"),
        ('"At 3 p.m. o\'clock," the boy wrote.', "somebody's own words"),
    ],
)
def oclock_behind_half_of_day(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The word "o'clock" behind a.m. or p.m., or behind minutes

    German says "um 15.00 Uhr", Korean "오후 3시"; a translation into both English ways at once says it twice.
    """
    for start, end, _ in hits:
        if _BEFORE.search(document.text, max(0, start - 8), start) and not document.is_quoted(start, end):
            yield fix(start, end, "", "English says so of whole hours alone")
