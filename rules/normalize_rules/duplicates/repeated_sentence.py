"""A sentence that stands twice in a row within a paragraph."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from normalize import Document, Edit, Finding, Hit, expression, rule

_SHORTEST, _FEWEST = 30, 6  # characters, words
_LONG_ENOUGH = 45  # characters
# who swears or prays says a sentence again
_SWORN = expression(r"\W*(?:We|I|You|Let|Never|No|Not|May|Long|God|Do|Don't)\b")
_STOP = ". "
_LONG = "The navy shut three ports in the south on Monday after waves broke the walls."


@rule(
    code="DUP011",
    name="repeated-sentence",
    phase="layout",
    sources=["zh", "ru", "hi"],
    fixes=[
        (f"{_LONG} {_LONG} Trucks wait at the gates.", f"{_LONG} Trucks wait at the gates."),
        (f"Trucks wait. {_LONG} {_LONG}", f"Trucks wait. {_LONG}"),
        ("The fire was put out by morning. The fire was put out by morning.", "The fire was put out by morning."),
    ],
    keeps=[
        ("He rowed. He rowed. He rowed until the night came and the shore was gone.", "short sentences"),
        (f'She wrote: "{_LONG} {_LONG}"', "a quotation"),
        (f"{_LONG} Trucks wait. {_LONG}", "not in a row"),
        (f"{_LONG} {_LONG[:-1]} of the old harbor.", "another ending"),
    ],
)
def repeated_sentence(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A long sentence printed twice in a row

    Translation engines repeat themselves, and scrapers take a summary together with the paragraph that begins with it. A
    sentence of six words is not written twice by hand; quotations may be, and stay.
    """
    for line, key in zip(document.lines, document.line_keys, strict=True):
        if len(key) >= 2 * _SHORTEST and '"' not in key:
            start = line.start
            for sentence, following in pairwise(document.text[line.start : line.end].split(_STOP)):
                start += len(sentence) + len(_STOP)
                if (
                    len(sentence) >= _SHORTEST
                    and sentence.count(" ") >= _FEWEST - 1
                    and (len(sentence) >= _LONG_ENOUGH or not _SWORN.match(sentence))
                    and sentence[:9] == following[:9]
                    and sentence.strip() == following.rstrip().removesuffix(".")
                ):
                    end = min(start + len(following) + len(_STOP), line.end)
                    begin = start if document.text[end - 1 : end] == " " else start - 1
                    message = "the same sentence again"
                    yield Finding(start, end, message, (Edit(begin, end, ""),))
