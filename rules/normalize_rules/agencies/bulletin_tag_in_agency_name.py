"""A bulletin's tag that stuck to the name: "Comprehensive Xinhua News Agency"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY008",
    name="bulletin-tag-in-agency-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["zh"],
    fixes=[
        (
            "Comprehensive Xinhua News Agency reporters abroad: prices fell.",
            "Xinhua News Agency reporters abroad: prices fell.",
        ),
        ("(Comprehensive Central News Agency) The storm has turned.", "(Central News Agency) The storm has turned."),
    ],
    keeps=[
        ("A comprehensive Xinhua News Agency survey is out.", "lower case: an adjective"),
        ("Comprehensive news agency coverage helped.", "no agency's name"),
        ("Comprehensive Nuclear-Test-Ban Treaty Organization", "another name"),
    ],
)
def bulletin_tag_in_agency_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A word of the bulletin's head before an agency's name

    Chinese papers mark a report made of several dispatches with a word that means composite; engines write it
    as part of the name. No agency is called so.
    """
    return resolve(document, hits)
