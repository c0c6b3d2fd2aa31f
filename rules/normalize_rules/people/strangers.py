"""Somebody else who bears a spelling of a listed surname: introduced by an age, a trade or a kind, or a word that is much else."""

from __future__ import annotations

from functools import cache

from normalize import Document, expression
from normalize.tables import Table, files_of, read_toml
from normalize_rules.people.mentions import Mention
from normalize_rules.people.namesakes import LEARNED, TRADES

_TRADE = "|".join(
    sorted(
        TRADES
        | LEARNED
        | set(
            "analyst economist psychologist mathematician historian refugee resident colleague neighbor neighbour brother sister son"
            " daughter father mother wife husband cousin uncle friend columnist critic journalist editor artist aide mrs miss".split()
        )
    )
)
_BEFORE = expression(rf"\b(?:{_TRADE})\.? \Z")
# an age, a kind of person, a trade
_BEHIND = expression(
    rf", (?:aged )?\d{{1,2}}(?:,|\.|-year)|, an? [a-z0-9]|, who (?:drives|owns|sells|teaches|works|farms|has run)\b|, the (?:[a-z]+ ){{0,2}}?(?:{_TRADE})\b| is an? [a-z]"
)
_REACH = 20  # characters in which a trade stands before a name


def introduces_stranger(document: Document, mention: Mention) -> bool:
    """Whether the words beside a bare surname say who that is, as they do of somebody whom the text has not named before."""
    before = _BEFORE.search(document.key, max(0, mention.start - _REACH), mention.start)
    return before is not None or _BEHIND.match(document.key, mention.end) is not None


@cache
def common_words() -> frozenset[str]:
    """The folded spellings that are words, places, first names or many others' surnames too."""
    return frozenset(_table()["words"])


@cache
def common_names() -> frozenset[str]:
    """The folded spellings of full names that many people bear."""
    return frozenset(_table()["names"])


@cache
def shared_names() -> frozenset[str]:
    """The folded spellings of full names that are rather somebody else's where nothing speaks of the listed person."""
    return frozenset(_table()["shared"])


@cache
def _table() -> Table:
    return read_toml(files_of(__package__).joinpath("common_words.toml"))
