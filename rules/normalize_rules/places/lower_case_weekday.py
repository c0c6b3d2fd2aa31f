"""A weekday or month in small letters: "on tuesday"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.places.lower_case import capital_lost, words


@rule(
    code="PLC004",
    name="lower-case-weekday",
    check=capital_lost,
    triggers={**words("days", "PLC004"), **words("months", "PLC004"), **words("dated_months", "PLC004")},
    sources=["ha", "es", "fr", "ru", "cs"],
    fixes=[
        ("The court sits on tuesday.", "The court sits on Tuesday."),
        ("In a statement issued thursday, he resigned.", "In a statement issued Thursday, he resigned."),
        ("The museum is free on mondays and fridays.", "The museum is free on Mondays and Fridays."),
        ("It opens on thursday, august 7.", "It opens on Thursday, August 7."),
        ("No rain fell before august.", "No rain fell before August."),
        ("It opened on 14 july and closed in december.", "It opened on 14 July and closed in December."),
    ],
    keeps=[
        ("They march in may and rest in august company.", "other words"),
        ("see you on tuesday", "a line in small letters"),
        ('Her note said "till sunday" and no more.', "a quotation"),
        ("The april breeze and a november mood fill the poem.", "no date"),
    ],
)
def lower_case_weekday(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A weekday or month in small letters

    Most languages write weekdays and months small, English does not. Months are changed only in a date or after a
    preposition; march and may are other words too and stay, and august without a number is one.
    """
    return capital_lost(document, hits)
