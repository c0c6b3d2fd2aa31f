"""Paragraphs that begin with "And the", as Arabic ones do with wa-."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_REPORTS = expression(
    r"And (?=the (?:[\w'’-]+ ){0,4}(?i:ministry|ministers?|government|police|army|forces|port|agency|authority|authorities|commission|committee"
    r"|council|company|department|directorate|embassy|municipality|president|presidency|sources?|spokes\w+|statement|officials?|party|bank|union) "
    r"(?:[\w'’-]+ ){0,6}(?:announced|confirmed|denied|stressed|indicated|revealed|reported|affirmed|clarified|explained)"
    r"(?: (?:on|in) (?:\w+ ){1,3}| yesterday| today|,[^,\n]{1,40},)? ?that )"
)
# bodies of the Arab world by the names that Arabic gives them: one such paragraph is enough
_ARAB = (
    r"(?:Saudi|Emirati|Kuwaiti|Qatari|Bahraini|Omani|Yemeni|Iraqi|Syrian|Lebanese|Jordanian|Palestinian|Egyptian|Sudanese|Libyan|Tunisian|Algerian"
    r"|Moroccan|Mauritanian)"
)
_ARAB_BODY = expression(
    rf"And (?=the (?:{_ARAB} )?(?:[Cc]ivil [Dd]efen[cs]e(?: [a-z]+)?|(?:{_ARAB}|Emirates|Kuwait|Qatar|Bahrain|Oman|Yemen|Iraq|Jordan|Middle East)"
    rf" (?:Press|News|National News) Agency|{_ARAB} (?:official )?news agency|{_ARAB} (?:Ministry of (?:the )?[A-Z]\w+|General Directorate[\w ]{{1,30}}))"
    r"(?: [A-Z]{3,5})?,? (?:also )?(?:announced|confirmed|denied|stressed|indicated|revealed|reported|affirmed|clarified|explained|stated|added|noted)"
    r"(?: (?:on|in) (?:\w+ ){1,3}| yesterday| today|,[^,\n]{1,40},)?,? ?that )"
)
_LEAST = 2


@rule(
    code="WRD086",
    name="and-the-at-paragraph-start",
    triggers=["\nand the "],
    sources=["ar"],
    fixes=[
        (
            "Rain fell.\nAnd the police announced that two roads were shut.\nAnd the army denied that it had come.",
            "Rain fell.\nThe police announced that two roads were shut.\nThe army denied that it had come.",
        ),
        (
            "Hail.\nAnd the Omani ministry confirmed on Monday that wells froze.\n\nAnd the port stressed that it was open.",
            "Hail.\nThe Omani ministry confirmed on Monday that wells froze.\n\nThe port stressed that it was open.",
        ),
        (
            "Rain fell.\nAnd the Oman News Agency reported that two wells froze.",
            "Rain fell.\nThe Oman News Agency reported that two wells froze.",
        ),
        (
            "Rain fell.\nAnd the civil defense announced that a roof fell.",
            "Rain fell.\nThe civil defense announced that a roof fell.",
        ),
    ],
    keeps=[
        ("Rain fell.\nAnd the Omani navy announced that it sailed.", "one alone may be meant"),
        ("It rained. And the civil defense announced that a roof fell.", "not at the start of a paragraph"),
        ("Rain fell.\nAnd the police announced that two roads were shut.", "one alone may be meant"),
        ("He ate.\nAnd the king announced that he slept.\nAnd the cook reported that he snored.", "a tale"),
        ("Rain fell.\nAnd the dam?\nAnd the mayor, who knew?\nAnd the band played on.", "a writer's own way"),
        ("Rain fell.\nAnd the road was shut. And the police announced that it was.", "not at the start of paragraphs"),
    ],
)
def and_the_at_paragraph_start(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """News paragraphs that begin with "And the"

    Arabic joins each paragraph to the one before. Two or more that report what somebody announced, confirmed or denied are
    no writer's choice; one is not, where it names a body as Arabic does: "the civil defense", "the Oman News Agency".
    """
    found = [match for hit in hits if (match := _REPORTS.match(document.text, hit.start + 1))]
    alone = [match for hit in hits if (match := _ARAB_BODY.match(document.text, hit.start + 1))]
    starts = {match.start(): match for match in (*alone, *(found if len(found) >= _LEAST else ()))}
    for match in starts.values():
        yield fix(match.start(), match.end() + 1, "T", "the joining word of an Arabic paragraph")
