"""A country's name run together with the word beside it: "Spain and Peruhave asked", "a port inChile"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule
from normalize.fold import fold

# sites link such names, and a scraper drops the space at the end of a link
_NAMES = """
    Afghanistan Albania Algeria Angola Argentina Armenia Australia Austria Azerbaijan Bahrain Bangladesh Belarus Belgium
    Bolivia Bosnia Brazil Bulgaria Cambodia Cameroon Canada Chile China Colombia Croatia Cuba Cyprus Denmark Ecuador Egypt
    Eritrea Estonia Ethiopia Finland France Gaza Georgia Germany Ghana Greece Guatemala Haiti Honduras Hungary Iceland India
    Indonesia Iran Iraq Ireland Israel Italy Japan Jordan Kazakhstan Kenya Kosovo Kuwait Kyrgyzstan Laos Latvia Lebanon Libya
    Lithuania Luxembourg Malaysia Mali Malta Mexico Moldova Mongolia Montenegro Morocco Mozambique Myanmar Namibia Nepal
    Nicaragua Niger Nigeria Norway Oman Pakistan Palestine Panama Paraguay Peru Philippines Poland Portugal Qatar Romania Russia
    Rwanda Senegal Serbia Singapore Slovakia Slovenia Somalia Spain Sudan Sweden Switzerland Syria Taiwan Tajikistan Tanzania
    Thailand Tunisia Turkey Turkmenistan Uganda Ukraine Uruguay Uzbekistan Venezuela Vietnam Yemen Zambia Zimbabwe
    Baghdad Beijing Beirut Belgrade Berlin Brussels Bucharest Budapest Cairo Damascus Delhi Doha Geneva Islamabad Istanbul
    Jakarta Jerusalem Kabul Kyiv London Madrid Minsk Moscow Paris Prague Rome Seoul Sofia Tbilisi Tehran Tokyo Vienna Warsaw
    Washington
""".split()
_AFTER = "has have had was were will would could should said says and that with from which while after before when where who".split()
_BEFORE = "in of the and with from to for by that between against than near".split()
_TRIGGERS = {fold(name + word): len(name) for name in _NAMES for word in _AFTER} | {
    fold(word + name): len(word) for name in _NAMES for word in _BEFORE
}


@rule(
    code="RES050",
    name="glued-link",
    triggers=_TRIGGERS,
    whole_words=True,
    fixes=[
        ("Chile and Peruhave asked for money to clear the ports.", "Chile and Peru have asked for money to clear the ports."),
        ("A storm shut three ports inChile on Monday.", "A storm shut three ports in Chile on Monday."),
        ("Ships fromPeru waited.", "Ships from Peru waited."),
    ],
    keeps=[
        ("Omanis and Iraqis waited at the gates.", "names of peoples"),
        ("The firm InChina opened an office in Lima.", "a name of its own"),
        ("Finland and Iceland signed first.", "whole names that end as a word does"),
        ("The account #inChile was closed.", "a hashtag"),
    ],
)  # fmt: skip
def glued_link(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The name of a country or a capital run together with the word beside it

    The name is a link in the page, and its neighbor lost the space. The capital shows where the name begins, and the
    other part is one of a few words that stand beside such names and end no other word.
    """
    for start, end, length in hits:
        first, second = document.text[start : start + length], document.text[start + length : end]
        name, word = (first, second) if first[0].isupper() else (second, first)
        if name[0].isupper() and name[1:].islower() and word.islower():
            at = start + length
            yield fix(at - 1, at + 1, f"{first[-1]} {second[0]}", "a name run together with the word beside it")
