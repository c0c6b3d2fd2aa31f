"""An article that English does not put before a country: "the invasion of the Ukraine"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize_rules.places.past import is_past
from normalize_rules.places.words_around import OF_PLACE

# without those that are rivers, islands, states or birds as well (Niger, Jordan, Georgia, Turkey), and the Sudan, the Lebanon, the Yemen
_COUNTRIES = (
    "Ukraine", "Saudi Arabia", "Iran", "Iraq", "Switzerland", "Slovakia", "Mongolia", "Kosovo", "France", "Germany", "Italy", "Spain", "Russia", "China", "India",
    "Japan", "Greece", "Venezuela", "Brazil", "Poland", "Israel", "Syria", "Afghanistan", "Pakistan", "Egypt", "Belarus", "Romania", "Bulgaria",
    "Hungary", "Serbia", "Croatia", "Portugal", "Belgium", "Sweden", "Norway", "Finland", "Denmark", "Austria", "Albania", "Kazakhstan", "Tunisia",
    "Algeria", "Morocco", "Libya", "Colombia", "Indonesia", "Vietnam",
)  # fmt: skip
_CITIES = (
    "Berlin", "Paris", "Moscow", "Kyiv", "Beijing", "Madrid", "Rome", "Tehran", "Warsaw", "Vienna", "Brussels", "Tokyo", "Seoul", "Budapest", "Prague",
    "Athens", "Lisbon", "Belgrade", "Sofia", "Bucharest", "Minsk", "Baghdad", "Damascus", "Cairo", "Istanbul", "Ankara", "Barcelona", "Milan", "Munich",
)  # fmt: skip
_PREPOSITIONS = OF_PLACE | frozenset("of with against for by and or than".split())
_BEFORE = expression(r"\b(\w+)[ \u00a0]\Z")
# what cannot belong to a noun that the country qualifies: "the Iran deal", "the Iraq of 2003", "the Iraq and Syria teams"
_BEHIND = expression(
    r"(?:[.;:!?)\"”\n]|\Z|, (?:but|and|which|who|where|while|the|a|an|it|he|she|they|as|according|after|before|with)\b"
    r"| (?:is|was|has|had|will|would|can|must|should|said|says|wants|did|does|on|at|for|to|by|with|as|after|before|since|during|when|because"
    r"|but|while|until|amid|again|alone|today|yesterday|this|last|next|began|agreed|decided|announced|accused|condemned|rejected|called|warned)\b)"
)
# "in the Berlin's district"; not "the Paris's crew", a ship's
_GENITIVE = expression(r"['’]s (?!(?:crew|captain|hull|deck|guns|passengers|lobby|owner|editor|film|album)\b)[a-z]")
# ships bear the names of countries
_SHIP = expression(r"\b(?:ships?|liners?|steamers?|aboard|cruisers?|battleships?)\b")


@rule(
    code="PLC007",
    name="article-before-country",
    triggers={f"the {name.lower()}": name in _CITIES for name in (*_COUNTRIES, *_CITIES)},
    whole_words=True,
    sources=["de", "fr", "it", "es", "pt", "el"],
    fixes=[
        ("The invasion of the Ukraine on March 4 was condemned.", "The invasion of Ukraine on March 4 was condemned."),
        ("Envoys of France came to the Switzerland.", "Envoys of France came to Switzerland."),
        ("The Iraq will not wait.", "Iraq will not wait."),
        ("He lives in the Berlin's district of Mitte.", "He lives in Berlin's district of Mitte."),
    ],
    keeps=[
        ("The Iran deal, the Ukraine war and the China of today are old subjects.", "a noun that the country qualifies"),
        ("He wrote of the Germany that he knew and of the Iraq and Syria theaters.", "a noun that the country qualifies"),
        ("In 1941 they planned the invasion of the Ukraine.", "its name at the time"),
        ('"We stand with the Ukraine," he said.', "somebody's own words"),
        ("He sailed to Oslo with the France, a liner, and left the Germany.", "ships"),
    ],
)  # fmt: skip
def article_before_country(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """An article that English does not put before a country

    German says die Ukraine and der Iran, and French and Italian give nearly all countries an article. It goes behind a preposition, and
    at the beginning of a sentence, where the words behind show that no noun follows which the country qualifies; and before a genitive,
    where capitals have none either.
    """
    text = document.text
    for start, end, is_city in hits:
        country = start + len("the ")
        is_genitive = _GENITIVE.match(text, end) is not None
        stands_alone = not is_city and _BEHIND.match(text, end) and _takes_none(document, start)
        if not text[country].isupper() or not (is_genitive or stands_alone):
            continue
        if not document.is_quoted(start, end) and not is_past(document, start, end) and not document.speaks_of(_SHIP):
            yield Finding(start, country, "English puts no article before this country", (Edit(start, country, ""),))


def _takes_none(document: Document, start: int) -> bool:
    """Whether the article begins a sentence, or stands behind a preposition."""
    if document.is_sentence_start(start):
        return True
    before = _BEFORE.search(document.text, max(0, start - 16), start)
    return before is not None and before[1].lower() in _PREPOSITIONS
