"""A closing quotation mark glued to the verb behind it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, fix, rule
from normalize_rules.saying import PRONOUNS, VERBS
from normalize_rules.typography.quote_pairs import MarksBefore

_GLUED = {f'"{verb}': None for verb in VERBS} | {f'"{who} {verb}': None for who in PRONOUNS for verb in VERBS}
_REACH = 1000  # a quotation that is longer lost its mark
_ABBREVIATION = expression(r"(?:\b[A-Z]|[A-Z]\.[A-Z]|\b(?:etc|Jr|Inc|Co|Ltd|a\.m|p\.m))\.\Z")


@rule(
    code="TYP007",
    name="quote-glued-to-verb",
    triggers=_GLUED,
    fixes=[
        ('"The bridge will stay shut"said the engineer.', '"The bridge will stay shut," said the engineer.'),
        ('"The bridge will stay shut,"she added.', '"The bridge will stay shut," she added.'),
        ('"The bridge will stay shut."said the engineer.', '"The bridge will stay shut," said the engineer.'),
        ('"Then we close the bridge, "says Ólafur.', '"Then we close the bridge," says Ólafur.'),
        ("“Who will open it?”asked the mayor.", "“Who will open it?” asked the mayor."),
        ("“We stay.”She said no more.", "“We stay.” She said no more."),
    ],
    keeps=[
        ('The sign read "said the sailor" in red.', "an opening mark"),
        ('He wrote, "says who?" and left.', "an opening mark after a comma"),
        ('"The bridge will stay shut," said the engineer.', "nothing is glued"),
        ('It uses "says" twice and "said" once.', "words that are quoted"),
    ],
)
def quote_glued_to_verb(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A closing quotation mark glued to "said"

    French and Chinese engines drop the blank behind the mark, and with it the comma; Icelandic ones set the blank
    before the mark. The mark must close a quotation: marks are counted along the line.
    """
    text = document.text
    marks_before = MarksBefore(document)
    for start, end, _ in hits:
        line = document.line_at(start)
        if text[end : end + 1].isalnum() or not _closes(text, start, line.start, marks_before):
            continue
        before = text[start - 1]
        if before == " " and text[start - 2] in ",!?" and start - 2 > line.start:
            yield fix(start - 1, start, "", "the space belongs behind the mark", Edit(start + 1, start + 1, " "))
        elif before in ",!?…" or text[start + 1].isupper():
            # a capital begins a sentence, and the one before keeps its mark
            if before in ",.!?…":
                yield fix(start + 1, start + 1, " ", "no space behind a closing quotation mark")
        elif before == "." and not _ABBREVIATION.search(text, max(line.start, start - 5), start):
            yield fix(start - 1, start, ",", "a comma before who said it", Edit(start + 1, start + 1, " "))
        elif before.isalnum() or before in ")’'%.":
            yield fix(start, start, ",", "a comma before who said it", Edit(start + 1, start + 1, " "))


def _closes(text: str, mark: int, low: int, marks_before: MarksBefore) -> bool:
    if mark == low:
        return False
    if text[mark] == '"':
        return marks_before(mark) % 2 == 1
    return text[mark] in "”»" or (text[mark] == "“" and text.rfind("„", max(low, mark - _REACH), mark) >= 0)
