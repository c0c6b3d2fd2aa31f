"""A genitive as German and the Nordic languages write it: "Donald Trumps envoy"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.people.gazetteer import built_in

# what somebody has; a verb behind the name would make "Putins" a Latvian nominative
_OWNED = (
    "wife husband sister brother daughter son mother father family envoy envoys ambassador adviser advisers aide aides ally allies"
    " spokesman spokeswoman lawyer lawyers successor predecessor party government administration cabinet regime army troops"
    " speech decision decree order orders proposal plan plans policy policies visit trip victory defeat resignation inauguration"
    " birthday death palace residence plane chief campaign rally statement statements remarks words office house war"
).split()
OWNED = expression(rf" (?:{'|'.join(_OWNED)})\b")
# behind these the s is a plural's
_SEVERAL = frozenset(
    "the all both those these many several some few other more two three four five six seven eight nine ten twenty hundred dozen".split()
)
_LONGEST = 4  # words of a name


@rule(
    code="NAM010",
    name="genitive-without-apostrophe",
    triggers=[f"s {noun}" for noun in _OWNED],
    sources=["de", "sv", "da", "no"],
    fixes=[
        ("Donald Trumps envoy left.", "Donald Trump's envoy left."),
        ("Kim Jong Uns wife sang.", "Kim Jong Un's wife sang."),
        ("Vladimir Putins spokesman denied it.", "Vladimir Putin's spokesman denied it."),
    ],
    keeps=[
        ("The Trumps family name is known, and the Donald Trumps of this world visit.", "a plural"),
        ("Six Donald Trumps campaign at the carnival, and both Barack Obamas plan to vote.", "look-alikes"),
        ("Boris Johnson's envoy left. Wes Streeting met Prince Charles envoy Ann Ray.", "a name that ends with an s"),
        ("Nils Brands wife sang.", "nobody in the tables"),
    ],
)
def genitive_without_apostrophe(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A genitive without its apostrophe

    German, Swedish, Danish and Norwegian hang the s on the name, and engines leave it there. Only behind the full name of
    somebody in the tables, and before what a person has.
    """
    for start, end, _ in hits:
        if not document.text[end : end + 1].isalpha() and is_genitive(document, start + 1):
            yield fix(start, start, "'", "the apostrophe of the genitive is lost")


def is_genitive(document: Document, end: int) -> bool:
    """Whether a full name of the tables and an s end at a place, and no name that has the s itself."""
    text, key = document.text, document.key
    words = ["", *text[max(0, end - 40) : end].split(" ")][-_LONGEST - 1 :]
    forms = built_in().forms
    for count in range(2, min(_LONGEST, len(words) - 1) + 1):
        name = " ".join(words[-count:])
        if not all(word[:1].isupper() for word in words[-count:]):
            return False
        whole = key[end - len(name) : end]
        found = forms.get(whole[:-1], ())
        if any(form.kind == "full" and form.person for form in found):
            proper = [form for form in forms.get(whole, ()) if form.english or form.kind == "other"]
            return words[-count - 1].lower() not in _SEVERAL and not proper
    return False
