"""Small words that grammar may double, where the words around them show that it does not: "in the area in in Lugo".

"They checked in in Paris" is grammar, and so are "voted on on Monday" and "without it it fails". So the word before has to be
one that takes no "in" or "on" behind it, or a mark or a conjunction that a pronoun begins a clause behind.
"""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.calendar import MONTH_OR_SHORT, SMALL_WEEKDAYS
from normalize_rules.wording.repeated_word import in_relative_clause

# participles and nouns that no "in" or "on" belongs to; a mark or a conjunction
_SETTLED = expression(
    r"(?:\b(?:born|located|situated|based|arrived|died|killed|wounded|injured|and|but)|[a-z\d)],|[.!?]|\A) \Z"
)
_SETTLED_IN = expression(
    r"\b(?:lives?|lived|living|held|found|built|area|zone|city|town|village|region|district|province|island|street|university|hospital"
    r"|station|explosion|accident|crash|attacks?|war|conflict|earthquake|elections?|summit|conference|ceremony|festival|tournament|parliament) \Z"
)
# "voted on on Monday": behind a verb in the active voice the day has no other "on", unless the verb goes with one
_DAY_BEHIND = expression(rf" (?:{'|'.join(SMALL_WEEKDAYS)}|{MONTH_OR_SHORT}|[0-3]?\d\b)")
_ACTIVE = expression(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbe )(?<!\bbeen )(?<!\bbeing )\b"
    r"(?!(?:moved|carried|passed|lived|stayed|logged|signed|turned|switched|tried|dragged|rolled|soldiered|pressed|marched|worked|wandered) )[a-z]+ed \Z"
)
_SETTLES = expression(
    r"\b(?:fenc|hem|wall|clos|let|br[io]|too?k|mov|plug|join|vot|call|rop|box)\w* [\w ]*\Z"
)  # "fence the area in"
_CLAUSE = expression(r"(?:[a-z)],|[.!?]|\b(?:that|because|when|although|while|but|whether|until|if)) \Z")
_REPORTED = expression(r" (?:became known|turned out|was (?:reported|announced|learned|noted) )")
_NO_SUBJECT = expression(
    r"\b(?:of|about|with|without|for|from|by|to|on|in|at|knows?|knew|like|see|saw|say|said|do|did|all|as|is|was) \Z"
)
_VERB = expression(r" (?:is|are|was|were|has|have|had|will|would|could|became|becomes|seems|turned)\b")
_WORDS = ("in", "on", "it", "there")


@rule(
    code="WRD088",
    name="doubled-in",
    triggers={f" {word} {word} ": word for word in _WORDS} | {f"\n{word} {word} ": word for word in _WORDS},
    sources=["th", "ru", "ja"],
    fixes=[
        ("A barn in the area in in Lugo burned.", "A barn in the area in Lugo burned."),
        ("She was born in in 1960, and in in 1980 she left.", "She was born in 1960, and in 1980 she left."),
        ("The council voted on on Monday to sell it.", "The council voted on Monday to sell it."),
        ("From the agency it it became known that he left.", "From the agency it became known that he left."),
        (
            "They said that it it was late. Besides, there there are rats.",
            "They said that it was late. Besides, there are rats.",
        ),
    ],
    keeps=[
        ("They fenced the area in in May, checked in in Paris, and the law came in in 2019.", "a verb with in"),
        ("It was voted on on Monday. Later on on Friday he lived on on bread.", "a verb with on"),
        ("What it it is, without it it fails, as we know it it is.", "grammar"),
        ("From there there are trains. Once there there was no bed.", "a place and a clause"),
        ('"It was in the area in in, um, Lugo," he said.', "somebody's own words"),
        ("officials in in-depth talks", "a compound"),
        ("There there, he said.", "comfort"),
        ("The town she was born in in 1931 is under water, and so is the house he lived in in 1990.", "two clauses"),
    ],
)
def doubled_in(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A small word twice where the words around it show a slip

    "In in" and "it it" may be grammar. They are a slip behind a noun or a participle that takes no "in", and where a clause
    begins. Words that grammar never doubles are the business of `repeated-word`.
    """
    text = document.text
    for start, end, word in hits:
        head = start + 1
        second = head + len(word) + 1
        if not text[head + 1 : end].islower() or text[second - 1] != " " or document.is_quoted(head, end):
            continue
        if _is_slip(document, head, end - 1, word):
            yield fix(second - 1, end - 1, "", "a word that stands twice")


def _is_slip(document: Document, start: int, end: int, word: str) -> bool:
    text = document.text
    low = max(0, start - 24)
    if word in ("in", "on"):
        if in_relative_clause(document, start):
            return False
        if word == "on" and _DAY_BEHIND.match(document.key, end) and _ACTIVE.search(text, low, start):
            return True
        noun = word == "in" and _SETTLED_IN.search(text, low, start) and not _SETTLES.search(text, low, start)
        return bool(noun or _SETTLED.search(text, low, start))
    if not _VERB.match(text, end):
        return False
    if word == "it" and _REPORTED.match(text, end):
        return _NO_SUBJECT.search(text, low, start) is None
    return _CLAUSE.search(text, low, start) is not None
