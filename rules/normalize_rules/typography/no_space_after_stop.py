"""Two sentences with no space between them."""

import string
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.document import Line
from normalize_rules.calendar import MONTH, WEEKDAY
from normalize_rules.typography.sentence_words import OPENERS, SURE_OPENERS

# the end of a sentence: an ordinary word in lower case, a year or a number, a closing bracket, each after a blank
_BEFORE = expression(r"(?:(?:^|[\s(\"“‘'’-])[a-z]{2,}|\s\d{2,4}|[a-z\d]\)|\d%|[a-z]['’]s)\Z")
# the end of a sentence when a word that opens one follows: a name, a time, initials
_NAME_BEFORE = expression(
    r"[\s(](?:[A-Z][a-z]{2,}(?:-[A-Z][a-z]+)?(?:['’]s)?|[A-Z]{2,}[A-Za-z]*(?:-\d{1,3})?|[ap]\.m|(?:[A-Z]\.){1,3}[A-Z]|\d{1,4})\Z|\b(?:on|to|via|of|from) X\Z"
)
_OPENER = expression(r"([A-Z][a-z]+),? (?=[\w“\"‘'])")
_SUBJECT = expression(r"([A-Z][a-z]{4,}) (?:will|would|have|has|had|are|were|could|can|must|should|said)(?= [a-z])")
# behind a place other words begin a sentence as well: "Lima.It was", "Lima.Three passengers"
_PLACE_BEFORE = expression(r"\b(?:in|near|at|to|from|for|around|outside) (?:[A-Z][a-z]+[ -])?([A-Z][a-z]{3,})\Z")
_BRANDS = frozenset("Made Book Booking Just Node Post Shop Stop Think Check Click Deal Print Pass Media".split())
_BEHIND_PLACE = expression(
    r"(?:It (?:was|is|had|has|will|would|could|came|took|became|said|also)|(?:In|On|By|Since|From|Until) (?:the [a-z]|an? [a-z]|\d"
    rf"|{WEEKDAY}|{MONTH}|addition|total)"
    r"|At (?:least|the [a-z]|that|about)|As (?:of|a|the|for) |For (?:years|the [a-z]|example|now|more)|If (?:he|she|the|it|they|you|this)|No one"
    r"|You (?:can|will|have|are)|What (?:an?|the|is|was) |(?:Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|About|Nearly|Almost|Several|All|Both"
    r"|Each|Every|Other|Such|Only|Local|With|Under|Despite|Due|Thousands|Hundreds|Dozens|So far) [a-z]{2,}|[A-Z][a-z]{4,}(?: [a-z]{3,}){1,2} (?:will|would"
    r"|have|has|had|are|were|was|is|could|can|must|should|said) [a-z])"
)
_TITLES = (
    "Mr",
    "Mrs",
    "Ms",
    "Dr",
    "Prof",
    "Gen",
    "Col",
    "Sgt",
    "Capt",
    "Lt",
    "Sen",
    "Rep",
    "Gov",
    "Rev",
    "St",
    "No",
    "Vol",
    "Fig",
    "Sec",
    "Art",
    "Ch",
    "Pt",
)
_AFTER = expression(
    r"[A-Z][a-z]+(?:['’]s)?,?(?=\s)|(?:I|A)(?=\s[a-z])|A(?=\s[A-Z][a-z]{3,} [a-z]{2,})|[A-Z]{2,5}(?=\s[a-z])"
)
_NOT_A_SENTENCE = frozenset(
    "Com Net Org Ru De Uk Cn Jp Fr Eu Ua Io Tv Info Biz News Gov Edu Js Py Exe Pdf Jpg Png Html Xml App Co".split()
)
_WORDS_BEFORE = expression(r"\w[\w'’-]*[.,\"”’)]{0,2}\s+\S+\Z")


@rule(
    code="TYP006",
    name="no-space-after-stop",
    triggers=[f"{mark}{letter}" for mark in ".?!" for letter in string.ascii_lowercase],
    sources=["zh", "ja", "ru"],
    fixes=[
        ("The road is shut.It may open on Friday.", "The road is shut. It may open on Friday."),
        ("Who will pay?The council did not say.", "Who will pay? The council did not say."),
        ("The court sat in Narvik.The judge was late.", "The court sat in Narvik. The judge was late."),
        ("It shut at 5 p.m.She had left by May.They had not.", "It shut at 5 p.m. She had left by May. They had not."),
        (
            'They cut the "wet" rods.A Chilean guard saw law No. 28.The law is old.',
            'They cut the "wet" rods. A Chilean guard saw law No. 28. The law is old.',
        ),
        ("The row began on X.The mill did not say.", "The row began on X. The mill did not say."),
        ("Prices rose again in 2021.The bank acted.", "Prices rose again in 2021. The bank acted."),
        (
            "They won in Lugo.It was late.A bus left for Riga.Two girls were hurt.",
            "They won in Lugo. It was late. A bus left for Riga. Two girls were hurt.",
        ),
        (
            "It ended in Graz.In the north bus traffic in Linz.Night trains will run.",
            "It ended in Graz. In the north bus traffic in Linz. Night trains will run.",
        ),
        ("They will sit in Lima.Ministers will meet twice.", "They will sit in Lima. Ministers will meet twice."),
    ],
    keeps=[
        ("Visit chinanews.Com or tennis365.Net for more.", "domains"),
        ("The U.S.-China talks and the U.S.Embassy in Oslo", "initials"),
        ("J.K. Rowling, J.League and St.Gallen", "names"),
        ("He works on ASP.NET and Node.Js.", "software"),
        ("It reads Yahoo!News and WoW!Korea.", "brands"),
        ("They sell it on Book.It and at Node.In the Shop.", "names, though they hold a word that opens sentences"),
        ("They pay to Book.It is an app, made for Node.In the shop they have it. He works at Media.Monks.", "names"),
        ("He asked Mr.The and read Vol.After One twice.", "abbreviations"),
        ("They meet at no. 12.Juni.", "a date"),
        ("Version 3.10.2 failed at 4.30 a.m. local time.", "numbers"),
        ("The file is called report.final.", "no capital behind it"),
    ],
)
def no_space_after_stop(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No space after a full stop

    Sentences are glued when a page's line breaks are lost and when Chinese stops are copied. Between a word in lower
    case and a capitalised one that goes on as a sentence does, or between a name and a word that opens sentences; a
    domain, a name or a file does not.
    """
    text = document.text
    for start, end, _ in hits:
        if not text[end - 1].isupper():
            continue
        line = document.line_at(start)
        if not _WORDS_BEFORE.search(text, max(line.start, start - 60), start):
            continue
        if _ends_in_word(text, start, end, line) or _opens(text, start, end, line):
            yield fix(start + 1, start + 1, " ", "no space between two sentences")


def _ends_in_word(text: str, stop: int, end: int, line: Line) -> bool:
    if not _BEFORE.search(text, max(line.start, stop - 40), stop):
        return False
    after = _AFTER.match(text, end - 1, min(line.end + 1, end + 40))
    return after is not None and after.group().rstrip(",") not in _NOT_A_SENTENCE


def _opens(text: str, stop: int, end: int, line: Line) -> bool:
    """Whether a sentence that ends in a name is followed by a word that opens one and goes on in small letters."""
    before = _NAME_BEFORE.search(text, max(line.start, stop - 40), stop) if text[stop] == "." else None
    after = _OPENER.match(text, end - 1, min(line.end, end + 30)) if before else None
    if (
        before
        and before.group()[1:] not in _TITLES
        and (_goes_on(text, end, line) or _follows_place(text, stop, end, line))
    ):
        return True
    if not before or not after or before.group()[1:] in _TITLES or after[1] not in OPENERS:
        return False
    return text[after.end()].islower() or after[1] in SURE_OPENERS


def _goes_on(text: str, end: int, line: Line) -> bool:
    """Whether a capitalised word and a verb that needs a subject follow: "Lima.Ministers will meet"."""
    after = _SUBJECT.match(text, end - 1, min(line.end, end + 40))
    return after is not None and after[1] not in _NOT_A_SENTENCE


def _follows_place(text: str, stop: int, end: int, line: Line) -> bool:
    """Whether "in Lima" stands before, and behind it a beginning of a sentence that may begin a name elsewhere."""
    place = _PLACE_BEFORE.search(text, max(line.start, stop - 40), stop)
    return bool(place and place[1] not in _BRANDS and _BEHIND_PLACE.match(text, end - 1, min(line.end, end + 80)))
