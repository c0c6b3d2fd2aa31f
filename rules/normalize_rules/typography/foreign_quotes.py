"""Guillemets, low quotation marks and the brackets of East Asian print."""

import re
from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, expression, rule
from normalize.context import OncePerLine
from normalize.document import Line
from normalize_rules.typography.foreign_words import ENGLISH_LINE, has_foreign_word, is_foreign, quotation_around
from normalize_rules.typography.house_marks import marks_of

# each opening mark with those that may close it
_GUILLEMETS = {"«": "»", "„": '“”"‟', "‚": "‘’'", "‹": "›", "»": "«"}
_CORNERS = {"「": "」", "『": "』", "《": "》", "〈": "〉", "﹁": "﹂", "【": "】", "〖": "〗", "〔": "〕"}
_INNER = frozenset("‚‹『〈")
_BRACKETS = {"【": "[]", "〖": "[]", "〔": "()"}
_EAST_ASIAN = expression("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")
_OUTSIDE = expression("“[^„“”\n]*”,")  # a closing mark whose opening one is English, too
_BLANK = " \u00a0\u202f\u2009"
_BETWEEN_SIGNS = ("and", "or")  # "the signs « and » have a blank inside"
_REACH = 1000  # a quotation that is longer lost its mark


def pairs(document: Document, marks: dict[str, str]) -> Iterator[tuple[int, int]]:
    """Where pairs of marks stand, each opening mark with the next mark of its kind that closes, in one line."""
    text = document.text
    for opening, closing in marks.items():
        if opening not in document.others:
            continue
        at = text.find(opening)
        while at >= 0:
            line = document.line_at(at)
            ends = [e for e in (text.find(c, at + 1, min(line.end, at + _REACH)) for c in closing) if e >= 0]
            content = text[at + 1 : min(ends)].strip() if ends else ""
            if content and opening not in content and content not in _BETWEEN_SIGNS:
                yield at, min(ends)
                at = text.find(opening, min(ends) + 1)
            else:
                at = text.find(opening, at + 1)


def _quoted(document: Document, opening: int, closing: int, new: tuple[str, str], message: str) -> Finding:
    """The finding that puts new marks around a quotation, without blanks inside and with the ones English needs outside."""
    text = document.text
    last, first = opening + 1, closing
    while text[last] in _BLANK:
        last += 1
    while text[first - 1] in _BLANK:
        first -= 1
    head = " " if opening and text[opening - 1].isalnum() else ""
    tail = " " if text[closing + 1 : closing + 2].isalnum() else ""
    edits = (Edit(opening, last, head + new[0]), Edit(first, closing + 1, new[1] + tail))
    return Finding(opening, closing + 1, message, edits)


@rule(
    code="TYP012",
    name="foreign-quotes",
    characters=_GUILLEMETS,
    fixes=[
        ("The mill is « a ruin », he said.", 'The mill is "a ruin," he said.'),
        (
            'The mill is „a ruin“, he said. "So be it", she said.',
            'The mill is "a ruin", he said. "So be it", she said.',
        ),
        ("He wrote “no” and «never».", "He wrote “no” and “never”."),
        ("«Read „Salt“ by the sea», he said.", "\"Read 'Salt' by the sea,\" he said."),
        ("He called it „a „fine“ mess“ in the hall.", "He called it \"a 'fine' mess\" in the hall."),
        ("She said: „Stay.“ And: „We are here.“", 'She said: "Stay." And: "We are here."'),
        ("The coach called it »a gift« and left.", 'The coach called it "a gift" and left.'),
        (
            "« La mer est à nous », sang the crowd, « and the land, too ».",
            '"La mer est à nous," sang the crowd, "and the land, too".',
        ),
        ('„It is cold“, she said. "We wait," he said.', '"It is cold," she said. "We wait," he said.'),
    ],
    keeps=[
        ("Home » World » Chile", "a path of pages, whose marks have no partner"),
        ("Press « to go back.", "an arrow"),
        ("The marks « \u00a0 » are French.", "nothing between them"),
        ("He said “no”.", "English marks"),
        (
            "The banner read « La mer est à nous » in blue, and the other ¡No pasarán! and «¿Y el pan?».",
            "left in French",
        ),
        ("The paper from Ulm wrote „Das ist nicht wahr“ above the photo of the mill.", "left in German"),
        ('She said "It is cold", and he said: "We wait," too.', "English marks, each with its own comma"),
    ],
)
def foreign_quotes(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Guillemets and low quotation marks in English text

    French, Russian and German marks survive translation. A pair in one line gets the marks of the text's own style,
    without the blanks that French sets inside; a comma behind it goes inside where the text has its other commas there,
    or the house does (AP) and the text does not say otherwise. A quotation that was left in French or German keeps its
    marks where no English one has the like.
    """
    marks = marks_of(document)
    wanted = dict(_GUILLEMETS)
    if "»" in document.others and _reversed(document.text):
        wanted.pop("«")
    else:
        wanted.pop("»")
    in_english = OncePerLine(document, _is_english)
    commas_inside = _commas_stand_inside(document.text, document.settings.style)
    found = [pair for pair in pairs(document, wanted) if in_english(pair[0])]
    foreign = _left_in_their_language(document, found)
    for opening, closing in found:
        if opening in foreign:
            continue
        inner = document.text[opening] in _INNER or _is_inside(document, opening, closing)
        new = (marks.inner_opening, marks.inner_closing) if inner else (marks.opening, marks.closing)
        quoted = _quoted(document, opening, closing, new, "quotation marks of another language")
        yield (
            _with_comma(quoted, closing)
            if commas_inside and not inner and _takes_comma(document.text, closing)
            else quoted
        )


def _left_in_their_language(document: Document, found: Sequence[tuple[int, int]]) -> set[int]:
    """Where quotations open, if one was not translated and no English stands in foreign marks."""
    said = {opening: document.text[opening + 1 : closing] for opening, closing in found}
    if any(map(_was_translated, said.values())):
        return set()
    return set(said) if any(map(is_foreign, said.values())) else set()


def _was_translated(said: str) -> bool:
    """Whether a quotation is in English: by its function words, or by words in small letters of which none is foreign."""
    if ENGLISH_LINE.search(said.lower()):
        return True
    is_small = any(word.islower() and word.isascii() for word in said.split())
    return is_small and not is_foreign(said) and not has_foreign_word(said)


def _commas_stand_inside(text: str, style: str) -> bool:
    """Whether commas stand inside English marks: as all of them in the text do, or those of the house."""
    return (style == "ap" or '," ' in text or ",” " in text) and '",' not in text and not _OUTSIDE.search(text)


def _takes_comma(text: str, closing: int) -> bool:
    """Whether a comma stands behind a quotation that ends with a word."""
    return text[closing + 1 : closing + 3] == ", " and text[closing - 1] not in ".,!?…"


def _with_comma(quoted: Finding, closing: int) -> Finding:
    """The finding with the comma moved inside the marks."""
    first, last = quoted.edits
    return quoted._replace(end=closing + 2, edits=(first, Edit(last.start, closing + 2, f",{last.text}")))


def _is_english(document: Document, line: Line) -> bool:
    """Whether the line has an English function word; a line of names in guillemets may be in any language."""
    return ENGLISH_LINE.search(document.key, line.start, line.end) is not None


def _is_inside(document: Document, opening: int, closing: int) -> bool:
    """Whether a quotation stands in another one: in double marks, or behind a foreign mark that is still open."""
    text = document.text
    around = quotation_around(document, opening, closing + 1)
    if around and text[around[0]] == '"':
        return True
    before = text[document.line_at(opening).start : opening]
    return before.count("«") > before.count("»") or before.count("„") > sum(map(before.count, "“”"))


def _reversed(text: str) -> bool:
    """Whether guillemets point inwards, as in German books: »so«."""
    return re.search(r"»\w[^»«\n]{0,200}[\w.!?,]«", text) is not None and not re.search(r"(?<![\w.,!?…])«", text)


@rule(
    code="TYP013",
    name="east-asian-brackets",
    characters=_CORNERS,
    fixes=[
        ("The singer of 「Blue Rain」 is back.", 'The singer of "Blue Rain" is back.'),
        ("【Video】The dam breaks", "[Video] The dam breaks"),
        ("Her novel《Salt》won.", 'Her novel "Salt" won.'),
    ],
    keeps=[
        ("The shop sign reads 「営業中」.", "Japanese between the marks"),
        ("A lone 」 remains.", "one mark alone"),
        ("The brackets 「」 are Japanese.", "nothing between them"),
    ],
)
def east_asian_brackets(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """Corner brackets, title marks and black brackets around English words

    Chinese and Japanese marks survive translation. Corners and title marks become quotation marks, black brackets
    square ones, which is what they are used as.
    """
    marks = marks_of(document)
    for opening, closing in pairs(document, _CORNERS):
        text = document.text
        if _EAST_ASIAN.search(text, opening, closing):
            continue
        bracket = _BRACKETS.get(text[opening])
        if bracket:
            new = (bracket[0], bracket[1])
        elif text[opening] in _INNER:
            new = (marks.inner_opening, marks.inner_closing)
        else:
            new = (marks.opening, marks.closing)
        yield _quoted(document, opening, closing, new, "brackets of another script")
