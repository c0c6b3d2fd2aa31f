"""An agency's name in another language: "Agence Chine nouvelle"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY006",
    name="foreign-agency-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["fr", "es", "de", "pl", "cs", "tr"],
    fixes=[
        ("The visit is off, reported Agence Chine nouvelle.", "The visit is off, reported Xinhua."),
        ("The visit is off, the agence Reuters reported.", "The visit is off, the news agency Reuters reported."),
        (
            "The ship is safe, according to Polska Agencja Prasowa.",
            "The ship is safe, according to the Polish Press Agency.",
        ),
        (
            "He told the news agency UNIANu so, and agencies saw it.",
            "He told the news agency UNIAN so, and agencies saw it.",
        ),
        ("Nachrichtenagentur Tass had no comment.", "TASS had no comment."),
    ],
    keeps=[
        ("Agence France-Presse had no comment.", "the English name, too"),
        ("Agencia EFE was founded in Burgos.", "a name that English uses"),
        ("The travel agency Petry and the modeling agency Antary closed.", "other trades"),
        ("Nueva China is a restaurant in Madrid.", "not the agency"),
        ("The Agence de presse africaine opened a bureau.", "not in the tables"),
    ],
)
def foreign_agency_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """An agency's name in another language

    Names stay untranslated in the text: Agence Chine nouvelle, agence Reuters, Polska Agencja Prasowa. The
    English name is written; names that English papers use as they are (Agence France-Presse, Agencia EFE,
    Agenzia ANSA) stay.
    """
    return resolve(document, hits)
