"""A listed person's family name alone, in another spelling."""

from collections.abc import Iterable, Sequence

from normalize import Document, Finding, Hit, rule
from normalize_rules.people.gazetteer import built_in
from normalize_rules.people.resolve import resolve


@rule(
    code="NAM004",
    name="surname-variant",
    check=resolve,
    triggers=built_in().forms,
    whole_words=True,
    sources=["de", "fr", "pl", "cs", "ru"],
    fixes=[
        ("Volodymyr Zelenskyy spoke. Zelensky asked for aid.", "Volodymyr Zelenskyy spoke. Zelenskyy asked for aid."),
        ("Donald Trump landed. Tramp and his wife left.", "Donald Trump landed. Trump and his wife left."),
        ("Russian President Poutine arrived.", "Russian President Putin arrived."),
    ],
    keeps=[
        ("He ordered poutine in Montreal.", "a dish"),
        ("Donald Trump saw “The Tramp” and Lady and the Tramp.", "films"),
        ("Tramp steamers left, Donald Trump said.", "the word itself"),
        ("They danced at Tramp, a nightclub that Donald Trump knew.", "a club"),
        ("Donald Trump owned a horse called Tramp.", "a horse"),
        ("Poutine was on every menu.", "a dish at the start of a sentence"),
        ("Choe Son Hui met Choi Min-ho. Choi smiled.", "a South Korean, too"),
        ("Fr. Vladimir Zelinsky led the service.", "another person"),
        ("Anna Poutine runs a bakery; Vladimir Putin does not.", "another person of that name"),
        ("Katalin Novák met Kim Novak. Novak has given up film.", "a listed look-alike, who was named last"),
        ("Nigel Farage lost. Faraj, a cook from Homs, said he was glad.", "somebody whom the text introduces"),
        ("John Healey spoke in Leeds. Chili con carne was served.", "a word"),
        ("Abiy Ahmed met Ahmad Vahidi. Ahmad smiled, said Vahidi.", "another's first name"),
    ],
)
def surname_variant(document: Document, hits: Sequence[Hit]) -> Iterable[Finding]:
    """A listed person's family name alone, in another spelling

    A surname proves nobody. It is brought to one spelling where the full name stands in the text or the person's own
    title just before, and nothing makes it part of another name.
    """
    return resolve(document, hits)
