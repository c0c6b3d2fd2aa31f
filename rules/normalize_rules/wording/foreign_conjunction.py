"""The source's word for "and", "or" or "but" between English words: "police und firefighters"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_ENGLISH = {
    "und": "and",
    "et": "and",
    "oder": "or",
    "aber": "but",
    "sondern": "but",
    "pero": "but",
    "maar": "but",
    "aur": "and",
    "oraz": "and",
    "och": "and",
    "og": "and",
    "atau": "or",
}
_BEFORE = expression(r"(?<![\w'’-])([A-Za-z][a-z]{2,}),?\Z")
_BEHIND = expression(r" ([a-z]{3,})(?![\w'’-])")
# "trains between Kassel und Erfurt": two ends, and no firm
_BETWEEN_NAMES = expression(r"\bbetween [A-ZÀ-Þ][\w-]+\Z")
_NAME = expression(r" [A-ZÀ-Þ][\w-]+(?= [a-z]|[.,;])")
_IS_ENGLISH = expression(r"\b(?:the|of|to|were|are|is|has|have|had|that|with|for|from|by|said|and|a|at|but)\b")
# what stands beside the word in phrases that English has borrowed, and in other languages
_BORROWED = frozenset(
    "al cetera seq cie moet chandon alia alii alibi ubi sturm drang blut boden kaffee kuchen cela vous nous les des une der die das ein eine".split()
)
_FOREIGN = expression(
    r"\b(?:der|die|das|ist|nicht|les|des|une|est|dans|pour|avec|mit|von|zu|le|la|du|de|del|los|las|sur|aux|dem|den|im|som|til|av|yang)\b|\bl'"
)


@rule(
    code="WRD093",
    name="foreign-conjunction",
    triggers={f" {word}": english for word, english in _ENGLISH.items()},
    whole_words=True,
    sources=["de", "fr", "es", "nl"],
    fixes=[
        ("Police und firefighters searched the river.", "Police and firefighters searched the river."),
        ("The ferry carries six cars und has been sold.", "The ferry carries six cars and has been sold."),
        ("The road is open, aber the bridge is shut.", "The road is open, but the bridge is shut."),
        ("The sailor was taken to Obock et given a room.", "The sailor was taken to Obock and given a room."),
        ("Trains between Kassel und Erfurt were canceled.", "Trains between Kassel and Erfurt were canceled."),
        ("He got up after a minute et said that it was cold.", "He got up after a minute and said that it was cold."),
    ],
    keeps=[
        ("The age of sturm und drang was over, Ruiz et al. wrote.", "borrowed phrases"),
        ("The firm Klein und Sohn sold moet et chandon.", "names"),
        ("Kurz und knapp", "a heading in German"),
        ("He called it the son et lumière of the mit und ohne kind.", "words of that language"),
        ('"Bread und butter," the sign said.', "a quotation"),
    ],
)
def foreign_conjunction(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The source's word for "and", "or" or "but" between English words

    An engine now and then leaves "und", "et" or "aber". Only before a word in small letters, and behind one or behind a name, in
    a line that has no other word of the language.
    """
    for start, end, english in hits:
        if (
            english == "and"
            and _BETWEEN_NAMES.search(document.text, max(0, start - 40), start)
            and _NAME.match(document.text, end)
        ):
            yield fix(start + 1, end, english, "left from the source language")
            continue
        before, behind = _BEFORE.search(document.text, max(0, start - 30), start), _BEHIND.match(document.text, end)
        if not before or not behind or document.is_quoted(start, end) or not document.text[start:end].islower():
            continue
        line = document.line_at(start)
        if not _IS_ENGLISH.search(document.key, line.start, line.end):
            continue  # "Kurz und knapp", a heading
        if {before[1].lower(), behind[1]}.isdisjoint(_BORROWED) and not _FOREIGN.search(
            document.key, line.start, line.end
        ):
            yield fix(start + 1, end, english, "left from the source language")
