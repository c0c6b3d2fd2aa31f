"""A phrase of place or time twice in a row: "the trams in the northern city in the northern city"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_PREPOSITIONS = (
    "in at on for from with during after before under near behind against between into outside inside without within of by to"
).split()
_DETERMINERS = "the a an its his her their our this that these those".split()
_PHRASE = expression(
    rf"(?<![\w-])(?P<phrase>(?:{'|'.join(_PREPOSITIONS)}) (?:{'|'.join(_DETERMINERS)})(?: [a-z][a-z'’]*){{1,4}}) (?P=phrase)(?![\w'’-])"
)
_REACH = 60  # characters behind the first words within which they stand again
_STUTTERS = expression(r"\b(?:sic|stutter\w*|stammer\w*|sings?|sang|song|poem|verse|chorus|lyrics|refrain)\b")


@rule(
    code="DUP021",
    name="phrase-twice-in-row",
    phase="inline",
    triggers=[f" {preposition} {word} " for preposition in _PREPOSITIONS for word in _DETERMINERS],
    fixes=[
        ("The boats lay in the old harbor in the old harbor of Narva.", "The boats lay in the old harbor of Narva."),
        ("Many wrote in its defense in its defense.", "Many wrote in its defense."),
    ],
    keeps=[
        ("“They lay in the mud in the mud,” he said.", "somebody's own words"),
        ("They lay in the mud, in the mud of Narva.", "a comma: meant twice"),
        ("The song says that we lay in the mud in the mud.", "a song"),
        ("She lives in the house in the house-lined street.", "a compound"),
        ("Of the people, by the people, for the people; to the left, to the left.", "commas"),
        ("They lay in the mud in the mudflats of Narva.", "another word"),
        ("Day after day after day he wrote.", "a manner of speaking"),
    ],
)
def phrase_twice_in_row(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A phrase of place or time twice in a row

    Translation engines write a phrase again where the clause was long. Only phrases that begin with a preposition and an article
    or the like, word for word the same and nothing between them; what is quoted or sung stays.
    """
    key, done = document.key, -1
    for start, end, _ in hits:
        if start < done or key.find(key[start:end], end - 1, end + _REACH) < 0:
            continue  # as nearly always: the phrase is read only where its first words stand again
        match = _PHRASE.match(document.text, start + 1)
        if match and not document.is_quoted(*match.span()):
            line, done = document.line_at(start), match.end()
            if not _STUTTERS.search(key, line.start, line.end):
                edits = (Edit(match.end("phrase"), done, ""),)
                yield Finding(match.start(), done, "the same phrase twice", edits)
