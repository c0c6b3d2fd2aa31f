"""A name explained by itself, "KCNA (KCNA)", and the option `agency_form`."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.agencies.gazetteer import built_in
from normalize_rules.agencies.resolve import resolve


@rule(
    code="AGY009",
    name="agency-explained-twice",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["de", "fr", "es"],
    fixes=[
        ("The KCNA (KCNA) showed the train.", "The KCNA showed the train."),
        (
            "The Korean Central News Agency KCNA (KCNA) showed the train.",
            "The Korean Central News Agency (KCNA) showed the train.",
        ),
        ("Yonhap News Agency (Yonhap News Agency) showed the ship.", "Yonhap News Agency showed the ship."),
    ],
    keeps=[
        ("The Korean Central News Agency (KCNA) showed the train.", "explained once"),
        ("The state news agency KCNA showed the train. KCNA gave no date.", "named twice, explained never"),
        ("(KCNA) (AFP)", "two credits"),
    ],
)
def agency_explained_twice(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """An agency's name that is explained by itself

    A translated name and its acronym often become the same word, and the brackets that explained it now repeat
    it. With the option agency_form (first-full, acronym, full) the rule also writes all mentions of an agency
    in one form; by default the author's choice stays.
    """
    return resolve(document, hits)
