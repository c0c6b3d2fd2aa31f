"""Forms of "be" and "have" that stand twice behind the pronoun that begins a sentence: "It is is".

Grammar may double these words ("What it is is a mill"), so they are not among those of `repeated_word.py`; here it is the
place that proves the slip: the first word of the sentence is the subject, and the next one can only be its verb.
"""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, fix, rule

_SUBJECTS = {
    "is": ("it", "he", "she", "there"),
    "was": ("it", "he", "she", "there"),
    "has": ("it", "he", "she"),
    "are": ("we", "they", "there"),
    "were": ("we", "they", "there"),
}


@rule(
    code="WRD081",
    name="doubled-verb",
    triggers={f"{who} {verb} {verb}": verb for verb, subjects in _SUBJECTS.items() for who in subjects},
    whole_words=True,
    sources=["ko", "zh", "ru"],
    fixes=[
        ("It is is hard to leave an old mill.", "It is hard to leave an old mill."),
        ('The hall was empty. "They are are late," she said.', 'The hall was empty. "They are late," she said.'),
    ],
    keeps=[
        ("What it is is a mill. How sad it is is plain. That it was was no secret.", "grammar"),
        ('"It is is what I hear," he stammered.', "somebody's own words"),
        ("It is, is it not? It is Is that she sang of.", "other words"),
    ],
)
def doubled_verb(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A verb twice behind the first word of a sentence

    "What it is is a mill" is grammar; "It is is hard" at the start of a sentence is a slip of the engine, in speech as well.
    Words that grammar doubles nowhere are the business of `repeated-word`.
    """
    text = document.text
    for start, end, verb in hits:
        head = end - len(verb)
        if not (text[start].isupper() and text[start + 1 : end].islower() and document.is_sentence_start(start)):
            continue
        line = document.line_at(start)
        if text[end : end + 1] == " " and "stammer" not in document.key[end : min(line.end, end + 200)]:
            yield fix(head - 1, end, "", "a verb that stands twice")
