"""A verb joined to itself: "strengthen and strengthen"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# Chinese pairs synonyms that English has one word for. Only verbs that take an object and that nobody repeats
# for the sake of it, as in "grow and grow" or "try and try"
_VERBS = (
    "strengthen deepen consolidate enhance promote implement safeguard uphold coordinate formulate guarantee ensure"
    " perfect develop protect optimize standardize improve accelerate"
).split()


def _forms(verb: str) -> tuple[str, ...]:
    """The forms of a verb.

    >>> _forms("promote")
    ('promote', 'promotes', 'promoted', 'promoting')
    """
    stem = verb.removesuffix("e")
    return verb, f"{verb}s", f"{stem}ed", f"{stem}ing"


# behind these words the verb has no object, and is said twice for the sake of it
_OBJECT = expression(
    r" (?!(?:and|or|but|until|till|as|to|in|on|at|by|for|from|with|over|while|when|again|so|because|if|more|even|further|into|through"
    r"|every|each|after|before|during|since)\b)[a-z]"
)
# said twice for the sake of it: "keep improving and improving the dish"
_EMPHASIS = expression(r"\b(?:keeps?|kept|keeping|just|only|always|and|must|should)(?: to)? \Z")


@rule(
    code="WRD082",
    name="verb-and-itself",
    triggers=[f"{form} and {form}" for verb in _VERBS for form in _forms(verb)],
    whole_words=True,
    sources=["zh", "vi", "ko"],
    fixes=[
        ("The ports will deepen and deepen their ties.", "The ports will deepen their ties."),
        ("She spoke of promoting and promoting local trade.", "She spoke of promoting local trade."),
    ],
    keeps=[
        ("The crack deepens and deepens until the wall falls.", "no object"),
        ("Prices rose and rose; they try and try, again and again.", "emphasis"),
        ('"We protect and protect and protect the coast," she said.', "speech"),
        ("She wants to perfect and perfect again her step.", "emphasis"),
        ("The cook keeps improving and improving each dish; they must protect and protect and protect it.", "emphasis"),
    ],
)
def verb_and_itself(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A verb joined to itself by "and"

    Chinese puts two words of one meaning side by side (加强和强化), and an engine has one word for both. Only with an
    object behind it, and not in a quotation.
    """
    for start, end, _ in hits:
        half = (end - start - len(" and ")) // 2
        if _EMPHASIS.search(document.key, max(0, start - 14), start):
            continue
        if _OBJECT.match(document.key, end) and not document.is_quoted(start, end):
            yield fix(start + half, end, "", "a verb joined to itself")
