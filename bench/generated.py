"""Rules and names made up by the thousand: pronounceable, so that they share beginnings as real ones do."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence

from normalize import Document, Finding, Hit, Rule, fix
from normalize.context import is_word
from normalize.phrases import compile_rows

_ONSETS = "b br c d dr f g gr h j k kl l m n p pr qu r s st t tr v w z".split()
_VOWELS = "a e i o u ai ea ou".split()
_CODAS = ["", "", "n", "r", "l", "s", "m", "nd", "rk", "st"]


def words(seed: int) -> Iterator[str]:
    """Words that no rule of ours knows, each only once."""
    chance = random.Random(seed)
    seen: set[str] = set()
    while True:
        word = "".join(chance.choice(_ONSETS) + chance.choice(_VOWELS) for _ in range(3)) + chance.choice(_CODAS)
        if word not in seen:
            seen.add(word)
            yield word


def phrases(number: int) -> list[tuple[str, str]]:
    """Pairs of words and what to put for them."""
    stream = words(3)
    return [(f"{next(stream)} {next(stream)}", next(stream)) for _ in range(number)]


def rules(number: int) -> list[Rule]:
    """Rules of three triggers each: every other one a table row, the rest code with a check of its own."""
    made = (_table_rule if n % 2 else _code_rule for n in range(number))
    return [make(n, find, put) for n, (make, (find, put)) in enumerate(zip(made, phrases(number), strict=True))]


def people(number: int) -> list[dict[str, object]]:
    """Entries of a user's `[[people]]`."""
    stream = (word.capitalize() for word in words(5))
    pairs = ((next(stream), next(stream)) for _ in range(number))
    return [{"name": f"{given} {family}", "given": given, "family": family} for given, family in pairs]


def with_hits(texts: Iterable[str], finds: Sequence[str], *, each: int = 10) -> list[str]:
    """The texts, with `each` of the first forty phrases said in each of them."""
    chance = random.Random(13)
    made = []
    for text in texts:
        lines = text.split("\n\n")
        for find in chance.sample(list(finds[:40]), each):
            at = chance.randrange(len(lines))
            lines[at] += f" The {find} was seen."
        made.append("\n\n".join(lines))
    return made


def _bare(number: int) -> Rule:
    return Rule(
        code=f"GEN{number:05}",
        name=f"generated-{number}",
        family="generated",
        phase="inline",
        summary="generated",
        why="generated for a measurement",
        safety="safe",
        check=_nothing,
    )


def _table_rule(number: int, find: str, put: str) -> Rule:
    return compile_rows(_bare(number), [{"find": [find, f"{find}s", f"{find}ed"], "put": put}])


def _code_rule(number: int, find: str, put: str) -> Rule:
    def check(document: Document, hits: Sequence[Hit]) -> Iterator[Finding]:
        for start, end, _ in hits:
            if is_word(document.text, start, end):
                yield fix(start, end, put, "generated")

    bare = _bare(number)
    triggers: dict[str, None] = dict.fromkeys((find, f"{find}s", f"{find}ed"))
    return Rule(
        **{name: getattr(bare, name) for name in ("code", "name", "family", "phase", "summary", "why", "safety")},
        check=check,
        triggers=triggers,
    )


def _nothing(*_: object) -> tuple[()]:
    return ()
