"""A name that may or may not mean an agency, for a person to read."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY015",
    name="unclear-agency-name",
    safety="none",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["fr", "zh"],
    finds=[
        "The harvest was good, according to New China, and prices fell.",
        "The rocket flew, the Central News Agency said in Pyongyang.",
    ],
    keeps=[
        ("The founding of New China in 1949 changed the map.", "the country"),
        ("The Central News Agency in Taipei said the storm had turned.", "the agency of Taiwan"),
        ("The Korean Central News Agency said in Pyongyang that the rocket flew.", "the full name"),
    ],
)
def unclear_agency_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A name that may mean an agency, or another one

    'According to New China' may be Xinhua or the country, and the Central News Agency beside North Korea may be
    KCNA or the agency of Taipei. The text does not decide, so the place is only reported.
    """
    return resolve(document, hits)
