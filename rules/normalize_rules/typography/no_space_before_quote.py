"""A colon or comma glued to the quotation it introduces."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.saying import VERBS
from normalize_rules.typography.quote_pairs import MarksBefore

_VERB = expression(r"(?:^|[\s])(?:{})[,:]\Z".format("|".join(VERBS)))
# of a search engine: intitle:"Annual report"
_OPERATOR = expression(r"\b(?:(?:all)?in(?:title|url|text|anchor)|filetype|site|subject|author|from|to|cc):\Z")


@rule(
    code="TYP009",
    name="no-space-before-quote",
    triggers=[':"', *(f'{verb},"' for verb in VERBS)],
    sources=["zh", "ja"],
    fixes=[
        ('The miner said:"We were lucky."', 'The miner said: "We were lucky."'),
        ("The miner said,“We were lucky.”", "The miner said, “We were lucky.”"),
    ],
    keeps=[
        ('{"name":"Ana","town":"Lima"}', "JSON"),
        ('"That is what I said," she told them.', "a comma inside the quotation"),
        ('"It is what he said,"', "a comma inside the quotation"),
        ('title:"bridge" AND year:2019', "a search"),
    ],
)
def no_space_before_quote(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """No space between "said:" and the quotation

    Chinese colons and commas hold their own blank. The mark must open a quotation and the word before be a verb of
    saying, or the quotation begin with a capital.
    """
    text = document.text
    marks_before = MarksBefore(document)
    for _, end, _ in hits:
        quote = end - 1
        if not text[end : end + 1].isalnum():
            continue
        if text[quote] not in "“«„" and (text[quote] != '"' or marks_before(quote) % 2):
            continue
        line = document.line_at(quote)
        said = _VERB.search(text, max(line.start, quote - 20), quote)
        sentence = (
            text[quote - 1] == ":"
            and text[quote - 2].isalpha()
            and not _OPERATOR.search(text, max(line.start, quote - 14), quote)
            and text[end].isupper()
            and text.find(" ", line.start, quote) >= 0
        )
        if said or sentence:
            yield fix(quote, quote, " ", "no space before a quotation")
