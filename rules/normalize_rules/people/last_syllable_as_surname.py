"""The last part of a Korean given name used as if it were the surname: "Chairman Un"."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM007",
    name="last-syllable-as-surname",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["en", "hi"],
    fixes=[
        ("Kim Jong Un wrote a letter. Chairman Un was brief.", "Kim Jong Un wrote a letter. Chairman Kim was brief."),
        ("Un said no. It was Kim Jong Un's last word.", "Kim said no. It was Kim Jong Un's last word."),
        (
            "Anwar Ibrahim flew to Jakarta. Ibrahim and his host met.",
            "Anwar Ibrahim flew to Jakarta. Anwar and his host met.",
        ),
        (
            "Luiz Inácio Lula da Silva is back. Da Silva will rest.",
            "Luiz Inácio Lula da Silva is back. Lula will rest.",
        ),
    ],
    keeps=[
        ("Luiz Inácio Lula da Silva is back. His aide Ana da Silva will go; da Silva said so.", "somebody else"),
        ("The UN said 14 trucks crossed. Kim Jong Un was silent.", "the United Nations"),
        ("Chairman Un of a village in Cambodia spoke.", "nobody in the text bears the name"),
        ("“Mr. Un,” the host said by mistake. Kim Jong Un smiled.", "a slip that is the news"),
    ],
)
def last_syllable_as_surname(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """The last part of a Korean given name used as if it were the surname

    Writers who know that names end with the surname make Un of Kim Jong Un. Only with the full name in the text, and a
    title before or a verb of speech after the syllable, written with one capital.
    """
    return resolve(document, hits)
