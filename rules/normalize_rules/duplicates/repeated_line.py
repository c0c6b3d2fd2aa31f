"""Headlines, captions and paragraphs that stand twice."""

import re
from collections.abc import Iterator, Sequence
from operator import eq

from normalize import Document, Edit, Fact, Finding, Hit, rule
from normalize.document import Line
from normalize.page import is_paragraph
from normalize_rules.duplicates.entries import (
    HEAD_LINES,
    HEADLINE,
    OUTER,
    PARAGRAPH,
    Entry,
    ends_sentence,
    entries_of,
    is_headline,
    keys_of,
)

_CAPTION_WORDS = 3
_SITE_NAME = 40
_CUT_OFF = 5  # characters; less may be another number or another form of the last word
_SHORTEST_STUMP = 3
_ENDINGS = re.compile(r"'?s|e?d|e?n|es|e?rs?|ing|ly|y|al|ese|ian|ish|man|men|ist")
_CUT_MARKS = ("…", "...", "[…]", "[...]")


def repeated_lines(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """All repetitions in a document; the rules below are what it reports."""
    keys = keys_of(document)
    beginnings = [key[:HEADLINE] for key in keys]
    if len(set(keys)) == len(keys) and not any(map(eq, beginnings, beginnings[1:])):
        return
    entries = entries_of(document)
    first: dict[str, int] = {}
    for at, entry in enumerate(entries):
        earlier = first.setdefault(entry.key, at)
        if earlier != at:
            rule_code = _kind(entries, earlier, at)
            if rule_code:
                yield _removal(entry.line, rule_code)
                if rule_code == "DUP001" and at == earlier + 1:
                    yield from _site_name(document, entries, earlier)
        elif at + 1 < len(entries) and beginnings[at] == beginnings[at + 1]:
            in_head = is_headline(entries, at) and any(len(below.key) >= PARAGRAPH for below in entries[at + 2 :])
            found = [
                *_truncated(document, entry, entries[at + 1], False, in_head),
                *_truncated(document, entries[at + 1], entry, True, in_head),
            ]
            yield from found
            # what is above two copies of a lead may be the headline itself
            if found and in_head and not any(_reads_as_text(copy.folded) for copy in entries[at : at + 2]):
                yield from _site_name(document, entries, at)


def _kind(entries: Sequence[Entry], earlier: int, at: int) -> str:
    """The rule that a second copy breaks, or "" for a repetition that may be meant."""
    entry = entries[at]
    if _is_quoted(entry.folded):
        return ""
    sentence = ends_sentence(entry.folded)
    if is_headline(entries, earlier) and len(entry.key) >= HEADLINE and not sentence:
        return "DUP001"
    if len(entry.key) >= PARAGRAPH:
        return "DUP003"
    if at == earlier + 1 and len(entry.key.split()) >= _CAPTION_WORDS and (not sentence or _is_in_prose(entries, at)):
        return "DUP002"
    return ""


def _is_in_prose(entries: Sequence[Entry], at: int) -> bool:
    """Whether paragraphs stand around a sentence that is printed twice, so that it is no verse and no dialogue."""
    around = entries[at - 2 : at - 1], entries[at + 1 : at + 2]
    return len(entries[at].key) >= HEADLINE and all(side and len(side[0].key) >= PARAGRAPH for side in around)


def _is_quoted(key: str) -> bool:
    return key.startswith(('"', "'", "-")) and key.rstrip(".,!?").endswith(('"', "'"))


def _removal(line: Line, code: str) -> Finding:
    said = {"DUP001": "the headline again", "DUP002": "the same caption again", "DUP003": "the same paragraph again"}
    return Finding(line.start, line.end, said[code], (Edit(line.start, line.end, ""),), rule=code)


def _site_name(document: Document, entries: Sequence[Entry], headline: int) -> Iterator[Finding]:
    """What stands above a headline that is printed twice is the page's head: the names of site and section."""
    above = entries[:headline]
    if len(above) <= HEAD_LINES and all(len(e.key) <= _SITE_NAME and not is_paragraph(e.folded) for e in above):
        for entry in above:
            start, end = entry.line.start, entry.line.end
            fact = ("site", Fact(document.text[start:end].strip(), start, end))
            message = "the name of the site or section above a headline that is printed twice"
            yield Finding(start, end, message, (Edit(start, end, ""),), rule="DUP004", facts=(fact,))


def _truncated(document: Document, entry: Entry, whole: Entry, below: bool, in_head: bool) -> Iterator[Finding]:
    """A headline cut short, above the whole one, or below it with dots in the middle of a word or phrase.

    At the head of a text with full paragraphs (which verse has not) a stump of a word is proof enough, unless the rest is
    only an ending of that word.
    """
    marked = entry.folded.endswith(_CUT_MARKS)
    cut = entry.folded.rstrip("…[].").strip(OUTER) if marked else entry.key
    if len(cut) < HEADLINE or not whole.key.startswith(cut) or len(whole.key) == len(cut):
        return
    stump = in_head and not marked and _is_stump(cut, whole.key)
    inside_word = whole.key[len(cut)].isalnum() and (stump or len(whole.key) - len(cut) >= _CUT_OFF)
    if inside_word and not marked and _runs_together(document, whole, cut):
        return
    # a sentence that begins as the headline above it did may trail off; a headline that does is cut
    is_cut = stump or (marked and not ends_sentence(whole.folded) if below else marked or inside_word)
    if is_cut and not is_paragraph(cut):
        start, end = entry.line.start, entry.line.end
        yield Finding(start, end, "a copy of the headline that is cut short", (Edit(start, end, ""),), rule="DUP005")


def _reads_as_text(key: str) -> bool:
    return ends_sentence(key) or is_paragraph(key)


def _is_stump(cut: str, whole: str) -> bool:
    """Whether a headline ends inside a word of the other one, where no form of that word could end."""
    word, missing = cut.rsplit(" ", 1)[-1], whole[len(cut) :].split(" ", 1)[0]
    if not missing or len(word) < _SHORTEST_STUMP or not (word + missing).isalpha() or ends_sentence(whole):
        return False
    return not _ENDINGS.fullmatch(missing)


def _runs_together(document: Document, whole: Entry, cut: str) -> bool:
    """Whether a line goes on after a headline with a capital: the headline and the text run together."""
    content = document.text[whole.line.start : whole.line.end]
    end = len(content) - len(content.lstrip()) + whole.folded.find(cut) + len(cut)
    return content[end - 1 : end].islower() and content[end : end + 1].isupper()


@rule(
    code="DUP001",
    name="repeated-headline",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        (
            "Storm shuts three ports in Chile\n\nStorm shuts three ports in Chile\n\nThe navy shut them on Monday.",
            "Storm shuts three ports in Chile\n\nThe navy shut them on Monday.",
        ),
        (
            "Storm shuts three ports in Chile\nThe navy shut them on Monday.\nStorm shuts three ports in Chile\n",
            "Storm shuts three ports in Chile\nThe navy shut them on Monday.\n",
        ),
    ],
    keeps=[
        ("We shall remember.\nThe names were read at dawn.\nWe shall remember.", "a refrain"),
        ('"No peace without land," they cried.\n"No peace without land," came the reply.', "two speakers"),
        ("Yes.\n\nYes.\n\nHe said it twice.", "short lines of a dialogue"),
        ("Storm shuts three ports\nThe storm shut three ports on Monday.", "a lead that says the headline again"),
    ],
)
def repeated_headline(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The headline printed again

    Templates print the headline for the page and for the article, and sometimes once more at the end. The first copy
    stays. Copies with other quotation marks, case or blanks count as the same; a line that ends like a sentence or is
    a quotation may be repeated on purpose and stays.
    """
    return repeated_lines(document, _)


_LONG = "The navy shut three ports in the south on Monday after waves of nine meters broke the outer walls."


@rule(
    code="DUP002",
    name="repeated-caption",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        ("Body one.\n\nChilean Navy Chief Ana Diaz\nChilean Navy Chief Ana Diaz\n\nBody two.",
         "Body one.\n\nChilean Navy Chief Ana Diaz\n\nBody two."),
        ("He spoke.\nPorts of Chile\nPorts of Chile\nHe left.", "He spoke.\nPorts of Chile\nHe left."),
        (f"{_LONG}\nA clerk carries the flag home.\nA clerk carries the flag home.\n{_LONG[:-1]}, and rain.",
         f"{_LONG}\nA clerk carries the flag home.\n{_LONG[:-1]}, and rain."),
    ],
    keeps=[
        ("Row, row, row your boat,\nRow, row, row your boat,\nGently down the stream.", "verse"),
        ("Yes\nYes\nNo", "answers"),
        (f"{_LONG}\nAnd nobody rowed to the shore again.\nAnd nobody rowed to the shore again.\nThe song ends here.", "verse"),
        ("Goal!\nGoal!\nThe crowd rose.", "exclamations"),
    ],
)  # fmt: skip
def repeated_caption(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A short line printed twice in a row

    The caption of a picture and its description for screen readers are often the same, and a scraper takes both. Only
    neighbours of three words or more without punctuation at the end: lines of verse and of dialogue have some. A sentence
    goes where full paragraphs stand on both sides.
    """
    return repeated_lines(document, _)


@rule(
    code="DUP003",
    name="repeated-paragraph",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        (f"{_LONG}\nTrucks wait.\n{_LONG}\nA second storm is near.", f"{_LONG}\nTrucks wait.\nA second storm is near."),
        (f"{_LONG}\n\n{_LONG}\n", f"{_LONG}\n"),
    ],
    keeps=[
        (f'"{_LONG}"\nShe read it out.\n"{_LONG}"', "a quotation that is read twice"),
        ("It rained.\nThe ports stayed shut.\nIt rained.", "short sentences"),
        (f"{_LONG}\n{_LONG[:-1]} of last week.", "another ending"),
    ],
)
def repeated_paragraph(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A paragraph printed again further down

    A paragraph of 80 characters or more is not written twice by hand. The first copy stays; quotations may be
    repeated on purpose and stay too.
    """
    return repeated_lines(document, _)


@rule(
    code="DUP004",
    name="site-name-above-headline",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        ("Daily Example\n\nStorm shuts three ports in Chile\n\nStorm shuts three ports in Chile\n\nThe navy shut them.",
         "Storm shuts three ports in Chile\n\nThe navy shut them."),
        ("Example24\nWorld\nStorm shuts three ports in Chile\nStorm shuts three ports in Chile\nThe navy shut them.",
         "Storm shuts three ports in Chile\nThe navy shut them."),
    ],
    keeps=[
        ("Valparaiso\n\nStorm shuts three ports\n\nThe navy shut them on Monday.", "a place line, headline once"),
        ("The sea rose at dawn.\nStorm shuts three ports\nThe navy shut them.", "no second copy"),
        ("Poems\n\nO sea!\n\nO sea!", "too short for a headline"),
    ],
)  # fmt: skip
def site_name_above_headline(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """The name of the site or section above a headline that is printed twice

    The doubled headline proves a page template, and what a template prints above the headline is its own name. It
    goes to the metadata. Above a headline that stands once, a short line may be the place and stays.
    """
    return repeated_lines(document, _)


@rule(
    code="DUP005",
    name="truncated-copy",
    phase="layout",
    languages=(),
    check=repeated_lines,
    fixes=[
        ("Storm shuts three ports in Chile as waves br…\nStorm shuts three ports in Chile as waves break walls\nBody.",
         "Storm shuts three ports in Chile as waves break walls\nBody."),
        ("Storm shuts three ports in Chile as waves break walls\nStorm shuts three ports in Chile as waves br...\nBody.",
         "Storm shuts three ports in Chile as waves break walls\nBody."),
        ("Storm near Chile\nThe navy shut three ports near Antofaga\nThe navy shut three ports near Antofagasta on Monday, it said.",
         "Storm near Chile\nThe navy shut three ports near Antofagasta on Monday, it said."),
        (f"Lake Agency | Sea\nStorm shuts three ports near Antofagasta\nStorm shuts three ports near Antofagast\n{_LONG}",
         f"Storm shuts three ports near Antofagasta\n{_LONG}"),
        ("Storm shuts three ports in Chile as wav\nStorm shuts three ports in Chile as waves break walls\nBody.",
         "Storm shuts three ports in Chile as waves break walls\nBody."),
    ],
    keeps=[
        ("Storm shuts three ports in Chile\nStorm shuts three ports in Chile, and a fourth may follow, the navy said.",
         "a headline that the lead repeats"),
        ("We shall row to Chile and back again.\nWe shall row to Chile and back…", "a speaker trails off"),
        ("The forgotten harbors of World War I\nThe forgotten harbors of World War II\nThe series has two parts.", "two parts"),
        (f"Storm shuts three harbors and a port\nStorm shuts three harbors and a ports\n{_LONG}", "another form of the word"),
        (f"Body one.\nStorm shuts three ports near Antofagasta\nStorm shuts three ports near Antofagast\n{_LONG}", "below the head"),
        ("We were the people of the sun\nWe were the people of the sunset\nAnd then the rain came down.", "verse"),
        (f"Storm shuts three ports in May 2023\nStorm shuts three ports in May 202\n{_LONG}", "numbers"),
        ("And so to bed…\nAnd so to bed he went.", "too short"),
        ("He said no.\nHe said no to all of it, and to more.", "a sentence"),
    ],
)  # fmt: skip
def truncated_copy(document: Document, _: Sequence[Hit]) -> Iterator[Finding]:
    """A headline cut short next to the whole one

    Lists of articles and paths of pages cut headlines after a number of characters. A line that ends inside a word or in
    an ellipsis and otherwise begins the next line is such a copy; below the whole one it must end in an ellipsis.
    """
    return repeated_lines(document, _)
