"""A translated agency in a dateline: "[Beijing Joint]"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY007",
    name="translated-dateline",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["ja", "zh"],
    fixes=[
        (
            "[Beijing Joint] Chinese media say the talks will go on.",
            "[Beijing, Kyodo] Chinese media say the talks will go on.",
        ),
        ("New York Joint: Shares fell.", "New York Kyodo: Shares fell."),
        ("Seoul United News: The bank kept its rate.", "Seoul Yonhap: The bank kept its rate."),
        ("Berlin (German news agency) - The trains stand still.", "Berlin (dpa) - The trains stand still."),
    ],
    keeps=[
        ("[Hip Joint] Pain is common after fifty.", "not a place"),
        ("The joint: a place to eat.", "an ordinary word"),
        ("Moscow joint: ventures were signed.", "lower case"),
        ("DPA (German news agency) - the largest in the country - cut jobs.", "an explanation of the name"),
        ("[Beijing Joint Command] A drill began.", "an army unit"),
    ],
)
def translated_dateline(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A translated agency in a dateline

    Japanese datelines join place and agency, and an engine makes Beijing Joint of Kyodo in Beijing, Seoul
    United News of Yonhap in Seoul. They are put right where the line opens with a known place and nothing else;
    a credit in brackets before a dash is read the same way.
    """
    return resolve(document, hits)
