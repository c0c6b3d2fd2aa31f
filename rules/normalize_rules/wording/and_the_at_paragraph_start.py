"""Paragraphs that begin with "And the", as Arabic ones do with wa-."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

_REPORTS = re.compile(
    r"And (?=the (?:[\w'’-]+ ){0,4}(?i:ministry|ministers?|government|police|army|forces|port|agency|authority|authorities|commission|committee"
    r"|council|company|department|directorate|embassy|municipality|president|presidency|sources?|spokes\w+|statement|officials?|party|bank|union) "
    r"(?:[\w'’-]+ ){0,6}(?:announced|confirmed|denied|stressed|indicated|revealed|reported|affirmed|clarified|explained)"
    r"(?: (?:on|in) (?:\w+ ){1,3}| yesterday| today|,[^,\n]{1,40},)? ?that )"
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
    ],
    keeps=[
        ("Rain fell.\nAnd the police announced that two roads were shut.", "one alone may be meant"),
        ("He ate.\nAnd the king announced that he slept.\nAnd the cook reported that he snored.", "a tale"),
        ("Rain fell.\nAnd the dam?\nAnd the mayor, who knew?\nAnd the band played on.", "a writer's own way"),
        ("Rain fell.\nAnd the road was shut. And the police announced that it was.", "not at the start of paragraphs"),
    ],
)
def and_the_at_paragraph_start(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """News paragraphs that begin with "And the"

    Arabic joins each paragraph to the one before. Two or more that report what somebody announced, confirmed or denied are
    no writer's choice.
    """
    found = [match for hit in hits if (match := _REPORTS.match(document.text, hit.start + 1))]
    if len(found) >= _LEAST:
        for match in found:
            yield fix(match.start(), match.end() + 1, "T", "the joining word of an Arabic paragraph")
