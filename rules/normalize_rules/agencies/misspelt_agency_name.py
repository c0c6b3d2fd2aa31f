"""A damaged spelling of an agency's name: "Agence France -Presse"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY004",
    name="misspelt-agency-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["zh", "ru", "pl", "cs"],
    fixes=[
        ("Agence France -Presse saw the list.", "Agence France-Presse saw the list."),
        ("The Agence France Presse (AFP) reported heavy rain.", "Agence France-Presse (AFP) reported heavy rain."),
        ("He told mehr News Agency that the dam was full.", "He told Mehr News Agency that the dam was full."),
        ("The fire is out, Yonkhap reports.", "The fire is out, Yonhap reports."),
        (
            "Two died, the Kuwait News Agency (KONA) said. KONA named both.",
            "Two died, the Kuwait News Agency (KUNA) said. KUNA named both.",
        ),
    ],
    keeps=[
        ("The Kuwait News Agency (Kona) and the Associated Press (AB) called.", "no acronym, one too short to tell"),
        ("Xinhua News Agency, Beijing, July 3", "the full name is a choice"),
        ("The Xinhua news agency said so.", "lower case is a choice"),
        ("Interfax-Ukraine reported on Monday.", "an agency of its own"),
        ("Harvest began early, RIA-Novosti said.", "a hyphen that papers use"),
        ("AFP", "a credit"),
        ("Whitman was the voice of America before America had one.", "a phrase"),
        ("The Banco de la República and the Casa de la Vanguardia were shut.", "no paper"),
    ],
)
def misspelt_agency_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A damaged spelling of an agency's name

    Hyphens drift, capitals get lost and names come back from other alphabets in new spellings. The name is put
    right; the choice between the full name and the acronym stays the author's.
    """
    return resolve(document, hits)
