"""Things that are counted by a name of several words: "thousand hotel workers", "thousand North Korean soldiers"."""

from normalize import expression
from normalize_rules.numbers.digit_pairs import COUNTED, MONEY, is_plural
from normalize_rules.numbers.mixed_number import ONE_UNIT

COUNTED_BEHIND = COUNTED | {"residents", "servicemen", "military", "civil", "new"}
MONEY_BEHIND = MONEY | {"liras"}
# "thousand hotel workers", "thousand North Korean soldiers": up to three words between the number and what it counts
_COMPOUND = expression(r" ([a-z]+) ([a-z]+)(?: ([a-z]+))?(?: ([a-z]+))?")
_NOT_IN_COMPOUND = frozenset(
    "and or of in on at to for from by with the a an his her its their this that is are was were have has had be more other per"
    " who which but as than not year day hour week month mile times years days hours weeks months old strong odd left lost died"
    " went came made got paid when where while people".split()
)
PERIODS = frozenset("times years days hours weeks months minutes seconds percent degrees".split())
# nothing that tells what is counted has one of these in it
_SMALL = frozenset(
    "about above across after against ago all almost also although am among any around away back because been before behind being"
    " below beneath beside between beyond both but came can could despite did do does down during each either else even ever every few"
    " he here how if inside into it itself just left less like may might must near neither never no none nor now off once only onto our out"
    " outside over per plus rather said says several she should since so some soon still such than then there these they those though"
    " through throughout till together too toward towards under unless until up upon us via was we whether while whom whose why will"
    " within without would yet you your".split()
)
# what looks like a participle and names a kind of thing
_ING = frozenset(
    "building housing parking shipping fishing mining farming breeding working living missing existing remaining leading"
    " voting polling drinking sleeping heating lighting cooking grazing hiking swimming wedding boarding nursing".split()
)


def counts_a_compound(key: str, end: int) -> bool:
    """Whether words that describe stand behind a number, and then something that is counted in the plural."""
    compound = _COMPOUND.match(key, end)
    for number, word in enumerate(filter(None, compound.groups()) if compound else ()):
        if number and word in COUNTED_BEHIND - {"new", "military", "civil"} and word.endswith(("s", "n", "e")):
            return True
        if number and is_plural(word) and word not in MONEY_BEHIND | _NOT_IN_COMPOUND | PERIODS:
            return True
        if word in _SMALL or word.endswith(("ly", "self")) or (word.endswith("ing") and word not in _ING):
            return False
        if word in _NOT_IN_COMPOUND or word in MONEY_BEHIND or word in ONE_UNIT or is_plural(word):
            return False
    return False
