"""Headlines that were cut short, next to the whole ones."""

from collections.abc import Iterator

from normalize import Document, Edit, Finding, expression
from normalize.line_kinds import is_paragraph
from normalize_rules.duplicates.entries import HEADLINE, OUTER, Entry, ends_sentence

WRAPPED = 40  # characters from which a caption may be wrapped
_BORDER = 4
_CUT_OFF = 5  # characters; less may be another number or another form of the last word
_SHORTEST_STUMP = 3
_ENDINGS = expression(r"'?s|e?d|e?n|es|e?rs?|ing|ly|y|al|ese|ian|ish|man|men|ist")
_CUT_MARKS = ("…", "...", "[…]", "[...]")

_CREDIT = expression(
    r"[ .,:;|/©([-]{1,4}(?:(?:(?:(?:file |archive )?(?:photos?|images?|pictures?|credits?)|source)(?: ?[:/|-] ?| by |\W*$)|courtesy )[^.!?]{0,40}"
    r"|(?:(?:afp|ap|reuters|epa|efe|dpa|ansa|tass|xinhua|anadolu|getty images|archive)\b(?: photo)?(?: ?[/|,-] ?[\w .-]{2,30})?))\W*"
)


def with_credit(entry: Entry, below: Entry) -> bool:
    """Whether two lines are one caption, with the photographer or the agency in one of them only."""
    short, long = sorted((entry.key, below.key), key=len)
    return len(short) >= HEADLINE and long.startswith(short) and _CREDIT.fullmatch(long, len(short)) is not None


def wrapped(whole: Entry, first: Entry, second: Entry) -> bool:
    """Whether two lines say what a third one does: a caption that was wrapped, beside the picture's description."""
    length = len(whole.key)
    if (
        length < WRAPPED
        or is_paragraph(whole.folded)
        or not first.key
        or not second.key
        or ends_sentence(second.folded)
    ):
        return False
    border = whole.key[len(first.key) : length - len(second.key)]
    return 0 < len(border) < _BORDER and not border.strip(OUTER) and whole.key == first.key + border + second.key


def truncated(document: Document, entry: Entry, whole: Entry, below: bool, in_head: bool) -> Iterator[Finding]:
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
