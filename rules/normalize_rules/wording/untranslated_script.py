"""Words that were left in the script of the source."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, note, rule
from normalize.context import is_protected
from normalize_rules.wording.foreign_letters import stretches

_LEAST = 2  # one letter alone is a variable or a sample of a font
_GLOSS_BEFORE = expression(r"[(\[（][^()\[\]（）\n]{0,40}\Z")
_GLOSS_AFTER = expression(r"[ \u00a0]?[(（]")
_NAMED_BEFORE = expression(
    r"\b(?:words?|phrase|term|characters?|letters?|signs?|slogan|hashtag|spelled|written|meaning|means|reads?|"
    r"chinese|japanese|korean|russian|ukrainian|arabic|persian|hebrew|greek|hindi|thai)[:,]? [\"'“‘«]?\Z"
)


@rule(
    code="WRD070",
    name="untranslated-script",
    safety="none",
    finds=[
        "The forward scored after a pass by Kaapo Какко, who also won the face-off.",
        "The prices in the city rose again, 中新网 reported on Monday morning.",
        "The song “Щедрик” was heard in the hall, and the 傣族 Prefecture sent a choir.",
    ],
    keeps=[
        ("The president (習近平) met the visitors on Monday.", "a name in its own script, in brackets"),
        ("Japan's word of the year was 密, the jury said.", "a word that is spoken of"),
        ("The angle α is measured in μm and the β variant spread.", "single letters of science"),
        ("The sign “出口” shows the way out of the hall.", "a sign that is quoted"),
    ],
)
def untranslated_script(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Words in the script of the source, in a line of English

    An engine that does not know a name leaves it as it was. What it should have been only a person can say, so the
    place is reported. A name in brackets behind its Latin form, a word that the text speaks of and a single letter are
    meant to be there; a whole paragraph in another language is reported by the engine (ENG002).
    """
    key = document.key
    for stretch in stretches(document):
        start, end = stretch.span()
        if end - start < _LEAST or _is_gloss(key, start, end):
            continue
        if not is_protected(document, start, start + 1):
            yield note(start, end, f"left in the script of the source: {document.text[start:end]}")


def _is_gloss(key: str, start: int, end: int) -> bool:
    """Whether the stretch explains a Latin word, is explained by one, or is a word that the text speaks of."""
    head = key[max(0, start - 48) : start]
    if _GLOSS_BEFORE.search(head) or _GLOSS_AFTER.match(key, end):
        return True
    return _NAMED_BEFORE.search(head) is not None
