"""A foreign acronym that means other things too: "OMS", "UE", "FMI"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.organisations.gazetteer import built_in
from normalize_rules.organisations.unify import unify


@rule(
    code="ORG002",
    name="ambiguous-foreign-acronym",
    check=unify,
    triggers=built_in().triggers,
    whole_words=True,
    sources=["fr", "es", "it", "pt", "ru", "uk", "tr"],
    fixes=[
        ("The World Health Organization (OMS) met. Later OMS said no.",
         "The World Health Organization (WHO) met. Later WHO said no."),
        ("The VOZ declared the pandemic over.", "The WHO declared the pandemic over."),
        ("An OMS adviser praised the vaccine.", "A WHO adviser praised the vaccine."),
        ("Ten UE member states voted against the tariff.", "Ten EU member states voted against the tariff."),
        ("Experts left the plant of Zaporizhzhia after shelling near ZAES.",
         "Experts left the plant of Zaporizhzhia after shelling near ZNPP."),
        ("The FMI approved a second loan to Kyiv.", "The IMF approved a second loan to Kyiv."),
    ],
    keeps=[
        ("The CPI rose 3.1% in May.", "a price index"),
        ("Coins from around 300 BCE lay in the tomb.", "a date"),
        ("WHO WILL LEAD THE OMS INQUIRY INTO HEALTH?", "an all-caps line"),
        ("The order management system (OMS) lists health products.", "the text says what it means"),
        ("Each UE in the test network had two antennas.", "user equipment"),
        ("He was ES-certified and wrote for UE5 and UE-5.", "codes"),
        ("CNA reported from Singapore; the AP from Manila.", "agencies"),
        ("She won bronze under the rules of the IWF in Bogota.", "weightlifting"),
    ],
)  # fmt: skip
def ambiguous_acronym(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A foreign acronym of a body, which could mean something else

    OMS, FMI or UE have other meanings in English. They are replaced where the text spells them out with the body's
    name, names the body elsewhere, or speaks of its business in the same line; acronyms of two letters only where
    that word stands right beside them.
    """
    return unify(document, hits)
