"""A foreign acronym that means one body only: "OTAN", "AIEA"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.organisations.gazetteer import built_in
from normalize_rules.organisations.unify import unify


@rule(
    code="ORG001",
    name="foreign-acronym",
    check=unify,
    triggers=built_in().triggers,
    whole_words=True,
    sources=["fr", "es", "it", "pt", "ru", "uk", "de", "pl"],
    fixes=[
        ("Finland entered OTAN in the spring.", "Finland entered NATO in the spring."),
        ("An AIEA team flew to Isfahan.", "An IAEA team flew to Isfahan."),
        ("The council passed a ONU resolution on Haiti.", "The council passed a UN resolution on Haiti."),
        ("An OTAN convoy crossed the bridge.", "A NATO convoy crossed the bridge."),
        ("The U.N. envoy spoke first. An ONU report followed.", "The U.N. envoy spoke first. A U.N. report followed."),
        ("MAGATE experts and OBSE observers met.", "IAEA experts and OSCE observers met."),
        ("The KNDR and the ODKB sent notes.", "The DPRK and the CSTO sent notes."),
        ("OPEP-led cuts lifted prices.", "OPEC-led cuts lifted prices."),
    ],
    keeps=[
        ("NATO (OTAN in French) has two official names.", "the acronym is spoken of"),
        ("The sign read NATO/OTAN in white letters.", "both names side by side"),
        ("Ohio Northern University beat Capital. ONU scored late.", "a university"),
        ("Each house gets an optical network unit (ONU).", "the text says what it means"),
        ('"La OTAN no dispara primero," the poster said.', "a quotation"),
        ("They founded the Movimiento contra la OTAN in 1982.", "part of a Spanish name"),
        ("An old friend from Aiea, Hawaii, wrote to us.", "a town"),
        ("Visit https://example.org/OTAN/news for the list.", "an address"),
    ],
)
def foreign_acronym(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A foreign acronym of an international body

    Machine translation leaves OTAN, AIEA or ODKB where English says NATO, IAEA and CSTO. The acronym is replaced as
    the text writes the English one (UN or U.N., NATO or Nato), with the article that fits its sound.
    """
    return unify(document, hits)
