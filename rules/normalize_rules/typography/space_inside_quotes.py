"""Spaces between quotation marks and what they quote."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.code_call import in_call
from normalize_rules.typography.quote_pairs import straight_pairs

_BLANK = " \u00a0\u202f\u2009"
_STOPS = ".,!?…"
_SAID = r"(?:said|says|told|added|adds|stressed|noted|wrote|explained|quoted|quotes|announced|stated|warned)\b"
_SPEAKER = expression(rf" (?:(?:[Tt]he )?(?:[\w.'’-]+ ){{0,6}}?)?{_SAID}")
_SAID_BEFORE = expression(rf"{_SAID}[^\"]{{0,3}}[,:]? \Z")
_TRIGGERS = (
    ' " ', '\n" ', ' "\n', ' ",', ' ".', ' ";', ' ":', ' "?', ' "!', ' ")', '(" ', "[\" ", "-\" ",
)  # fmt: skip
_FIXES = [
    ('The union called the offer " a bad joke " on Monday.', 'The union called the offer "a bad joke" on Monday.'),
    ('She said: " We stay." Then she left.', 'She said: "We stay." Then she left.'),
    ('He took it. "This one is iron, " she said.', 'He took it. "This one is iron," she said.'),
    ("It was “ a long night ” for the crew.", "It was “a long night” for the crew."),
    ('Then we all leave together, " the mayor said.', 'Then we all leave together," the mayor said.'),
    ('The "red " line and the "blue" one reopened.', 'The "red" line and the "blue" one reopened.'),
]
_KEEPS = [
    ('He said "yes" and "no" and "perhaps".', "spaces outside"),
    ('The 24 " screen and a 6" nail', "inches"),
    ('The mayor said, " We stay until it is open.', "one mark that opens"),
    ('The first " was never closed', "one mark alone"),
    ('They shouted "go" and "stay " and " at us.', "an odd number of marks"),
    ('the words "red" – "blue" – "green"', "spaces outside"),
    ('from "north " to" south" of it', "marks that cannot be paired"),
    ('It was " Port ", and " After that " Port " closed. If " Ships " can call', "a quotation inside another one"),
    ('"It was about " Port ", he said. "If " Ships "can call, good', "another one of these"),
]


def spaces_inside_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The spaces just inside the quotation marks of the lines in which a trigger stands."""
    for line in {document.line_at(hit.start + 1): None for hit in hits}:
        yield from _in_line(document, line.start, line.end)


def _in_line(document: Document, start: int, end: int) -> Iterator[Finding]:
    text = document.text
    pairs = straight_pairs(document, start, end)
    for opening, closing in pairs or ():
        yield from _inner_spaces(text, opening, closing)
    if pairs is None:
        yield from _lone_closing_mark(text, start, end)
    at = closing = text.find("“", start, end)
    while at >= 0:
        closing = text.find("”", at, end) if closing <= at else closing
        if closing < 0:
            return
        again = text.find("“", at + 1, end)
        if not at < again < closing:
            yield from _inner_spaces(text, at, closing)
        at = again


def _lone_closing_mark(text: str, start: int, end: int) -> Iterator[Finding]:
    """The only mark of a line, which closes what an earlier line opened: at the end, or before who said it."""
    mark = text.find('"', start, end)
    if mark < start + 3 or text.find('"', mark + 1, end) >= 0 or text[mark - 1] not in _BLANK:
        return
    ends_speech = text[mark - 2] in ".!?" and text[mark - 3] != "." and mark + 1 == end
    names_speaker = text[mark - 2] in ",!?" and _SPEAKER.match(text, mark + 1, min(end, mark + 120))
    if ends_speech or (names_speaker and not _SAID_BEFORE.search(text, max(start, mark - 40), mark)):
        message = "a space before a closing quotation mark"
        yield fix(mark - 1, mark, "", message, rule="TYP003", safety="unsafe" if ends_speech else "safe")


def _inner_spaces(text: str, opening: int, closing: int) -> Iterator[Finding]:
    if not text[opening + 1 : closing].strip() or in_call(text, opening + 1):
        return
    last = opening + 1
    while text[last] in _BLANK:
        last += 1
    first = closing
    while text[first - 1] in _BLANK:
        first -= 1
    if last > opening + 1:
        yield fix(opening + 1, last, "", "a space after an opening quotation mark", rule="TYP003")
    if first < closing:
        # after a stop or a comma human translators leave this space as often as not, and the next quotation may be near
        names_speaker = text[first - 1] == "," and _SPEAKER.match(text, closing + 1, closing + 120)
        doubtful = text[first - 1] in _STOPS and not names_speaker
        message = "a space before a closing quotation mark"
        yield fix(first, closing, "", message, rule="TYP003", safety="unsafe" if doubtful else "safe")


@rule(
    code="TYP003",
    name="space-inside-quotes",
    check=spaces_inside_quotes,
    triggers=_TRIGGERS,
    fixes=_FIXES,
    keeps=_KEEPS,
)
def space_inside_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space just inside quotation marks

    The most frequent artefact of all in translations from German, Chinese and Ukrainian. A straight mark does not say
    which way it looks, so the marks of a line are paired in order, and where they do not go up nothing is changed.
    """
    return spaces_inside_quotes(document, hits)


@rule(
    code="TYP004",
    name="space-inside-quotes-at-the-edge",
    fixes=[
        ('" We stay," the mayor said.', '"We stay," the mayor said.'),
        ('The sign at the gate said "no entry "', 'The sign at the gate said "no entry"'),
    ],
    keeps=[
        ('" We stay', "one mark alone"),
        ('"We stay," the mayor said.', "no space"),
        ('The mayor has a screen of 24 "', "inches"),
    ],
)
def space_inside_quotes_at_the_edge(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space inside a quotation mark that begins or ends the text

    The same as TYP003 where the mark is the first or the last character of all and no other mark of its line is
    spaced; there is no neighbour that could tell the scan of it.
    """
    key = document.key
    lines = []
    if key.startswith('" '):
        lines.append(document.lines[0])
    if key.endswith(' "'):
        lines.append(document.lines[-1])
    for line in lines:
        yield from (found._replace(rule="TYP004") for found in _in_line(document, line.start, line.end))
