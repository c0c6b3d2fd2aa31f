"""Numbers read aloud, with "thousand" between digits: "57 thousand and 640"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule
from normalize_rules.numbers.mixed_number import MIXED, RANGE_BEFORE, is_one_number


@rule(
    code="NUM005",
    name="thousand-and-digits",
    triggers=[" thousand ", " thousand, "],
    sources=["tr", "ar"],
    fixes=[
        ("The town has 57 thousand and 640 residents.", "The town has 57,640 residents."),
        ("Some 21 thousand 43 people fled.", "Some 21,043 people fled."),
        ("They ran 1 million 675 thousand 517 tests.", "They ran 1,675,517 tests."),
        ("The toll rose to 40 thousand 642 on Friday.", "The toll rose to 40,642 on Friday."),
        ("It lost barns, of which 30 thousand 118 had burned.", "It lost barns, of which 30,118 had burned."),
        (
            "The number of fires has reached 2 thousand 85, the town said.",
            "The number of fires has reached 2,085, the town said.",
        ),
        ("It put the toll at 30 thousand and 215 since May.", "It put the toll at 30,215 since May."),
        ('They counted 4 million 772 thousand 813 "doses".', 'They counted 4,772,813 "doses".'),
        ("About 1 thousand 200 are missing or broken.", "About 1,200 are missing or broken."),
        ("The storm blew 4 thousand 215 of them into the sea.", "The storm blew 4,215 of them into the sea."),
    ],
    keeps=[
        ("The firm made 4 thousand, 215 of them in Lima.", "two numbers"),
        ("They sold 57 thousand and 640 were returned.", "two numbers"),
        ("From 20 thousand to 30 thousand people", "two numbers"),
        ("The 57 thousand-strong crowd fled.", "a compound"),
        ("It grew by 5 thousand 12 years ago.", "a time"),
        ("There were 30 thousand and 3 others.", "two numbers"),
        ("He paid with 20 thousand 500-euro notes or 20 thousand 500 euro notes.", "a number of things with a number"),
        ("Of the 40 thousand 642 were children.", "two numbers"),
        ("It sold 40 thousand, 642 on Friday alone.", "two numbers"),
        ("From 20 to 40 thousand 642 on Friday", "a range"),
    ],
)
def thousand_and_digits(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """ "57 thousand and 640" for 57,640

    Turkish and Arabic read numbers aloud this way, and engines copy it. What follows must be a thing that is counted,
    not a verb or another amount; behind three bare digits ("40 thousand 642 on Friday") also the end of the clause or
    a word that begins a time, a place or a clause, for then the digits count nothing else.
    """
    key = document.key
    for start, _, _ in hits:
        match = next(
            (m for m in MIXED.finditer(key, max(0, start - 20), start + 40) if m.start() < start < m.end()), None
        )
        if not match or not is_one_number(key, match):
            continue
        millions, thousands, joined, rest = match.groups()
        if (joined and len(rest) < 2) or RANGE_BEFORE.search(key, max(0, match.start() - 16), match.start()):
            continue
        number = f"{millions},{int(thousands):03d}" if millions else thousands
        yield fix(match.start(), match.end(), f"{number},{int(rest):03d}", "a number half in words")
