""" "The state agency New China" for Xinhua."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY002",
    name="new-china-for-xinhua",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["fr", "es", "it", "ru"],
    fixes=[
        (
            "Talks will go on, according to the state agency New China.",
            "Talks will go on, according to the state news agency Xinhua.",
        ),
        (
            "Rain is expected, the official news agency New China reported.",
            "Rain is expected, the official news agency Xinhua reported.",
        ),
        (
            'The train left on time, said the agency "New China".',
            "The train left on time, said the news agency Xinhua.",
        ),
        (
            "The New China News Agency said on Sunday that rice was short.",
            "The Xinhua News Agency said on Sunday that rice was short.",
        ),
        (
            "The port is open, the New China news agency reported.",
            "The port is open, the Xinhua news agency reported.",
        ),
    ],
    keeps=[
        ("The founding of New China in 1949 changed the map.", "the country"),
        ("New China Life Insurance shares rose.", "a company"),
        ("A New China policy was announced by the party agency.", "an adjective and a noun"),
        ("The New China News Agency announced the end of the war in 1949.", "the name of that time"),
        ("An agency of New China hired her.", "the country's agency"),
        ("The rental agency New China opened in Macau.", "another trade"),
    ],
)
def new_china_for_xinhua(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """'New China' for Xinhua, next to the word agency

    Xinhua means New China, and French, Spanish and Italian papers call the agency so. Of 320 uses of New China
    in translated news one meant the agency: it is read only as 'agency New China' or 'New China agency', never
    by itself, and the old English name New China News Agency stays in texts about the years when it was in use.
    """
    return resolve(document, hits)
