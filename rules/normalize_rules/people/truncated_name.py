"""A name that lost its last part: "Kim Jong’s missiles"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM003",
    name="truncated-name",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["hi", "tr"],
    fixes=[
        (
            "Kim Jong Un fired a missile. Kim Jong’s army cheered.",
            "Kim Jong Un fired a missile. Kim Jong Un’s army cheered.",
        ),
        ("North Korean leader Kim Jong ordered a parade.", "North Korean leader Kim Jong Un ordered a parade."),
        ("President Recep Tayyip spoke in Adana.", "President Recep Tayyip Erdogan spoke in Adana."),
    ],
    keeps=[
        ("Kim Jong Il and Kim Jong Un attended; later Kim Jong left.", "two people begin like this"),
        ("Striker Kim Jong signed for Busan.", "nobody in the text is known to be meant"),
        ("Kim Jong Un sent a wreath. Kim Jong Kook sang.", "the name of another person"),
        ("Kim Jong\nUn arrived.", "a line break inside the name"),
    ],
)
def truncated_name(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A name that lost its last part

    Hindi writes Kim Jong for Kim Jong Un, Turkish calls its president Recep Tayyip. The name is completed when exactly
    one person whose name begins so stands in the text, or the person's own title just before.
    """
    return resolve(document, hits)
