""" "The state agency KCNA" for "the state news agency KCNA"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY005",
    name="agency-without-news",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["fr", "de", "ru", "cs"],
    fixes=[
        (
            "The North said it was ready, reported the state agency KCNA.",
            "The North said it was ready, reported the state news agency KCNA.",
        ),
        ("Prices will rise, reported the agency DPA.", "Prices will rise, reported the news agency dpa."),
        ("According to agency dpa, the mine is closed.", "According to news agency dpa, the mine is closed."),
        ("The official agency Xinhua said he would travel.", "The official news agency Xinhua said he would travel."),
    ],
    keeps=[
        ("In May the Turkish agency Anadolu reported nine losses.", "a nation before the word; references keep it"),
        ("The space agency NASA said the probe was lost.", "not a news agency"),
        ("Rain fell, the news agency KCNA reported.", "nothing is missing"),
        ("She runs the agency Tasnim from a flat.", "nobody is quoted"),
        ("The DPA news agency reported a strike.", "English order"),
    ],
)
def agency_without_news(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """'Agency' for 'news agency' before the name of one that is quoted

    Other languages say agency alone; in English that is an office or a travel agency. The word news is added
    where the text says that the agency reported something. A nation before the word makes it clear enough, and
    human translators leave such phrases alone.
    """
    return resolve(document, hits)
