"""A date as American papers write it."""

from normalize import Document, expression

_GOES_ON = expression(r" [a-z]")


def american_date(month: str, day: str, year: str, document: Document, end: int) -> str:
    """The month before the day; behind a year a comma where the sentence goes on at `end`."""
    if not year:
        return f"{month} {int(day)}"
    return f"{month} {int(day)}, {year.strip()}" + ("," if _GOES_ON.match(document.text, end) else "")
