"""TASS written "TAS", or by its name of 1992 to 2014."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY014",
    name="tass-under-another-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["ru"],
    fixes=[
        ("The school will reopen in May, TAS reports.", "The school will reopen in May, TASS reports."),
        ("The envoy has landed in Minsk, ITAR-TASS reported.", "The envoy has landed in Minsk, TASS reported."),
        (
            "In Moscow the envoy told TAS that talks would go on.",
            "In Moscow the envoy told TASS that talks would go on.",
        ),
    ],
    keeps=[
        ("ITAR-TASS reported in 1993 that the port was closed.", "the name of that time"),
        ("The doping ban stands, TAS reported in Lausanne.", "a court of sport"),
        ("TAS rules allow an appeal.", "no verb of saying"),
        ("The envoy has landed, TASS reported.", "the right name"),
    ],
)
def tass_under_another_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """TASS written TAS or ITAR-TASS

    TAS is a slip of engines (6 of 127 in WMT), but also the French name of the Court of Arbitration for Sport:
    only next to a verb of saying, and never in a text about sport. ITAR-TASS was the right name from 1992 to
    2014 and stays in texts that are dated so.
    """
    return resolve(document, hits)
