"""An agency's site name, translated, behind a headline or in a dateline: "- Zhongxin.com"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY011",
    name="translated-site-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["zh"],
    fixes=[
        ("Bridge opens to traffic in Hunan - Zhongxin.com", "Bridge opens to traffic in Hunan - China News Service"),
        ("Tea prices fall for a third month - New China News", "Tea prices fall for a third month - Xinhua"),
        ("The road is closed, according to Chinanews.com.", "The road is closed, according to China News Service."),
    ],
    keeps=[
        ("The history of New China - chinanews.com", "an address behind a headline"),
        ("Zhongxin.com sells bank cards.", "not behind a headline"),
        ("They want New China News to close - soon.", "inside a sentence"),
        ("See www.chinanews.com for more.", "an address"),
    ],
)
def translated_site_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """An agency's site name, translated, behind a headline

    Chinese pages close the title with the name of the site, and engines read its characters one by one. The
    agency's name is written where the line ends with the site behind a dash, or opens with it before a date.
    The address chinanews.com itself stays behind a headline; where it is said to have reported, the agency is
    meant.
    """
    return resolve(document, hits)
