"""An agency's name read as an ordinary word, where the context decides: "the Russian satellite news agency"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY013",
    name="agency-name-in-ordinary-words",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["zh", "ar", "id", "ms"],
    fixes=[
        ("The Russian satellite news agency showed the talks.", "The Russian news agency Sputnik showed the talks."),
        (
            "North Korea's Central News Agency showed the train.",
            "North Korea's Korean Central News Agency showed the train.",
        ),
        (
            "In Jakarta, the Between News Agency showed the flood.",
            "In Jakarta, the Antara News Agency showed the flood.",
        ),
    ],
    keeps=[
        ("A Russian satellite news channel went dark.", "not an agency"),
        ("The Between News Agency is a play by two students.", "no word of Indonesia"),
        ("The Russian satellite news agency of Roscosmos showed the rocket.", "an agency for news of satellites"),
        ("The satellite agency sells pictures.", "no news agency"),
    ],
)
def agency_name_in_ordinary_words(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """An agency's name translated into ordinary words, where the context decides

    Sputnik means satellite, Antara between, Bernama named. Each such form has the words that must stand around
    it in the tables, and stays where they are missing.
    """
    return resolve(document, hits)
