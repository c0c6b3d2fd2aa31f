"""A short phrase with its preposition twice in a row: "in the city in the city"."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_REACH = 45  # characters of the first copy behind its first words, and of the first words again
_TWICE = expression(
    r"(?<![\w'’-])((?:in|at|on|of|for|with|from|to|by|near|after|before|during|under) (?:the|an?|its|his|her|their|this|that) [a-z]+(?: [a-z]+){0,2}) \1(?![\w'’-])"
)


@rule(
    code="WRD096",
    name="doubled-phrase-of-place",
    triggers=[f" {preposition} {word} " for preposition in ("in", "at", "on", "of", "for", "with", "from", "to", "by", "near", "after", "before", "during", "under")
        for word in ("the", "a", "an", "its", "his", "her", "their", "this", "that")],
    fixes=[
        ("The trams stopped in the old town in the old town of Tartu.", "The trams stopped in the old town of Tartu."),
        ("It was built at a yard at a yard near Riga.", "It was built at a yard near Riga."),
    ],
    keeps=[
        ("They sang in the town, in the town, all night.", "a song"),
        ('"To the left to the left," the crowd sang.', "speech"),
        ("It rained in the town in the hills.", "two phrases"),
        ("He moved from the house to the house.", "two prepositions"),
    ],
)  # fmt: skip
def doubled_phrase_of_place(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A short phrase with its preposition twice in a row

    An engine says it again where the order of words changed. Only with an article, in small letters, with nothing but a
    blank between; longer ones are a matter of `repeated-phrase`.
    """
    text, key, done = document.text, document.key, -1
    for start, end, _ in hits:
        if start < done or key.find(key[start:end], end, end + _REACH) < 0:
            continue  # as nearly always: the words of the phrase are looked at only where its beginning stands again
        match = _TWICE.match(text, start + 1)
        if match and not document.is_quoted(*match.span()):
            done = match.end()
            yield fix(match.end(1), done, "", "a phrase twice in a row")
