"""The article "a" before a vowel: "in a earthquake"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize.context import begins_with_vowel_sound

_NOUN = expression(r"(?:a[b-z]|e[a-tv-z]|i[a-z]|o[a-mo-z])[a-z]{3,}(?![\w-])")
_BEFORE = expression(
    r"\b(?:is|was|as|in|of|to|by|for|with|from|at|on|after|before|into|through|became|not|and|has|had|have|like|that|over|during) \Z"
)


@rule(
    code="WRD092",
    name="article-before-vowel",
    triggers=[" a a", " a e", " a i", " a o"],
    sources=["ru", "tr", "zh", "ko", "hi"],
    fixes=[
        ("The village lost its school in a earthquake.", "The village lost its school in an earthquake."),
        (
            "They walked through a olive grove after a accident.",
            "They walked through an olive grove after an accident.",
        ),
    ],
    keeps=[
        ("It was a one-off, in a European town with a euro and a unit.", "another sound"),
        ("She took vitamin a every day, and grade a eggs.", "a letter"),
        ("Give it to a Iowa farmer.", "a name"),
        ('"It was a accident," the child said.', "somebody's own words"),
    ],
)
def article_before_vowel(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The article "a" before a word that begins with a vowel

    Engines translate the noun after the article. Only behind a small word, which no letter of a list or a grade follows.
    """
    text = document.text
    for start, end, _ in hits:
        noun = _NOUN.match(text, end - 1)
        if not noun or text[start + 1] != "a" or document.is_quoted(start, end):
            continue
        if begins_with_vowel_sound(noun.group()) and _BEFORE.search(text, max(0, start - 12), start + 1):
            yield fix(start + 1, start + 2, "an", "the article before a vowel")
