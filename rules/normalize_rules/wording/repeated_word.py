"""Words that stand twice in a row and that grammar never doubles, wherever in a sentence: "of the the town".

Words that grammar may double ("is", "was", "had") are left out; `doubled_verb.py` mends them where only a slip can put them.
Two words of one meaning joined by "and" are in `noun_doublet.toml` and `verb_and_itself.py`.
"""

from collections.abc import Iterator, Sequence

from normalize import Document, Finding, Hit, expression, fix, rule

# Never meant twice. Left out, because grammar or speech doubles them: that, had, is, was, are, were, do, did, can,
# will, it, her, you, in, on, so, very, no, long, many, again, bye, there, now, well, "what it is is", "checked in in"
_FUNCTION = (
    "the a an of to and for with from by at or but they he she we their our its his has have which who would could"
    " should must been be this these those into than as if when because also about after before between"
    " during under against through their your said told says"
).split()
_CONTENT = (
    "people president minister government country countries company percent million billion year years month"
    " months week weeks city states party forces military army war russian ukrainian chinese american united"
    " european national international public political economic security health officials official members workers"
    " women children court law media report reports information agency center department system building program"
    " project market price prices million support development situation region regions district province village"
    " reporters statement announced according including against duty other world"
    " computer airport hospital hospitals university bridge border borders capital citizens residents politicians minister"
    " ministers ministry parliament embassy ambassador deputies voters candidate candidates election elections referendum campaigners"
    " soldiers soldier troops civilians victims refugees migrants prisoners hostages weapons missile missiles drones drone tanks vehicle"
    " vehicles aircraft airline passengers passenger pilot pilots driver drivers highway railway station stations earthquake flood floods"
    " hurricane typhoon disaster disasters damage injuries virus vaccine vaccines vaccination patients patient doctors disease infection"
    " pandemic epidemic medicine medical treatment industry factory factories products production economy economic budget inflation"
    " investment investors finance financial currency dollars euros rubles tax taxes salary salaries pension pensions budgetary energy"
    " electricity fuel nuclear environment environmental climate temperature temperatures weather agriculture farmers fishermen"
    " education teachers students pupils scientists researchers university technology technologies internet website online digital"
    " newspaper journalists journalist television photograph documents document decree legislation agreement agreements treaty negotiations"
    " talks sanctions ceasefire peace conflict cooperation relations relationship dialogue visit summit conference ceremony anniversary"
    " festival tournament championship player coach stadium team teams victory opponent population inhabitants neighborhood"
    " municipality municipal province provinces regional territory territories island islands mountain village villages capital suspects"
    " suspect investigators investigation prosecutors prosecutor prosecution lawyer lawyers judges sentence prison imprisonment crime"
    " criminal terrorist terrorists terrorism explosion explosions attack attacks operation operations commander defense defence"
    " democratic democracy republic federal constitution constitutional opposition coalition socialist communist revolutionary"
    " religious church cultural culture tourism tourists historical history traditional important significant necessary possible various"
    " several approximately currently recently however therefore especially particularly"
    " trees houses homes roads streets boats ships trains planes buses trucks animals birds farms fields fires storms walls bridges"
    " schools churches shops hotels cars dogs horses flags letters books songs films prizes tickets seats rooms windows doors"
    " because although despite towards toward within without around among across regarding concerning"
    " two three four five six seven eight nine ten eleven twelve"
).split()
_PAIRS = [f"{word} {article}" for word in "of in on to for and at by with from".split() for article in ("the", "a")] + [
    "according to", "as well as", "in order to", "one of the", "at the same time",
    "the first time", "is the", "was the", "and its", "that the", "is a", "was a",
]  # fmt: skip
# at the border of a relative clause grammar doubles these: "the lengths she went to to hide", "the effect it has has been"
_AT_BORDER = frozenset(
    "of to for with from by at about after before between during under against through has have would could should must been be said told says"
    " within without around among across".split()
)
_SUBJECTS = frozenset("i you he she it we they people there one who whoever what which that".split())
_OPENS_CLAUSE = frozenset(
    "and but or when while if as because although though since until after before that whether so then where than said".split()
)
_CLAUSE = 6  # words
# what is said is left as it was said, but an article in the middle of a sentence
_ARTICLES = ("the", "a", "an")
_AS_SAID = expression(r"\bsic\b|\b(?:stutter|stammer|slur)")
_INSIDE = expression(r"[a-z,] \Z")
_WORDS = dict.fromkeys((*_FUNCTION, *_CONTENT, *_PAIRS))
_OF_EACH = expression(r"\beach \Z")
_NUMBERS = ("million", "billion")  # "a million million" is a number; "5 million million" is a slip
_BLANKS = " \u00a0"


@rule(
    code="WRD061",
    name="repeated-word",
    triggers={f" {word} {word}": word for word in _WORDS} | {f"\n{word} {word}": word for word in _WORDS},
    fixes=[
        ("Half of the the town fled to to the hills.", "Half of the town fled to the hills."),
        ("It rained.\nThe the dam broke.", "It rained.\nThe dam broke."),
        ("They met the other other minister.", "They met the other minister."),
        ("He wrote eleven eleven letters.", "He wrote eleven letters."),
        ("Half of the of the town fled.", "Half of the town fled."),
        ('"We left an an old mill," she said.', '"We left an old mill," she said.'),
    ],
    keeps=[
        ("He had had enough, and that that was so is is not clear.", "words that grammar may double"),
        ("It was very very long, bye bye, so so.", "emphasis"),
        ('"I saw the the fire," he stammered.', "somebody's own words"),
        ("The writer Fang Fang and The The played.", "names"),
        ('"The the dam broke," he stammered.', "somebody's own words"),
        ("He went to, to be sure, and of, of course.", "marks between"),
        ("It has five five-star hotels, and ten ten-ton cranes.", "two numbers"),
        ("The new, new world and a seven-time time trial", "a comma, a compound"),
        ("A billion was once a million million.", "a number"),
        ("the the-sounds of it", "a compound"),
        ("The effect it has has been studied, and so have the lengths she went to to hide it.", "two clauses"),
        ("What he said said a lot. We know each other other than by name.", "two clauses"),
        ("the sea the sea\nto to the isle\nto the the sea", "verse"),
    ],
)
def repeated_word(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A word twice in a row that is never meant twice

    Translation engines and pasted lines repeat words. Only words that are never meant twice, a blank apart and in
    small letters (the first one may begin a sentence); names, emphasis, verse and quoted speech are left alone, but for
    an article inside a quoted sentence, where nobody says it twice.
    """
    text, done = document.text, -1
    for start, end, word in hits:
        first, second = start + 1, end - len(word)
        if first <= done or text[end : end + 1].isalnum() or text[end : end + 1] in ("-", "'", "’", "_"):
            continue
        before = text[start]
        if word in _NUMBERS and not text[start - 1 : start].isdigit():
            continue
        if text[second - 1] not in _BLANKS or (before == "-" or text[start - 1 : start] == "-"):
            continue
        if not text[second:end].islower() or (not text[first + 1 : first + len(word)].islower() and len(word) > 1):
            continue
        if (document.is_quoted(first, end) and not _is_slip(document, first, word)) or _in_verse(document, first):
            continue
        if (word in _AT_BORDER and in_relative_clause(document, first)) or (
            word == "other" and _OF_EACH.search(document.key, max(0, first - 6), first)
        ):
            continue
        done = second
        yield fix(second - 1, end, "", "a word that stands twice")


def in_relative_clause(document: Document, at: int) -> bool:
    """Whether a subject stands shortly before a place, and right behind a noun: "the town she was born in"."""
    words = document.key[document.line_at(at).start : at].split()[-_CLAUSE:]
    for number in range(len(words) - 1, 0, -1):
        if words[number] in _SUBJECTS:
            before = words[number - 1]
            if number == len(words) - 1 and before == "that":
                return True  # "the worries that people have have not gone"
            return before.isalpha() and (before not in _OPENS_CLAUSE or words[number] in ("who", "what", "which"))
    return bool(words) and words[0] in ("what", "whatever", "whoever", "those")


def _is_slip(document: Document, at: int, word: str) -> bool:
    """Whether a word that stands twice in a quotation is an article inside its sentence, and nobody stutters."""
    line = document.line_at(at)
    return (
        word in _ARTICLES
        and document.text[at + 2 * len(word) + 2 : at + 2 * len(word) + 3].islower()
        and _INSIDE.search(document.text, max(line.start, at - 2), at) is not None
        and not _AS_SAID.search(document.key, max(line.start, at - 200), min(line.end, at + 200))
    )


def _in_verse(document: Document, at: int) -> bool:
    """Whether a line and its neighbour are short and indented or unpunctuated, as in a poem."""
    line = document.line_at(at)
    near = document.lines[max(0, line.number - 1) : line.number + 2]
    lengths = [other.end - other.start for other in near if other.end > other.start]
    ends = [document.text[other.end - 1] for other in near if other.end > other.start]
    return len(lengths) > 1 and max(lengths) < 45 and not any(end in '.!?:"”' for end in ends)
