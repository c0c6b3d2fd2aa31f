"""Centuries in Roman numerals, or in digits without their ending: "the XIX century", "the 19 century"."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.numbers.digit_pairs import DIGITS

_ROMANS = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split()
_NUMBERS = {roman: number for number, roman in enumerate(_ROMANS, 1)} | {str(n): n for n in range(1, 22)}
_FIRST_NINE = "first second third fourth fifth sixth seventh eighth ninth".split()
_AN = ("8", "11", "18", "eighth")
_ANY = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_JOINT = r"(?P<joint> ?[-–—/] ?(?:early |late |mid-)?|, | (?:and|or|to|through) (?:the )?(?:early |late |mid-)?)"
_NUMERAL = rf"(?P<{{}}>{_ANY})(?:-?th)?"
_BEFORE_CENTURY = expression(
    rf"(?:(?<![\w.,'’&:/$€£-])|(?<=[Mm]id-))(?:{_NUMERAL.format('first')}{_JOINT})?{_NUMERAL.format('last')}(?P<noun>[ -]centur(?:y|ies))(?![\w’'-])"
)
_BEHIND_CENTURY = expression(
    rf"(?<=[Tt]he )(?P<noun>century|centuries) (?P<first>{_ANY})(?:{_JOINT}(?P<last>{_ANY}))?(?![\w’'-]|[.,:/]\d)"
)
_LIST_BEFORE = expression(
    rf"\b(?:{_ANY})(?:-?th)?(?:,|,? (?:and|or|to|through)(?: the)?)(?: (?:early|late))? \Z|\b(?:{_ANY})(?:-?th)? ?[-–—/,] ?\Z"
)
_NAME = expression(r"[^\W\d_a-z][\w.’'-]* \Z")
_OPENER = expression(r"\b(?:In|Of|The|From|Since|By|Until|During|Between|An?|Early|Late|To|And) \Z")
_TIME = expression(
    r"\b(?:the|in|of|from|since|until|till|by|during|between|to|early|late|mid|a|an)[ -]\Z", re.IGNORECASE
)
_WITHOUT_ARTICLE = expression(r"\b(?:in|of|from|since|until|till|by|during|to)(?: (?:early|late))? \Z", re.IGNORECASE)
_CLAUSE_ENDS = expression(r"[.,;:)!?]|\s*(?:\n|\Z)| (?:BC|AD|BCE|CE)\b")
_TIME_ENDS = expression(r"[.,;:)!?]|\s*(?:\n|\Z)| (?:BC|AD|BCE|CE|when|and|until|to|in|by|at|as|but|was|were)\b")


@rule(
    code="NUM034",
    name="roman-century",
    triggers=[*(f"{numeral}{end}{gap}centur" for numeral in (*_ROMANS, *DIGITS) for end in ("", "th", "-th") for gap in " -" if numeral in _ROMANS or not end),
        *(f"centur{noun} {first}" for noun in ("y", "ies") for first in ("x", "v", "i", *"12"))],
    sources=["ru", "uk", "pl", "es", "it", "fr"],
    fixes=[
        ("The fort was rebuilt in the XVII century.", "The fort was rebuilt in the 17th century."),
        ("Between the XVI and XVIII centuries it grew.", "Between the 16th and 18th centuries it grew."),
        ("Graves of the IV-V centuries lie under an XI century wall.", "Graves of the fourth-fifth centuries lie under an 11th century wall."),
        ("It has an XIX-century roof and dates from XIV century.", "It has a 19th-century roof and dates from the 14th century."),
        ("In the 19 century, a mill stood here.", "In the 19th century, a mill stood here."),
        ("The tower is of the century XV.", "The tower is of the 15th century."),
    ],
    keeps=[
        ("The XXI Century party and XX Century Pictures met.", "names"),
        ("He said it was the century I was born in.", "a pronoun"),
        ('The show "Lace of the XIX century" opens.', "a title"),
        ("Pope Leo XIII and Louis XIV met; Super Bowl XX centers on it.", "a pope, a king, a game"),
        ("Louis XIV and XVI century chairs were sold.", "two kings, perhaps"),
        ("In 1999 century-old oaks fell, and 3 century-old barns.", "an age"),
        ("Of the 12 century breaks, two came in the 10 century stands of Leeds.", "snooker and cricket"),
        ("The 19th century and the fifth century BC", "English"),
        ("He made his 20 century.", "no time"),
        ("In 2 centuries slavery grew, and Root made the second of the 3 centuries.", "a number of centuries"),
        ("In 2 or 3 centuries, and in 8 to 10 centuries, it may be gone.", "a number of centuries"),
        ("Coins of the XV, XVI, and XVII centuries and of the XV, XVI or XVII century", "a list, wholly or not at all"),
    ],
)  # fmt: skip
def roman_century(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A century in Roman numerals

    Russian, Polish and the Romance languages number centuries so. News writes "the 19th century" and spells out the first nine.
    """
    text, seen = document.text, -1
    for start, end, _ in hits:
        line = document.line_at(start)
        low, high = max(line.start, start - 24), min(line.end, end + 24)
        found = (m for shape in (_BEFORE_CENTURY, _BEHIND_CENTURY) for m in shape.finditer(text, low, high))
        match = next((m for m in found if m.start() < end and start < m.end()), None)
        if not match or match.start() < seen or document.is_quoted(*match.span()):
            continue
        seen = match.end()
        edits = _behind(match) if match.re.pattern == _BEHIND_CENTURY.pattern else _before(document, match)
        if edits:
            yield Finding(*match.span(), "a century in Roman numerals", edits)


def _before(document: Document, match: re.Match[str]) -> tuple[Edit, ...]:
    """The edits that write out "the XVIII-XIX centuries", or none if the numeral may be another's."""
    text, last = document.text, match["last"]
    names = [name for name in ("first", "last") if match[name]]
    if match["first"] and not _may_begin(document, match, "first"):
        if " the " not in match["joint"]:
            return ()  # "Louis XIV and XVI century chairs"
        names.remove("first")
    begin = match.start(names[0])
    if names == ["last"] and not _may_begin(document, match, "last"):
        return ()
    if last.isdigit() and not _TIME_ENDS.match(text, match.end()):
        return ()
    if last.isdigit() and match["noun"].endswith("centuries") and _is_count(match):
        return ()  # a number of centuries
    if _LIST_BEFORE.search(text, max(0, match.start() - 20), match.start()):
        return ()  # the rest of a longer list
    edits = [Edit(match.start(name), _end(match, name), _ordinal(match[name])) for name in names]
    head = text[max(0, begin - 16) : begin]
    put = edits[0].text
    if head.endswith((" a ", " an ")):
        edits.insert(
            0, Edit(begin - len(head.rpartition(" a")[2]) - 1, begin - 1, "an" if put.startswith(_AN) else "a")
        )
    elif _WITHOUT_ARTICLE.search(head) and match["noun"][0] == " " and _CLAUSE_ENDS.match(text, match.end()):
        edits[0] = edits[0]._replace(text=f"the {put}")
    elif document.is_sentence_start(begin):
        edits[0] = edits[0]._replace(text=put[0].upper() + put[1:])
    return tuple(edit for edit in edits if text[edit.start : edit.end] != edit.text)


def _is_count(match: re.Match[str]) -> bool:
    """Whether digits before "centuries" may say how many there were: "3 centuries", "2 or 3 centuries"."""
    return not match["first"] or len(match["first"]) < 2 or not match["first"].isdigit()


def _end(match: re.Match[str], name: str) -> int:
    """Where a numeral with its ending stops: at the joint or at the noun."""
    return match.start("joint" if name == "first" else "noun")


def _may_begin(document: Document, match: re.Match[str], name: str) -> bool:
    """Whether a numeral is no part of a name: of a pope, a channel, a game."""
    start, numeral = match.start(name), match[name]
    head = document.text[max(0, document.line_at(start).start, start - 24) : start]
    if numeral.isdigit() or len(numeral) == 1:
        return _TIME.search(head) is not None
    named = _NAME.search(head) is not None and not _OPENER.search(head)
    return not named or (name == "last" and len(numeral) > 2)


def _behind(match: re.Match[str]) -> tuple[Edit, ...]:
    """The edits that turn "century XIX" round, or none if the letter may be a word."""
    numerals = [match[name] for name in ("first", "last") if match[name]]
    if any(len(numeral) < 2 for numeral in numerals) or (len(numerals) > 1) != (match["noun"] == "centuries"):
        return ()
    put = (match["joint"] or "").join(_ordinal(numeral) for numeral in numerals)
    return (Edit(match.start(), match.end(), f"{put} {match['noun']}"),)


def _ordinal(numeral: str) -> str:
    """The ordinal as news writes it.

    >>> _ordinal("XIX"), _ordinal("V"), _ordinal("XXI"), _ordinal("20")
    ('19th', 'fifth', '21st', '20th')
    """
    number = _NUMBERS[numeral]
    if number < 10:
        return _FIRST_NINE[number - 1]
    return "21st" if number == 21 else f"{number}th"
