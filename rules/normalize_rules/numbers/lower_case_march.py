"""March and May in small letters, where a day shows that they are months: "by march 15"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import SMALL_WEEKDAY
from normalize_rules.numbers.digit_pairs import DIGITS

_LEAD = (
    rf"(?i:\b(?:on|by|until|till|since|from|before|after|of|to|between|through|and|for|dated|{SMALL_WEEKDAY},?)) "
    r"(?:the )?"
)
_ENDS = r"(?=[.,;:)](?!\d)|\s*(?:\n|\Z)| (?:to|and|in|at|for|with|after|when|until|by|as|the|this|last|next|or|but|he|she|it|they) | (?:19|20)\d\d\b)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
_MONTH_FIRST = expression(rf"{_LEAD}(?P<month>march|may) {_DAY}{_ENDS}")
_DAY_FIRST = expression(
    rf"{_LEAD}{_DAY}(?: of)? (?P<month>march|may)(?=[.,;:)](?!\d)|\s*(?:\n|\Z)| (?:19|20)\d\d\b| to \d)"
)
_YEAR = expression(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Bb]y|[Oo]f|[Ff]rom|[Tt]o) (?P<month>march|may),? (?:of )?(?:19|20)\d\d(?![\w-]| (?:people|men|women))"
)
_MAY = expression(r",? (?:of course|with|at|if|under|by|in theory|as|not|also|be|have)\b|\. [A-Z]")
_UP_TO = expression(r"\b(?:[Uu]p to|[Ff]rom|[Oo]f|[Oo]ver|[Uu]nder|[Aa]ged?|[Aa]bove|[Bb]elow) \d{1,2} \Z")
_OF_PEOPLE = expression(r"(?:\b[Bb]etween \d{1,2} (?:and|to)|(?:\A|[.!?\n] |(?<=\n))[^\w\n]*Of(?: the)?) \d{1,2} \Z")
_SMALL_START = expression(r"[^\w\n]*[a-z]|.*[a-z]{2}[.!?] [a-z]")


@rule(
    code="NUM036",
    name="lower-case-march",
    triggers=[*(f"{month} {digit}" for month in ("march", "may") for digit in DIGITS), *(f"{digit}{end} {month}" for month in ("march", "may", "of march", "of may") for digit in DIGITS for end in ("", "st", "nd", "rd", "th")), "march of 20", "may of 20"],
    sources=["tr", "es", "fr", "ru", "uk"],
    fixes=[
        ("The fishermen will be paid by march 9.", "The fishermen will be paid by March 9."),
        ("The harbor was shut from 3 may to 9 June, the first time since march 2011.", "The harbor was shut from 3 May to 9 June, the first time since March 2011."),
        ("It opens on Tuesday, may 12, at noon.", "It opens on Tuesday, May 12, at noon."),
    ],
    keeps=[
        ("Of the 15 may be 3; those who march 15 miles may 2 days later be ill.", "verbs"),
        ("They march 9 to 12 miles a day, on 3 may depend 20.", "verbs"),
        ("They went from march to march, on a march of 2000 men, on march 3 miles long.", "a noun with no date"),
        ("see you on march 3, or by may 4.", "a line in small letters"),
        ('The note says "rent due on march 3" and no more.', "a quotation"),
        ("In the attack on the march 12, among them four children, were hurt.", "a protest"),
        ("Between 5 and 10 may, doctors fear, lose their sight. Of 20 may, at best, 3 be fit.", "a verb"),
        ("Those on duty on may 20 percent of all days sleep.", "a verb"),
    ],
)  # fmt: skip
def lower_case_march(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """March or May in small letters, in a date

    Most languages write months small. These two are other words too, so that a day or a year must stand beside them, and a word of
    time before them. The other months and the days are in `lower-case-weekday`.
    """
    text, seen = document.text, -1
    for start, end, _ in hits:
        line = document.line_at(start)
        low, high = max(line.start, start - 24), min(line.end + 1, end + 16)
        found = (m for shape in (_MONTH_FIRST, _DAY_FIRST, _YEAR) for m in shape.finditer(text, low, high))
        date = next(
            (m for m in found if m.start() <= start + 1 and m.start("month") < end and start < m.end("month") + 3), None
        )
        if not date or date.start("month") <= seen or document.is_quoted(start, end):
            continue
        if date.re.pattern == _MONTH_FIRST.pattern and text.endswith("the ", 0, date.start("month")):
            continue  # a march, and a number of those who marched
        if date.re.pattern == _DAY_FIRST.pattern and _OF_PEOPLE.search(
            text, max(line.start, start - 40), date.start("month")
        ):
            continue  # "Between 5 and 10 may, doctors fear, lose their sight"
        if (
            date["month"] == "may"
            and date.re.pattern == _DAY_FIRST.pattern
            and _UP_TO.search(text, low, date.start("month"))
            and _MAY.match(text, date.end("month"))
        ):
            continue  # "Children up to 16 may, of course, travel free"
        if _SMALL_START.match(text, line.start, min(line.end, line.start + 300)):
            continue
        seen = date.start("month")
        yield fix(seen, seen + 1, "M", "English writes months with a capital")
