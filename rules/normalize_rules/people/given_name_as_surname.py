"""A given name used as if it were the surname: "Jinping promises"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM002",
    name="given-name-as-surname",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["hi", "sr", "bn", "ur"],
    fixes=[
        ("Xi Jinping spoke for an hour. Jinping said growth would return.",
         "Xi Jinping spoke for an hour. Xi said growth would return."),
        ("Kim and Jinping met\n\nXi Jinping had come by train.", "Kim and Xi met\n\nXi Jinping had come by train."),
        ("President Jinping arrived in Almaty.", "President Xi arrived in Almaty."),
    ],
    keeps=[
        ("Deputy mayor Wang Jinping spoke; Xi Jinping was absent. Jinping smiled.", "two people with the given name"),
        ("The bus overturned in Jinping County. Xi Jinping sent help.", "a place"),
        ("Lu Jinping won. Jinping said she was glad.", "another person"),
        ('"Mr. Jinping," the lawmaker said by mistake. Xi Jinping smiled.', "a slip that is the news"),
        ("Jinping said growth would return.", "nobody in the text is known to bear the name"),
    ],
)  # fmt: skip
def given_name_as_surname(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A given name used as if it were the surname

    Chinese and Korean names begin with the family name, and engines take the last word for it. Where the full name
    stands anywhere in the text, or the person's own title just before, and nobody else in the text bears the given
    name, the family name is put in its place.
    """
    return resolve(document, hits)
