"""A phrase of place or time twice in a row: "the trams in the northern city in the northern city"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule

_PHRASE = expression(
    r"(?<![\w-])(?P<phrase>(?:in|at|on|for|from|with|during|after|before|under|near|behind|against|between|into|outside|inside|without|within)"
    r" (?:the|a|an|its|his|her|their|our|this|that|these|those)(?: [a-z][a-z'’]*){1,4}) (?P=phrase)(?![\w'’-])"
)
_STUTTERS = expression(r"\b(?:sic|stutter\w*|stammer\w*|sings?|sang|song|poem|verse|chorus|lyrics|refrain)\b")


@rule(
    code="DUP021",
    name="phrase-twice-in-row",
    phase="inline",
    fixes=[
        ("The boats lay in the old harbor in the old harbor of Narva.", "The boats lay in the old harbor of Narva."),
        ("Many wrote in its defense in its defense.", "Many wrote in its defense."),
    ],
    keeps=[
        ("“They lay in the mud in the mud,” he said.", "somebody's own words"),
        ("They lay in the mud, in the mud of Narva.", "a comma: meant twice"),
        ("The song says that we lay in the mud in the mud.", "a song"),
        ("She lives in the house in the house-lined street.", "a compound"),
        ("They lay in the mud in the mudflats of Narva.", "another word"),
        ("Day after day after day he wrote.", "a manner of speaking"),
    ],
)
def phrase_twice_in_row(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A phrase of place or time twice in a row

    Translation engines write a phrase again where the clause was long. Only phrases that begin with a preposition and an article
    or the like, word for word the same and nothing between them; what is quoted or sung stays.
    """
    for match in _PHRASE.finditer(document.text):
        start = match.end("phrase")
        line = document.line_at(match.start())
        if not document.is_quoted(match.start(), match.end()) and not _STUTTERS.search(
            document.key, line.start, line.end
        ):
            edits = (Edit(start, match.end(), ""),)
            yield Finding(match.start(), match.end(), "the same phrase twice", edits)
