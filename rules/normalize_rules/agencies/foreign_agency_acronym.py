"""The acronym of an agency in another language: "according to TsTAK"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY003",
    name="foreign-agency-acronym",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["ru", "de", "es"],
    fixes=[
        ("Two missiles were launched, according to TsTAK.", "Two missiles were launched, according to KCNA."),
        (
            "CTAC said so. The Korean Central News Agency gave no time.",
            "KCNA said so. The Korean Central News Agency gave no time.",
        ),
        ("The ship sank, ZTAK reported.", "The ship sank, KCNA reported."),
    ],
    keeps=[
        ("The ACNC registers charities in Australia.", "another body"),
        ("CTAC said the vote was fair.", "no other name of the agency in the text"),
        ("The code CTAK is printed on the box.", "nobody reports anything"),
        ("KCNA said the rocket flew.", "the English acronym"),
    ],
)
def foreign_agency_acronym(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The acronym that an agency has in another language

    Russian calls KCNA TsTAK, which German spells ZTAK. The English acronym is written where the text says that
    it reported something, or where another name of the agency stands in the text; strings that also mean
    something else need that name.
    """
    return resolve(document, hits)
