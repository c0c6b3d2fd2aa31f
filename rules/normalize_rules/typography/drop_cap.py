"""The large first letter of an article, torn from its word."""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# words that articles begin with. Not those whose rest is a word of its own after a letter that is one: "A bout"
_WORDS = (
    "the then there they this that these those two when while with what who where we was after at as an all although"
    " amid according it in if its is on one once only our over he his her she for from first four by but both more most"
    " many not no nearly new now police president prime despite during dozens each even every several since some"
    " russia ukraine china israel iran turkey germany france north south"
).split()
_TORN = {f"{word[0]}{sep}{word[1:]} ": word for word in _WORDS for sep in (".", " ", "\n", "\n\n") if word[1:]}
_TORN = {torn: word for torn, word in _TORN.items() if torn not in ("i ran ", "i\nran ")}  # a pronoun and a verb


@rule(
    code="TYP021",
    name="drop-cap",
    triggers=_TORN | {f"{letter}.he ": "the" for letter in "abcdefghijklmnopqrsuvwxyz"},
    sources=["de"],
    fixes=[
        ("D.he water board reported a leak.", "The water board reported a leak."),
        ("W hen the dam broke, the town fled.", "When the dam broke, the town fled."),
        ("Dam breaks\n\nI.n the north, a dam broke.", "Dam breaks\n\nIn the north, a dam broke."),
        ("Dam breaks\nT\nhe old dam broke on Monday.", "Dam breaks\nThe old dam broke on Monday."),
    ],
    keeps=[
        ("J.K. Rowling wrote it.", "initials"),
        ("A t-shirt and a bout of flu", "an article and a noun"),
        ("The team is A. He is B.", "a full stop between sentences"),
        ("See part t he wrote and I t he", "not at the beginning of a line"),
        ("Plan B\n\nut was lost", "a letter that is somebody's own"),
    ],
)
def drop_cap(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The first word of an article, torn after its large first letter

    A drop cap is an element of its own in the page. Torn from its word it gets a full stop or a blank, and the German
    "D|ie" even comes back as "D.he". Only at the beginning of a line and for words that articles begin with.
    """
    text = document.text
    for start, end, word in hits:
        line = document.line_at(start)
        letter, rest = text[start], text[end - len(word) : end - 1]
        if (
            start == line.start
            and letter.isupper()
            and rest.islower()
            and document.key[end - len(word) : end - 1] == word[1:]
        ):
            yield fix(start, end - 1, word.capitalize(), "the first letter was torn from its word")


# with which articles begin, and of which the rest is no word
_PLACES = frozenset(
    "Iraq Iraqi Iranian Iranians India Indian Israel Israeli Italy Italian Indonesia Islamabad Istanbul Africa African"
    " America American Americans Afghanistan Afghan Argentina Australia Australian Algeria Armenia Azerbaijan Austria Athens"
    " Ankara International Taiwan Russia Russian Ukraine Ukrainian China Chinese Japan Japanese Korea Korean France French Germany German Britain British"
    " Turkey Turkish Syria Syrian Egypt Lebanon Pakistan Bangladesh Thailand Thai Vietnam Malaysia Singapore Philippines Mexico Canada"
    " Brazil Spain Poland Hungary London Paris Moscow Kyiv Beijing Washington Tokyo Seoul Brussels European Europe President Minister".split()
)
_REST = expression(r"[a-z]{2,}(?=(?:['’]s)?,? \S)")


@rule(
    code="TYP046",
    name="drop-cap-before-name",
    sources=["en"],
    fixes=[
        ("T aiwan’s dams are full again, the water board said.", "Taiwan’s dams are full again, the water board said."),
        ("I raq will open two dams in the spring.", "Iraq will open two dams in the spring."),
        ("M iners left the pit on Monday.\n\nThe pit is shut. Miners have gone.", "Miners left the pit on Monday.\n\nThe pit is shut. Miners have gone."),
    ],
    keeps=[
        ("I ran to the mill of Iran as it fell.", "a pronoun and a verb"),
        ("A part of the mill fell. Apart from it, all stands.", "an article and a noun"),
        ("T cell counts rose in the spring, the board said.", "a name of a kind"),
        ("O ye who wait, the mill is shut.", "a call"),
        ("E coli was found. The rest of the coli stays.", "the rest is a word"),
        ("X rays show the mill.", "the joined word is not in the text"),
    ],
)  # fmt: skip
def drop_cap_before_name(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """The first letter of an article torn from a name: "T aiwan"

    As TYP021, for words that cannot be listed: the joined word must be a place that is, or stand elsewhere in the text,
    in which the rest of it is no word.
    """
    text = document.text
    for _, start, end in document.lines:
        if text[start + 1 : start + 2] != " " or end - start < _LEAST // 2 or not text[start].isupper():
            continue
        rest = _REST.match(text, start + 2, end)
        if rest and _is_torn(text, text[start] + rest.group(), rest.group(), start):
            yield fix(start + 1, start + 2, "", "the first letter was torn from its word")


def _is_torn(text: str, word: str, rest: str, start: int) -> bool:
    if word in _PLACES:
        return True
    if word[0] in "AIO" or len(rest) < 4:
        return False
    return _stands_in(text, word, 0) and not _stands_in(text, rest, start + 3)


def _stands_in(text: str, word: str, low: int) -> bool:
    """Whether a whole word stands in the text behind a place."""
    at = text.find(word, low)
    while at >= 0:
        if not text[at - 1 : at].isalnum() and not text[at + len(word) : at + len(word) + 1].isalnum():
            return True
        at = text.find(word, at + 1)
    return False


@rule(
    code="TYP022",
    name="misplaced-capital",
    triggers=["north ", "south "],
    fixes=[
        ("nOrth Korea fired two rockets.", "North Korea fired two rockets."),
        ("SOuth Africa won.", "South Africa won."),
    ],
    keeps=[
        ("NORTH KOREA FIRES ROCKETS", "a headline in capitals"),
        ("They went north to North Cape.", "both right"),
        ("An iPhone costs less in the south of it.", "another word"),
    ],
)
def misplaced_capital(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A capital on the second letter

    A template that enlarges the first letter of an article sometimes enlarges the wrong one: "nOrth Korea". Only for
    the words that news begins with; names of products are written so on purpose.
    """
    text = document.text
    for start, end, _ in hits:
        word = text[start : end - 1]
        if word[1].isupper() and word[2:].islower() and not text[start - 1 : start].isalnum():
            yield fix(start, end - 1, word.capitalize(), "a capital on the second letter")


_FIRST_WORDS = frozenset(word for word in _WORDS if len(word) > 2)
_CAPITAL_SECOND = expression(r"[a-z][A-Z][a-z]*(?= [A-Za-z\"“])")
_LEAST = 40  # characters of a line that is a sentence and no label


@rule(
    code="TYP039",
    name="drop-cap-on-second-letter",
    sources=["es", "it", "pt"],
    fixes=[
        ("tHe water board of Lugo reported a leak on Monday.", "The water board of Lugo reported a leak on Monday."),
        ("Dam breaks\naFter the gale in the north, a dam broke on Monday.", "Dam breaks\nAfter the gale in the north, a dam broke on Monday."),
    ],
    keeps=[
        ("iPhone sales rose by a tenth in the spring, the maker said.", "a name"),
        ("iN the old label reads, and iT was never changed by the museum.", "two letters may be a brand"),
        ("tHe label", "too short for a sentence"),
        ("She sold tHe, a band from the north of the island, to a label in Porto.", "not at the start"),
        ("oN ShoreS oF SalT and sand we wrote like this in the spring of 1998.", "a way of writing"),
    ],
)  # fmt: skip
def drop_cap_on_second_letter(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A sentence that begins with "tHe"

    A page that sets the first letter apart keeps the word in small letters, and a later step puts the capital on what
    then is its first letter. Only for words that articles begin with, at the start of a line that is a sentence.
    """
    text = document.text
    for _, start, end in document.lines:
        if end - start < _LEAST or not text[start].islower() or not text[start + 1].isupper():
            continue
        word = _CAPITAL_SECOND.match(text, start, end)
        if not word or word.group().lower() not in _FIRST_WORDS or _CAMEL.search(text, word.end(), end):
            continue
        yield fix(start, word.end(), word.group().capitalize(), "the capital stands on the second letter")


_CAMEL = expression(r"\b[a-z]+[A-Z]")
