"""Clitics that a tokenizer split off."""

from collections.abc import Iterator, Sequence

from normalize import Document, Edit, Finding, Hit, fix, rule

# leaders whose surname is a link on many pages, and is lost with it: "Vladimir 's forces"
_LOST_LINKS = frozenset(
    "vladimir volodymyr donald joe emmanuel boris benjamin narendra bashar viktor olaf angela kamala".split()
)
_CLITICS = ("'s", "'re", "'ve", "'ll", "'m", "'d")
# the verbs that "n't" belongs to, without it
_NEGATED = frozenset(
    "do does did is are was were has have had ca could would should wo sha must need might ought ai".split()
)
_PREPOSITIONS = frozenset("to in of at from near the and or for on by with".split())


@rule(
    code="TYP011",
    name="split-clitic",
    triggers={
        **{f" {clitic}": "joined" for clitic in _CLITICS},
        **{f" ' {clitic[1:]}": "apart" for clitic in _CLITICS},
        " n't": "negation",
        " 't": "t",
    },
    sources=["zh", "cs", "ja"],
    fixes=[
        ("The people 's bank closed.", "The people's bank closed."),
        ("They do n't know, and we wo n't ask.", "They don't know, and we won't ask."),
        ("The town ' s only mill burned.", "The town's only mill burned."),
        ("The mayor ‘s boat sank.", "The mayor’s boat sank."),
        ("We 've heard that they 're late.", "We've heard that they're late."),
    ],
    keeps=[
        ("He was born in 's-Hertogenbosch.", "a Dutch name"),
        ("They said 'stop' and 'did it'.", "single quotation marks"),
        ("rock 'n' roll and 'til dawn", "words that begin with an apostrophe"),
        ("the letter 's' and the letter 'd'", "letters that are quoted"),
        ("A third of the land held by Vladimir 's men", "a first name whose surname was a link that is lost"),
        ("the boys ' dog", "a plural, whose space may be in the right place"),
    ],
)
def split_clitic(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
    """A clitic set apart from its word

    Tokenizers split "people's" into "people 's" and "don't" into "do n't"; some engines do not join them again.
    """
    text, key = document.text, document.key
    for start, end, kind in hits:
        before, after = text[start - 1 : start], text[end : end + 1]
        if after.isalnum() or after in ("'", "’", "-") or not before or text[start] == "\t":
            continue
        word = _word_before(key, start)
        if kind == "negation":
            if word in _NEGATED:
                yield fix(start, start + 1, "", "a clitic set apart from its word")
        elif kind == "t":
            if word.endswith("n") and word[:-1] in _NEGATED:
                yield fix(start, start + 1, "", "a clitic set apart from its word")
        elif word in _PREPOSITIONS and key[end - 1] == "s":
            continue  # a Dutch place: "moved to 's Gravenzande"
        elif word in _LOST_LINKS and _stands_alone(text, word, start):
            continue
        elif before.isalpha() or (before in ".)" and kind == "joined") or (before.isdigit() and key[end - 1] == "s"):
            more = (Edit(start + 2, start + 3, ""),) if kind == "apart" else ()
            # a program that curls quotes takes an apostrophe behind a blank for an opening one
            high, put = (start + 2, "’") if text[start + 1] == "‘" else (start + 1, "")
            yield fix(start, high, put, "a clitic set apart from its word", *more)


def _stands_alone(text: str, first: str, end: int) -> bool:
    """Whether no surname follows the first name anywhere in the text; then one may be missing here."""
    name = text[end - len(first) : end]
    at = text.find(f"{name} ") if name[:1].isupper() else -1
    while at >= 0:
        if text[at + len(name) + 1 : at + len(name) + 2].isupper():
            return False
        at = text.find(f"{name} ", at + 1)
    return name[:1].isupper()


def _word_before(key: str, end: int) -> str:
    start = end
    while start > 0 and end - start < 12 and key[start - 1].isalpha():
        start -= 1
    return key[start:end]
