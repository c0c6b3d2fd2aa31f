"""A comma or full stop typed twice."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

_BETWEEN_COMMAS = expression(r"(?<=[a-z]{2}), ,(?= [a-z]+ [a-z])")
# a film or a band whose name asks: "Doc?", "Therapy?"
_NAME_BEFORE = expression(r"\b(?:[A-Z][\w'’]*,? ){1,4}[A-Z][a-z]+\Z|\b(?:for|by|of|is|with|called|and) [A-Z][a-z]+\Z")
_WORD_BEFORE = expression(r"[\w,] (?:[a-z]{3,}|[A-Z][a-z]{2,})\Z")
_SENTENCE = expression(r"[A-Z][a-z]*(?:['’]s)?,? [\w“\"]")
_ENDING = expression(r"\w[\w'’,-]* [\w'’-]*[\w)”\"’]\Z")
_END_MARKS = (". .", " . .", "./.", "/.", ". /.", " /.", " ./.")
# a sentence that ends so was cut short
_CUT = expression(
    r"\b(?:the|an?|and|or|but|of|to|in|on|at|for|with|from|by|as|into|that|which|who|is|was|are|were|be|been|will|would|has|have|had|its|his|her|their|this|these|between|than|if)\Z"
)
_LINE_END = expression(r"[^\S\n]*(?:\n|\Z)")
_REST = expression(r"[ \"'“”‘’]*([^ \"'“”‘’])?")


@rule(
    code="TYP016",
    name="doubled-mark",
    triggers=[",,", "..", "?.", ",.", ". .", "./.", "/.", ", ,"],
    fixes=[
        ("Oslo,, Bergen and Narvik voted.", "Oslo, Bergen and Narvik voted."),
        ("She said that, , the mill closed.", "She said that, the mill closed."),
        ("The mill closed in May.. It will reopen.", "The mill closed in May. It will reopen."),
        ("They sold fish, fruit, etc..", "They sold fish, fruit, etc."),
        ("The mill closed in May..It will reopen.", "The mill closed in May. It will reopen."),
        (
            "The mill is still shut. .\nThe rest waits. . The mill waits.",
            "The mill is still shut.\nThe rest waits. The mill waits.",
        ),
        (
            "The mill is still shut./.\nThe rest of the town waits. /.",
            "The mill is still shut.\nThe rest of the town waits.",
        ),
        ("Who will pay?. Nobody knows,. The mill waits.", "Who will pay? Nobody knows. The mill waits."),
    ],
    keeps=[
        ("Well... and then.... nothing", "ellipses"),
        ("And then.. nothing.", "a short ellipsis"),
        ("He drums for Therapy?. Her favorite film is What's Up, Doc?.", "names that end in a question mark"),
        ("cd ../.. and 1..5", "code and ranges"),
        (
            "The mayor met Captain Ole..\nRain may reach Lugo on Monday..\nThe mill waits.",
            "a list of texts, each cut short",
        ),
        ("The ,,red'' mill", "low quotation marks typed as commas"),
        ("a,,b,,c\n1,,2,,3", "empty fields of a table"),
        ("Oslo, , Norway\nred, , blue, , green", "empty fields of a table"),
        ("Use a?.b, ls..Home and the range A..Z of B..The rows", "code and ranges with a capital"),
        ("They saw Who's There?.. and Why?...", "ellipses behind a question"),
        ('"Hmm.. I wonder," he said.', "speech"),
        ("His duties and the..\nThe mill of Lugo will..", "a sentence that was cut short"),
        ("They waited. . . and left. . .", "an ellipsis"),
        ("cd ./. and run ../.", "paths"),
        ("See the files of lugo.org/. and/or/.", "addresses"),
    ],
)
def doubled_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A comma or full stop typed twice

    Two stops count as one where the next sentence begins or the line ends; before a small letter and in quotation
    marks they may be an ellipsis, and at the ends of several lines they tell that each was cut short. Two commas count as one between a word and a blank, and so does a full stop behind
    a question mark or a comma.
    """
    text = document.text
    teasers = sum(_ends_line(document, start, end) for start, end, _ in hits) > 1
    for start, end, _ in hits:
        if teasers and _ends_line(document, start, end):
            continue
        if text[start:end] == ", ,":
            if (
                _BETWEEN_COMMAS.match(text, start)
                and " ".join(text[start:end].split()) not in text[end : document.line_at(start).end]
            ):
                yield fix(start, start + 2, "", "a mark typed twice")
            continue
        if text[end - 2] in " /":
            yield from _end_mark(document, start, end)
            continue
        marks, before, after = text[start:end], text[start - 1 : start], text[end : end + 1]
        if not before.isalpha() or after in (".", ","):
            continue
        if marks == ".." and after.isupper():
            if _begins_sentence(document, start, end):
                yield fix(start, end, ". ", "a mark typed twice, and no space behind it")
        elif (after and not after.isspace()) or (
            marks == "?." and _NAME_BEFORE.search(text, max(0, start - 24), start)
        ):
            continue
        elif marks in (",,", "?.") or not _may_be_ellipsis(document, start, end):
            drop = end - 1 if marks == "?." else start
            yield fix(drop, drop + 1, "", "a mark typed twice")


def _ends_line(document: Document, start: int, end: int) -> bool:
    """Whether two stops stand at the end of a line, where a teaser has them instead of the rest of its sentence."""
    text = document.text
    return text[start:end] == ".." and text[start - 1 : start] != "." and _LINE_END.match(text, end) is not None


def _end_mark(document: Document, start: int, end: int) -> Iterator[Finding]:
    """A stop behind a stop and a blank, and the "./." with which Vietnamese agencies end."""
    text, line = document.text, document.line_at(start)
    low = start
    while low > line.start and text[low - 1] in " ./" and start - low < 4:
        low -= 1
    marks = text[low:end]
    if (
        marks not in _END_MARKS
        or not _ENDING.search(text, max(line.start, low - 40), low)
        or document.is_quoted(start, end)
    ):
        return
    if not text[end : line.end].strip() or (
        marks == ". ." and _SENTENCE.match(text, end + 1, line.end) and text[end] == " "
    ):
        yield fix(low, end, ".", "a mark typed twice")


def _may_be_ellipsis(document: Document, start: int, end: int) -> bool:
    if _CUT.search(document.key, max(0, start - 8), start):
        return True
    rest = _REST.match(document.text, end, document.line_at(start).end)
    return bool(rest and rest[1] and not rest[1].isupper()) or document.is_quoted(start, end)


def _begins_sentence(document: Document, start: int, end: int) -> bool:
    """Whether a word in small letters stands before two stops, and a sentence right behind them."""
    text, line = document.text, document.line_at(start)
    ends_one = _WORD_BEFORE.search(text, max(line.start, start - 40), start)
    return bool(ends_one and _SENTENCE.match(text, end, line.end)) and not document.is_quoted(start, end)
