"""A space between a word and the mark that belongs to it."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule
from normalize_rules.code_call import in_call
from normalize_rules.typography.foreign_words import is_french, quotation_around
from normalize_rules.typography.sentence_words import OPENERS

_TAIL = expression(r"[,;:!?]+\.?|\.(?!\.)[!?]*")
_CLOSERS = ")]}\"'”’»%!?"
_FRENCH_SPACES = "\u00a0\u202f"
_FRENCH_MARKS = "!?:;"
_OPENER = expression(rf"(?:{'|'.join(sorted(OPENERS))}),? (?=[a-z])")
_LINKS = ("pic.twitter.com/", "https://t.co/", "pic.x.com/")  # before which a question mark is a lost emoji
_REACH = 1000  # a quotation that is longer lost its mark
_CLOCK = expression(r"\d:\d\d\Z")
_RUN = expression(r"[!?]+")
# a mark, or a run of them, that is somebody's name: what goes on behind it, or what it is called by before it
_GOES_ON = expression(r"['’]s\b|, | [a-z]")
_NAMED = expression(
    r"\b(?:called|named|titled|entitled|bands?|group|duo|trio|quartet|album|song|film|novel|magazine|game|symbol|sign|mark|key|character|operator)\Z"
)
_JOINED = expression(r"\b(?:and|with|by)\Z")
_MANY = 3  # of one mark in a row
_EMOTICON = expression(r"[:;]+ ?[-'^]?[()\[\]DPpOo|/\\*3](?![A-Za-z0-9])")
# marks that are spoken of: "contain ! or ?", "put a , or ; before it"
_SPOKEN_OF = expression(
    r"\b(?:a|an|the|or|and|not|use|press|put|of|contains?|type|mark|what|between|with|without|add|insert)\Z"
)
_AND_ON = expression(r" (?:or|and|not|to|is|are|before|after|in|at|means?|should|must|between)\b")


@rule(
    code="TYP001",
    name="space-before-mark",
    triggers=[" ,", " .", " ;", " :", " !", " ?"],
    fixes=[
        ("The dam held , the mayor said .", "The dam held, the mayor said."),
        ("Who pays ? Nobody knows ; nobody asks !", "Who pays? Nobody knows; nobody asks!"),
        ("The mine closed ,so the town emptied.", "The mine closed, so the town emptied."),
        ("The mine closed .The town emptied .", "The mine closed. The town emptied."),
        ('He called it "a farce" .', 'He called it "a farce".'),
        ('"Nobody sleeps here !" she said.', '"Nobody sleeps here!" she said.'),
    ],
    keeps=[
        ("The portal was built on .NET and hit .346 in tests.", "a name and a decimal that begin with a full stop"),
        ("Well ... we waited . . . and waited.", "ellipses"),
        ("Great news :) and bad news :-( and : )", "emoticons"),
        ("Spain beat Chile 3 : 1 on Sunday.", "a result"),
        ("  , she wrote,\n    . and then nothing", "marks that begin a line of a poem"),
        ("Name : Ana\nTown : Lima\nYear : 2019", "labels set one under the other"),
        ("The film “Où vas-tu ?” won a prize.", "a French title"),
        ('They sang "Vive la mer !" on the quay.', "French without an accent"),
        ("The check a != b failed twice.", "code"),
        (
            "The rock group !!!, from Reno, and the duo ??? played; !!!'s fans and those of !!! sang with ??? and !!!.",
            "names",
        ),
        ("11:00 : Break\n12:00 : Lunch", "a timetable"),
        ("She pressed the key ! twice, and the game called ? began.", "marks that are spoken of"),
        ("She began at the mill #lugo ? pic.twitter.com/a1b2", "a lost emoji"),
        ("The line print(\"hello , world\") and split(' , ') stood there.", "code"),
    ],
)
def space_before_mark(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A space before a comma, full stop or other mark

    Tokenizers set words and marks apart, and some engines do not join them again; French sets a space before ! ? : ;.
    The space goes when a word or a closing mark stands before it and a blank, a quotation mark or the end behind the
    mark. Ellipses, emoticons, results, labels in columns and marks that begin a word (.NET, .346) are left alone.
    """
    text = document.text
    for start, end, _ in hits:
        mark = text[start + 1]
        before = text[start - 1] if start else "\n"
        if not (before.isalnum() or before in _CLOSERS):
            continue
        tail = _TAIL.match(text, start + 1)
        after = text[tail.end() : tail.end() + 1] if tail else ""
        if not tail or (mark == "." and text[end : end + 2] in (" .", " …")) or in_call(text, start):
            continue
        if mark == "," and after.isalpha() and tail.end() == end:
            yield fix(start, end, ", ", "the space belongs after the comma, not before it")
        elif mark == "." and tail.end() == end and _OPENER.match(text, end):
            yield fix(start, end, ". ", "the space belongs after the full stop, not before it")
        elif (not after or after.isspace() or after in "\"'”’»)]") and not _is_meant(document, start):
            yield fix(start, start + 1, "", f"a space before {mark!r}")


def _is_meant(document: Document, space: int) -> bool:
    """Whether the space before the mark has a sense: an emoticon, a name, a result, a column, French in quotation marks."""
    text, mark = document.text, document.text[space + 1]
    if _SPOKEN_OF.search(document.key, max(0, space - 12), space) and _AND_ON.match(document.key, space + 2):
        return True
    if mark in "!?" and (_is_name(document, space) or text.startswith(_LINKS, space + 3)):
        return True
    if mark in ":;" and _EMOTICON.match(text, space + 1):
        return True
    if mark in _FRENCH_MARKS:
        quotation = quotation_around(document, space, space + 2)
        said = text[max(quotation[0] + 1, space - _REACH) : space] if quotation else ""
        if quotation and text[quotation[0]] == "«" and text[quotation[0] + 1].isspace():
            return True  # set as French is; where the marks become English ones, the space is looked at again
        if said and (text[space] in _FRENCH_SPACES or not said.isascii() or is_french(said)):
            return True
    if mark != ":":
        return False
    if _CLOCK.search(text, max(0, space - 4), space):
        return True  # a timetable's
    if text[space - 1].isdigit() and text[space + 2 : space + 4].strip()[:1].isdigit():
        return True
    line = document.line_at(space)
    column = space + 1 - line.start
    near = document.lines[max(0, line.number - 1) : line.number + 2]
    return any(text.startswith(":", n.start + column, n.end) for n in near if n.number != line.number)


def _is_name(document: Document, space: int) -> bool:
    """Whether marks are a name, as of the band !!!: something goes on behind a run of them, or they are called so."""
    text, key = document.text, document.key
    run = _RUN.match(text, space + 1)
    if run is None:
        return False
    many, goes_on = run.end() - run.start() >= _MANY, _GOES_ON.match(text, run.end())
    if many and (goes_on or _JOINED.search(key, max(0, space - 6), space)):
        return True
    return (many or goes_on is not None) and _NAMED.search(key, max(0, space - 14), space) is not None
